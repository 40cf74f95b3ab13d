"""Which language: sentences and word pairs in the languages that Heed tells apart."""

from __future__ import annotations

from typing import Any

from heed.understanding import Context, read
from training.heads.sources import DATA


def measure() -> dict[str, Any]:
    context = Context()
    figures: dict[str, Any] = {}
    for kind in ("sentences", "word-pairs"):
        of_language = {}
        for path in sorted((DATA / "language").glob(f"{kind}-*.txt")):
            language = path.stem.rpartition("-")[2]
            if language in context.languages:
                texts = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()][:300]
                right = sum(reading.language.label == language for reading in read(texts, context))
                of_language[language] = round(right / len(texts), 4)
        figures[kind] = {"mean": round(sum(of_language.values()) / len(of_language), 4), **of_language}
    return figures
