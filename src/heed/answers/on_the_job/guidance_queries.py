"""Guidance at the answer box: what the town has in use, and what fits the messages that are answered.

It is worked out when the page is shown and kept nowhere: for the writer, never of the resident.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from heed.answers import guidance
from heed.answers.guidance import Guidance, Signals
from heed.answers.models import GuidanceVersion
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.staff.models import VersionState

#: So many of the latest messages of whoever is answered are looked at.
LATEST = 3


def live() -> GuidanceVersion | None:
    return GuidanceVersion.objects.filter(state=VersionState.LIVE).select_related("live_by").first()


def of_version(version: GuidanceVersion | None) -> list[Guidance]:
    """What a version says, in the order of the situations; what Heed brings, where there is none."""
    if version is None:
        return list(guidance.ready_made())
    found = {one.situation: one for one in map(guidance.parse, version.rules)}
    return [found.get(one.situation, one) for one in guidance.ready_made()]


def in_use() -> list[Guidance]:
    return of_version(live())


def for_messages(said: Sequence[Message]) -> Guidance | None:
    """What helps with these messages, in the town's own words; None where no situation fits, or it is switched off."""
    found = guidance.situations_of(signals(said))
    if not found:
        return None
    on = {one.situation: one for one in in_use() if one.is_on}
    return next((on[one] for one in found if one in on), None)


def latest_of(messages: Iterable[Message], message: Message) -> list[Message]:
    """The message that is answered and those that the same contact wrote with it, at most `LATEST`.

    Of the message itself the one in `messages` is taken where it is there: its reading is loaded already.
    """
    same = [one for one in messages if one.contact_id == message.contact_id]
    others = [one for one in same if one.pk != message.pk]
    return [*others[-(LATEST - 1) :], next((one for one in same if one.pk == message.pk), message)]


def signals(said: Sequence[Message]) -> Signals:
    """Of several messages the strongest: one that is abusive, negative or urgent makes them so."""
    read = [inbox.labels_of(one) for one in said]

    def any_of(field: str, label: str) -> str:
        return label if any(labels[field] == label for labels in read) else ""

    text = "\n".join(f"{one.subject}. {one.text}" if one.subject else one.text for one in said)
    return Signals(text, any_of("sentiment", "negative"), any_of("abuse", "abusive"), any_of("urgency", "urgent"))
