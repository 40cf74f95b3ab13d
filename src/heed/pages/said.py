"""A text that was stored in English, in the language of who reads it now.

Which text of the catalogue it was made from is found by its fixed words; what was filled in is put into the
translation. A network's own words stay as they are, and so does a text that is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from string import Formatter

from django.utils.formats import number_format
from django.utils.translation import gettext

from heed.pages.stored_texts import SERVERS, TEXTS

_LONGEST = 4000  # characters of a text that is looked at
_MOST_ENDS = 20  # ends of sentences at which a text may have been joined from two
_DEPTH = 3  # texts in texts
_WITHOUT_SPACES = r"\S{1,500}"
_ANYTHING = r".{0,2000}"
_ANY_HOST_SAYS = re.compile(r"\S+: ")
_KINDS = {
    "address": _WITHOUT_SPACES,
    "status": r"-?\d{1,4}",
    "number": r"\d[\d,]{0,19}",
    "detail": r"(?:[: ].{0,1000})?",
}


@dataclass(frozen=True, slots=True)
class _Form:
    """A text with places to fill in: `fixed` are its own words, the rest of `pattern` is what was filled in."""

    text: str
    fixed: tuple[str, ...]
    pattern: re.Pattern[str]

    def values(self, said: str) -> dict[str, str] | None:
        """What was filled in, or None where `said` was not made from this text."""
        if not all(words in said for words in self.fixed):  # much quicker than the pattern
            return None
        match = self.pattern.fullmatch(said)
        return None if match is None else match.groupdict()


def said(text: str) -> str:
    """`text` in the active language; as it is where it is not known."""
    if not text or len(text) > _LONGEST:
        return text
    return _exact(text) or _joined(text) or _formed(text) or text


def _exact(text: str) -> str | None:
    return gettext(text) if text in _plain_texts() else None


def _joined(text: str) -> str | None:
    """Two texts one after the other, as e-mail makes them of what its two servers said."""
    for end in _sentence_ends(text):
        for left, between in ((text[:end], ". "), (text[: end + 1], " ")):
            first, second = _half(left), _half(text[end + 2 :])
            if first and second:
                return f"{first}{between}{second}"
    return None


def _half(text: str) -> str | None:
    """Nothing that any network could have said in the middle of its own words."""
    return _exact(text) or (None if _ANY_HOST_SAYS.match(text) else _formed(text))


def _sentence_ends(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"\. ", text)][:_MOST_ENDS]


def _formed(text: str, depth: int = 0) -> str | None:
    for form in _forms():
        found = form.values(text)
        if found is None:
            continue
        values = {name: _inner(name, value, depth) for name, value in found.items()}
        if None not in values.values():
            return gettext(form.text).format(**values)
    return None


def _inner(name: str, value: str, depth: int) -> str | None:
    """What was filled in, as it is said; None where it must be a known text and is not."""
    if name == "number" and "," in value:
        return number_format(value.replace(",", ""), use_l10n=True, force_grouping=True)
    if name in _KINDS or (name == "host" and " " not in value):
        return value
    known = _exact(value) or (_formed(value, depth + 1) if depth < _DEPTH else None)
    return known or (None if name == "meaning" else value)


@cache
def _plain_texts() -> frozenset[str]:
    return frozenset(text for text in TEXTS if "{" not in text)


@cache
def _forms() -> tuple[_Form, ...]:
    """The one with the most words of its own comes first: it says the most about what it was made from."""
    forms = (_form(text) for text in TEXTS if "{" in text)
    return tuple(sorted(forms, key=lambda form: -sum(map(len, form.fixed))))


def _form(text: str) -> _Form:
    fixed = tuple(words for words, _, _, _ in Formatter().parse(text) if words)
    return _Form(text, fixed, re.compile("".join(_pieces(text)), re.DOTALL))


def _pieces(text: str) -> Iterator[str]:
    for words, name, _, _ in Formatter().parse(text):
        yield re.escape(words)
        if name:
            yield f"(?P<{name}>{_host() if name == 'host' else _KINDS.get(name, _ANYTHING)})"


@cache
def _host() -> str:
    named = (re.escape(text).replace(r"\{address\}", _WITHOUT_SPACES) for text in SERVERS)
    return "|".join((*named, _WITHOUT_SPACES))
