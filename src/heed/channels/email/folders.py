"""Reading a folder by UID: nothing is marked, moved or deleted, and one bad mail does not hold up the next."""

from __future__ import annotations

import imaplib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from imap_tools.errors import MailboxFetchError
from imap_tools.utils import check_command_status

from heed.channels.contract import Batch, Incoming, Unreadable
from heed.channels.email.account import Position
from heed.channels.email.addresses import OwnAddress
from heed.channels.email.connections import Mailbox
from heed.channels.email.reading import MAX_MAIL, Origin, read_mail, unreadable

MAX_BATCH = 100  # mails
MAX_BATCH_BYTES = 24 * 1024 * 1024  # a larger mail comes alone
_LISTED_AT_ONCE = 1000
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_ARRIVAL = re.compile(rb'INTERNALDATE "([^"]+)"')


@dataclass(frozen=True, slots=True)
class Fetched:
    uid: int
    arrived_at: datetime
    source: bytes


@dataclass(slots=True)
class Folder:
    """One folder, chosen for reading only. `position` moves on as batches are taken."""

    mailbox: Mailbox
    name: str
    own: OwnAddress
    is_sent_folder: bool = False

    def choose(self) -> Position:
        """Make it the folder that commands speak of; its uidvalidity and the last UID that it has given out."""
        self.mailbox.folder.set(self.name, readonly=True)
        self.mailbox.client.response("EXISTS")  # taken away: from now on it tells of something that came later
        return Position(uidvalidity=self._number("UIDVALIDITY"), uid=max(0, self._number("UIDNEXT") - 1))

    def _number(self, name: str) -> int:
        _, values = self.mailbox.client.response(name)
        last = values[-1] if values else None
        return int(last) if isinstance(last, bytes) and last.isdigit() else 0

    def batches(self, position: Position, since: date | None) -> Iterator[tuple[Batch, Position]]:
        """What is new behind `position`, oldest first, each batch with the position behind it; its cursor is empty.

        In a folder of another uidvalidity (moved, restored, never read) the positions mean nothing: all mails since
        the day `since` are read, and those known already are recognised by their Message-ID.
        """
        uidvalidity = self.choose().uidvalidity
        known = position.uid if position.uidvalidity == uidvalidity else 0
        for uids in self._chunks(self._new_uids(known, since if not known else None)):
            messages, problems = self._read(uids, uidvalidity)
            here = Position(uidvalidity=uidvalidity, uid=uids[-1])
            yield Batch(messages=tuple(messages), unreadable=tuple(problems)), here

    def _new_uids(self, known: int, since: date | None) -> list[int]:
        criteria = f"UID {known + 1}:*" if known else "ALL"
        if since is not None:
            criteria = f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        found = (int(uid) for uid in self.mailbox.uids(criteria, charset=None) if uid.isdigit())
        return sorted(uid for uid in found if uid > known)  # "n:*" names the last mail even if it is older than n

    def _chunks(self, uids: Sequence[int]) -> Iterator[list[int]]:
        """UIDs in groups that are neither too many nor too large."""
        for start in range(0, len(uids), _LISTED_AT_ONCE):
            listed = list(uids[start : start + _LISTED_AT_ONCE])
            sizes = self._sizes(listed)
            chunk: list[int] = []
            total = 0
            for uid in listed:
                size = min(sizes.get(uid, 0), MAX_MAIL)
                if chunk and (len(chunk) == MAX_BATCH or total + size > MAX_BATCH_BYTES):
                    yield chunk
                    chunk, total = [], 0
                chunk.append(uid)
                total += size
            yield chunk

    def _sizes(self, uids: list[int]) -> dict[int, int]:
        items = (item for item in self._fetch(uids, "(UID RFC822.SIZE)") if isinstance(item, bytes))
        pairs = ((_UID.search(item), _SIZE.search(item)) for item in items)
        return {int(uid[1]): int(size[1]) for uid, size in pairs if uid and size}

    def _read(self, uids: list[int], uidvalidity: int) -> tuple[list[Incoming], list[Unreadable]]:
        messages: list[Incoming] = []
        problems: list[Unreadable] = []
        for item in self._fetched(uids, uidvalidity):
            outcome = item if isinstance(item, Unreadable) else self._understood(item, uidvalidity)
            if isinstance(outcome, Incoming):
                messages.append(outcome)
            else:
                problems.append(outcome)
        return messages, problems

    def _understood(self, mail: Fetched, uidvalidity: int) -> Incoming | Unreadable:
        origin = Origin(self.name, uidvalidity, mail.uid, mail.arrived_at, self.is_sent_folder)
        return read_mail(mail.source, origin, self.own)

    def _fetched(self, uids: list[int], uidvalidity: int) -> Iterator[Fetched | Unreadable]:
        """The mails' sources; where the server refuses some, one by one, and those it refuses are set aside."""
        try:
            # One byte more than is read tells a mail that is too large, without bringing all of it here.
            yield from _parse(self._fetch(uids, f"(UID INTERNALDATE BODY.PEEK[]<0.{MAX_MAIL + 1}>)"))
        except imaplib.IMAP4.abort:
            raise
        except (MailboxFetchError, imaplib.IMAP4.error) as error:
            if len(uids) > 1:
                for uid in uids:
                    yield from self._fetched([uid], uidvalidity)
                return
            origin = Origin(self.name, uidvalidity, uids[0], datetime.now(UTC), self.is_sent_folder)
            yield unreadable(f"the mail server does not give this mail out: {error}", origin)

    def _fetch(self, uids: list[int], items: str) -> list[bytes | tuple[bytes, bytes] | None]:
        result = self.mailbox.client.uid("FETCH", ",".join(map(str, uids)), items)
        check_command_status(result, MailboxFetchError)
        return list(result[1])


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _parse(items: list[bytes | tuple[bytes, bytes] | None]) -> Iterator[Fetched]:
    """Mails out of imaplib's answer: a pair for each, then the rest of its line; other lines may stand between."""
    for index, item in enumerate(items):
        if not isinstance(item, tuple):
            continue
        rest = items[index + 1] if index + 1 < len(items) else b""
        described = item[0] + b" " + (rest if isinstance(rest, bytes) else b"")
        uid = _UID.search(described)
        if uid:
            yield Fetched(int(uid[1]), _arrival(described), item[1])


def _arrival(described: bytes) -> datetime:
    found = _ARRIVAL.search(described)
    try:
        return datetime.strptime(found[1].decode("ascii").strip(), "%d-%b-%Y %H:%M:%S %z") if found else _now()
    except ValueError:
        return _now()


def _now() -> datetime:
    return datetime.now(UTC)


def has_message(mailbox: Mailbox, folder: str, message_id: str, since: date | None = None) -> bool:
    """Whether a mail with this Message-ID (made by us: plain ASCII) lies in the folder."""
    mailbox.folder.set(folder, readonly=True)
    criteria = f'HEADER Message-ID "<{message_id}>"'
    if since is not None:
        criteria += f" SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}"
    return bool(mailbox.uids(criteria, charset=None))
