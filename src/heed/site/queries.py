"""What a status page shows, and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from heed.answers import private_talk
from heed.answers import queries as outbox
from heed.answers.changing import changes
from heed.answers.changing.changes import Said
from heed.answers.restrictions import queries as restrictions
from heed.answers.restrictions.models import Restriction
from heed.casework import promises
from heed.casework import queries as casework
from heed.casework.actions import residents
from heed.casework.models import Case, CaseEvent, Closing, Pause, Satisfaction, Why
from heed.channels import registry
from heed.channels.contract import Visibility
from heed.channels.submission import OwnPages
from heed.inbox import queries as inbox
from heed.inbox.models import Contact, Message
from heed.site import links, speaking
from heed.site.links import Link
from heed.staff.models import Town

_FOR_EVERYBODY = (Visibility.PUBLIC.value, Visibility.UNLISTED.value)


@dataclass(frozen=True, slots=True)
class StatusPage:
    """One case as one resident may see it. `said` and `viewer` are empty where the link may be one of several's."""

    case: Case
    viewer: Contact | None
    said: list[Message]
    answers: list[Said]
    reason: str
    is_joined: bool  # the message was joined to another case, which is the one shown
    is_shared: bool  # others have spoken about it too
    parent: Message | None  # what an addition on this page follows up
    channel: str  # on which the viewer spoke
    closing: Closing | None  # at which the case stands now, for a viewer whom we know
    satisfaction: Satisfaction | None  # what the viewer said of it
    why_not_reopen: str  # why a closed case cannot be opened again here; "" where it can
    waits: bool  # whether this resident waits for an answer; where we do not know who it is, whether anybody does
    pause: Pause | None  # in which the promise's clock stands still
    asked_to_go_private: bool  # and has not agreed yet
    renewed: str  # why the promise is a new one; "" where it is not
    restrictions: list[Restriction]  # of the viewer, behind the personal link only

    @property
    def is_late(self) -> bool:
        return self.awaits_answer and not self.pause and timezone.now() > self.case.promised_at

    @property
    def awaits_answer(self) -> bool:
        return self.case.is_open and self.case.needs_answer and self.waits

    @property
    def can_reopen(self) -> bool:
        return bool(self.viewer and self.case.closed_at and not self.why_not_reopen)

    @property
    def is_answered(self) -> bool:
        """Whether this resident was answered; where we do not know who it is, whether anybody was."""
        return any(not said.withdrawn_at for said in self.answers) or (
            self.viewer is None and self.case.answered_at is not None
        )


def status_page(key: str, town: Town) -> StatusPage | None:
    """The page that a key opens, or None for a key that was not made here."""
    link = links.find(key, town)
    if link is None:
        return None
    own = [m for m in link.messages if m.contact_id in link.same]
    case = _present_case(link.case, own)
    said = [message for message in own if message.deleted_at is None]
    return StatusPage(
        case=case,
        viewer=link.viewer,
        said=said,
        answers=_answers([link.case.pk, case.pk, *casework.taken_up(case)], link.same),
        reason=_reason(case),
        is_joined=case.pk != link.case.pk,
        is_shared=_is_shared(case, link),
        parent=next((message for message in said if _came_by_own_pages(message)), None),
        channel=own[0].account.channel if own else case.channel,
        waits=_waits(case, link),
        pause=promises.pause_of(case),
        asked_to_go_private=_is_asked(case, link.viewer) and casework.PERSONAL in key,
        renewed=_renewed(case),
        restrictions=restrictions.of_contacts(link.same) if link.viewer and casework.PERSONAL in key else [],
        **_afterwards(case, link.viewer),
    )


def _afterwards(case: Case, viewer: Contact | None) -> dict[str, Any]:
    """What there is to say and do once the case is closed."""
    closing = residents.latest_closing(case) if viewer else None
    said = closing.satisfactions.filter(contact=viewer).first() if closing else None
    why_not = ""
    if viewer and case.closed_at:
        try:
            residents.check_reopening(case, speaking.stored_page_contact(viewer))
        except residents.NotNow as problem:
            why_not = str(problem)
    return {"closing": closing, "satisfaction": said, "why_not_reopen": why_not}


def _is_asked(case: Case, viewer: Contact | None) -> bool:
    """Whether this resident is asked to go on in private. Only who has the personal link can agree."""
    if viewer is None or private_talk.offer(case, viewer.pk) is None:
        return False
    return private_talk.agreed_at(case, viewer.pk) is None


def _waits(case: Case, link: Link) -> bool:
    """Others of the case may still wait for their answer when this resident has one."""
    if link.viewer:
        return not case.needs_answer or link.viewer.pk in outbox.unanswered(case.pk)
    return case.answered_at is None or any(message.sent_at > case.answered_at for message in link.messages)


def _present_case(case: Case, own: list[Message]) -> Case:
    """Where the viewer's messages are now: staff may have joined them, or the whole case, to another one."""
    if (present := casework.present_id(case.pk)) != case.pk:
        case = Case.objects.select_related("topic", "department").get(pk=present)
    placed = [link.case for link in (getattr(message, "case_message", None) for message in own) if link]
    return placed[-1] if placed and all(one.pk != case.pk for one in placed) else case


def _came_by_own_pages(message: Message) -> bool:
    """By the form or over the counter: an addition goes the same way, and its answer is shown here too."""
    adapter = registry.adapter(message.account.channel)
    is_ours = issubclass(adapter, OwnPages) and adapter.capabilities.private_reply
    return is_ours and bool(inbox.native(message))


def _answers(cases: list[int], same: frozenset[int]) -> list[Said]:
    """Answers as they stand: what everybody may read, and what was said to the viewer. Each once, oldest first."""
    return changes.as_they_stand(cases, lambda row: row.contact_id in same or row.visibility in _FOR_EVERYBODY)


def _reason(case: Case) -> str:
    """Why the case has its status, in the words that staff wrote for the resident."""
    latest = CaseEvent.objects.filter(case=case, kind="status").order_by("-pk").first()
    return str(latest.detail.get("reason", "")) if latest and latest.detail.get("status") == case.status else ""


def _renewed(case: Case) -> str:
    """Why the present promise took the place of one that could not be kept, in the words of staff."""
    present = promises.history(case).filter(ended_at=None, kept_at=None).first()
    return present.reason if present and present.why == Why.RENEWED and case.is_open else ""


def _is_shared(case: Case, link: Link) -> bool:
    contacts = set(case.case_messages.exclude(message__contact=None).values_list("message__contact", flat=True))
    return bool(contacts - link.same) if link.viewer else len(contacts) > 1
