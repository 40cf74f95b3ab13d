"""The names of a gazetteer made ready to be found in a row of words. Built once, then only read."""

import re
import zlib
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np

from heed.understanding.gazetteer import DISTRICT, POSTCODE, STREET, Entry, Gazetteer, Path, Point, slug_of
from heed.understanding.lexicon import Token
from heed.understanding.places import spelling, spots
from heed.understanding.places.form_words import STREET_ENDING
from heed.understanding.places.spots import Spot
from heed.understanding.text import fold_word, word_set

_WORDS_KEPT = 1 << 15
_MEETINGS_KEPT = 1 << 12
_LONGEST_WORD = 40
_WORD = re.compile(r"[^\W_]+")
_SPLIT = word_set(
    "straat laan weg plein kade gracht singel dijk pad hof steeg markt park strasse strase platz allee str"
)
_LINKS = frozenset((" ", "-", ".", ". ", "'", "", "/", "  "))
_FUZZY_FROM = 6
_KEPT = 4
_JOINED_FROM = 8
"""Letters of a name of several words from which on it may be written as one: "langegracht"."""


class Name(NamedTuple):
    """A name by its canonical words, with the numbers of the entries that have it. `bare` is without the kind of
    street ("Thames" of Thames Street); `typed` says that the kind is part of it."""

    words: tuple[str, ...]
    entries: tuple[int, ...]
    bare: bool
    typed: bool


class Hit(NamedTuple):
    """A name found at the tokens `first` to `last`, both included; `cut` letters at the end are not of the name."""

    first: int
    last: int
    cut: int
    name: Name
    similarity: float


class _Known(NamedTuple):
    """A word of the names that a word of a text may stand for."""

    word: str
    similarity: float
    cut: int


