"""What is a calamity, and whom to call when: pure functions over the town's table of conditions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

ANYTHING = "anything"

#: Until somebody has it, Heed calls again after so long; after `OFTEN` steps only each `LATER`.
REPEAT_AFTER = timedelta(minutes=5)
OFTEN = 12
LATER = timedelta(hours=1)
#: From this step on (the first call is step 1) the next in line are called too.
ESCALATED_FROM = 3


@dataclass(frozen=True, slots=True)
class Condition:
    """Danger to whom, from which urgency on (0 to 1), on which topics (slugs; none: any), also in office hours."""

    danger_to: str
    least_urgency: float
    topics: frozenset[str] = frozenset()
    always: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a message: urgency (0 to 1), what is in danger ("" where nothing is), topic, office hours."""

    urgency: float
    danger_to: str
    topic: str
    is_open: bool


def fits(condition: Condition, facts: Facts) -> bool:
    return (
        facts.urgency >= condition.least_urgency
        and condition.danger_to in (ANYTHING, facts.danger_to)
        and (not condition.topics or facts.topic in condition.topics)
        and (condition.always or not facts.is_open)
    )


def is_calamity(conditions: Sequence[Condition], facts: Facts) -> bool:
    return any(fits(one, facts) for one in conditions)


def next_step(step: int, now: datetime) -> datetime:
    """When to call again if nobody has it by then. `step`: the one that was just made, from 1 on."""
    return now + (REPEAT_AFTER if step < OFTEN else LATER)


def called(step: int, on_duty: int | None, next_in_line: Sequence[int]) -> list[int]:
    """Whom a step calls: who is on duty, and from `ESCALATED_FROM` on, or where nobody is, the next in line too."""
    first = [on_duty] if on_duty is not None else []
    others = list(next_in_line) if step >= ESCALATED_FROM or not first else []
    return list(dict.fromkeys([*first, *others]))
