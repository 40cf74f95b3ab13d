"""Number plates of vehicles: by form where it is unmistakable, by the word in front of it elsewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written
from heed.understanding.text import word_set

_GROUP = re.compile(r"(?<![^\W_])[A-ZÄÖÜΑ-Ω0-9]{1,7}(?![^\W_])")
_FORM = str.maketrans(
    {
        **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ", "@"),
        **dict.fromkeys("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "Γ"),
        **dict.fromkeys("0123456789", "#"),
    }
)
_DUTCH = """@@-##-##|##-##-@@|##-@@-##|@@-##-@@|@@-@@-##|##-@@-@@|##-@@@-#|#-@@@-##|@@-###-@|@-###-@@|@@@-##-@
|@-##-@@@|#-@@-###|###-@@-#""".replace("\n", "").split("|")
_GERMAN = [
    f"{'@' * town}-{'@' * letters}{joint}{'#' * digits}"
    for town, letters, joint, digits in product((1, 2, 3), (1, 2), (" ", "-", ""), (1, 2, 3, 4))
]
_OTHERS = """@@-###-@@|@@ ### @@|@@ ###@@|#-@@@-###|#### @@@|####-@@@|@@## @@@|@@##@@@|ΓΓΓ-####|ΓΓΓ ####|ΓΓΓ####
|## @ ####|## @@ ###|## @@ ####|## @@@ ##|## @@@ ###"""
_CLEAR = frozenset([*_DUTCH, *_GERMAN, *(form.strip() for form in _OTHERS.split("|"))])
"""Forms that hardly anything else has: @ for a letter, Γ for one that Greek shares, # for a digit."""

_DOUBTFUL = """####@@@|@@###@@|@@@ ####|@@@-####|@@@####|@ #### @@|@-####-@@|@@ #### @|@ ### @@@|@###@@@|@@ #####
|@@@ #####|@@@ #@@##|#@@@###|@@#####|@@ ####@|@@@ ###|###-@@@|### @@@|#@@ ###|#@@@ ###|@@@ #@@"""
_LIKELY = frozenset(
    [
        *(form.replace("-", " ", 1) for form in _GERMAN),
        *(form.replace("-", "") for form in _DUTCH),
        *(form.strip() for form in _DOUBTFUL.split("|")),
    ]
)
"""Forms that are plates near a word for a plate or a vehicle."""

_AROUND = re.compile(r"[\w@/#]|[-.,](?=\w)")
_VOWELS = frozenset("AEIOUQÑ")

_TOKEN = re.compile(r"[^\W_]+")
_NEAR = 34
_MOST = 4
_LONGEST = 9
_SMALL_WORDS = word_set(
    """
    is was are of en in op de het een aan van met bij te er die dat ik u the a an on at and or to my his her for der
    das ist und im am zu auf mit les la le du des et est sur au el los las con y por su il lo gli per na w z do nie
    ve bu bir da i o και το τα της τον την στο στη με που sta kan als al nu ook wel zo om e un una
    """
)


def plates(text: Written) -> Iterator[Spot]:
    """Plates in capitals; after the word for a plate in any letters."""
    groups = list(_GROUP.finditer(text.cased))
    at = 0
    while at < len(groups):
        length = _plate_at(text, groups, at)
        if length:
            yield groups[at].start(), groups[at + length - 1].end(), "plate"
        at += length or 1
    for _, end in text.places_of(Cue.PLATE):
        yield from _after(text.folded, end)


def _plate_at(text: Written, groups: Sequence[re.Match[str]], at: int) -> int:
    """How many groups from `at` on make a plate."""
    last = at
    while (
        last + 1 < len(groups)
        and last - at < 2
        and text.cased[groups[last].end() : groups[last + 1].start()] in (" ", "-")
    ):
        last += 1
    start = groups[at].start()
    for end in range(last, at - 1, -1):
        found = text.cased[start : groups[end].end()]
        if len(found) >= 4 and _is_plate(text, found, start):
            return end - at + 1
    return 0


def _is_plate(text: Written, found: str, start: int) -> bool:
    form, end = found.translate(_FORM), start + len(found)
    if form not in _CLEAR and form not in _LIKELY:
        return form.replace("Γ", "@") in _LIKELY and text.said(Cue.PLATE | Cue.VEHICLE, start)
    if _AROUND.match(text.cased, end) or (start and text.cased[start - 1] in "-/@#."):
        return False
    if text.named(Cue.ORDER, start):
        return False
    if form in _CLEAR and _fits(form, found):
        return True
    if text.said(Cue.PLATE, start) or text.said(Cue.VEHICLE, start, 5):
        return True
    return form in ("@@@ ####", "@@@-####") and text.language == "el" and not text.last_word(start) & Cue.NUMBER


def _fits(form: str, found: str) -> bool:
    """What the form alone does not tell: Spanish plates have no vowels, Turkish ones begin with a province."""
    if form in ("#### @@@", "####-@@@"):
        return _VOWELS.isdisjoint(found)
    if form.startswith(("## @", "## @@")):
        return "01" <= found[:2] <= "81"
    return True


def _after(text: str, start: int) -> Iterator[Spot]:
    """The first run of short pieces with letters and a digit that stands soon after the word for a plate."""
    pieces = list(_TOKEN.finditer(text, start, start + _NEAR))
    for first, piece in enumerate(pieces):
        if not _has_digit(piece.group()) and not _leads(pieces, first, text):
            continue
        last = first
        while last + 1 < len(pieces) and last - first < _MOST - 1 and _joined(pieces[last], pieces[last + 1], text):
            last += 1
        found = text[piece.start() : pieces[last].end()]
        whole = pieces[last].end() < start + _NEAR or pieces[last].end() == len(text)
        if (
            whole
            and 4 <= sum(map(str.isalnum, found)) <= _LONGEST
            and _has_digit(found)
            and any(map(str.isalpha, found))
        ):
            yield piece.start(), pieces[last].end(), "plate"
        return


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _leads(pieces: Sequence[re.Match[str]], at: int, text: str) -> bool:
    """Letters that a number follows at once, as in "xr-193-b" or "hb kl 4482"."""
    if len(pieces[at].group()) > 3 or at + 1 >= len(pieces) or not _joined(pieces[at], pieces[at + 1], text):
        return False
    hyphen = text[pieces[at].end()] == "-"
    following = pieces[at + 1].group()
    if _has_digit(following):
        return hyphen or pieces[at].group() not in _SMALL_WORDS
    return len(following) <= 2 and at + 2 < len(pieces) and pieces[at + 2].group().isdigit() and hyphen


def _joined(one: re.Match[str], other: re.Match[str], text: str) -> bool:
    """One space or hyphen in between, and both short: longer ones are words of the sentence."""
    between = text[one.end() : other.start()]
    if between not in (" ", "-") or len(other.group()) > 5:
        return False
    return (
        between == "-" or _has_digit(other.group()) or (len(other.group()) <= 3 and other.group() not in _SMALL_WORDS)
    )
