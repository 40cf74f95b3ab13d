"""How often residents may send something, so that no program fills a conversation. Counted as other public forms are:
by a keyed hash of the address that goes with the day."""

from __future__ import annotations

from dataclasses import dataclass

from heed.policy.conversations.pseudonyms import digest
from heed.policy.models import OpinionConversation
from heed.privacy import actions as privacy


@dataclass(frozen=True, slots=True)
class Limit:
    """`hour` and `day` are clock hours and days of UTC."""

    hour: int
    day: int


#: Of one network address: a school or a library is one, so this is far above what one person does.
VOTES = Limit(600, 3000)
NEW_PARTICIPANTS = Limit(40, 150)
#: Every try counts: one that is pointed at another statement first, counts twice.
STATEMENTS = Limit(20, 60)
#: Of one participant: every statement of the largest conversation, and second thoughts.
OWN_VOTES = Limit(300, 1500)


def may_vote(conversation: OpinionConversation, token: str, is_new: bool, address: str) -> bool:
    """Counts one vote; False when it is one too many, or one new participant too many."""
    named = str(digest(conversation, token))
    return (
        privacy.count_sending("opinion vote", address, VOTES.hour, VOTES.day)
        and privacy.count_sending("opinion vote of one", named, OWN_VOTES.hour, OWN_VOTES.day)
        and (
            not is_new
            or privacy.count_sending("opinion participant", address, NEW_PARTICIPANTS.hour, NEW_PARTICIPANTS.day)
        )
    )


def may_add(address: str) -> bool:
    """Counts one try to add a statement; False when it is one too many."""
    return privacy.count_sending("opinion statement", address, STATEMENTS.hour, STATEMENTS.day)
