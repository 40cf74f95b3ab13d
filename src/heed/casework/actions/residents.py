"""What residents do on the page of their case: open it again, and say how they were helped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import satisfaction
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import Case, Closing, Destination, Joining, Satisfaction
from heed.inbox.models import Contact, Message

#: For so many days after closing a resident can open their case again on its page.
REOPEN_DAYS = 30
#: And one resident does so at most once in this time.
REOPEN_EVERY = timedelta(days=1)


class NotNow(ValueError):
    """What a resident wants cannot be done now. The message says why and what to do; nothing was written."""


def can_reopen_until(case: Case) -> datetime | None:
    """Until when a closed case can be opened again on its page; None for one that is open."""
    return case.closed_at + timedelta(days=REOPEN_DAYS) if case.closed_at else None


def check_reopening(case: Case, contact: Contact | None) -> None:
    """`NotNow` where a resident may not open this case again. `contact`: as the page knows them, if it does."""
    until = can_reopen_until(case)
    if until is None:
        raise NotNow(_("This has been opened again already. Write what you want to add."))
    if timezone.now() > until:
        said = _("This was closed more than %(days)d days ago. Tell us again as something new.")
        raise NotNow(said % {"days": REOPEN_DAYS})
    lately = Destination.objects.filter(joining=Joining.REOPENED, at__gt=timezone.now() - REOPEN_EVERY)
    if contact and lately.filter(message__contact=contact).exists():
        raise NotNow(_("You opened a case again in the last 24 hours. Try again tomorrow, or call us."))


@transaction.atomic
def destine(message_id: int, case_id: int, joining: Joining) -> None:
    """A message that was written on the page of a case goes there when it is placed. `NotNow` while it may not."""
    case = locked(case_id)
    message = Message.objects.select_related("contact").get(pk=message_id)
    if Destination.objects.filter(message=message).exists():
        return
    if joining == Joining.REOPENED:
        check_reopening(case, message.contact)
    Destination.objects.create(message=message, case=case, joining=joining)


@transaction.atomic
def record_satisfaction(case_id: int, contact: Contact, satisfied: bool, reasons: Iterable[str]) -> Satisfaction:
    """One word on the latest closing; said again it replaces what was said. `NotNow` while nothing is closed."""
    case = locked(case_id)
    closing = latest_closing(case)
    if closing is None:
        raise NotNow(_("This is being dealt with again. You can say how you were helped when it is closed."))
    chosen = satisfaction.known_reasons(satisfied, reasons)
    made, is_new = Satisfaction.objects.update_or_create(
        closing=closing, contact=contact, defaults={"satisfied": satisfied, "reasons": chosen}
    )
    if is_new:
        add_event(case, "satisfaction", None, satisfied=satisfied)
        touch(case)
    return made


def latest_closing(case: Case) -> Closing | None:
    """The closing that the case stands at now; None for one that is open or was closed without anybody's decision."""
    if case.closed_at is None:
        return None
    return Closing.objects.filter(case=case, at=case.closed_at).order_by("-pk").first()


def closings_to_ask(before: datetime, limit: int) -> list[Closing]:
    """Closings whose residents were not asked yet, locked; call inside a transaction."""
    rows = Closing.objects.select_for_update(of=("self",), skip_locked=True).filter(asked_at=None, at__lte=before)
    return list(rows.select_related("case").order_by("at", "pk")[:limit])


def mark_asked(closings: Sequence[Closing]) -> None:
    Closing.objects.filter(pk__in=[closing.pk for closing in closings]).update(asked_at=timezone.now())
