"""Looks for many words and phrases in one walk over a text's tokens.

A word list is a string of phrases separated by ";". In a phrase, `word*` stands for every word that begins
so, `...` for up to six words in between, and a trailing `:0.5` is the weight (1 otherwise).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from heed.understanding.text import Folded, fold_word

ANY_LANGUAGE = ""
NOTHING = "-"
"""Label of a cue that only takes words away from cues of its task that are no longer: "geen probleem" is no problem."""

_GAP = 6
_WORDS_KEPT = 1 << 15
_WORD = re.compile(r"[^\W_]+")
_LINK_OR_WORD = re.compile(r"https?://\S+|www\.\S+|@[\w.\-]+(?:@[\w.\-]+)?|(?P<word>[^\W_]+)")


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that speaks for a label of a task."""

    task: str
    label: str
    language: str
    weight: float
    words: tuple[str, ...]


class Token(NamedTuple):
    """A folded word and its offsets in the folded text."""

    word: str
    start: int
    end: int


class Hit(NamedTuple):
    """A cue found at the tokens `first` to `last`, both included."""

    cue: Cue
    first: int
    last: int


WordList = Mapping[str, Mapping[str, str]]
"""Language → label → phrases."""


def tokenize(folded: Folded) -> list[Token]:
    """The words of a text; links and handles are none."""
    text = folded.text
    if "@" not in text and "http" not in text and "www." not in text:
        return [Token(found.group(), *found.span()) for found in _WORD.finditer(text)]
    matches = _LINK_OR_WORD.finditer(text)
    return [Token(found.group(), *found.span()) for found in matches if found.lastgroup]


def cues_of(task: str, words: WordList) -> Iterator[Cue]:
    """The cues of a word list. Raises ValueError for a phrase without a word."""
    for language, labels in words.items():
        for label, phrases in labels.items():
            for phrase in phrases.split(";"):
                if phrase.strip():
                    yield _cue(task, label, language, phrase.strip())


def _cue(task: str, label: str, language: str, phrase: str) -> Cue:
    text, _, weight = phrase.partition(":")
    words = tuple(re.findall(r"\.\.\.|[^\W_]+\*?", fold_word(text)))
    if not words or words[0] == "...":
        raise ValueError(f"{task}, {language}, {label}: {phrase!r} does not begin with a word")
    return Cue(task, label, language, float(weight or 1), words)


class _Starts(NamedTuple):
    """The cues that may begin at a word: of one word, by their second word, and those that need a closer look."""

    single: tuple[Cue, ...]
    by_second: dict[str, list[Cue]]
    others: tuple[Cue, ...]


class Lexicon:
    """Cues of several tasks in one language, found together. Built once, then only read."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        self._exact: dict[str, list[Cue]] = defaultdict(list)
        self._stems: dict[str, list[Cue]] = defaultdict(list)
        for cue in cues:
            first = cue.words[0]
            if first.endswith("*"):
                self._stems[first[:-1]].append(cue)
            else:
                self._exact[first].append(cue)
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._starting: Callable[[str], _Starts | None] = lru_cache(_WORDS_KEPT)(self._look_up)

    def _look_up(self, word: str) -> _Starts | None:
        found = list(self._exact.get(word, ()))
        for length in self._lengths:
            if length > len(word):
                break
            found += self._stems.get(word[:length], ())
        return _starts(found) if found else None

    def find(self, tokens: Sequence[Token]) -> dict[str, list[Hit]]:
        """Task → hits in the order of the text."""
        hits: dict[str, list[Hit]] = {}
        starting = self._starting
        for at, token in enumerate(tokens):
            starts = starting(token.word)
            if starts is None:
                continue
            for cue in starts.single:
                hits.setdefault(cue.task, []).append(Hit(cue, at, at))
            following = starts.by_second.get(tokens[at + 1].word, ()) if at + 1 < len(tokens) else ()
            for cue in (*following, *starts.others):
                last = _last_of_phrase(cue.words, tokens, at)
                if last >= 0:
                    hits.setdefault(cue.task, []).append(Hit(cue, at, last))
        return hits


def _starts(cues: list[Cue]) -> _Starts:
    single = tuple(cue for cue in cues if len(cue.words) == 1)
    by_second: dict[str, list[Cue]] = {}
    others = []
    for cue in cues:
        if len(cue.words) > 1 and (cue.words[1] == "..." or cue.words[1].endswith("*")):
            others.append(cue)
        elif len(cue.words) > 1:
            by_second.setdefault(cue.words[1], []).append(cue)
    return _Starts(single, by_second, tuple(others))


def _last_of_phrase(words: tuple[str, ...], tokens: Sequence[Token], first: int) -> int:
    """The token where the phrase that begins at `first` ends, or -1."""
    at, gap, count = first + 1, 0, len(tokens)
    for pattern in words[1:]:
        if pattern == "...":
            gap = _GAP
            continue
        stem = pattern[:-1] if pattern[-1] == "*" else None
        for found in range(at, min(at + gap + 1, count)):
            word = tokens[found].word
            if word == pattern if stem is None else word.startswith(stem):
                break
        else:
            return -1
        at, gap = found + 1, 0
    return at - 1


def outermost(hits: Sequence[Hit]) -> list[Hit]:
    """Without the hits inside a longer one, and without those that only take words away and what they cover."""
    if len(hits) > 1:
        ordered = sorted(hits, key=lambda hit: (hit.first, -hit.last))
        kept: list[Hit] = []
        reached = -1
        for hit in ordered:
            same = bool(kept) and (hit.first, hit.last) == (kept[-1].first, kept[-1].last)
            if hit.last > reached or same:
                kept.append(hit)
                reached = max(reached, hit.last)
        hits = kept
    taken = {(hit.first, hit.last) for hit in hits if hit.cue.label == NOTHING}
    return [hit for hit in hits if (hit.first, hit.last) not in taken] if taken else list(hits)
