"""What holds of any votes."""

from __future__ import annotations

import json
import random
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.opinions import Conversation, Landscape, Vote, landscape_of
from heed.opinions.components import COMPONENTS, Centred, principal
from heed.opinions.counting import Tallies, tally
from heed.opinions.tests.conftest import agreement, groups_of, two_camps
from heed.opinions.votes import MISSING

VOTES = st.lists(
    st.builds(
        Vote,
        st.one_of(st.integers(0, 25), st.sampled_from(["a", "b", "1"])),
        st.one_of(st.integers(0, 12), st.sampled_from(["x", "1"])),
        st.sampled_from([-1, 0, 1]),
        st.integers(0, 10**6),
    ),
    max_size=250,
    unique_by=lambda vote: vote.at,
)
FEW = settings(max_examples=40)


@FEW
@given(VOTES, st.randoms(use_true_random=False))
def test_the_order_of_votes_does_not_matter(votes: list[Vote], order: random.Random) -> None:
    mixed = list(votes)
    order.shuffle(mixed)
    assert landscape_of(mixed).to_json() == landscape_of(votes).to_json()


@FEW
@given(VOTES, st.integers(0, 5))
def test_the_same_votes_and_seed_give_the_same_landscape(votes: list[Vote], seed: int) -> None:
    some, other = Conversation(seed), Conversation(seed)
    for conversation in (some, other):
        conversation.add_votes(votes[::2])
        conversation.landscape()
        conversation.add_votes(votes[1::2])
    assert some.landscape().to_json() == other.landscape().to_json()


@FEW
@given(VOTES, st.lists(st.integers(0, 12), max_size=4))
def test_what_holds_of_any_landscape(votes: list[Vote], hidden: list[int]) -> None:
    found = landscape_of(votes, hidden)
    json.dumps(found.to_json(), allow_nan=False)
    members = [name for group in found.groups for name in group.members]
    assert len(members) == len(set(members))
    assert {name for name, group in groups_of(found).items() if group is not None} == set(members)
    assert len(found.groups) <= 5
    assert [group.id for group in found.groups] == list(range(len(found.groups)))
    told = {name.statement for group in found.groups for name in group.representative}
    told |= {name.statement for name in (*found.agree, *found.disagree)}
    assert not told & set(hidden)
    for group in found.groups:
        assert len(group.members) > 1
        assert len(group.representative) <= 5
        for counts in group.votes.values():
            assert 0 <= counts.agree + counts.disagree <= counts.seen <= len(group.members)
    for statement in found.statements:
        assert 0 < statement.consensus <= 1
        assert statement.priority > 0


@FEW
@given(VOTES, st.integers(1, 9))
def test_step_by_step_everything_but_the_grouping_is_the_same(votes: list[Vote], step: int) -> None:
    conversation = Conversation()
    for start in range(0, len(votes), step):
        conversation.add_votes(votes[start : start + step])
        conversation.landscape()
    assert_same_votes(conversation.landscape(), landscape_of(votes))


def assert_same_votes(some: Landscape, others: Landscape) -> None:
    """Votes and consensus are exact; distances between people do not depend on the way either."""
    told = {statement.id: statement.votes for statement in others.statements}
    assert {statement.id: statement.votes for statement in some.statements} == told
    assert {told.statement: told.share_z for told in some.agree} == {
        told.statement: told.share_z for told in others.agree
    } or len(others.agree) == 5
    totals = {name: sum(group.votes[name].seen for group in some.groups) for name in told if some.groups}
    assert all(totals[name] <= told[name].seen for name in totals)


def test_a_conversation_in_small_steps_stands_where_all_votes_at_once_stand() -> None:
    votes = two_camps(people=60, statements=240, noise=0.25)
    conversation = Conversation()
    for start in range(0, len(votes), 97):
        conversation.add_votes(votes[start : start + 97])
        conversation.landscape()
    at_once = landscape_of(votes)
    places = {person.id: (person.x, person.y) for person in at_once.participants}
    found = np.array([(person.x, person.y) for person in conversation.landscape().participants])
    expected = np.array([places[person.id] for person in conversation.landscape().participants])
    directions = np.sign((found * expected).sum(axis=0))
    assert found * directions == pytest.approx(expected, abs=1e-4)
    assert agreement(groups_of(at_once), groups_of(conversation.landscape())) == 1


