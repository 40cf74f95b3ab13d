"""Topics of reports of New Haven: learned from the earlier four fifths, measured on the later fifth."""

from __future__ import annotations

from typing import Any

from benchmarks.understanding import held_back
from heed.understanding.learning import Example
from training.heads.sources import DATA, lines


def measure() -> dict[str, Any]:
    rows = sorted(lines(DATA / "topic_newhaven.jsonl"), key=lambda row: row["ts"])
    examples = [Example(row["text"], row["label"], "en") for row in rows]
    at = int(0.8 * len(examples))
    return held_back.learned("topic", examples[:at], examples[at:])
