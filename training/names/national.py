"""Made-up national numbers that pass the check of their country."""

import random
from collections.abc import Callable


def _digits(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def _passing(check: Callable[[str], bool], make: Callable[[], str]) -> str:
    while True:
        number = make()
        if check(number):
            return number


def bsn(chance: random.Random) -> str:
    from stdnum.nl import bsn as rule

    number = _passing(rule.is_valid, lambda: _digits(chance, 9))
    return number if chance.random() < 0.85 else f"{number[:4]}.{number[4:6]}.{number[6:]}"


def steuer_id(chance: random.Random) -> str:
    from stdnum.de import idnr

    def make() -> str:
        some = list("0123456789")
        chance.shuffle(some)
        some[some.index(chance.choice(some))] = chance.choice(some)
        body = "".join(some)
        return body + idnr.mod_11_10.calc_check_digit(body)

    number = _passing(idnr.is_valid, make)
    return number if chance.random() < 0.7 else f"{number[:2]} {number[2:5]} {number[5:8]} {number[8:]}"


def nir(chance: random.Random) -> str:
    body = f"{chance.choice('12')}{chance.randint(30, 99):02}{chance.randint(1, 12):02}{chance.randint(1, 95):02}{chance.randint(1, 900):03}{chance.randint(1, 900):03}"
    key = f"{97 - int(body) % 97:02}"
    if chance.random() < 0.5:
        return body + key
    return f"{body[0]} {body[1:3]} {body[3:5]} {body[5:7]} {body[7:10]} {body[10:]} {key}"


def dni(chance: random.Random) -> str:
    from stdnum.es import dni as rule

    if chance.random() < 0.25:
        number = _digits(chance, 7)
        return "X" + number + rule.calc_check_digit("0" + number)
    number = _digits(chance, 8)
    return number + chance.choice(("", "", "-", " ")) + rule.calc_check_digit(number)


def greek(chance: random.Random) -> str:
    from stdnum.gr import amka, vat

    if chance.random() < 0.5:
        return _passing(vat.is_valid, lambda: "1" + _digits(chance, 8))
    return _passing(
        amka.is_valid,
        lambda: f"{chance.randint(1, 28):02}{chance.randint(1, 12):02}{chance.randint(30, 99):02}" + _digits(chance, 5),
    )


def british(chance: random.Random) -> str:
    letters = chance.choice("ABCEGHJKLMNPRSTWXYZ") + chance.choice("ABCEGHJKLMPRSTWXYZ")
    if letters in {"BG", "GB", "NK", "KN", "TN", "NT", "ZZ"}:
        letters = "JT"
    number = _digits(chance, 6)
    spaced = chance.choice((number, f" {number[:2]} {number[2:4]} {number[4:]} "))
    return letters + spaced + chance.choice("ABCD")


def italian(chance: random.Random) -> str:
    from stdnum.it import codicefiscale

    consonants = "BCDFGLMNPRSTVZ"
    letters = "".join(chance.choice(consonants) for _ in range(6))
    body = f"{letters}{chance.randint(30, 99):02}{chance.choice('ABCDEHLMPRST')}{chance.randint(1, 28):02}{chance.choice('ABFGHL')}{chance.randint(100, 899)}"
    return body + codicefiscale.calc_check_digit(body)


def polish(chance: random.Random) -> str:
    from stdnum.pl import pesel

    body = f"{chance.randint(30, 99):02}{chance.randint(1, 12):02}{chance.randint(1, 28):02}{_digits(chance, 4)}"
    return body + pesel.calc_check_digit(body)


def portuguese(chance: random.Random) -> str:
    from stdnum.pt import nif

    body = chance.choice("12") + _digits(chance, 7)
    return body + nif.calc_check_digit(body)


def turkish(chance: random.Random) -> str:
    from stdnum.tr import tckimlik

    body = chance.choice("123456789") + _digits(chance, 8)
    return body + tckimlik.calc_check_digits(body)


NATIONAL = {
    "nl": bsn, "en": british, "de": steuer_id, "fr": nir, "es": dni, "el": greek, "it": italian, "pl": polish, "pt": portuguese,
    "tr": turkish, "ar": bsn,
}  # fmt: skip
