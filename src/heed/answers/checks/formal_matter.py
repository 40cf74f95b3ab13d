"""Formal matters (objection, application, claim, notice of default, request under the law) dealt with in a channel that
is not the designated one, without pointing to the proper way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from heed.answers.checks import likeness
from heed.answers.checks.contract import Problem
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen, sentences_of
from heed.answers.checks.words import formal as words
from heed.answers.checks.words import formal_acts as acts
from heed.answers.checks.words import formal_messages as messages

_LINK = re.compile(
    r"(?:https?://|www\.)?[\w.-]+\.(?:nl|example)/[\w/-]*(?:bezwa|objection|aanvra|appl|permit|vergunn|schade"
    r"|claim|damage|woo|foi|privacy|avg"
    r"|gdpr|formul|form|beroep|appeal|kwijt|remission|inzage|access|uitkering|bijstand|subsid|ontheff|klacht"
    r"|ingebreke|default|loket|allowance|toeslag|terras|terrace|evenement|event|omgeving|parke|parking|zienswij"
    r"|benefit|grant)[\w/-]*"
)
_ACTS = tuple(messages.FORMAL.items())
_SENTENCES = 40  # of what the resident wrote, the latest, that are compared with the examples
_ENOUGH = words.ENOUGH.rstrip().rstrip(";") + ";" + acts.MORE_ENOUGH


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`designated`: channels that count as the designated one once the answer says that it was registered.

    `alike`: how much a resident's sentence has to look like a formal one that does not use the words of the law.
    """
    kind = _asked(seen) or _taken_in(seen) or _meant(seen, float(parameters["alike"]))
    if not kind:
        return
    if seen.outgoing.channel in parameters["designated"] and pattern(words.REGISTERED).search(seen.folded):
        return
    values = {"matter": kind}
    enough = list(pattern(_ENOUGH).finditer(seen.folded))
    for match in enough:
        yield Problem("formal_matter.called_enough", match.start(), match.end(), values)
    if not _points_the_way(seen):
        yield Problem("formal_matter.no_proper_way", values=values)


def _asked(seen: Seen) -> str:
    """The kind of formal matter in the resident's message, "" for none.

    A question how it is done is none, unless another sentence does it.
    """
    for sentence in sentences_of(seen.resident):
        if pattern(words.NOT_FORMAL).search(sentence.text):
            continue
        for kinds in (words.FORMAL, acts.IMPLIED):
            for kind, phrases in kinds.items():
                if pattern(phrases).search(sentence.text):
                    return kind
    return ""


def _meant(seen: Seen, least: float) -> str:
    """The kind of formal act that a sentence of the resident's is like, "" for none."""
    asks = pattern(words.NOT_FORMAL)
    parts = [part.text for part in sentences_of(seen.resident) if not asks.search(part.text)][-_SENTENCES:]
    judged = zip(parts, likeness.judge(parts, likeness.weights(_ACTS, messages.ORDINARY)), strict=True)
    meant = [
        (score, kind) for text, (score, kind) in judged if score >= least and pattern(acts.CUES[kind]).search(text)
    ]
    return max(meant, default=(least, ""))[1]


def _taken_in(seen: Seen) -> str:
    """The formal matter that the answer itself decides, grants or calls done, "" for none."""
    for sentence in seen.sentences:
        if pattern(words.NOT_FORMAL).search(sentence.text) or seen.quotes_in(sentence):
            continue
        named = pattern(words.NAMED).search(sentence.text)
        if pattern(acts.DECIDES).search(sentence.text):
            return acts.KIND_OF[named.group()] if named else "decision"
        if named and pattern(_ENOUGH).search(sentence.text):
            return acts.KIND_OF[named.group()]
    return ""


def _points_the_way(seen: Seen) -> bool:
    """Whether a form, an address, a court or the like is named as the way in; "no form is needed" names none."""
    for part in seen.sentences:
        if pattern(_ENOUGH).search(part.text):
            continue
        if any(pattern(one).search(part.text) for one in (words.PROPER_WAY, acts.COURT)) or _LINK.search(part.text):
            return True
        if pattern(words.PLACES).search(part.text) and pattern(acts.WAY_WORDS).search(part.text):
            return True
    return False
