"""Spots e-mail addresses, telephone numbers, bank accounts (IBAN) and national numbers, by pattern and check digit.

Every pattern has bounded repetition and may not start inside a word: the time grows with the length of the text only.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from heed.understanding.context import Context
from heed.understanding.reading import PersonalData
from heed.understanding.text import Folded, add_where_free

_EMAIL = re.compile(
    r"(?<![\w.+%@-])[\w.+%-]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,5}[^\W\d_]{2,24}(?![\w@])(?!-\w)"
)
# Letters and digits that an account number may be made of, in groups or in one piece.
_DIGIT = re.compile(r"\d")
_IBAN = re.compile(r"(?<![^\W_])[a-z]{2}\d\d(?:[ .-]?[a-z0-9]){11,40}")
_DIGITS = re.compile(r"(?<![\w@-])(?<!\d[.,])(?:\+|00)?[ ]?\(?\d(?:[ \t().\-/]{0,3}\d){6,18}(?![\w@])(?![.,-]\d)")
_NATIONAL = re.compile(r"(?<![\w+-])(?<!\d[.,/ ])\d(?:[ .-]?\d){7,10}(?!\w)(?![.,/ -]?\d)")

_IBAN_LENGTHS = {
    "ad": 24, "at": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18, "ee": 20, "es": 24,
    "fi": 18, "fr": 27, "gb": 22, "gi": 23, "gr": 27, "hr": 21, "hu": 28, "ie": 22, "is": 26, "it": 27, "li": 21,
    "lt": 20, "lu": 20, "lv": 21, "mc": 27, "md": 24, "mk": 19, "mt": 31, "nl": 18, "no": 15, "pl": 28, "pt": 25,
    "ro": 24, "rs": 22, "se": 24, "si": 19, "sk": 24, "sm": 27, "tr": 26, "ua": 29, "al": 28, "ba": 20, "me": 22,
    "xk": 20, "ge": 22, "il": 23, "ae": 23, "sa": 24, "eg": 29, "tn": 24, "br": 29,
}  # fmt: skip
"""Length in characters by country, from the IBAN registry (SWIFT, ISO 13616)."""

_BSN_CUE = re.compile(r"\b(?:bsn|burgerservice\w*|burger service\w*|sofi\w*|citizen service n\w*)\b")
_TURKISH_CUE = re.compile(r"\b(?:t\.?c\.?\b|tckn|kimlik\w*)")
_GERMAN_CUE = re.compile(r"\b(?:steuer\w*|idnr|tax id)\b")
_NUMBER_CUE = re.compile(
    r"\b(?:order\w*|bestel\w*|ticket\w*|factuur\w*|klant\w*|melding\w*|zaak\w*|kenmerk|case|invoice|reference|ref|nr|no|num|number"
    r"|\w{0,20}nummer|\w{0,20}nr|kvk|rsin|btw|auftrag\w*|rechnung\w*|vorgang\w*|aktenzeichen|siparis\w*|fatura\w*|dossier\w*|artikel\w*"
    r"|serie\w*|pakket\w*|track\w*|barcode|id|code|polis\w*|lantaarnpaal|paal|object\w*|meter\w*)\W{0,4}$|#\s?$"
)
_PHONE_CUE = re.compile(
    r"\b(?:tel|telefoon\w*|telefon\w*|phone|mobiel|mobile|mobil|handy|gsm|bel|bellen|call|whatsapp|nummer|number|numara\w*"
    r"|cep|bereikbaar|reach me|06|telephone|telefono|τηλ\w*|κινητο)\b[^\d]{0,25}$"
)
_ORDER_CUE = re.compile(
    r"\b(?:order\w*|bestel\w*|ticket\w*|factuur\w*|klant\w*|melding\w*|zaak\w*|kenmerk|case|invoice|reference|kvk|rsin"
    r"|auftrag\w*|rechnung\w*|vorgang\w*|aktenzeichen|siparis\w*|fatura\w*|dossier\w*|artikel\w*|pakket\w*)\W{0,4}"
    r"(?:(?:nr|no|nummer|number|num|id)\W{0,4})?$"
)
_DATE = re.compile(r"\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d(?!\d)|(?:19|20)\d\d([-./])\d{1,2}\2\d{1,2}(?!\d)")
_REGION_OF = {
    "de": "DE", "tr": "TR", "fr": "FR", "es": "ES", "it": "IT", "pl": "PL", "pt": "PT", "el": "GR", "en": "GB",
}  # fmt: skip
_LOOK_BACK = 40
_TRIES = 12
_CHECKED = 2_000


def find(folded: Folded, context: Context, language: str) -> tuple[PersonalData, ...]:
    """All personal data in the text, in order and without overlap; `language` hints where a number belongs."""
    text = folded.text
    found: list[tuple[int, int, str]] = []
    if "@" in text:
        add_where_free(found, _emails(text, context.own_handles))
    if _DIGIT.search(text):
        for spot in (_ibans(text), _national_ids(text, context.region), _phones(text, context.region, language)):
            add_where_free(found, spot)
    return tuple(PersonalData(*folded.span(start, end), kind) for start, end, kind in found)


def _emails(text: str, own: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    town = {handle.lower() for handle in own}
    for match in _EMAIL.finditer(text):
        if match.group() not in town:
            yield match.start(), match.end(), "email"


def _ibans(text: str) -> Iterator[tuple[int, int, str]]:
    from stdnum import iban

    for match in _IBAN.finditer(text):
        compact, end = _take(text, match.start(), _IBAN_LENGTHS.get(match.group()[:2], 0))
        whole_word = end == len(text) or not text[end].isalnum()
        if compact and whole_word and iban.is_valid(compact.upper(), check_country=False):
            yield match.start(), end, "iban"


def _take(text: str, start: int, length: int) -> tuple[str, int]:
    """The first `length` letters and digits from `start` on, and where they end."""
    taken: list[str] = []
    for at in range(start, min(len(text), start + 2 * length)):
        if text[at].isalnum():
            taken.append(text[at])
            if len(taken) == length:
                return "".join(taken), at + 1
    return "", start


def _national_ids(text: str, region: str) -> Iterator[tuple[int, int, str]]:
    for match in _NATIONAL.finditer(text):
        digits = "".join(filter(str.isdigit, match.group()))
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if _is_national_id(digits, match.group(), before, region):
            yield match.start(), match.end(), "national_id"


def _is_national_id(digits: str, written: str, before: str, region: str) -> bool:
    if len(digits) == 11:
        return _is_eleven_digit_id(digits, before)
    if len(digits) > 9 or not (region == "NL" or _BSN_CUE.search(before)):
        return False
    if _BSN_CUE.search(before):
        # a mistyped one after its name is still meant as one
        return len(digits) == 9 or _passes_bsn(digits)
    apart = not any(sign in written for sign in " .-")
    return len(digits) == 9 and apart and not _NUMBER_CUE.search(before) and _passes_bsn(digits)


def _passes_bsn(digits: str) -> bool:
    from stdnum.nl import bsn

    return bool(bsn.is_valid(digits.zfill(9)))


def _is_eleven_digit_id(digits: str, before: str) -> bool:
    from stdnum.de import idnr
    from stdnum.tr import tckimlik

    if _TURKISH_CUE.search(before):
        return bool(tckimlik.is_valid(digits))
    return bool(_GERMAN_CUE.search(before)) and bool(idnr.is_valid(digits))


def _phones(text: str, region: str, language: str) -> Iterator[tuple[int, int, str]]:
    regions = tuple(dict.fromkeys(filter(None, (region, _REGION_OF.get(language)))))
    for number, match in enumerate(_DIGITS.finditer(text)):
        if number >= _CHECKED:
            # to check them all would take minutes; in a text of nothing but numbers each is taken for one
            yield match.start(), match.end(), "phone"
            continue
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        announced = bool(_PHONE_CUE.search(before))
        if _DATE.match(match.group()) or (not announced and _ORDER_CUE.search(before) and match.group()[:2] != "06"):
            continue
        for start, end in _numbers_in(match.group(), regions, announced):
            yield match.start() + start, match.start() + end, "phone"


def _numbers_in(written: str, regions: tuple[str, ...], announced: bool) -> list[tuple[int, int]]:
    """Where telephone numbers stand in a row of digits: one, or several with only a space in between."""
    groups = [(group.start(), group.end()) for group in re.finditer(r"\+?\d+", written)]
    found: list[tuple[int, int]] = []
    at, tries = 0, 0
    while at < len(groups) and tries < _TRIES:
        for last in range(len(groups) - 1, at - 1, -1):
            start, end = groups[at][0], groups[last][1]
            tries += 1
            if _is_phone(written[start:end], regions, announced):
                found.append((start, end))
                at = last
                break
            if tries >= _TRIES:
                break
        at += 1
    return found


def _is_phone(written: str, regions: tuple[str, ...], announced: bool) -> bool:
    digits = "".join(filter(str.isdigit, written))
    international = written.startswith("+") or digits.startswith("00")
    if not 8 <= len(digits) <= 15 or not (international or digits[0] == "0" or announced):
        return False
    return _is_valid_number(("+" if written.startswith("+") else "") + digits, regions)


@lru_cache(1 << 12)
def _is_valid_number(digits: str, regions: tuple[str, ...]) -> bool:
    import phonenumbers

    for region in regions:
        try:
            if phonenumbers.is_valid_number(phonenumbers.parse(digits, region)):
                return True
        except phonenumbers.NumberParseException:
            continue
    return False
