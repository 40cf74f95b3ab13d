"""The topic from the town's own catalogue: keywords and names, weighed by how few topics share them."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from heed.understanding.context import Context, TopicDescription
from heed.understanding.lexicon import Token
from heed.understanding.marks import Marked
from heed.understanding.reading import Alternative, Place, Span, Topic
from heed.understanding.text import fold_word, word_set

SURE_FROM = 0.6
_SHARPNESS = 1.1
_SHARPNESS_OF_MEANING, _NEAR_ENOUGH = 13.0, 0.2  # set on our tuning messages
_NOTHING_FITS = 1.0
_SHORTEST_PART = 4
_SHORTEST_REST = 3
_NAME_WEIGHT = 0.7
_OTHER_LANGUAGE = 0.5
_COMPOUND_WEIGHT = 0.85
_MOST_ALTERNATIVES = 4
_CALLED_OTHER = ("other", "overig", "overige", "anders", "sonstiges", "diger")
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("lari", "leri", "lar", "ler", "ing", "en", "es", "ed", "er", "s", "e")
_STOP_WORDS = word_set(
    """
    de het een en of in op aan van voor met bij te door over andere overig overige the a an and or of in on for with
    at to other general der die das und oder im am zu mit auf sonstige sonstiges ve ile icin bir diger le la les des
    du et el los las y del openbare public
    """
)


class _Term(NamedTuple):
    """A word or phrase that speaks for a topic."""

    topic: int
    language: str
    weight: float
    words: tuple[str, ...]


class _Match(NamedTuple):
    """A stretch of a token that a term's first word covers."""

    start: int
    end: int
    weight: float
    terms: tuple[_Term, ...]


class Found(NamedTuple):
    """A term in the text: the tokens it covers, both included."""

    term: _Term
    first: int
    last: int
    weight: float


