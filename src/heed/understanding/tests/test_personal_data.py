"""Personal data is found and masked; numbers, names of firms and places that are something else stay."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.understanding import PERSONAL_DATA_LIMIT, Context, mask, read
from heed.understanding.masking import NOT_READ
from heed.understanding.personal_data import KINDS, find
from heed.understanding.text import fold


def masked(text: str, context: Context) -> str:
    return mask(text, read([text], context)[0])


def found_in(text: str, language: str, context: Context | None = None) -> list[tuple[str, str]]:
    spans = find(text, fold(text), context or Context(), language)
    return [(text[found.start : found.end], found.kind) for found in spans]


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
        ("IBAN NL92ABNA0417164300", "IBAN [iban]"),  # mistyped, yet meant as one
        ("Mijn BSN is 111222333", "Mijn BSN is [national_id]"),
        ("bsn 1112.22.333 klopt", "bsn [national_id] klopt"),
        ("Ik ben 111222333", "Ik ben [national_id]"),
        ("TC kimlik no: 10000000146", "TC kimlik no: [national_id]"),
        # invisible characters, as copied from an address book, change nothing
        ("Bel \u202a06-1234\u200b5678\u202c", "Bel \u202a[phone]\u202c"),
        # Arabic digits are digits
        ("اتصل بي +٣١٦١٢٣٤٥٦٧٨", "اتصل بي [phone]"),
        ("Volg @jan@sociaal.nl", "Volg [account_handle]"),
        ("Mijn kenteken is XR-193-B", "Mijn kenteken is [plate]"),
        ("kenteken xr-193-b staat fout", "kenteken [plate] staat fout"),
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
        "Zaak HV-2041",
        "Factuur 2024-111222333",
        "Op 05-12-2024 14:30 was het mis",
        "Het kostte 1.234.567,89 euro",
        "Ik ben 111222334",  # fails the check
        "NL92ABNA0417164300",  # fails the check
        "Paal 123456789012345678901234567890",
        "Mail info@gemeente.example",
        "Volg @gemeentehavenstad",
        "Dank, @resident-1f2e7c",
        "De Johan van Oldenbarneveltstraat is open",
        "Bezwaar tegen NA-2026-004418 van 12 mei 2026",
    ],
)
def test_left_alone(town, text):
    assert masked(text, town) == text


@pytest.mark.parametrize(
    ("language", "text", "written", "kind"),
    [
        ("nl", "Geboren op 17 maart 1958 in Breda", "17 maart 1958", "birth_date"),
        ("en", "DOB 23.12.1997, thanks", "23.12.1997", "birth_date"),
        ("en", "born 7 August 1986", "7 August 1986", "birth_date"),
        ("de", "geb. 1. November 1939", "1. November 1939", "birth_date"),
        ("fr", "né le 3 février 1981", "3 février 1981", "birth_date"),
        ("es", "nacida el 4 de marzo de 1975", "4 de marzo de 1975", "birth_date"),
        ("el", "γεννημένος 4 Μαρτίου 1943", "4 Μαρτίου 1943", "birth_date"),
        ("tr", "14.02.1991 doğumluyum", "14.02.1991", "birth_date"),
        ("nl", "Rijksregisternummer 83.04.12-113.37", "83.04.12-113.37", "national_id"),
        ("en", "NI number JT 48 21 07 B", "JT 48 21 07 B", "national_id"),
        ("de", "Meine Steuer-ID ist 75398804866", "75398804866", "national_id"),
        ("fr", "sécu 2 55 08 14 168 025 38", "2 55 08 14 168 025 38", "national_id"),
        ("es", "DNI 54362315K", "54362315K", "national_id"),
        ("es", "NIE X-2482300W", "X-2482300W", "national_id"),
        ("el", "Ο ΑΦΜ μου είναι 094259216", "094259216", "national_id"),
        ("el", "ΑΜΚΑ 14056260087", "14056260087", "national_id"),
        ("it", "codice fiscale RCCMNL83S18D969H", "RCCMNL83S18D969H", "national_id"),
        ("pl", "PESEL 44051401359", "44051401359", "national_id"),
        ("nl", "kaart 4242 4242 4242 4242", "4242 4242 4242 4242", "card"),
        ("en", "5555555555554444 was refused", "5555555555554444", "card"),
        ("el", "την κάρτα 3782 822463 10005", "3782 822463 10005", "card"),
        ("nl", "Auto L-731-FD staat er weer", "L-731-FD", "plate"),
        ("en", "the reg is LK19 XVB", "LK19 XVB", "plate"),
        ("de", "Kennzeichen HB-KL 4482", "HB-KL 4482", "plate"),
        ("fr", "immatriculée AB-123-CD", "AB-123-CD", "plate"),
        ("es", "matrícula 1234 BCD", "1234 BCD", "plate"),
        ("el", "το όχημα ΙΚΥ 4471", "ΙΚΥ 4471", "plate"),
        ("tr", "34 KRT 917 plakalı araç", "34 KRT 917", "plate"),
        ("fr", "Appelez le 01 99 00 12 34", "01 99 00 12 34", "phone"),
        ("es", "mi móvil es 612 345 678", "612 345 678", "phone"),
        ("el", "κινητό 6944 180 327", "6944 180 327", "phone"),
        ("en", "Ring me 07700 900461", "07700 900461", "phone"),
        ("en", "messages to @sawdust_steve.", "@sawdust_steve", "account_handle"),
        ("el", "ΙΒΑΝ GR16 0110 1250 0000 0001 2300 695", "GR16 0110 1250 0000 0001 2300 695", "iban"),
    ],
)
def test_numbers_of_many_countries(language, text, written, kind):
    assert (written, kind) in found_in(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Op 17 maart 2026 is er een vergadering"),
        ("en", "The meeting is on 7 August 2026"),
        ("de", "Bescheid vom 8. Mai 2026, Aktenzeichen NA-2026-005102"),
        ("fr", "Commande 123456789 du 3 février 2026"),
        ("es", "Pedido 12345678, factura de 1.250,50 €"),
        ("el", "Παραγγελία 123456789 στις 4 Μαρτίου 2026"),
        ("nl", "Meter 4242424242424242"),
        ("nl", "Ik woon in 1511 KL"),
        ("nl", "Tussen 2019 en 2024 kostte het 12.500 euro"),
        ("en", "Bus 12 at 14:30, route 7, page 112"),
    ],
)
def test_numbers_of_another_kind(language, text):
    assert not [found for found in found_in(text, language) if found[1] not in ("person", "address")]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "Met vriendelijke groet,\nAnnelies van der Berg", ["Annelies van der Berg"]),
        ("nl", "Bel mij even terug, groet Jan de Vries", ["Jan de Vries"]),
        ("nl", "Ik sprak mevrouw Hendriksen aan de balie", ["Hendriksen"]),
        ("en", "My name is Graham Oyelaran and I object.", ["Graham Oyelaran"]),
        ("de", "Mein Nachbar Uwe Krause parkt hier", ["Uwe Krause"]),
        ("fr", "Je m'appelle Sophie Marchand", ["Sophie Marchand"]),
        ("es", "Me llamo María García López", ["María García López"]),
        ("el", "Με λένε Γιώργος Παπαδόπουλος", ["Γιώργος Παπαδόπουλος"]),
        ("tr", "Adım Ayşe Demir", ["Ayşe Demir"]),
        ("it", "Mi chiamo Giulia Ferrari", ["Giulia Ferrari"]),
        ("pl", "Nazywam się Anna Kowalska", ["Anna Kowalska"]),
        ("pt", "Chamo-me João Ferreira", ["João Ferreira"]),
    ],
)
def test_people(language, text, names):
    assert [written for written, kind in found_in(text, language) if kind == "person"] == names


@pytest.mark.parametrize(
    ("language", "text", "home"),
    [
        ("nl", "Ik woon op de Kerkstraat 12, 1511 KL Havenstad", "Kerkstraat 12, 1511 KL Havenstad"),
        ("en", "I live at 9 Mill Lane", "9 Mill Lane"),
        ("de", "Ich wohne in der Gartenstraße 16, 28195 Bremen", "Gartenstraße 16, 28195 Bremen"),
        ("fr", "J'habite au 12 rue Victor Hugo, 75001 Paris", "12 rue Victor Hugo, 75001 Paris"),
        ("es", "Vivo en Calle Mayor 5, 28013 Madrid", "Calle Mayor 5, 28013 Madrid"),
        ("el", "Μένω Ερμού 15, 10563 Αθήνα", "Ερμού 15, 10563 Αθήνα"),
    ],
)
def test_homes(language, text, home):
    assert (home, "address") in found_in(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De lantaarnpaal in de Dorpsstraat is kapot."),
        ("en", "There is a pothole in Victoria Road."),
        ("de", "Die Laterne am Rathausplatz ist kaputt."),
        ("fr", "Le lampadaire de la place est cassé."),
        ("es", "La farola de la plaza está rota."),
        ("el", "Η λάμπα στην πλατεία έχει καεί."),
        ("nl", "Wanneer wordt het grofvuil opgehaald?"),
        ("de", "Schon wieder Sperrmüll im Gebüsch hinterm Schwimmbad"),
    ],
)
def test_nobody_is_named(language, text):
    assert found_in(text, language) == []


def test_a_bsn_is_never_shown():
    for text in (
        "BSN 111222333",
        "bsn: 111.222.333",
        "Burgerservicenummer 1112 22 333",
        "mijn bsn (111222333)",
        "sofinummer: 111222333",
    ):
        assert "333" not in masked(text, Context()), text


@pytest.mark.parametrize("text", ["Ik ben Jan de Vries Kerkstraat 12", "Jan de Vries, Kerkstraat 12"])
def test_a_name_before_a_home_stays_hidden(town, text):
    assert not {"Vries", "vries", "12"} & set(masked(text, town).replace(",", " ").split())


def test_the_towns_own_address_is_nobodys():
    context = Context(own_handles=("info@havenstad.example", "@havenstad"))
    text = "Ik mailde Info@havenstad.example en piet@huis.example, en @havenstad"
    assert masked(text, context) == "Ik mailde Info@havenstad.example en [email], en @havenstad"


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


PIECES = st.sampled_from(
    [
        "Jan de Vries", "Kerkstraat 12", "XR-193-B", "17 maart 1958", "geb.", "4242 4242 4242 4242", "@pietje_76",
        "BSN", "111222333", "0612345678", "a@b.nl", "NL91ABNA0417164300", "kenteken", "Γιώργος", "محمد",
        "\n", ",", "(", "\ud800", "\x00", "e\u0301", "İ",
    ]
)  # fmt: skip
ANYTHING = st.one_of(
    st.text(st.characters(codec=None), max_size=150),
    st.lists(PIECES, max_size=20).map(" ".join),
    st.lists(PIECES, max_size=12).map("".join),
)


@settings(deadline=None, max_examples=300)
@given(text=ANYTHING, language=st.sampled_from(["nl", "en", "de", "fr", "es", "el", "tr", "ar", "zz"]))
def test_offsets_are_valid_apart_and_the_same_each_time(text, language):
    context = Context()
    spans = find(text, fold(text), context, language)
    assert all(0 <= found.start < found.end <= len(text) and found.kind in KINDS for found in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert find(text, fold(text), context, language) == spans


@pytest.mark.parametrize(
    "piece", ["Jan ", "12 rue ", "XR-", "AB-12 ", "kenteken a ", "geb. 1 ", "1-1-19", "J.", "Jan\n", "é", "@a_", "00 "]
)
@pytest.mark.timeout(60)
def test_a_megabyte_is_searched_in_bounded_time(piece):
    text = (piece * 1_000_000)[:1_000_000]
    find(text, fold(text), Context(), "nl")
