"""What the checks of an outgoing answer take and give. Plain data: no Django, no database, no network.

Offsets are code points into `Outgoing.text`, end exclusive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from heed.staff.working_time import Unit, WorkingCalendar

if TYPE_CHECKING:
    from heed.answers.checks.seen import Seen


class Level(StrEnum):
    """What a finding asks for: nothing but a thought, a second person, or another text."""

    ADVICE = "advice"
    SECOND_PERSON = "second_person"
    NOT_ALLOWED = "not_allowed"


@dataclass(frozen=True, slots=True)
class Target:
    """The service target of the topic on the town's calendar: what can honestly be promised is counted from now."""

    amount: int
    unit: Unit
    calendar: WorkingCalendar

    def earliest(self, now: datetime) -> datetime:
        """The earliest moment that may be promised (UTC). `NeverOpen` where the calendar has no office hours."""
        return self.calendar.add(now, self.amount, self.unit)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that goes with the answer: the name of its file, and its text alternative ("" where it has none)."""

    name: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What the town holds to be true. `value` is a text: "9:00-17:00", a date, "12.50", a phone number, "yes", "no".

    `valid_from` and `valid_until` are the first and last day on which it holds; None: always.
    """

    subject: str
    statement: str
    value: str = ""
    unit: str = ""
    place: str = ""
    department: str = ""
    valid_from: date | None = None
    valid_until: date | None = None
    id: str = ""

    def is_past(self, day: date) -> bool:
        return self.valid_until is not None and self.valid_until < day

    def is_current(self, day: date) -> bool:
        return not self.is_past(day) and (self.valid_from is None or self.valid_from <= day)


@dataclass(frozen=True, slots=True)
class RecentAnswer:
    """What a department answered in the last weeks."""

    text: str
    at: datetime
    department: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One answer as its author has it now, with all that the checks may look at; what is not known is left out.

    `channel` is the channel's slug. `limit`: characters (as people see them) of one message, None where it does not
    matter; `parts`: how many messages it may become; `link_length`: what a link counts for, None for its own length.
    `resident_text` is what they wrote in this conversation, of which only public parts where `is_public`.
    `colleagues` are the names of who works here ("Fatima Amrani"), which an answer may name.
    """

    text: str
    now: datetime
    resident_text: str = ""
    resident_language: str = ""
    channel: str = ""
    is_public: bool = False
    topic: str = ""
    last_heard_at: datetime | None = None
    may_promise_from: Target | None = None
    limit: int | None = None
    parts: int = 1
    link_length: int | None = None
    images: tuple[Image, ...] = ()
    allowed_domains: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    recent_answers: tuple[RecentAnswer, ...] = ()
    own_handles: tuple[str, ...] = ()
    colleagues: tuple[str, ...] = ()
    region: str = "NL"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be made by whoever shows it: its key, and the values that stand in it. No words of a language."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, and where: `why`, and `remedy`, what could be done. Whole text: 0 to its length."""

    check: str
    level: Level
    start: int
    end: int
    why: Sentence
    remedy: Sentence

    def as_json(self) -> dict[str, Any]:
        return {
            "check": self.check,
            "level": self.level.value,
            "start": self.start,
            "end": self.end,
            "why": {"key": self.why.key, **self.why.values},
            "remedy": {"key": self.remedy.key, **self.remedy.values},
        }


@dataclass(frozen=True, slots=True)
class Checked:
    """All findings in the order of the text, and the checks that did not run, each with the type of its error."""

    findings: tuple[Finding, ...] = ()
    did_not_run: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule's function gives. Offsets are in `Seen.folded`; None stands for the whole text.

    `level` only where it differs from the rule's.
    """

    why: str
    start: int | None = None
    end: int | None = None
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    level: Level | None = None


Finder = Callable[["Seen", Mapping[str, Any]], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One check as data: which pure function looks, with which parameters, and how heavy what it finds weighs."""

    slug: str
    level: Level
    find: Finder
    parameters: Mapping[str, Any] = field(default_factory=dict, hash=False)
