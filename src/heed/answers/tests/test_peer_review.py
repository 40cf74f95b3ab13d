"""Which answers are drawn and who looks at them, as plain values."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.on_the_job.peer_review import (
    QUESTIONS,
    Colleague,
    ReviewError,
    Written,
    check_choices,
    draw,
    hand_out,
)

people = st.integers(1, 12)
teams = st.integers(1, 4)
answers = st.lists(
    st.builds(Written, st.integers(1, 10_000), teams, st.frozensets(people, min_size=1, max_size=3)),
    unique_by=lambda one: one.answer,
    max_size=40,
)
colleagues = st.lists(st.builds(Colleague, people, teams), unique_by=lambda one: one.person, max_size=12)


@given(answers, st.integers(0, 6), st.integers(0, 2**62))
def test_the_sample_is_so_many_of_each_team_and_the_same_again(written, per_team, seed):
    drawn = draw(written, per_team, seed)
    assert drawn == draw(list(reversed(written)), per_team, seed)
    have = Counter(one.team for one in written)
    assert Counter(one.team for one in drawn) == {team: min(n, per_team) for team, n in have.items() if per_team}


@given(answers, colleagues, st.integers(0, 2**62))
def test_nobody_looks_at_an_answer_in_which_they_had_a_hand(written, able, seed):
    handed = hand_out(written, able, seed)
    by_answer = {one.answer: one for one in written}
    assert all(person not in by_answer[answer].had_a_hand for answer, person in handed.items())
    left_out = [one for one in written if one.answer not in handed]
    assert all(each.person in one.had_a_hand for one in left_out for each in able)


@given(st.integers(1, 40), st.integers(2, 9), st.integers(0, 2**62))
def test_answers_are_handed_out_evenly(number, able, seed):
    written = [Written(answer, 1, frozenset({99})) for answer in range(number)]
    handed = Counter(hand_out(written, [Colleague(one, 2) for one in range(able)], seed).values())
    counts = [handed[one] for one in range(able)]
    assert max(counts) - min(counts) <= 1


def test_another_team_comes_first_where_both_have_as_few():
    able = [Colleague(1, 1), Colleague(2, 1), Colleague(3, 2)]
    assert all(hand_out([Written(7, 1, frozenset({9}))], able, seed) == {7: 3} for seed in range(50))


def test_another_seed_draws_others():
    written = [Written(answer, 1, frozenset({99})) for answer in range(100)]
    assert len({tuple(one.answer for one in draw(written, 3, seed)) for seed in range(20)}) == 20


def test_each_question_wants_a_choice():
    whole = dict.fromkeys(QUESTIONS, "yes")
    assert check_choices(whole | {"more": "x"}) == whole
    for question in QUESTIONS:
        for wrong in ("", "maybe"):
            with pytest.raises(ReviewError, match=question):
                check_choices(whole | {question: wrong})
