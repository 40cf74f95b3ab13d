"""Everything that changes house rules, restrictions and appeals. The only writer of their tables."""

from heed.answers.restrictions.actions.appealing import appeal, decide_appeal
from heed.answers.restrictions.actions.carrying import claim, record_done, record_failed, try_again
from heed.answers.restrictions.actions.deciding import Asked, ask, decide
from heed.answers.restrictions.actions.ending import forget_taken_back, lift, step
from heed.answers.restrictions.actions.rules import (
    HOUSE_RULES,
    arrange_rule,
    put_rules_live,
    restore_rules,
    save_complaints,
    save_rule,
    start_rules,
)

__all__ = [
    "HOUSE_RULES",
    "Asked",
    "appeal",
    "arrange_rule",
    "ask",
    "claim",
    "decide",
    "decide_appeal",
    "forget_taken_back",
    "lift",
    "put_rules_live",
    "record_done",
    "record_failed",
    "restore_rules",
    "save_complaints",
    "save_rule",
    "start_rules",
    "step",
    "try_again",
]
