"""Mentions of towns, regions and countries anywhere, for messages that are not about one known town.

A wide gazetteer holds names that are words as well (Nice, Reading, Of), and lacks most villages: so a tagger, learned
from posts about disasters, decides word by word from the gazetteer, the form of the word and its neighbours.
"""

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from heed.understanding.gazetteer import COUNTRY, LANDMARK, REGION, STREET, TOWN, Entry, Gazetteer
from heed.understanding.text import fold_word, word_set

WEIGHTS = Path(__file__).parents[1] / "weights" / "places.json.gz"
LABELS = ("O", "B", "I")
Scores = tuple[float, float, float]

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+|[^\w\s]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LETTER = {COUNTRY: "c", REGION: "r", TOWN: "t"}
_LONGEST_NAME = 5
_LONGEST_WORD = 40
_KINDS_OF_PLACE = word_set(
    "county counties city island islands river lake bay beach valley park road street state states district village "
    "town township coast creek hospital school airport bridge dam church university highway avenue mountain mountains "
    "ave rd st blvd center centre sea ocean gulf peninsula province region north south east west northern southern "
    "eastern western central upper lower new san santa fort mount saint las los el la port"
)
_REGIONS = word_set("county counties state states district province region island islands coast")
_STREETS = word_set("road street ave avenue rd st blvd highway")
_LANDMARKS = word_set("park hospital school airport bridge dam church university river lake bay beach mountain center")
_BEFORE_PLACE = word_set(
    "in at near from to of across through around outside inside over into for hit hits hitting via toward towards"
)


class Token(NamedTuple):
    """A word or sign of a text, and where it stands."""

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    return [Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(text)]


class Names:
    """The names of a wide gazetteer by their folded words, with the kinds that each may be."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.kinds: dict[str, str] = {}
        self.entries: dict[str, list[int]] = {}
        self._first: set[str] = set()
        for number, entry in enumerate(gazetteer.entries):
            letter = _LETTER.get(entry.kind)
            if letter is None:
                continue
            for name in (entry.name, *entry.spellings):
                words = _words(name)
                if not words or len(words) > _LONGEST_NAME:
                    continue
                short = len(words) == 1 and len(words[0]) <= 3 and name.isupper()
                self._add(" ".join(words), "s" if short else letter, number)
                if len(words) > 1:
                    self._add("".join(words), letter, number)
                self._first.add(words[0])

    def _add(self, key: str, letter: str, number: int) -> None:
        known = self.kinds.get(key, "")
        if letter not in known:
            self.kinds[key] = "".join(sorted(known + letter))
        mine = self.entries.setdefault(key, [])
        if len(mine) < 8 and number not in mine:
            mine.append(number)

    def marks(self, words: Sequence[str], written: Sequence[str]) -> list[str]:
        """Per word the kinds of the longest name that it is in: "Bt" where one begins, "Ir" inside, "" in none."""
        marks = [""] * len(words)
        at = 0
        while at < len(words):
            size, kinds = self._longest(words, written, at)
            for offset in range(size):
                marks[at + offset] = ("I" if offset else "B" if size == 1 else "L") + kinds
            at += max(size, 1)
        return marks

    def _longest(self, words: Sequence[str], written: Sequence[str], at: int) -> tuple[int, str]:
        word = words[at]
        if word in self._first:
            for size in range(min(_LONGEST_NAME, len(words) - at), 1, -1):
                kinds = self.kinds.get(" ".join(words[at : at + size]))
                if kinds is not None:
                    return size, kinds
        kinds = self.kinds.get(word) or (self.kinds.get(word[:-1]) if word.endswith("s") and len(word) > 4 else None)
        if kinds is None or (kinds == "s" and not written[at].isupper()):
            return 0, ""
        return 1, kinds


@lru_cache(1 << 14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(fold_word(one.replace(".", "")) for one in _TOKEN.findall(name) if one[0].isalnum())


def _shape(word: str) -> str:
    if word.isdigit():
        return "d"
    if not word[0].isalpha():
        return "."
    if word.isupper():
        return "X" if len(word) > 3 else "X" + str(len(word))
    if word.islower():
        return "x"
    return "XxX" if _CAMEL.search(word) else "Xx" if word[0].isupper() else "xX"


def features(tokens: Sequence[Token], names: Names) -> list[list[str]]:
    """What the tagger is told of each token."""
    written = [token.text[:_LONGEST_WORD] for token in tokens]
    words = [fold_word(one.replace(".", "")) or one if len(one) > 1 else fold_word(one) for one in written]
    marks = names.marks(words, written)
    shapes = [_shape(one) for one in written]
    kinds = ["k" if word in _KINDS_OF_PLACE else "p" if word in _BEFORE_PLACE else "" for word in words]
    shouting = sum(shape[0] == "X" and shape != "Xx" for shape in shapes) * 2 > len(shapes)
    lower = not any(shape[0] == "X" for shape in shapes)
    context = "!" if shouting else "_" if lower else ""
    end = ["", ""]
    w, m, s, k = (["<s>", "<s>", *words, "</s>", "</s>"], end + marks + end, end + shapes + end, end + kinds + end)
    found = []
    for at in range(2, len(tokens) + 2):
        word, mark, shape = w[at], m[at], s[at] + context
        starts = w[at - 1] in ("<s>", ".", "!", "?", ":", "\n")
        found.append(
            [
                "",
                "w=" + word,
                "s=" + shape,
                "m=" + mark,
                "ms=" + mark + shape,
                "mw=" + mark + word if mark else "m0",
                "p=" + w[at - 1],
                "n=" + w[at + 1],
                "pm=" + w[at - 1] + "|" + mark + shape,
                "nm=" + w[at + 1] + "|" + mark + shape,
                "pp=" + w[at - 2] + "|" + w[at - 1],
                "sf=" + word[-3:] + shape[:2],
                "pf=" + word[:3] + shape[:2],
                "ps=" + s[at - 1] + "|" + shape + "|" + s[at + 1],
                "mm=" + m[at - 1] + "|" + mark + "|" + m[at + 1],
                "kk=" + k[at - 1] + "|" + k[at] + "|" + k[at + 1] + "|" + shape[:2],
                "kn=" + k[at + 1] + w[at + 1] + shape[:2] if k[at + 1] else "k0",
                "k2=" + k[at - 2] + "|" + k[at - 1] + "|" + mark + shape[:2],
                "st=" + ("1" if starts else "0") + mark + shape,
            ]
        )
    return found


class Tagger:
    """A linear model of labels for the tokens of a text: a score per feature and label, and one per pair of labels."""

    def __init__(self, weights: dict[str, Scores], following: Sequence[Scores]) -> None:
        self.weights, self.following = weights, following

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "Tagger | None":
        """The tagger that comes with Heed; None where its weights are not there."""
        if not path.is_file():
            return None
        data = json.loads(gzip.decompress(path.read_bytes()))
        size = data["scale"]
        weights = {key: (a / size, b / size, c / size) for key, (a, b, c) in data["weights"].items()}
        return cls(weights, [(a / size, b / size, c / size) for a, b, c in data["following"]])

    def labels(self, rows: Sequence[Iterable[str]]) -> list[int]:
        """The best labels for a text, by Viterbi's algorithm."""
        if not rows:
            return []
        following, get = self.following, self.weights.get
        best: list[float] = []
        back: list[tuple[int, int, int]] = []
        for at, row in enumerate(rows):
            o = b = i = 0.0
            for feature in row:
                scores = get(feature)
                if scores is not None:
                    o, b, i = o + scores[0], b + scores[1], i + scores[2]
            if not at:
                best = [o, b, i - 1e9]
                continue
            step, now = [], []
            for label, score in ((0, o), (1, b), (2, i)):
                came = [best[one] + following[one][label] for one in range(3)]
                if label == 2:
                    came[0] -= 1e9  # nothing goes on that did not begin
                top = max(range(3), key=came.__getitem__)
                step.append(top)
                now.append(came[top] + score)
            back.append((step[0], step[1], step[2]))
            best = now
        label = max(range(3), key=best.__getitem__)
        found = [label]
        for came_from in reversed(back):
            label = came_from[label]
            found.append(label)
        return found[::-1]


