"""The landscape of votes that are all there, in one call."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from numpy.typing import ArrayLike

from heed.opinions.conversation import Conversation
from heed.opinions.landscape import Landscape
from heed.opinions.votes import Ballots, Floats, Id, Vote


def landscape_of(
    votes: Iterable[Vote],
    hidden: Collection[Id] = (),
    meta: Collection[Id] = (),
    seed: int = 0,
    inside: Collection[Id] = (),
    centres: Floats | None = None,
) -> Landscape:
    """The landscape of votes, whatever their order; the same votes and seed give the same landscape.

    `hidden` names statements that were moderated out, `meta` those about the participants themselves (out as well).
    `inside` names participants who are in the conversation whatever they voted, and `centres` (k × 2) where the groups
    are known to be, for continuing what began elsewhere. ValueError if there are too many votes to handle.
    """
    conversation = Conversation(seed)
    conversation.add_votes(votes)
    return _read(conversation, hidden, meta, inside, centres)


def landscape_of_matrix(
    participants: Sequence[Id],
    statements: Sequence[Id],
    choices: ArrayLike,
    hidden: Collection[Id] = (),
    meta: Collection[Id] = (),
    seed: int = 0,
    inside: Collection[Id] = (),
    centres: Floats | None = None,
) -> Landscape:
    """As `landscape_of`, of a matrix: participants × statements, with 1, 0, -1, or MISSING where there is no vote.

    ValueError if an id comes twice, the shape does not fit, or another number stands in the matrix.
    """
    conversation = Conversation.of_ballots(Ballots.of_matrix(participants, statements, choices), seed)
    return _read(conversation, hidden, meta, inside, centres)


def _read(
    conversation: Conversation,
    hidden: Collection[Id],
    meta: Collection[Id],
    inside: Collection[Id],
    centres: Floats | None,
) -> Landscape:
    conversation.moderate(hidden, meta)
    conversation.start_from(inside, centres)
    return conversation.landscape()
