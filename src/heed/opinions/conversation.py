"""A conversation that takes votes and moderation as they come, and keeps what it can from one landscape to the next."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import Any

import numpy as np

from heed.opinions import components, representing, routing
from heed.opinions.counting import Tallies, Tally
from heed.opinions.grouping import Grouping, Smoother, group
from heed.opinions.landscape import Group, Landscape, Representative, Standing, StatementStanding, counts_of
from heed.opinions.threads import one_thread
from heed.opinions.votes import MISSING, Ballots, Choices, Flags, Floats, Id, Ints, Vote

IN_FROM = 7
"""Votes from which a participant is in the conversation; all statements where there are fewer."""
TOPPED_UP_TO = 15
"""With fewer in the conversation, those who voted most are taken in as well."""
STATE_VERSION = 1


class Conversation:
    """Votes of people on statements, and the landscape that they make.

    A landscape starts from the one before: components from the last ones, clusters from who was together; who was in
    the conversation stays in; the number of groups changes only when another was best four times in a row. So the
    landscape after many small steps can differ from that of all votes at once, as it does on a Polis server.

    Not safe for use by several threads at once. Everything is determined by the votes, their batches and `seed`.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self._ballots = Ballots()
        self._hidden: set[Id] = set()
        self._meta: set[Id] = set()
        self._changed: set[Id] | None = None
        """Statements of which the columns have to be computed again; None means all of them."""
        self._is_stale = True
        self._votes: Ints = np.zeros(0, np.int64)
        self._inside: Flags = np.zeros(0, np.bool_)
        self._centred: components.Centred | None = None
        self._block: Floats | None = None
        self._axes: Floats = np.zeros((components.COMPONENTS, 0))
        self._points: Floats = np.zeros((0, 2))
        self._grouping: Grouping | None = None
        self._admitted: set[Id] = set()
        self._centres: Floats | None = None
        self._landscape: Landscape | None = None
        self._tallies = Tallies()
        self._uncounted: set[int] | None = None

    @classmethod
    def of_ballots(cls, ballots: Ballots, seed: int = 0) -> Conversation:
        """A conversation in which these votes have been given."""
        made = cls(seed)
        made._ballots = ballots
        return made

    # What comes in

    def add_votes(self, votes: Iterable[Vote]) -> None:
        """Takes votes in any order; of two on one statement the later one counts. ValueError: too many to handle."""
        columns = self._ballots.add(votes)
        if not columns:
            return
        self._touch(self._ballots.statements[column] for column in columns)
        if self._uncounted is not None:
            self._uncounted.update(columns)

    def moderate(self, hidden: Collection[Id], meta: Collection[Id] = ()) -> None:
        """Says which statements are out, and which are about the participants themselves; both count for no landscape.

        Replaces what was said before. Statements on which nobody has voted yet may be named.
        """
        out, meta = set(hidden) | set(meta), set(meta)
        if (out, meta) != (self._hidden, self._meta):
            self._touch((out ^ self._hidden) | (meta ^ self._meta))
            self._hidden, self._meta = out, meta

    def forget(self, participants: Iterable[Id]) -> None:
        """Removes participants with all their votes, and statements on which nobody else voted."""
        rows, columns = self._ballots.forget(participants)
        if not rows:
            return
        self._changed, self._uncounted, self._is_stale = None, None, True
        if self._block is not None:
            self._block = np.delete(self._block, [column for column in columns if column < len(self._block)], axis=0)
        known = [row for row in rows if row < len(self._inside)]
        self._inside = np.delete(self._inside, known)
        if self._grouping is not None:
            self._grouping = self._grouping.relabelled(lambda labels: np.delete(labels, known))

    def start_from(self, inside: Collection[Id] = (), centres: Floats | None = None) -> None:
        """Goes on where a conversation stands elsewhere: who is in it, and the centres of its groups (k × 2).

        The centres are where the next landscape starts from, in Heed's directions of the axes; after that they move.
        """
        self._admitted |= set(inside)
        self._centres, self._is_stale = centres, True

    def _touch(self, statements: Iterable[Id]) -> None:
        self._is_stale = True
        if self._changed is not None:
            self._changed.update(statements)

    # What comes out

    @property
    def participants(self) -> tuple[Id, ...]:
        return tuple(self._ballots.participants)

    @property
    def statements(self) -> tuple[Id, ...]:
        """Those on which somebody voted."""
        return tuple(self._ballots.statements)

    def landscape(self) -> Landscape:
        """Where everybody stands now. Computed once, until votes or moderation come in."""
        if self._is_stale or self._landscape is None:
            with one_thread():
                if self._is_stale:
                    self._settle()
                self._landscape = self._described()
        return self._landscape

    def next_statement(self, participant: Id, among: Sequence[Id] | None = None) -> Id | None:
        """The statement that a participant should see next, drawn by priority; None when there is nothing left.

        `among` names the statements that are open (also those on which nobody has voted yet); without it, all that
        somebody voted on. Those that the participant has voted on, and those that are out, do not come; of those about
        participants themselves, all do.
        """
        known = {statement.id: statement.priority for statement in self.landscape().statements}
        new = float(routing.priorities(Tally(*(np.zeros(1) for _ in range(3))), np.zeros(1), np.zeros(1, np.bool_))[0])
        out = self._hidden - self._meta
        row = self._ballots.row_of.get(participant)
        voted = (
            set()
            if row is None
            else {self._ballots.statements[column] for column in np.flatnonzero(self._ballots.choices[row] != MISSING)}
        )
        left = [name for name in (self.statements if among is None else among) if name not in out and name not in voted]
        weights = [routing.META_PRIORITY**2 if name in self._meta else known.get(name, new) for name in left]
        return routing.drawn(left, weights, participant, self.seed)

    # How it is made

    def _settle(self) -> None:
        """Brings components, positions and groups up to date."""
        self._place()
        choices = self._ballots.choices
        admitted = np.array([name in self._admitted for name in self._ballots.participants], np.bool_)
        self._inside = _inside(self._votes, choices.shape[1], self._inside, admitted)
        before = None
        if self._grouping is not None:
            before = self._grouping.relabelled(lambda labels: _widened(labels, len(choices))[self._inside])
        found = group(self._points[self._inside], before, self._centres, self.seed)
        self._centres = None
        self._grouping = found.relabelled(self._outwards)
        self._is_stale = False

    def _place(self) -> None:
        """Brings components and positions up to date."""
        choices, hidden = self._ballots.choices, self._hidden_flags()
        centred = self._center(choices, hidden)
        self._axes, self._block = components.principal(centred.gram, self._block, self.seed)
        self._votes = np.count_nonzero(choices != MISSING, axis=1)
        given = self._votes + np.count_nonzero(choices[:, hidden] == MISSING, axis=1)
        self._points = components.positions(centred.values, self._axes, given)

    def _center(self, choices: Choices, hidden: Flags) -> components.Centred:
        column_of = self._ballots.column_of
        columns = sorted(column_of[name] for name in self._changed or () if name in column_of)
        if self._centred is None or self._changed is None or 3 * len(columns) > len(hidden):
            self._centred = components.Centred(choices, hidden)
        else:
            self._centred.update(choices, hidden, columns)
        self._changed = set()
        return self._centred

    def _outwards(self, labels: Ints) -> Ints:
        """Labels of those in the conversation as labels of everybody, -1 for the others."""
        everybody = np.full(len(self._inside), -1, np.int64)
        everybody[self._inside] = labels
        return everybody

    def _hidden_flags(self) -> Flags:
        return np.array([name in self._hidden for name in self._ballots.statements], np.bool_)

    def _described(self) -> Landscape:
        choices, hidden, names = self._ballots.choices, self._hidden_flags(), self.statements
        labels, count = self._labels()
        self._tallies.update(choices, labels, count, self._uncounted)
        self._uncounted = set()
        groups, everybody = self._tallies.groups, self._tallies.everybody
        agree, disagree = representing.consensus(everybody, names, hidden)
        return Landscape(
            groups=self._groups(labels, groups, representing.representative(groups, names, hidden)),
            agree=agree,
            disagree=disagree,
            seed=self.seed,
            make_participants=partial(_standings, self.participants, self._points, labels),
            make_statements=self._statement_standings(names, everybody, groups, hidden),
        )

    def _labels(self) -> tuple[Ints, int]:
        """The group of everybody, -1 for none, and how many groups there are. Nobody is a group alone."""
        assert self._grouping is not None
        labels = np.where(self._inside, self._grouping.groups, -1)
        if int((labels >= 0).sum()) < 2:
            return np.full_like(labels, -1), 0
        return labels, int(labels.max()) + 1

    def _groups(self, labels: Ints, votes: Tally, told: Sequence[tuple[Representative, ...]]) -> tuple[Group, ...]:
        names, made = self.statements, []
        for number, statements in enumerate(told):
            rows = np.flatnonzero(labels == number)
            x, y = self._points[rows].mean(axis=0).tolist()
            members = tuple(self._ballots.participants[row] for row in rows.tolist())
            tally = Tally(*(count[number] for count in votes))
            made.append(Group(number, members, (x, y), statements, names, tally))
        return tuple(made)

    def _statement_standings(
        self, names: Sequence[Id], everybody: Tally, groups: Tally, hidden: Flags
    ) -> Callable[[], tuple[StatementStanding, ...]]:
        assert self._centred is not None
        where = components.statement_positions(self._centred.means, self._axes)
        meta = np.array([name in self._meta for name in names], np.bool_)
        return partial(_statement_standings, names, where, everybody, groups, meta, hidden)

    # Kept between processes

    def to_state(self) -> dict[str, Any]:
        """Everything, ready for JSON: a conversation made of it by `from_state` goes on as this one would."""
        self.landscape()
        assert self._grouping is not None
        grouping = self._grouping
        return {
            "version": STATE_VERSION,
            "seed": self.seed,
            "votes": self._ballots.to_state(),
            "hidden": sorted(self._hidden, key=repr),
            "meta": sorted(self._meta, key=repr),
            "inside": self._inside.tolist(),
            "axes": self._axes.tolist(),
            "base": grouping.base.tolist(),
            "divisions": {str(count): labels.tolist() for count, labels in grouping.divisions.items()},
            "fits": {str(count): fit for count, fit in grouping.fits.items()},
            "smoother": [grouping.smoother.latest, grouping.smoother.times, grouping.smoother.taken],
            "taken": grouping.taken,
        }

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Conversation:
        """ValueError if another version of Heed wrote it; the votes are then to be given again."""
        if state.get("version") != STATE_VERSION:
            raise ValueError(
                f"a conversation of version {state.get('version')!r}; this Heed reads version {STATE_VERSION}. "
                "Make a new conversation of the votes"
            )
        made = cls(state["seed"])
        made._ballots = Ballots.from_state(state["votes"])
        made._hidden, made._meta = set(state["hidden"]), set(state["meta"])
        made._inside = np.array(state["inside"], np.bool_)
        made._grouping = Grouping(
            np.array(state["base"], np.int64),
            {int(count): np.array(labels, np.int64) for count, labels in state["divisions"].items()},
            {int(count): fit for count, fit in state["fits"].items()},
            Smoother(*state["smoother"]),
            state["taken"],
        )
        made._block = np.array(state["axes"], np.float64).reshape(components.COMPONENTS, -1).T
        with one_thread():
            made._place()
        made._is_stale = False
        return made


