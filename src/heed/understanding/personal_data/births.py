"""Dates of birth: a date in any notation beside a word of birth, or alone in brackets after a name."""

import re
from collections.abc import Iterable, Iterator

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written
from heed.understanding.text import fold_word

_MONTHS = """
    januari januar january janvier enero gennaio styczen stycznia janeiro ocak jan janv ene gen sty oca ιανουαριου
    ιανουαριος ιαν februari februar february fevrier febrero febbraio luty lutego fevereiro subat feb fev fevr lut sub
    φεβρουαριου φεβρουαριος φεβ maart marz march mars marzo marzec marca marco mart mrt mar marz μαρτιου μαρτιος μαρ
    april avril abril aprile kwiecien kwietnia nisan apr avr abr kwi nis απριλιου απριλιος απρ mei mai may mayo maggio
    maj maja maio mayis mag μαιου μαιος μαι juni june juin junio giugno czerwiec czerwca junho haziran jun giu cze haz
    ιουνιου ιουνιος ιουν juli july juillet julio luglio lipiec lipca julho temmuz jul juil lug lip tem ιουλιου ιουλιος
    ιουλ augustus august aout agosto sierpien sierpnia agustos aug ago sie agu αυγουστου αυγουστος αυγ september
    septembre septiembre settembre wrzesien wrzesnia setembro eylul sep sept set wrz eyl σεπτεμβριου σεπτεμβριος σεπ
    oktober october octobre octubre ottobre pazdziernik pazdziernika outubro ekim okt oct ott paz out eki οκτωβριου
    οκτωβριος οκτ november novembre noviembre listopad listopada novembro kasim nov lis kas νοεμβριου νοεμβριος νοε
    december dezember decembre diciembre dicembre grudzien grudnia dezembro aralik dec dez dic gru ara δεκεμβριου
    δεκεμβριος δεκ يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
"""
_MONTH = "(?:" + "|".join(sorted({fold_word(word) for word in _MONTHS.split()}, key=len, reverse=True)) + ")"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:19|20)\d\d"
_DATE = re.compile(
    r"(?<![\w./-])(?:"
    rf"{_DAY}(?:\.|st|nd|rd|th|er|e|η|ησ|o|º)?[ -]?(?:de |of |den )?{_MONTH}\.?,?[ -](?:de |del |of )?"
    rf"(?:{_YEAR}|'?\d\d)"
    rf"|{_MONTH}\.? {_DAY}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|{_DAY} ?([-./]) ?{_DAY} ?\1 ?(?:{_YEAR}|\d\d)|{_DAY} {_DAY} {_YEAR}|{_YEAR}([-./]){_DAY}\2{_DAY}"
    rf"|{_DAY}[01]\d{_YEAR}|{_YEAR}[01]\d[0-3]\d"
    r")(?!\w)(?![-./]\d)"
)
_BORN = re.compile(r"\bne(?= (?:le|en|au?) )")
"""French for born; without the word behind it "ne" only denies."""

_NEAR, _SOON = 46, 12
_STOP = re.compile(r"[;!?\n]\s*\S+[^:]*$|\.\s+[^\W\d]{3,}.*$")


def births(text: Written) -> Iterator[Spot]:
    """Dates soon after a word of birth, or just before one ("14.02.1991 doğumlu")."""
    cues = text.places_of(Cue.BIRTH) + [match.span() for match in _BORN.finditer(text.folded)]
    for match in _DATE.finditer(text.folded) if cues else ():
        near = [end for _, end in cues if match.start() - _NEAR <= end <= match.start()]
        between = text.folded[near[-1] : match.start()] if near else ""
        # another date in between, or a new sentence: the word of birth was about something else
        announced = near and not _STOP.search(between) and not _DATE.search(between)
        followed = not near and any(match.end() <= start <= match.end() + _SOON for start, _ in cues)
        if announced or followed:
            yield match.start(), match.end(), "birth_date"


def births_of(text: Written, people: Iterable[Spot]) -> Iterator[Spot]:
    """Dates alone in brackets right after a person: "onze zoon Jonas (03-05-2014)"."""
    for _, end, kind in people:
        opened = re.match(r"\s?[(,]\s?°?\s?", text.folded[end : end + 6]) if kind == "person" else None
        if opened:
            date = _DATE.match(text.folded, end + opened.end())
            if date and text.folded[date.end() : date.end() + 1] in (")", ""):
                yield date.start(), date.end(), "birth_date"