@FEW
@given(VOTES)
def test_people_under_other_names_stand_where_they_stood(votes: list[Vote]) -> None:
    """The order of participants decides nothing: another order of names gives the same places, up to mirroring."""
    renamed = [
        Vote(f"{crc32(repr(vote.participant).encode()):010}{vote.participant!r}", vote.statement, vote.choice, vote.at)
        for vote in votes
    ]
    some, others = landscape_of(votes), landscape_of(renamed)
    assert len(some.participants) == len(others.participants)
    assert [told.share_z for told in some.agree] == pytest.approx([told.share_z for told in others.agree])
    for one, other in zip(some.statements, others.statements, strict=True):
        assert one.votes == other.votes


@FEW
@given(VOTES, st.lists(st.integers(0, 12), max_size=3))
def test_a_conversation_goes_on_from_its_state(votes: list[Vote], hidden: list[int]) -> None:
    conversation = Conversation()
    conversation.add_votes(votes[:150])
    conversation.moderate(hidden, meta=[2])
    conversation.landscape()
    again = Conversation.from_state(json.loads(json.dumps(conversation.to_state())))
    assert near(again.landscape(), conversation.landscape())
    for one in (conversation, again):
        one.add_votes(votes[150:])
    assert near(again.landscape(), conversation.landscape())


def near(some: Landscape, others: Landscape) -> bool:
    assert groups_of(some) == groups_of(others)
    for one, other in zip(some.participants, others.participants, strict=True):
        assert (one.x, one.y) == pytest.approx((other.x, other.y), abs=1e-6)
    return [group.representative for group in some.groups] == [group.representative for group in others.groups]


def test_a_state_of_another_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version 99"):
        Conversation.from_state({"version": 99})


@FEW
@given(VOTES, st.sets(st.integers(0, 25), max_size=6))
def test_who_is_forgotten_is_gone(votes: list[Vote], gone: set[int]) -> None:
    conversation = Conversation()
    conversation.add_votes(votes)
    conversation.landscape()
    conversation.forget(gone)
    found = conversation.landscape()
    assert not {person.id for person in found.participants} & gone
    left = landscape_of(vote for vote in votes if vote.participant not in gone)
    voted = {statement.id: statement.votes for statement in found.statements}
    assert voted == {statement.id: statement.votes for statement in left.statements}


@pytest.mark.parametrize(("people", "statements"), [(60, 40), (60, 260), (300, 250)])
def test_components_are_the_eigenvectors(people: int, statements: int) -> None:
    choices = np.random.default_rng(people).integers(-1, 2, (people, statements)).astype(np.int8)
    choices[np.random.default_rng(1).random(choices.shape) < 0.4] = MISSING
    hidden = np.arange(statements) % 10 == 0
    centred = Centred(choices, hidden)
    found, block = principal(centred.gram, None, 0)
    expected = np.linalg.svd(centred.values)[2][:COMPONENTS]
    assert np.abs((found * expected).sum(axis=1)) == pytest.approx(np.ones(COMPONENTS), abs=1e-9)
    # A change of one column, and new rows and columns, come to the same as beginning again.
    wider = np.full((people + 3, statements + 2), MISSING, np.int8)
    wider[:people, :statements] = choices
    wider[people:, 3], wider[0, statements] = 1, -1
    more = np.arange(statements + 2) % 10 == 0
    centred.update(wider, more, [3, statements])
    anew = Centred(wider, more)
    assert centred.gram == pytest.approx(anew.gram, abs=1e-9)
    assert centred.values == pytest.approx(anew.values, abs=1e-12)
    after = principal(centred.gram, block, 0)[0]
    assert (after[:, :statements] * found).sum(axis=1).min() > 0
    expected = np.linalg.svd(anew.values)[2][:COMPONENTS]
    assert np.abs((after * expected).sum(axis=1)) == pytest.approx(np.ones(COMPONENTS), abs=1e-9)


@FEW
@given(
    st.lists(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 4), st.integers(-1, 1)), max_size=6), max_size=6),
    st.data(),
)
def test_counts_that_are_kept_are_counts_made_anew(
    batches: list[list[tuple[int, int, int]]], data: st.DataObject
) -> None:
    choices = np.full((20, 5), MISSING, np.int8)
    kept, people = Tallies(), 14
    columns: set[int] | None = None
    for batch in batches:
        people = min(20, people + 1)
        labels = np.array(data.draw(st.lists(st.integers(-1, 2), min_size=people, max_size=people)))
        for row, column, choice in batch:
            if row < people:
                choices[row, column] = choice
        kept.update(choices[:people], labels, 3, columns if columns is None else {column for _, column, _ in batch})
        columns = set()
        for group in range(3):
            expected = tally(choices[:people][labels == group])
            assert all(np.array_equal(some[group], other) for some, other in zip(kept.groups, expected, strict=True))
        assert np.array_equal(kept.everybody.seen, tally(choices[:people]).seen)
