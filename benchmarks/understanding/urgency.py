"""Urgent posts in crises: five times, each with a fifth of the crises left out; cues and head together."""

from __future__ import annotations

import random
from typing import Any

import numpy

from benchmarks.understanding import held_back
from heed.understanding import Context, read
from heed.understanding.learning import learn, see
from training.heads import sources


def measure() -> dict[str, Any]:
    crises = held_back.by(sources.urgency(), lambda example: example.group)
    names = sorted(crises)
    random.Random(20).shuffle(names)
    scores: list[float] = []
    truth: list[bool] = []
    for fold in range(5):
        left_out = set(names[fold::5])
        head = learn("urgency", [e for name in names if name not in left_out for e in crises[name]], strengths=(0.03,))
        held = [example for name in left_out for example in crises[name]]
        by_head = head.probabilities(see([e.text for e in held]))[:, head.labels.index("urgent")]
        scores += by_head.tolist()
        truth += [example.label == "urgent" for example in held]
    return _at_recall(numpy.array(scores), numpy.array(truth)) | {"cues_alone": _cues(crises)}


def _at_recall(scores: Any, truth: Any) -> dict[str, float]:
    """At the highest threshold with a recall of 0.95; and at 0.5."""
    order = numpy.argsort(-scores, kind="stable")
    hits = numpy.cumsum(truth[order])
    at = int(numpy.argmax(hits / truth.sum() >= 0.95))
    found = scores >= 0.5
    precision, recall = (found & truth).sum() / max(found.sum(), 1), (found & truth).sum() / truth.sum()
    return {
        "precision_at_recall_95": round(float(hits[at] / (at + 1)), 4),
        "threshold": round(float(scores[order[at]]), 4),
        "precision": round(float(precision), 4),
        "recall": round(float(recall), 4),
    }


def _cues(crises: dict[str, Any]) -> dict[str, float]:
    """What words of danger find by themselves, on a sample."""
    held = [example for some in crises.values() for example in some[:100]]
    found = numpy.array([r.urgency.score >= 0.5 for r in read([e.text for e in held], Context())])
    truth = numpy.array([example.label == "urgent" for example in held])
    return {
        "precision": round(float((found & truth).sum() / max(found.sum(), 1)), 4),
        "recall": round(float((found & truth).sum() / truth.sum()), 4),
    }
