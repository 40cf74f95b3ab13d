"""Everything that changes cases, tasks and topics. The only writer of this room's tables."""

from heed.casework.actions.alarms import (
    add_calamity,
    claim_calls,
    raise_alarms,
    record_call,
    remove_calamity,
    set_alarm_address,
    step_alarms,
    take_alarm,
)
from heed.casework.actions.arriving import Link, Placed, note_deletions, note_edits, open_or_join
from heed.casework.actions.base import locked, note
from heed.casework.actions.correcting import put_right
from heed.casework.actions.moving import move_message, settle_message
from heed.casework.actions.presence import Claimed, check_claim, claim, forget_gone, note_present, release
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
from heed.staff.seen import Stale

__all__ = [
    "Claimed",
    "Link",
    "Placed",
    "Stale",
    "add_calamity",
    "answer_task",
    "ask_department",
    "assign",
    "check_claim",
    "claim",
    "claim_calls",
    "correct",
    "forget_gone",
    "locked",
    "mark_told",
    "move_message",
    "note",
    "note_answer",
    "note_danger",
    "note_deletions",
    "note_edits",
    "note_present",
    "note_unanswered",
    "open_or_join",
    "put_right",
    "raise_alarms",
    "record_call",
    "release",
    "remove_calamity",
    "route",
    "set_alarm_address",
    "set_status",
    "settle_message",
    "step_alarms",
    "take_alarm",
]
