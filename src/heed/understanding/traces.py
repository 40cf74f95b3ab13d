"""What of a message tells its matter apart from others: meaning, words, numbers, places, topic and time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from heed.understanding import vectors
from heed.understanding.gazetteer import Point
from heed.understanding.lexicon import Token, tokenize
from heed.understanding.reading import Place, Reading
from heed.understanding.text import Text, fold, fold_word, word_set

READ = 4_000
"""Code points of a text that count: as many as the encoder takes."""

_SHORTEST_WORD = 4
_STEM = 7
_ENDINGS = ("lari", "leri", "lar", "ler", "ing", "en", "es", "er", "ed", "s", "e", "n")
_EXACT = frozenset({"address", "crossing", "landmark", "postcode", "street"})
_WITH_STREET = frozenset({"address", "crossing", "street"})
_LONGEST_SPOT = 300.0  # metres: what is less exact than that says no more than a district does
#: Words that say nothing of what a message is about, of four letters and more.
_STOP_WORDS = word_set(
    """
    aber alleen aller alles also alstublieft altijd always auch back been beetje beim being bent bezig bitte
    came cela cette come could daar daarom daha dank danke dans dass dear degil deze dich dies diese dieser doch
    doen does doet done door down each echt eens eerst eine einem einen einer elke elle even ever every from
    gaan gaat gemeente gern gibi goed goedemiddag goedemorgen good graag groeten gunler guten hala hallo have
    hebben heeft heel hello here hier hoor icin iedereen immer into jaar jahr jede jeden jullie just kadar kann
    keine kind komen komt kunnen kunt langs like long lutfen made mais make meer mehr mein meine mensen mijn
    moet moeten more most much muss naar nach neden nicht niemand niet nobody noch nooit nothing nous onder only
    onze other over people please pour quite regards sayin schon sehr sein seit sich simdi since sind sinds some
    somebody someone sonra still straat strase street such sunt tegen tesekkur than thank thanks that their them
    then there they this time toch uber ueber under unser unsere until vandaag veel very voor vous waar waarom
    wann wanneer want wants warum week weer well wenn went were what when where which while will wird with
    worden wordt would yine your zaman zijn zonder
    """
)
#: A number that names one thing, such as a lamp post: no year, age or number of days.
_MARK = re.compile(r"(?!(?:19|20)\d\d$)\d{3,}")
_NUMBER = re.compile(r"\d+")
_NUMBER_AROUND = re.compile(r"^\W*\d+\s?[a-zA-Z]?\b\W*|\W*\b\d+\s?[a-zA-Z]?\W*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """A message whose matter is looked for. `address` is what the sender gave beside the words of the text, and
    `district` (a slug) where that is known to be. `text.longitude`, `latitude` and `written_at` count as well."""

    text: Text
    reading: Reading
    address: str = ""
    district: str = ""


@dataclass(frozen=True, slots=True)
class Traces:
    """`words` are stems with the words that they were made of; `shape` all words but numbers, for near-duplicates.

    `numbers` name one thing, such as a lamp post; `figures` are all that were written, of houses and bus lines too.
    `streets` are names of streets, folded, with the house numbers that were named; `names` other places by name. How
    these are written stands in `written`.
    """

    vector: Any
    words: Mapping[str, str]
    shape: tuple[str, ...]
    numbers: frozenset[str]
    streets: Mapping[str, frozenset[int]]
    names: frozenset[str]
    point: Point | None
    districts: frozenset[str]
    topic: str
    topic_confidence: float
    at: datetime | None
    written: Mapping[str, str]
    figures: frozenset[str] = frozenset()

    def as_written(self, name: str) -> str:
        return self.written.get(name, name)

    def as_json(self) -> dict[str, Any]:
        """To be kept beside the vector, which is not in it."""
        return {
            "words": dict(self.words),
            "shape": list(self.shape),
            "numbers": sorted(self.numbers),
            "streets": {name: sorted(houses) for name, houses in self.streets.items()},
            "names": sorted(self.names),
            "point": self.point and list(self.point),
            "districts": sorted(self.districts),
            "topic": self.topic,
            "topic_confidence": self.topic_confidence,
            "at": self.at and self.at.isoformat(),
            "written": dict(self.written),
            "figures": sorted(self.figures),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any], vector: Any) -> Traces:
        """`vector`: a row of `vectors.unpack`, or None where there is none that can be compared."""
        return cls(
            vector=vector,
            words=data["words"],
            shape=tuple(data["shape"]),
            numbers=frozenset(data["numbers"]),
            streets={name: frozenset(houses) for name, houses in data["streets"].items()},
            names=frozenset(data["names"]),
            point=(data["point"][0], data["point"][1]) if data["point"] else None,
            districts=frozenset(data["districts"]),
            topic=data["topic"],
            topic_confidence=data["topic_confidence"],
            at=_moment(data["at"]),
            written=data["written"],
            figures=frozenset(data["figures"]),
        )


@dataclass(slots=True)
class _Where:
    streets: dict[str, frozenset[int]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    districts: set[str] = field(default_factory=set)
    point: Point | None = None
    written: dict[str, str] = field(default_factory=dict)

    def add_street(self, name: str, numbers: frozenset[int]) -> None:
        folded = self.note(name)
        if folded:
            self.streets[folded] = self.streets.get(folded, frozenset()) | numbers

    def note(self, name: str) -> str:
        """The folded form of a name, of which the written one is kept."""
        plain = " ".join(name.split())
        folded = fold_word(plain)
        self.written.setdefault(folded, plain)
        return folded


def traces(statement: Statement) -> Traces:
    """Everything that is compared. Who says something is not what it is about: personal data does not count."""
    text, reading = statement.text, statement.reading
    folded = fold(text.text[:READ])
    tokens = tokenize(folded)
    private = [(found.start, found.end) for found in reading.personal_data]
    spans = [folded.span(token.start, token.end) for token in tokens]
    told = [(token, span) for token, span in zip(tokens, spans, strict=True) if not _within(span, private)]
    placed = [(place.start, place.end) for place in reading.places]
    outside = [token for token, span in told if not _within(span, placed)]
    public = [place for place in reading.places if not _within((place.start, place.end), private)]
    where = _where(statement, public or reading.places)  # a home is where it is only if nothing else is named
    topic = reading.topic
    return Traces(
        vector=_vector(reading),
        words=_words(outside),
        shape=tuple(token.word for token, _ in told if not token.word.isdigit()),
        numbers=frozenset(token.word for token in outside if _MARK.fullmatch(token.word)),
        streets=where.streets,
        names=frozenset(where.names),
        point=where.point,
        districts=frozenset(where.districts),
        topic=topic.label if topic else "",
        topic_confidence=topic.confidence if topic else 0.0,
        at=_moment(text.written_at),
        written=where.written,
        figures=_figures(text.text[:READ], private, statement.address),
    )


def _figures(text: str, private: Sequence[tuple[int, int]], address: str) -> frozenset[str]:
    """All numbers but those that somebody can be found by."""
    found = {match.group() for match in _NUMBER.finditer(text) if not _within(match.span(), private)}
    return frozenset(number.lstrip("0")[:9] for number in found.union(_NUMBER.findall(address.split(",")[0])))


def _within(span: tuple[int, int], stretches: Sequence[tuple[int, int]]) -> bool:
    first, last = span
    for start, end in stretches:  # noqa: SIM110 - asked of every word: `any` takes three times as long
        if start < last and first < end:
            return True
    return False


def _vector(reading: Reading) -> Any:
    """None where the encoder does not know the language: what it makes of it means nothing."""
    if reading.vector is None or reading.language.label in vectors.NOT_ENCODED:
        return None
    return vectors.unpack([reading.vector])[0]


def _words(tokens: Sequence[Token]) -> dict[str, str]:
    return {
        stem(token.word): token.word
        for token in tokens
        if len(token.word) >= _SHORTEST_WORD and token.word not in _STOP_WORDS and not token.word.isdigit()
    }


def stem(word: str) -> str:
    """The beginning that a word shares with its other forms, roughly."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_WORD:
            word = word[: -len(ending)]
            break
    return word[:_STEM]


