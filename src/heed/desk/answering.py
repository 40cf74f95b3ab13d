"""The answer box: to whom, how public, how long, and what the network allows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from heed.answers import queries as answers
from heed.answers.models import Draft, DraftState
from heed.casework.models import Case
from heed.channels.contract import Visibility
from heed.desk import queries
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.staff.models import Person


@dataclass(slots=True)
class Answering:
    """What the answer form shows. `problem` is said above it, with the text kept."""

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
    stored: str = ""  # the draft as it was saved elsewhere meanwhile, beside what was typed here

    @classmethod
    def begin(cls, case: Case, said: list[Message], person: Person) -> Answering:
        """Continue this person's draft, or answer the latest message that can be answered."""
        answerable = [m for m in said if not m.deleted_at and not m.is_automatic and m.contact_id]
        states = [DraftState.EDITING, DraftState.ASKED]
        draft = Draft.objects.filter(case=case, author=person, incident=None, state__in=states).first()
        latest = answerable[-1] if answerable else None
        return cls(
            would_be=draft or (Draft(case=case, message=latest, author=person) if latest else None),
            messages=answerable,
            message=draft.message if draft else latest,
            text=draft.text if draft else "",
            draft=draft,
            to_everyone=draft.to_everyone if draft else False,
            seen_delivery=queries.latest_answer(case),
            contacts=answers.spoken(case.pk).values("contact").distinct().count(),
            unanswered=len(answers.unanswered(case.pk)),
        )

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
        }[Visibility(self.message.visibility)]
