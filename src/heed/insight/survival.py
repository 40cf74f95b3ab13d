"""How long something takes, where some of it has not happened yet. Pure: numbers in, numbers out.

A case that nobody has answered takes at least as long as it has been open. Leaving it out would make the figures better
the more is left lying; counting it as answered now would do nearly the same. The product-limit estimator uses exactly
what is known of it: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of the
American Statistical Association 53 (1958), 457-481. The interval of a quantile is that of R. Brookmeyer and J. Crowley,
"A confidence interval for the median survival time", Biometrics 38 (1982), 29-41, with Greenwood's variance on the
log-log scale (J. D. Kalbfleisch and R. L. Prentice, "The statistical analysis of failure time data", 1980).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]

#: Of the normal distribution, for an interval of 95 %.
Z = 1.959963984540054
_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Curve:
    """After each moment at which something happened (`times`, increasing), the share to which it has not yet.

    `low` and `high` are the limits of the 95 % interval of that share; not a number where it is undefined (share 0).
    """

    times: Numbers
    share: Numbers
    low: Numbers
    high: Numbers

    def quantile(self, part: float) -> float | None:
        """The shortest time within which it happened to this part (0.5: the median). None: not reached.

        Where the curve runs exactly level at that part, this is the beginning of the level piece.
        """
        return self._first(self.share, part)

    def interval(self, part: float) -> tuple[float | None, float | None]:
        """The 95 % interval of a quantile. None for a limit that is not reached."""
        return self._first(self.low, part), self._first(self.high, part)

    def _first(self, shares: Numbers, part: float) -> float | None:
        if not 0 < part < 1:
            raise ValueError(f"a part lies between 0 and 1, not at {part}")
        found = np.flatnonzero(shares <= 1 - part + _ROUNDING)  # never true of what is not a number
        return float(self.times[found[0]]) if len(found) else None


def curve(durations: ArrayLike, happened: ArrayLike) -> Curve:
    """The product-limit estimate from one duration for each case, and whether it happened after that time.

    Where it has not (`happened` false), the duration says how long it has not happened so far. Both have the shape
    (n,); durations are not negative, in any one unit. ValueError else.
    """
    time = np.asarray(durations, dtype=np.float64)
    event = np.asarray(happened, dtype=bool)
    if time.ndim != 1 or time.shape != event.shape:
        raise ValueError(f"one duration for each case: {time.shape} and {event.shape} do not fit")
    if not np.all(time >= 0):
        raise ValueError("a duration is a number that is not negative")
    moments, first = np.unique(np.sort(time), return_index=True)
    at_risk = (len(time) - first).astype(np.float64)
    events: Numbers = np.zeros(len(moments))
    np.add.at(events, np.searchsorted(moments, time[event]), 1)
    some = events > 0
    moments, at_risk, events = moments[some], at_risk[some], events[some]
    share = np.asarray(np.cumprod(1 - events / at_risk), dtype=np.float64)
    low, high = _limits(share, at_risk, events)
    return Curve(moments, share, low, high)


def _limits(share: Numbers, at_risk: Numbers, events: Numbers) -> tuple[Numbers, Numbers]:
    with np.errstate(divide="ignore", invalid="ignore"):
        greenwood = np.cumsum(events / (at_risk * (at_risk - events)))
        spread = np.exp(Z * np.sqrt(greenwood) / np.log(share))
        low, high = share ** (1 / spread), share**spread
    undefined = share <= 0
    return np.where(undefined, np.nan, low), np.where(undefined, np.nan, high)
