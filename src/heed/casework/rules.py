"""Routing rules as plain data: read, checked, and the first that matches a message found. No Django, no database.

A rule says when it holds and where a message then goes:

    {"name": "Lights in the north", "when": {"topic": ["street-light"], "district": ["north"]}, "department": "light"}

All conditions of a rule have to hold; of the values of one condition, one is enough. The first rule that matches
decides. `docs/reference/routing-rules.md` names every condition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Any, NamedTuple

from heed.casework import phrases
from heed.understanding.lexicon import Lexicon, tokenize
from heed.understanding.text import READ_LIMIT, fold

MOST_RULES = 200
MOST_VALUES = 100
LONGEST_NAME = 100

#: Stands among the values of `topic`: no topic was surely read.
NO_TOPIC = "-"
URGENCIES = ("urgent", "normal")
HOURS = ("open", "closed")
CONTACTS = ("new", "known", "bot")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: The conditions, in the order in which they are said.
CONDITIONS = ("topic", "district", "language", "channel", "words", "urgency", "contact", "hours", "days", "time")

_CHOICES = {"urgency": URGENCIES, "hours": HOURS, "contact": CONTACTS, "days": DAYS}
_FREE = ("topic", "district", "language", "channel")
_SLUG = re.compile(r"[\w.-]{1,80}")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_TASK = "routing"


class RuleError(ValueError):
    """A rule that cannot be used. The text says what is wrong and what to do; `rule` is its place in the list, from 1,
    0 where the list as a whole is wrong; `where` names the part of the rule."""

    def __init__(self, problem: str, rule: int = 0, where: str = "") -> None:
        self.problem, self.rule, self.where = problem, rule, where
        place = ", ".join(filter(None, [f"rule {rule}" if rule else "", where]))
        super().__init__(f"{place}: {problem}" if place else problem)


class Hours(NamedTuple):
    """A stretch of the town's clock; one that ends before it begins goes over midnight. `end` itself is outside."""

    start: time
    end: time

    def holds(self, moment: time) -> bool:
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Values are slugs and codes as strings; an empty condition always holds. `department` and `topic` are
    slugs, "" for none; at least one of them is there, and at least one condition."""

    name: str = ""
    topic: frozenset[str] = frozenset()
    district: frozenset[str] = frozenset()
    language: frozenset[str] = frozenset()
    channel: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    urgency: frozenset[str] = frozenset()
    contact: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    time: Hours | None = None
    department: str = ""
    to_topic: str = ""

    def as_json(self) -> dict[str, Any]:
        """The rule as `parse` reads it, with its values in order."""
        when: dict[str, Any] = {}
        for name in CONDITIONS:
            value = getattr(self, name)
            if isinstance(value, Hours):
                when[name] = {"from": f"{value.start:%H:%M}", "to": f"{value.end:%H:%M}"}
            elif value:
                when[name] = list(value) if name == "words" else sorted(value, key=_order(name))
        made: dict[str, Any] = {"name": self.name, "when": when}
        return made | {key: slug for key, slug in (("department", self.department), ("topic", self.to_topic)) if slug}


def _order(name: str) -> Callable[[str], Any]:
    choices = _CHOICES.get(name)
    return choices.index if choices else str


def parse(data: Any, number: int = 0) -> Rule:
    """A rule from JSON. `RuleError` with the rule's `number` says what is wrong, in which part, and what to do."""
    if not isinstance(data, dict):
        raise RuleError('a rule is an object with "when" and "department"', number)
    unknown = sorted(set(data) - {"name", "when", "department", "topic"})
    if unknown:
        raise RuleError(f"{unknown[0]!r} is not known; a rule has name, when, department and topic", number)
    when = data.get("when")
    if not isinstance(when, dict) or not when:
        raise RuleError("give at least one condition: what no rule claims goes to its topic's department", number)
    name = data.get("name", "")
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise RuleError(f"a name is a text of at most {LONGEST_NAME} characters", number, "name")
    department, topic = (_slug(data.get(key, ""), number, key) for key in ("department", "topic"))
    if not department and not topic:
        raise RuleError("say where it goes: give a department, a topic, or both", number)
    return Rule(name=" ".join(name.split()), department=department, to_topic=topic, **_conditions(when, number))


