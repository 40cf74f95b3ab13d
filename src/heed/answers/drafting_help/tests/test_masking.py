"""What leaves holds nothing of what must not leave, and comes back exactly."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from heed.answers.drafting_help.masking import Spot, dropped, finder, invented, mask, placeholders, restored

FIND = finder("NL", ["nl"])
KNOWN = {"Anna Bakker": "NAME", "anna@example.org": "EMAIL", "Bo": "NAME", "@annab": "ACCOUNT", "Sluisweg 8": "ADDRESS"}


def nothing(text: str) -> list[Spot]:
    return []


PIECES = (
    "[NAME_1]|[NAME_2]|[person]|[phone]|Anna Bakker|bo|06-12345678|12345|1234 AB|€ 12,50|https://x.nl/abc?d=1|"
    "NL91ABNA0417164300|111222333|\n| |[|]|_|İ|ß|de lamp|Boom|@resident-ab12cd"
)
WORDS = st.sampled_from(PIECES.split("|"))
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=12).map("".join)


@given(st.lists(TEXTS, min_size=1, max_size=3))
@example(["[NAME_1] [NAME_1"])
@example(["[NAME_1]Anna Bakker[NAME_1]"])
@settings(max_examples=150)
def test_what_was_masked_comes_back_exactly(texts):
    one = mask(texts, FIND, KNOWN)
    assert [restored(text, one.hidden) for text in one.texts] == texts


NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéü", min_size=5, max_size=12)


@given(st.lists(NAMES, min_size=1, max_size=5, unique=True), st.data())
@settings(max_examples=150)
def test_no_value_of_a_list_survives(names, data):
    pieces = st.one_of(st.sampled_from(names), st.sampled_from([one.upper() for one in names]), st.text(max_size=6))
    text = "".join(data.draw(st.lists(pieces, max_size=10)))
    one = mask([text, text[::-1]], nothing, dict.fromkeys(names, "NAME"))
    left = re.sub(r"\[[A-Z]+_\d+\]", "\n", one.texts[0]).casefold()
    assert not [name for name in names if name.casefold() in left]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Ik ben Anna Bakker, bel 06-12345678.", ["Anna", "Bakker", "12345678"]),
        ("Mijn BSN is 111222333 en mijn rekening NL91ABNA0417164300.", ["111222333", "NL91"]),
        ("Mail anna@example.org of kijk op https://testdam.example/s/geheim123.", ["anna@", "geheim123"]),
        ("Mijn auto met kenteken 12-ABC-3 staat op Sluisweg 8, 1234 AB.", ["12-ABC-3", "Sluisweg 8", "1234 AB"]),
        ("Zaak TD-2026-000123 van bo.", ["000123", " bo."]),
        ("ANNA BAKKER en Anna bakkers hond", ["BAKKER", "bakker"]),
    ],
)
def test_personal_data_of_every_kind_is_taken_out(text, gone):
    (left,) = mask([text], FIND, KNOWN).texts
    assert not [one for one in gone if one in left], left


def test_a_name_found_in_one_text_is_taken_out_of_all():
    one = mask(["Groeten, Anna Bakker", "wat zei anna bakker toen?"], FIND, {})
    assert "bakker" not in one.texts[1]


def test_the_same_words_have_the_same_placeholder():
    one = mask(["Bel Anna Bakker.", "Anna Bakker belde."], nothing, KNOWN)
    assert one.texts == ("Bel [NAME_1].", "[NAME_1] belde.")
    assert one.hidden == {"[NAME_1]": "Anna Bakker"}


def test_a_short_name_is_no_part_of_a_word():
    assert mask(["De boom van Bo."], nothing, {"Bo": "NAME"}).texts == ("De boom van [NAME_1].",)


@pytest.mark.parametrize(("name", "text"), [("سارة محمد", "شكرا سارة… السيدة محمد"), ("王伟", "王伟先生您好")])
def test_a_known_name_in_a_script_without_capitals_is_taken_out(name, text):
    """By itself and in parts, also where nothing stands between it and the next word."""
    (one,) = mask([text], nothing, dict.fromkeys([name, *name.split()], "NAME")).texts
    assert not [part for part in name.split() if part in one]


def test_streets_and_what_it_is_about_stay():
    assert mask(["De lamp in de Kerkstraat is kapot sinds 3 mei."], FIND, {}).texts == (
        "De lamp in de Kerkstraat is kapot sinds 3 mei.",
    )


def test_what_a_model_invents_or_drops_is_told():
    one = mask(["Bel Anna Bakker op 06-12345678."], FIND, KNOWN)
    answer = "Beste [NAME_1], bel [NAME_9]."
    assert invented(answer, one.hidden) == ["[NAME_9]"]
    assert dropped(one.texts[0], answer) == ["[PHONE_1]"]
    assert restored(answer, one.hidden) == "Beste Anna Bakker, bel [NAME_9]."
    assert placeholders("[NAME_1] [NAME_1] [x_1] [NAME_]") == ["[NAME_1]"]


@pytest.mark.parametrize("text", ["Irmak belt", "ırmak belt", "İRMAK belt", "irmak yılmaz belt", "IRMAK YILMAZ belt"])
def test_a_known_name_is_found_by_whatever_letter_it_begins_with(text):
    known = {"Irmak Yılmaz": "NAME", "Irmak": "NAME", "ırm": "NAME", "Kees": "NAME"}
    (made,) = mask([text], nothing, known).texts
    assert re.fullmatch(r"\[(NAME|TEXT)_1\] belt", made)


def test_thousands_of_names_keep_nobody_waiting():
    known = {f"Naam{n} Achternaam{n}": "NAME" for n in range(5000)}
    began = time.perf_counter()
    mask(["zomaar een woord van een bewoner " * 300, "Dag Naam4999 Achternaam4999!"], nothing, known)
    assert time.perf_counter() - began < 5