def _where(statement: Statement, places: Sequence[Place]) -> _Where:
    text, found = statement.text, _Where()
    for place in places:
        _add_place(found, place)
    if statement.address:
        _add_address(found, statement.address)
    if statement.district:
        found.districts.add(statement.district)
    if text.longitude is not None and text.latitude is not None:
        found.point = (text.longitude, text.latitude)
    else:
        found.point = _point(places)
    return found


def _add_place(found: _Where, place: Place) -> None:
    if place.kind in _WITH_STREET:
        numbers = (
            frozenset(int(number[:9]) for number in _NUMBER.findall(place.text)[:4])
            if place.kind == "address"
            else frozenset()
        )
        for name in place.street.split(" / ") if place.street else [_without_number(place.text)]:
            found.add_street(name, numbers)
    elif place.kind in ("landmark", "postcode"):
        found.names.add(found.note(place.text))
    if place.district:
        found.districts.add(place.district)
    elif place.kind == "district":
        found.districts.add(found.note(place.text))


def _add_address(found: _Where, address: str) -> None:
    """The line that a form sends: "Roggestraat 53, Havenstad"."""
    line = address.split(",")[0].strip()
    numbers = _house_numbers(line)
    name = _without_number(line)
    folded = fold_word(name)
    # a street that the words name, with its town behind it, is the same one
    known = next((street for street in found.streets if folded.startswith(street) or street.startswith(folded)), "")
    found.add_street(found.written.get(known, name), numbers)


def _house_numbers(written: str) -> frozenset[int]:
    return frozenset(int(number[:9]) for number in _NUMBER.findall(written)[:4])


def _without_number(name: str) -> str:
    return " ".join(_NUMBER_AROUND.sub("", name).split())


def _point(places: Sequence[Place]) -> Point | None:
    """Of the most exact place that was surely read."""
    exact = [
        (place.radius or 0.0, place.start, place)
        for place in places
        if place.sure and place.longitude is not None and place.kind in _EXACT and (place.radius or 0) <= _LONGEST_SPOT
    ]
    if not exact:
        return None
    best = min(exact)[2]
    return (best.longitude or 0.0, best.latitude or 0.0)


def _moment(written_at: str | None) -> datetime | None:
    """ISO 8601; what is no moment says nothing."""
    if not written_at:
        return None
    try:
        moment = datetime.fromisoformat(written_at)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