def _conditions(when: Mapping[str, Any], number: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in when.items():
        if name not in CONDITIONS:
            raise RuleError(f"{name!r} is no condition; there are {', '.join(CONDITIONS)}", number)
        if name == "time":
            found[name] = _hours(value, number)
        elif name == "words":
            found[name] = _words(value, number)
        else:
            found[name] = frozenset(_value(one, name, number) for one in _listed(value, name, number))
    return found


def _listed(value: Any, name: str, number: int) -> list[str]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not values or not all(isinstance(one, str) for one in values):
        raise RuleError("give a text or a list of texts with at least one in it, or leave it out", number, name)
    if len(values) > MOST_VALUES:
        raise RuleError(f"at most {MOST_VALUES} values; make two rules of it", number, name)
    return values


def _value(value: str, name: str, number: int) -> str:
    value = value.strip()
    if name in _FREE:
        if name == "topic" and value == NO_TOPIC:
            return value
        return _slug(value, number, name, may_be_empty=False)
    choices = _CHOICES[name]
    if value not in choices:
        raise RuleError(f"{value!r} is not one of {', '.join(choices)}", number, name)
    return value


def _slug(value: Any, number: int, name: str, may_be_empty: bool = True) -> str:
    if value in ("", None) and may_be_empty:
        return ""
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise RuleError(f"{value!r} is no short name such as street-light", number, name)
    return value


def _words(value: Any, number: int) -> tuple[str, ...]:
    written = tuple(dict.fromkeys(" ".join(one.split()) for one in _listed(value, "words", number)))
    for phrase in written:
        if len(phrase) > phrases.LONGEST:
            raise RuleError(f"{phrase[:20]!r}… is longer than {phrases.LONGEST} characters", number, "words")
        if not phrases.can_be_found(phrase):
            raise RuleError(
                f"{phrase!r} does not begin with a word; write words as residents do, with * for any ending",
                number,
                "words",
            )
    return written


def _hours(value: Any, number: int) -> Hours:
    clocks = [value.get("from"), value.get("to")] if isinstance(value, dict) and len(value) == 2 else [None, None]
    found = [_CLOCK.fullmatch(clock) if isinstance(clock, str) else None for clock in clocks]
    if not found[0] or not found[1]:
        raise RuleError('write the hours as {"from": "22:00", "to": "06:00"}', number, "time")
    start, end = (time(int(one[1]), int(one[2])) for one in found if one)
    if start == end:
        raise RuleError("it begins and ends at the same moment; leave the time out for the whole day", number, "time")
    return Hours(start, end)


def parse_all(data: Any) -> list[Rule]:
    """All rules of a list. `RuleError` for the first that is wrong."""
    if not isinstance(data, list):
        raise RuleError("rules are a list: [{…}, {…}]")
    if len(data) > MOST_RULES:
        raise RuleError(f"{len(data)} rules are too many; at most {MOST_RULES}")
    return [parse(one, number) for number, one in enumerate(data, 1)]


@dataclass(frozen=True, slots=True)
class Known:
    """What a town has now, by slug: what rules may speak of. Departments and topics are the open ones."""

    departments: frozenset[str]
    topics: frozenset[str]
    districts: frozenset[str]
    channels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Trouble:
    """What a rule speaks of that the town does not have (any more). `part` is a condition, `department` or `to_topic`;
    `is_fatal`: the rule cannot do its work at all, and otherwise only does less than it says."""

    rule: int
    part: str
    value: str
    is_fatal: bool


def troubles(rules: Sequence[Rule], known: Known) -> list[Trouble]:
    """What is broken, by the rules' places from 1."""
    return [trouble for number, rule in enumerate(rules, 1) for trouble in _troubles(rule, number, known)]


def _troubles(rule: Rule, number: int, known: Known) -> Iterable[Trouble]:
    if rule.department and rule.department not in known.departments:
        yield Trouble(number, "department", rule.department, True)
    if rule.to_topic and rule.to_topic not in known.topics:
        yield Trouble(number, "to_topic", rule.to_topic, True)
    for part, there in (("topic", known.topics), ("district", known.districts), ("channel", known.channels)):
        values: frozenset[str] = getattr(rule, part)
        gone = sorted(values - there - {NO_TOPIC})
        yield from (Trouble(number, part, value, len(gone) == len(values)) for value in gone)


@dataclass(slots=True)
class Facts:
    """What rules look at, of one message. `topics` are the topic surely read and all that it is part of, none where
    no topic is sure; `district` is "" where unknown; `moment` is the town's clock, `weekday` 0 is Monday; `contact` is
    one of `CONTACTS`. `text` is folded and searched only when a rule needs it."""

    topics: frozenset[str]
    district: str
    language: str
    channel: str
    urgency: str
    contact: str
    weekday: int
    moment: time
    is_open: bool
    text: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules made ready for many messages. Made once per batch by `prepare`."""

    rules: tuple[Rule, ...]
    _checks: tuple[Callable[[Facts], bool], ...]
    _lexicon: Lexicon | None

    @property
    def asks_contact(self) -> bool:
        """Whether any rule asks who writes: finding out costs a look into the database."""
        return any(rule.contact for rule in self.rules)

    def first_match(self, facts: Facts) -> int | None:
        """The place (from 0) of the first rule whose conditions all hold; None where none does. Pure."""
        said: frozenset[int] | None = None
        for at, check in enumerate(self._checks):
            if not check(facts):
                continue
            if not self.rules[at].words:
                return at
            if said is None:
                said = self._said(facts.text)
            if at in said:
                return at
        return None

    def _said(self, text: str) -> frozenset[int]:
        """The rules any of whose words stand in the text."""
        if self._lexicon is None:
            return frozenset()
        hits = self._lexicon.find(tokenize(fold(text[:READ_LIMIT])))
        return frozenset(int(hit.cue.label) for hit in hits.get(_TASK, ()))


def prepare(rules: Sequence[Rule]) -> Rules:
    """Rules compiled: the words of all in one list that is looked through once per message."""
    cues = [
        cue for at, rule in enumerate(rules) for phrase in rule.words for cue in phrases.cues(_TASK, str(at), phrase)
    ]
    lexicon = Lexicon(cues) if cues else None
    return Rules(tuple(rules), tuple(_check_of(rule) for rule in rules), lexicon)


def first_match(rules: Sequence[Rule], facts: Facts) -> int | None:
    """The place (from 0) of the first rule that matches; for many messages use `prepare` once."""
    return prepare(rules).first_match(facts)


def _check_of(rule: Rule) -> Callable[[Facts], bool]:
    """All conditions of a rule but its words, as one function."""
    checks = [make(value) for name, make in _MAKERS if (value := getattr(rule, name))]
    if len(checks) == 1:
        return checks[0]
    return lambda facts: all(check(facts) for check in checks)


def _topic(wanted: frozenset[str]) -> Callable[[Facts], bool]:
    without = NO_TOPIC in wanted
    return lambda facts: not wanted.isdisjoint(facts.topics) or (without and not facts.topics)


def _days(wanted: frozenset[str]) -> Callable[[Facts], bool]:
    numbers = frozenset(DAYS.index(day) for day in wanted)
    return lambda facts: facts.weekday in numbers


def _open(wanted: frozenset[str]) -> Callable[[Facts], bool]:
    return lambda facts: ("open" if facts.is_open else "closed") in wanted


_MAKERS: tuple[tuple[str, Callable[[Any], Callable[[Facts], bool]]], ...] = (
    ("topic", _topic),
    ("district", lambda wanted: lambda facts: facts.district in wanted),
    ("language", lambda wanted: lambda facts: facts.language in wanted),
    ("channel", lambda wanted: lambda facts: facts.channel in wanted),
    ("urgency", lambda wanted: lambda facts: facts.urgency in wanted),
    ("contact", lambda wanted: lambda facts: facts.contact in wanted),
    ("hours", _open),
    ("days", _days),
    ("time", lambda wanted: lambda facts: wanted.holds(facts.moment)),
)
