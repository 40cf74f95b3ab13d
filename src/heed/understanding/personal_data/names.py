"""Names of people and addresses of homes, put together from the labels of the tagger."""

import math
import re
from collections.abc import Iterator, Sequence

from heed.understanding.personal_data.tagger import LABELS, Tagger
from heed.understanding.personal_data.tokens import Piece, pieces
from heed.understanding.personal_data.written import Spot, Written
from heed.understanding.text import word_set

_KINDS = {LABELS.index("PER"): "person", LABELS.index("ADR"): "address"}
_PERSON, _ADDRESS, _PLACE = LABELS.index("PER"), LABELS.index("ADR"), LABELS.index("LOC")
_PARTICLES = word_set("van de der den ten ter von zu du da dos di della el al ben bin")
_AT_ONCE = 4_000
"""Characters given to the tagger at once; longer texts are cut at a space."""

_TITLES = word_set(
    """
    mevrouw mevr mw mvr meneer dhr heer dr drs ir ing prof mr mrs ms miss sir dame frau herr herrn fr hr madame
    monsieur mme mlle m docteur senora senor sra sr don dona dna srta signora signor sig dott dottor κυριοσ κυρια
    κυριο κυριου κυριασ κοσ κα pani pan pana senhora senhor sayin sn bay bayan hanim bey السيد السيده الدكتور
    الاستاذ
    """
)
_NO_NAMES = word_set("beni seni onu bizi sizi adam kim evde eve hiya dob sorry dsgvo")
"""Words that look like somebody's name, and alone are none."""

_SMALLEST = 2
_CLEARLY = 5.0
_SLOPE, _LEAST = 0.48, 2.6
_STREETS = r"(?:straat|laan|plein|weg|kade|gracht|singel|dreef|strass?e|platz|allee|gasse|ufer|brug|school|schule)"
_CALLED_AFTER = re.compile(
    rf"(?:[ -](?:van|der|de|den|von|ten|ter)){{0,3}}[ -]?[^\W\d_]{{0,30}}{_STREETS}\b(?![ ,]{{1,2}}\d)"
)
"""What follows on a name that a street, a bridge or a school is called after, and no number: it is nobody's home."""

_STREET = re.compile(
    r"[^\W\d_]{3,40}(?:straat|laan|plein|gracht|singel|kade|strass?e|platz|allee|gasse)\b(?![ ,]{1,2}\d)"
)


def names_and_homes(text: Written, known: Sequence[Spot], tagger: Tagger) -> Iterator[tuple[Spot, float]]:
    """People and homes, between what is already `known`, each with the confidence that it is one."""
    for start, end in _stretches(text.cased):
        found = pieces(text.cased, known, start, end)
        if found:
            rows = tagger.scores(found)
            labels = tagger.labels(rows)
            if _ADDRESS in labels:
                labels = _whole_addresses(labels)
            if _PERSON in labels:
                labels = _whole_names(found, labels)
            for spot in _spots(text, found, labels):
                lead = _lead(rows, found, spot)
                # in small letters a word is seldom a name, and then the words around it say so clearly
                if spot[2] != "person" or lead >= _CLEARLY or not text.cased[spot[0] : spot[1]].islower():
                    yield spot, _confidence(lead)


def _lead(rows: Sequence[Sequence[float]], found: Sequence[Piece], spot: Spot) -> float:
    """How far the label of a spot is ahead of all others, at its clearest piece."""
    label = _PERSON if spot[2] == "person" else _ADDRESS
    return max(
        row[label] - max(score for at, score in enumerate(row) if at != label)
        for row, piece in zip(rows, found, strict=True)
        if spot[0] <= piece[1] < spot[1]
    )


def _confidence(lead: float) -> float:
    """Logistic in the lead, fitted to our own tuning messages (104 names found, of which 57 were names)."""
    return round(1 / (1 + math.exp(_LEAST - _SLOPE * lead)), 2)


