"""Many messages, one case: how often what joins by itself, or is suggested, is of the same matter.

Pairs of handwritten messages in five languages with near misses among them: those with which the rule of joining was
chosen, and those written apart and never looked at. Real reports to Newport, of which a person read which are the same,
where `../shared` has them. Each message is compared as when it comes in: with those kept under a key of its place.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from benchmarks import machine
from benchmarks.understanding.matter import share
from heed.understanding.handles import kept_under, looked_for_under
from heed.understanding.matter import SAME_FROM, Match, same_matter
from training.matter import pairs
from training.matter.pairs import Pair


def main(arguments: list[str]) -> int:
    argparse.ArgumentParser(prog="./run bench duplicates", description=__doc__).parse_args(arguments)
    sets = {
        "tuned on": [*pairs.handwritten("tuning"), *pairs.handwritten("threshold")],
        "written apart": pairs.handwritten("fresh"),
        "written apart, in two languages": [pair for pair in pairs.handwritten("fresh") if pair.across_languages],
        "held back when the score was fitted": pairs.handwritten("scored"),
    }
    if pairs.REPORTS.exists():
        sets["reports to Newport"] = pairs.newport()
    figures = {name: _measure(found) for name, found in sets.items()}
    for name, of_set in figures.items():
        machine.say(f"{name}: {of_set['same']} same of {of_set['pairs']} pairs that may be confused")
        for act in ("joined", "joined_or_suggested"):
            machine.say(
                f"  {act.replace('_', ' ')}: precision {of_set[act]['precision']}, recall {of_set[act]['recall']}"
            )
    machine.report("duplicates", figures, with_database=False)
    return 0


def _measure(found: Sequence[Pair]) -> dict[str, Any]:
    """Shares with the ends of their 95 % intervals (Wilson)."""
    results = [(same_matter(pair.one, [pair.other])[0], _meet(pair), pair.is_same) for pair in found]
    same = sum(is_same for _, _, is_same in results)
    return {
        "pairs": len(results),
        "same": same,
        "joined": _shares([is_same for match, meet, is_same in results if meet and match.is_sure], same),
        "joined_or_suggested": _shares([is_same for match, meet, is_same in results if meet and _is_said(match)], same),
    }


def _meet(pair: Pair) -> bool:
    """Whether one is looked for among the others at all."""
    return not set(kept_under(pair.one)).isdisjoint(looked_for_under(pair.other))


def _is_said(match: Match) -> bool:
    return match.is_sure or match.score >= SAME_FROM


def _shares(taken: Sequence[bool], same: int) -> dict[str, Any]:
    return {"taken": len(taken), "precision": share(sum(taken), len(taken)), "recall": share(sum(taken), same)}
