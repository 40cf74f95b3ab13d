"""What the judge of claims goes by, and what holds of it whatever the text."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.answers.checks import Fact, Outgoing, RecentAnswer, check
from heed.answers.checks.claims import answered, pairs
from heed.answers.checks.held import of_facts
from heed.answers.checks.polarity import lead, stances
from heed.answers.checks.seen import Seen
from heed.understanding.text import fold

NOW = datetime(2026, 3, 4, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
FACTS = (
    Fact("sluitingstijd milieustraat", "De milieustraat sluit op werkdagen om 16.30 uur.", "16:30", place="Noord"),
    Fact("zwemverbod", "In de Plas geldt een zwemverbod.", "yes", place="De Plas"),
    Fact("season fee for a garden", "The season fee for a school garden is 25 euros.", "25", "EUR"),
    Fact("bezoekersregeling", "De bezoekersregeling geldt voor maximaal 150 uur per kwartaal.", "150", "uur"),
)
QUESTIONS = ("Hoe laat sluit de milieustraat?", "Can I swim?", "", "Klopt dat?")


def about(text, question="", **known):
    return replace(Outgoing(text, NOW, resident_text=question, facts=FACTS), **known)


def kinds(outgoing):
    return {one.check for one in check(outgoing).findings} & {"stale_fact", "contradiction"}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(QUESTIONS), st.text(max_size=120))
def test_any_text_may_be_compared(text, question, earlier):
    recent = (RecentAnswer(earlier or "x", NOW - timedelta(days=1)), RecentAnswer("Nee.", NOW))
    checked = check(about(text, question, recent_answers=recent))
    assert checked.did_not_run == ()
    assert all(0 <= one.start <= one.end <= len(text) for one in checked.findings)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(QUESTIONS))
def test_features_are_small_numbers(text, question):
    seen = Seen(about(text, question))
    answer, parts = answered(seen)
    for at, number, found in pairs(answer, of_facts(seen)[0]):
        assert 0 <= at < len(parts)
        assert 0 <= number < len(FACTS)
        assert all(-2 <= value <= 2 for value in found.values())


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.subject)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_fact_told_as_it_is_gainsays_nothing(fact, question):
    assert kinds(about(fact.statement, question)) == set()


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.subject)
def test_an_answer_given_before_gainsays_nothing(fact):
    known = {"facts": (), "recent_answers": (RecentAnswer(fact.statement, NOW - timedelta(days=1)),)}
    assert kinds(about(fact.statement, fact.subject, **known)) == set()


def test_a_sentence_that_asks_says_nothing():
    assert kinds(about("Sluit de milieustraat om 17.30 uur?")) == set()


@pytest.mark.parametrize(
    ("text", "axis", "sign"),
    [
        ("de brug is dicht", "open", -1),
        ("de brug is niet dicht", "open", 1),
        ("in de plas geldt een zwemverbod", "allowed", -1),
        ("u hoeft niets te betalen", "needed", -1),
        ("u hoeft niets te betalen", "free", 1),
        ("parking is free", "free", 1),
        ("visitors cannot park there", "allowed", None),
        ("zij verdwijnen", "there", -1),
    ],
)
def test_what_a_sentence_says_on_an_axis(text, axis, sign):
    assert stances(text).get(axis) == sign


@pytest.mark.parametrize(("text", "says"), [("ja hoor, dat mag", 1), ("helaas niet", -1), ("de balie is open", 0)])
def test_the_head_of_an_answer(text, says):
    assert lead(fold(text).text) == says
