"""How well Heed reads, measured against people. Two kinds of judgements are kept apart, for they say different things.

Readings made *blind*, by people who had not seen Heed's, tell how often Heed is right. Corrections tell where it errs,
but not how often: whoever corrects looked because something seemed wrong.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from heed.inbox.labels import LABELS, read_as
from heed.inbox.models import Correction, Direction, StoredReading
from heed.understanding.agreement import Kappa, Share, by_chance, cohens_kappa, divergence, shares_by

#: The latest judgements that a page looks at.
MOST = 20_000
#: Messages that count as "lately", and those before them that they are compared with.
LATELY, BEFORE = 1_000, 4_000
#: Fewer messages on either side say nothing about drift.
FEWEST = 200
#: A Jensen-Shannon distance, beyond what chance brings, from which on a spread counts as changed.
CHANGED = 0.15


@dataclass(frozen=True, slots=True)
class Judgement:
    """One field of one message as Heed read it, and as a person did."""

    message_id: int
    field: str
    heed: str
    person: str
    language: str
    blind: bool
    by: int
    at: datetime

    @property
    def agrees(self) -> bool:
        return self.heed == self.person


def judgements(since: datetime | None = None) -> list[Judgement]:
    """Newest first. Those made before a message was read are left out: there is nothing to compare."""
    rows = Correction.objects.filter(was__isnull=False, field__in=LABELS).order_by("-at", "-pk")
    if since:
        rows = rows.filter(at__gte=since)
    fields = ("message_id", "field", "was", "value", "message__reading__language", "blind", "by_id", "at")
    return [
        Judgement(message, field, read_as(field, was), str(value), language or "", blind, by, at)
        for message, field, was, value, language, blind, by, at in rows.values_list(*fields)[:MOST]
    ]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often people who read blind agree with Heed on one field, in all and for each language, most first."""

    field: str
    all: Share
    languages: dict[str, Share]
    put_right: int


def agreement(judged: Sequence[Judgement]) -> list[Agreement]:
    found = []
    for field in LABELS:
        blind = [one for one in judged if one.blind and one.field == field]
        corrected = {one.message_id for one in judged if not one.blind and one.field == field and not one.agrees}
        languages = shares_by([one.language for one in blind], [one.agrees for one in blind])
        whole = Share(sum(one.agrees for one in blind), len(blind))
        found.append(Agreement(field, whole, languages, len(corrected)))
    return found


def by_month(judged: Sequence[Judgement]) -> list[tuple[str, dict[str, Share]]]:
    """Each month (as "2026-11"), oldest first, with the agreement on each field that was read blind in it."""
    months: dict[str, list[Judgement]] = defaultdict(list)
    for one in judged:
        if one.blind:
            months[f"{one.at:%Y-%m}"].append(one)
    return [
        (month, shares_by([one.field for one in some], [one.agrees for one in some]))
        for month, some in sorted(months.items())
    ]


@dataclass(frozen=True, slots=True)
class Confusion:
    """That Heed read one label where people saw another, how often, and in which message last."""

    field: str
    heed: str
    person: str
    times: int
    message_id: int


def confusions(judged: Sequence[Judgement], most: int = 12) -> list[Confusion]:
    """The commonest first; `judged` newest first. A message counts once for each confusion."""
    wrong = {(one.field, one.heed, one.person, one.message_id): one for one in judged if not one.agrees}
    counts = Counter(key[:3] for key in wrong)
    latest: dict[tuple[str, str, str], int] = {}
    for field, heed, person, message_id in wrong:
        latest.setdefault((field, heed, person), message_id)
    return [Confusion(*key, times, latest[key]) for key, times in counts.most_common(most)]


def between_people(judged: Sequence[Judgement]) -> dict[str, Kappa]:
    """For each field how far the first two people who read the same message blind agree."""
    found = {}
    for field in LABELS:
        said: dict[int, list[str]] = defaultdict(list)
        for one in reversed(judged):
            if one.blind and one.field == field:
                said[one.message_id].append(one.person)
        found[field] = cohens_kappa([(labels[0], labels[1]) for labels in said.values() if len(labels) > 1])
    return found


@dataclass(frozen=True, slots=True)
class Drift:
    """How far the latest messages are spread otherwise over the labels of a field than those before them.

    `distance` is None where there are too few. `grown`: labels whose share grew most, with both shares.
    """

    field: str
    distance: float | None
    grown: tuple[tuple[str, float, float], ...] = ()

    @property
    def changed(self) -> bool:
        return self.distance is not None and self.distance >= CHANGED


def drift() -> list[Drift]:
    """Of languages, topics, intents, and of how often Heed is sure of the topic."""
    rows = StoredReading.objects.filter(message__direction=Direction.IN).order_by("-message_id")
    fields = ("language", "topic", "content__intent__label", "content__topic__sure")
    read = list(rows.values_list(*fields)[: LATELY + BEFORE])
    found = []
    for at, name in enumerate(("language", "topic", "intent", "sure")):
        labels = [_said(row[at]) for row in read]
        found.append(_drift(name, Counter(labels[LATELY:]), Counter(labels[:LATELY])))
    return found


def _said(value: object) -> str:
    return "" if value is None else str(value)


def _drift(name: str, before: Counter[str], lately: Counter[str]) -> Drift:
    totals = before.total(), lately.total()
    if min(totals) < FEWEST:
        return Drift(name, None)
    shares = [(label, before[label] / totals[0], lately[label] / totals[1]) for label in lately | before]
    grown = sorted((one for one in shares if one[2] > one[1]), key=lambda one: one[1] - one[2])
    beyond_chance = (divergence(before, lately) or 0.0) ** 2 - by_chance(before, lately)
    return Drift(name, math.sqrt(max(beyond_chance, 0.0)), tuple(grown[:3]))
