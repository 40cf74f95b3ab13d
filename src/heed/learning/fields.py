"""Learning intent, sentiment, urgency and abuse from what people judged, and judging the outcome. Pure: no database.

What is learned is added to how Heed reads as it came (`understanding.adapting`). People mostly judge what Heed got
wrong: on these alone a model that turns everything round would look best. So a model must also leave most messages that
nobody judged as they are read now, do no worse on those read blind, and overlook no danger that was found.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from heed.learning.teaching import (
    ENOUGH,
    FEWEST_HELD_BACK,
    Learned,
    Lesson,
    Say,
    Taught,
    TooLittle,
    copy_heads,
    counts_of,
    split,
)
from heed.understanding import Context, read
from heed.understanding.adapting import ADDED_ONLY, adapt, base_of
from heed.understanding.learned import TAUGHT
from heed.understanding.learning import Example

FIELDS = ("intent", "sentiment", "urgency", "abuse")

#: Messages that Heed read wrongly and that a model is to learn from, at least.
FEWEST_PUT_RIGHT = 5
#: The share of messages that nobody judged which a model may read otherwise; danger is rare, and found in few more.
MOST_CHANGED: Mapping[str, float] = {"intent": 0.1, "sentiment": 0.1, "urgency": 0.01, "abuse": 0.01}
#: Readings made blind that show by themselves that a model is better, however much it reads otherwise.
BLIND_ENOUGH = 30


def lesson(field: str, judged: Sequence[Taught]) -> Lesson:
    """`TooLittle` says what is missing."""
    made = split(judged)
    wrong = len(_teaching(field, made.learned_from))
    if len(made.learned_from) < ENOUGH or wrong < FEWEST_PUT_RIGHT:
        wanted = f"that it is {ADDED_ONLY[field]}, and Heed not" if field in ADDED_ONLY else "something else than Heed"
        raise TooLittle(
            f"{field} is learned from {ENOUGH} messages on that people judged, beside at least {FEWEST_HELD_BACK} held "
            f"back to judge by; of at least {FEWEST_PUT_RIGHT} people must have said {wanted}. So far there are "
            f"{len(made.learned_from)}, with {wrong}, beside {len(made.held_back)} held back"
        )
    return made


def _teaching(field: str, taught: Sequence[Taught]) -> list[Taught]:
    """Those from which something new can be learned: of danger only what Heed overlooked."""
    return [one for one in taught if one.corrected and one.label == ADDED_ONLY.get(field, one.label)]


def learned(
    field: str, judged: Sequence[Taught], unjudged: Sequence[str], now: Context, say: Say = lambda text: None
) -> Learned:
    """A head that is added to how Heed reads `field` as it came, judged against how Heed reads `now`.

    `unjudged`: messages of which nobody said anything; every other one is learned with, the others are judged on.
    """
    base_of(field, now)
    made = lesson(field, judged)
    examples = [Example(one.text, one.label, one.language) for one in made.learned_from]
    head = adapt(field, examples, unjudged[::2], now, say)
    say(f"judging it on {len(made.held_back):,} messages held back")
    with tempfile.TemporaryDirectory(prefix="heed-learned-") as place:
        folder = Path(place)
        copy_heads(now.models, folder)
        head.save(folder / TAUGHT)
        content = (folder / TAUGHT / f"{field}.npz").read_bytes()
        judgement = judge(field, made, unjudged[1::2], now, place)
    report = {**head.report, "labels": made.counts(), "enough": ENOUGH, "judgement": judgement}
    return Learned(content, head.version, report | {"refused": refused_for(field, judgement)})


def judge(field: str, made: Lesson, unjudged: Sequence[str], now: Context, folder: str) -> dict[str, Any]:
    """How reading with the heads in `folder` does, beside how Heed reads now.

    On what was held back the counts of `teaching.counts_of`: "all", "corrected", "left" (where Heed was right),
    "blind", and for each label; "unjudged": `of` so many, `changed` are read otherwise; "lost": of all that people
    called urgent or abusive, those that Heed finds now and would then overlook.
    """
    taught = (*made.learned_from, *made.held_back)
    texts = [one.text for one in taught] + list(unjudged)
    before, after = (_labels(field, texts, context) for context in (now, replace(now, models=folder)))
    danger = ADDED_ONLY.get(field)
    outcomes = [(one, old == one.label, new == one.label) for one, old, new in zip(taught, before, after, strict=False)]
    held = outcomes[len(made.learned_from) :]
    labels = {one.label for one in made.held_back}
    others = [old != new for old, new in zip(before[len(taught) :], after[len(taught) :], strict=True)]
    return {
        "all": counts_of(held),
        "corrected": counts_of([one for one in held if one[0].corrected]),
        "left": counts_of([one for one in held if not one[0].corrected]),
        "blind": counts_of([one for one in held if one[0].blind]),
        "labels": {label: counts_of([one for one in held if one[0].label == label]) for label in sorted(labels)},
        "unjudged": {"of": len(others), "changed": sum(others)},
        "lost": sum(one.label == danger and old and not new for one, old, new in outcomes),
    }


def refused_for(field: str, judgement: dict[str, Any]) -> list[str]:
    """Why a model is not used, nothing where it is: "not_better" on what was held back, "danger_lost", "blind_worse" on
    what people read blind, "changes_much" among messages that nobody judged (unless readings made blind show that it is
    better; for danger always)."""
    every, blind, others = (judgement[name] for name in ("all", "blind", "unjudged"))
    proven = field not in ADDED_ONLY and blind["of"] >= BLIND_ENOUGH and blind["right_new"] > blind["right_now"]
    found = {
        "not_better": every["right_new"] <= every["right_now"],
        "danger_lost": judgement["lost"] > 0,
        "blind_worse": blind["right_new"] < blind["right_now"],
        "changes_much": not proven and others["changed"] > max(1, MOST_CHANGED[field] * others["of"]),
    }
    return [name for name, holds in found.items() if holds]


def _labels(field: str, texts: Sequence[str], context: Context) -> list[str]:
    return [getattr(reading, field).label for reading in read(texts, context)]
