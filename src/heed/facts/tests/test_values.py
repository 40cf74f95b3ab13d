"""A value as people write it becomes the one form of its kind, or is refused."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.facts import values
from heed.facts.values import NotAValue, Number, Price


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("times", "9-17", "09:00-17:00"),
        ("times", "9.00 tot 17.00 uur", "09:00-17:00"),
        ("times", "13:00 – 17:00, 9:00-12:30", "09:00-12:30, 13:00-17:00"),
        ("times", "9:00-12:00 en 13:00-17:00", "09:00-12:00, 13:00-17:00"),
        ("times", "22:00-2:00", "22:00-02:00"),
        ("times", "8-24", "08:00-00:00"),
        ("date", "2026-12-31", "2026-12-31"),
        ("date", "1-2-2026", "2026-02-01"),
        ("date", "31/12/2026", "2026-12-31"),
        ("price", "€ 12,50", "12.50 EUR"),
        ("price", "12.5", "12.50 EUR"),
        ("price", "12 euro", "12.00 EUR"),
        ("price", "1.250,00", "1250.00 EUR"),
        ("price", "1.250.000", "1250000.00 EUR"),
        ("price", "£3", "3.00 GBP"),
        ("price", "CHF 4.20", "4.20 CHF"),
        ("phone", "020 123 4567", "+31201234567"),
        ("phone", "+49 30 901820", "+4930901820"),
        ("phone", "14 020", "14020"),
        ("phone", "112", "112"),
        ("yes_no", "Ja", "yes"),
        ("yes_no", "hayır", "no"),
        ("number", "30 km/h", "30 km/h"),
        ("number", "3,50kg", "3.5 kg"),
        ("number", "-2 °C", "-2 °C"),
        ("number", "100", "100"),
        ("number", "0.125 l", "0.125 l"),
    ],
)
def test_what_people_write(kind, text, written):
    assert values.written(kind, text) == written


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("times", ""),
        ("times", "9:00"),
        ("times", "9:00-9:00"),
        ("times", "25:00-26:00"),
        ("times", "9-17, soon"),
        ("times", "8:00-24:30"),
        ("date", "31-2-2026"),
        ("date", "tomorrow"),
        ("price", "free"),
        ("price", "1.250"),  # one and a quarter, or twelve hundred and fifty
        ("price", "12,345,6"),
        ("price", "€ 3 EUR"),
        ("price", "12.505 EUR"),
        ("phone", "call us"),
        ("phone", "1"),
        ("yes_no", "perhaps"),
        ("number", "many"),
        ("number", "1,5,2"),
        ("weight", "3"),
        ("", "3"),
    ],
)
def test_what_is_no_value_is_refused(kind, text):
    with pytest.raises(NotAValue):
        values.written(kind, text)


@given(st.sampled_from(values.KINDS), st.text(max_size=40))
def test_any_text_is_written_in_one_form_or_refused(kind, text):
    try:
        written = values.written(kind, text)
    except NotAValue:
        return
    assert values.written(kind, written) == written
    values.read(kind, written)


@given(st.decimals(min_value=0, max_value=10**7, places=2))
def test_prices_come_back_as_they_were(amount):
    written = values.written("price", f"{amount:.2f}")
    assert values.read("price", written) == Price(amount, "EUR")
    assert values.read("price", values.written("price", f"{amount:,.2f}")) == Price(amount, "EUR")


@given(st.times(), st.times())
def test_times_come_back_as_they_were(begin, end):
    begin, end = begin.replace(second=0, microsecond=0), end.replace(second=0, microsecond=0)
    if begin != end:
        assert values.read("times", values.written("times", f"{begin:%H.%M}–{end:%H.%M}")) == ((begin, end),)


def test_read_gives_what_code_can_compare():
    assert values.read("date", "2026-12-31") == date(2026, 12, 31)
    assert values.read("number", "3.5 kg") == Number(Decimal("3.5"), "kg")
    assert values.read("yes_no", "no") is False
    assert values.read("phone", "14020") == "14020"
    assert values.read("times", "09:00-12:00, 13:00-17:00")[1] == (time(13), time(17))
