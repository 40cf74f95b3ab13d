"""Routing rules as plain data: what is read, what is refused and how, and which rule matches first."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.casework import rules
from heed.casework.rules import CONDITIONS, CONTACTS, DAYS, HOURS, URGENCIES, Facts, Hours, Known, Rule, RuleError

FACTS = Facts(
    topics=frozenset({"street-light", "roads"}),
    district="north",
    language="nl",
    channel="mastodon",
    urgency="normal",
    contact="new",
    weekday=0,
    moment=time(23, 30),
    is_open=False,
    text="De lantaarnpaal op de Dijk is kapót, en de boomwortels ook",
)


def rule(**when) -> Rule:
    return rules.parse({"when": when, "department": "light"})


@pytest.mark.parametrize(
    "when",
    [
        {"topic": "street-light"},
        {"topic": ["trees", "roads"]},  # a topic above counts too
        {"district": ["north"]},
        {"language": ["nl", "en"]},
        {"channel": "mastodon"},
        {"words": ["lantaarnpaal"]},
        {"words": ["kapot"]},  # without its accent
        {"words": ["LANTAARN*"]},
        {"words": ["boomwortel*", "nothing"]},
        {"words": ["lantaarnpaal ... kapot"]},
        {"urgency": "normal"},
        {"contact": "new"},
        {"hours": "closed"},
        {"days": ["mon"]},
        {"time": {"from": "22:00", "to": "06:00"}},
        {"topic": "roads", "district": "north", "words": ["dijk"]},
    ],
    ids=str,
)
def test_what_holds(when):
    assert rules.first_match([rule(**when)], FACTS) == 0


@pytest.mark.parametrize(
    "when",
    [
        {"topic": "trees"},
        {"topic": "-"},
        {"district": "south"},
        {"language": "en"},
        {"channel": "email"},
        {"words": ["lantaarn"]},  # a word, not its beginning
        {"words": ["wortels"]},  # nor its end
        {"words": ["kapot lantaarnpaal"]},
        {"urgency": "urgent"},
        {"contact": ["known", "bot"]},
        {"hours": "open"},
        {"days": ["tue", "sun"]},
        {"time": {"from": "06:00", "to": "22:00"}},
        {"time": {"from": "22:00", "to": "23:30"}},  # the end is outside
        {"topic": "roads", "district": "south"},
    ],
    ids=str,
)
def test_what_does_not_hold(when):
    assert rules.first_match([rule(**when)], FACTS) is None


def test_the_first_that_matches_decides():
    ordered = [rule(district="south"), rule(words=["dijk"]), rule(district="north")]
    assert rules.first_match(ordered, FACTS) == 1
    assert rules.first_match(ordered[::-1], FACTS) == 0


def test_no_topic_is_a_topic_too():
    unsure = replace(FACTS, topics=frozenset())
    assert rules.first_match([rule(topic="-")], unsure) == 0


def test_a_link_is_no_word():
    linked = replace(FACTS, text="https://example.org/dijk")
    assert rules.first_match([rule(words=["dijk"])], linked) is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("x", "rule 4: a rule is an object"),
        ({"when": {}, "department": "light"}, "rule 4: give at least one condition"),
        ({"when": {"topic": "x"}}, "rule 4: say where it goes"),
        ({"when": {"topic": "x"}, "department": "light", "to": "x"}, "'to' is not known"),
        ({"when": {"weather": "wet"}, "department": "light"}, "'weather' is no condition; there are topic, district"),
        ({"when": {"topic": []}, "department": "light"}, "rule 4, topic: give a text or a list"),
        (
            {"when": {"topic": "Street light!"}, "department": "light"},
            "rule 4, topic: 'Street light!' is no short name",
        ),
        ({"when": {"urgency": "very"}, "department": "light"}, "rule 4, urgency: 'very' is not one of urgent, normal"),
        ({"when": {"days": ["monday"]}, "department": "light"}, "rule 4, days: 'monday' is not one of mon"),
        ({"when": {"words": ["..."]}, "department": "light"}, "rule 4, words: '...' does not begin with a word"),
        ({"when": {"words": ["x" * 101]}, "department": "light"}, "rule 4, words: 'xxxxxxxxxxxxxxxxxxxx'… is longer"),
        ({"when": {"time": "22:00"}, "department": "light"}, 'rule 4, time: write the hours as {"from"'),
        ({"when": {"time": {"from": "25:00", "to": "06:00"}}, "department": "light"}, "rule 4, time: write the hours"),
        ({"when": {"time": {"from": "06:00", "to": "6:00"}}, "department": "light"}, "begins and ends at the same"),
        ({"when": {"topic": "x"}, "department": 3}, "rule 4, department: 3 is no short name"),
        ({"name": 3, "when": {"topic": "x"}, "department": "x"}, "rule 4, name: a name is a text"),
    ],
    ids=str,
)
def test_what_is_refused_and_how(data, said):
    with pytest.raises(RuleError, match="rule") as refused:
        rules.parse(data, 4)
    assert said in str(refused.value)


def test_a_list_of_rules():
    with pytest.raises(RuleError, match="rules are a list"):
        rules.parse_all({})
    with pytest.raises(RuleError, match="201 rules are too many"):
        rules.parse_all([{}] * 201)
    with pytest.raises(RuleError, match="rule 2: give at least one condition"):
        rules.parse_all([{"when": {"topic": "x"}, "department": "y"}, {"when": {}, "department": "y"}])


def test_what_is_broken():
    known = Known(frozenset({"light"}), frozenset({"street-light"}), frozenset({"north"}), frozenset({"email"}))
    found = rules.troubles(
        [
            rule(topic=["street-light", "-"]),
            rules.parse({"when": {"topic": "gone"}, "department": "closed", "topic": "gone"}),
            rule(district=["north", "moon"]),
        ],
        known,
    )
    assert [(one.rule, one.part, one.value, one.is_fatal) for one in found] == [
        (2, "department", "closed", True),
        (2, "to_topic", "gone", True),
        (2, "topic", "gone", True),
        (3, "district", "moon", False),
    ]


SLUGS = st.sampled_from(["a", "b", "c", "street-light"])
CLOCK = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))


def _some(choices):
    return st.frozensets(st.sampled_from(choices), max_size=3)


HOURS_OF_DAY = st.builds(Hours, CLOCK, CLOCK).filter(lambda hours: hours.start != hours.end)
RULES = st.builds(
    Rule,
    name=st.sampled_from(["", "At night"]),
    topic=st.frozensets(SLUGS, max_size=3),
    district=st.frozensets(SLUGS, max_size=3),
    language=st.frozensets(SLUGS, max_size=3),
    channel=st.frozensets(SLUGS, max_size=3),
    words=st.lists(st.sampled_from(["boom", "tak*", "op straat", "a: b; c"]), unique=True, max_size=3).map(tuple),
    urgency=_some(URGENCIES),
    contact=_some(CONTACTS),
    hours=_some(HOURS),
    days=_some(DAYS),
    time=st.none() | HOURS_OF_DAY,
    department=SLUGS,
    to_topic=st.just("") | SLUGS,
).filter(lambda one: any(getattr(one, name) for name in CONDITIONS))
SOME_FACTS = st.builds(
    Facts,
    topics=st.frozensets(SLUGS, max_size=2),
    district=st.just("") | SLUGS,
    language=SLUGS,
    channel=SLUGS,
    urgency=st.sampled_from(URGENCIES),
    contact=st.sampled_from(CONTACTS),
    weekday=st.integers(0, 6),
    moment=st.times(),
    is_open=st.booleans(),
    text=st.text() | st.sampled_from(["De boom op straat", "takken", "bomen", "a b c"]),
)


@given(RULES)
def test_a_rule_survives_being_written_down(made):
    assert rules.parse(made.as_json()) == made


@given(st.lists(RULES, max_size=6), SOME_FACTS)
def test_all_together_decide_as_each_alone(made, facts):
    alone = [at for at, one in enumerate(made) if rules.first_match([one], facts) == 0]
    assert rules.first_match(made, facts) == (alone[0] if alone else None)


@given(RULES, SOME_FACTS)
def test_one_more_condition_never_makes_a_rule_match(made, facts):
    if rules.first_match([made], facts) is None:
        stricter = replace(made, district=made.district or frozenset({"a"}))
        assert rules.first_match([stricter], facts) is None


@given(HOURS_OF_DAY, st.times())
def test_a_moment_is_in_the_hours_or_in_the_rest_of_the_day(hours, moment):
    assert hours.holds(moment) != Hours(hours.end, hours.start).holds(moment)
