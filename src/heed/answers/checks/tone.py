"""How an answer sounds: sarcasm, blame, condescension, irritation, jokes, politics, coldness in grief, shouting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from heed.answers.checks import likeness
from heed.answers.checks.contract import Problem
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Part, Seen
from heed.answers.checks.words import tone as words
from heed.answers.checks.words import tone_examples as examples
from heed.answers.checks.words import tone_later as later
from heed.answers.checks.words import tone_more as more
from heed.answers.checks.words import tone_neutral_en as neutral_en
from heed.answers.checks.words import tone_neutral_nl as neutral_nl
from heed.answers.checks.words import tone_ordinary_en as ordinary_en
from heed.answers.checks.words import tone_ordinary_nl as ordinary_nl
from heed.answers.checks.words.officialese import ABBREVIATION_KNOWN

_BAD = tuple((kind, sentences + more.BAD[kind] + later.BAD.get(kind, "")) for kind, sentences in examples.BAD.items())
_GOOD = "".join(
    (
        *(examples.GOOD, more.GOOD, later.GOOD),
        *(neutral_nl.NEUTRAL, neutral_en.NEUTRAL, ordinary_nl.ORDINARY, ordinary_en.ORDINARY),
    )
)
_FORMS = tuple(
    (kind, re.compile("|".join(f"(?:{form})" for form in forms), re.MULTILINE)) for kind, forms in words.FORMS.items()
)
_QUOTED = re.compile(words.QUOTED)
_CAPITALS = re.compile(r"(?<![\w@#/.])[A-ZÀ-Þ]{3,}(?![\w.])")
_CODE = re.compile(r"\d")
_SIGNS = re.compile(r"!{3,}|[!?]*\?![!?]*|!\?|!!|\?{3,}")
_SMALL = frozenset(ABBREVIATION_KNOWN.upper().split()) | {
    "DIGID",
    "GFT",
    "PMD",
    "LED",
    "WOZ",
    "WMO",
    "AVG",
    "WOO",
    "GGD",
    "BSN",
}


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`from_score`: how bad a sentence has to be by likeness; `by_likeness` false: words only."""
    found: list[tuple[int, int]] = []
    quoted = [match.span() for match in _QUOTED.finditer(seen.cased)]
    for problem in (*_shouting(seen), *_said(seen, quoted), *_cold(seen)):
        if problem.start is not None and problem.end is not None:
            found.append((problem.start, problem.end))
        yield problem
    if parameters["by_likeness"]:
        for part, kind in _alike(seen, quoted, float(parameters["from_score"])):
            if not any(part.start < end and start < part.end for start, end in found):
                yield Problem(f"tone.{kind}", part.start, part.end)


def _shouting(seen: Seen) -> Iterator[Problem]:
    loud = [
        match
        for match in _CAPITALS.finditer(seen.cased)
        if match.group() not in _SMALL and not _CODE.search(match.group())
    ]
    is_row = any(two.start() - one.end() <= 2 for one, two in pairwise(loud))
    long = [match for match in loud if len(match.group()) >= 4]
    if loud and (
        is_row
        or len(long) >= 2
        or any(seen.cased[match.end() : match.end() + 1] == "!" for match in loud)
        or _is_word(long)
    ):
        yield Problem("tone.shouting", loud[0].start(), loud[-1].end())
    elif signs := _SIGNS.search(seen.cased):
        yield Problem("tone.shouting", signs.start(), signs.end())


_LOUD_WORDS = pattern(
    "niet; nooit; altijd; geen; zelf; nogmaals; eerst; lezen; moet; echt; alle; nu; direct; never; not; always; "
    "stop; must; read; again; yourself; every; please; really; don't; last; first; now; your; uw; alleen; only"
)


def _is_word(loud: list[re.Match[str]]) -> bool:
    """One everyday word in capitals is stress, and no name."""
    return any(_LOUD_WORDS.fullmatch(match.group().lower()) for match in loud)


def _said(seen: Seen, quoted: list[tuple[int, int]]) -> Iterator[Problem]:
    for kind, phrases in words.TONE.items():
        for match in pattern(phrases).finditer(seen.folded):
            inside = any(start <= match.start() and match.end() <= end for start, end in quoted)
            if not inside and match.group() not in seen.resident:
                yield Problem(f"tone.{kind}", match.start(), match.end())
    for kind, forms in _FORMS:
        for match in forms.finditer(seen.folded):
            begin = match.end() - len(match.group().lstrip())
            if not any(start <= begin and match.end() <= end for start, end in quoted):
                yield Problem(f"tone.{kind}", begin, match.end())


def _cold(seen: Seen) -> Iterator[Problem]:
    if pattern(words.GRIEF).search(seen.resident) and not pattern(words.CARES).search(seen.folded):
        yield Problem("tone.cold")


def _alike(seen: Seen, quoted: list[tuple[int, int]], least: float) -> Iterator[tuple[Part, str]]:
    parts = [
        part
        for part in seen.sentences
        if len(part.text.split()) >= 3 and not any(start < part.end and part.start < end for start, end in quoted)
    ]
    by = likeness.weights(_BAD, _GOOD)
    judged = likeness.judge([seen.cased[part.start : part.end] for part in parts], by)
    for part, (score, kind) in zip(parts, judged, strict=True):
        if score >= least:
            yield part, kind
