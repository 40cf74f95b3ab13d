"""Sentiment of posts: a fifth of each language held back; SemEval-2017 apart."""

from __future__ import annotations

from typing import Any

from benchmarks.understanding import held_back
from heed.understanding.learning import learn
from training.heads import sources


def measure() -> dict[str, Any]:
    rest, held = held_back.split(sources.sentiment())
    head = learn("sentiment", rest, strengths=(0.02,))
    of_umsab = [example for example in held if not example.group.startswith("s")]
    languages = held_back.by(of_umsab, lambda example: example.language)
    figures = {language: held_back.measured(head, some)["macro_f1"] for language, some in sorted(languages.items())}
    semeval = held_back.measured(head, [example for example in held if example.group.startswith("s")])
    return {
        "umsab_macro_f1": figures,
        "umsab_mean_macro_f1": round(sum(figures.values()) / len(figures), 4),
        "semeval": semeval,
    }
