"""How long restrictions last, how soon people decide, and who may decide: as plain numbers and functions.

The numbers are ours, except `APPEAL_DAYS`: at least six months, by article 20 of the Digital Services Act (regulation
(EU) 2022/2065).
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

#: A restriction ends at the latest so many days after it was asked for. It is prolonged by a new decision only.
MOST_DAYS = 90
#: A request that nobody decided runs out after so many working days.
REQUEST_DAYS = 2
#: What was done at once is lifted by itself when no second person stood by it within so many working hours.
REVIEW_HOURS = 8
#: A resident can appeal for so many days after the decision, also when the restriction has ended.
APPEAL_DAYS = 183
#: So many working days later an appeal is decided.
APPEAL_DECISION_DAYS = 10
#: How long the statement of reasons may be under way before a block begins all the same.
STATEMENT_FIRST = timedelta(minutes=10)

LONGEST_REASON = 2000
LONGEST_PASSAGE = 1000
LONGEST_APPEAL = 5000

FIRST_RETRY = timedelta(seconds=30)
LONGEST_RETRY = timedelta(hours=1)


def is_end_allowed(ends_at: datetime, now: datetime) -> bool:
    """Whether a restriction that is asked for now may last until then."""
    return now < ends_at <= now + timedelta(days=MOST_DAYS)


def may_decide(person: int, has_permission: bool, asked_by: int) -> bool:
    """Whether a colleague may approve or refuse a request: by themselves only, never for somebody else, never their
    own."""
    return has_permission and person != asked_by


def may_decide_appeal(person: int, has_permission: bool, took_part: Collection[int | None]) -> bool:
    """Whether a colleague may decide an appeal: only who had no hand in the decision or in one that it prolongs."""
    return has_permission and person not in took_part


def may_appeal(decided_at: datetime, now: datetime) -> bool:
    return now <= decided_at + timedelta(days=APPEAL_DAYS)


def retry_after(attempts: int, asked: float | None = None) -> timedelta:
    """How long to wait after so many failed attempts (1 or more): twice as long each time, or as the network asked."""
    own = min(FIRST_RETRY * 2 ** min(max(attempts, 1) - 1, 10), LONGEST_RETRY)
    return max(own, timedelta(seconds=min(asked or 0, LONGEST_RETRY.total_seconds())))


def holds(text: str, passage: str) -> bool:
    """Whether a passage stands in a text, however its white space is set."""
    return " ".join(passage.split()) in " ".join(text.split())
