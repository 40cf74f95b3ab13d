"""Suggestions and complaints: sets of others, learned from four fifths; German participation on a process not seen."""

from __future__ import annotations

from typing import Any

import numpy

from benchmarks.understanding import held_back
from heed.understanding.learning import Example, see
from training.heads import sources
from training.heads.train import intent


def measure() -> dict[str, Any]:
    figures: dict[str, Any] = {"suggestion_german_unseen_process": _german()}
    for name in ("suggestion_semeval2019t9", "complaint_twitter"):
        rows = sources.lines(sources.DATA / f"{name}.jsonl")
        examples = [Example(row["text"], row["label"], row.get("lang", "en")) for row in rows]
        figures[name] = held_back.learned("intent", *held_back.split(examples))
    return figures


def _german() -> dict[str, float]:
    """The shipped recipe without one process, `suggestion` against the rest on that process."""
    argued = sources.arguments()
    head = intent(argued["CDB"])
    held = [example for example in argued["CDC"] if example.label in ("suggestion", "reason")]
    truth = numpy.array([example.label == "suggestion" for example in held])
    said = head.probabilities(see([example.text for example in held])).argmax(axis=1)
    found = said == head.labels.index("suggestion")
    of_suggestions, of_others = _f1(found, truth), _f1(~found, ~truth)
    return {"f1": of_suggestions, "macro_f1": round((of_suggestions + of_others) / 2, 4)}


def _f1(found: Any, truth: Any) -> float:
    return round(2 * float((found & truth).sum()) / max(float(found.sum() + truth.sum()), 1), 4)
