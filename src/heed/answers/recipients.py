"""Whom a text goes to, which message of theirs it answers, and who else can read it there."""

from __future__ import annotations

from heed.answers import queries
from heed.answers.changing import changes
from heed.answers.models import Draft
from heed.channels.contract import Visibility
from heed.inbox.models import Message


def latest_of_each(case_id: int) -> list[Message]:
    """Of everybody who spoke on a case, the latest message that is still there."""
    said = queries.spoken(case_id)
    latest = {message.contact_id: message for message in said.select_related("account").order_by("sent_at", "pk")}
    return list(latest.values())


def reached(draft: Draft) -> set[tuple[str, bool]]:
    """The channels by which people get the answer, each with whether others can read it there."""
    if draft.incident:
        rows = queries.of_incident(draft.incident).order_by().values_list("account__channel", "visibility")
        return {(channel, not Visibility(received).is_private) for channel, received in rows.distinct()}
    if draft.corrects:
        changed = changes.of_answer(draft.corrects).order_by().values_list("account__channel", "visibility")
        return {(channel, not Visibility(sent).is_private) for channel, sent in changed.distinct()}
    said = [draft.message, *(latest_of_each(draft.case_id) if draft.to_everyone else [])]
    return {(message.account.channel, is_public(draft, message)) for message in said}


def is_public(draft: Draft, message: Message) -> bool:
    """An answer is never more public than what it answers, and may be less."""
    received = Visibility(message.visibility)
    return not received.is_private and not Visibility(draft.visibility or received).is_private
