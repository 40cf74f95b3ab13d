"""History and signatures go, one's own words stay."""

import pytest

from heed.channels.email.quotes import without_history

OWN = "De lamp is nog steeds stuk."


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "\n\nOp ma 3 nov. 2025 om 10:00 schreef Gemeente Havenstad <info@havenstad.example>:\n\n> Dank u wel.\n> Groet",
        "\n\nOn Mon, Nov 3, 2025 at 10:00 AM Gemeente Havenstad\n<info@havenstad.example> wrote:\n> Dank u wel.\n",
        "\n\nAm 03.11.2025 um 10:00 schrieb Gemeente Havenstad:\n> Vielen Dank\n>> davor",
        "\n\n3 Kas 2025 Pzt tarihinde Havenstad <info@havenstad.example> şunu yazdı:\n> Teşekkürler",
        "\n\n-----Oorspronkelijk bericht-----\nVan: Havenstad\nDank u wel.",
        "\n\n________________________________\nVan: Havenstad <info@havenstad.example>\nVerzonden: maandag\nAan: Anna\n"
        "Onderwerp: RE: lamp\n\nDank u wel.",
        "\n\nFrom: Havenstad\nSent: Monday\nTo: Anna\nSubject: Lamp\n\nThanks",
        "\n\n-- \nAnna Jansen\n06 12345678",
        "\n\n--\nAnna",
        "\n\nVerstuurd vanaf mijn iPhone",
        "\n\nSent from my Galaxy\n\n> oud\n> ouder",
    ],
)
def test_what_is_taken_off(tail):
    assert without_history(OWN + tail) == OWN


def test_an_answer_below_one_quote():
    assert without_history(f"Op maandag schreef Havenstad:\n> Is het opgelost?\n> Groet\n\n{OWN}") == OWN


@pytest.mark.parametrize(
    "text",
    [
        "> Welke lamp?\nDie bij de brug.\n> Sinds wanneer?\nMaandag.",  # an answer line by line
        "> alleen een citaat",  # nothing of one's own would be left
        "-----Original Message-----\nFrom: Piet\nEr is iets mis.",  # forwarded, without a word of one's own
        "De opties zijn:\n-- \n" + "\n".join(f"regel {number}" for number in range(20)),  # too long for a signature
        "Op maandag schreef ik u:\ner is niets gebeurd.",
        "Van: hier\nnaar de overkant is het gevaarlijk.",
        "Temperatuur > 30 graden\nin de bus.",
    ],
)
def test_what_stays(text):
    assert without_history(text) == text


def test_a_very_long_text_is_left_alone():
    text = "regel\n" * 30_000 + "> oud"
    assert without_history(text) == text
