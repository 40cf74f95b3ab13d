"""How close texts are in meaning, against people's judgement (STS benchmark, Spearman's rank correlation)."""

from __future__ import annotations

from typing import Any

from heed.understanding.similarity import similar
from training.heads.sources import DATA, lines


def measure() -> dict[str, Any]:
    from scipy.stats import spearmanr

    figures = {}
    for language in ("nl", "en", "de", "fr", "es"):
        rows = list(lines(DATA / f"similarity_stsb_{language}.jsonl"))
        scores = similar([(row["a"], row["b"]) for row in rows])
        figures[language] = round(float(spearmanr(scores, [row["score"] for row in rows]).statistic), 4)
    return figures
