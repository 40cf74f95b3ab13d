"""Names of people and addresses of homes, put together from the labels of the tagger."""

from collections.abc import Iterator, Sequence

from heed.understanding.personal_data.tagger import LABELS, Tagger
from heed.understanding.personal_data.tokens import Piece, pieces
from heed.understanding.personal_data.written import Spot, Written

_KINDS = {LABELS.index("PER"): "person", LABELS.index("ADR"): "address"}
_AT_ONCE = 4_000
"""Characters given to the tagger at once; longer texts are cut at a space."""

_TITLES = frozenset(
    """mevrouw mevr mw mvr meneer dhr heer dr drs ir ing prof mr mrs ms miss sir dame frau herr herrn fr hr madame monsieur mme mlle
    m docteur senora senor sra sr don dona dna srta signora signor sig dott dottor κυριοσ κυρια κυριο κυριου κυριασ κοσ κα
    pani pan pana senhora senhor sayin sn bay bayan hanim bey السيد السيده الدكتور الاستاذ""".split()
)
_SMALLEST = 2


def names_and_homes(text: Written, known: Sequence[Spot], tagger: Tagger) -> Iterator[Spot]:
    """People and homes, between what is already `known`."""
    for start, end in _stretches(text.cased):
        found = pieces(text.cased, known, start, end)
        if found:
            yield from _spots(text, found, tagger.labels(found))


def _stretches(cased: str) -> Iterator[tuple[int, int]]:
    start = 0
    while len(cased) - start > _AT_ONCE:
        end = max(cased.rfind(" ", start + _AT_ONCE // 2, start + _AT_ONCE), cased.rfind("\n", start + _AT_ONCE // 2, start + _AT_ONCE))
        end = end if end > start else start + _AT_ONCE
        yield start, end
        start = end
    yield start, len(cased)


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
        if piece.form[0] == "\x00":
            yield found[first:at]
            first = at + 1
    yield found[first:]


def _trimmed(text: Written, run: Sequence[Piece], kind: str) -> Iterator[Spot]:
    first, last = 0, len(run) - 1
    while first <= last and not _begins(text, run[first], kind):
        first += 1
    while last >= first and not (run[last].form.isalnum() or (run[last].form == "." and last and len(run[last - 1].form) == 1)):
        last -= 1
    if first > last:
        return
    start, end = run[first].start, run[last].end
    words = run[first : last + 1]
    if kind == "address" and not any(piece.form[0].isdigit() for piece in words):
        return
    if sum(len(piece.form) for piece in words if piece.form[0].isalpha()) >= _SMALLEST:
        yield start, end, kind


def _begins(text: Written, piece: Piece, kind: str) -> bool:
    """A name or an address does not begin with a sign or a title."""
    if not piece.form.isalnum():
        return False
    return kind != "person" or text.folded[piece.start : piece.end] not in _TITLES
