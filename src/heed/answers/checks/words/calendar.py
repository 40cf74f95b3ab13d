"""Names of days, months and numbers in Dutch and English, folded."""

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

NUMBERS = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
    "elf": 11, "twaalf": 12, "veertien": 14, "twintig": 20, "dertig": 30, "vierentwintig": 24, "achtenveertig": 48,
    "a": 1, "an": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "twenty": 20, "thirty": 30, "het": 1,
    "twenty-four": 24, "forty-eight": 48, "anderhalf": 1, "anderhalve": 1, "half": 0,
}  # fmt: skip

HOLIDAYS: dict[str, tuple[tuple[int, int] | None, int]] = {
    "nieuwjaarsdag": ((1, 1), 0), "new year's day": ((1, 1), 0), "koningsdag": ((4, 27), 0), "king's day": ((4, 27), 0),
    "bevrijdingsdag": ((5, 5), 0), "liberation day": ((5, 5), 0), "eerste kerstdag": ((12, 25), 0),
    "christmas day": ((12, 25), 0), "tweede kerstdag": ((12, 26), 0), "boxing day": ((12, 26), 0),
    "goede vrijdag": (None, -2), "good friday": (None, -2), "eerste paasdag": (None, 0), "easter sunday": (None, 0),
    "tweede paasdag": (None, 1), "paasmaandag": (None, 1), "easter monday": (None, 1), "hemelvaartsdag": (None, 39),
    "hemelvaart": (None, 39), "ascension day": (None, 39), "eerste pinksterdag": (None, 49), "whit sunday": (None, 49),
    "tweede pinksterdag": (None, 50), "pinkstermaandag": (None, 50), "whit monday": (None, 50),
}  # fmt: skip
"""A day of the year, or so many days after Easter."""
