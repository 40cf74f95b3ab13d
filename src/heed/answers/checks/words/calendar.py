"""Names of days, months and numbers in Dutch and English, folded."""

from __future__ import annotations

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday",
            "dinsdag tuesday",
            "woensdag wednesday",
            "donderdag thursday",
            "vrijdag friday",
            "zaterdag saturday",
            "zondag sunday",
        )
    )
    for name in names.split()
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

_SMALL = {
    "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
    "achttien negentien",
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
}
_TENS = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def _cardinals() -> dict[str, int]:
    """The numbers from 1 to 99 in words, and whole hundreds."""
    said: dict[str, int] = {}
    for language, small in _SMALL.items():
        ones = dict(zip(small.split(), range(1, 20), strict=True))
        tens = dict(zip(_TENS[language].split(), range(20, 100, 10), strict=True))
        said |= ones | tens
        for ten, of_tens in tens.items():
            for one, number in list(ones.items())[:9]:
                said[f"{one}en{ten}" if language == "nl" else f"{ten}-{one}"] = of_tens + number
        hundred = "honderd" if language == "nl" else " hundred"
        said |= {f"{one}{hundred}": number * 100 for one, number in list(ones.items())[:9]}
    return said | {"honderd": 100, "a hundred": 100, "duizend": 1000, "a thousand": 1000}


NUMBERS = _cardinals() | {"a": 1, "an": 1, "the": 1, "het": 1, "anderhalf": 1, "anderhalve": 1, "half": 0}


def _ordinals() -> dict[str, int]:
    """The days of a month in words: "drieentwintigste", "twenty-third"."""
    odd = {"een": "eerste", "drie": "derde", "one": "first", "two": "second", "three": "third", "five": "fifth"}
    odd |= {"eight": "eighth", "nine": "ninth", "twelve": "twelfth", "acht": "achtste"}
    english = _SMALL["en"].split() + _TENS["en"].split()
    said: dict[str, int] = {}
    for word, number in _cardinals().items():
        if number > 31:
            continue
        stem, _, last = word.rpartition("-")
        if last in english:
            end = odd.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
            said[f"{stem}-{end}" if stem else end] = number
        else:
            said[odd.get(word) or (f"{word}ste" if number > 19 else f"{word}de")] = number
    return said


ORDINALS = _ordinals()

HOLIDAYS: dict[str, tuple[tuple[int, int] | None, int]] = {
    "pasen": (None, 0), "pinksteren": (None, 49), "kerst": ((12, 25), 0), "kerstmis": ((12, 25), 0),
    "oudejaarsdag": ((12, 31), 0), "oud en nieuw": ((12, 31), 0), "new year's eve": ((12, 31), 0),
    "christmas eve": ((12, 24), 0), "kerstavond": ((12, 24), 0), "new year": ((1, 1), 0), "easter": (None, 0),
    "christmas": ((12, 25), 0), "kerstdag": ((12, 25), 0), "paasdag": (None, 0), "pinksterdag": (None, 49),
    "nieuwjaarsdag": ((1, 1), 0), "new year's day": ((1, 1), 0), "koningsdag": ((4, 27), 0), "king's day": ((4, 27), 0),
    "bevrijdingsdag": ((5, 5), 0), "liberation day": ((5, 5), 0), "eerste kerstdag": ((12, 25), 0),
    "christmas day": ((12, 25), 0), "tweede kerstdag": ((12, 26), 0), "boxing day": ((12, 26), 0),
    "goede vrijdag": (None, -2), "good friday": (None, -2), "eerste paasdag": (None, 0), "easter sunday": (None, 0),
    "tweede paasdag": (None, 1), "paasmaandag": (None, 1), "easter monday": (None, 1), "hemelvaartsdag": (None, 39),
    "hemelvaart": (None, 39), "ascension day": (None, 39), "eerste pinksterdag": (None, 49), "whit sunday": (None, 49),
    "tweede pinksterdag": (None, 50), "pinkstermaandag": (None, 50), "whit monday": (None, 50),
}  # fmt: skip
"""A day of the year, or so many days after Easter."""
