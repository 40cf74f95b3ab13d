"""From a figure to the level of a concept: [0, 1]. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from heed.policy.indicators.series.shape import SeriesError, gettext_noop


@dataclass(frozen=True, slots=True)
class Scale:
    """low, high: the figures that mean 0 and 1, either way round: with low above high, more of the figure means less of
    the concept."""

    low: float
    high: float

    def __post_init__(self) -> None:
        if self.low == self.high:
            raise SeriesError(
                gettext_noop("The scale begins and ends at %(value)s. State two different figures."),
                value=f"{self.low:g}",
            )

    def level(self, value: float) -> float:
        """In [0, 1]. A figure beyond an end is at that end."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))

    def is_beyond(self, value: float) -> bool:
        return not min(self.low, self.high) <= value <= max(self.low, self.high)


def min_max(values: Iterable[float], turned: bool = False) -> Scale:
    """The scale from the smallest to the largest figure that there was; `turned`: from the largest to the smallest.
    SeriesError where there are not two different figures."""
    found = list(values)
    low, high = min(found, default=0.0), max(found, default=0.0)
    return Scale(high, low) if turned else Scale(low, high)
