"""Guidance for who writes an answer: which situation a message brings, and what helps to answer it well. No Django.

It is about the message in front of somebody and for who answers it: no score of a person, nothing that is kept of a
resident, and nothing that lets one message wait for another.
"""

from heed.answers.guidance.situations import (
    LANGUAGES,
    SITUATIONS,
    Guidance,
    GuidanceError,
    Words,
    differences,
    parse,
    ready_made,
)
from heed.answers.guidance.telling import Signals, situation_of, situations_of

__all__ = [
    "LANGUAGES",
    "SITUATIONS",
    "Guidance",
    "GuidanceError",
    "Signals",
    "Words",
    "differences",
    "parse",
    "ready_made",
    "situation_of",
    "situations_of",
]
