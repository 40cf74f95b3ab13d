"""Pairs of messages of which it is known whether they speak of the same matter.

Only pairs that may be confused count, as at the desk: those that share a topic or a street, and each message with those
nearest to it in meaning.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy

from heed.app.demo.havenstad import catalogue
from heed.app.demo.havenstad.messages import past_messages
from heed.understanding import Context, Text, TopicDescription, read, read_gazetteer
from heed.understanding.traces import Statement, Traces, traces

CHECKOUT = Path(__file__).resolve().parents[2]
OURS = CHECKOUT / "tests" / "data" / "matters"
REPORTS = CHECKOUT.parent / "shared" / "data" / "civic" / "seeclickfix-newport" / "issues.json"
_NEAREST = 8
_START = datetime(2026, 1, 5, 12, tzinfo=UTC)


class Pair(NamedTuple):
    one: Traces
    other: Traces
    is_same: bool
    across_languages: bool = False


class Told(NamedTuple):
    """A message and the matter that it speaks of; `group` tells which messages were made from the same words."""

    traces: Traces
    matter: str
    language: str
    group: str = ""


@cache
def havenstad() -> Context:
    """What the made-up town knows of its topics and places."""
    files = [(file.name, file.read_bytes()) for file in catalogue.gazetteer_files()]
    topics = (
        TopicDescription(topic.slug, dict(topic.name), {name: tuple(words) for name, words in topic.keywords.items()})
        for topic in catalogue.topics()
        if topic.keywords
    )
    return Context(catalogue=tuple(topics), gazetteer=read_gazetteer(files).gazetteer)


def handwritten(part: str) -> list[Pair]:
    """Of `tests/data/matters`: "tuning", "threshold", "fresh" or "scored"."""
    lines = (OURS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    texts = [Text(row["text"], written_at=_moment(row["day"])) for row in rows]
    readings = read(texts, havenstad())
    told = [
        Told(traces(Statement(text, reading, row.get("address", ""))), row["matter"], row["lang"])
        for row, text, reading in zip(rows, texts, readings, strict=True)
    ]
    return confusable(told)


def made_up(seeds: Iterable[int], half: int) -> list[Pair]:
    """What was said in the past of the made-up town. Halves differ in the words that matters are told with."""
    pairs: list[Pair] = []
    for seed in seeds:
        said = [message for message in past_messages(seed) if not message.follows]
        texts = [
            Text(f"{m.subject}\n{m.text}" if m.subject else m.text, None, m.lon, m.lat, _moment(_day(m))) for m in said
        ]
        told = [
            Told(traces(Statement(text, reading, m.address)), m.matter, m.language, m.topic)
            for m, text, reading in zip(said, texts, read(texts, havenstad()), strict=True)
        ]
        halves = sorted({one.group for one in told})
        kept = [one for one in told if halves.index(one.group) % 2 == half]
        pairs += confusable(kept, _chance_meeting)
    return pairs


def retold(seed: int, half: int) -> list[Pair]:
    """The same words once more: shortened and a day later, of the same matter; in another street or of a lamp post with
    another number, of another one. Each is its own check: only pairs with the tale that it was made from are given."""
    chance = random.Random(f"retold-{seed}-{half}")
    said = [m for m in past_messages(seed) if not m.follows and m.street and m.street in m.text]
    halves = sorted({m.topic for m in said})
    said = [m for m in said if halves.index(m.topic) % 2 == half]
    streets = sorted({m.street for m in said})
    rows: list[tuple[str, float]] = []
    sides: list[bool] = []
    for number, message in enumerate(said):
        words = message.text.split()
        shorter = " ".join(words[: max(4, len(words) * 3 // 4)])
        shorter = shorter if message.street in shorter else f"{message.street}: {shorter}"
        other = chance.choice([street for street in streets if street != message.street])
        day = _day(message)
        if number % 4 == 0:
            mark, another = (f" Lantaarnpaal nummer 0{chance.randrange(1_000, 9_999)}." for _ in range(2))
            versions = [(message.text + mark, day), (shorter + mark, day + 1), (message.text + another, day)]
        else:
            versions = [(message.text, day), (shorter, day + 1), (message.text.replace(message.street, other), day)]
        rows += versions
        sides += [True, False]
    texts = [Text(text, written_at=_moment(day)) for text, day in rows]
    told = [traces(Statement(*pair)) for pair in zip(texts, read(texts, havenstad()), strict=True)]
    return [Pair(told[at // 2 * 3], told[at // 2 * 3 + 1 + at % 2], is_same) for at, is_same in enumerate(sides)]


def _day(message: Any) -> float:
    return 60 - float(message.days_ago) + float(message.minute) / 1440


def _moment(day: float) -> str:
    return (_START + timedelta(days=day)).isoformat()


def _chance_meeting(one: Told, other: Told) -> bool:
    """Two tales of the same topic that chance put into one street: nobody could say that they are not the same."""
    return (
        one.matter != other.matter
        and one.group == other.group
        and not one.traces.streets.keys().isdisjoint(other.traces.streets.keys())
    )


def newport() -> list[Pair]:
    """Real reports with coordinates; which are the same was read by a person. Own use: measured, never fitted."""
    from benchmarks.understanding.places import newport_gazetteer

    labels = json.loads((OURS / "newport.json").read_text(encoding="utf-8"))
    group = {number: str(at) for at, numbers in enumerate(labels["same"]) for number in numbers}
    unsure = [set(numbers) for numbers in labels["unsure"]]
    issues = json.loads(REPORTS.read_text(encoding="utf-8"))
    issues = [issue for issue in issues if issue["lat"] and (issue["description"] or "").strip()]
    context = replace(havenstad(), region="US", gazetteer=newport_gazetteer(issues))
    texts = [
        Text(issue["description"], "en", issue["lng"], issue["lat"], _of_epoch(issue))  # the summary is a form's choice
        for issue in issues
    ]
    told = [
        Told(traces(Statement(text, reading)), group.get(issue["id"], f"alone {issue['id']}"), "en", str(issue["id"]))
        for issue, text, reading in zip(issues, texts, read(texts, context), strict=True)
    ]

    def cannot_be_told(one: Told, other: Told) -> bool:
        pair = {int(one.group), int(other.group)}
        return one.matter != other.matter and any(pair <= numbers for numbers in unsure)

    return confusable(told, cannot_be_told)


def _of_epoch(issue: dict[str, Any]) -> str:
    return datetime.fromtimestamp(issue["created_at"] / 1000, UTC).isoformat()


def confusable(told: Sequence[Told], leave_out: Callable[[Told, Told], bool] | None = None) -> list[Pair]:
    """The pairs of which a machine could take one for the other, and all that are the same."""
    vectors = numpy.array([_vector(one.traces) for one in told])
    nearest = numpy.argsort(-(vectors @ vectors.T), axis=1, kind="stable")[:, 1 : 1 + _NEAREST]
    wanted = {tuple(sorted((at, int(other)))) for at, row in enumerate(nearest) for other in row if at != other}
    pairs = []
    for at, one in enumerate(told):
        for number in range(at + 1, len(told)):
            other = told[number]
            if leave_out and leave_out(one, other):
                continue
            same = one.matter == other.matter
            if same or (at, number) in wanted or _share(one.traces, other.traces):
                pairs.append(Pair(one.traces, other.traces, same, one.language != other.language))
    return pairs


def _vector(one: Traces) -> Any:
    return numpy.zeros(512, numpy.float32) if one.vector is None else one.vector


def _share(one: Traces, other: Traces) -> bool:
    of_topic = bool(one.topic) and one.topic == other.topic and min(one.topic_confidence, other.topic_confidence) > 0.3
    return of_topic or not one.streets.keys().isdisjoint(other.streets.keys())
