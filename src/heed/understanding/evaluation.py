"""How well a head does: what it gets right, what it is sure of, and whether it knows when it is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy

Array = Any
_BINS = 10
_RIGHT = 0.95


def measure(labels: Sequence[str], chances: Array, truth: Array, sure_from: float) -> dict[str, Any]:
    """Of `chances` (n, labels) against `truth` (n; -1 for a label that the head does not know).

    accuracy; macro_f1 over the labels that occur; per label precision, recall, F1 and how many; calibration_error
    (Naeini et al. 2015: mean distance of confidence and accuracy over ten bins); what it is sure of: the share, and how
    much of it is right; coverage_at_95: the largest share, most confident first, of which 95 % are right.
    """
    guess, confidence = chances.argmax(axis=1), chances.max(axis=1)
    right = guess == truth
    sure = confidence >= sure_from
    per_label = {name: _of_label(guess, truth, at) for at, name in enumerate(labels)}
    occurring = [figures["f1"] for name, figures in per_label.items() if figures["examples"]]
    unknown = int((truth < 0).sum())
    return {
        "examples": len(truth),
        "unknown_labels": unknown,
        "accuracy": _share(right),
        "macro_f1": _rounded(numpy.mean(occurring)) if occurring else 0.0,
        "calibration_error": _calibration_error(confidence, right),
        "sure": {"from": sure_from, "share": _share(sure), "right": _share(right[sure])},
        "coverage_at_95": coverage(confidence, right, _RIGHT),
        "labels": per_label,
    }


def _of_label(guess: Array, truth: Array, label: int) -> dict[str, Any]:
    hits = int(((guess == label) & (truth == label)).sum())
    said, there = int((guess == label).sum()), int((truth == label).sum())
    precision, recall = hits / max(said, 1), hits / max(there, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-12)
    figures = {"precision": precision, "recall": recall, "f1": f1}
    return {**{name: _rounded(value) for name, value in figures.items()}, "examples": there}


def _calibration_error(confidence: Array, right: Array) -> float:
    bins = numpy.minimum((confidence * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for number in range(_BINS):
        inside = bins == number
        if inside.any():
            error += inside.mean() * abs(confidence[inside].mean() - right[inside].mean())
    return _rounded(error)


def coverage(confidence: Array, right: Array, wanted: float) -> float:
    order = numpy.argsort(-confidence, kind="stable")
    share = numpy.cumsum(right[order]) / numpy.arange(1, len(order) + 1)
    good = numpy.flatnonzero(share >= wanted)
    return _rounded((good[-1] + 1) / len(order)) if len(good) else 0.0


def _share(flags: Array) -> float:
    return _rounded(flags.mean()) if len(flags) else 0.0


def _rounded(value: Any) -> float:
    return round(float(value), 4)
