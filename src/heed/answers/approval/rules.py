"""Who has to approve an answer, as plain data and pure functions. No Django, no database.

A rule says when it holds, how many people have to approve, and whose role they must have:

    {"name": "Election time", "when": {"election": true, "public": true}, "people": 1, "role": "communications_lead"}

All conditions of a rule have to hold; of the values of one condition, one is enough. The first rule that matches
decides; where none does, whoever may send answers lets their own go. `docs/reference/approval-rules.md` names every
condition.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

MOST_RULES = 100
MOST_VALUES = 100
MOST_ANSWERS = 1000
LONGEST_NAME = 100

#: What a check may say of a text, from the mildest to the gravest.
LEVELS = ("advice", "second_person", "not_allowed")
#: The conditions, in the order in which they are said.
CONDITIONS = ("topic", "channel", "public", "finding", "newcomer", "election", "incident", "language_model")
PEOPLE = (1, 2)

_SLUG = re.compile(r"[\w.-]{1,80}")
_YES_OR_NO = ("public", "election", "incident", "language_model")


class ApprovalRuleError(ValueError):
    """A rule that cannot be used. The text says which part is wrong and what to do."""


class Finding(NamedTuple):
    """What a check says of a text: the check's slug, and one of `LEVELS`."""

    check: str
    level: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. An empty condition always holds. `newcomer`: the author has sent fewer answers than this."""

    name: str = ""
    topic: frozenset[str] = frozenset()
    channel: frozenset[str] = frozenset()
    public: bool | None = None
    finding: str = ""
    newcomer: int = 0
    election: bool | None = None
    incident: bool | None = None
    language_model: bool | None = None
    people: int = 1
    role: str = ""

    def as_json(self) -> dict[str, Any]:
        """The rule as `parse` reads it, with its values in order."""
        when: dict[str, Any] = {}
        for name in CONDITIONS:
            value = getattr(self, name)
            if isinstance(value, frozenset):
                value = sorted(value)
            if value is False or value:
                when[name] = value
        made: dict[str, Any] = {"name": self.name, "when": when, "people": self.people}
        return made | ({"role": self.role} if self.role else {})


def parse(data: Any) -> Rule:
    """A rule from JSON. `ApprovalRuleError` says what is wrong, in which part, and what to do."""
    if not isinstance(data, dict) or not isinstance(data.get("when"), dict) or not data["when"]:
        raise ApprovalRuleError('a rule is an object with "when", which holds at least one condition, and "people"')
    unknown = sorted(set(data) - {"name", "when", "people", "role"}) + sorted(set(data["when"]) - set(CONDITIONS))
    if unknown:
        raise ApprovalRuleError(f"{unknown[0]!r} is not known; conditions are {', '.join(CONDITIONS)}")
    name, people, role = data.get("name", ""), data.get("people", 1), data.get("role", "")
    if not isinstance(name, str) or len(name) > LONGEST_NAME:
        raise ApprovalRuleError(f"name: a text of at most {LONGEST_NAME} characters")
    if people not in PEOPLE or isinstance(people, bool):
        raise ApprovalRuleError("people: 1 or 2")
    if role and not _is_slug(role):
        raise ApprovalRuleError("role: the name of a role such as communications_lead, or leave it out")
    when = {part: _condition(part, value) for part, value in data["when"].items()}
    return Rule(name=" ".join(name.split()), people=people, role=role, **when)


def _is_slug(value: object) -> bool:
    return isinstance(value, str) and bool(_SLUG.fullmatch(value))


def _condition(part: str, value: Any) -> Any:
    if part in _YES_OR_NO:
        if not isinstance(value, bool):
            raise ApprovalRuleError(f"{part}: true or false")
        return value
    if part == "finding":
        if value not in LEVELS:
            raise ApprovalRuleError(f"finding: one of {', '.join(LEVELS)}")
        return value
    if part == "newcomer":
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_ANSWERS:
            raise ApprovalRuleError(f"newcomer: a number of answers from 1 to {MOST_ANSWERS}")
        return value
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not 1 <= len(values) <= MOST_VALUES or not all(map(_is_slug, values)):
        raise ApprovalRuleError(f"{part}: a list of 1 to {MOST_VALUES} short names such as street-light")
    return frozenset(values)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an answer. `topics`: the slugs of its topic and of all that it is part of; `channels`: of all
    who get it; `answers_sent`: by its author until now; `findings`: of the checks on its text."""

    topics: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    is_public: bool = False
    findings: tuple[Finding, ...] = ()
    answers_sent: int = 0
    is_election: bool = False
    is_incident: bool = False
    has_model_text: bool = False

    @property
    def worst(self) -> int:
        """The place in `LEVELS` of the gravest finding; -1 where there is none."""
        return max((LEVELS.index(one.level) for one in self.findings), default=-1)


