"""What is kept of a landscape, as JSON: pages read this and work nothing out. Knows no Django.

`summary` holds no participant; where each stands is kept beside it (`places`), so that a page reads only that of its
own reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from heed.opinions.landscape import Agreed, Group, Landscape
from heed.opinions.once import landscape_of_matrix
from heed.opinions.votes import MISSING
from heed.policy.conversations.alignment import Place, Places, Turn, turn
from heed.policy.conversations.picture import dots

#: Said in what is kept, so that a later Heed works out anew what an older one wrote.
VERSION = 1


@dataclass(frozen=True, slots=True)
class Result:
    """A landscape to be stored. `places` are by the participant's id as text: x, y and group."""

    summary: dict[str, Any]
    places: dict[str, list[float | int | None]]


def work_out(
    votes: Iterable[tuple[int, int, int]],
    hidden: Iterable[int],
    about_people: Iterable[int],
    before: Places | None = None,
) -> Result:
    """The landscape of all votes: participant, statement and choice, one for each pair of the first two.

    The same votes, moderation and `before` give the same result, whatever the order of the votes.

    `hidden` are statements that were moderated out, `about_people` those about the participants themselves;
    neither counts. ValueError where there are more votes than Heed can handle.
    """
    given = list(votes)
    if not given:
        return Result({"version": VERSION, "participants": 0, "inside": 0, "votes": 0}, {})
    people, statements, choices = np.array(given, np.int64).T
    names, rows = np.unique(people, return_inverse=True)
    voted_on, columns = np.unique(statements, return_inverse=True)
    matrix = np.full((len(names), len(voted_on)), MISSING, np.int8)
    matrix[rows, columns] = choices
    landscape = landscape_of_matrix(names.tolist(), voted_on.tolist(), matrix, set(hidden), set(about_people))
    now = {int(one.id): Place(one.x, one.y, one.group) for one in landscape.participants}
    turned = turn(now, before or {}, len(landscape.groups))
    places = {pk: turned.place(place) for pk, place in now.items()}
    return Result(
        _summary(landscape, turned, places, len(given)),
        {str(pk): [round(place.x, 4), round(place.y, 4), place.group] for pk, place in places.items()},
    )


def read_places(stored: Mapping[str, Any]) -> dict[int, Place]:
    """The places of a stored result."""
    return {int(pk): Place(*place) for pk, place in stored.items()}


def _summary(landscape: Landscape, turned: Turn, places: Places, votes: int) -> dict[str, Any]:
    groups = sorted(landscape.groups, key=lambda group: turned.groups[group.id])
    inside = [place for place in places.values() if place.group is not None]
    return {
        "version": VERSION,
        "participants": len(places),
        "inside": len(inside),
        "votes": votes,
        "groups": [_group(group, turned) for group in groups],
        "agree": [_agreed(one) for one in landscape.agree],
        "disagree": [_agreed(one) for one in landscape.disagree],
        "statements": {
            str(one.id): {
                "agree": one.votes.agree,
                "disagree": one.votes.disagree,
                "seen": one.votes.seen,
                "shared": round(one.consensus, 4),
                "priority": round(one.priority, 4),
                "groups": [list(group.votes[one.id]) for group in groups],
            }
            for one in landscape.statements
        },
        "dots": [list(dot) for dot in dots(places.values())],
    }


def _group(group: Group, turned: Turn) -> dict[str, Any]:
    return {
        "number": turned.groups[group.id],
        "size": len(group.members),
        "stands_for": [
            {**_agreed(one), "is_best_agree": one.is_best_agree, "ratio": round(one.ratio, 2)}
            for one in group.representative
        ],
    }


def _agreed(one: Agreed) -> dict[str, Any]:
    return {"statement": one.statement, "stance": one.stance, "successes": one.successes, "trials": one.trials}
