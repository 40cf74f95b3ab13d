"""Numbers that a state gives to a person, by form and check digit; after their name also mistyped ones."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written

_EDGE = r"(?<![\w+])(?<!\d[.,/-])"
_END = r"(?!\w)(?![.,/-]\d)"
_DIGITS = re.compile(_EDGE + r"\d(?:[ .-]?\d){7,10}(?!\w)(?![.,/ -]?\d)")
_SPECIAL = re.compile(
    _EDGE + r"(?:"
    r"(?P<fr>[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[ab]) ?\d{3} ?\d{3}(?:[ /-]{0,3}\d\d)?)"
    r"|(?P<es>(?:\d{1,2}\.?\d{3}\.?\d{3}[ -]?[a-z])|(?:[xyz][ -]?\d{7}[ -]?[a-z]))"
    r"|(?P<it>[a-z]{3} ?[a-z]{3} ?\d[0-9lmnpqrstuv][abcdehlmprst]\d[0-9lmnpqrstuv] ?[a-z]\d{3}[a-z])"
    r"|(?P<gb>(?!bg|gb|nk|kn|tn|nt|zz)[abceghj-prstw-z][abceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d])"
    r"|(?P<us>\d{3}-\d\d-\d{4})"
    r"|(?P<be>\d\d\.\d\d\.\d\d-\d{3}\.\d\d)"
    r"|(?P<de>\d\d ?[0-3]\d[01]\d\d\d ?[a-z] ?\d\d[0-9])"
    r")" + _END
)
_AFTER_NAME = re.compile(_EDGE + r"[a-zα-ω]{0,2}[ ]?\d(?:[ ./-]?[a-z0-9]){5,17}" + _END)
_LETTERS_OR_SPACE = "abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψω "
_COUNTRY_CODE = re.compile(r"\+\d{1,3}[ (-]{1,2}$")
_ELEVEN = ("stdnum.tr.tckimlik", "stdnum.de.idnr", "stdnum.pl.pesel", "stdnum.gr.amka", "stdnum.be.nn")
_CHECKS = {"fr": "stdnum.fr.nir", "es": "stdnum.es.dni", "it": "stdnum.it.codicefiscale", "us": "stdnum.us.ssn"}
_NINE_OF = {"nl": "stdnum.nl.bsn", "el": "stdnum.gr.vat", "pt": "stdnum.pt.nif"}
_LANGUAGE_OF = {"NL": "nl", "GR": "el", "CY": "el", "PT": "pt"}


@lru_cache(maxsize=32)
def _check(module: str) -> Callable[[str], bool]:
    check: Callable[[str], bool] = import_module(module).is_valid
    return check


def national_ids(text: Written) -> Iterator[Spot]:
    """National numbers in the text; a stretch may come twice, the first time as it is best delimited."""
    for match in _SPECIAL.finditer(text.folded):
        if text.is_free(*match.span()) and _is_special(
            match.lastgroup or "", match.group(), text.cased[match.start() : match.end()], text, match.start()
        ):
            yield match.start(), match.end(), "national_id"
    for match in _DIGITS.finditer(text.folded):
        if text.is_free(*match.span()) and _is_number(match.group(), text, match.start()):
            yield match.start(), match.end(), "national_id"
    if text.speaks_of(Cue.NATIONAL):
        yield from _announced(text)


def _announced(text: Written) -> Iterator[Spot]:
    for match in _AFTER_NAME.finditer(text.folded):
        if not text.is_free(*match.span()):
            continue
        digits = sum(map(str.isdigit, match.group()))
        if (
            digits >= 6
            and not _date_like(match.group().lstrip(_LETTERS_OR_SPACE))
            and text.said(Cue.NATIONAL, match.start())
        ):
            yield match.start(), match.end(), "national_id"


def _date_like(written: str) -> bool:
    return (
        re.fullmatch(r"\d{1,2}([-./ ])\d{1,2}\1(?:19|20)?\d\d|(?:19|20)\d\d([-./ ])\d{1,2}\2\d{1,2}", written)
        is not None
    )


def _is_special(country: str, folded: str, cased: str, text: Written, start: int) -> bool:
    compact = re.sub(r"[ ./-]", "", folded).upper()
    if text.said(Cue.NATIONAL, start):
        return True
    if text.named(Cue.ORDER, start):
        return False
    if country == "es" and folded[0] in "xyz":
        return _check("stdnum.es.nie")(compact)
    if country in _CHECKS:
        return _check(_CHECKS[country])(folded if country == "us" else compact)
    if country == "be":
        return True
    return country == "gb" and cased == cased.upper()


def _is_number(written: str, text: Written, start: int) -> bool:
    digits = "".join(filter(str.isdigit, written))
    announced = text.said(Cue.NATIONAL, start)
    if _COUNTRY_CODE.search(text.folded, max(0, start - 8), start):
        return False
    stopped = not announced and (text.named(Cue.ORDER, start) or text.last_word(start) & Cue.NUMBER)
    if len(digits) == 11:
        stopped = stopped or (not announced and text.said(Cue.PHONE, start))
        return not stopped and any(_check(module)(digits) for module in _ELEVEN)
    if len(digits) > 9:
        return False
    if announced:
        # a mistyped one after its name is still meant as one
        return len(digits) == 9 or _check(_NINE_OF["nl"])(digits.zfill(9))
    if len(digits) < 9 or re.search(r"[ .-]", written) or stopped:
        return False
    countries = {text.language, _LANGUAGE_OF.get(text.region, "")}
    return any(_check(module)(digits) for language, module in _NINE_OF.items() if language in countries)
