"""The answer box: to whom, how public, how long, and what the network allows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from heed.answers import private_talk, scheduled
from heed.answers import queries as answers
from heed.answers.changing import changes
from heed.answers.guidance import Guidance
from heed.answers.models import Draft, DraftAct, PrivateOffer
from heed.answers.on_the_job import guidance_queries
from heed.casework.models import Case
from heed.channels.contract import Visibility
from heed.desk import queries
from heed.desk.moments import GoesWhen
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.staff.models import Person


@dataclass
class Answering(GoesWhen):
    """What the answer form shows. `problem` is said above it, with the text kept."""

    case: Case
    messages: list[Message]
    message: Message | None
    would_be: Draft | None = None  # what is stored of the answer, or would be: for what it needs
    text: str = ""
    draft: Draft | None = None
    to_everyone: bool = False
    seen_delivery: int = 0
    problem: str = ""
    said: str = ""  # beside the checks, where something was just done with them
    collided: bool = False
    contacts: int = 0
    unanswered: int = 0
    send_at: datetime | None = None  # when it goes; None: at once
    ways: dict[str, int] = field(default_factory=dict)  # of a correction or a withdrawal: how many people in which way
    stored: str = ""  # the draft as it was saved elsewhere meanwhile, beside what was typed here

    @classmethod
    def begin(cls, case: Case, said: list[Message], person: Person) -> Answering:
        """Continue this person's draft, or answer the latest message that can be answered."""
        answerable = [m for m in said if not m.deleted_at and not m.is_automatic and m.contact_id]
        draft = answers.in_the_box(case.pk, person).select_related("corrects__case").first()
        latest = answerable[-1] if answerable else None
        return cls(
            case=case,
            would_be=draft or (Draft(case=case, message=latest, author=person) if latest else None),
            messages=answerable,
            message=draft.message if draft else latest,
            text=draft.text if draft else "",
            draft=draft,
            to_everyone=draft.to_everyone if draft else False,
            seen_delivery=queries.latest_answer(case),
            contacts=answers.spoken(case.pk).values("contact").distinct().count(),
            unanswered=len(answers.unanswered(case.pk)),
            send_at=draft.send_at if draft else None,
            ways=changes.ways(draft.corrects, draft.act) if draft and draft.corrects else {},
        )

    @property
    def offer(self) -> PrivateOffer | None:
        """That the resident was asked to go on in private."""
        return private_talk.offer(self.case, self.message.contact_id) if self.message else None

    @property
    def agreed_at(self) -> datetime | None:
        return private_talk.agreed_at(self.case, self.message.contact_id) if self.message else None

    @property
    def can_ask_privately(self) -> bool:
        return bool(self.message and private_talk.can_be_asked(self.message) and not self.offer)

    @property
    def present_text(self) -> str:
        """Of the answer that is corrected or taken back."""
        return changes.present_text(self.draft.corrects) if self.draft and self.draft.corrects else ""

    @property
    def came_back(self) -> str:
        """Why the draft did not go at its moment, in words."""
        return str(scheduled.REASONS.get(self.draft.came_back, "")) if self.draft else ""

    @property
    def seen_draft(self) -> str:
        return self.draft.stamp if self.draft else ""

    @property
    def limits(self) -> dict[str, Any]:
        """Of the channel on which the message came in."""
        if self.message is None:
            return {}
        able = inbox.channel(self.message.account).capabilities
        return {"limit": able.text_limit, "unit": able.text_unit.value, "splits": able.splits}

    @property
    def audience(self) -> str:
        """Who will be able to read the answer, in words."""
        if self.message is None:
            return ""
        return {
            Visibility.PUBLIC: _("public reply: everybody can read it"),
            Visibility.UNLISTED: _("unlisted reply: everybody with the link can read it"),
            Visibility.FOLLOWERS: _("reply to followers"),
            Visibility.DIRECT: _("private reply: only the resident reads it"),
        }[Visibility.DIRECT if self.agreed_at or self.is_invitation else Visibility(self.message.visibility)]

    @cached_property
    def guidance(self) -> Guidance | None:
        """What may help with the messages that are answered. Worked out here and kept nowhere."""
        if self.message is None or self.is_invitation or (self.draft and self.draft.corrects_id):
            return None
        return guidance_queries.for_messages(guidance_queries.latest_of(self.messages, self.message))

    @property
    def is_invitation(self) -> bool:
        return self.draft is not None and self.draft.act == DraftAct.INVITATION