def _stretches(cased: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(cased) - start > _AT_ONCE:
        end = max(
            cased.rfind(" ", start + _AT_ONCE // 2, start + _AT_ONCE),
            cased.rfind("\n", start + _AT_ONCE // 2, start + _AT_ONCE),
        )
        end = end if end > start else start + _AT_ONCE
        yield start, end
        start = end
    yield start, len(cased)


def _whole_names(found: Sequence[Piece], labels: Sequence[int]) -> list[int]:
    """A name does not end with "van der": the word that follows belongs to it; nor does it begin with it."""
    whole = list(labels)
    for at in range(len(whole) - 1):
        if whole[at] == _PERSON and found[at][0].lower() in _PARTICLES and found[at + 1][0].isalpha():
            whole[at + 1] = _PERSON
    for at in range(len(whole) - 1, 0, -1):
        if whole[at] == _PERSON and whole[at - 1] != _PERSON:
            first = _before_particles(found, at)
            whole[first:at] = [_PERSON] * (at - first)
    return whole


def _before_particles(found: Sequence[Piece], at: int) -> int:
    """Where the name begins of which only the last word was found: "Jan" of "Jan de Vries"; else `at` itself."""
    first = at
    while first > 0 and found[first - 1][0].lower() in _PARTICLES:
        first -= 1
    begins = first < at and first > 0 and found[first - 1][0].istitle()
    return first - 1 if begins else at


def _whole_addresses(labels: Sequence[int]) -> list[int]:
    """Streets and towns called after people belong to the address that they stand in."""
    whole, first = list(labels), 0
    for at in range(len(labels) + 1):
        if at < len(labels) and labels[at]:
            continue
        row = labels[first:at]
        if _ADDRESS in row:
            begins = next(number for number, label in enumerate(row) if label in (_ADDRESS, _PLACE))
            whole[first + begins : at] = [_ADDRESS] * (at - first - begins)
        first = at + 1
    return whole


def _spots(text: Written, found: Sequence[Piece], labels: Sequence[int]) -> Iterator[Spot]:
    first = 0
    for at in range(1, len(found) + 1):
        if at < len(found) and labels[at] == labels[first]:
            continue
        kind = _KINDS.get(labels[first])
        if kind:
            for run in _runs(found[first:at]):
                yield from _trimmed(text, run, kind)
        first = at


def _runs(found: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """Without pieces that are personal data of another kind."""
    first = 0
    for at, piece in enumerate(found):
        if piece[0][0] == "\x00":
            yield found[first:at]
            first = at + 1
    yield found[first:]


def _trimmed(text: Written, run: Sequence[Piece], kind: str) -> Iterator[Spot]:
    first, last = 0, len(run) - 1
    while first <= last and not _begins(text, run[first], kind):
        first += 1
    while last >= first and not _ends(run, last, kind):
        last -= 1
    if first > last:
        return
    words = run[first : last + 1]
    if kind == "address" and not any(form[0].isdigit() for form, _, _ in words):
        return
    if kind == "person" and len(words) == 1 and text.folded[words[0][1] : words[0][2]] in _NO_NAMES:
        return
    if kind == "person" and _is_called_after_somebody(text.folded, words[-1]):
        return
    if sum(len(form) for form, _, _ in words if form[0].isalpha()) >= _SMALLEST:
        yield words[0][1], words[-1][2], kind


def _is_called_after_somebody(folded: str, last: Piece) -> bool:
    """A street, a bridge or a school, whose name goes on after the last word or ends with it."""
    return bool(_CALLED_AFTER.match(folded, last[2]) or _STREET.match(folded, last[1]))


def _ends(run: Sequence[Piece], last: int, kind: str) -> bool:
    """Nothing ends with a sign, but for the full stop of an initial."""
    form = run[last][0]
    if form[0].isdigit() and not any(one.isdigit() for one, _, _ in run[:last]) and kind == "person":
        return False
    return form.isalnum() or (form == "." and last > 0 and len(run[last - 1][0]) == 1)


def _begins(text: Written, piece: Piece, kind: str) -> bool:
    """A name or an address does not begin with a sign or a title."""
    form, start, end = piece
    if not form.isalnum():
        return False
    if kind != "person":
        return len(form) > 1 or not form.islower()
    if form[0].isdigit():
        return False
    # of "t.n.v. Anna" the letters do not belong to the name
    abbreviated = len(form) == 1 and form.islower() and text.cased[end : end + 1] == "."
    return not abbreviated and text.folded[start:end] not in _TITLES
