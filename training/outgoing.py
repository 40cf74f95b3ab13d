"""The labelled outgoing texts (`tests/data/outgoing`): which were learnt from, and which were held back.

Of texts that were held back only figures may be seen by whoever works on a check (the README there says why).
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "tests" / "data" / "outgoing"
HANDS = {"second_hand": 4, "third_hand": 1}
"""Files of other hands, and how many texts in turn are learnt from and held back."""
Row = dict[str, Any]


def read(name: str) -> list[Row]:
    """The texts of a file, without its ending."""
    lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def halves(hand: str) -> tuple[list[Row], list[Row]]:
    """Of a hand the texts to learn from and those held back: by turns within a kind, a language and near misses or
    faults. The rule looks at no words: only at the place among those of its group."""
    seen: Counter[tuple[str, bool, str]] = Counter()
    parts: tuple[list[Row], list[Row]] = ([], [])
    for row in read(hand):
        group = (row["for"], row["clean"], row["id"].split("-")[1])
        parts[seen[group] // HANDS[hand] % 2].append(row)
        seen[group] += 1
    return parts
