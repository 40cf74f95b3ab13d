"""What surrounds the checks, as pure functions: levels by the code, words that are marked, sentences, facts nearby."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.checking import levels as check_levels
from heed.answers.checking import marks as check_marks
from heed.answers.checking import wording as check_wording
from heed.answers.checks import RULES, Fact, Level, Sentence
from heed.answers.checks.nearest import MOST, known, nearest
from heed.answers.checks.sentences import SENTENCES
from heed.answers.conduct import code as conduct

NOW = datetime(2026, 3, 4, 10, tzinfo=UTC)
RULE = {"slug": "calm", "title": "Stay calm", "reason": "All read along.", "example": "Hello.", "level": "advice"}


# Levels.


@pytest.mark.parametrize(
    ("found", "usual", "by_code", "weighs"),
    [
        ("second_person", "second_person", None, "second_person"),  # no code, or none that speaks of it
        ("second_person", "second_person", "advice", "advice"),
        ("second_person", "second_person", "not_allowed", "not_allowed"),
        ("not_allowed", "second_person", "advice", "not_allowed"),  # a BSN stays as grave as it is
        ("not_allowed", "second_person", None, "not_allowed"),
        ("advice", "not_allowed", "second_person", "advice"),  # a person may still answer
        ("advice", "not_allowed", "advice", "advice"),
    ],
)
def test_the_code_gives_what_a_check_usually_finds_its_level(found, usual, by_code, weighs):
    assert check_levels.weighed(found, usual, by_code) == weighs


def test_a_check_is_switched_off_where_all_rules_that_govern_it_do():
    off = conduct.parse_rule({**RULE, "level": "off", "checks": ["tone", "link"]})
    milder = conduct.parse_rule({**RULE, "slug": "other", "checks": ["link"]})
    levels = conduct.levels([off, milder], is_election=False)
    assert levels == {"tone": "off", "link": "advice"}
    assert check_levels.switched_off(levels) == ["tone"]
    assert {rule.slug for rule in RULES} - {rule.slug for rule in check_levels.running(RULES, levels)} == {"tone"}


def test_tone_is_advice_by_default_and_in_the_ready_made_codes():
    (tone,) = [rule for rule in RULES if rule.slug == "tone"]
    assert tone.level is Level.ADVICE
    for language in conduct.READY_MADE:
        for is_election in (True, False):
            assert conduct.levels(conduct.ready_made(language)[0], is_election)["tone"] == "advice"


# Marks.

texts = st.text(max_size=60)
spans = st.lists(st.tuples(st.integers(-3, 70), st.integers(-3, 70)), max_size=6)


@given(texts, spans)
def test_marked_pieces_are_the_text_and_each_mark_ends_once(text, spans):
    found = check_marks.pieces(text, spans)
    assert "".join(piece.text for piece in found) == text
    for number, (start, end) in enumerate(spans, start=1):
        is_marked = 0 <= start < end <= len(text) and (start, end) != (0, len(text))
        assert "".join(piece.text for piece in found if number in piece.numbers) == (
            text[start:end] if is_marked else ""
        )
        assert sum(number in piece.ends for piece in found) == int(is_marked)


# Sentences.


def test_every_sentence_of_the_checks_has_its_words():
    assert check_wording.keys() == set(SENTENCES)
    assert set(check_wording.CHECK_NAMES) == {rule.slug for rule in RULES}


VALUES = {
    "date": "2026-03-08",
    "earliest": "2026-03-09T17:00:00+01:00",
    "at": "2026-03-01T09:00:00+01:00",
    "found": "de",
    "wanted": "nl",
    "channel": "facebook",
    "matter": "objection",
}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_sentence_can_be_said_with_its_values_and_without(town, language):
    with translation.override(language):
        for key, names in SENTENCES.items():
            said = Sentence(key, {name: VALUES.get(name, f"<{name}> 100%") for name in names})
            for text in (check_wording.why(said), check_wording.remedy(Sentence(f"{key}.remedy", said.values))):
                assert len(text) > 10 and "%(" not in text
            assert check_wording.kind(key)


@pytest.mark.django_db
def test_values_are_said_as_people_say_them(town):
    early = Sentence("promise.too_early", {"earliest": "2026-03-09T16:00:00+00:00"})
    assert "Monday 9 March, 17:00" in check_wording.why(early)
    assert "German" in check_wording.why(Sentence("language.other", {"found": "de", "wanted": "nl"}))


# Facts.


def fact(subject, statement, value="", **more):
    return Fact(subject, statement, value, valid_from=date(2026, 1, 1), valid_until=date(2026, 12, 31), **more)


def test_only_facts_that_share_a_word_are_compared():
    pool = fact("Openingstijden zwembad", "Het zwembad is open van 9:00 tot 17:00.", "9:00-17:00")
    lamps = fact("Straatverlichting", "Lantaarns worden op dinsdag gemaakt.")
    found = nearest(known([pool, lamps]), "Het zwembad is open tot zes uur.", "", NOW)
    assert found == (pool,)
    assert nearest(known([pool, lamps]), "Tot zes uur.", "Hoe laat gaat het zwembad dicht?", NOW) == (pool,)


def test_a_number_that_a_fact_holds_is_known():
    desk = fact("Publieksbalie", "Bel ons.", "+31201234567")
    assert nearest(known([desk]), "U kunt 1234567 of 201234567 kiezen: +31201234567", "", NOW) == (desk,)


def test_of_many_facts_the_nearest_are_taken_and_current_ones_first():
    many = [fact(f"Zwembad {number}", "Het zwembad is open.", id=str(number)) for number in range(200)]
    wanted = fact("Zwembad Zuid", "Het zwembad in Zuid is open.", id="wanted")
    past = Fact("Zwembad Zuid", "Het zwembad in Zuid was dicht.", valid_until=date(2026, 1, 1), id="past")
    found = nearest(known([*many, past, wanted]), "Het zwembad Zuid is open.", "", NOW)
    assert len(found) == MOST
    assert [one.id for one in found[:2]] == ["wanted", "past"]