class Index:
    """Finds the names of a gazetteer among tokens, with abbreviations, case endings and typing errors."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.entries: Sequence[Entry] = gazetteer.entries
        collected: dict[tuple[tuple[str, ...], bool], list[int]] = {}
        typed: set[tuple[str, ...]] = set()
        spoken: dict[str, str] = {}
        for number, entry in enumerate(self.entries):
            for written in (entry.name, *entry.spellings) if entry.kind != POSTCODE else ():
                words = _words(written)
                for key, is_bare, is_typed in _forms(words, entry.kind):
                    mine = collected.setdefault((key, is_bare), [])
                    if not mine or mine[-1] != number:
                        mine.append(number)
                    if is_typed:
                        typed.add(key)
                if len(words) > 1 and sum(map(len, words)) >= _JOINED_FROM:
                    words.append("".join(words))
                for word in words:
                    spoken[word] = spelling.canonical(word)
        self._by_postcode: dict[str, list[int]] = {}
        self._districts: dict[str, str] = {}
        for number, entry in enumerate(self.entries):
            self._note(number, entry)
        # by the identity of entries, which live as long as this does: to hash a long line takes longer than all else
        self._middles: dict[int, Spot | None] = {}
        self._lines: dict[int, tuple[Path, ...]] = {}
        self._meetings: dict[tuple[int, int], Spot | None] = {}
        self._starts: dict[str, list[Name]] = {}
        for (key, is_bare), numbers in collected.items():
            name = Name(key, tuple(numbers), is_bare, key in typed)
            self._starts.setdefault(key[0], []).append(name)
        self._words = frozenset(word for names in self._starts.values() for name in names for word in name.words)
        self._fuzzy = _Fuzzy(spoken)
        self.known = lru_cache(_WORDS_KEPT)(self._known)

    def find(self, text: str, tokens: Sequence[Token]) -> list[Hit]:
        """The best hits, in order and without overlap: the longer one counts, then the more similar."""
        found: list[Hit] = []
        known, starts = self.known, self._starts
        for at, token in enumerate(tokens):
            meant = known(token.word)
            if meant:
                for known_word in meant:
                    for name in starts.get(known_word.word, ()):
                        hit = self._follow(name, text, tokens, at, known_word)
                        if hit is not None:
                            found.append(hit)
            elif token.word in _SPLIT and at and tokens[at - 1].end + 1 == token.start:
                found += self._split(tokens, at)
        return _without_overlap(found) if len(found) > 1 else found

    def _follow(self, name: Name, text: str, tokens: Sequence[Token], at: int, first: _Known) -> Hit | None:
        words = name.words
        similarity, cut = first.similarity, first.cut
        if len(words) == 1:
            return Hit(at, at, cut, name, similarity)
        last = at + len(words) - 1
        if last >= len(tokens) or cut:
            return None
        for offset in range(1, len(words)):
            token = tokens[at + offset]
            if text[tokens[at + offset - 1].end : token.start] not in _LINKS:
                return None
            meant = next((one for one in self.known(token.word) if one.word == words[offset]), None)
            if meant is None or (meant.cut and offset < len(words) - 1):
                return None
            similarity = similarity * meant.similarity
            cut = meant.cut
        return Hit(at, last, cut, name, similarity) if similarity >= 0.6 else None

    def _split(self, tokens: Sequence[Token], at: int) -> Iterator[Hit]:
        """ "Toren straat" for Torenstraat."""
        together = spelling.canonical(tokens[at - 1].word + tokens[at].word)
        for name in self._starts.get(together, ()):
            if len(name.words) == 1:
                yield Hit(at - 1, at, 0, name, 0.95)

    def _known(self, word: str) -> tuple[_Known, ...]:
        if len(word) > _LONGEST_WORD:
            return ()
        short = spelling.canonical(word)
        if short in self._words:
            return (_Known(short, 1.0, 0),)
        found = []
        for stem in spelling.stems(word):
            short = spelling.canonical(stem)
            if short in self._words:
                found.append(_Known(short, 0.95, len(word) - len(stem)))
        return tuple(found[:1]) or tuple(self._fuzzy.find(word))

    def _note(self, number: int, entry: Entry) -> None:
        if entry.kind == POSTCODE or entry.postcode:
            code = entry.name if entry.kind == POSTCODE else entry.postcode
            self._by_postcode.setdefault(_postcode(code), []).append(number)
        if entry.kind == DISTRICT:
            for name in (entry.slug, entry.name, *entry.spellings):
                self._districts.setdefault(fold_word(name), slug_of(entry))

    def of_postcode(self, written: str) -> Sequence[int]:
        """Entries that have this post code; a Dutch one without its letters where only that is known."""
        code = _postcode(written)
        found = self._by_postcode.get(code)
        if found is None and len(code) == 6:
            found = self._by_postcode.get(code[:4])
        return found or ()

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            if entry.kind == STREET and (stem := _stem(entry.name)):
                found.setdefault(stem, []).append(number)
        return found

    def akin(self, written: str) -> Sequence[int]:
        """Streets that are called alike but for their kind: Torenstraat, where Torenlaan is written."""
        return self._by_stem.get(_stem(written), ())

    def district_slug(self, name: str) -> str:
        """The slug of a district by its slug or name; the name itself where it is none of the gazetteer."""
        return self._districts.get(fold_word(name), name) if name else ""

    def middle(self, entry: Entry) -> Spot | None:
        """`spots.middle`, worked out once."""
        key = id(entry)
        if key not in self._middles:
            self._middles[key] = spots.middle(entry)
        return self._middles[key]

    def nearest(self, entry: Entry, to: Point) -> tuple[float, Point] | None:
        """`spots.nearest`, with the lines of streets worked out once."""
        key = id(entry)
        if key not in self._lines:
            self._lines[key] = spots.lines(entry)
        return spots.nearest(entry, to, self._lines[key])

    def meeting(self, one: Entry, other: Entry) -> Spot | None:
        """`spots.meeting`, kept for the pairs asked for last."""
        key = (id(one), id(other))
        if key not in self._meetings:
            if len(self._meetings) >= _MEETINGS_KEPT:
                self._meetings.clear()
            self._meetings[key] = spots.meeting(one, other)
        return self._meetings[key]


def _words(name: str) -> list[str]:
    return _WORD.findall(fold_word(name))


def _postcode(written: str) -> str:
    return "".join(written.split()).lower()


def _stem(name: str) -> str:
    """ "toren" of Torenstraat 12, "mill" of Mill Road."""
    words = [word for word in _words(name) if not word[0].isdigit()]
    if not words:
        return ""
    short = [spelling.canonical(word) for word in words]
    if len(short) > 1 and short[-1] in spelling.TYPES_BEHIND:
        return " ".join(short[:-1])
    stem = STREET_ENDING.sub("", words[-1])
    return " ".join([*words[:-1], stem]) if len(stem) > 3 and stem != words[-1] else ""


def _forms(words: Sequence[str], kind: str) -> Iterator[tuple[tuple[str, ...], bool, bool]]:
    """The name in canonical words, whether that is bare, and whether it says its kind of street."""
    short = tuple(map(spelling.canonical, words))
    if not short:
        return
    behind = len(short) > 1 and short[-1] in spelling.TYPES_BEHIND
    before = len(short) > 1 and short[0] in spelling.TYPES_BEFORE
    joined = len(short[-1]) > 5 and short[-1].endswith(("str", *_SPLIT))
    yield short, False, behind or before or joined
    if len(words) > 1 and sum(map(len, words)) >= _JOINED_FROM:
        yield (spelling.canonical("".join(words)),), False, behind or before or joined
    if kind != STREET:
        return
    if behind and any(len(word) > 2 for word in short[:-1]):
        yield short[:-1], True, False
    elif before and any(len(word) > 2 for word in short[1:]):
        yield short[1:], True, False


def _without_overlap(hits: list[Hit]) -> list[Hit]:
    ordered = sorted(hits, key=lambda hit: (hit.first - hit.last, hit.name.bare, -hit.similarity, hit.first, hit.name))
    taken: set[int] = set()
    kept: list[Hit] = []
    for hit in ordered:
        covered = range(hit.first, hit.last + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            kept.append(hit)
        elif kept and _as_good(kept[-1], hit):  # both may be meant: which, is decided later
            last = kept.pop()
            entries = tuple(dict.fromkeys((*last.name.entries, *hit.name.entries)))
            kept.append(last._replace(name=last.name._replace(entries=entries)))
    return sorted(kept, key=lambda hit: hit.first)


def _as_good(one: Hit, other: Hit) -> bool:
    same = (one.first, one.last, one.similarity) == (other.first, other.last, other.similarity)
    return same and one.name.bare == other.name.bare


class _Fuzzy:
    """Words that differ by a typing error: two words one letter short of each other share what is left.

    Kept as sorted numbers (CRC-32 of a word without one letter), some 12 bytes per letter of the gazetteer.
    """

    def __init__(self, spoken: dict[str, str]) -> None:
        self._spoken = [word for word in spoken if len(word) >= _FUZZY_FROM and word.isalpha()]
        self._canonical = [spoken[word] for word in self._spoken]
        # one error leaves the first or the last letters as they are: a quick look spares most words the search
        self._beginnings = frozenset(word[:_KEPT] for word in self._spoken)
        self._ends = frozenset(word[-_KEPT:] for word in self._spoken)
        keys = array("I")
        sizes = array("I")
        for word in self._spoken:
            rests = _rests(word)
            keys.extend(rests)
            sizes.append(len(rests))
        unsorted = np.frombuffer(keys, dtype=np.uint32) if keys else np.zeros(0, np.uint32)
        order = np.argsort(unsorted, kind="stable")
        self._keys = unsorted[order]
        self._owners = np.repeat(np.arange(len(sizes), dtype=np.uint32), sizes)[order]

    def find(self, word: str) -> Iterator[_Known]:
        """The words that are nearest, all of them where several are."""
        if len(word) < _FUZZY_FROM or not (word[:_KEPT] in self._beginnings or word[-_KEPT:] in self._ends):
            return
        if not word.isalpha():
            return
        rests = np.array(_rests(word), dtype=np.uint32)
        first = np.searchsorted(self._keys, rests)
        known = self._keys.take(first, mode="clip") == rests
        if not known.any():
            return
        last = np.searchsorted(self._keys, rests[known], side="right")
        owners = {int(one) for a, b in zip(first[known], last, strict=True) for one in self._owners[a:b]}
        near: list[tuple[int, str]] = []
        most = spelling.allowed_errors(len(word))
        for owner in owners:
            meant = self._spoken[owner]
            if meant[0] == word[0]:
                errors = spelling.distance(word, meant, min(most, spelling.allowed_errors(len(meant))))
                if errors <= most:
                    near.append((errors, self._canonical[owner]))
        if near:
            least = min(near)[0]
            for short in sorted({short for errors, short in near if errors == least}):
                yield _Known(short, 0.85 if least == 1 else 0.75, 0)


def _rests(word: str) -> list[int]:
    """The numbers of a word and of what is left without one of its letters, each once."""
    crc = zlib.crc32
    data = word.encode("utf-8", "surrogatepass")
    if len(data) == len(word):
        rests = {crc(data[:at] + data[at + 1 :]) for at in range(len(data))}
    else:
        rests = {crc((word[:at] + word[at + 1 :]).encode("utf-8", "surrogatepass")) for at in range(len(word))}
    rests.add(crc(data))
    return list(rests)
