"""The checks of an outgoing answer: pure code that points at words and says why. No Django, no database, no network."""

from heed.answers.checks.contract import (
    Checked,
    Fact,
    Finding,
    Image,
    Level,
    Outgoing,
    RecentAnswer,
    Rule,
    Sentence,
    Target,
)
from heed.answers.checks.rules import RULES, check, load

__all__ = [
    "RULES",
    "Checked",
    "Fact",
    "Finding",
    "Image",
    "Level",
    "Outgoing",
    "RecentAnswer",
    "Rule",
    "Sentence",
    "Target",
    "check",
    "load",
]
