"""Everything that changes cases, tasks and topics. The only writer of this room's tables."""

from heed.casework.actions.arriving import Link, Placed, note_deletions, note_edits, open_or_join
from heed.casework.actions.base import Stale, locked, note
from heed.casework.actions.moving import move_message, settle_message
from heed.casework.actions.notices import forget_old_notices, mark_notices_told, notify, see_notices
from heed.casework.actions.promises import go_on, note_acknowledged, renew_promise, wait_for_other
from heed.casework.actions.steering import (
    assign,
    correct,
    note_answer,
    note_danger,
    note_unanswered,
    route,
    set_status,
)
from heed.casework.actions.tasks import answer_task, ask_department, mark_told
from heed.casework.actions.watching import look_at_promise

__all__ = [
    "Link",
    "Placed",
    "Stale",
    "answer_task",
    "ask_department",
    "assign",
    "correct",
    "forget_old_notices",
    "go_on",
    "locked",
    "look_at_promise",
    "mark_notices_told",
    "mark_told",
    "move_message",
    "note",
    "note_acknowledged",
    "note_answer",
    "note_danger",
    "note_deletions",
    "note_edits",
    "note_unanswered",
    "notify",
    "open_or_join",
    "renew_promise",
    "route",
    "see_notices",
    "set_status",
    "settle_message",
    "wait_for_other",
]
