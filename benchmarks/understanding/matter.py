"""Same matter: how well messages about one incident are told from those about others that look alike.

Messages of ours held back from fitting (handwritten, across languages; and the other half of the made-up town's tales),
and real reports to Newport, of which a person read which are the same.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from heed.understanding.matter import SAME_FROM, same_matter
from training.matter import pairs
from training.matter.pairs import Pair
from training.matter.train import SEEDS

OTHERS = 400


def measure() -> dict[str, Any]:
    handwritten = pairs.handwritten("scored")
    made_up, newport = pairs.made_up(SEEDS, 1), pairs.newport()
    figures: dict[str, Any] = {
        "tuning": scores(pairs.handwritten("tuning")),
        "handwritten": scores(handwritten),
        "without_topics": scores([_without_topics(pair) for pair in handwritten]),
        "across_languages": scores([pair for pair in handwritten if pair.across_languages]),
        "made_up_town": scores(made_up),
        "retold": scores(pairs.retold(SEEDS[0], 1)),
        "newport": scores(newport),
        "ms_for_400_others": round(1000 * _seconds(newport), 1),
    }
    return figures


def _without_topics(pair: Pair) -> Pair:
    """As in a town without a catalogue."""
    return pair._replace(one=replace(pair.one, topic=""), other=replace(pair.other, topic=""))


def scores(found: Sequence[Pair], least: float = SAME_FROM) -> dict[str, Any]:
    """Precision and recall with 95 % intervals (Wilson), and the area under the curve."""
    results = [(same_matter(pair.one, [pair.other])[0].score, pair.is_same) for pair in found]
    right = sum(score >= least and same for score, same in results)
    wrong = sum(score >= least and not same for score, same in results)
    same = sum(is_same for _, is_same in results)
    return {
        "pairs": len(results),
        "same": same,
        "precision": share(right, right + wrong),
        "recall": share(right, same),
        "area": _area(results),
    }


def share(part: int, of: int) -> list[float]:
    """The share, and the ends of its interval."""
    if not of:
        return []
    z, share = 1.96, part / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return [round(share, 3), round(middle - half, 2), round(middle + half, 2)]


def _area(results: Sequence[tuple[float, bool]]) -> float:
    from scipy.stats import rankdata

    ranks = rankdata([score for score, _ in results])
    same = [rank for rank, (_, is_same) in zip(ranks, results, strict=True) if is_same]
    others = len(results) - len(same)
    return round(float(sum(same) - len(same) * (len(same) + 1) / 2) / max(len(same) * others, 1), 3)


def _seconds(found: Sequence[Pair]) -> float:
    others = [pair.other for pair in found[:OTHERS]]
    began = time.process_time()
    same_matter(found[0].one, others)
    return time.process_time() - began
