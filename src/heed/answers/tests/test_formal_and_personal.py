"""Formal matters, personal data and tone in answers, on sentences that stand in no list of examples."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.answers.checks import check
from heed.answers.checks.lines import outgoing_from


def found(text: str, kind: str, **more: Any) -> list[str]:
    """What a check says of an answer: the words that it marks."""
    row = {"id": 1, "text": text, "now": "2026-03-04T10:00:00+01:00", "channel": "whatsapp", **more}
    checked = check(outgoing_from(row))
    assert checked.did_not_run == ()
    return [text[one.start : one.end] for one in checked.findings if one.check == kind]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        (
            "Ik ben het niet eens met het besluit over mijn schuur.",
            "We hebben er nog eens naar gekeken en het blijft zo.",
        ),
        ("Can I apply for a market stall here?", "Sure, consider it done."),
        ("Ik wil de schade aan mijn auto vergoed krijgen.", "Dat is overmacht, dus wij betalen niet."),
    ],
)
def test_a_formal_act_without_its_legal_name_needs_the_proper_way(asked, answered):
    assert found(answered, "formal_matter", answers=asked)
    pointing = answered + " Gebruik het formulier op havenstad.example/formulier of stuur een brief naar Postbus 10."
    assert not found(pointing, "formal_matter", answers=asked)


def test_a_form_that_is_said_not_to_be_needed_is_no_way_in():
    asked = "Ik maak bezwaar tegen de boete."
    marked = found("Dit bericht is genoeg, een formulier hoeft niet.", "formal_matter", answers=asked)
    assert "Dit bericht is genoeg, een formulier hoeft niet." in marked  # as a whole: no way is named
    assert len(marked) >= 2


def test_an_everyday_question_is_no_formal_matter():
    for asked in ("Wanneer komt de bus?", "The lamp in my street is broken.", "Hoe lang duurt mijn aanvraag nog?"):
        assert not found("Dat weten we volgende week.", "formal_matter", answers=asked)


@pytest.mark.parametrize(
    "text",
    [
        "De pas staat op naam van Kersbergen.",
        "Uw zoon Joris staat op de lijst.",
        "The complaint came from the people across the street.",
        "Sterkte met uw gebroken enkel.",
        "Our notes say that you came in twice.",
    ],
)
def test_what_a_public_answer_tells_beyond_what_was_written(text):
    assert found(text, "personal_data", answers="Any news?", public=True, channel="mastodon")


@pytest.mark.parametrize(
    "text",
    [
        "Stuur een brief naar Postbus 10, Havenstad.",
        "Ring 112 when they are there.",
        "The account is in the name of Gemeente Havenstad.",
        "De dichteres leefde van 1493 tot 1575 in Antwerpen.",
    ],
)
def test_what_the_town_publishes_is_nobodys(text):
    assert not found(text, "personal_data", answers="Any news?", public=True, channel="mastodon")


def test_who_is_greeted_by_where_they_live_is_who_reads_it_but_not_where_everybody_does():
    greeted = "Beste buurvrouw van nummer 5, wij komen."
    assert not found(greeted, "personal_data")
    assert found("Wij komen. De buurvrouw van nummer 5 vroeg dat.", "personal_data")
    assert found(greeted, "personal_data", public=True)


def test_an_invitation_to_write_in_private_is_no_irritation():
    text = (
        "Wij gaan hierover graag met u verder zonder dat anderen meelezen. Vindt u dat goed? "
        "Antwoord dan op dit bericht, of open deze link, die alleen van u is"
    )
    assert not found(text, "tone", answers="Mijn uitkering is gestopt", public=True, channel="mastodon")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.text(max_size=300), st.booleans())
def test_findings_lie_in_the_text_whatever_it_is(text, asked, public):
    row = {"id": 1, "text": text, "answers": asked, "public": public, "now": "2026-03-04T10:00:00+01:00"}
    checked = check(outgoing_from(row))
    assert checked.did_not_run == ()
    assert all(0 <= one.start <= one.end <= len(text) for one in checked.findings)


STAFF = ["Fatima Amrani", "Piet Smit"]


@pytest.mark.parametrize("is_public", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "Morgen belt Fatima Amrani u over de stoep.",
        "Morgen komt Fatima even kijken.",
        "I have asked Piet Smit to look at it.",
    ],
)
def test_who_works_here_may_be_named(text, is_public):
    assert found(text, "personal_data", public=is_public)
    assert not found(text, "personal_data", public=is_public, colleagues=STAFF)


@pytest.mark.parametrize(
    "text",
    [
        "Uw buurvrouw Fatima Amrani klaagde over u.",  # somebody else of that name
        "Mevrouw Fatima Jansen vroeg het ook.",  # a surname that no colleague has
        "Onze buurman zei dat Fatima het had gedaan.",  # a first name where others are spoken of
    ],
)
def test_the_name_of_a_colleague_hides_nobody_else(text):
    marked = found(text, "personal_data", public=True, colleagues=STAFF)
    assert any("Fatima" in one for one in marked)
