"""The form of a new promise: what is stored of it, what would be, and what waits for approval on the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from heed.answers import actions as answers
from heed.answers.models import Approval, Draft, DraftState
from heed.casework.models import Case
from heed.desk import moments
from heed.staff import queries as staff
from heed.staff.models import Person


@dataclass
class Renewing:
    """`own`: one's own that was not let go. `waiting`: those that wait for approval, whoever asks. `would_be`: what is
    stored or would be, for the checks and for what it needs; None while nothing is written."""

    own: Draft | None
    waiting: list[Draft]
    until: str
    reason: str
    would_be: Draft | None
    said: str = ""

    @classmethod
    def begin(
        cls, case: Case, drafts: Sequence[Draft], person: Person, proposal: str, typed: Mapping[str, Any] | None
    ) -> Renewing:
        """`drafts`: the new promises of the case that are open. `typed`: what was filled in and not stored."""
        own = next((one for one in drafts if one.author_id == person.pk), None)
        until = moments.for_input(own.promise_until) if own and own.promise_until else proposal
        return cls(
            own=own,
            waiting=[one for one in drafts if one.state == DraftState.ASKED],
            until=str(typed.get("until", "")) if typed else until,
            reason=str(typed.get("reason", "")) if typed else own.text if own else "",
            would_be=as_typed(case, own, person, typed) if typed else own,
        )

    @property
    def seen_draft(self) -> str:
        return self.own.stamp if self.own else ""

    @property
    def is_asked(self) -> bool:
        """One's own waits for approval."""
        return self.own is not None and self.own.state == DraftState.ASKED

    @property
    def of_another(self) -> Draft | None:
        """A colleague's that waits: another one has no place beside it."""
        return next((one for one in self.waiting if self.own is None or one.pk != self.own.pk), None)

    @property
    def sent_back(self) -> Approval | None:
        """Who sent one's own back, and why."""
        if self.own is None or self.is_asked:
            return None
        latest = self.own.approvals.select_related("person").order_by("-pk").first()
        return latest if latest and not latest.granted else None


def as_typed(case: Case, own: Draft | None, person: Person, typed: Mapping[str, Any]) -> Draft | None:
    """A new promise as it stands in the form. Nothing is stored. None where there is nobody to promise anything."""
    until = moments.typed(str(typed.get("until", "")), staff.town())
    draft = copy(own) if own else Draft(case=case, author=person)
    try:
        return answers.promise_as_typed(draft, until, str(typed.get("reason", "")))
    except answers.Refused:
        return None
