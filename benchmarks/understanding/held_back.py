"""Learning on one part of some labelled texts and measuring on the other."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy

from heed.understanding import evaluation
from heed.understanding.heads import Head
from heed.understanding.learning import Example, learn, see


def measured(head: Head, examples: Sequence[Example]) -> dict[str, Any]:
    """Figures of a head on examples that it has not learned from, without those per label."""
    place = {label: at for at, label in enumerate(head.labels)}
    truth = numpy.array([place.get(example.label, -1) for example in examples])
    chances = head.probabilities(see([example.text for example in examples]))
    figures = evaluation.measure(head.labels, chances, truth, head.sure_from)
    figures["f1_of"] = {name: of_label["f1"] for name, of_label in figures.pop("labels").items()}
    return figures


def split(examples: Sequence[Example], share: float = 0.8) -> tuple[list[Example], list[Example]]:
    """Shuffled always in the same way: the part to learn from, and the part held back."""
    shuffled = list(examples)
    random.Random(20).shuffle(shuffled)
    at = int(share * len(shuffled))
    return shuffled[:at], shuffled[at:]


def learned(task: str, examples: Sequence[Example], held: Sequence[Example], **options: Any) -> dict[str, Any]:
    return measured(learn(task, examples, **options), held)


def by(examples: Sequence[Example], key: Callable[[Example], str]) -> dict[str, list[Example]]:
    groups: dict[str, list[Example]] = {}
    for example in examples:
        groups.setdefault(key(example), []).append(example)
    return groups


def area_under_curve(scores: Sequence[float], positive: Sequence[bool]) -> float:
    """The chance that a positive text scores higher than another one (Mann and Whitney 1947)."""
    from sklearn.metrics import roc_auc_score

    return round(float(roc_auc_score(positive, scores)), 4)
