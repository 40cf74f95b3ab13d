"""Everything that changes cases, tasks and topics. The only writer of this room's tables."""

from heed.casework.actions.arriving import Link, Placed, note_deletions, note_edits, open_or_join
from heed.casework.actions.base import Stale, locked, note
from heed.casework.actions.incidents import (
    NoIncident,
    add_to_incident,
    close_incident,
    note_cases,
    notice_spikes,
    open_incident,
    open_incident_again,
    take_out,
)
from heed.casework.actions.matters import keep_apart
from heed.casework.actions.merging import NotPossible, bring_together, merge, split, undo_merge
from heed.casework.actions.moving import move_message, settle_message
from heed.casework.actions.notices import forget_old_notices, mark_notices_told, notify, see_notices
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

__all__ = [
    "Link",
    "NoIncident",
    "NotPossible",
    "Placed",
    "Stale",
    "add_to_incident",
    "answer_task",
    "ask_department",
    "assign",
    "bring_together",
    "close_incident",
    "correct",
    "forget_old_notices",
    "keep_apart",
    "locked",
    "mark_notices_told",
    "mark_told",
    "merge",
    "move_message",
    "note",
    "note_answer",
    "note_cases",
    "note_danger",
    "note_deletions",
    "note_edits",
    "note_unanswered",
    "notice_spikes",
    "notify",
    "open_incident",
    "open_incident_again",
    "open_or_join",
    "route",
    "see_notices",
    "set_status",
    "settle_message",
    "split",
    "take_out",
    "undo_merge",
]
