"""What a town gains when colleagues put right how Heed reads: on messages that neither heads nor town have seen.

The messages that were written for learning are divided by what they are about: a third teaches heads like those that
Heed ships, a third is what a town puts right, and on the last third both are judged. Words were tuned with others.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from heed.understanding import Context, learned, read
from heed.understanding.adapting import ADDED_ONLY, adapt
from heed.understanding.learning import Example, learn

WRITTEN = Path(__file__).parents[2] / "training" / "heads" / "written"
TASKS = ("intent", "sentiment", "urgency", "abuse")
_SMALL = 300
_SPREAD, _PARTS = 2654435761, 3

Message = dict[str, Any]


def measure() -> dict[str, Any]:
    """By task: right before, and right after for each way of teaching. About ten minutes. Other
    heads stand in for those that ship meanwhile."""
    for_heads, town, judged_on = _parts()
    with tempfile.TemporaryDirectory() as place:
        for task in TASKS:
            learn(task, [Example(one["text"], one[task]) for one in for_heads]).save(Path(place))
        shipped, learned.SHIPPED = learned.SHIPPED, Path(place)
        learned.head.cache_clear()
        try:
            return {task: _of_task(task, town, judged_on) for task in TASKS}
        finally:
            learned.SHIPPED = shipped
            learned.head.cache_clear()


def _parts() -> list[list[Message]]:
    rows = [json.loads(line) for path in sorted(WRITTEN.glob("*.jsonl")) for line in path.read_text().splitlines()]
    for row in rows:
        row["urgency"] = "normal" if row["urgency"] == "none" else "urgent"
        row["abuse"] = "abusive" if row["abuse"] else "clean"
    return [[row for row in rows if (row["matter"] * _SPREAD >> 9) % _PARTS == part] for part in range(_PARTS)]


def _of_task(task: str, town: Sequence[Message], judged_on: Sequence[Message]) -> dict[str, Any]:
    before = _labels(task, town, Context())
    found = {"messages": len(judged_on), "before": _right(task, judged_on, Context())}
    small = {at * len(town) // _SMALL for at in range(_SMALL)}
    for name, messages in (("all", set(range(len(town)))), (str(_SMALL), small)):
        for one_in in (0, 5):
            taught = {at for at in messages if before[at] != town[at][task] or (one_in and at % one_in == 0)}
            examples = [Example(town[at]["text"], town[at][task]) for at in sorted(taught)]
            others = [town[at]["text"] for at in sorted(messages - taught)]
            key = f"{name}, wrong ones put right" + (f", one in {one_in} read blind" if one_in else "")
            found[key] = _after(task, examples, others, judged_on)
    return found


def _after(task: str, examples: list[Example], others: list[str], judged_on: Sequence[Message]) -> dict[str, Any]:
    try:
        head = adapt(task, examples, others, Context())
    except ValueError as error:
        return {"taught": len(examples), "error": str(error)}
    with tempfile.TemporaryDirectory() as place:
        head.save(Path(place) / learned.TAUGHT)
        return {"taught": len(examples), **_right(task, judged_on, replace(Context(), models=place))}


def _right(task: str, messages: Sequence[Message], context: Context) -> dict[str, int]:
    labels = _labels(task, messages, context)
    found = {"right": sum(label == one[task] for label, one in zip(labels, messages, strict=True))}
    if danger := ADDED_ONLY.get(task):
        found["found"] = sum(label == danger == one[task] for label, one in zip(labels, messages, strict=True))
        found["false_alarms"] = labels.count(danger) - found["found"]
    return found


def _labels(task: str, messages: Sequence[Message], context: Context) -> list[str]:
    return [getattr(reading, task).label for reading in read([one["text"] for one in messages], context)]
