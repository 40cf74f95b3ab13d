"""Answers in another language than the resident's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from heed.answers.checks.contract import Problem
from heed.answers.checks.seen import Seen
from heed.understanding import language
from heed.understanding.lexicon import tokenize
from heed.understanding.text import fold

_NO_WORDS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+|(?:\w+\.)+(?:nl|example|com|org)\S*|\d+")
_PIECE = re.compile(r"[^.!?\n]+[.!?\n]*")


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`languages`: those that residents are answered in. `told_apart`: all that are told apart. `least_letters`: below
    so many nothing is said. `least_share`: so much of the text, by letters, in the resident's language is an answer."""
    wanted = seen.outgoing.resident_language
    if wanted not in parameters["languages"]:
        return
    letters = letters_by_language(
        seen.outgoing.text[:20_000], tuple(parameters["told_apart"]), int(parameters["piece"])
    )
    total = sum(letters.values())
    if total < int(parameters["least_letters"]) or letters[wanted] >= float(parameters["least_share"]) * total:
        return
    found = letters.most_common(1)[0][0]
    if found != wanted and not _has_a_part_in(seen.outgoing.text[:4_000], wanted, parameters):
        yield Problem("language.other", values={"found": found, "wanted": wanted})


def _has_a_part_in(text: str, wanted: str, parameters: Mapping[str, Any]) -> bool:
    """Whether the beginning or the end of a text, cut between sentences, is in the resident's language."""
    pieces = [piece.group() for piece in _PIECE.finditer(_NO_WORDS.sub(" ", text)) if piece.group().strip()]
    sides = ["".join(side) for at in range(1, len(pieces)) for side in (pieces[:at], pieces[at:])][:24]
    least = float(parameters["least_share"]) * sum(map(str.isalpha, "".join(pieces)))
    long = [side.strip() for side in sides if sum(map(str.isalpha, side)) >= max(least, 8)]
    return wanted in _identify(tuple(long), tuple(parameters["told_apart"])) if long else False


def letters_by_language(text: str, languages: tuple[str, ...], piece: int) -> Counter[str]:
    """How many letters are in which language, judged by pieces of whole sentences of at least `piece` letters."""
    pieces = list(_pieces(text, piece))
    counted: Counter[str] = Counter()
    for one, found in zip(pieces, _identify(tuple(pieces), languages), strict=True):
        counted[found] += sum(map(str.isalpha, one))
    return counted


def _pieces(text: str, least: int) -> Iterator[str]:
    waiting = ""
    for match in _PIECE.finditer(_NO_WORDS.sub(" ", text)):
        waiting += match.group()
        # a paragraph in another language begins on a line of its own
        enough = sum(map(str.isalpha, waiting)) >= (least if "\n" not in match.group() else least // 2)
        if enough:
            yield waiting.strip()
            waiting = ""
    if any(map(str.isalpha, waiting)):
        yield waiting.strip()


@lru_cache(maxsize=64)
def _identify(pieces: tuple[str, ...], languages: tuple[str, ...]) -> tuple[str, ...]:
    tokens = [tokenize(fold(one)) for one in pieces]
    found = language.identify(pieces, tokens, languages, [None] * len(pieces))
    return tuple(label.label for label, _ in found)