def _inside(votes: Ints, statements: int, before: Flags, admitted: Flags) -> Flags:
    """Who is in the conversation: who was, who voted enough, and the most diligent others up to 15."""
    inside = admitted.copy()
    inside[: len(before)] |= before
    inside |= votes >= min(IN_FROM, statements)
    short = TOPPED_UP_TO - int(inside.sum())
    if short > 0:
        others = np.flatnonzero(~inside)
        inside[others[np.argsort(-votes[others], kind="stable")][:short]] = True
    return inside


def _widened(labels: Ints, count: int) -> Ints:
    return np.pad(labels, (0, count - len(labels)), constant_values=-1)


def _standings(names: Sequence[Id], points: Floats, labels: Ints) -> tuple[Standing, ...]:
    x, y = points.T.tolist()
    return tuple(map(Standing, names, x, y, (None if label < 0 else label for label in labels.tolist())))


def _statement_standings(
    names: Sequence[Id], where: Floats, everybody: Tally, groups: Tally, meta: Flags, hidden: Flags
) -> tuple[StatementStanding, ...]:
    extremity = np.linalg.norm(where, axis=1)
    return tuple(
        map(
            StatementStanding,
            names,
            counts_of(everybody),
            *where.T.tolist(),
            extremity.tolist(),
            representing.group_aware_consensus(groups).tolist(),
            routing.priorities(groups.total, extremity, meta).tolist(),
            hidden.tolist(),
        )
    )
