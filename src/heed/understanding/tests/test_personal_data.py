"""Personal data is found and masked; numbers that are something else stay."""

import pytest

from heed.understanding import PERSONAL_DATA_LIMIT, Context, mask, read
from heed.understanding.masking import NOT_READ


def masked(text: str, context: Context) -> str:
    return mask(text, read([text], context)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mail jan.de-vries+x@voorbeeld.nl.", "Mail [email]."),
        ("Schreib an jürgen@beispiel.de, bitte", "Schreib an [email], bitte"),
        ("Bel 06-12345678 vanavond", "Bel [phone] vanavond"),
        ("tel.0612345678", "tel.[phone]"),
        ("Bel +31 6 12 34 56 78 of 020 624 1111", "Bel [phone] of [phone]"),
        ("0612345678 0687654321", "[phone] [phone]"),
        ("Ruf mich an: +49 30 901820", "Ruf mich an: [phone]"),
        ("Beni ara: 0532 123 45 67, lütfen hemen arayın", "Beni ara: [phone], lütfen hemen arayın"),
        ("Rekening NL91 ABNA 0417 1643 00 graag", "Rekening [iban] graag"),
        ("IBAN: DE89370400440532013000.", "IBAN: [iban]."),
        ("nl91abna0417164300", "[iban]"),
        ("Mijn BSN is 111222333", "Mijn BSN is [national_id]"),
        ("bsn 1112.22.333 klopt", "bsn [national_id] klopt"),
        ("Ik ben 111222333", "Ik ben [national_id]"),
        ("TC kimlik no: 10000000146", "TC kimlik no: [national_id]"),
        # invisible characters, as copied from an address book, change nothing
        ("Bel \u202a06-1234\u200b5678\u202c", "Bel \u202a[phone]\u202c"),
        # Arabic digits are digits
        ("اتصل بي +٣١٦١٢٣٤٥٦٧٨", "اتصل بي [phone]"),
    ],
)
def test_masked(town, text, expected):
    assert masked(text, town) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bestelnummer 111222333",
        "Ticket #111222333",
        "Zaaknummer: 0201234567",
        "Factuur 2024-111222333",
        "Op 05-12-2024 14:30 was het mis",
        "Het kostte 1.234.567,89 euro",
        "Ik ben 111222334",  # fails the check
        "NL92ABNA0417164300",  # fails the check
        "Volg @jan@sociaal.nl",
        "Paal 123456789012345678901234567890",
    ],
)
def test_left_alone(town, text):
    assert masked(text, town) == text


def test_the_towns_own_address_is_nobodys():
    context = Context(own_handles=("info@havenstad.example",))
    text = "Ik mailde Info@havenstad.example en piet@huis.example"
    assert masked(text, context) == "Ik mailde Info@havenstad.example en [email]"


def test_a_number_without_country_belongs_to_the_towns_region():
    text = "My number is 020 7946 0018"
    assert masked(text, Context(region="GB")) == "My number is [phone]"


def test_beyond_the_part_read_for_meaning_it_is_still_found(town):
    text = "woord " * 10_000 + "bel 0612345678"
    assert masked(text, town).endswith("bel [phone]")


def test_what_was_not_searched_is_not_passed_on(town):
    text = "a " * (PERSONAL_DATA_LIMIT // 2) + "0612345678"
    result = masked(text, town)
    assert "0612345678" not in result
    assert result.endswith(NOT_READ)
