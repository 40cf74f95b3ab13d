"""Approval rules as tables: what matches, who has to approve, and whose approvals count."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.approval import rules
from heed.answers.approval.rules import LEVELS, ApprovalRuleError, Facts, Finding, Need, Rule, Voice

FACTS = Facts(
    topics=frozenset({"street-light", "roads"}),
    channels=frozenset({"mastodon", "email"}),
    is_public=True,
    findings=(Finding("tone", "advice"),),
    answers_sent=5,
    is_election=True,
    is_incident=False,
)


@pytest.mark.parametrize(
    ("when", "holds"),
    [
        ({"topic": "street-light"}, True),
        ({"topic": ["waste", "roads"]}, True),  # a topic above counts too
        ({"topic": "waste"}, False),
        ({"channel": "email"}, True),
        ({"channel": ["bluesky"]}, False),
        ({"public": True}, True),
        ({"public": False}, False),
        ({"finding": "advice"}, True),
        ({"finding": "second_person"}, False),
        ({"newcomer": 6}, True),
        ({"newcomer": 5}, False),
        ({"election": True}, True),
        ({"election": False}, False),
        ({"incident": False}, True),
        ({"incident": True}, False),
        ({"public": True, "topic": "roads", "election": True}, True),
        ({"public": True, "topic": "roads", "incident": True}, False),
    ],
    ids=str,
)
def test_what_holds(when, holds):
    assert rules.matches(rules.parse({"when": when}), FACTS) is holds


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("x", "a rule is an object"),
        ({"when": {}}, "at least one condition"),
        ({"when": {"weather": "rain"}}, "'weather' is not known"),
        ({"when": {"public": True}, "who": 3}, "'who' is not known"),
        ({"when": {"public": "yes"}}, "public: true or false"),
        ({"when": {"finding": "grave"}}, "finding: one of advice"),
        ({"when": {"newcomer": 0}}, "newcomer: a number"),
        ({"when": {"newcomer": True}}, "newcomer: a number"),
        ({"when": {"topic": []}}, "topic: a list"),
        ({"when": {"topic": ["a b"]}}, "topic: a list"),
        ({"when": {"public": True}, "people": 3}, "people: 1 or 2"),
        ({"when": {"public": True}, "people": True}, "people: 1 or 2"),
        ({"when": {"public": True}, "role": "a b"}, "role:"),
        ({"when": {"public": True}, "name": "x" * 101}, "name: a text"),
    ],
    ids=str,
)
def test_what_is_refused_says_why(stored, said):
    with pytest.raises(ApprovalRuleError, match=said):
        rules.parse(stored)


PEOPLE = st.sampled_from(rules.PEOPLE)
SLUGS = st.frozensets(st.sampled_from(["roads", "waste", "email", "mastodon"]), max_size=3)
MADE = st.builds(
    Rule,
    name=st.just("made"),
    topic=SLUGS,
    channel=SLUGS,
    public=st.sampled_from([None, True, False]),
    finding=st.sampled_from(["", *LEVELS]),
    newcomer=st.integers(0, 20),
    election=st.sampled_from([None, True, False]),
    incident=st.sampled_from([None, True, False]),
    people=PEOPLE,
    role=st.sampled_from(["", "communications_lead", "agent"]),
)
FINDINGS = st.lists(st.builds(Finding, st.sampled_from(["tone", "link"]), st.sampled_from(LEVELS)), max_size=3)
SITUATIONS = st.builds(
    Facts,
    topics=SLUGS,
    channels=SLUGS,
    is_public=st.booleans(),
    findings=FINDINGS.map(tuple),
    answers_sent=st.integers(0, 30),
    is_election=st.booleans(),
    is_incident=st.booleans(),
)


@given(MADE)
def test_a_rule_is_read_as_it_was_written(made):
    stored = made.as_json()
    if stored["when"]:
        assert rules.parse(stored) == made


@given(st.lists(MADE, max_size=5), SITUATIONS, st.sets(st.sampled_from(["tone", "link"])))
def test_the_first_that_matches_decides_and_a_check_is_never_forgotten(some, facts, overridden):
    needed = rules.need(some, facts, overridden)
    matching = [number for number, rule in enumerate(some, 1) if rules.matches(rule, facts)]
    assert needed.rule == (matching[0] if matching else None)
    if matching:
        first = some[matching[0] - 1]
        assert (needed.people, needed.role) == (first.people, first.role)
    levels = {one.level for one in facts.findings}
    if levels & {"second_person", "not_allowed"}:
        assert needed.people >= 1
    elif not matching:
        assert needed == Need()
    barred = {one.check for one in facts.findings if one.level == "not_allowed"}
    assert set(needed.blocked) == barred - overridden


@pytest.mark.parametrize(
    ("level", "overridden", "people", "blocked"),
    [
        ("advice", (), 0, ()),
        ("second_person", (), 1, ()),
        ("not_allowed", (), 1, ("tone",)),
        ("not_allowed", ("tone",), 1, ()),
        ("not_allowed", ("link",), 1, ("tone",)),
    ],
)
def test_what_a_finding_asks_without_rules(level, overridden, people, blocked):
    needed = rules.need([], replace(FACTS, findings=(Finding("tone", level),)), overridden)
    assert (needed.people, needed.blocked) == (people, blocked)


# Whose approvals count. 1 is the author; 2, 3 and 4 are agents, 5 leads.

AUTHOR, LEAD = 1, 5
ROLES = {1: "agent", 2: "agent", 3: "agent", 4: "agent", 5: "lead", 6: "lead"}


def voice(person: int, acts_for: int = 0) -> Voice:
    return Voice(person, acts_for or person, ROLES[acts_for or person])


@pytest.mark.parametrize(
    ("people", "role", "editors", "voices", "goes"),
    [
        (0, "", (), [voice(1)], True),  # no rule: one's own
        (1, "", (), [], False),
        (1, "", (), [voice(1)], False),  # oneself
        (1, "", (), [voice(2)], True),
        (1, "", (), [voice(1, 2)], False),  # the author for who delegated to them
        (1, "", (), [voice(2, 1)], False),  # for the author who delegated
        (1, "", (2,), [voice(2)], False),  # who changed it, alone
        (1, "", (2,), [voice(3)], True),
        (1, "", (2,), [voice(3, 2)], False),  # for who changed it
        (1, "", (2,), [voice(2), voice(3)], True),
        (1, "lead", (), [voice(2)], False),
        (1, "lead", (), [voice(5)], True),
        (1, "lead", (), [voice(2, 5)], True),  # a lead's delegate
        (1, "lead", (2,), [voice(2, 5)], False),  # who changed it, with another's role
        (2, "", (), [voice(2)], False),
        (2, "", (), [voice(2), voice(2)], False),  # twice the same
        (2, "", (), [voice(2), voice(3)], True),
        (2, "", (), [voice(2), voice(1)], False),
        (2, "", (), [voice(2), voice(2, 5)], False),  # once for oneself, once for another
        (2, "", (), [voice(5), voice(2, 5)], False),  # the lead, and who acts for the lead
        (2, "", (), [voice(2, 5), voice(3, 5)], False),  # two who act for one
        (2, "", (), [voice(2, 5), voice(3)], True),
        (2, "", (2,), [voice(2), voice(3)], True),  # not alone
        (2, "", (2, 3), [voice(2), voice(3)], False),  # nobody without a hand in it
        (2, "", (2, 3), [voice(2), voice(3), voice(4)], True),
        (2, "lead", (), [voice(5), voice(2)], False),
        (2, "lead", (), [voice(5), voice(6)], True),
        (2, "lead", (), [voice(5), voice(2, 6)], True),
    ],
)
def test_whose_approvals_count(people, role, editors, voices, goes):
    assert rules.enough(Need(people, role), AUTHOR, editors, voices) is goes


def _all_voices() -> list[Voice]:
    return [voice(person, acts_for) for person, acts_for in product([1, 2, 3, 5], repeat=2)]


@pytest.mark.parametrize("people", rules.PEOPLE)
@pytest.mark.parametrize("role", ["", "agent", "lead"])
def test_nobody_approves_their_own_whatever_the_approvals(people, role):
    """Every set of up to three approvals, given for oneself or for anybody, with every set of editors."""
    everybody = _all_voices()
    some = list(chain.from_iterable(combinations(everybody, size) for size in range(4)))
    for editors in chain.from_iterable(combinations([2, 3, 5], size) for size in range(4)):
        for voices in some:
            if not rules.enough(Need(people, role), AUTHOR, editors, voices):
                continue
            others = [one for one in voices if AUTHOR not in one.people]
            assert len({one.person for one in others}) >= people
            assert any(not one.people & set(editors) for one in others)
            assert rules.enough(Need(people, role), AUTHOR, editors, others), "the author's own made the difference"


@given(st.lists(st.sampled_from(_all_voices()), max_size=4), st.sets(st.sampled_from([2, 3, 5])))
def test_whoever_is_given_a_voice_is_not_the_author(possible, editors):
    for role in ("", "agent", "lead"):
        found = rules.voice_of(Need(1, role), AUTHOR, editors, possible)
        if found is not None:
            assert AUTHOR not in found.people
            assert not role or found.role == role


def test_one_approves_as_oneself_where_that_counts():
    possible = [voice(2), voice(2, 5)]
    assert rules.voice_of(Need(1), AUTHOR, (), possible) == voice(2)
    assert rules.voice_of(Need(1, "lead"), AUTHOR, (), possible) == voice(2, 5)
    assert rules.voice_of(Need(1, "lead"), 5, (), possible) is None
