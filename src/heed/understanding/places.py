"""Place mentions by their form: post codes and street names with or without a number. Not yet looked up anywhere."""

import re
from collections.abc import Iterator

from heed.understanding.reading import Place
from heed.understanding.text import add_where_free, word_set

_CAPITAL = r"[A-ZÄÖÜÉÈÇĞİŞÂÎ]"
_WORD = rf"{_CAPITAL}[\w'’.-]{{0,29}}"
_NUMBER = r"\d{1,5}(?!\d)(?:[ ]?[A-Za-z](?!\w))?(?:-\d{1,4}(?!\d))?"

_DIGIT = re.compile(r"\d")
_POSTCODE = re.compile(
    r"(?<![\w-])[1-9]\d{3}(?:[ ]?(?!SA|SD|SS)[A-Z]{2}|(?!sa|sd|ss)[a-z]{2})(?!\w)"
    rf"|(?<![\w-])\d{{5}}(?=[ ]{_CAPITAL}[a-zäöüß]+)"
    r"|(?<![\w-])[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}(?!\w)"
)
_ENDINGS = sorted(
    word_set("""straat laan plein kade gracht dijk singel steeg hof weg pad dreef markt brug burcht ring park
    straße strasse str. platz allee gasse damm ufer chaussee wall""")
)
_ENDING = "(?:" + "|".join(map(re.escape, _ENDINGS)) + ")"
_JOINED = re.compile(
    rf"(?<![\w-])(?P<joined>{_CAPITAL}[a-zäöüéèß'’-]{{1,25}}?{_ENDING})(?!\w)(?P<number>[ ]{_NUMBER})?"
)
_LOWER = re.compile(
    r"(?<![\w-])(?P<joined>[a-zäöüß]{3,25}?(?:straat|laan|gracht|singel|straße|strasse))(?!\w)"
    r"(?P<number>[ ]\d{1,4}[a-z]?(?!\w))"
)
_APART_AFTER = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Square|Sq|Way|Crescent"
    r"|Caddesi|Cad|Sokak|Sokağı|Sok|Bulvarı|Meydanı|Straße|Strasse|Platz|Allee)"
)
_APART = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,5}}[A-Za-z]?[ ])?(?:(?:{_WORD}|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,3}}{_APART_AFTER}"
    rf"(?!\w)(?![ ](?:[Ll]ight|[Ll]amp|[Ss]ign))(?:\.(?=\s|$))?(?P<after>[ ](?:No:?[ ]?|nr\.?[ ]?)?{_NUMBER})?"
)
_BEFORE = re.compile(
    rf"(?<![\w-])(?:[Rr]ue|[Aa]venue|[Cc]alle|[Pp]laza|[Pp]lace|[Vv]ia|[Pp]iazza|[Uu]l\.|[Rr]ua)[ ]"
    rf"(?:(?:de la|de los|des|de|du|del|della|da|do)[ ])?{_WORD}(?P<number>,?[ ]{_NUMBER})?"
)
# Written with a capital at the start of a sentence, yet no name.
_NO_NAMES = word_set(
    """
    fietspad voetpad wandelpad zandpad ruiterpad jaagpad snelweg autoweg rijweg omweg onderweg halverwege uitweg
    hoofdweg zandweg ringweg landweg fietsstraat winkelstraat woonstraat zijstraat hoofdstraat straat speelplein
    schoolplein parkeerplaats marktplein dorpsplein supermarkt rommelmarkt vismarkt jaarmarkt kerstmarkt weekmarkt
    arbeidsmarkt woningmarkt wandelpark stadspark dierenpark speelpark pretpark skatepark wijkpark voorhof kerkhof
    tuinhof spielplatz parkplatz sportplatz bolzplatz marktplatz radweg gehweg fußweg feldweg waldweg rundweg umweg
    ausweg arbeitsplatz sitzplatz stellplatz schulhof bahnhof friedhof bauernhof hinterhof innenhof hauptstraße
    seitenstraße fahrradstraße einbahnstraße nebenstraße ampelweg schulweg heimweg fietsbrug loopbrug
    voetgangersbrug deeplaan afweg wildpark solarpark flussufer supermarkt beginsel vanweg
    """
)
_SMALL_WORDS = word_set(
    "die der den das eine einer unsere diese the this our my your that de het een deze onze bu o bir two one every each"
)
_CONFIDENCE = {"address": 0.9, "postcode": 0.9, "street": 0.7}
_SURE_FROM = 0.8


def find(text: str) -> tuple[Place, ...]:
    """Post codes and streets of the text, in order and without overlap."""
    found: list[tuple[int, int, str]] = []
    numbers = _DIGIT.search(text) is not None
    patterns: list[Iterator[tuple[int, int, str]]] = []
    if numbers:
        patterns.append((match.start(), match.end(), "postcode") for match in _POSTCODE.finditer(text))
    if any(ending in text for ending in _ENDINGS):
        patterns += [_streets(_JOINED, text), *([_streets(_LOWER, text)] if numbers else [])]
    patterns += [_streets(_APART, text), _streets(_BEFORE, text)]
    for candidates in patterns:
        add_where_free(found, candidates)
    return tuple(_place(text, *mention) for mention in found)


def _streets(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        parts = match.groupdict()
        numbered = bool(parts.get("number") or parts.get("after"))
        if not numbered and not _is_name(match.group().lower(), (parts.get("joined") or "").lower()):
            continue
        yield match.start(), match.end(), "address" if numbered else "street"


def _is_name(written: str, joined: str) -> bool:
    """Not a kind of street ("Fietspad"), nor one with only a small word in front ("Die Straße")."""
    first, *others = written.split()
    return joined not in _NO_NAMES and not (len(others) == 1 and first in _SMALL_WORDS)


def _place(text: str, start: int, end: int, kind: str) -> Place:
    confidence = _CONFIDENCE[kind]
    return Place(start, end, text[start:end], kind, None, None, confidence, confidence >= _SURE_FROM)
