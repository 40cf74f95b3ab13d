"""Which open case of the same matter a message belongs to: by place, time, topic and wording. No writing here.

Cases are found by keys of their place (`understanding.handles`), and the nearest in meaning are compared as a whole:
three questions to the database for a whole batch. Where nothing but a district or no place at all is known, nothing is
looked for: a person finds such cases on the case page (`casework.alike`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import numpy
from django.db import connection
from django.db.models import TextField
from django.db.models.functions import Cast

from heed import json_bytes
from heed.bulk import Among, as_array
from heed.casework.models import Case
from heed.inbox.models import StoredReading
from heed.inbox.unplaced import Unplaced
from heed.understanding import Reading, Text, vectors
from heed.understanding.encoder import DIMENSIONS
from heed.understanding.handles import kept_under, looked_for_under
from heed.understanding.matter import SAME_FROM, Match, likely
from heed.understanding.traces import READ, Statement, Traces, traces

#: So many of the newest open cases under each key are looked at.
NEWEST = 12
_NEWEST_OF_BATCH = 50
#: So many of these, the nearest in meaning and topic, are compared as a whole.
COMPARED = 4
#: How much the same topic counts beside meaning when the nearest are chosen.
_SAME_TOPIC = 0.3


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells of its matter, and its vector as it is stored."""

    traces: Traces
    vector: bytes | None


