"""Messages from a file are brought into the town, batch by batch; each batch comes in whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import InterfaceError, InternalError, OperationalError, ProgrammingError, transaction

from heed.answers import actions as answers
from heed.app.importing.errors import BadRow, CannotImport
from heed.app.importing.mapping import PLAIN, REQUIRED, Mapping, ready_made
from heed.app.importing.reading import Row, Rows
from heed.app.importing.values import Entry, Reader
from heed.casework import actions as casework
from heed.casework.models import Case, CaseMessage, Joining
from heed.casework.status import Status
from heed.channels.contract import Batch
from heed.channels.imported.channel import Adapter
from heed.inbox import actions as inbox
from heed.inbox.intake import message_digest
from heed.inbox.models import Account, Message
from heed.journey import way
from heed.staff import queries as staff
from heed.staff.models import Person, Role

BATCH = 200
#: Rows in front of a file by which a ready-made mapping is recognised.
_PEEK = 20

# The database is away or not as it should be: no row is to blame.
_NOT_THE_ROW = (OperationalError, InterfaceError, ProgrammingError, InternalError)


@dataclass(slots=True)
class Outcome:
    """What became of the rows of a file. `without_past`: messages whose answer or closing nobody could be named for."""

    imported: int = 0
    unchanged: int = 0
    bad: int = 0
    cases_opened: int = 0
    without_past: int = 0

    @property
    def handled(self) -> int:
        return self.imported + self.unchanged

    def as_json(self) -> dict[str, int]:
        return {name: count for name, count in asdict(self).items() if name != "without_past"}


def load(
    path: Path,
    rows: Rows,
    mapping: Mapping | None,
    account_name: str,
    say: Callable[[str], None],
    advance: Callable[[Outcome], None],
) -> Outcome:
    """Bring in all rows. `say` is told of each bad row and each decision, `advance` of the counts after each batch."""
    first, every = _peeked(rows)
    mapping = mapping or _recognised(first, say) or _plain(rows, first, path)
    _check_columns(rows, mapping)
    name = account_name or mapping.account or path.stem
    account = inbox.connect_account(Adapter.slug, name, name, {}, {})
    reader = Reader(mapping, _zone(mapping), name)
    loader = _Loader(account, rows.word, say)
    for batch in _batches(_entries(every, reader, loader)):
        loader.store(batch)
        advance(loader.outcome)
    return loader.outcome


def _peeked(rows: Rows) -> tuple[list[Row], Iterator[Row]]:
    iterator = iter(rows)
    first = list(islice(iterator, _PEEK))
    return first, chain(first, iterator)


def _recognised(first: list[Row], say: Callable[[str], None]) -> Mapping | None:
    row = next((row.data for row in first if row.data), None)
    for name, mapping in ready_made().items() if row else ():
        if row and mapping.fits(row):
            say(f"this looks like {name}: the mapping of that name is used (--mapping names another)")
            return mapping
    return None


def _plain(rows: Rows, first: list[Row], path: Path) -> Mapping:
    """Rows that name our fields as we do; CannotImport where not even one has them."""
    there = [set(rows.columns)] if rows.columns is not None else [set(row.data) for row in first if row.data]
    missing = [name for name in REQUIRED if not any(name in names for names in there)]
    if missing and there:
        names = ", ".join(sorted(map(str, there[0])))
        raise CannotImport(
            f"{path} has nothing named {missing[0]!r}; it has: {names}. "
            "Say with --mapping which of them is which; see docs/how-to/import-messages.md."
        )
    return PLAIN


def _check_columns(rows: Rows, mapping: Mapping) -> None:
    if rows.columns is None or mapping is PLAIN:
        return
    for name, source in mapping.fields.items():
        for path in source.paths:
            if path not in rows.columns:
                known = ", ".join(repr(column) for column in rows.columns)
                raise CannotImport(f"The mapping takes {name!r} from {path!r}, but the columns are: {known}.")


def _zone(mapping: Mapping) -> ZoneInfo:
    name = mapping.zone or staff.town().time_zone
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise CannotImport(f"The mapping names the time zone {name!r}; write one such as Europe/Amsterdam.") from error


def _entries(rows: Iterable[Row], reader: Reader, loader: _Loader) -> Iterator[Entry]:
    for row in rows:
        if row.data is None:
            loader.refuse(row.number, row.problem)
            continue
        try:
            yield reader.entry(row.number, row.data)
        except BadRow as error:
            loader.refuse(row.number, str(error))


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    while batch := list(islice(entries, BATCH)):
        yield batch


class _Loader:
    def __init__(self, account: Account, word: str, say: Callable[[str], None]) -> None:
        self.account, self.word, self.say = account, word, say
        self.outcome = Outcome()
        self.author = _author_of_the_past()

    def refuse(self, number: int, reason: str) -> None:
        self.outcome.bad += 1
        self.say(f"{self.word} {number}: {reason}")

    def store(self, batch: list[Entry]) -> None:
        """All of the batch; where that fails, each by itself, so that one row stops no other."""
        try:
            with transaction.atomic():
                counted = self._store(batch)
        except _NOT_THE_ROW:
            raise
        except Exception as error:
            if len(batch) == 1:
                self.refuse(batch[0].number, f"{type(error).__name__}: {error}")
                return
            for entry in batch:
                self.store([entry])
            return
        self._count(batch, *counted)

    def _store(self, batch: list[Entry]) -> tuple[set[UUID], dict[UUID, int], int]:
        digests = [message_digest(self.account, entry.incoming.native_id) for entry in batch]
        known = set(self._stored(digests))
        received = inbox.receive(self.account, Batch(tuple(entry.incoming for entry in batch)), archive=True)
        way.carry(received.new, by_matter=False)
        stored = self._stored(digests)
        fresh = {digest: entry for digest, entry in zip(digests, batch, strict=True) if digest not in known}
        past = [(entry, stored[digest]) for digest, entry in fresh.items() if entry.has_past and digest in stored]
        self._record_past(past)
        opened = CaseMessage.objects.filter(message__in=received.new, joining=Joining.OPENED).count()
        return known, stored, opened

    def _stored(self, digests: list[UUID]) -> dict[UUID, int]:
        rows = Message.objects.filter(account=self.account, native_digest__in=digests)
        return dict(rows.values_list("native_digest", "pk"))

    def _count(self, batch: list[Entry], known: set[UUID], stored: dict[UUID, int], opened: int) -> None:
        seen = set(known)
        for entry in batch:
            digest = message_digest(self.account, entry.incoming.native_id)
            if digest not in stored:
                self.refuse(entry.number, "it could not be stored, and was set aside with the reason")
            elif digest in seen:
                self.outcome.unchanged += 1
            else:
                self.outcome.imported += 1
                seen.add(digest)
        self.outcome.cases_opened += opened

    def _record_past(self, past: list[tuple[Entry, int]]) -> None:
        """What was answered and closed, in order of time."""
        if self.author is None:
            self.outcome.without_past += len(past)
            return
        messages = Message.objects.select_related("account").in_bulk([pk for _, pk in past])
        cases = _cases(messages)
        for entry, pk in sorted(past, key=lambda pair: _moment(pair[0])):
            if pk in cases:
                self._answer_and_close(entry, messages[pk], cases[pk], self.author)

    def _answer_and_close(self, entry: Entry, message: Message, case_id: int, author: Person) -> None:
        case = Case.objects.get(pk=case_id)
        if entry.answer:
            answers.record_past(case, message, author, entry.answer, _moment(entry))
        if entry.closed_at and case.is_open and not _spoken_after(case, entry.closed_at):
            casework.set_status(case.pk, author, Status.DONE, at=entry.closed_at)


def _author_of_the_past() -> Person | None:
    """Past answers stand under somebody's name: the first agent, else the first administrator, who is still here."""
    people = Person.objects.filter(is_active=True).order_by("pk")
    return people.filter(role=Role.AGENT).first() or people.filter(role=Role.ADMINISTRATOR).first()


def _cases(messages: Iterable[int]) -> dict[int, int]:
    return dict(CaseMessage.objects.filter(message__in=list(messages)).values_list("message_id", "case_id"))


def _moment(entry: Entry) -> datetime:
    return entry.answered_at or entry.closed_at or entry.incoming.sent_at


def _spoken_after(case: Case, moment: datetime) -> bool:
    """A resident came back after it was closed: then it was opened again."""
    later = CaseMessage.objects.filter(case=case, message__sent_at__gt=moment)
    return later.exclude(joining__in=[Joining.THANKED, Joining.AUTOMATIC]).exists()
