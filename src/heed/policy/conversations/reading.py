"""What pages show of a stored landscape: words beside numbers, small numbers hidden. Nothing is worked out here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from heed.policy.conversations import picture, queries
from heed.policy.conversations.alignment import Place
from heed.policy.conversations.missing import FEWEST
from heed.policy.conversations.picture import LETTERS, Dot, Picture
from heed.policy.models import OpinionConversation, Participant, Statement, StatementState

#: With fewer people who voted enough, no groups are shown.
FEWEST_INSIDE = 10
#: Statements in the table before somebody asks for all.
FIRST = 25


@dataclass(frozen=True, slots=True)
class Share:
    """Of `seen` votes, in whole percent; the three may miss 100 by rounding."""

    agree: int
    disagree: int
    passed: int
    seen: int

    @property
    def from_disagree(self) -> int:
        """Where a bar of 100 begins to show who disagrees."""
        return 100 - self.disagree


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in the reader's language. `own`: the reader's vote, None without one."""

    id: int
    text: str
    language: str
    own: int | None


@dataclass(frozen=True, slots=True)
class StoodFor:
    """That a group, or everybody, agrees or disagrees with a statement: so many of so many."""

    said: Said
    stance: str
    successes: int
    trials: int

    @property
    def percent(self) -> int:
        return round(100 * self.successes / self.trials)


@dataclass(frozen=True, slots=True)
class GroupShown:
    """`size` is None, and nothing is told of it, where a group is smaller than `FEWEST`."""

    letter: str
    number: int
    size: int | None
    is_own: bool
    stands_for: list[StoodFor]


@dataclass(frozen=True, slots=True)
class Row:
    """A statement in the table. Shares are None below `FEWEST` votes; `groups` in the order of the groups shown."""

    said: Said
    everybody: Share | None
    groups: list[Share | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A landscape as a reader sees it. `own_group` is "" for who voted too little or not at all."""

    participants: int
    inside: int
    votes: int
    is_ready: bool
    groups: list[GroupShown]
    agree: list[StoodFor]
    disagree: list[StoodFor]
    rows: list[Row]
    is_cut: bool
    picture: Picture | None
    own_group: str
    has_own_place: bool


def shown(
    conversation: OpinionConversation, language: str, reader: Participant | None = None, everything: bool = False
) -> Shown:
    """`everything`: all statements in the table, not only the first."""
    summary = queries.stored_summary(conversation)
    own = queries.place(reader)
    you = Place(*own) if own else None
    is_ready = summary.get("inside", 0) >= FEWEST_INSIDE
    said = _statements(conversation, language, queries.own_votes(reader))
    groups = _groups(summary, said, you) if is_ready else []
    ordered = _ordered(summary, said)
    is_cut = not everything and len(ordered) > FIRST
    return Shown(
        participants=summary.get("participants", 0),
        inside=summary.get("inside", 0),
        votes=summary.get("votes", 0),
        is_ready=is_ready,
        groups=groups,
        agree=_stood_for(summary.get("agree", []), said) if is_ready else [],
        disagree=_stood_for(summary.get("disagree", []), said) if is_ready else [],
        rows=[_row(one, stored, groups) for one, stored in (ordered[:FIRST] if is_cut else ordered)],
        is_cut=is_cut,
        picture=_picture(summary, groups, you) if is_ready else None,
        own_group=next((group.letter for group in groups if group.is_own), ""),
        has_own_place=you is not None,
    )


def _statements(conversation: OpinionConversation, language: str, own_votes: Mapping[int, int]) -> dict[int, Said]:
    rows: Iterable[Statement] = conversation.statements.filter(state=StatementState.ACCEPTED)
    return {one.pk: Said(one.pk, *one.shown(language), own_votes.get(one.pk)) for one in rows}


def _groups(summary: Mapping[str, Any], said: Mapping[int, Said], you: Place | None) -> list[GroupShown]:
    return [
        GroupShown(
            letter=LETTERS[group["number"]],
            number=group["number"],
            size=group["size"] if group["size"] >= FEWEST else None,
            is_own=you is not None and you.group == group["number"],
            stands_for=_stood_for(group["stands_for"], said) if group["size"] >= FEWEST else [],
        )
        for group in summary.get("groups", [])
    ]


def _stood_for(stored: Iterable[Mapping[str, Any]], said: Mapping[int, Said]) -> list[StoodFor]:
    """Statements that were refused since are left out, and those with few votes."""
    return [
        StoodFor(said[one["statement"]], one["stance"], one["successes"], one["trials"])
        for one in stored
        if one["statement"] in said and one["trials"] >= FEWEST
    ]


def _ordered(summary: Mapping[str, Any], said: Mapping[int, Said]) -> list[tuple[Said, Mapping[str, Any]]]:
    """What each group shares first, then by how many voted; statements without votes last."""
    stored = summary.get("statements", {})
    none = {"agree": 0, "disagree": 0, "seen": 0, "shared": 0.0, "groups": []}
    found = [(one, stored.get(str(pk), none)) for pk, one in said.items()]
    return sorted(found, key=lambda pair: (pair[1]["seen"] < FEWEST, -pair[1]["shared"], -pair[1]["seen"], pair[0].id))


def _row(one: Said, stored: Mapping[str, Any], groups: Sequence[GroupShown]) -> Row:
    votes = stored["groups"] or [(0, 0, 0)] * len(groups)
    shares = [
        _share(*counted) if group.size is not None else None for counted, group in zip(votes, groups, strict=False)
    ]
    return Row(one, _share(stored["agree"], stored["disagree"], stored["seen"]), shares)


def _share(agree: int, disagree: int, seen: int) -> Share | None:
    if seen < FEWEST:
        return None
    agreed, disagreed, passed = (round(100 * part / seen) for part in (agree, disagree, seen - agree - disagree))
    return Share(agreed, disagreed, passed, seen)


def _picture(summary: Mapping[str, Any], groups: Sequence[GroupShown], you: Place | None) -> Picture:
    outlined = [group.number for group in groups if group.size is not None]
    return picture.drawn([Dot(*dot) for dot in summary["dots"]], outlined, you)
