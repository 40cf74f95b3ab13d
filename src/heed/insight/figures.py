"""Figures of service from cases: pure, on arrays. What each figure means stands in docs/reference/figures.md."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from heed.insight import survival
from heed.insight.queries import Cases
from heed.insight.service_time import ServiceTime

Numbers = NDArray[np.float64]

#: Of fewer cases no times are given: they would say something of those cases, and nothing of the group.
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds: the median with its 95 % interval, and the time within which nine of ten were done. None: not reached.

    `done` of `all` had happened by now.
    """

    done: int
    all: int
    median: float | None
    low: float | None
    high: float | None
    p90: float | None

    @property
    def is_told(self) -> bool:
        return self.all >= FEWEST


@dataclass(frozen=True, slots=True)
class Measure:
    """One step in the life of cases, on two clocks: all hours, and the hours of service without pauses."""

    calendar: Times
    service: Times


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one group of cases; `group` is "" for those that have none."""

    group: str
    cases: int
    acknowledgement: Measure
    answer: Measure
    resolution: Measure
    kept: int
    late: int
    broken: int
    pending: int
    never_answered: int
    never_answered_closed: int
    out_of_hours: int
    hand_overs: int
    handed_over: int
    reopened: int

    @property
    def decided(self) -> int:
        """Promises of which it is known whether they were kept."""
        return self.kept + self.late + self.broken

    @property
    def within_promise(self) -> float | None:
        return self.kept / self.decided if self.decided else None


def work_out(cases: Cases, service: ServiceTime, now: float) -> tuple[Figures | None, list[Figures]]:
    """The figures of all cases together (None where there are none), and of each group, the largest first."""
    if not len(cases):
        return None, []
    steps = _Steps(cases, service, now)
    labels, numbers = np.unique(np.array(cases.groups, dtype=object), return_inverse=True)
    everything = steps.figures("", np.arange(len(cases)))
    groups = [steps.figures(str(label), np.flatnonzero(numbers == number)) for number, label in enumerate(labels)]
    return everything, sorted(groups, key=lambda one: (-one.cases, one.group))


class _Steps:
    """How long each step of each case took, or has taken so far."""

    def __init__(self, cases: Cases, service: ServiceTime, now: float) -> None:
        self.cases, self.service = cases, service
        self.is_out_of_hours = ~service.is_open(cases.opened)
        self.steps = {
            name: self._durations(getattr(cases, name), now) for name in ("acknowledged", "answered", "closed")
        }

    def _durations(self, ends: Numbers, now: float) -> tuple[NDArray[np.bool_], Numbers, Numbers]:
        """Whether it happened; how long that took on both clocks, in seconds."""
        opened = self.cases.opened
        happened = ~np.isnan(ends)
        until = np.maximum(np.where(happened, ends, now), opened)
        working = self.service.seconds(opened, until)
        for place, since, resumed in self.cases.pauses:
            start, end = max(since, opened[place]), min(resumed, until[place])
            if start < end:
                working[place] -= self.service.seconds(np.array([start]), np.array([end]))[0]
        return happened, until - opened, np.maximum(working, 0.0)

    def figures(self, group: str, chosen: NDArray[np.intp]) -> Figures:
        cases = self.cases
        unanswered = np.isnan(cases.answered[chosen])
        return Figures(
            group=group,
            cases=len(chosen),
            acknowledgement=self._measure("acknowledged", chosen),
            answer=self._measure("answered", chosen),
            resolution=self._measure("closed", chosen),
            **{name: int(getattr(cases, name)[chosen].sum()) for name in ("kept", "late", "broken", "pending")},
            never_answered=int(unanswered.sum()),
            never_answered_closed=int((unanswered & ~np.isnan(cases.closed[chosen])).sum()),
            out_of_hours=int(self.is_out_of_hours[chosen].sum()),
            hand_overs=int(cases.hand_overs[chosen].sum()),
            handed_over=int((cases.hand_overs[chosen] > 0).sum()),
            reopened=int((cases.reopenings[chosen] > 0).sum()),
        )

    def _measure(self, name: str, chosen: NDArray[np.intp]) -> Measure:
        happened, calendar, working = self.steps[name]
        return Measure(times(calendar[chosen], happened[chosen]), times(working[chosen], happened[chosen]))


def times(durations: Numbers, happened: NDArray[np.bool_]) -> Times:
    found = survival.curve(durations, happened)
    low, high = found.interval(0.5)
    return Times(int(happened.sum()), len(durations), found.quantile(0.5), low, high, found.quantile(0.9))


def columns(figures: Figures) -> Iterator[tuple[str, object]]:
    """All that is known of one group, flat, for a file. Times in hours, rounded to hundredths."""
    yield "cases", figures.cases
    for step in ("acknowledgement", "answer", "resolution"):
        for clock in ("calendar", "service"):
            value: Times = getattr(getattr(figures, step), clock)
            if clock == "calendar":
                yield f"{step}_done", value.done
            for name in ("median", "low", "high", "p90"):
                seconds = getattr(value, name) if value.is_told else None
                yield f"{step}_{clock}_hours_{name}", "" if seconds is None else round(seconds / 3600, 2)
    share = figures.within_promise
    yield "promises_kept", figures.kept
    yield "promises_late", figures.late
    yield "promises_broken", figures.broken
    yield "promises_pending", figures.pending
    yield "within_promise", "" if share is None else round(share, 4)
    for name in ("never_answered", "never_answered_closed", "out_of_hours", "hand_overs", "handed_over", "reopened"):
        yield name, getattr(figures, name)
