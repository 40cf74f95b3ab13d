"""House numbers beside a street, and post codes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from heed.understanding.text import fold_word, word_set

_NUMBER = r"\d{1,5}(?!\d)(?:[A-Za-z](?!\w)|[ ][A-H](?!\w))?"
_RANGE = rf"{_NUMBER}(?:[ ]?[-–/][ ]?\d{{1,5}}(?!\d)(?:[A-Za-z](?!\w))?)?"
_AT_HEIGHT = (
    r"(?:ter hoogte van|t\.?h\.?v\.?|bij|tegenover|voor|naast|near|at|in front of|opposite|vor|gegenüber|bei"
    r"|auf höhe|höhe|απέναντι από το|στο|στον)[ ](?:(?:huis)?nummer|nr\.?|no\.?|number|hausnummer|haus|αριθμό)[ ]"
)
_NAMED = r"(?:huisnummer|nummer|hausnummer|number|numara|numaralı|no|nr|num|αριθμός|αριθμό|αρ|n°|nº|#)[.:]?[ ]?"
_BEHIND = re.compile(
    rf"(?:[ ]|,[ ])(?:{_AT_HEIGHT}|{_NAMED})?(?P<number>{_RANGE})(?!\w)(?![.,:/]\d)(?![ ]?[%€$°])", re.IGNORECASE
)
_BEFORE = re.compile(r"(?:^|(?<=[\s(\"'#“,;:/-]))(?P<number>\d{1,5}[A-Za-z]?(?:[ ]?[-–&/][ ]?\d{1,5}[A-Za-z]?)?),?[ ]$")
_UNITS = word_set(
    fold_word(
        """weken week dagen dag keer maal jaar jaren uur uren minuten meter meters m km euro lampen
    lantaarns palen bomen
    tegels mensen auto's autos gaten kuilen maanden maand times days day weeks weeks' hours hour minutes years year
    months month lamps lights people cars trees pm am feet ft mph tage tagen wochen jahre jahren stunden mal laternen
    leute autos monate uhr gün hafta saat yıl kez kere lamba kişi tane metre ay μέρες ημέρες εβδομάδες ώρες φορές χρόνια
    st nd rd th e de ème"""
    )
)
_NEXT_WORD = re.compile(r"[ ]?([^\W\d_]+)")
_POSTCODE = re.compile(
    r"(?<![\w-])[1-9]\d{3}(?:[ ]?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?!\w)"
    r"|(?<![\w-])\d{5}(?=[ ][A-ZÄÖÜÉÈÇĞİŞÂÎ][a-zäöüß]+)"
    r"|(?<![\w-])[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w)"
)
_LOOK_BACK = 16
_YEARS = range(1900, 2100)


class HouseNumber(NamedTuple):
    """A number and where it stands; of a range the first."""

    number: int
    start: int
    end: int


def behind(text: str, end: int) -> HouseNumber | None:
    """The house number that follows a street's name ending here."""
    found = _BEHIND.match(text, end)
    if found is None:
        return None
    following = _NEXT_WORD.match(text, found.end())
    number = _first(found["number"])
    apart = found.start("number") - end > 2
    if following and fold_word(following[1]) in _UNITS and not apart:
        return None
    if number in _YEARS and found["number"].isdigit() and not apart:
        return None
    return HouseNumber(number, found.start("number"), found.end("number"))


def before(text: str, start: int) -> HouseNumber | None:
    """The house number right before a street's name: "12 Station Road"."""
    from_ = max(0, start - _LOOK_BACK)
    found = _BEFORE.search(text[from_:start])
    if found is None or (found.start("number") == 0 and from_ > 0):
        return None
    return HouseNumber(_first(found["number"]), from_ + found.start("number"), from_ + found.end("number"))


def _first(written: str) -> int:
    found = re.match(r"\d+", written)
    return int(found.group()) if found else 0


def postcodes(text: str) -> Iterator[tuple[int, int]]:
    """Where post codes stand."""
    for found in _POSTCODE.finditer(text):
        yield found.span()
