"""The heads that Heed ships, learned from public data: `./run train heads [TASK …]`, about twenty minutes on two cores.

Prints how each did on texts that were held back, as one line of JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy

from heed.understanding import learned
from heed.understanding.heads import Head
from heed.understanding.learning import Example, learn, see
from training.heads import sources

#: Of few texts that are ours each counts several times beside the many that are not; of those only one in so many is
#: learned from. Crises and quarrels on a network sound otherwise than what people write to a municipality: set on
#: folds of our written messages and on the tuning half, when the heads had not learned from it.
_TIMES = 6
_ONE_IN = {"urgency": 3, "abuse": 3, "intent": 1, "sentiment": 1}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run train heads", description=__doc__)
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"one or more of {', '.join(_TASKS)}; default: all")
    chosen = parser.parse_args(arguments).tasks or list(_TASKS)
    for task in chosen:
        if task not in _TASKS:
            parser.error(f"there is no shipped head for {task}; there are {', '.join(_TASKS)}")
        head = _TASKS[task]()
        head.save(learned.SHIPPED)
        print(json.dumps({"task": task, **head.report}), flush=True)
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _ours(field: str, names: dict[str, str] | None = None, otherwise: str = "") -> list[Example]:
    """All messages that are ours, each several times, with the labels of a head."""
    found = [*sources.ours(field), *sources.written(field)]
    if names is not None:
        found = [replace(example, label=names.get(example.label, otherwise)) for example in found]
    return _TIMES * found


def _some(task: str, public: Sequence[Example]) -> Sequence[Example]:
    return public[:: _ONE_IN[task]]


def _sentiment() -> Head:
    public = _some("sentiment", sources.sentiment())
    return learn("sentiment", [*public, *_ours("sentiment")], _say, strengths=(0.02,))


def _abuse() -> Head:
    ours = _ours("abuse", {"True": "abusive", "False": "clean"})
    return learn("abuse", [*_some("abuse", sources.abuse()), *ours], _say, strengths=(0.1,), evenly=False)


def _urgency() -> Head:
    ours = _ours("urgency", {"none": "normal"}, "urgent")
    return learn("urgency", [*_some("urgency", sources.urgency()), *ours], _say, strengths=(0.03,), evenly=False)


def _intent() -> Head:
    return intent([example for sentences in sources.arguments().values() for example in sentences])


def intent(argued: Sequence[Example]) -> Head:
    """`argued`: sentences from public participation, of which only suggestions are known as such; what the others would
    be in a message to a municipality is guessed by a first head that has learned from our messages alone."""
    ours = [*_ours("intent"), *sources.havenstad()]
    taught = guessed(learn("intent", ours, _say), _some("intent", argued))
    return learn("intent", [*ours, *taught], _say, strengths=(0.1,))


def guessed(teacher: Head, argued: Sequence[Example]) -> list[Example]:
    """Suggestions as they are; the others with the best label of `teacher` that is none."""
    chances = teacher.probabilities(see([example.text for example in argued]))
    chances[:, teacher.labels.index("suggestion")] = 0
    best = [teacher.labels[at] for at in numpy.argmax(chances, axis=1)]
    return [
        example if example.label == "suggestion" else replace(example, label=label)
        for example, label in zip(argued, best, strict=True)
    ]


_TASKS: dict[str, Callable[[], Head]] = {
    "intent": _intent,
    "abuse": _abuse,
    "urgency": _urgency,
    "sentiment": _sentiment,
}