@dataclass(slots=True)
class Kept:
    """A case that may be of the same matter. `case` is its id until the case itself is known; it and `traces` are read
    only for those that are compared as a whole."""

    message_id: int
    topic: str
    vector: bytes | None = None
    case: int | Case = 0
    traces: Traces | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A case that may be of the same matter as a message, and why."""

    kept: Kept
    match: Match


@dataclass(slots=True)
class Matcher:
    """Of one batch: what its messages tell, and which open cases may be meant. Cases of the batch itself are added."""

    told: dict[int, Told] = field(default_factory=dict)
    _stored: dict[int, list[Found]] = field(default_factory=dict)
    _of_batch: dict[str, list[Kept]] = field(default_factory=dict)

    @classmethod
    def of(cls, messages: Sequence[Unplaced]) -> Matcher:
        made = cls(told_by(messages))
        keys = {message: looked_for_under(one.traces) for message, one in made.told.items()}
        by_key = _kept_under({key for found in keys.values() for key in found})
        near = {message: _nearest(made.told[message].traces, _under(found, by_key)) for message, found in keys.items()}
        _read_whole({kept.message_id: kept for found in near.values() for kept in found})
        made._stored = {message: _matches(made.told[message].traces, found) for message, found in near.items()}
        return made

    def stored(self, message: Unplaced) -> list[Found]:
        """Cases, stored before, that are more likely the same than not, best first."""
        return self._stored.get(message.pk, [])

    def matches(self, message: Unplaced) -> list[Found]:
        """The same, and those that this batch has opened until now."""
        told = self.told.get(message.pk)
        if told is None:
            return []
        near = _nearest(told.traces, _under(looked_for_under(told.traces), self._of_batch))
        return _best([*self.stored(message), *_matches(told.traces, near)])

    def add(self, message: Unplaced, case: Case) -> None:
        """A case that this batch opened: the next message may be of the same matter."""
        told = self.told.get(message.pk)
        if told is not None:
            kept = Kept(message.pk, told.traces.topic, told.vector, case, told.traces)
            for key in kept_under(told.traces):
                self._of_batch.setdefault(key, []).append(kept)


def _under(keys: Iterable[str], by_key: Mapping[str, Sequence[Kept]]) -> list[Kept]:
    found = {kept.message_id: kept for key in keys for kept in by_key.get(key, ())[-_NEWEST_OF_BATCH:]}
    return list(found.values())


def _matches(one: Traces, near: Sequence[Kept]) -> list[Found]:
    compared = [(kept, kept.traces) for kept in near if kept.traces is not None]
    found = likely(one, [other for _, other in compared], SAME_FROM)
    return _best([Found(compared[at][0], match) for at, match in found])


def _best(found: list[Found]) -> list[Found]:
    return sorted(found, key=lambda one: (-one.match.score, one.kept.message_id))


def told_by(messages: Sequence[Unplaced]) -> dict[int, Told]:
    """By message id what is compared, of those of which a place or a number is known."""
    rows = StoredReading.objects.filter(Among("message_id", [message.pk for message in messages]))
    columns = rows.values_list("message_id", Cast("content", TextField()), "vector")
    read = {message: (content, vector) for message, content, vector in columns}
    found = ((message, _told(message, *read[message.pk])) for message in messages if message.pk in read)
    return {message.pk: told for message, told in found if kept_under(told.traces)}


def _told(message: Unplaced, content: str, vector: Any) -> Told:
    said = f"{message.subject}\n{message.text}" if message.subject else message.text
    text = Text(said[:READ], None, message.lon, message.lat, message.sent_at.isoformat())
    reading = Reading.from_json(json_bytes.load(content))
    if vector and reading.model_of("vector") == vectors.MODEL:
        reading = replace(reading, vector=bytes(vector))
    made = traces(Statement(text, reading, message.address))
    return Told(made, reading.vector if made.vector is not None else None)


def _nearest(one: Traces, others: Sequence[Kept]) -> list[Kept]:
    if len(others) <= COMPARED:
        return list(others)
    likeness = numpy.array([_SAME_TOPIC * (bool(one.topic) and kept.topic == one.topic) for kept in others])
    if one.vector is not None:
        with_vector = [at for at, kept in enumerate(others) if kept.vector]
        packed = b"".join(others[at].vector or b"" for at in with_vector)
        rows = numpy.frombuffer(packed, numpy.int8).reshape(len(with_vector), DIMENSIONS).astype(numpy.float32)
        lengths = numpy.sqrt(numpy.maximum(numpy.einsum("ij,ij->i", rows, rows), 1))
        likeness[with_vector] += rows @ one.vector / lengths
    order = numpy.argsort(-likeness, kind="stable")[:COMPARED]
    return [others[at] for at in order]


def _kept_under(keys: Iterable[str]) -> dict[str, list[Kept]]:
    """The newest open cases under each key, with what the nearest are chosen by."""
    wanted = list(keys)
    if not wanted:
        return {}
    by_key: dict[str, list[Kept]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST_UNDER, [wanted, NEWEST])
        pairs: list[tuple[str, int]] = cursor.fetchall()
        cursor.execute(_NEARNESS, [as_array({message for _, message in pairs})])
        kept = {message: Kept(message, topic, vector) for message, topic, vector in cursor.fetchall()}
    for key, message in pairs:
        if message in kept:
            by_key.setdefault(key, []).append(kept[message])
    return by_key


_NEWEST_UNDER = """
    SELECT wanted.key, found.traces_id
      FROM unnest(%s::text[]) AS wanted(key)
     CROSS JOIN LATERAL (SELECT traces_id FROM casework_matterhandle AS handle
                          WHERE handle.key = wanted.key ORDER BY traces_id DESC LIMIT %s) AS found
    """
_NEARNESS = "SELECT message_id, content ->> 'topic', vector FROM casework_mattertraces WHERE message_id = ANY(%s)"


def _read_whole(found: Mapping[int, Kept]) -> None:
    """All else of those that are compared as a whole, by message id."""
    if not found:
        return
    with connection.cursor() as cursor:
        cursor.execute(_WHOLE, [as_array(found)])
        rows: list[tuple[int, int, str]] = cursor.fetchall()
    packed = [found[message].vector for message, _, _ in rows]
    vector_of = iter(vectors.unpack([one for one in packed if one]))
    for (message, case, content), vector in zip(rows, packed, strict=True):
        kept = found[message]
        kept.case, kept.traces = case, Traces.from_json(json_bytes.load(content), next(vector_of) if vector else None)


_WHOLE = """
    SELECT kept.message_id, link.case_id, kept.content::text
      FROM casework_mattertraces AS kept
      JOIN casework_casemessage AS link ON link.message_id = kept.message_id
     WHERE kept.message_id = ANY(%s)
    """


def repeats(messages: Sequence[Unplaced], within: timedelta = timedelta(hours=24)) -> dict[int, int]:
    """By message id the case that holds the same words of the same person, said shortly before."""
    said = [
        (m.contact_id, m.subject, m.text, m.pk, m.received_at - within) for m in messages if m.contact_id and m.text
    ]
    if not said:
        return {}
    contacts, subjects, texts, ids, since = map(list, zip(*said, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(_REPEATS, [contacts, subjects, texts, ids, since])
        return dict(cursor.fetchall())


_REPEATS = """
    SELECT DISTINCT ON (new.id) new.id, link.case_id
      FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::bigint[], %s::timestamptz[])
           AS new(contact, subject, text, id, since)
      JOIN inbox_message AS old ON old.contact_id = new.contact AND old.text = new.text AND old.subject = new.subject
                               AND old.received_at >= new.since AND old.id < new.id AND old.direction = 'in'
      JOIN casework_casemessage AS link ON link.message_id = old.id
     ORDER BY new.id, old.id DESC
    """
