"""Each formula against the Polis server's own figures, given the server's own groups."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from heed.opinions import proportions, representing, routing
from heed.opinions.counting import Tally
from heed.opinions.tests.conftest import Published

EXACT: dict[str, Any] = {"rel": 1e-12, "abs": 1e-12}
SINGLE: dict[str, Any] = {"rel": 1e-6, "abs": 1e-6}
"""The server writes this one figure in single precision."""


def tally(published: Published) -> Tally:
    groups = published.server["group-votes"]
    return Tally(
        *(
            np.array([[groups[group]["votes"][str(name)][kind] for name in published.tids] for group in sorted(groups)])
            for kind in "ADS"
        )
    )


def hidden(published: Published) -> np.ndarray:
    return np.array([name in published.server["mod-out"] for name in published.tids])


def test_representative_statements(published: Published) -> None:
    found = representing.representative(tally(published), published.tids, hidden(published))
    assert len(found) == len(published.server["repness"])
    for number, statements in enumerate(found):
        expected = published.server["repness"][str(number)]
        assert [(told.statement, told.stance) for told in statements] == [
            (row["tid"], row["repful-for"]) for row in expected
        ]
        for told, row in zip(statements, expected, strict=True):
            assert (told.successes, told.trials) == (row["n-success"], row["n-trials"])
            assert told.share == pytest.approx(row["p-success"], **EXACT)
            assert told.share_z == pytest.approx(row["p-test"], **EXACT)
            assert told.ratio == pytest.approx(row["repness"], **EXACT)
            assert told.ratio_z == pytest.approx(row["repness-test"], **SINGLE)
            assert told.is_best_agree == row.get("best-agree", False)
            assert told.agrees == row.get("n-agree")


def test_group_aware_consensus(published: Published) -> None:
    found = representing.group_aware_consensus(tally(published))
    expected = [published.server["group-aware-consensus"][str(name)] for name in published.tids]
    assert found == pytest.approx(np.array(expected), **EXACT)


def test_priorities(published: Published) -> None:
    given = published.server["comment-priorities"]
    expected = np.array([given[str(name)] for name in published.tids])
    if set(expected) == {routing.META_PRIORITY**2}:
        pytest.skip("this server said of every statement that it is about the participants")
    meta = np.array([name in published.server["meta-tids"] for name in published.tids])
    found = routing.priorities(tally(published).total, published.server["pca"]["comment-extremity"], meta)
    assert found == pytest.approx(expected, **EXACT)


def test_consensus(published: Published) -> None:
    landscape = published.landscape()
    for found, side in ((landscape.agree, "agree"), (landscape.disagree, "disagree")):
        expected = published.server["consensus"][side]
        if len(landscape.participants) < published.server["n"]:
            found, expected = _without_who_is_missing(found, expected)
        assert [(told.statement, told.successes, told.trials) for told in found] == [
            (row["tid"], row["n-success"], row["n-trials"]) for row in expected
        ]
        for told, row in zip(found, expected, strict=True):
            assert told.share == pytest.approx(row["p-success"], **EXACT)
            assert told.share_z == pytest.approx(row["p-test"], **EXACT)


def _without_who_is_missing(found, expected):
    """One fixture lacks the votes of a participant: only statements with the same number of votes can be compared."""
    theirs = {row["tid"]: row for row in expected}
    same = [told for told in found if told.statement in theirs and theirs[told.statement]["n-trials"] == told.trials]
    assert len(same) >= 3
    return same, [theirs[told.statement] for told in same]


def test_where_everybody_stands(published: Published) -> None:
    """Centre, components, projection, scaling and extremity, by the statements' and the base clusters' places."""
    landscape = published.landscape()
    if len(landscape.participants) < published.server["n"]:
        pytest.skip("one participant's votes are missing from this fixture")
    directions = published.directions(landscape)
    extremity = {statement.id: statement.extremity for statement in landscape.statements}
    assert [extremity[name] for name in published.tids] == pytest.approx(
        published.server["pca"]["comment-extremity"], abs=1e-9
    )
    places = {person.id: (person.x, person.y) for person in landscape.participants}
    base = published.server["base-clusters"]
    for members, x, y in zip(base["members"], base["x"], base["y"], strict=True):
        found = np.mean([places[name] for name in members], axis=0) * directions
        assert found == pytest.approx(np.array([x, y]), abs=1e-9)


def test_formulas_by_hand() -> None:
    assert proportions.share(3, 4) == pytest.approx(4 / 6)
    assert proportions.share_test(25, 26) == pytest.approx(2 * 27**0.5 * (26 / 27 - 0.5))
    pooled = (4 + 2) / (5 + 9)
    expected = (4 / 5 - 2 / 9) / (pooled * (1 - pooled) * (1 / 5 + 1 / 9)) ** 0.5
    assert proportions.difference_test(3, 4, 1, 8) == pytest.approx(expected)
    assert proportions.difference_test(4, 4, 8, 8) == 0
    assert not proportions.is_sure(1.2816)
    assert proportions.is_sure(1.2817)
    new = routing.priorities(Tally(*(np.zeros(1) for _ in range(3))), np.zeros(1), np.array([False]))
    assert new == pytest.approx(2.25**2)
