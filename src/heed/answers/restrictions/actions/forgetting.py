"""Restrictions and appeals lose their words: of one resident, or of all that ended long ago. Rows stay, for the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from heed.answers.restrictions.models import TO_DO, Appeal, Restriction, RestrictionState
from heed.privacy.registry import NotNow

#: In the place of a reason that went: that there was one stays.
GONE = "–"

_WORDS = ~Q(reason=GONE) | Q(passage__gt="") | Q(decision__gt="") | Q(ending__gt="") | Q(problem__gt="")
_OPEN = Q(state__in=[RestrictionState.ASKED, RestrictionState.IN_FORCE]) | Q(on_network__in=TO_DO)


def forget_resident(contact_id: int) -> tuple[int, int]:
    """How many restrictions lost their words, and how many rows stay.

    `NotNow` while one is asked, in force, or still to be lifted on its network: who it is about is needed for that.
    Inside a transaction.
    """
    rows = Restriction.objects.filter(contact=contact_id)
    list(rows.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    if rows.filter(_OPEN).exists():
        raise NotNow(_("A restriction of this resident is asked or in force. Refuse or lift it first, then erase."))
    return forget(rows), rows.count()


def forget(rows: QuerySet[Restriction]) -> int:
    """Empties what people wrote in restrictions that are over, and in the appeals against them."""
    pks = list(rows.exclude(_OPEN).filter(_WORDS | Q(appeal__text__gt="")).values_list("pk", flat=True))
    Appeal.objects.filter(restriction__in=pks, decided_at=None).update(text="")
    Appeal.objects.filter(restriction__in=pks, decided_at__isnull=False).update(text="", reason=GONE)
    return Restriction.objects.filter(pk__in=pks).update(
        passage="", reason=GONE, decision="", ending="", problem="", remedy=""
    )


def to_forget(before: datetime) -> QuerySet[Restriction]:
    """Those that ended, were refused or ran out before a moment, and still have words."""
    over = Coalesce("ended_at", "decided_at", "decide_by")
    rows = Restriction.objects.alias(over=over).filter(over__lt=before).exclude(_OPEN)
    return rows.filter(_WORDS | Q(appeal__text__gt=""))


def expire(ids: Sequence[int], before: datetime) -> int:
    return forget(to_forget(before).filter(pk__in=ids))
