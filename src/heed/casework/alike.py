"""Which other cases may be of the same matter as one, for a person to look at. What joins by itself: `matching`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import NamedTuple

import numpy
from django.db.models import Min, Q, QuerySet

from heed.bulk import Among
from heed.casework.models import Case, CaseMessage, Likeness, LikenessState
from heed.casework.status import CLOSED
from heed.inbox.models import Message, StoredReading
from heed.understanding import Reading, Text, vectors
from heed.understanding.gazetteer import metres
from heed.understanding.matter import SAME_FROM, Match, same_matter
from heed.understanding.traces import READ, Statement, Traces, traces

SHOWN = 5
#: Cases are looked for among so many of the latest of the same topic, of the same district, and of all open ones.
LATEST = 150
#: So many of these, the nearest in meaning and place, are read as a whole.
READ_WHOLE = 60
#: What changed longer before or after is no recent case.
RECENT = timedelta(days=60)
_NEAR = 250.0  # metres


@dataclass(frozen=True, slots=True)
class Alike:
    """A case that may be of the same matter, and why."""

    case: Case
    match: Match


class _Row(NamedTuple):
    """What of a case is compared, without the weight of a model, for there are many."""

    pk: int
    lon: float | None
    lat: float | None
    address: str
    district: str


@dataclass(frozen=True, slots=True)
class _First:
    """The first message of a case, by which its matter is told."""

    case: _Row
    message_id: int
    vector: bytes | None


def alike(case: Case, shown: int = SHOWN) -> list[Alike]:
    """At most `shown` other cases that are open or recent, the likeliest first. [] where nothing was read yet."""
    likenesses = _likenesses(case)
    others = [one for one in _candidates(case, likenesses) if likenesses.get(one.pk) != LikenessState.APART]
    firsts = _firsts([_Row(case.pk, case.lon, case.lat, case.address, case.district), *others])
    own = firsts.pop(case.pk, None)
    told = _told([own, *_likeliest(own, list(firsts.values()))]) if own else {}
    mine = told.pop(case.pk, None)
    if mine is None:
        return []
    matches = zip(told, same_matter(mine, list(told.values())), strict=True)
    good = sorted((pair for pair in matches if pair[1].score >= SAME_FROM), key=lambda pair: -pair[1].score)[:shown]
    cases = Case.objects.in_bulk([pk for pk, _ in good])
    return [Alike(cases[pk], match) for pk, match in good if pk in cases]


def _likenesses(case: Case) -> dict[int, str]:
    """By id of another case what was found or decided of both."""
    rows = Likeness.objects.filter(Q(one=case) | Q(other=case)).values_list("one", "other", "state")
    return {other if one == case.pk else one: state for one, other, state in rows}


def _candidates(case: Case, likenesses: Iterable[int]) -> Iterable[_Row]:
    """Each of these is looked up in an index, whatever the number of cases."""
    since, until = case.changed_at - RECENT, case.changed_at + RECENT
    recent = Case.objects.filter(changed_at__gte=since, changed_at__lte=until).exclude(pk=case.pk)
    ways: list[QuerySet[Case]] = [recent.exclude(status__in=CLOSED)]
    if case.topic_id:
        ways.append(recent.filter(topic=case.topic_id))
    if case.district:
        ways.append(recent.filter(district=case.district))
    stored = list(likenesses)
    if stored:
        ways.append(recent.filter(Among("pk", stored)))
    found = (way.order_by("-changed_at").values_list(*_Row._fields)[:LATEST] for way in ways)
    return {row[0]: _Row(*row) for rows in found for row in rows}.values()


def _firsts(cases: Sequence[_Row]) -> dict[int, _First]:
    """By case id; a case whose messages were moved away or not read yet is missing."""
    by_id = {case.pk: case for case in cases}
    links = CaseMessage.objects.filter(Among("case_id", by_id)).values_list("case_id").annotate(Min("message_id"))
    first_of = dict(links.order_by())
    rows = StoredReading.objects.filter(Among("message_id", first_of.values())).values_list("message_id", "vector")
    vector_of = {message: bytes(vector) if vector else None for message, vector in rows}
    return {
        pk: _First(by_id[pk], message, vector_of[message]) for pk, message in first_of.items() if message in vector_of
    }


def _likeliest(own: _First, others: Sequence[_First]) -> list[_First]:
    """The nearest in meaning, but before them those at the same place."""
    nearness = numpy.zeros(len(others))
    with_vector = [at for at, one in enumerate(others) if one.vector]
    if own.vector and with_vector:
        kept = vectors.unpack([own.vector, *(others[at].vector or b"" for at in with_vector)])
        nearness[with_vector] = kept[1:] @ kept[0]
    nearness += [float(_at_same_place(own.case, one.case)) for one in others]
    order = numpy.argsort(-nearness, kind="stable")[:READ_WHOLE]
    return [others[at] for at in order]


def _at_same_place(one: _Row, other: _Row) -> bool:
    if one.lon is not None and one.lat is not None and other.lon is not None and other.lat is not None:
        return metres((one.lon, one.lat), (other.lon, other.lat)) <= _NEAR
    return bool(one.address) and one.address == other.address


def _told(firsts: Sequence[_First]) -> dict[int, Traces]:
    """By case id what is compared. What was removed by its author says nothing any more."""
    messages = Message.objects.filter(Among("pk", [one.message_id for one in firsts]), deleted_at=None)
    rows = {message.pk: message for message in messages.select_related("reading")}
    return {one.case.pk: traces(_statement(one.case, rows[one.message_id])) for one in firsts if one.message_id in rows}


def _statement(case: _Row, message: Message) -> Statement:
    said = f"{message.subject}\n{message.text}" if message.subject else message.text
    written_at = message.sent_at.isoformat()
    text = Text(said[:READ], message.declared_language or None, message.lon, message.lat, written_at)
    stored = message.reading
    reading = Reading.from_json(stored.content)
    if stored.vector and reading.model_of("vector") == vectors.MODEL:
        reading = replace(reading, vector=bytes(stored.vector))
    return Statement(text, reading, message.address, case.district)
