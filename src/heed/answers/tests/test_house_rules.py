"""House rules are read and checked, and never forbid what people are free to do; how long, and who, in numbers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.restrictions import house_rules, statements, terms
from heed.answers.restrictions.house_rules import HouseRuleError
from heed.answers.restrictions.statements import Statement

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)


def test_the_ready_made_rules_are_whole_in_both_languages():
    rules, complaints = house_rules.ready_made()
    assert [one.slug for one in rules] == ["threats", "discrimination", "data-of-others", "advertising", "illegal"]
    assert all(set(one.titles) == set(one.texts) == {"nl", "en"} for one in rules)
    assert {one.slug for one in rules if one.urgent} == {"threats", "data-of-others", "illegal"}
    assert "ombudsman" in complaints["nl"]


@pytest.mark.parametrize(
    "title",
    [
        "No criticism of the mayor",
        "Geen kritiek op het college",
        "Wees niet sarcastisch",
        "Do not be angry",
        "Geen boze berichten",
        "No repeated complaints",
        "Klaag niet steeds over hetzelfde",
    ],
)
def test_what_people_are_free_to_do_is_never_a_rule(title):
    with pytest.raises(HouseRuleError, match="free to do"):
        house_rules.parse({"slug": "x", "titles": {"en": title}, "texts": {"en": "Text"}})


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"slug": "No Spaces"}, "slug"),
        ({"titles": {}}, "titles"),
        ({"titles": {"xx": "a"}}, "titles"),
        ({"texts": {"nl": "Tekst"}}, "same languages"),
        ({"titles": {"en": "x" * 121}}, "titles, en"),
        ({"titles": {"en": "   "}}, "titles, en"),
    ],
)
def test_a_rule_that_cannot_be_used_says_why(change, says):
    whole = {"slug": "threats", "titles": {"en": "Do not threaten"}, "texts": {"en": "Text"}}
    house_rules.parse(whole)
    with pytest.raises(HouseRuleError, match=says):
        house_rules.parse(whole | change)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=20), lambda x: st.lists(x, max_size=3))


@given(st.dictionaries(st.sampled_from(["slug", "titles", "texts", "urgent"]), JSON | st.dictionaries(st.text(), JSON)))
def test_whatever_is_stored_is_read_or_refused(data):
    try:
        rule = house_rules.parse(data)
    except HouseRuleError:
        return
    assert house_rules.parse(rule.as_json()) == rule


@pytest.mark.parametrize(
    ("person", "permission", "asked_by", "allowed"),
    [(1, True, 2, True), (1, True, 1, False), (1, False, 2, False), (1, False, 1, False)],
)
def test_who_may_decide(person, permission, asked_by, allowed):
    assert terms.may_decide(person, permission, asked_by) is allowed


@pytest.mark.parametrize(
    ("person", "permission", "took_part", "allowed"),
    [(3, True, {1, 2}, True), (1, True, {1, 2}, False), (2, True, {1, 2}, False), (3, False, {1, 2}, False)],
)
def test_who_may_decide_an_appeal(person, permission, took_part, allowed):
    assert terms.may_decide_appeal(person, permission, took_part) is allowed


@given(st.integers(-10, 400), st.integers(1, 60))
def test_every_restriction_ends_and_none_lasts_longer_than_said(days, minutes):
    ends_at = NOW + timedelta(days=days, minutes=minutes)
    assert terms.is_end_allowed(ends_at, NOW) == (NOW < ends_at <= NOW + timedelta(days=terms.MOST_DAYS))


@given(st.integers(1, 1000), st.floats(0, 1e9) | st.none())
def test_the_network_is_tried_again_ever_later_but_within_the_hour(attempts, asked):
    wait = terms.retry_after(attempts, asked)
    assert terms.FIRST_RETRY <= wait <= terms.LONGEST_RETRY
    assert wait <= terms.retry_after(attempts + 1, asked)


@given(st.text(), st.text(min_size=1), st.text())
def test_a_passage_of_a_text_is_found_in_it(before, passage, after):
    assert terms.holds(before + passage + after, f"  {passage}\n") or passage != passage.strip()


@given(st.text(min_size=1, max_size=80), st.sampled_from(["nl", "en", "de", ""]), st.booleans(), st.booleans())
def test_the_statement_says_all_that_the_law_asks(reason, language, machine, urgent):
    review_by = NOW + timedelta(hours=8) if urgent else None
    said = Statement(
        "block", True, NOW, "Title", "Text of the rule", "the words", reason, machine, review_by, "Ombudsman",
        "https://x/y", "UTC",
    ).full(language)  # fmt: skip
    for part in ("2", "Title", "Text of the rule", "the words", reason, "Ombudsman", "https://x/y", "112"):
        assert part in said
    texts = statements.TEXTS[statements.known(language)]
    assert (texts["machine"] in said) is machine and (texts["people"] in said) is not machine
    assert (texts["two"] in said) is not urgent
