"""Names of days, months and numbers in Dutch and English, folded."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday", "vrijdag friday",
            "zaterdag saturday", "zondag sunday",
        )  # fmt: skip
    )
    for name in names.split()
}

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may", "juni june jun",
            "juli july jul", "augustus august aug", "september sept sep", "oktober october okt oct",
            "november nov", "december dec",
        ),  # fmt: skip
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
