"""Conversations in which there is next to nothing, and what does not fit."""

from __future__ import annotations

import json

import pytest

from heed.opinions import MISSING, Ballots, Conversation, Vote, landscape_of, landscape_of_matrix
from heed.opinions.tests.conftest import groups_of, two_camps


def everybody(people: int, statements: int, choice: int) -> list[Vote]:
    return [Vote(person, statement, choice) for person in range(people) for statement in range(statements)]


@pytest.mark.parametrize(
    "votes",
    [
        [],
        [Vote("a", "s", 1)],
        everybody(1, 20, 1),
        everybody(2, 1, 1),
        everybody(2, 1, 0),
        everybody(40, 1, -1),
        everybody(40, 7, 1),
        everybody(40, 7, 0),
        everybody(200, 9, 1),
        [Vote(person, person, 1) for person in range(40)],
        [Vote(0, statement, 1) for statement in range(40)],
        [Vote(person, 0, (person % 3) - 1) for person in range(150)],
        two_camps(people=2),
        two_camps(people=3),
    ],
    ids=lambda votes: f"{len(votes)} votes",
)
def test_a_landscape_of_next_to_nothing(votes: list[Vote]) -> None:
    conversation = Conversation()
    conversation.add_votes(votes)
    for _ in range(3):
        found = conversation.landscape()
        text = json.dumps(found.to_json(), allow_nan=False)
        assert len(json.loads(text)["participants"]) == len({vote.participant for vote in votes})
        assert all(len(told.members) > 1 for told in found.groups)
        conversation.add_votes([Vote("new", "new", 1)])
        conversation.landscape()
        conversation.forget(["new"])
        conversation.moderate([])


def test_nothing_at_all() -> None:
    found = landscape_of([])
    assert (found.participants, found.groups, found.agree, found.statements) == ((), (), (), ())
    assert Conversation().next_statement(1) is None
    assert Conversation().next_statement(1, among=["a"]) == "a"


def test_who_all_think_the_same_are_one_group() -> None:
    found = landscape_of(everybody(40, 8, 1))
    assert len(found.groups) == 1
    assert {(person.x, person.y) for person in found.participants} == {(0.0, 0.0)}
    assert [told.statement for told in found.agree] == [0, 1, 2, 3, 4]
    assert found.groups[0].representative


def test_one_participant_is_no_group() -> None:
    found = landscape_of(everybody(1, 8, 1))
    assert found.groups == ()
    assert groups_of(found) == {0: None}


def test_everything_moderated_out() -> None:
    votes = two_camps()
    found = landscape_of(votes, hidden=range(12))
    assert len(found.groups) == 1
    assert found.groups[0].representative == ()
    assert found.agree == found.disagree == ()
    assert all(statement.is_hidden for statement in found.statements)
    assert landscape_of(votes, hidden=[777]).to_json() == landscape_of(votes).to_json()


def test_seven_votes_bring_a_participant_in_and_fifteen_are_taken_anyway() -> None:
    many = [Vote(person, statement, 1) for person in range(20) for statement in range(7)]
    few = [Vote(100 + person, statement, 1) for person in range(5) for statement in range(6)]
    inside = groups_of(landscape_of([*many, *few]))
    assert {person for person, group in inside.items() if group is not None} == set(range(20))
    inside = groups_of(landscape_of([*many[:70], *few, Vote(200, 0, 1)]))
    assert {person for person, group in inside.items() if group is not None} == {*range(10), *range(100, 105)}


def test_with_fewer_than_seven_statements_all_have_to_be_voted_on() -> None:
    votes = [Vote(person, statement, 1) for person in range(20) for statement in range(3)]
    inside = groups_of(landscape_of([*votes, Vote(50, 0, 1), Vote(50, 1, 1)]))
    assert inside[50] is None
    assert inside[0] is not None


def test_who_was_in_the_conversation_stays_in() -> None:
    conversation = Conversation()
    conversation.add_votes(Vote(person, statement, 1) for person in range(20) for statement in range(3))
    assert groups_of(conversation.landscape())[0] is not None
    conversation.add_votes(Vote(person, statement, 1) for person in range(1, 20) for statement in range(3, 9))
    assert groups_of(conversation.landscape())[0] is not None


def test_the_later_vote_counts() -> None:
    ballots = Ballots()
    ballots.add([Vote(1, 1, -1, at=5), Vote(1, 1, 1, at=3)])
    assert ballots.choices.tolist() == [[-1]]
    ballots.add([Vote(1, 1, 0, at=5)])
    assert ballots.choices.tolist() == [[0]]


def test_a_vote_that_is_repeated_changes_nothing() -> None:
    conversation = Conversation()
    conversation.add_votes(two_camps())
    found = conversation.landscape()
    conversation.add_votes(two_camps())
    assert conversation.landscape() is found


def test_a_landscape_stays_as_it_was_when_votes_come_in() -> None:
    conversation = Conversation()
    conversation.add_votes(two_camps())
    found = conversation.landscape()
    expected = landscape_of(two_camps()).to_json()
    conversation.add_votes(Vote(person, 0, 0, at=10**6) for person in range(30))
    conversation.landscape()
    assert found.to_json() == expected


def test_what_is_no_vote_is_refused() -> None:
    with pytest.raises(ValueError, match="participant 1 on statement 's' is 2"):
        Vote(1, "s", 2)
    with pytest.raises(ValueError, match="the time of a vote"):
        Vote(1, "s", 1, at=2**63)
    with pytest.raises(ValueError, match="one row"):
        landscape_of_matrix([1, 1], [1], [[1], [1]])
    with pytest.raises(ValueError, match="there are 2 participants"):
        landscape_of_matrix([1, 2], [1], [[1]])
    with pytest.raises(ValueError, match="a choice has to be"):
        landscape_of_matrix([1], [1], [[7]])
    assert len(landscape_of_matrix([1], [1], [[MISSING]]).participants) == 1


def test_too_many_to_handle_is_said() -> None:
    conversation = Conversation()
    with pytest.raises(ValueError, match="Heed can handle 50,000,000"):
        conversation.add_votes(Vote(number, number, 1) for number in range(7100))
    assert conversation.participants == ()


def test_a_new_statement_comes_before_one_that_all_have_seen() -> None:
    conversation = Conversation()
    conversation.add_votes(Vote(person, statement, 0) for person in range(60) for statement in range(8))
    drawn = [conversation.next_statement(1000 + person, among=[*range(8), "new"]) for person in range(200)]
    assert drawn.count("new") > 150


def test_no_statement_comes_twice_or_after_it_was_moderated_out() -> None:
    conversation = Conversation()
    conversation.add_votes(two_camps())
    conversation.moderate(hidden=[3], meta=[5])
    conversation.add_votes([Vote(99, 0, 1), Vote(99, 1, 1)])
    seen = set()
    while (name := conversation.next_statement(99)) is not None:
        assert name not in seen
        seen.add(name)
        conversation.add_votes([Vote(99, name, 1)])
    assert seen == set(range(12)) - {0, 1, 3}
