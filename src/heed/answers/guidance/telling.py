"""Which situation a message brings: by what was read of it, and by words where no reading tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from heed.answers.guidance.situations import SITUATIONS
from heed.answers.guidance.words import NEVER, TELLING, THANKS
from heed.understanding.text import READ_LIMIT, fold

#: Signs of irony: rolling eyes over trouble, laughing over praise; applause is praise.
_EYES, _LAUGHS = "🙄😒🤡", "😂🤣"
_APPLAUSE = "👏"
_SHOUTS = re.compile(r"!{2,}|\?{2,}|!\?|\?!")
_CAPITALS = re.compile(r"\b[A-Z]{4,}\b")


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known of the messages that are answered.

    `text`: all of them; the others are labels as in the inbox, a colleague's where one was put right: `sentiment`
    ("negative", "neutral", "positive"), `abuse` ("abusive", "clean"), `urgency` ("urgent", "normal"); "" if not read.
    """

    text: str
    sentiment: str = ""
    abuse: str = ""
    urgency: str = ""


def situation_of(signals: Signals) -> str:
    """The one that weighs most; "" where none fits, which is usual."""
    return next(iter(situations_of(signals)), "")


def situations_of(signals: Signals) -> list[str]:
    """All that fit, in the order of `SITUATIONS`. A pure function: the same signals always give the same."""
    folded = fold(signals.text[:READ_LIMIT]).text
    thanks = any(pattern.search(folded) for pattern in THANKS)
    return [one for one in SITUATIONS if _fits(one, folded, signals, thanks)]


def _fits(situation: str, folded: str, signals: Signals, thanks: bool) -> bool:
    if situation == "angry":
        return not thanks and _is_angry(folded, signals)
    if situation == "ironic":
        return not thanks and _is_ironic(folded, signals)
    return _says(situation, folded)


def _says(situation: str, folded: str) -> bool:
    """Whether words of a situation stand in the text where none of those stand that show that it is another."""
    for pattern in NEVER.get(situation, ()):
        folded = pattern.sub(" ", folded)
    return any(pattern.search(folded) for pattern in TELLING[situation])


def _is_angry(folded: str, signals: Signals) -> bool:
    if _says("angry", folded):
        return True
    if signals.abuse == "abusive":
        return True
    shouts = bool(_SHOUTS.search(signals.text) or _CAPITALS.search(signals.text))
    return shouts and signals.sentiment == "negative" and signals.urgency != "urgent"


def _is_ironic(folded: str, signals: Signals) -> bool:
    """Words of praise with words of trouble beside them; or a turn of phrase that is never meant as it stands."""
    if _says("ironic", folded):
        return True
    troubled = _says("trouble", folded)
    praises = _says("praise", folded) or _APPLAUSE in signals.text
    if praises and any(sign in signals.text for sign in _LAUGHS):
        return True
    return troubled and (praises or any(sign in signals.text for sign in _EYES))
