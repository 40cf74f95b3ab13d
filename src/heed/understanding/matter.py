"""Whether two messages speak of the same matter: one lamp, one fallen tree, one noisy bar.

Meaning and words decide whether they say the same; street, number, place and time decide whether they mean the same
incident. Each speaks for or against by a stated weight (in log-odds), and the sum gives a score from 0 to 1. The
weights were fitted by `./run train matter` on messages of ours, and stand here so that a person can read them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy

from heed.understanding.encoder import DIMENSIONS
from heed.understanding.gazetteer import metres
from heed.understanding.traces import Traces

START = -3.82
WEIGHTS: Mapping[str, float] = {
    "meaning": 5.45,
    "words": 1.03,
    "number": 0.99,
    "another_number": -9.00,
    "another_house": -0.44,
    "duplicate": 0.00,
    "place": 3.35,
    "spot": 0.53,
    "district": 2.92,
    "elsewhere": -6.84,
    "topic": 0.89,
    "another_topic": -1.14,
    "time": -3.89,
}
"""What speaks for or against, each from 0 to 1. `place`: the same street or landmark, or within 100 metres; `spot`: and
even the same house, or within 30; `elsewhere`: another street, or more than 250 metres away. None of these speaks where
the place of one message is not known, or a long street leaves it open. `number`: of a lamp post, a bus line, and the
like."""

SAME_FROM = 0.5
"""From this score on two messages speak of the same matter more likely than not."""
SURE_FROM = 0.8
"""From this score on, and where nothing that `_is_sure` looks at speaks against it, a message may join by itself."""
DUPLICATE_FROM = 0.75
"""Share of words in common from which on a text is nearly the same as another."""

_FEWEST_WORDS = 3  # texts with fewer are never near-duplicates: "Thank you!"
_SPOT, _PLACE, _NEAR = 30.0, 100.0, 250.0  # metres
_SURE_PLACE = 50.0  # metres: where both are known to stand further apart, nothing joins by itself
_SURE_DAYS = 30
_FAR_NUMBERS = 20  # house numbers
_LONG = 60.0  # days
_SURE_TOPIC = 0.6  # how sure both topics are, at least, where a message joins by itself
_SURE_MEANING, _MEANING_AT_SPOT = 0.4, 0.3
_FEW_TEXTS = 20  # too few to say which words are rare
_SHOWN = 5
_LOOKED_AT = 100  # messages that may be the same, by each of the ways to find them

Json = dict[str, Any]
Said = dict[str, tuple[float, tuple[str, ...]]]
"""By part how much it says, from 0 to 1, and the words that it rests on."""
_NOTHING: tuple[float, tuple[str, ...]] = (0.0, ())


@dataclass(frozen=True, slots=True)
class Part:
    """What one thing says: `weight` above 0 speaks for the same matter, below 0 against it (log-odds). `words` are what
    it rests on: words, numbers, names of streets, metres or days."""

    name: str
    weight: float
    words: tuple[str, ...] = ()

    def as_json(self) -> Json:
        return {"name": self.name, "weight": self.weight, "words": list(self.words)}


@dataclass(frozen=True, slots=True)
class Match:
    """How likely two messages speak of the same matter, 0-1, and why, what says most first. `is_sure`: enough for them
    to be brought into one case without a person."""

    score: float
    is_duplicate: bool
    parts: tuple[Part, ...]
    is_sure: bool = False

    def as_json(self) -> Json:
        parts = [part.as_json() for part in self.parts]
        return {"score": self.score, "is_duplicate": self.is_duplicate, "is_sure": self.is_sure, "parts": parts}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Match:
        parts = tuple(Part(part["name"], part["weight"], tuple(part["words"])) for part in data["parts"])
        return cls(data["score"], data["is_duplicate"], parts, data["is_sure"])


def same_matter(one: Traces, others: Sequence[Traces]) -> list[Match]:
    """For each of the others how likely it speaks of the same matter. The more others, the better is known which words
    are rare. What is compared is symmetric: of two given each other the score is the same."""
    rarity = _Rarity([one, *others])
    return [_match(one, other, rarity) for other in others]


def likely(one: Traces, others: Sequence[Traces], least: float = SAME_FROM) -> list[tuple[int, Match]]:
    """Those of `same_matter` whose score is at least `least`, by their place among the others.

    Most of many others are far from it; they are left without a comparison as a whole.
    """
    rarity = _Rarity([one, *others])
    near = [(at, other) for at, other in enumerate(others) if _most(one, other) >= least]
    matches = ((at, _match(one, other, rarity)) for at, other in near)
    return [(at, match) for at, match in matches if match.score >= least]


def _most(one: Traces, other: Traces) -> float:
    """The score is this at most: what costs little to know, and the best of all else."""
    meant = _meaning(one, other)
    weight = WEIGHTS["meaning"] * (1.0 if meant is None else meant) + _BEST_OF_ALL_ELSE
    for name, (amount, _) in (*_topics(one, other).items(), *_time(one, other).items()):
        weight += WEIGHTS[name] * amount
    return _score(weight) + 0.0001  # scores are rounded


_BEST_OF_ALL_ELSE = sum(max(WEIGHTS[name], 0.0) for name in ("words", "number", "duplicate")) + max(
    WEIGHTS["place"] + WEIGHTS["spot"], WEIGHTS["district"]
)


def _score(weight: float) -> float:
    return 1 / (1 + math.exp(-START - weight))


def said(one: Traces, other: Traces, rarity: _Rarity | None = None) -> Said:
    """Of each part that says something how much (0-1), and the words that it rests on."""
    rarity = rarity or _Rarity()
    found: Said = {}
    meant = _meaning(one, other)
    shared, weight = rarity.shared(one, other)
    likeness = duplicate(one, other)
    found["meaning"] = (weight if meant is None else meant, ())
    found["words"] = (weight, shared)
    found.update(_numbers(one, other))
    found["duplicate"] = (float(likeness >= DUPLICATE_FROM), ())
    found.update(_places(one, other))
    found.update(_topics(one, other))
    found.update(_time(one, other))
    return {name: value for name, value in found.items() if value[0]}


def duplicate(one: Traces, other: Traces) -> float:
    """Share of the words in common, by pairs of neighbours: 1 for the same text, whatever its handles and links."""
    if min(len(one.shape), len(other.shape)) < _FEWEST_WORDS:
        return 0.0
    mine, theirs = _pairs(one.shape), _pairs(other.shape)
    return len(mine & theirs) / len(mine | theirs)


def _pairs(words: Sequence[str]) -> set[tuple[str, str]]:
    return set(pairwise(words))


def _match(one: Traces, other: Traces, rarity: _Rarity) -> Match:
    found = said(one, other, rarity)
    weighed = {name: WEIGHTS[name] * amount for name, (amount, _) in found.items()}
    score = _score(sum(weighed.values()))
    parts = [Part(name, round(weight, 2), found[name][1]) for name, weight in weighed.items() if abs(weight) >= 0.05]
    parts.sort(key=lambda part: -abs(part.weight))
    return Match(round(score, 4), "duplicate" in found, tuple(parts), _is_sure(one, other, score, found))


def _is_sure(one: Traces, other: Traces, score: float, found: Said) -> bool:
    """A wrong join harms a resident more than a missed one: besides a high score, both are read as the same topic at
    the same place, say much the same, and no number differs (a house, a bus line, a lamp post)."""
    if score < SURE_FROM or not ("place" in found or "number" in found):
        return False
    if "another_house" in found or "another_number" in found or _numbers_differ(one, other) or _stand_apart(one, other):
        return False
    meaning = _MEANING_AT_SPOT if "spot" in found or "number" in found else _SURE_MEANING
    return found.get("topic", _NOTHING)[0] >= _SURE_TOPIC and found.get("meaning", _NOTHING)[0] >= meaning


def _numbers_differ(one: Traces, other: Traces) -> bool:
    return bool(one.figures and other.figures and one.figures.isdisjoint(other.figures))


def _stand_apart(one: Traces, other: Traces) -> bool:
    """In place or in time."""
    if one.at and other.at and abs(one.at - other.at).days >= _SURE_DAYS:
        return True
    return bool(one.point and other.point and metres(one.point, other.point) > _SURE_PLACE)


def _meaning(one: Traces, other: Traces) -> float | None:
    """From 0 (a right angle, or nothing said) to 1; None where the encoder did not read one of them."""
    if not one.shape or not other.shape:
        return 0.0
    if one.vector is None or other.vector is None:
        return None
    cosine = min(max(float(numpy.dot(one.vector, other.vector)), -1.0), 1.0)
    return max(0.0, 1 - 2 * math.acos(cosine) / math.pi)


class _Rarity:
    """How much a word tells apart: by how few of some texts have it."""

    def __init__(self, texts: Sequence[Traces] = ()) -> None:
        self._texts = len(texts) if len(texts) >= _FEW_TEXTS else 0
        self._count = Counter(word for text in texts for word in text.words) if self._texts else Counter()

    def _of(self, word: str) -> float:
        """From nearly 0 (in all texts) to 1 (in one); the same for all where there are few texts."""
        if not self._texts:
            return 1.0
        return math.log1p(self._texts / max(self._count[word], 1)) / math.log1p(self._texts)

    def shared(self, one: Traces, other: Traces) -> tuple[tuple[str, ...], float]:
        """The words in common, rarest first, and their share of both texts."""
        common = sorted(one.words.keys() & other.words.keys())
        if self._texts:
            common.sort(key=self._of, reverse=True)
        if not common:
            return (), 0.0
        if not self._texts:  # all words weigh the same
            return self._shown(one, common), 2 * len(common) / (len(one.words) + len(other.words))
        both = sum(map(self._of, one.words)) + sum(map(self._of, other.words))
        return self._shown(one, common), 2 * sum(map(self._of, common)) / both

    @staticmethod
    def _shown(one: Traces, common: Sequence[str]) -> tuple[str, ...]:
        return tuple(one.words[word] for word in common[:_SHOWN])


def _places(one: Traces, other: Traces) -> Said:
    """What is most exactly known of both."""
    streets = tuple(sorted(one.streets.keys() & other.streets.keys()))
    names = tuple(sorted(one.names & other.names))
    apart = metres(one.point, other.point) if one.point and other.point else None
    far = () if apart is None else (f"{apart:.0f} m",)
    if streets:
        return _in_street(one, other, streets)
    if apart is not None and apart <= _PLACE:
        return {"place": (1.0, far), "spot": (float(apart <= _SPOT), far)}
    if names:
        return {"place": (1.0, tuple(map(one.as_written, names)))}
    if apart is not None and apart <= _NEAR:
        return {}
    if one.streets and other.streets:
        return {"elsewhere": (1.0, (one.as_written(min(one.streets)), other.as_written(min(other.streets))))}
    if apart is not None:
        return {"elsewhere": (1.0, far)}
    districts = tuple(sorted(one.districts & other.districts))
    if districts:
        return {"district": (1.0, districts)}
    if one.districts and other.districts:
        return {"elsewhere": (1.0, (min(one.districts), min(other.districts)))}
    return {}


def _in_street(one: Traces, other: Traces, streets: tuple[str, ...]) -> Said:
    """A street may be long: house numbers say whether it is the same spot, or far down the street."""
    written = tuple(map(one.as_written, streets))
    for name, street in zip(written, streets, strict=True):
        shared = one.streets[street] & other.streets[street]
        if shared:
            return {"place": (1.0, written), "spot": (1.0, (f"{name} {min(shared)}",))}
    pairs = [(a, b) for street in streets for a in one.streets[street] for b in other.streets[street]]
    if pairs and min(abs(a - b) for a, b in pairs) > _FAR_NUMBERS:
        return {}
    return {"place": (1.0, written)}


def _numbers(one: Traces, other: Traces) -> Said:
    """Of lamp posts, bus lines and the like, and house numbers where they differ: neighbours speak of one lamp too."""
    shared = tuple(sorted(one.numbers & other.numbers))
    if shared:
        return {"number": (1.0, shared)}
    if one.numbers and other.numbers:
        return {"another_number": (1.0, (min(one.numbers), min(other.numbers)))}
    for street in sorted(one.streets.keys() & other.streets.keys()):
        mine, theirs = one.streets[street], other.streets[street]
        if mine and theirs and not mine & theirs:
            name = one.as_written(street)
            return {"another_house": (1.0, (f"{name} {min(mine)}", f"{name} {min(theirs)}"))}
    return {}


def _topics(one: Traces, other: Traces) -> Said:
    if not one.topic or not other.topic:
        return {}
    sure = round(math.sqrt(one.topic_confidence * other.topic_confidence), 4)
    if one.topic == other.topic:
        return {"topic": (sure, (one.topic,))}
    return {"another_topic": (sure, (one.topic, other.topic))}


def _time(one: Traces, other: Traces) -> Said:
    if not one.at or not other.at:
        return {}
    days = abs((one.at - other.at).total_seconds()) / 86_400
    return {"time": (min(math.log1p(days) / math.log1p(_LONG), 1.5), (f"{days:.0f}",))}


class Earlier:
    """The latest of many messages, to find among them those that may speak of the same matter as a new one."""

    def __init__(self, most: int = 20_000) -> None:
        self._most = most
        self._kept: list[Traces] = []
        self._vectors = numpy.zeros((0, DIMENSIONS), numpy.float32)
        self._in_street: dict[str, list[int]] = {}
        self._forgotten = 0

    def add(self, one: Traces) -> None:
        number = self._forgotten + len(self._kept)
        if len(self._kept) == len(self._vectors):
            self._vectors = numpy.concatenate([self._vectors, numpy.zeros((1_024, DIMENSIONS), numpy.float32)])
        self._vectors[len(self._kept)] = 0 if one.vector is None else one.vector
        self._kept.append(one)
        for street in one.streets:
            self._in_street.setdefault(street, []).append(number)
        if len(self._kept) >= 2 * self._most:
            self._forget(self._most)

    def _forget(self, count: int) -> None:
        del self._kept[:count]
        self._vectors = numpy.concatenate([self._vectors[count:], numpy.zeros((count, DIMENSIONS), numpy.float32)])
        self._forgotten += count

    def matches(self, one: Traces, most: int = 5, least: float = SAME_FROM) -> list[tuple[int, Match]]:
        """Those most likely about the same matter, best first: how many were added before each, and why."""
        numbers = self._candidates(one)
        found = likely(one, [self._kept[number - self._forgotten] for number in numbers], least)
        good = [(numbers[at], match) for at, match in found]
        return sorted(good, key=lambda pair: (-pair[1].score, -pair[0]))[:most]

    def _candidates(self, one: Traces) -> list[int]:
        """The nearest in meaning, and the latest in the same street."""
        first = max(0, len(self._kept) - self._most)
        wanted: set[int] = set()
        for street in one.streets:
            wanted.update(n for n in self._in_street.get(street, ())[-_LOOKED_AT:] if n - self._forgotten >= first)
        if one.vector is not None:
            near = self._vectors[first : len(self._kept)] @ one.vector
            count = min(_LOOKED_AT, len(near))
            nearest = numpy.argpartition(-near, count - 1)[:count] if count else ()
            wanted.update(self._forgotten + first + int(at) for at in nearest)
        else:
            wanted.update(range(self._forgotten + first, self._forgotten + len(self._kept))[-_LOOKED_AT:])
        return sorted(wanted)
