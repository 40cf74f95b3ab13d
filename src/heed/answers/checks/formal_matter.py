"""Formal matters (objection, application, claim, notice of default, request under the law) dealt with in a channel that
is not the designated one, without pointing to the proper way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from heed.answers.checks.contract import Problem
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen, sentences_of
from heed.answers.checks.words import formal as words

_LINK = re.compile(
    r"(?:https?://|www\.)?[\w.-]+\.(?:nl|example)/[\w/-]*(?:bezwa|objection|aanvra|appl|permit|vergunn|schade"
    r"|claim|damage|woo|foi|privacy|avg"
    r"|gdpr|formul|form|beroep|appeal|kwijt|remission|inzage|access|uitkering|bijstand|subsid|ontheff|klacht"
    r"|ingebreke|default|loket)[\w/-]*"
)


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`designated`: channels that count as the designated one once the answer says that it was registered."""
    kind, start, end = _formal(seen)
    if not kind:
        return
    enough = pattern(words.ENOUGH).search(seen.folded)
    if seen.outgoing.channel in parameters["designated"] and pattern(words.REGISTERED).search(seen.folded):
        return
    values = {"matter": kind}
    if enough:
        yield Problem("formal_matter.called_enough", enough.start(), enough.end(), values)
    elif not (pattern(words.PROPER_WAY).search(seen.folded) or _LINK.search(seen.folded)):
        yield Problem("formal_matter.no_proper_way", start, end, values)


def _formal(seen: Seen) -> tuple[str, int | None, int | None]:
    """The kind of formal matter in the resident's message or in the answer ("" for none), and where the answer has it.

    A question how it is done is none, unless another sentence does it.
    """
    asks = pattern(words.NOT_FORMAL)
    for sentence in sentences_of(seen.resident):
        if asks.search(sentence.text):
            continue
        for kind, phrases in words.FORMAL.items():
            if pattern(phrases).search(sentence.text):
                return kind, None, None
    counts = pattern(words.ENOUGH)
    for sentence in seen.sentences:
        if counts.search(sentence.text) and not asks.search(sentence.text):
            named = pattern(words.NAMED).search(sentence.text)
            if named:
                return named.group(), sentence.start, sentence.end
    return "", None, None
