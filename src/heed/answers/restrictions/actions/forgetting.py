"""Restrictions and appeals lose their words: of one resident, or of all that ended long ago. Rows stay, for the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.restrictions import terms
from heed.answers.restrictions.models import TO_DO, Appeal, OnNetwork, Restriction, RestrictionState
from heed.inbox import same_person
from heed.privacy.registry import NotNow

#: In the place of a reason that went: that there was one stays.
GONE = "–"

_WORDS = (
    ~Q(reason=GONE) | Q(passage__gt="") | Q(decision__gt="") | Q(ending__gt="") | Q(problem__gt="")
    | Q(appeal__text__gt="") | (Q(appeal__reason__gt="") & ~Q(appeal__reason=GONE))
)  # fmt: skip
_APPEALED = Q(appeal__isnull=False, appeal__decided_at=None)
#: What a network refused to lift still needs to be known who it is about.
_OPEN = (
    Q(state__in=[RestrictionState.ASKED, RestrictionState.IN_FORCE])
    | Q(on_network__in=[*TO_DO, OnNetwork.NOT_LIFTED])
    | _APPEALED
)


def forget_resident(contact_id: int) -> tuple[int, int]:
    """How many restrictions lost their words, and how many rows stay.

    `NotNow` while one is asked, in force, still to be lifted on its network, or appealed without a decision: who it is
    about is needed for that. Inside a transaction.
    """
    rows = Restriction.objects.filter(contact__in=same_person.contacts_of(contact_id))
    list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    if rows.filter(_APPEALED).exists():
        raise NotNow(_("This resident appealed against a restriction: decide the appeal first, then erase."))
    if rows.filter(_OPEN).exists():
        raise NotNow(_("A restriction of this resident is asked or in force. Refuse or lift it first, then erase."))
    return forget(rows), rows.count()


def forget(rows: QuerySet[Restriction]) -> int:
    """Empties what people wrote in restrictions that are over, and in the appeals against them."""
    pks = list(rows.exclude(_OPEN).filter(_WORDS).values_list("pk", flat=True))
    Appeal.objects.filter(restriction__in=pks).update(text="", reason=GONE)
    return Restriction.objects.filter(pk__in=pks).update(
        passage="", reason=GONE, decision="", ending="", problem="", remedy=""
    )


def to_forget(before: datetime) -> QuerySet[Restriction]:
    """Those that ended, were refused or ran out before a moment, and still have words. Not while the resident can still
    appeal: they need to know against what, and who decides too."""
    over, known = Coalesce("ended_at", "decided_at", "decide_by"), Coalesce("decided_at", "began_at")
    in_time = timezone.now() - timedelta(days=terms.APPEAL_DAYS)
    rows = Restriction.objects.alias(over=over, known=known).filter(over__lt=before).exclude(_OPEN)
    return rows.exclude(began_at__isnull=False, appeal__isnull=True, known__gte=in_time).filter(_WORDS)


def is_needed(**of: OuterRef) -> Exists:
    """Whether a contact or a message (`contact` or `message`) is needed for a restriction that is not over yet."""
    return Exists(Restriction.objects.filter(_OPEN, **of))


def expire(ids: Sequence[int], before: datetime) -> int:
    return forget(to_forget(before).filter(pk__in=ids))
