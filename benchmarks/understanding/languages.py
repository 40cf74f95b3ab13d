"""Which language: sentences and word pairs in the languages that Heed tells apart.

Each file's first 300 lines are for measuring alone; the others are what settings were chosen on.
"""

from __future__ import annotations

from typing import Any

from heed.understanding import Context, read
from training.heads.sources import DATA

_MEASURED = 300


def measure() -> dict[str, Any]:
    figures: dict[str, Any] = {}
    for kind in ("sentences", "word-pairs"):
        right = _right(kind)
        measured = {language: _share(flags[:_MEASURED]) for language, flags in right.items()}
        figures[kind] = {"mean": _mean(measured), **measured}
        figures[f"{kind}_chosen_on"] = _mean({language: _share(flags[_MEASURED:]) for language, flags in right.items()})
        figures[f"{kind}_all"] = _mean({language: _share(flags) for language, flags in right.items()})
    return figures


def _right(kind: str) -> dict[str, list[bool]]:
    """Of each language which of its texts were told right."""
    context = Context()
    found = {}
    for path in sorted((DATA / "language").glob(f"{kind}-*.txt")):
        language = path.stem.rpartition("-")[2]
        if language in context.languages:
            texts = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            found[language] = [reading.language.label == language for reading in read(texts, context)]
    return found


def _share(flags: list[bool]) -> float:
    return round(sum(flags) / len(flags), 4)


def _mean(shares: dict[str, float]) -> float:
    return round(sum(shares.values()) / len(shares), 4)
