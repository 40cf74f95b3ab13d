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
from heed.casework.actions.arriving import (
    Link,
    Placed,
    note_deletions,
    note_edits,
    open_or_join,
)
from heed.casework.actions.base import (
    lock_cases,
    locked,
    note,
)
from heed.casework.actions.correcting import (
    put_right,
)
from heed.casework.actions.forgetting import (
    lock_where,
)
from heed.casework.actions.handing_over import (
    NotYours,
    accept,
    give_back,
    hand_over,
)
from heed.casework.actions.incidents import (
    NoIncident,
    add_to_incident,
    close_incident,
    locked_incident,
    note_cases,
    notice_spikes,
    open_incident,
    open_incident_again,
    take_out,
)
from heed.casework.actions.matters import (
    keep_apart,
)
from heed.casework.actions.merging import (
    NotPossible,
    bring_together,
    merge,
    split,
    undo_merge,
)
from heed.casework.actions.moving import (
    SeenIn,
    move_message,
    settle_message,
)
from heed.casework.actions.notifications import (
    forget_old_notifications,
    mark_notifications_told,
    notify,
    put_away_notifications,
    see_notifications,
)
from heed.casework.actions.presence import (
    Claimed,
    check_claim,
    claim,
    forget_gone,
    note_present,
    release,
)
from heed.casework.actions.promises import (
    check_new_promise,
    go_on,
    note_acknowledged,
    renew_promise,
    wait_for_other,
)
from heed.casework.actions.residents import (
    NotNow,
    closings_to_ask,
    destine,
    mark_asked,
    record_satisfaction,
)
from heed.casework.actions.steering import (
    assign,
    correct,
    note_answer,
    note_danger,
    note_unanswered,
    route,
    set_status,
)
from heed.casework.actions.task_replies import (
    mails_of,
    take_reply,
    use_reply,
)
from heed.casework.actions.tasks import (
    answer_task,
    ask_department,
    ask_departments,
    change_deadline,
    decline_task,
    owe_reminders,
    withdraw_task,
)
from heed.casework.actions.topic_moves import (
    AsksAboutCases,
    OpenCases,
)
from heed.casework.actions.watching import (
    look_at_promise,
)
from heed.staff.seen import (
    Stale,
)

__all__ = [
    "AsksAboutCases",
    "Claimed",
    "Link",
    "NoIncident",
    "NotNow",
    "NotPossible",
    "NotYours",
    "OpenCases",
    "Placed",
    "SeenIn",
    "Stale",
    "accept",
    "add_calamity",
    "add_to_incident",
    "answer_task",
    "ask_department",
    "ask_departments",
    "assign",
    "bring_together",
    "change_deadline",
    "check_claim",
    "check_new_promise",
    "claim",
    "claim_calls",
    "close_incident",
    "closings_to_ask",
    "correct",
    "decline_task",
    "destine",
    "forget_gone",
    "forget_old_notifications",
    "give_back",
    "go_on",
    "hand_over",
    "keep_apart",
    "lock_cases",
    "lock_where",
    "locked",
    "locked_incident",
    "look_at_promise",
    "mails_of",
    "mark_asked",
    "mark_notifications_told",
    "merge",
    "move_message",
    "note",
    "note_acknowledged",
    "note_answer",
    "note_cases",
    "note_danger",
    "note_deletions",
    "note_edits",
    "note_present",
    "note_unanswered",
    "notice_spikes",
    "notify",
    "open_incident",
    "open_incident_again",
    "open_or_join",
    "owe_reminders",
    "put_away_notifications",
    "put_right",
    "raise_alarms",
    "record_call",
    "record_satisfaction",
    "release",
    "remove_calamity",
    "renew_promise",
    "route",
    "see_notifications",
    "set_alarm_address",
    "set_status",
    "settle_message",
    "split",
    "step_alarms",
    "take_alarm",
    "take_out",
    "take_reply",
    "undo_merge",
    "use_reply",
    "wait_for_other",
    "withdraw_task",
]
