"""Who voted what: the last vote of each participant on each statement, as a matrix."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Id = int | str
"""What names a participant or a statement: a whole number or a text. 1 and "1" are two ids."""

AGREE, PASS, DISAGREE = 1, 0, -1
MISSING = -128
"""In a matrix of choices: no vote."""
LATEST = 2**62
LARGEST = 50_000_000
"""Participants times statements: the centred votes take 8 bytes each, so this is 400 MB."""

Choices = NDArray[np.int8]
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_NEVER = np.iinfo(np.int64).min


@dataclass(frozen=True, slots=True)
class Vote:
    """What a participant thinks of a statement: 1 agree, 0 pass, -1 disagree.

    `at` says when, as a whole number that grows with time (milliseconds, say). Of two votes of one participant on one
    statement the later counts; of two at the same time the one that was given later to Heed.
    """

    participant: Id
    statement: Id
    choice: int
    at: int = 0

    def __post_init__(self) -> None:
        if abs(self.at) > LATEST:
            raise ValueError(f"the time of a vote is {self.at}; it has to be between -{LATEST} and {LATEST}")
        if self.choice not in (AGREE, PASS, DISAGREE):
            raise ValueError(
                f"the vote of participant {self.participant!r} on statement {self.statement!r} is {self.choice!r}; "
                "it has to be 1 (agree), 0 (pass) or -1 (disagree)"
            )


class Ballots:
    """The last votes, one row per participant and one column per statement, both in the order in which they came.

    New ones that come in one batch are put in the order of their ids, so that the order of votes does not matter.
    """

    def __init__(self) -> None:
        self.participants: list[Id] = []
        self.statements: list[Id] = []
        self.row_of: dict[Id, int] = {}
        self.column_of: dict[Id, int] = {}
        self._choices: Choices = np.full((0, 0), MISSING, np.int8)
        self._at: Ints = np.full((0, 0), _NEVER, np.int64)

    @property
    def shape(self) -> tuple[int, int]:
        """How many participants and statements."""
        return len(self.participants), len(self.statements)

    @property
    def choices(self) -> Choices:
        """Participants × statements: 1, 0, -1, or MISSING."""
        rows, columns = self.shape
        return self._choices[:rows, :columns]

    @property
    def at(self) -> Ints:
        """Participants × statements: when each vote was given."""
        rows, columns = self.shape
        return self._at[:rows, :columns]

    @classmethod
    def of_matrix(cls, participants: Sequence[Id], statements: Sequence[Id], choices: ArrayLike) -> Ballots:
        """Ballots of a matrix of choices. ValueError if an id comes twice, or shape or numbers are not right."""
        given = np.asarray(choices)
        if given.shape != (len(participants), len(statements)):
            raise ValueError(
                f"the matrix of choices is {given.shape}; there are {len(participants)} participants and "
                f"{len(statements)} statements"
            )
        if not ((given == MISSING) | ((given >= DISAGREE) & (given <= AGREE) & (given == given.astype(np.int8)))).all():
            raise ValueError(f"a choice has to be 1 (agree), 0 (pass), -1 (disagree), or {MISSING} (no vote)")
        for names in (participants, statements):
            if len(set(names)) < len(names):
                raise ValueError("each participant has to have one row, and each statement one column")
        made = cls()
        rows, columns = sorted_places(participants), sorted_places(statements)
        made._admit(participants, statements)
        made._choices = np.ascontiguousarray(given.astype(np.int8)[np.ix_(rows, columns)])
        made._at = np.where(made._choices == MISSING, _NEVER, 0)
        return made

    def add(self, votes: Iterable[Vote]) -> list[int]:
        """Takes votes. Returns the columns in which something changed, each once, in order."""
        votes = list(votes)
        self._admit((vote.participant for vote in votes), (vote.statement for vote in votes))
        changed = set()
        for vote in votes:
            place = self.row_of[vote.participant], self.column_of[vote.statement]
            if vote.at >= self._at[place]:
                self._at[place] = vote.at
                if self._choices[place] != vote.choice:
                    self._choices[place] = vote.choice
                    changed.add(place[1])
        return sorted(changed)

    def forget(self, participants: Iterable[Id]) -> tuple[list[int], list[int]]:
        """Removes participants with all their votes, and statements on which nobody else voted.

        Returns the rows and the columns that they had.
        """
        rows = sorted({self.row_of[name] for name in participants if name in self.row_of})
        choices, at = np.delete(self.choices, rows, axis=0), np.delete(self.at, rows, axis=0)
        columns = np.flatnonzero(~(choices != MISSING).any(axis=0)).tolist() if rows else []
        self._choices, self._at = np.delete(choices, columns, axis=1), np.delete(at, columns, axis=1)
        self.participants, self.row_of = _without(self.participants, rows)
        self.statements, self.column_of = _without(self.statements, columns)
        return rows, columns

    def to_state(self) -> dict[str, Any]:
        """All votes as columns of numbers, ready for JSON."""
        rows, columns = np.nonzero(self.choices != MISSING)
        return {
            "participants": self.participants,
            "statements": self.statements,
            "row": rows.tolist(),
            "column": columns.tolist(),
            "choice": self.choices[rows, columns].tolist(),
            "at": self.at[rows, columns].tolist(),
        }

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Ballots:
        made = cls()
        made.participants, made.statements = list(state["participants"]), list(state["statements"])
        made.row_of = {name: row for row, name in enumerate(made.participants)}
        made.column_of = {name: column for column, name in enumerate(made.statements)}
        made._grow()
        places = np.array(state["row"], np.int64), np.array(state["column"], np.int64)
        made._choices[places] = state["choice"]
        made._at[places] = state["at"]
        return made

    def _admit(self, participants: Iterable[Id], statements: Iterable[Id]) -> None:
        """Gives new participants and statements their rows and columns."""
        new_rows = sorted({name for name in participants if name not in self.row_of}, key=order_of)
        new_columns = sorted({name for name in statements if name not in self.column_of}, key=order_of)
        cells = (len(self.participants) + len(new_rows)) * (len(self.statements) + len(new_columns))
        if cells > LARGEST:
            raise ValueError(
                f"participants times statements would be {cells:,}; Heed can handle {LARGEST:,}. "
                "Divide the conversation by theme"
            )
        for names, index, new in (
            (self.participants, self.row_of, new_rows),
            (self.statements, self.column_of, new_columns),
        ):
            index.update((name, len(names) + number) for number, name in enumerate(new))
            names.extend(new)
        self._grow()

    def _grow(self) -> None:
        """Room for every row and column, and half as much again, so that growing is rare."""
        rows, columns = self.shape
        if rows <= self._choices.shape[0] and columns <= self._choices.shape[1]:
            return
        room = tuple(
            have if need <= have else (need if have == 0 else need + need // 2)
            for need, have in zip((rows, columns), self._choices.shape, strict=True)
        )
        old, old_at = self._choices, self._at
        self._choices, self._at = np.full(room, MISSING, np.int8), np.full(room, _NEVER, np.int64)
        self._choices[: old.shape[0], : old.shape[1]] = old
        self._at[: old.shape[0], : old.shape[1]] = old_at


def _without(names: list[Id], places: Collection[int]) -> tuple[list[Id], dict[Id, int]]:
    gone = set(places)
    left = [name for place, name in enumerate(names) if place not in gone]
    return left, {name: place for place, name in enumerate(left)}


def order_of(name: Id) -> tuple[bool, Any]:
    """Sorts ids: numbers by size, then texts by the alphabet."""
    return isinstance(name, str), name


def sorted_places(names: Sequence[Id]) -> list[int]:
    """Where in `names` the first in order stands, the second, and so on."""
    return sorted(range(len(names)), key=lambda place: order_of(names[place]))
