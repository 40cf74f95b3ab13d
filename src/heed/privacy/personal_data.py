"""What this room keeps that is about persons: the log of who looked and did, and what residents asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from heed.privacy import registry
from heed.privacy.models import AuditEntry, RequestState, SubjectRequest
from heed.privacy.registry import Kind, Table

#: Days. Long enough to answer for what was done in the years before.
FIVE_YEARS = 1826


def _old_entries(before: datetime, most: int) -> list[int]:
    rows = AuditEntry.objects.filter(at__lt=before).order_by("at")
    return list(rows.values_list("pk", flat=True)[:most])


def _drop_entries(ids: Sequence[int], before: datetime) -> int:
    return AuditEntry.objects.filter(pk__in=ids, at__lt=before).delete()[0]


def _old_requests(before: datetime, most: int) -> list[int]:
    rows = SubjectRequest.objects.exclude(state=RequestState.ASKED).filter(decided_at__lt=before).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def _drop_requests(ids: Sequence[int], before: datetime) -> int:
    return SubjectRequest.objects.filter(pk__in=ids, decided_at__lt=before).delete()[0]


LOG = Kind(
    slug="log",
    name=_("Log of who looked and did"),
    purpose=_("To answer for who opened whose case, changed what, and erased what."),
    what=_("Moment, colleague, act, and the number of what it was about. No names or words of residents."),
    ground=_("GDPR art. 5(2) and 32: accountability and security."),
    counted_from=_("the moment of the entry"),
    days=FIVE_YEARS,
    waits_for_town=True,
    of_residents=False,
    tables=(Table("privacy.AuditEntry", ("detail",), ("act", "object_kind", "object_id")),),
    due=_old_entries,
    expire=_drop_entries,
)

REQUESTS = Kind(
    slug="requests",
    name=_("Requests of residents about their data"),
    purpose=_("To show that they were answered in time, and what was done."),
    what=_("Number of the contact, what was asked and when, who decided, how much was erased."),
    ground=_("GDPR art. 5(2) and 12: accountability."),
    counted_from=_("the day of the decision"),
    days=FIVE_YEARS,
    waits_for_town=True,
    of_residents=False,
    tables=(Table("privacy.SubjectRequest", ("contact", "outcome"), ()),),
    due=_old_requests,
    expire=_drop_requests,
)

COUNTS = Kind(
    slug="visitors",
    name=_("How often a visitor sent a form"),
    purpose=_("To keep one visitor from filling the inbox, or a conversation."),
    what=_("Keyed hash of the network address with the form and the day, hour, number of forms."),
    ground=_("GDPR art. 6(1)(e) and 32: to keep the forms usable for everybody."),
    counted_from=_("Goes on the next day, when somebody sends a form."),
    tables=(Table("privacy.SendingCount", ("visitor",)),),
)


def ready() -> None:
    registry.register(LOG, REQUESTS, COUNTS)
    registry.free(_("What the town says of its algorithms."), "privacy.AlgorithmNote")
    registry.free(_("How long data are kept, and why."), "privacy.RetentionTerm")
    registry.free(
        _("Sealed content of what other tables point at: it goes when they let go of it."), "privacy.VaultItem"
    )
