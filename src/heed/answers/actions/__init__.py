"""Everything that changes drafts, approvals and deliveries. The only writer of this room's tables."""

from heed.answers.actions.approving import (
    approve,
    ask_approval,
    escalate,
    refuse,
    review,
    send_at_once,
)
from heed.answers.actions.base import (
    Collision,
    NeedsApproval,
    NotSettled,
    NotSigned,
    Refused,
)
from heed.answers.actions.changing import (
    begin_change,
    drop_change,
)
from heed.answers.actions.correcting import (
    prepare_correction,
    settle,
)
from heed.answers.actions.drafting import (
    as_typed,
    follow_messages,
    record_past,
    save_draft,
    save_statement,
    statement_as_typed,
)
from heed.answers.actions.forgetting import (
    forget_help_with,
)
from heed.answers.actions.going_private import (
    agree_to_private,
    begin_private,
)
from heed.answers.actions.helping import (
    ask_help,
    claim_help,
    fail_help,
    forget_help,
    is_help_due,
    language_told,
    record_help,
    record_help_failure,
    throw_away_help,
)
from heed.answers.actions.promising import (
    promise_as_typed,
    save_promise,
)
from heed.answers.actions.scheduling import (
    send_scheduled,
    take_back,
)
from heed.answers.actions.sending import (
    BACK_OFF,
    SETTLING,
    add_acknowledgements,
    cancel,
    claim,
    claim_abandoned,
    confirm_sent,
    expire,
    record_expired,
    record_failure,
    record_returned,
    record_sent,
    record_uncertain,
    renew_claim,
    send_again,
)
from heed.answers.actions.using_facts import (
    forget,
    remember,
    take_to_tell_of_changes,
)

__all__ = [
    "BACK_OFF",
    "SETTLING",
    "Collision",
    "NeedsApproval",
    "NotSettled",
    "NotSigned",
    "Refused",
    "add_acknowledgements",
    "agree_to_private",
    "approve",
    "as_typed",
    "ask_approval",
    "ask_help",
    "begin_change",
    "begin_private",
    "cancel",
    "claim",
    "claim_abandoned",
    "claim_help",
    "confirm_sent",
    "drop_change",
    "escalate",
    "expire",
    "fail_help",
    "follow_messages",
    "forget",
    "forget_help",
    "forget_help_with",
    "is_help_due",
    "language_told",
    "prepare_correction",
    "promise_as_typed",
    "record_expired",
    "record_failure",
    "record_help",
    "record_help_failure",
    "record_past",
    "record_returned",
    "record_sent",
    "record_uncertain",
    "refuse",
    "remember",
    "renew_claim",
    "review",
    "save_draft",
    "save_promise",
    "save_statement",
    "send_again",
    "send_at_once",
    "send_scheduled",
    "settle",
    "statement_as_typed",
    "take_back",
    "take_to_tell_of_changes",
    "throw_away_help",
]
