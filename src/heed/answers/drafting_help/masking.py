"""Personal data leaves a text for placeholders such as [NAME_1], and comes back into what was answered.

What is taken out: all that the search for personal data finds (also what it is little sure of), every value of a list
that is known beforehand, addresses of pages, postcodes, a name with a house number, long numbers, what the vault hid
before ("[person]"), and whatever looks like a placeholder itself. The last makes it exact:
`restored(one.texts[n], one.hidden)` is the text as it was, for every text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from heed.understanding import personal_data
from heed.understanding.context import Context
from heed.understanding.personal_data import KINDS
from heed.understanding.text import fold

PLACEHOLDER = re.compile(r"\[([A-Z]{2,12})_(\d{1,9})\]")
"""As they are made, and as they are looked for in an answer."""

SHORTEST = 2
"""Characters of a known value: a single letter is nobody's name."""
_ANYWHERE_FROM = 5
"""A known value of so many characters is also found inside a word ("Jansens"); a shorter one only as a word."""

_WORDS = {
    "person": "NAME",
    "address": "ADDRESS",
    "phone": "PHONE",
    "email": "EMAIL",
    "plate": "PLATE",
    "iban": "IBAN",
    "national_id": "NUMBER",
    "birth_date": "DATE",
    "account_handle": "ACCOUNT",
    "card": "CARD",
}
_BY_FORM = (
    ("LINK", re.compile(r"(?:https?://|www\.)[^\s<>\"']{1,2000}")),
    ("TEXT", PLACEHOLDER),
    ("ACCOUNT", re.compile(r"@resident-\w{1,40}")),  # as stored messages name residents
    ("ADDRESS", re.compile(r"(?<!\w)[1-9]\d{3} ?[A-Z]{2}(?!\w)")),  # a Dutch postcode
    # where something stands is often somebody's home; a word too many comes back all the same
    ("ADDRESS", re.compile(r"(?<!\w)[A-ZÀ-Þ][\w'’-]{2,40} \d{1,4}(?:[a-zA-Z]|-\d{1,4})?(?!\w)")),
    (
        "ADDRESS",
        re.compile(r"(?<!\w)\d{1,4}[a-z]? (?:[A-Z][\w'’-]{1,30} ){1,3}(?:Street|Road|Lane|Avenue|Drive|Square)(?!\w)"),
    ),
    ("NUMBER", re.compile(r"\d(?:[\d .-]{0,30}\d)?")),
)
_LONG_NUMBER = 5
_HIDDEN_BEFORE = re.compile(r"\[(" + "|".join(KINDS) + r")\]")


