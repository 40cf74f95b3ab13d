"""The code of conduct as plain data: what is read, what differs, and which version binds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.conduct import code as conduct
from heed.answers.conduct.code import CHECKS, CodeError, InUse, Question

RULE = {"slug": "tone", "title": "Stay calm", "reason": "All read along.", "example": "Hello.", "level": "advice"}
QUESTION = {"question": "May you?", "options": ["yes", "no"], "right": 1, "why": "You may not."}
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("language", conduct.READY_MADE)
def test_the_ready_made_codes_are_whole(language):
    rules, quiz = conduct.ready_made(language)
    assert len({rule.slug for rule in rules}) == len(rules)
    assert {check for rule in rules for check in rule.checks} == set(CHECKS)
    assert quiz
    assert [conduct.parse_rule(one.as_json()) for one in rules] == rules
    assert [conduct.parse_question(one.as_json()) for one in quiz] == quiz


def test_the_ready_made_codes_say_the_same_in_each_language():
    (dutch, first), (english, second) = (conduct.ready_made(language) for language in ("nl", "en"))
    shape = [[(rule.slug, rule.level, rule.checks, rule.in_election) for rule in rules] for rules in (dutch, english)]
    assert shape[0] == shape[1]
    assert [(len(one.options), one.right) for one in first] == [(len(one.options), one.right) for one in second]


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("slug", "Tone of voice"),
        ("slug", ""),
        ("title", "x" * 121),
        ("reason", " "),
        ("example", None),
        ("level", "grave"),
        ("checks", ["weather"]),
        ("checks", "tone"),
    ],
)
def test_a_rule_that_is_not_whole_is_refused(part, value):
    conduct.parse_rule(RULE)
    with pytest.raises(CodeError, match=part):
        conduct.parse_rule({**RULE, part: value})


@pytest.mark.parametrize(
    ("part", "value"),
    [("options", ["yes"]), ("options", ["a", "a"]), ("right", 2), ("right", True), ("right", -1), ("why", "")],
)
def test_a_question_that_is_not_whole_is_refused(part, value):
    conduct.parse_question(QUESTION)
    with pytest.raises(CodeError, match=part):
        conduct.parse_question({**QUESTION, part: value})


@given(st.lists(st.integers(0, 2), min_size=1, max_size=6), st.lists(st.one_of(st.none(), st.integers(-1, 3))))
def test_the_quiz_is_passed_by_right_answers_only(right, given_answers):
    quiz = [Question(f"{n}?", ("a", "b", "c"), one, "because") for n, one in enumerate(right)]
    expected = [at for at, one in enumerate(right) if at >= len(given_answers) or given_answers[at] != one]
    assert conduct.wrong(quiz, given_answers) == expected
    assert conduct.wrong(quiz, right) == []


def at(days: int) -> datetime:
    return NOW + timedelta(days=days)


@pytest.mark.parametrize(
    ("versions", "bound"),
    [
        ([], None),
        ([InUse(1, at(-1), None)], 1),
        ([InUse(1, NOW, None)], 1),  # from that moment on
        ([InUse(1, at(1), None)], None),  # the first code, in its time of grace
        ([InUse(1, at(-9), at(-1)), InUse(2, at(3), None)], 1),  # the older binds until the newer does
        ([InUse(1, at(-9), at(-4)), InUse(2, at(-2), None)], 2),
        ([InUse(1, at(-9), at(-4)), InUse(2, at(-1), at(-3)), InUse(3, at(5), None)], 1),  # 2 never bound
        ([InUse(2, at(-1), at(-3)), InUse(3, at(5), None)], None),
    ],
)
def test_which_version_binds(versions, bound):
    assert conduct.binding(versions, NOW) == bound


@pytest.mark.parametrize(
    ("signed", "bound", "may"),
    [([], None, True), ([], 1, False), ([1], 1, True), ([1], 2, False), ([2], 1, True), ([1, 3], 2, True)],
)
def test_who_may_send(signed, bound, may):
    assert conduct.may_send(signed, bound) is may


def test_what_differs_between_two_versions():
    tone = conduct.parse_rule(RULE)
    stricter = conduct.parse_rule({**RULE, "level": "not_allowed", "checks": ["tone"]})
    other = conduct.parse_rule({**RULE, "slug": "privacy"})
    assert conduct.differences([tone, other], [other, tone]) == []
    (changed, gone) = conduct.differences([tone, other], [stricter])
    assert (changed.was, changed.now, changed.parts) == (tone, stricter, ["level", "checks"])
    assert (gone.was, gone.now) == (other, None)
    (added,) = conduct.differences([tone], [tone, other])
    assert (added.was, added.now) == (None, other)


def test_the_gravest_rule_gives_a_check_its_level():
    mild = conduct.parse_rule({**RULE, "checks": ["tone", "link"]})
    grave = conduct.parse_rule({**RULE, "slug": "e", "level": "not_allowed", "checks": ["tone"], "in_election": True})
    assert conduct.levels([mild, grave], is_election=True) == {"tone": "not_allowed", "link": "advice"}
    assert conduct.levels([mild, grave], is_election=False) == {"tone": "advice", "link": "advice"}
