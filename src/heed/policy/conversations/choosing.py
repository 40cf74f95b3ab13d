"""Which statement somebody sees next, from what was worked out before: no landscape is made for it. Knows no Django."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache

import numpy as np

from heed.opinions import routing
from heed.opinions.counting import Tally


def next_statement(
    open_statements: Sequence[int],
    voted: Collection[int],
    priorities: Mapping[int, float],
    about_people: Collection[int],
    participant: int | str,
) -> int | None:
    """The statement to vote on next, drawn by priority as `heed.opinions` does; None when all are voted on.

    `priorities` are those of the last landscape; a statement that came after it has the priority of a new one, so it is
    seen soon. `about_people`: statements about the participants themselves, which come early. The same participant
    before the same statements gets the same one.
    """
    left = [one for one in open_statements if one not in voted]
    weights = [
        routing.META_PRIORITY**2 if one in about_people else priorities.get(one, priority_of_new()) for one in left
    ]
    drawn = routing.drawn(left, weights, participant, seed=0)
    return None if drawn is None else int(drawn)


@cache
def priority_of_new() -> float:
    """Of a statement on which nobody has voted yet."""
    none = np.zeros(1)
    return float(routing.priorities(Tally(none, none, none), none, np.zeros(1, np.bool_))[0])
