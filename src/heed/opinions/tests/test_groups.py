"""Groups beside those that Polis published, and what has to hold of any grouping."""

from __future__ import annotations

import csv
from collections import Counter

import numpy as np
import pytest

from heed.opinions import Conversation, kmeans, landscape_of
from heed.opinions.exports import read_hidden, read_votes
from heed.opinions.grouping import STABLE, Smoother, group
from heed.opinions.tests.conftest import EXPORTS, Published, agreement, groups_of, polis_data, two_camps


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_from_the_published_centres_the_groups_are_the_published_ones(published: Published, seed: int) -> None:
    directions = published.directions(published.landscape())
    centres = np.array([told["center"] for told in published.server["group-clusters"]]) * directions
    found = published.landscape(inside=published.server["in-conv"], centres=centres, seed=seed)
    assert {name for name, number in groups_of(found).items() if number is not None} == set(published.server["in-conv"])
    assert agreement(published.groups, groups_of(found)) >= 0.95


LEAST = {27: 0.85, 52: 0.9, 267: 0.9}
"""Unseeded, by how many participants a fixture has; docs/reference/opinions.md says what other seeds give."""


def test_without_a_start_the_groups_are_near_to_the_published_ones(published: Published) -> None:
    assert len(published.landscape().groups) == len(published.server["group-clusters"])
    assert agreement(published.groups, groups_of(published.landscape())) >= LEAST[published.server["n"]]


NEAR = {
    "15-per-hour-seattle": 0.85,
    "american-assembly.bowling-green": 0.35,
    "brexit-consensus": 0.85,
    "canadian-electoral-reform": 0.85,
}
"""Of the export in the middle, no division into two of what Heed computes is like the published one."""


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_has_as_many_groups_as_polis_published(name: str) -> None:
    folder = polis_data() / "exports" / name
    with (folder / "participants-votes.csv").open(newline="") as file:
        published = {int(row["participant"]): int(row["group-id"]) for row in csv.DictReader(file) if row["group-id"]}
    conversation = Conversation.of_ballots(read_votes(folder / "participants-votes.csv"))
    conversation.moderate(*read_hidden(folder / "comments.csv"))
    found = groups_of(conversation.landscape())
    assert len(set(published.values())) == len(conversation.landscape().groups)
    # Who has a group at all: seven votes; Polis keeps who once was in.
    inside = {person for person, number in found.items() if number is not None}
    assert inside <= set(published)
    assert len(set(published) - inside) <= len(published) // 20
    assert agreement(published, found) >= NEAR[name]


def test_two_camps_are_two_groups() -> None:
    found = landscape_of(two_camps())
    assert len(found.groups) == 2
    assert {frozenset(name % 2 for name in told.members) for told in found.groups} == {frozenset({0}), frozenset({1})}
    assert {told.statement for told in found.agree} == {10, 11}
    for told in found.groups:
        camp = told.members[0] % 2
        assert all((name.statement % 2 == camp) == (name.stance == "agree") for name in told.representative)
        assert told.representative[0].is_best_agree


def test_nobody_is_a_group_alone() -> None:
    votes = two_camps(people=21, noise=0.0)
    votes = [vote for vote in votes if vote.participant != 20]
    loner = [type(vote)(99, vote.statement, 0 if vote.statement % 3 else -vote.choice) for vote in votes[:12]]
    found = landscape_of([*votes, *loner])
    assert min(Counter(groups_of(found).values()).values()) > 1


def test_the_number_of_groups_changes_only_when_another_was_best_for_long() -> None:
    smoother = Smoother().after(3)
    assert smoother.taken == 3
    for best in (4, 4, 4, 2, 4, 4, 4):
        smoother = smoother.after(best)
        assert smoother.taken == 3
    assert STABLE == 4
    assert smoother.after(4).taken == 4


def test_a_silhouette_is_that_of_rousseeuw() -> None:
    from sklearn.metrics import silhouette_score

    points = np.random.default_rng(0).normal(size=(40, 2))
    labels = np.arange(40) % 3
    found = kmeans.silhouettes(kmeans.distances(points), labels[None], 3)
    assert found[0] == pytest.approx(silhouette_score(points, labels))


def test_likeness_is_the_adjusted_rand_index() -> None:
    from sklearn.metrics import adjusted_rand_score

    random = np.random.default_rng(0)
    some, others = random.integers(0, 3, 50), random.integers(0, 4, 50)
    weights = random.integers(1, 4, 50)
    found = kmeans.likeness(np.array([some, others]), weights.astype(float))
    expected = adjusted_rand_score(np.repeat(some, weights), np.repeat(others, weights))
    assert found[0, 1] == pytest.approx(expected)
    assert found[0, 0] == found[1, 1] == pytest.approx(1)


def test_a_heavy_point_draws_the_centre() -> None:
    points = np.array([[0.0, 0.0], [1.0, 0.0], [10.0, 0.0]])
    where, weight = kmeans.means(points, np.array([3.0, 1.0, 1.0]), np.array([0, 0, 1]), 2)
    assert where.tolist() == [[0.25, 0.0], [10.0, 0.0]]
    assert weight.tolist() == [4.0, 1.0]


def test_groups_go_on_from_who_was_together() -> None:
    random = np.random.default_rng(0)
    points = np.concatenate([random.normal(-3, 1, (40, 2)), random.normal(3, 1, (40, 2))])
    first = group(points)
    again = group(points + random.normal(0, 0.05, points.shape), first)
    assert again.taken == first.taken == 2
    assert np.array_equal(first.groups, again.groups)
