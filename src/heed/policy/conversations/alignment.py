"""Which way an axis points and which number a group has mean nothing: here both are kept between landscapes.

A landscape is worked out from all votes at once, so that the same votes always give the same one.
Residents who look again an hour later should not see the picture turned round for that. Knows no Django.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import NamedTuple


class Place(NamedTuple):
    """Where a participant stands. `group` is None for who has voted too little."""

    x: float
    y: float
    group: int | None


#: By the participant's id.
Places = Mapping[int, Place]


class Turn(NamedTuple):
    """How to see a landscape so that it resembles the one before: signs of the axes, the new number of each group."""

    x: int
    y: int
    groups: tuple[int, ...]

    def place(self, at: Place) -> Place:
        return Place(self.x * at.x, self.y * at.y, None if at.group is None else self.groups[at.group])

    def point(self, at: Sequence[float]) -> tuple[float, float]:
        return self.x * at[0], self.y * at[1]


def turn(now: Places, before: Places, groups: int) -> Turn:
    """What makes `now`, which has `groups` groups, resemble `before` most.

    An axis is turned where most of who stand in both stand on the other side; groups are numbered so that as many as
    can be stay in the group of their number. With nobody in both, nothing changes.
    """
    both = now.keys() & before.keys()
    along = sum(now[one].x * before[one].x for one in both), sum(now[one].y * before[one].y for one in both)
    stayed: dict[tuple[int, int], int] = {}
    for one in both:
        new, old = now[one].group, before[one].group
        if new is not None and old is not None:
            stayed[new, old] = stayed.get((new, old), 0) + 1
    ways = permutations(range(groups))  # at most five groups: 120 ways
    best = max(ways, key=lambda way: sum(stayed.get(pair, 0) for pair in enumerate(way)), default=())
    return Turn(-1 if along[0] < 0 else 1, -1 if along[1] < 0 else 1, best)
