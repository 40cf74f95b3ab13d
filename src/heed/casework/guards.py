"""What must hold before a case may take a status, as plain data; each guard says what is wrong and what to do. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from heed.casework import status
from heed.casework.status import NotAllowed, Status


class Lack(StrEnum):
    OPEN_TASK = "open_task"
    NO_ANSWER = "no_answer"
    NO_DATE = "no_date"
    PAST_DATE = "past_date"
    NO_QUESTION = "no_question"
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the guards look at. `reason` and `planned_for` are what somebody filled in for the resident to read."""

    today: date
    open_tasks: int = 0
    answered: bool = True  # our last word came after the residents' last, or is on its way
    spoken: bool = True  # a resident has said something at all
    reason: str = ""
    planned_for: date | None = None


@dataclass(frozen=True, slots=True)
class Guard:
    """`unless_reason`: a reason that the resident reads lifts it."""

    into: frozenset[Status]
    lack: Lack
    says: Promise | str
    unless_reason: bool = False


#: Whether something is lacking, by its name.
LACKS: dict[Lack, Callable[[Facts], bool]] = {
    Lack.OPEN_TASK: lambda facts: facts.open_tasks > 0,
    Lack.NO_ANSWER: lambda facts: facts.spoken and not facts.answered,
    Lack.NO_DATE: lambda facts: facts.planned_for is None,
    Lack.PAST_DATE: lambda facts: facts.planned_for is not None and facts.planned_for < facts.today,
    Lack.NO_QUESTION: lambda facts: not facts.answered,
    Lack.NO_REASON: lambda facts: not facts.reason.strip(),
}

GUARDS: tuple[Guard, ...] = (
    Guard(
        frozenset({Status.DONE}),
        Lack.OPEN_TASK,
        _("A department has an open task. Wait, withdraw it, or say why the case is done: the resident reads it."),
        unless_reason=True,
    ),
    Guard(
        frozenset({Status.DONE}),
        Lack.NO_ANSWER,
        _("A resident's message has no answer. Answer it first, or say why the case is done: the resident reads it."),
        unless_reason=True,
    ),
    Guard(
        frozenset({Status.PLANNED}),
        Lack.NO_DATE,
        _("Fill in the day for which it is planned: the resident reads it."),
    ),
    Guard(
        frozenset({Status.PLANNED}),
        Lack.PAST_DATE,
        _("The day for which it is planned has passed. Fill in today or a later day."),
    ),
    Guard(
        frozenset({Status.WAITING}),
        Lack.NO_QUESTION,
        _("The resident has not been asked anything since they last wrote. Send your question as an answer first."),
    ),
    Guard(
        frozenset({Status.NOT_POSSIBLE}),
        Lack.NO_REASON,
        _("Say why it is not possible: the resident reads the reason."),
    ),
)

#: What can be put right in the form itself, so that the status is offered all the same.
_FILLED_IN = frozenset({Lack.NO_DATE, Lack.PAST_DATE, Lack.NO_REASON})


@dataclass(frozen=True, slots=True)
class Option:
    """A status that may follow: what it asks for in the form, or why it may not follow now."""

    status: Status
    asks: tuple[str, ...] = ()
    why_not: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return not self.why_not


def lacking(following: Status, facts: Facts) -> list[Guard]:
    """The guards that stand in the way of this status now."""
    return [
        guard
        for guard in GUARDS
        if following in guard.into and LACKS[guard.lack](facts) and not (guard.unless_reason and facts.reason.strip())
    ]


def check(present: str, following: Status, facts: Facts) -> None:
    """`NotAllowed` says all that is in the way, and what to do."""
    status.check(present, following)
    problems = [str(guard.says) for guard in lacking(following, facts)]
    if problems:
        raise NotAllowed(" ".join(problems))


def options(present: str, facts: Facts) -> list[Option]:
    """Every status that could follow the present one, in the order of `Status`, with nothing filled in yet."""
    facts = replace(facts, reason="", planned_for=None)
    following = status.TRANSITIONS[Status(present)]
    return [_option(one, facts) for one in Status if one in following]


def _option(following: Status, facts: Facts) -> Option:
    in_the_way = lacking(following, facts)
    closed = [guard for guard in in_the_way if not guard.unless_reason and guard.lack not in _FILLED_IN]
    if closed:
        return Option(following, why_not=tuple(str(guard.says) for guard in closed))
    return Option(following, asks=tuple(str(guard.says) for guard in in_the_way))
