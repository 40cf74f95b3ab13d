"""Conversations with the Polis server's own output, and made-up ones."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from heed.opinions import Landscape, Vote, landscape_of
from heed.opinions.kmeans import likeness

POLIS = Path(__file__).parents[5] / "shared" / "data" / "polis"
FIXTURES = ("25ptpt-3gp-no-strict-with-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts")
EXPORTS = (
    "15-per-hour-seattle",
    "american-assembly.bowling-green",
    "brexit-consensus",
    "canadian-electoral-reform",
)


@dataclass
class Published:
    """What a Polis server made of votes."""

    votes: list[Vote]
    server: dict[str, Any]

    @property
    def tids(self) -> list[int]:
        return self.server["tids"]

    @property
    def groups(self) -> dict[int, int]:
        members = dict(zip(self.server["base-clusters"]["id"], self.server["base-clusters"]["members"], strict=True))
        return {
            person: group["id"]
            for group in self.server["group-clusters"]
            for base in group["members"]
            for person in members[base]
        }

    def landscape(self, **more: Any) -> Landscape:
        return landscape_of(self.votes, self.server["mod-out"], self.server["meta-tids"], **more)

    def directions(self, landscape: Landscape) -> np.ndarray:
        """1 or -1 per axis: which way an axis points means nothing, and differs."""
        own = {statement.id: (statement.x, statement.y) for statement in landscape.statements}
        theirs = np.array(self.server["pca"]["comment-projection"]).T
        return np.sign((np.array([own[name] for name in self.tids]) * theirs).sum(axis=0))


def polis_data() -> Path:
    if not POLIS.exists():
        if os.environ.get("CI"):
            pytest.fail("the conversations of Polis (../shared/data/polis) are not beside this checkout")
        pytest.skip("the conversations of Polis (../shared/data/polis) are not beside this checkout")
    return POLIS


@pytest.fixture(params=FIXTURES)
def published(request: pytest.FixtureRequest) -> Published:
    folder = polis_data() / "fixtures" / request.param
    rows = json.loads((folder / "votes.json").read_text())
    votes = [Vote(row["participant_id"], row["statement_id"], row["vote"], int(row["modified"])) for row in rows]
    return Published(votes, json.loads((folder / "math-pca2.json").read_text()))


def agreement(some: Mapping[Any, int | None], others: Mapping[Any, int | None]) -> float:
    """Adjusted Rand index over those who have a group in both."""
    both = [name for name in some if some[name] is not None and others.get(name) is not None]
    labels = np.array([[some[name] for name in both], [others[name] for name in both]])
    return float(likeness(labels, np.ones(len(both)))[0, 1])


def groups_of(landscape: Landscape) -> dict[Any, int | None]:
    return {person.id: person.group for person in landscape.participants}


def two_camps(people: int = 30, statements: int = 12, seed: int = 0, noise: float = 0.1) -> list[Vote]:
    """Votes of two camps that differ on all statements but the last two, which everybody agrees with."""
    random = np.random.default_rng(seed)
    votes: list[Vote] = []
    for person in range(people):
        for statement in range(statements):
            choice = 1 if statement >= statements - 2 or person % 2 == statement % 2 else -1
            votes.append(Vote(person, statement, -choice if random.random() < noise else choice, len(votes)))
    return votes
