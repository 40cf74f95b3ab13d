"""What all formats are read into, and how they say what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heed.policy.indicators.series.times import Period

#: Cells of one file that are looked at.
MOST_CELLS = 1_000_000


def gettext_noop(text: str) -> str:
    """Marks a text that pages translate when somebody reads it; nothing is translated here."""
    return text


class SeriesError(ValueError):
    """What is wrong with a file and where. `text` has places `%(name)s` that `values` fill in, so that it can be kept
    and translated later; `str` is English."""

    def __init__(self, text: str, /, **values: Any) -> None:
        self.text, self.values = text, {name: _short(value) for name, value in values.items()}
        super().__init__(text % self.values)


def _short(value: Any) -> str:
    text = str(value).replace("\0", "\ufffd")  # which no database keeps
    return text if len(text) <= 200 else f"{text[:199]}…"


@dataclass(frozen=True, slots=True)
class Point:
    """One figure: of which time, and how much."""

    period: Period
    value: float


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with all that is said of it. `place`: where it stands in the file, for errors ("row 12").

    cells: by column or dimension. names: what a code of a dimension is
    called, where the file says so ("place=GM0363": "Amsterdam").
    """

    place: str
    cells: Mapping[str, Any]
    names: Mapping[str, str]