class Spot(NamedTuple):
    """Where something stands (code points), and the word of its placeholder."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Masked:
    """Texts in which nothing of `hidden` stands any more. `hidden`: by placeholder what stood there."""

    texts: tuple[str, ...]
    hidden: Mapping[str, str]


Finder = Callable[[str], Iterable[Spot]]


def finder(region: str, languages: Sequence[str] = ()) -> Finder:
    """Looks for personal data in a text. `region` (ISO 3166-1) says where a number without country code belongs."""
    context, language = Context(region=region), languages[0] if languages else ""

    def find(text: str) -> Iterator[Spot]:
        for one in personal_data.find(text, fold(text), context, language):
            yield Spot(one.start, one.end, _WORDS.get(one.kind, "TEXT"))

    return find


def mask(texts: Sequence[str], find: Finder, known: Mapping[str, str]) -> Masked:
    """The texts with placeholders, the same one wherever the same words stand. `known`: values that must not leave,
    each with the word of its placeholder. What was found in one text is taken out of all of them."""
    by_text = [list(find(text)) for text in texts]
    values = dict(known)
    for text, spots in zip(texts, by_text, strict=True):
        values |= {text[one.start : one.end].strip(): one.word for one in spots}
    literal = _literal(values)
    given = _Given()
    made = []
    for text, spots in zip(texts, by_text, strict=True):
        parts, at = [], 0
        for one in _joined([*spots, *_by_form(text), *_of_values(text, literal, values)]):
            parts += [text[at : one.start], given.placeholder(one.word, text[one.start : one.end])]
            at = one.end
        made.append("".join([*parts, text[at:]]))
    return Masked(tuple(made), {placeholder: words for words, placeholder in given.by_words.items()})


class _Given:
    """Which placeholder stands for which words."""

    def __init__(self) -> None:
        self.by_words: dict[str, str] = {}
        self._counted: dict[str, int] = {}

    def placeholder(self, word: str, words: str) -> str:
        if words not in self.by_words:
            self._counted[word] = self._counted.get(word, 0) + 1
            self.by_words[words] = f"[{word}_{self._counted[word]}]"
        return self.by_words[words]


def _by_form(text: str) -> Iterator[Spot]:
    for word, pattern in _BY_FORM:
        for one in pattern.finditer(text):
            if word != "NUMBER" or sum(map(str.isdigit, one.group())) >= _LONG_NUMBER:
                yield Spot(*one.span(), word)
    for one in _HIDDEN_BEFORE.finditer(text):
        yield Spot(*one.span(), _WORDS[one.group(1)])


def _literal(values: Collection[str]) -> re.Pattern[str] | None:
    """Finds every value of a list, whatever its capitals; None for an empty list."""
    wanted = sorted({one for one in values if len(one) >= SHORTEST}, key=lambda one: (-len(one), one))
    if not wanted:
        return None
    by_letter: dict[str, list[str]] = {}
    for one in wanted:
        letter = next((known for known in by_letter if _same_letter(known, one[0])), one[0])
        by_letter.setdefault(letter, []).append(_as_pattern(one))
    # of an incident thousands of values are looked for: most places in a text are done with after their first letter
    found = [f"(?={re.escape(letter)})(?:{'|'.join(patterns)})" for letter, patterns in by_letter.items()]
    return re.compile("|".join(found), re.IGNORECASE)


def _same_letter(one: str, other: str) -> bool:
    """As the search sees it: "ı" is an "i", and "ſ" an "s"."""
    return re.fullmatch(re.escape(one), other, re.IGNORECASE) is not None


def is_caseless(word: str) -> bool:
    """Two letters or more of a script without capitals, as Arabic and Chinese are: a short word can be a whole name."""
    return len(word) > 1 and word[0].isalpha() and word.lower() == word.upper()


def _as_pattern(value: str) -> str:
    if len(value) >= _ANYWHERE_FROM or is_caseless(value):  # Chinese puts no space around a name
        return re.escape(value)
    before = r"(?<!\w)" if re.match(r"\w", value[0]) else ""
    after = r"(?!\w)" if re.match(r"\w", value[-1]) else ""
    return f"{before}{re.escape(value)}{after}"


def _of_values(text: str, literal: re.Pattern[str] | None, values: Mapping[str, str]) -> Iterator[Spot]:
    if literal is None:
        return
    words = {value.casefold(): word for value, word in values.items()}
    at = 0
    while found := literal.search(text, at):  # also those that overlap: what is left of the other one must not stay
        yield Spot(*found.span(), words.get(found.group().casefold(), "TEXT"))
        at = found.start() + 1


def _joined(spots: Iterable[Spot]) -> list[Spot]:
    """In order; those that overlap are one stretch, of the kind of the longest."""
    joined: list[Spot] = []
    for one in sorted(spots, key=lambda one: (one.start, -one.end)):
        if one.start >= one.end:
            continue
        if joined and one.start < joined[-1].end:
            last = joined[-1]
            longest = max(last, one, key=lambda spot: spot.end - spot.start)
            joined[-1] = Spot(last.start, max(last.end, one.end), longest.word)
        else:
            joined.append(one)
    return joined


def restored(text: str, hidden: Mapping[str, str]) -> str:
    """The text with what stood there in the place of each placeholder. One that is not known stays as it is."""
    return PLACEHOLDER.sub(lambda found: hidden.get(found.group(), found.group()), text)


def placeholders(text: str) -> list[str]:
    """Those that stand in a text, each once, in order."""
    return list(dict.fromkeys(found.group() for found in PLACEHOLDER.finditer(text)))


def invented(answer: str, hidden: Mapping[str, str]) -> list[str]:
    """Placeholders in an answer that stand for nothing: they are reported, and never guessed."""
    return [one for one in placeholders(answer) if one not in hidden]


def dropped(source: str, answer: str) -> list[str]:
    """Placeholders that stand in what was asked about, and no longer in the answer."""
    kept = set(placeholders(answer))
    return [one for one in placeholders(source) if one not in kept]
