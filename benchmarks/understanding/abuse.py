"""Abuse: GermEval held back by a fifth, HateCheck in a language of which the head has seen none of its texts."""

from __future__ import annotations

from typing import Any

from benchmarks.understanding import held_back
from heed.understanding.heads import Head
from heed.understanding.learning import Example, learn, see
from training.heads import sources


def measure() -> dict[str, Any]:
    examples = sources.abuse()
    germeval, held = held_back.split([example for example in examples if example.group.startswith("g")])
    check = held_back.by(
        [example for example in examples if not example.group.startswith("g")], lambda example: example.language
    )
    return {
        "germeval_area": _area(learn("abuse", [*germeval, *check["en"]], strengths=(0.1,)), held),
        "hatecheck_de_area": _area(learn("abuse", [*germeval, *check["en"]], strengths=(0.1,)), check["de"]),
        "hatecheck_en_area": _area(learn("abuse", [*germeval, *held, *check["de"]], strengths=(0.1,)), check["en"]),
    }


def _area(head: Head, held: list[Example]) -> float:
    chances = head.probabilities(see([example.text for example in held]))[:, head.labels.index("abusive")]
    return held_back.area_under_curve(chances.tolist(), [example.label == "abusive" for example in held])
