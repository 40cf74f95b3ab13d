"""Guidance at the answer box: how often a message of a situation is told as one, and how often another is taken for it.

Labelled by hand, with near misses for each situation; halved before any rule was written. The rules were made with one
half; the other is printed with `--scored` as figures only. Both were written by the hand that wrote the rules, so they
flatter the rules: messages of another hand, labelled for anger and irony, are counted beside them.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import machine
from benchmarks.understanding.matter import share
from heed.answers.guidance import SITUATIONS, Signals, situations_of
from heed.understanding import Context, Text, read, warm_up

_DATA = Path(__file__).parents[1] / "tests" / "data"
FOLDER = _DATA / "guidance"
#: What the general messages, labelled long before for something else, say of themselves.
_TRAITS = {"angry": "anger", "ironic": "irony"}


class Told(NamedTuple):
    """A labelled message, and the situations that it was told as."""

    row: dict[str, Any]
    found: list[str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench guidance", description=__doc__)
    parser.add_argument("--scored", action="store_true", help="also the half that set no rule")
    parser.add_argument("--misses", metavar="SITUATION", help="name what was missed and false in the tuning half")
    parser.add_argument("--quick", action="store_true", help="leave out the general messages")
    chosen = parser.parse_args(arguments)
    warm_up(Context(region="NL"))
    tuning = tell(rows(FOLDER / "tuning.jsonl"))
    for line in misses(tuning, chosen.misses) if chosen.misses else ():
        machine.say(line)
    figures: dict[str, Any] = {"tuning": measure(tuning)}
    if chosen.scored:
        figures["scored"] = measure(tell(rows(FOLDER / "scored.jsonl")))
    for half, of_half in figures.items():
        say(half, of_half)
    if not chosen.quick:
        figures["general"] = general()
        machine.say(f"general messages (tests/data/messages/tuning.jsonl): {figures['general']}")
    machine.report("guidance", figures, with_database=False)
    return 0


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def tell(found: Sequence[dict[str, Any]]) -> list[Told]:
    """With all that Heed reads of a message, as at the desk."""
    readings = read([Text(row["text"]) for row in found], Context(region="NL"))
    return [
        Told(
            row,
            situations_of(Signals(row["text"], one.sentiment.label, one.abuse.label, one.urgency.label)),
        )
        for row, one in zip(found, readings, strict=True)
    ]


def measure(told: Sequence[Told]) -> dict[str, Any]:
    """By situation: of its messages the share that is told as one, and of its near misses the share that is, too."""
    return {one: _of(one, [each for each in told if each.row["situation"] == one]) for one in SITUATIONS}


def _of(situation: str, told: Sequence[Told]) -> dict[str, Any]:
    hits = [situation in each.found for each in told if each.row["is_it"]]
    false = [situation in each.found for each in told if not each.row["is_it"]]
    shown = [each.found[:1] == [situation] for each in told if each.row["is_it"]]
    return {
        "messages": len(hits),
        "told": share(sum(hits), len(hits)),
        "shown": share(sum(shown), len(shown)),
        "near_misses": len(false),
        "taken_for_it": share(sum(false), len(false)),
    }


def misses(told: Sequence[Told], situation: str) -> Iterator[str]:
    for each in told:
        if each.row["situation"] == situation and each.row["is_it"] != (situation in each.found):
            yield f"{'MISSED' if each.row['is_it'] else 'FALSE '} {each.row['id']} {each.row['text']!r}"


def say(half: str, figures: dict[str, Any]) -> None:
    machine.say(f"{half}: share with its 95 % interval (Wilson)")
    machine.say(f"  {'situation':16}{'n':>4} {'told':22} {'shown first':22}{'near':>5} {'taken for it':22}")
    for one in SITUATIONS:
        of = figures[one]
        machine.say(
            f"  {one:16}{of['messages']:>4} {of['told']!s:22} {of['shown']!s:22}{of['near_misses']:>5} "
            f"{of['taken_for_it']!s:22}"
        )


def general() -> dict[str, Any]:
    """How often a line would stand over messages as they usually come, and what telling one costs (milliseconds)."""
    found = rows(_DATA / "messages" / "tuning.jsonl")
    told = tell(found)
    begun = time.perf_counter()
    for row in found:
        situations_of(Signals(row["text"]))
    took = 1000 * (time.perf_counter() - begun) / max(len(found), 1)
    first = Counter(each.found[0] for each in told if each.found)
    return {
        "messages": len(told),
        "with_a_line": sum(first.values()),
        "by_situation": dict(first),
        "of_another_hand": {one: _of_trait(told, one, trait) for one, trait in _TRAITS.items()},
        "ms": round(took, 2),
    }


def _of_trait(told: Sequence[Told], situation: str, trait: str) -> dict[str, Any]:
    hits = [situation in each.found for each in told if trait in each.row["traits"]]
    others = [situation in each.found for each in told if trait not in each.row["traits"]]
    return {"told": share(sum(hits), len(hits)), "taken_for_it": share(sum(others), len(others))}
