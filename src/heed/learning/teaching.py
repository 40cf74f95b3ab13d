"""Learning topics from what colleagues taught, and judging the outcome against what reads now. Pure: no database.

The latest fifth is held back, as a new model is for messages still to come. A topic with too few examples is not
learned: there the catalogue's words and descriptions decide, as they do in a town that has taught nothing yet.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from heed.understanding import Context, read
from heed.understanding.agreement import sign_test
from heed.understanding.learned import ELSEWHERE
from heed.understanding.learning import Example, learn

Say = Callable[[str], Any]

#: Examples that a topic needs to be learned.
ENOUGH = 40
#: Messages that must be held back for a judgement.
FEWEST_HELD_BACK = 30
#: Corrections since the last time from which on it is worth while to learn again by itself.
WORTHWHILE = 20
_HELD_BACK = 0.2
_MOST_HELD_BACK = 2_000


@dataclass(frozen=True, slots=True)
class Taught:
    """A message and the label that a person gave it, or let stand. `at`: when they last had a hand in it; `blind`: they
    had not seen what Heed read."""

    message_id: int
    text: str
    label: str
    language: str
    at: datetime
    corrected: bool
    blind: bool = False


class TooLittle(ValueError):
    """Colleagues have not taught enough yet; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from, and what the outcome is judged on; no text stands in both."""

    learned_from: tuple[Taught, ...]
    held_back: tuple[Taught, ...]

    @property
    def known(self) -> frozenset[str]:
        """The topics with enough examples."""
        counts = Counter(taught.label for taught in self.learned_from)
        return frozenset(label for label, count in counts.items() if count >= ENOUGH)

    def counts(self) -> dict[str, int]:
        """Examples by topic, most first."""
        return dict(Counter(taught.label for taught in self.learned_from).most_common())

    def examples(self) -> list[Example]:
        known = self.known
        return [
            Example(taught.text, taught.label if taught.label in known else ELSEWHERE, taught.language)
            for taught in self.learned_from
        ]


def split(taught: Sequence[Taught]) -> Lesson:
    """The latest fifth is held back. Of the same text the latest counts."""
    once = sorted({one.text: one for one in taught}.values(), key=lambda one: (one.at, one.message_id))
    at = max(len(once) - min(max(int(_HELD_BACK * len(once)), FEWEST_HELD_BACK), _MOST_HELD_BACK), 0)
    return Lesson(tuple(once[:at]), tuple(once[at:]))


def lesson(taught: Sequence[Taught]) -> Lesson:
    """`TooLittle` where no topic has enough examples beside those held back."""
    made = split(taught)
    if not made.known:
        most = max(Counter(one.label for one in made.learned_from).values(), default=0)
        raise TooLittle(
            f"a topic is learned from {ENOUGH} messages on that colleagues dealt with, beside those held back to judge "
            f"by; the topic with most has {most}"
        )
    if len({example.label for example in made.examples()}) < 2:
        raise TooLittle("everything that colleagues dealt with has one and the same topic: there is nothing to learn")
    return made


class Learned(NamedTuple):
    """A head as `Head.save` writes it, and the report on it."""

    content: bytes
    version: str
    report: dict[str, Any]


def learned(taught: Sequence[Taught], now: Context, base: str = "", say: Say = lambda text: None) -> Learned:
    """A head for the town's topics, judged against how Heed reads `now`. `say` is told what is being done.

    `base`: the folder of the heads that other tasks are read with, "" for those that Heed ships.
    """
    made = lesson(taught)
    head = learn("topic", made.examples(), say)
    say(f"judging it on {len(made.held_back):,} messages held back")
    with tempfile.TemporaryDirectory(prefix="heed-learned-") as place:
        folder = Path(place)
        copy_heads(base, folder)
        head.save(folder)
        content = (folder / f"{head.task}.npz").read_bytes()
        judgement = judge(made.held_back, now, place)
    report = {**head.report, "topics": made.counts(), "enough": ENOUGH, "judgement": judgement}
    return Learned(content, head.version, report | {"refused": refused_for(judgement)})


def copy_heads(base: str, folder: Path) -> None:
    """The heads of the folder `base` ("": none) into another folder."""
    for path in sorted(Path(base).glob("*.npz")) if base else ():
        shutil.copy(path, folder)


def judge(held_back: Sequence[Taught], now: Context, folder: str) -> dict[str, Any]:
    """How reading with the heads in `folder` does on what was held back, beside how Heed reads now.

    Returns counts for all of it, for what people corrected, and for what they left as it was: `of`, `right_now` (as
    Heed reads now), `right_new`, `mended` and `broken` (one of them right), and `chance` (of at least so uneven a
    change if both were as good: sign test); for each topic the same counts.
    """
    texts = [taught.text for taught in held_back]
    before, after = (_topics(texts, context) for context in (now, replace(now, models=folder)))
    outcomes = [
        (taught, old == taught.label, new == taught.label)
        for taught, old, new in zip(held_back, before, after, strict=True)
    ]
    by_topic = {label: [one for one in outcomes if one[0].label == label] for label in {t.label for t in held_back}}
    return {
        "all": counts_of(outcomes),
        "corrected": counts_of([one for one in outcomes if one[0].corrected]),
        "left": counts_of([one for one in outcomes if not one[0].corrected]),
        "topics": {label: counts_of(some) for label, some in sorted(by_topic.items(), key=lambda one: -len(one[1]))},
    }


def refused_for(judgement: dict[str, Any]) -> list[str]:
    """Why a model is not used: "not_better", where not more of all that was held back is right. Nothing where it is."""
    counts: dict[str, int] = judgement["all"]
    return [] if counts["right_new"] > counts["right_now"] else ["not_better"]


def _topics(texts: Sequence[str], context: Context) -> list[str]:
    return [reading.topic.label if reading.topic else "" for reading in read(texts, context)]


def counts_of(outcomes: Sequence[tuple[Taught, bool, bool]]) -> dict[str, Any]:
    """`outcomes`: what was taught, whether Heed reads it so now, and whether it does with the new model."""
    mended = sum(new and not old for _, old, new in outcomes)
    broken = sum(old and not new for _, old, new in outcomes)
    return {
        "of": len(outcomes),
        "right_now": sum(old for _, old, _ in outcomes),
        "right_new": sum(new for _, _, new in outcomes),
        "mended": mended,
        "broken": broken,
        "chance": round(sign_test(mended, broken), 4),
    }