def spans(tokens: Sequence[Token], labels: Sequence[int]) -> list[tuple[int, int]]:
    """The tokens, first and last included, of each mention."""
    found: list[tuple[int, int]] = []
    for at, label in enumerate(labels):
        if label == 1:
            found.append((at, at))
        elif label == 2 and found and found[-1][1] == at - 1:
            found[-1] = (found[-1][0], at)
    return found


class Found(NamedTuple):
    """A mention of the wide world, with the entries of the gazetteer that have its name."""

    start: int
    end: int
    kind: str
    entries: tuple[Entry, ...]


class World:
    """Finds places of a wide gazetteer in texts."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._entries = gazetteer.entries
        self._names = Names(gazetteer)
        self._tagger = Tagger.load()

    def find(self, text: str) -> list[Found]:
        """The mentions in order and without overlap."""
        tokens = tokens_of(text)
        if not tokens:
            return []
        if self._tagger is None:
            written = [token.text for token in tokens]
            words = [fold_word(one) for one in written]
            marks = self._names.marks(words, written)
            labels = [
                2 if mark[:1] == "I" else int(bool(mark) and written[at][:1].isupper()) for at, mark in enumerate(marks)
            ]
        else:
            labels = self._tagger.labels(features(tokens, self._names))
        return [self._found(text, tokens[first].start, tokens[last].end) for first, last in spans(tokens, labels)]

    def _found(self, text: str, start: int, end: int) -> Found:
        words = _words(text[start:end])
        keys = (" ".join(words), " ".join(words).removesuffix("s"))
        numbers = next((found for key in keys if (found := self._names.entries.get(key))), [])
        entries = tuple(self._entries[number] for number in numbers)
        return Found(start, end, _kind(words, entries), entries)


def _kind(words: Sequence[str], entries: Sequence[Entry]) -> str:
    for kind in (COUNTRY, REGION, TOWN):
        if any(entry.kind == kind for entry in entries):
            return kind
    last = words[-1] if words else ""
    if last in _REGIONS:
        return REGION
    if last in _STREETS:
        return STREET
    return LANDMARK if last in _LANDMARKS else TOWN
