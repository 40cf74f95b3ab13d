"""How one name is written in several ways: abbreviations, endings of cases, and typing errors."""

import re
from functools import lru_cache

from heed.understanding.text import word_set

_SAME = {
    "st": "street st saint sint sankt",
    "ave": "avenue ave av aven avenida avda",
    "rd": "road rd",
    "ln": "lane ln",
    "dr": "drive dr doctor dokter doktor",
    "blvd": "boulevard blvd bd bvd bulvar bulvari blv bulevar",
    "ct": "court ct",
    "ter": "terrace ter terr",
    "sq": "square sq",
    "pl": "place pl plac placu",
    "cres": "crescent cres",
    "hwy": "highway hwy",
    "pkwy": "parkway pkwy",
    "ext": "extension ext extended",
    "mt": "mount mt",
    "str": "str straat strase strasse",
    "pln": "plein pln",
    "cad": "cad cd cadde caddesi caddesinde caddesindeki caddesine caddesinin caddesinden caddede",
    "sok": "sok sk sokak sokagi sokaginda sokagindaki sokagina sokaginin sokagindan sokakta sokaktaki",
    "mah": "mah mh mahalle mahallesi mahallesinde mahallesindeki mahallesinin mahallesine",
    "meydan": "meydan meydani meydaninda meydanindaki meydana meydanina",
    "ul": "ul ulica ulicy ulice",
    "al": "al aleja aleje alei",
    "os": "os osiedle osiedlu",
    "c": "calle",
    "οδ": "οδος οδου οδο οδ οδοσ",
    "λεωφ": "λεωφορος λεωφορου λεωφορο λεωφ λεωφοροσ",
    "πλ": "πλατεια πλατειας πλατειασ πλ",
    "n": "north n", "s": "south s", "e": "east e", "w": "west w",
    "1st": "first 1st", "2nd": "second 2nd", "3rd": "third 3rd", "4th": "fourth 4th", "5th": "fifth 5th",
    "6th": "sixth 6th", "7th": "seventh 7th", "8th": "eighth 8th", "9th": "ninth 9th", "10th": "tenth 10th",
    "σχολειο": "σχολειο σχολειου σχολειων σχολεια",
}  # fmt: skip
_ABBREVIATED = {word: short for short, words in _SAME.items() for word in words.split()}
_JOINED_STREET = re.compile(r"(?<=\w\w\w)(?:straat|strasse|strase|str)$")
_GREEK = re.compile("[α-ω]")
_GREEK_ENDING = re.compile("(?<=[α-ω]{3})(?:εωσ|ιου|ουσ|οσ|ου|ον|οι|ων|ησ|ασ|εσ|ω|ο|η|α|ι)$")

_ENDINGS = word_set(
    # Turkish: with its apostrophe a word of its own, without it part of the name
    "ndaki ndeki ndan nden nda nde daki deki taki teki dan den tan ten da de ta te nin nun in un ya "
    "ye yi yu na ne a e i u"
    # German, Dutch and English: genitive and plural
    " es s jes"
)
_LONGEST_ENDING = max(map(len, _ENDINGS))
_SHORTEST_STEM = 5

TYPES_BEHIND = word_set(
    "st ave rd ln dr blvd ct ter sq pl cres hwy pkwy ext cad sok mah meydan str way row walk close grove "
    "gardens mews quay alley wharf weg laan pln platz allee gracht kade"
)
TYPES_BEFORE = word_set(
    "rue ave blvd pl quai chemin c plaza paseo via viale piazza corso largo ul al os rua praca travessa οδ λεωφ πλ "
    "شارع طريق"
)


def canonical(word: str) -> str:
    """One form for all ways to write a folded word: "street" and "st", "dorpsstr" and "dorpsstraat"."""
    same = _ABBREVIATED.get(word)
    if same is not None:
        return same
    if len(word) > 5 and word[-1] in "rte":
        return _JOINED_STREET.sub("str", word)
    if len(word) > 3 and _GREEK.match(word):
        return _GREEK_ENDING.sub("", word)
    return word


def stems(word: str) -> list[str]:
    """What is left of a word without an ending that a case may have given it, the shortest ending off first."""
    length = len(word)
    most = min(_LONGEST_ENDING, length - _SHORTEST_STEM)
    return [word[:-size] for size in range(1, most + 1) if word[-size:] in _ENDINGS]


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, drop or swap to come from one word to the other; more than `most` is `most + 1`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i] + [0] * len(other)
        least = i
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row[j] = cost
            least = min(least, cost)
        if least > most:
            return most + 1
    return min(row[-1], most + 1)


@lru_cache(1 << 10)
def allowed_errors(length: int) -> int:
    """How many typing errors a name of so many letters may have."""
    return 0 if length < 6 else 1 if length < 10 else 2
