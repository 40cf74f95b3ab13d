"""Which open case of the same matter a message belongs to: by place, time, topic and wording. No writing here.

Cases are found by keys of their place (`understanding.handles`), the nearest in meaning are compared as a whole, in two
questions to the database for a whole batch. Where nothing but a district or no place at all is known, nothing is
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
from heed.bulk import Among
from heed.casework.models import Case
from heed.inbox.models import StoredReading
from heed.inbox.unplaced import Unplaced
from heed.understanding import Reading, Text, vectors
from heed.understanding.encoder import DIMENSIONS
from heed.understanding.handles import kept_under, looked_for_under
from heed.understanding.matter import SAME_FROM, Match, same_matter
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
    """A case that may be of the same matter. `case` is its id until the case itself is known."""

    message_id: int
    case: int | Case
    topic: str
    content: str = ""
    vector: bytes | None = None
    _traces: Traces | None = None

    @property
    def traces(self) -> Traces:
        if self._traces is None:  # most of those found are never compared
            self._traces = Traces.from_json(json_bytes.load(self.content), self.vector)
        return self._traces


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
        by_key: dict[str, list[Kept]] = {}
        for key, kept in _kept_under({key for one in made.told.values() for key in looked_for_under(one.traces)}):
            by_key.setdefault(key, []).append(kept)
        made._stored = {message: _matches(one.traces, by_key) for message, one in made.told.items()}
        return made

    def stored(self, message: Unplaced) -> list[Found]:
        """Cases, stored before, that are more likely the same than not, best first."""
        return self._stored.get(message.pk, [])

    def matches(self, message: Unplaced) -> list[Found]:
        """The same, and those that this batch has opened until now."""
        told = self.told.get(message.pk)
        if told is None:
            return []
        return _best([*self.stored(message), *_matches(told.traces, self._of_batch)])

    def add(self, message: Unplaced, case: Case) -> None:
        """A case that this batch opened: the next message may be of the same matter."""
        told = self.told.get(message.pk)
        if told is not None:
            kept = Kept(message.pk, case, told.traces.topic, "", told.vector, told.traces)
            for key in kept_under(told.traces):
                self._of_batch.setdefault(key, []).append(kept)


def _matches(one: Traces, by_key: Mapping[str, Sequence[Kept]]) -> list[Found]:
    kept = {
        other.message_id: other for key in looked_for_under(one) for other in by_key.get(key, ())[-_NEWEST_OF_BATCH:]
    }
    near = _nearest(one, list(kept.values()))
    compared = zip(near, same_matter(one, [other.traces for other in near]), strict=True)
    return _best([Found(other, match) for other, match in compared if match.score >= SAME_FROM])


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


def _kept_under(keys: Iterable[str]) -> list[tuple[str, Kept]]:
    """The newest open cases under each key."""
    wanted = list(keys)
    if not wanted:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST_UNDER, [wanted, NEWEST])
        pairs: list[tuple[str, int]] = cursor.fetchall()
        cursor.execute(_KEPT, [list({message for _, message in pairs})])
        kept = {
            message: Kept(message, case, topic, content, bytes(vector) if vector else None)
            for message, case, topic, content, vector in cursor.fetchall()
        }
    return [(key, kept[message]) for key, message in pairs if message in kept]


_NEWEST_UNDER = """
    SELECT wanted.key, found.traces_id
      FROM unnest(%s::text[]) AS wanted(key)
     CROSS JOIN LATERAL (SELECT traces_id FROM casework_matterhandle AS handle
                          WHERE handle.key = wanted.key ORDER BY traces_id DESC LIMIT %s) AS found
    """
_KEPT = """
    SELECT kept.message_id, link.case_id, kept.content ->> 'topic', kept.content::text, kept.vector
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
