"""Opinions: votes of many people on many statements in, the landscape of the conversation out.

Pure, without Django, network or database; usable as a library. The method is that of Polis: docs/reference/opinions.md.
"""

from heed.opinions.conversation import Conversation
from heed.opinions.landscape import (
    Agreed,
    Counts,
    Group,
    Landscape,
    Representative,
    Standing,
    StatementStanding,
)
from heed.opinions.once import landscape_of, landscape_of_matrix
from heed.opinions.votes import AGREE, DISAGREE, MISSING, PASS, Ballots, Id, Vote

__all__ = [
    "AGREE",
    "DISAGREE",
    "MISSING",
    "PASS",
    "Agreed",
    "Ballots",
    "Conversation",
    "Counts",
    "Group",
    "Id",
    "Landscape",
    "Representative",
    "Standing",
    "StatementStanding",
    "Vote",
    "landscape_of",
    "landscape_of_matrix",
]
