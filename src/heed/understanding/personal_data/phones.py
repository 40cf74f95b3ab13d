"""Telephone numbers: those that a numbering plan knows, and those that are written as only such numbers are."""

import re
from collections.abc import Iterator
from functools import lru_cache

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written

_DIGITS = re.compile(
    r"(?<![\w@#-])(?<!\d[.,/])(?:\+|\(\+?)?[ ]?\(?\d(?:[ \t().\-/]{0,3}\d){5,18}"
    r"(?:[ ]?(?:x|ext\.?|tst\.?|poste)[ ]?\d{1,5})?(?![\w@])(?![.,-]\d)"
)
_DATE = re.compile(
    r"\(?\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d\d(?!\d)"
    r"|\(?(?:19|20)\d\d([-./ ])\d{1,2}\2\d{1,2}(?!\d)|\(?(?:19|20)\d\d ?- ?(?:19|20)\d\d$"
)
_GROUPS = re.compile(r"\+?\d+")
_REGION_OF = {
    "nl": "NL", "de": "DE", "tr": "TR", "fr": "FR", "es": "ES", "it": "IT", "pl": "PL", "pt": "PT", "el": "GR",
    "en": "GB",
}  # fmt: skip
_PLAN = {
    "NL": r"0[1-9]\d{8}|0[89]00\d{4,7}", "DE": r"0[1-9]\d{6,11}", "GB": r"0[1-9]\d{8,9}", "FR": r"0[1-9]\d{8}",
    "BE": r"0[1-9]\d{7,8}", "ES": r"[6789]\d{8}", "GR": r"2\d{9}|69\d{8}", "IT": r"0\d{7,10}|3\d{8,9}",
    "PL": r"[1-9]\d{8}", "PT": r"[29]\d{8}", "TR": r"0?[2-5]\d{9}",
}  # fmt: skip
"""Numbers as they are written inside a country."""
_SOLID = frozenset({"ES", "GR", "TR", "PT"})
_AMERICAN = re.compile(r"(?:(?:\+?1|001)[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?$")
_TRIES = 12
_CHECKED = 2_000


def phones(text: Written) -> Iterator[Spot]:
    """Telephone numbers in the text, with the country code, brackets and an extension."""
    regions = tuple(dict.fromkeys(filter(None, (text.region, _REGION_OF.get(text.language)))))
    for number, match in enumerate(_DIGITS.finditer(text.folded)):
        if number >= _CHECKED:
            # to check them all would take minutes; in a text of nothing but numbers each is taken for one
            yield match.start(), match.end(), "phone"
            continue
        if not _may_be_free(text, match) or _DATE.match(match.group()):
            continue
        if text.named(Cue.ORDER, match.start()) and not match.group().startswith(("06", "+")):
            continue
        announced = text.said(Cue.PHONE, match.start(), 5)
        for start, end in _numbers_in(match.group(), regions, announced):
            yield match.start() + start, match.start() + end, "phone"


def _may_be_free(text: Written, match: re.Match[str]) -> bool:
    """Not where another kind of number was found; a row that is only partly taken is looked at."""
    return text.is_free(match.start(), match.start() + 1) or text.is_free(match.end() - 1, match.end())


def _numbers_in(written: str, regions: tuple[str, ...], announced: bool) -> list[tuple[int, int]]:
    """Where telephone numbers stand in a row of digits: one, or several with only a space in between."""
    lead = len(written) - len(written.lstrip(" "))
    if _is_phone(written[lead:], regions, announced):
        return [(lead, len(written))]
    groups = [(group.start(), group.end()) for group in _GROUPS.finditer(written)]
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
    if _AMERICAN.match(written):
        return True
    number = re.split(r"[a-z]", written, maxsplit=1)[0]
    international = "+" in number
    digits = "".join(filter(str.isdigit, number))
    if digits.startswith("00"):
        digits, international = digits[2:], True
    if international:
        return 8 <= len(digits.replace("(0)", "")) <= 15 and digits[0] != "0"
    if announced and 6 <= len(digits) <= 13:
        return True
    if not 8 <= len(digits) <= 13:
        return False
    grouped = len(digits) < len(number.strip())
    return _fits_a_plan(digits, regions, grouped) or (digits[0] == "0" and _is_valid_number(digits, regions))


def _fits_a_plan(digits: str, regions: tuple[str, ...], grouped: bool) -> bool:
    """By the plans of the regions; a trunk zero and ten digits stand for one in any country."""
    if digits[0] == "0" and len(digits) in (10, 11):
        return digits[1] != "0"
    return any(
        (grouped or digits[0] == "0" or region in _SOLID) and re.fullmatch(_PLAN.get(region, r"\b"), digits)
        for region in regions
    )


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
