"""Working time for many moments at once: the town's calendar as a curve that rises only while the town hall is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from heed.staff.working_time import WorkingCalendar

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ServiceTime:
    """`edges`: openings and closings in turn, in seconds since 1970; `passed`: working seconds up to each edge."""

    edges: Numbers
    passed: Numbers

    @classmethod
    def of(cls, calendar: WorkingCalendar, first: datetime, last: datetime) -> ServiceTime:
        """For moments between `first` and `last`. Costs a step for each day between them."""
        stretches = list(calendar.openings(first, last))
        edges = np.array([edge.timestamp() for stretch in stretches for edge in stretch], dtype=np.float64)
        lengths = np.diff(edges, prepend=edges[:1])
        lengths[0::2] = 0.0  # from a closing to the next opening nothing passes
        return cls(edges, np.cumsum(lengths))

    def seconds(self, starts: Numbers, ends: Numbers) -> Numbers:
        """The working time between moments (seconds since 1970); not a number where one of them is none."""
        return self._until(ends) - self._until(starts)

    def _until(self, moments: Numbers) -> Numbers:
        if not len(self.edges):
            return np.where(np.isnan(moments), np.nan, 0.0)
        return np.interp(moments, self.edges, self.passed)

    def is_open(self, moments: Numbers) -> NDArray[np.bool_]:
        return np.searchsorted(self.edges, moments, side="right") % 2 == 1


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
