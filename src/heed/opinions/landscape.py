"""What comes out: where everybody stands, what each group stands for, what all agree on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from heed.opinions.counting import Tally
from heed.opinions.votes import Id

Stance = Literal["agree", "disagree"]


class Standing(NamedTuple):
    """A participant in the plane. `group` is None outside the conversation."""

    id: Id
    x: float
    y: float
    group: int | None


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many of those who voted agree with (or disagree with) a statement, and how sure that is more than half.

    `share` is (successes + 1) / (trials + 2), from 0 to 1; `share_z` a z value, sure above 1.2816.
    """

    statement: Id
    stance: Stance
    successes: int
    trials: int
    share: float
    share_z: float


@dataclass(frozen=True, slots=True)
class Representative(Agreed):
    """A statement that tells a group from the others.

    `ratio` is the share in the group divided by the share in the others, `ratio_z` the z of the difference, sure above
    1.2816. `is_best_agree` marks the statement that the group agrees with most clearly; `agrees` says how many do.
    """

    ratio: float
    ratio_z: float
    is_best_agree: bool = False
    agrees: int | None = None


class Counts(NamedTuple):
    """Votes on a statement."""

    agree: int
    disagree: int
    seen: int


@dataclass(frozen=True, eq=False)
class Group:
    """People who think alike. `centre` is the mean of where they stand."""

    id: int
    members: tuple[Id, ...]
    centre: tuple[float, float]
    representative: tuple[Representative, ...]
    statements: tuple[Id, ...] = field(repr=False)
    tally: Tally = field(repr=False)

    @cached_property
    def votes(self) -> dict[Id, Counts]:
        """How the group voted on each statement."""
        return dict(zip(self.statements, counts_of(self.tally), strict=True))


class StatementStanding(NamedTuple):
    """A statement in the plane.

    `x`, `y`: where somebody would stand who agreed with it and voted on no other. `extremity`: how far from the middle
    that is. `consensus`: the group-aware consensus, 0 to 1. `priority`: how much it should be voted on next.
    """

    id: Id
    votes: Counts
    x: float
    y: float
    extremity: float
    consensus: float
    priority: float
    is_hidden: bool


@dataclass(frozen=True, eq=False)
class Landscape:
    """A conversation at one moment. What is long is made when it is asked for."""

    groups: tuple[Group, ...]
    agree: tuple[Agreed, ...]
    disagree: tuple[Agreed, ...]
    seed: int
    make_participants: Callable[[], tuple[Standing, ...]] = field(repr=False)
    make_statements: Callable[[], tuple[StatementStanding, ...]] = field(repr=False)

    @cached_property
    def participants(self) -> tuple[Standing, ...]:
        """Everybody who voted."""
        return self.make_participants()

    @cached_property
    def statements(self) -> tuple[StatementStanding, ...]:
        """Every statement on which somebody voted."""
        return self.make_statements()

    def to_json(self) -> dict[str, Any]:
        """As `heed opinions` prints it. A group's statements are the representative ones."""
        return {
            "participants": [standing._asdict() for standing in self.participants],
            "groups": [
                {
                    "id": group.id,
                    "size": len(group.members),
                    "centre": list(group.centre),
                    "representative": [asdict(statement) for statement in group.representative],
                }
                for group in self.groups
            ],
            "consensus": {
                "agree": [asdict(statement) for statement in self.agree],
                "disagree": [asdict(statement) for statement in self.disagree],
            },
            "statements": [
                {**statement._asdict(), "votes": statement.votes._asdict()} for statement in self.statements
            ],
            "seed": self.seed,
        }


def counts_of(tally: Tally) -> Iterator[Counts]:
    """Of a tally with one number per statement."""
    return map(Counts, *(count.astype(int).tolist() for count in tally))
