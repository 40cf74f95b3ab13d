"""Places told by their form alone: "Dorpsstraat", "Mill Road", "rue de la Paix", "basisschool De Wiekslag"."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from heed.understanding.gazetteer import LANDMARK, STREET
from heed.understanding.lexicon import Token
from heed.understanding.places import form_words as words

_ALSO_SURNAMES = frozenset(("dijk", "weg", "laan", "steeg", "gracht", "plein"))
_LONGEST = 4
"""Words of a name before or behind the word that tells what it is."""


class Form(NamedTuple):
    """A mention from token `first` to `last`, both included, without the last `cut` letters."""

    first: int
    last: int
    kind: str
    cut: int = 0
    announced: bool = True


class Role(NamedTuple):
    """What a word may say of a place."""

    joined: str = ""
    lower: bool = False
    behind: str = ""
    before: str = ""
    generic: bool = False
    cut: int = 0
    shop: bool = False
    german: bool = False


@lru_cache(1 << 15)
def role(word: str) -> Role | None:
    """The role of a folded word; None for nearly all."""
    if len(word) > 40 or word[0].isdigit():
        return None
    behind, before, cut = "", "", 0
    if word in words.STREET_BEHIND or words.STREET_BEHIND_CASES.match(word):
        behind, cut = STREET, _cut(word, "caddesi", "sokagi", "bulvari", "meydani")
    elif word in words.LANDMARK_BEHIND or words.LANDMARK_BEHIND_CASES.match(word):
        behind = LANDMARK
        cut = _cut(word, "camii", "camisi", "parki", "okulu", "lisesi", "hastanesi", "koprusu", "kutuphanesi", "muzesi")
    if word in words.STREET_BEFORE:
        before = STREET
    elif word in words.LANDMARK_BEFORE:
        before = LANDMARK
    generic = word in words.GENERIC
    if (cased := words.GENERIC_CASES.match(word)) is not None:
        generic, cut = True, len(word) - cased.end(1)
    joined, lower = "", False
    shop = word in words.SHOPS
    if word not in words.NO_NAMES and not words.NO_NAME_ENDING.search(word):
        if words.STREET_ENDING.search(word):
            joined, lower = STREET, words.LOWER_ENDING.search(word) is not None
        elif words.LANDMARK_ENDING.search(word):
            joined = LANDMARK
    german = word in words.GERMAN_BEFORE
    if not (joined or behind or before or generic or shop or german):
        return None
    return Role(joined, lower, behind, before, generic, cut, shop, german)


def _cut(word: str, *stems: str) -> int:
    for stem in stems:
        at = word.find(stem)
        if at >= 0:
            return len(word) - at - len(stem)
    return 0


class Forms:
    """Looks for forms in one text. `text` is as written, at the offsets of the tokens."""

    def __init__(self, text: str, tokens: Sequence[Token], languages: frozenset[str]) -> None:
        self.text, self.tokens, self.languages = text, tokens, languages

    def find(self) -> list[Form]:
        found: list[Form] = []
        for at, token in enumerate(self.tokens):
            meant = role(token.word)
            if meant is not None:
                form = self._at(at, meant)
                if form is not None:
                    found.append(form)
        return found

    def _at(self, at: int, meant: Role) -> Form | None:
        if meant.joined and (form := self._joined(at, meant)):
            return form
        if meant.behind and (form := self._behind(at, meant)):
            return form
        if meant.german:
            return self._german(at)
        if meant.before and (form := self._before(at, meant.before)):
            return form
        if meant.shop and self.is_capital(at) and self._after_preposition(at):
            return Form(at, at, LANDMARK, 0, False)
        return self._generic(at, meant) if meant.generic else None

    def _joined(self, at: int, meant: Role) -> Form | None:
        if self.is_capital(at):
            word = self.tokens[at].word
            if word.endswith("wall") and self.languages and "de" not in self.languages:
                return None  # an English word
            return Form(self._extended(at), at, meant.joined)
        if meant.lower and (self._number_follows(at) or self._after_preposition(at)):
            return Form(at, at, meant.joined, 0, self._number_follows(at))
        return None

    def _behind(self, at: int, meant: Role) -> Form | None:
        """ "Mill Road", "2nd Street", "Heron Park", "Bağdat Caddesi"."""
        word = self.tokens[at].word
        car_park = word == "park" and self._before_is(at, "car")
        doubtful = (
            meant.behind == LANDMARK or word in words.ALSO_WORDS or not self.linked(at) or self.begins_sentence(at - 1)
        )
        if doubtful and not self.is_capital(at) and not car_park:
            return None
        if word in _ALSO_SURNAMES and self._before_is(at, "van", "der", "den", "de", "von"):
            return None
        if self._after_is(at, "light", "lights", "lamp", "lamps", "sign", "signs"):
            return None
        first = at - 1 if car_park else at
        while first and at - first < _LONGEST and self.linked(first) and self._is_part(first - 1):
            first -= 1
        while first < at and (self.tokens[first].word in words.SMALL or self.tokens[first].word in words.PARTICLES):
            first += 1
        return Form(first, at, meant.behind, meant.cut) if first < at - car_park else None

    def _before(self, at: int, kind: str) -> Form | None:
        """ "rue de la Paix", "Calle Mayor", "λεωφόρο Ποσειδώνος", "basisschool De Wiekslag"."""
        word = self.tokens[at].word
        if kind == STREET and word not in words.STREET_BEFORE_ANY_CASE and not self.is_capital(at):
            return None
        last = at
        while last + 1 < len(self.tokens) and last - at < 2 and self._linked_before(last + 1):
            if self.tokens[last + 1].word not in words.PARTICLES or self.is_capital(last + 1):
                break
            last += 1
        name = last
        while name + 1 < len(self.tokens) and name - last < _LONGEST - 1 and self._linked_before(name + 1):
            following = self.tokens[name + 1].word
            caseless = "\u0600" <= following[0] <= "\u06ff" and name == last
            if not (self.is_capital(name + 1) or caseless or (following.isdigit() and name > last and kind == STREET)):
                break
            if following.isdigit():
                break
            name += 1
        return Form(at, name, kind) if name > last else None

    def _german(self, at: int) -> Form | None:
        """ "Am Markt 5", "An der Alten Mühle 12"."""
        if not self.is_capital(at) or self.begins_sentence(at):
            return None
        last = at
        while last + 1 < len(self.tokens) and last - at < _LONGEST and self.linked(last + 1):
            if not (self.is_capital(last + 1) or self.tokens[last + 1].word in ("der", "den", "dem")):
                break
            last += 1
        return Form(at, last, STREET) if last > at and self.is_capital(last) and self._number_follows(last) else None

    def _generic(self, at: int, meant: Role) -> Form | None:
        cased = meant.cut > 0
        if cased or self._after_preposition(at) or self._before_postposition(at):
            return Form(at, at, LANDMARK, meant.cut, False)
        return None

    def _extended(self, at: int) -> int:
        """ "Johan van Oldenbarneveltstraat", "Anna Paulownalaan": the first token of the name."""
        first = at
        while first and at - first < _LONGEST:
            before = first - 1
            hyphened = self.text[self.tokens[before].end : self.tokens[first].start] == "-"
            if hyphened and self.is_capital(before):
                first = before
            elif self.linked(first) and words.NUMERALS.match(self.tokens[before].word):
                return before
            elif not self.linked(first):
                break
            elif self.is_capital(before) and not self.begins_sentence(before) and self._may_extend(before):
                first = before
            elif (
                self.tokens[before].word in words.PARTICLES
                and before
                and self.linked(before)
                and self.is_capital(before - 1)
                and not self.is_capital(before)
                and self._may_extend(before - 1)
                and not self.begins_sentence(before - 1)
            ):
                first = before - 1
            else:
                break
        return first

    def _may_extend(self, at: int) -> bool:
        word = self.tokens[at].word
        meant = role(word)
        return word not in words.SMALL and not (meant and meant.joined) and len(word) > 1

    def _is_part(self, at: int) -> bool:
        word = self.tokens[at].word
        if word in words.SMALL:
            return False
        if self.is_capital(at) or words.NUMERALS.match(word):
            return True
        return word == "s" and self.text[self.tokens[at].start - 1 : self.tokens[at].start] in ("'", "’")

    def is_capital(self, at: int) -> bool:
        return self.text[self.tokens[at].start].isupper()

    def linked(self, at: int) -> bool:
        """Whether only a space, a hyphen or the dot of an abbreviation stands between this token and the one before."""
        if not at:
            return False
        before = self.tokens[at - 1]
        between = self.text[before.end : self.tokens[at].start]
        if between in (". ", ".") and before.end - before.start <= 3:
            return True
        return between in (" ", "-", "'", "’")

    _linked_before = linked

    def begins_sentence(self, at: int) -> bool:
        if at <= 0:
            return True
        between = self.text[self.tokens[at - 1].end : self.tokens[at].start]
        return any(sign in between for sign in ".!?\n:…")

    def _before_is(self, at: int, *before: str) -> bool:
        return at > 0 and self.tokens[at - 1].word in before

    def _after_is(self, at: int, *following: str) -> bool:
        return at + 1 < len(self.tokens) and self.tokens[at + 1].word in following

    def _after_preposition(self, at: int) -> bool:
        """ "in de kerkstraat", "gegenüber vom Bahnhof"."""
        before = at - 1
        if before >= 0 and self.tokens[before].word in words.ARTICLES:
            if self.tokens[before].word in words.PREPOSITIONS:
                return True
            before -= 1
        return before >= 0 and self.tokens[before].word in words.PREPOSITIONS

    def _before_postposition(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and words.POSTPOSITIONS.match(self.tokens[at + 1].word) is not None

    def _number_follows(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.linked(at + 1) and self.tokens[at + 1].word[0].isdigit()