_HOLDS: Mapping[str, Callable[[Any, Facts], bool]] = {
    "topic": lambda value, facts: bool(value & facts.topics),
    "channel": lambda value, facts: bool(value & facts.channels),
    "public": lambda value, facts: value == facts.is_public,
    "finding": lambda value, facts: facts.worst >= LEVELS.index(value),
    "newcomer": lambda value, facts: facts.answers_sent < value,
    "election": lambda value, facts: value == facts.is_election,
    "incident": lambda value, facts: value == facts.is_incident,
    "language_model": lambda value, facts: value == facts.has_model_text,
}


def matches(rule: Rule, facts: Facts) -> bool:
    """Whether all conditions of a rule hold."""
    given = {part: getattr(rule, part) for part in CONDITIONS}
    return all(_HOLDS[part](value, facts) for part, value in given.items() if value is False or value)


@dataclass(frozen=True, slots=True)
class Need:
    """How many people beside the author have to approve, and with which role ("": any that may approve).

    `rule`: the place, from 1, of the rule that decided; None where none did. `by_check`: a check asks for a second
    person where no rule does. `blocked`: checks that do not allow the answer and were not overridden.
    """

    people: int = 0
    role: str = ""
    rule: int | None = None
    by_check: bool = False
    blocked: tuple[str, ...] = ()


def need(rules: Sequence[Rule], facts: Facts, overridden: Iterable[str] = ()) -> Need:
    """What an answer needs. `overridden`: slugs of checks that somebody set aside with a reason.

    A finding of the level second_person asks for one person at least, whatever the rules say; so does one that is not
    allowed and was overridden.
    """
    set_aside = frozenset(overridden)
    at = next((number for number, rule in enumerate(rules) if matches(rule, facts)), None)
    people, role = (rules[at].people, rules[at].role) if at is not None else (0, "")
    by_check = not people and facts.worst >= LEVELS.index("second_person")
    blocked = sorted({one.check for one in facts.findings if one.level == "not_allowed"} - set_aside)
    return Need(people or int(by_check), role, None if at is None else at + 1, by_check, tuple(blocked))


@dataclass(frozen=True, slots=True)
class Voice:
    """One approval: who gives it, for whom (themselves, or who delegated to them), and that one's role."""

    person: int
    acts_for: int
    role: str

    @property
    def people(self) -> frozenset[int]:
        return frozenset({self.person, self.acts_for})


def enough(needed: Need, author: int, editors: Iterable[int], voices: Iterable[Voice]) -> bool:
    """Whether these approvals of one text let it go.

    Never oneself: an approval in which the author has a hand, as who gives it or as for whom it is given, does not
    count. Who changed the text counts, but never alone: one of those who approve has no hand in the text. Nobody counts
    twice, neither by two approvals nor by one of their own and one given for them.
    """
    if not needed.people:
        return True
    hands = frozenset(editors)
    count = [voice for voice in voices if author not in voice.people and (not needed.role or voice.role == needed.role)]
    return any(
        len(frozenset().union(*(voice.people for voice in some))) == sum(len(voice.people) for voice in some)
        and any(not voice.people & hands for voice in some)
        for some in combinations(count, needed.people)
    )


def voice_of(needed: Need, author: int, editors: Iterable[int], possible: Sequence[Voice]) -> Voice | None:
    """As whom somebody approves, of all as whom they may: as themselves where that counts; None where nothing does.

    `possible` begins with themselves. One without a hand in the text goes before one with.
    """
    hands = frozenset(editors)
    count = [one for one in possible if author not in one.people and (not needed.role or one.role == needed.role)]
    return min(count, key=lambda one: (bool(one.people & hands), one.person != one.acts_for), default=None)


#: To begin with, where a town has no rules.
STARTING_RULES: tuple[Rule, ...] = (
    Rule(name="An incident, to everybody", incident=True, people=1, role="communications_lead"),
    Rule(name="In public, in election time", public=True, election=True, people=1, role="communications_lead"),
    Rule(name="A new colleague", newcomer=10, people=1),
)
