"""Which stretches of a text are places: names of the gazetteer and forms, with house numbers, put together."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from heed.understanding.gazetteer import LANDMARK, POSTCODE, STREET, WIDE_KINDS
from heed.understanding.lexicon import Token
from heed.understanding.places import form_words as words
from heed.understanding.places import numbers
from heed.understanding.places.forms import Form, Forms
from heed.understanding.places.index import Hit, Index

_ABBREVIATION = 4
"""Letters up to which a dot behind a word may stand for the rest of it: "Sok."."""
ADDRESS, CROSSING = "address", "crossing"
_DIGIT = re.compile(r"\d")


@dataclass(slots=True)
class Mention:
    """A place in the text, from `start` to `end`, over the tokens `first` to `last`. `number` is the house number;
    a crossing has its two streets as `parts`. `announced` says that the words around it speak of a place."""

    start: int
    end: int
    first: int
    last: int
    kind: str
    hit: Hit | None = None
    number: int | None = None
    parts: tuple["Mention", ...] = ()
    announced: bool = True


def find(text: str, tokens: Sequence[Token], languages: frozenset[str], index: Index | None) -> list[Mention]:
    """All mentions in order and without overlap. `text` is as written, at the offsets of the tokens."""
    forms = Forms(text, tokens, languages)
    by_form = forms.find()
    hits = index.find(text, tokens) if index is not None else []
    found = _together(forms, index, hits, by_form) if hits else [_of_form(forms, form) for form in by_form]
    found = _in_order(found)
    if _DIGIT.search(text):
        _number(text, found)
        codes = [_of_postcode(tokens, start, end) for start, end in numbers.postcodes(text)]
        found = _beside(found, codes) if codes else found
    return _crossings(text, tokens, found) if len(found) > 1 else found


def _of_form(forms: Forms, form: Form) -> Mention:
    start, end = forms.tokens[form.first].start, forms.tokens[form.last].end - form.cut
    return Mention(start, end, form.first, form.last, form.kind, announced=form.announced)


def _of_postcode(tokens: Sequence[Token], start: int, end: int) -> Mention:
    first = bisect_left(tokens, start, key=_start)
    last = max(first, bisect_left(tokens, end, key=_start) - 1)
    return Mention(start, end, first, last, POSTCODE)


def _beside(found: list[Mention], codes: Sequence[Mention]) -> list[Mention]:
    """The mentions and those post codes that overlap with none."""
    starts = [mention.start for mention in found]
    free = []
    for code in codes:
        at = bisect_left(starts, code.end)
        if not at or found[at - 1].end <= code.start:
            free.append(code)
    return sorted([*found, *free], key=lambda mention: mention.start)


def _start(token: Token) -> int:
    return token.start


def _together(forms: Forms, index: Index | None, hits: Sequence[Hit], by_form: Sequence[Form]) -> list[Mention]:
    """Names that are known, and forms where none is. A form that is longer than a vague name is something else."""
    assert index is not None
    found: list[Mention] = []
    covering: dict[int, list[Form]] = {}
    for form in by_form:
        for at in range(form.first, form.last + 1):
            covering.setdefault(at, []).append(form)
    for hit in hits:
        kind = index.entries[hit.name.entries[0]].kind
        first, last = hit.first, hit.last
        longer = next((form for form in covering.get(hit.first, ()) if _covers(form, hit)), None)
        if longer and (hit.name.bare or not hit.name.typed) and (longer.kind == STREET or kind != STREET):
            if not _only_says_kind(forms, longer, hit):
                continue
            first, last = longer.first, longer.last
        announced = _is_announced(forms, hit) or first < hit.first
        if _is_meant(forms, hit, kind, announced):
            tokens = forms.tokens
            span = tokens[first].start, tokens[last].end - hit.cut
            found.append(Mention(*span, first, last, kind, hit, announced=announced))
    taken = {at for mention in found for at in range(mention.first, mention.last + 1)}
    free = [form for form in by_form if taken.isdisjoint(range(form.first, form.last + 1))]
    return [*found, *(_of_form(forms, form) for form in free)]


def _only_says_kind(forms: Forms, form: Form, hit: Hit) -> bool:
    """ "οδό Αγίας Παρασκευής" where the street is known as Αγία Παρασκευή: it says the kind, and is no other name."""
    extra = [forms.tokens[at].word for at in (*range(form.first, hit.first), *range(hit.last + 1, form.last + 1))]
    return form.last == hit.last and all(
        word in words.STREET_BEFORE or word in words.LANDMARK_BEFORE or word in words.PARTICLES for word in extra
    )


def _covers(form: Form, hit: Hit) -> bool:
    longer = form.last - form.first > hit.last - hit.first
    return longer and form.first <= hit.first and hit.last <= form.last


def _is_announced(forms: Forms, hit: Hit) -> bool:
    """Whether a preposition, a crossing or a number stands beside the name."""
    tokens = forms.tokens
    before = tokens[hit.first - 1].word if hit.first else ""
    if before in words.ARTICLES and hit.first > 1:
        before = tokens[hit.first - 2].word
    after = tokens[hit.last + 1].word if hit.last + 1 < len(tokens) else ""
    beside = forms.text[max(0, tokens[hit.first].start - 2) : tokens[hit.first].start]
    beside += forms.text[tokens[hit.last].end : tokens[hit.last].end + 2]
    return (
        before in words.PREPOSITIONS
        or before in words.CROSSING_BEFORE
        or before in words.JOINERS
        or (before[:1].isdigit() and forms.linked(hit.first))
        or (after[:1].isdigit() and forms.linked(hit.last + 1))
        or words.POSTPOSITIONS.match(after) is not None
        or any(sign in beside for sign in "/&@")
    )


def _is_meant(forms: Forms, hit: Hit, kind: str, announced: bool) -> bool:
    """Whether the words are the name and not words of the language: by capitals, length and surroundings."""
    token = forms.tokens[hit.first]
    capital = forms.is_capital(hit.first)
    length = forms.tokens[hit.last].end - token.start
    if hit.name.bare:
        return capital and hit.similarity >= (0.95 if length < 8 else 0.8) and _stands_free(forms, hit, announced)
    if hit.name.typed:
        if token.word in words.NO_NAMES and not capital:
            return announced and forms.tokens[min(hit.last + 1, len(forms.tokens) - 1)].word[0].isdigit()
        return hit.similarity >= 0.95 or capital or length >= 9
    if kind in WIDE_KINDS:
        return capital and hit.similarity >= 0.95
    if capital:
        return hit.similarity >= 0.95 or length >= 7
    return hit.similarity >= 0.95 and (length >= 8 or (announced and length >= 5))


def _stands_free(forms: Forms, hit: Hit, announced: bool) -> bool:
    """Not part of a longer name: "John Marchant", "Spring Break"."""
    if hit.first and forms.linked(hit.first) and not forms.begins_sentence(hit.first):
        before = hit.first - 1
        word = forms.tokens[before].word
        capital = forms.is_capital(before) and not forms.begins_sentence(before)
        shouted = forms.text[forms.tokens[before].start : forms.tokens[before].end].isupper() and len(word) > 1
        if capital and not shouted and word not in words.SMALL and word not in words.CROSSING_BEFORE:
            return False
    if announced:
        return True
    return not forms.begins_sentence(hit.first) and forms.tokens[hit.first].end - forms.tokens[hit.first].start >= 5


def _in_order(found: Iterable[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end, one.kind != STREET)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start and kept[-1].hit is None:
            kept[-1] = mention
    return kept


def _number(text: str, found: Sequence[Mention]) -> None:
    """A street with its house number is an address."""
    for at, mention in enumerate(found):
        if mention.kind != STREET:
            continue
        until = found[at + 1].start if at + 1 < len(found) else len(text)
        since = found[at - 1].end if at else 0
        cut = mention.hit.cut if mention.hit else 0
        number = numbers.behind(text, mention.end) if not cut else None
        if number is not None and number.end <= until:
            mention.end, mention.number, mention.kind = number.end, number.number, ADDRESS
            continue
        number = numbers.before(text, mention.start) if _may_follow_number(text, mention) else None
        if number is not None and number.start >= since:
            mention.start, mention.number, mention.kind = number.start, number.number, ADDRESS


def _may_follow_number(text: str, mention: Mention) -> bool:
    """In Dutch and German the number stands behind."""
    return mention.last > mention.first or bool(mention.hit and (mention.hit.name.bare or not mention.hit.name.typed))


def _crossings(text: str, tokens: Sequence[Token], found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    at = 0
    while at < len(found):
        crossing = _crossing(text, tokens, found[at], found[at + 1]) if at + 1 < len(found) else None
        if crossing is None or (kept and kept[-1].end > crossing.start):
            kept.append(found[at])
            at += 1
        else:
            kept.append(crossing)
            at += 2
    return kept


def _crossing(text: str, tokens: Sequence[Token], one: Mention, other: Mention) -> Mention | None:
    if {one.kind, other.kind} != {STREET} or other.start - one.end > 30:
        return None
    between = [token.word for token in tokens[one.last + 1 : other.first]]
    signs = "".join(text[one.end : other.start].split())
    joined = signs.lower() if not between else ""
    if between:
        telling = [word for word in between if word not in words.CROSSING_FILLER or word in words.JOINERS]
        if len(between) > 4 or not telling or any(word not in words.JOINERS for word in telling):
            return None
        joined = telling[0]
    elif joined.rstrip(".").lstrip(".") not in words.JOINERS:
        return None
    first, last, cut = _announcing(text, tokens, one, other)
    if first is None and last is None and joined.strip(".") not in words.BARE_JOINERS:
        return None
    start = tokens[first].start if first is not None else one.start
    end = tokens[last].end - cut if last is not None else other.end
    span = (start, end, first if first is not None else one.first, last if last is not None else other.last)
    return Mention(*span, CROSSING, parts=(one, other))


def _announcing(text: str, tokens: Sequence[Token], one: Mention, other: Mention) -> tuple[int | None, int | None, int]:
    """The tokens before and behind two streets that say that they meet ("hoek", "köşesi"), and letters to cut off."""
    first = one.first - 1
    while first >= 0 and one.first - first <= 3 and tokens[first].word in words.CROSSING_FILLER:
        first -= 1
    announced = first if first >= 0 and tokens[first].word in words.CROSSING_BEFORE else None
    behind = other.last + 1
    if behind < len(tokens) and len(tokens[behind].word) <= 3 and other.hit and behind + 1 < len(tokens):
        behind += 1  # 'in, 'un
    if behind >= len(tokens) or not words.CROSSING_BEHIND.match(tokens[behind].word):
        return announced, None, 0
    between = text[other.end : tokens[behind].start]
    short = tokens[other.last].end - tokens[other.last].start <= _ABBREVIATION
    if any(sign in (between.removeprefix(".") if short else between) for sign in ".!?\n"):
        return announced, None, 0
    word = tokens[behind].word
    cut = next((len(word) - len(stem) for stem in ("kosesi", "kavsagi") if word.startswith(stem)), 0)
    return announced, behind, cut


def shown(original: str, offsets: tuple[int, ...] | None, length: int) -> str:
    """The text as written, at the offsets of its folded form."""
    return original[:length] if offsets is None else "".join([original[at] for at in offsets])


__all__ = ["ADDRESS", "CROSSING", "LANDMARK", "POSTCODE", "STREET", "Mention", "find", "shown"]
