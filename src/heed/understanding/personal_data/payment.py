"""Bank accounts (IBAN) and payment cards, by check digit."""

import re
from collections.abc import Iterator

from heed.understanding.personal_data.cues import Cue
from heed.understanding.personal_data.written import Spot, Written

_IBAN = re.compile(r"(?<![^\W_])[a-z]{2}\d\d(?:[ .-]?[a-z0-9]){11,40}")
_CARD = re.compile(r"(?<![\w+])(?<!\d[.,/-])\d(?:[ -]?\d){11,18}(?![\w@])(?![.,/-]\d)")
_IBAN_LENGTHS = {
    "ad": 24, "at": 20, "be": 16, "bg": 22, "ch": 21, "cy": 28, "cz": 24, "de": 22, "dk": 18, "ee": 20, "es": 24,
    "fi": 18, "fr": 27, "gb": 22, "gi": 23, "gr": 27, "hr": 21, "hu": 28, "ie": 22, "is": 26, "it": 27, "li": 21,
    "lt": 20, "lu": 20, "lv": 21, "mc": 27, "md": 24, "mk": 19, "mt": 31, "nl": 18, "no": 15, "pl": 28, "pt": 25,
    "ro": 24, "rs": 22, "se": 24, "si": 19, "sk": 24, "sm": 27, "tr": 26, "ua": 29, "al": 28, "ba": 20, "me": 22,
    "xk": 20, "ge": 22, "il": 23, "ae": 23, "sa": 24, "eg": 29, "tn": 24, "br": 29,
}  # fmt: skip
"""Length in characters by country, from the IBAN registry (SWIFT, ISO 13616)."""

_ISSUERS = re.compile(
    r"4(?:\d{12}|\d{15}|\d{18})$"  # Visa
    r"|(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}$"  # Mastercard
    r"|3[47]\d{13}$"  # American Express
    r"|3(?:0[0-5]|[689]\d)\d{11,16}$"  # Diners Club
    r"|35(?:2[89]|[3-8]\d)\d{12,15}$|(?:2131|1800)\d{11}$"  # JCB
    r"|(?:6011|65\d\d|64[4-9]\d|62\d\d|60\d\d|81\d\d)\d{12,15}$"  # Discover, UnionPay, RuPay
    r"|(?:50(?:18|20|38)|5[6-8]\d\d|6304|6390|67\d\d|0604)\d{8,15}$"  # Maestro
    r"|9792\d{12}$"  # Troy
)


def ibans(text: Written) -> Iterator[Spot]:
    """Accounts that pass the check; one after its name also where a digit was mistyped."""
    from stdnum import iban

    for match in _IBAN.finditer(text.folded):
        compact, end = _take(text.folded, match.start(), _IBAN_LENGTHS.get(match.group()[:2], 0))
        if not compact or not (end == len(text.folded) or not text.folded[end].isalnum()):
            continue
        if iban.is_valid(compact.upper(), check_country=False) or text.said(Cue.IBAN, match.start(), 2):
            yield match.start(), end, "iban"


def _take(text: str, start: int, length: int) -> tuple[str, int]:
    """The first `length` letters and digits from `start` on, and where they end."""
    taken: list[str] = []
    for at in range(start, min(len(text), start + 2 * length)):
        if text[at].isalnum():
            taken.append(text[at])
            if len(taken) == length:
                return "".join(taken), at + 1
    return "", start


def cards(text: Written) -> Iterator[Spot]:
    """Numbers that an issuer gives out and that pass Luhn's check; after the word for a card also mistyped ones."""
    for match in _CARD.finditer(text.folded):
        digits = match.group().replace(" ", "").replace("-", "")
        if text.said(Cue.CARD, match.start()) or (
            _ISSUERS.match(digits) and passes_luhn(digits) and not text.named(Cue.ORDER, match.start())
        ):
            yield match.start(), match.end(), "card"


def passes_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of ISO/IEC 7812."""
    total = sum(map(int, digits[-1::-2]))
    return (total + sum((0, 2, 4, 6, 8, 1, 3, 5, 7, 9)[int(digit)] for digit in digits[-2::-2])) % 10 == 0