class Catalogue:
    """The town's topics made ready to be found. Built once, then only read."""

    def __init__(self, context: Context) -> None:
        self.slugs = [topic.slug for topic in context.catalogue]
        self._fallback = _fallback(context)
        parents = {topic.parent for topic in context.catalogue}
        self._is_leaf = [topic.slug not in parents for topic in context.catalogue]
        self._terms = _by_first_word(context.catalogue)
        self._matching = lru_cache(1 << 15)(self._match)

    def find(self, marked: Marked, mentions: Sequence[Place]) -> list[Found]:
        """All terms outside the places mentioned; of two on the same stretch the longer counts."""
        if not self.slugs:
            return []
        found: list[Found] = []
        for at, token in enumerate(marked.tokens):
            for match in self._matching(token.word):
                for term in match.terms:
                    last = at if len(term.words) == 1 else _end_of_phrase(term.words, marked.tokens, at)
                    if last >= 0:
                        found.append(Found(term, at, last, term.weight * match.weight))
        return _longest(_outside(found, marked, mentions) if found and mentions else found)

    def topic(self, marked: Marked, found: Sequence[Found], near: Sequence[float] | None = None) -> Topic | None:
        """The best topic by its words; without any the nearest in meaning, never surely. None without a catalogue.

        `near`: how near the text comes to each topic in meaning.
        """
        if not self.slugs:
            return None
        scores = self._scores(marked, found)
        if not scores:
            return self._by_meaning(near or ())
        ranked = sorted(scores, key=lambda topic: (-scores[topic], not self._is_leaf[topic], topic))
        chances = _chances([scores[topic] for topic in ranked])
        best = ranked[0]
        others = zip(ranked[1 : 1 + _MOST_ALTERNATIVES], chances[1:], strict=False)
        alternatives = tuple(Alternative(self.slugs[topic], chance) for topic, chance in others)
        return Topic(
            self.slugs[best], chances[0], chances[0] >= SURE_FROM, self._spans(marked, found, best), alternatives
        )

    def _by_meaning(self, near: Sequence[float]) -> Topic:
        """The nearest topic where one is near, else the fallback; a person decides in either case."""
        ranked = sorted(range(len(near)), key=lambda topic: (-near[topic], topic))
        if not ranked or near[ranked[0]] < _NEAR_ENOUGH:
            return Topic(self.slugs[self._fallback], round(1 / (len(self.slugs) + 1), 4), False)
        raised = [math.exp(_SHARPNESS_OF_MEANING * (near[topic] - near[ranked[0]])) for topic in ranked]
        chances = [round(value / sum(raised), 4) for value in raised[: 1 + _MOST_ALTERNATIVES]]
        others = zip(ranked[1:], chances[1:], strict=False)
        alternatives = tuple(Alternative(self.slugs[topic], chance) for topic, chance in others)
        return Topic(self.slugs[ranked[0]], chances[0], False, (), alternatives)

    @staticmethod
    def _spans(marked: Marked, found: Sequence[Found], topic: int) -> tuple[Span, ...]:
        spans = {
            marked.folded.span(marked.tokens[hit.first].start, marked.tokens[hit.last].end)
            for hit in found
            if hit.term.topic == topic
        }
        return tuple(sorted(spans))

    def _scores(self, marked: Marked, found: Sequence[Found]) -> dict[int, float]:
        """Per topic the sum over its distinct terms: saying a word twice proves nothing more."""
        best: dict[tuple[int, tuple[str, ...]], float] = {}
        for hit in found:
            spoken = hit.term.language in marked.languages
            weight = hit.weight if spoken else hit.weight * _OTHER_LANGUAGE
            key = (hit.term.topic, hit.term.words)
            best[key] = max(best.get(key, 0.0), weight)
        scores: dict[int, float] = defaultdict(float)
        for (topic, _), weight in best.items():
            scores[topic] += weight
        return scores

    def _match(self, word: str) -> tuple[_Match, ...]:
        """The terms whose first word this word is, is inflected from, or is composed with."""
        matches: list[_Match] = []
        if word in self._terms:
            matches.append(_Match(0, len(word), 1.0, tuple(self._terms[word])))
        for end in range(len(word) - 1, _SHORTEST_PART - 1, -1):
            terms = self._terms.get(word[:end])
            if terms:
                inflected = len(word) - end <= 3
                matches.append(_Match(0, end, 0.95 if inflected else _COMPOUND_WEIGHT, tuple(terms)))
        for start in range(_SHORTEST_REST, len(word) - _SHORTEST_PART + 1):
            matches += self._at_end(word, start)
        return tuple(_outer(matches))

    def _at_end(self, word: str, start: int) -> list[_Match]:
        """Terms at the end of a compound ("wijkpark"), also inflected ("straatlantaarns")."""
        matches = []
        for end in range(len(word), max(start + _SHORTEST_PART, len(word) - 2) - 1, -1):
            terms = [term for term in self._terms.get(word[start:end], ()) if len(term.words) == 1]
            if terms:
                matches.append(_Match(start, end, _COMPOUND_WEIGHT, tuple(terms)))
        return matches


def _fallback(context: Context) -> int:
    slugs = [topic.slug for topic in context.catalogue]
    for slug in (context.fallback_topic, *_CALLED_OTHER):
        if slug in slugs:
            return slugs.index(slug)
    return 0


def _by_first_word(catalogue: Sequence[TopicDescription]) -> dict[str, list[_Term]]:
    """First word → terms, each weighed by the logarithm of how few topics have it."""
    wanted: dict[tuple[int, str, tuple[str, ...]], float] = {}
    for number, topic in enumerate(catalogue):
        for language, words, weight in _phrases(topic):
            key = (number, language, words)
            wanted[key] = max(wanted.get(key, 0.0), weight)
    topics_with: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, _, words in wanted:
        topics_with[words].add(number)
    terms: dict[str, list[_Term]] = defaultdict(list)
    for (number, language, words), weight in wanted.items():
        rarity = 1 + math.log((1 + len(catalogue)) / len(topics_with[words]))
        strength = weight * rarity * (1 + 0.5 * (len(words) - 1))
        terms[words[0]].append(_Term(number, language, round(strength, 6), words))
    return terms


