"""How hard a text is to read, as a whole, against CEFR B1. Published formulas, and signs that the formulas do not see.

Flesch Reading Ease (Flesch 1948): 206.835 - 1.015 words per sentence - 84.6 syllables per word. For Dutch, Douma
(1960): 206.84 - 0.93 words per sentence - 77 syllables per word. Flesch-Kincaid grade (Kincaid and others 1975): 0.39
words per sentence + 11.8 syllables per word - 15.59. LIX (Björnsson 1968), for any language: words per sentence +
percentage of words longer than six letters. In Dutch compounds make words long that
are not hard, so its limit is higher there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from heed.answers.checks.contract import Problem
from heed.answers.checks.language import letters_by_language
from heed.answers.checks.phrases import pattern
from heed.answers.checks.seen import Seen, sentences_of
from heed.answers.checks.words import officialese as words
from heed.understanding.text import word_set

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")
_VOWELS_NL = re.compile(r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|ou|au|[aeiouy]")
_VOWELS_EN = re.compile(r"[aeiouy]+")
_SILENT_EN = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeioucsxz]es)$")
_CAPITALS = re.compile(r"(?<![\w@#.])[A-Z]{2,6}(?:-[A-Z]+)?(?![\w.])")
_PASSIVE = re.compile(words.PASSIVE)
_KNOWN = word_set(words.ABBREVIATION_KNOWN)
_ARTICLE = re.compile(r"\b(?:artikel|art\.|lid|section|article|paragraph|sub)\s?\d+")


@dataclass(frozen=True, slots=True)
class Measures:
    """Of one text. `ease` is Flesch's (Douma's for Dutch), `grade` Kincaid's; `longest` is words of a sentence."""

    words: int
    per_sentence: float
    longest: int
    ease: float
    grade: float
    lix: float
    hard: int
    passive: int
    abbreviations: int


def find(seen: Seen, parameters: Mapping[str, Any]) -> Iterator[Problem]:
    """`by_language`: of each the limits of every measure and what passing it weighs; "
    "`from_points`: enough to say so."""
    language = _language(seen)
    limits = parameters["by_language"].get(language)
    if limits is None:
        return
    found = measure(seen.folded, seen.cased, language)
    points = score(found, limits)
    if found.words >= int(parameters["least_words"]) and points >= float(parameters["from_points"]):
        yield Problem(
            "plain_language.too_hard",
            values={
                "ease": f"{found.ease:.0f}",
                "lix": f"{found.lix:.0f}",
                "words_per_sentence": f"{found.per_sentence:.0f}",
                "longest_sentence": str(found.longest),
                "hard_words": str(found.hard),
            },
        )


def _language(seen: Seen) -> str:
    """Dutch or English, whichever most of the text is in; else the resident's."""
    letters = letters_by_language(seen.outgoing.text[:4_000], ("nl", "en", "de", "tr", "fr", "es"), 60)
    return letters.most_common(1)[0][0] if letters else seen.outgoing.resident_language


def score(found: Measures, limits: Mapping[str, tuple[float, float, float]]) -> float:
    """Points of all measures. Each limit is (where points begin, how far on a point is full, how many points)."""
    values = {
        "ease": -found.ease,
        "lix": found.lix,
        "grade": found.grade,
        "per_sentence": found.per_sentence,
        "longest": found.longest,
        "hard": 100 * found.hard / max(found.words, 25),
        "passive": 100 * found.passive / max(found.words, 25),
        "abbreviations": 100 * found.abbreviations / max(found.words, 25),
    }
    return sum(
        points * min(max((values[name] - begins) / width, 0), 1) for name, (begins, width, points) in limits.items()
    )


def measure(folded: str, cased: str, language: str) -> Measures:
    """All measures of a text; links are left out. Never raises; a text without words measures as easy."""
    text = _LINK.sub(lambda match: " " * len(match.group()), folded)
    lengths = [len(_WORD.findall(part.text)) for part in sentences_of(text)]
    lengths = [length for length in lengths if length] or [1]
    found = _WORD.findall(text)
    count = max(len(found), 1)
    syllables = sum(syllables_of(word, language) for word in found) / count
    per_sentence = count / len(lengths)
    flesch = 206.84 - 0.93 * per_sentence - 77 * syllables
    if language != "nl":
        flesch = 206.835 - 1.015 * per_sentence - 84.6 * syllables
    long_words = sum(len(word) > 6 for word in found)
    return Measures(
        words=len(found),
        per_sentence=per_sentence,
        longest=max(lengths),
        ease=flesch if found else 100,
        grade=0.39 * per_sentence + 11.8 * syllables - 15.59,
        lix=per_sentence + 100 * long_words / count,
        hard=_hard(text, language),
        passive=len(_PASSIVE.findall(text)),
        abbreviations=len(_unexplained(cased)),
    )


def _hard(text: str, language: str) -> int:
    """Words of officials and articles of law; a sentence that explains its word does not count."""
    explains = pattern(words.EXPLAINS)
    hard = pattern(words.NL if language == "nl" else words.EN)
    parts = list(sentences_of(text))
    total = 0
    for at, part in enumerate(parts):
        found = len(hard.findall(part.text)) + len(_ARTICLE.findall(part.text))
        after = parts[at + 1].text[:40] if at + 1 < len(parts) else ""
        explained = explains.search(part.text) or explains.match(after)
        total += max(found - 1, 0) if explained else found
    return total


def _unexplained(cased: str) -> list[str]:
    """Abbreviations in capitals that are not common ones and stand in no brackets, nor have them behind."""
    if cased.isupper():
        return []
    return [
        match.group()
        for match in _CAPITALS.finditer(cased)
        if match.group().lower() not in _KNOWN
        and cased[match.start() - 1 : match.start()] != "("
        and not cased[match.end() : match.end() + 2].startswith(" (")
    ]


def syllables_of(word: str, language: str) -> int:
    """Groups of vowels; in English a silent ending does not count."""
    if language == "nl":
        return max(len(_VOWELS_NL.findall(word)), 1)
    groups = len(_VOWELS_EN.findall(word))
    return max(groups - bool(_SILENT_EN.search(word)), 1)