def _phrases(topic: TopicDescription) -> list[tuple[str, tuple[str, ...], float]]:
    """(language, words, weight): keywords as they stand and as stems; the words of names, each for itself."""
    phrases = []
    for language, keywords in topic.keywords.items():
        for keyword in keywords:
            phrases += [(language, words, weight) for words, weight in _forms(keyword)]
    for language, name in topic.names.items():
        for word in _WORD.findall(fold_word(name)):
            if word not in _STOP_WORDS and len(word) > 2:
                phrases += [(language, words, weight * _NAME_WEIGHT) for words, weight in _forms(word)]
    return phrases


def _forms(keyword: str) -> list[tuple[tuple[str, ...], float]]:
    """The folded words; for a single word also its stem; for German also the spellings without umlauts."""
    forms = []
    for spelling in dict.fromkeys((keyword, _without_umlauts(keyword))):
        words = tuple(_WORD.findall(fold_word(spelling)))
        if words:
            forms.append((words, 1.0))
            stem = _stem(words[0]) if len(words) == 1 else None
            if stem:
                forms.append(((stem,), 0.9))
    return forms


def _without_umlauts(word: str) -> str:
    for letter, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.replace(letter, spelled)
    return word


def _stem(word: str) -> str | None:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            return word[: -len(ending)]
    return None


def _end_of_phrase(words: tuple[str, ...], tokens: Sequence[Token], first: int) -> int:
    last = first + len(words) - 1
    if last >= len(tokens):
        return -1
    following = zip(words[1:], tokens[first + 1 : last + 1], strict=True)
    return last if all(_inflected(word, token.word) for word, token in following) else -1


def _inflected(word: str, found: str) -> bool:
    return found == word or (len(word) >= _SHORTEST_PART and found.startswith(word) and len(found) - len(word) <= 3)


def _outer(matches: list[_Match]) -> list[_Match]:
    """Without those inside a longer one: "fietspad" in "fietspaden" speaks, "fiets" no more."""
    kept: list[_Match] = []
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.start)):
        inside = any(other.start <= match.start and match.end <= other.end for other in kept)
        same = any((other.start, other.end) == (match.start, match.end) for other in kept)
        if not inside or (same and match not in kept):
            kept.append(match)
    return kept


def _outside(found: list[Found], marked: Marked, mentions: Sequence[Place]) -> list[Found]:
    """Without the words inside a place: "Station Road" speaks of no road surface."""
    outside = []
    for hit in found:
        start, end = marked.folded.span(marked.tokens[hit.first].start, marked.tokens[hit.last].end)
        if not any(place.start < end and start < place.end for place in mentions):
            outside.append(hit)
    return outside


def _longest(found: list[Found]) -> list[Found]:
    """Without single words inside a longer phrase that was found as well."""
    phrases = [hit for hit in found if hit.last > hit.first]
    if not phrases:
        return found
    return [
        hit
        for hit in found
        if not any(
            other.first <= hit.first and hit.last <= other.last and other.last - other.first > hit.last - hit.first
            for other in phrases
        )
    ]


def _chances(scores: list[float]) -> list[float]:
    """Softmax over the topics that have a word in the text and one that stands for "none of these"."""
    raised = [math.exp(_SHARPNESS * min(score - scores[0], 0.0)) for score in scores]
    nothing = math.exp(_SHARPNESS * (_NOTHING_FITS - scores[0]))
    total = sum(raised) + nothing
    return [round(value / total, 4) for value in raised]


def covered_tokens(found: Sequence[Found]) -> frozenset[int]:
    """The tokens that are words of the catalogue."""
    return frozenset(at for hit in found for at in range(hit.first, hit.last + 1))
