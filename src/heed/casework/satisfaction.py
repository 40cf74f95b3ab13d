"""What residents say of how they were helped: the reasons to choose from, and shares with their uncertainty."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from heed.casework.models import Closing, Satisfaction
from heed.staff.models import Department

#: Fewer answers than this are not shown as a share: they would say who said what.
FEWEST = 5
#: Of the normal distribution: 95 of 100 intervals hold the true share.
_Z = 1.959964

#: Reasons by code, for those who are satisfied and those who are not.
REASONS: dict[bool, dict[str, Promise | str]] = {
    True: {
        "solved": _("It was solved well"),
        "quick": _("It went quickly"),
        "informed": _("I was kept informed"),
        "kind": _("I was treated kindly"),
    },
    False: {
        "not_solved": _("It is not solved"),
        "slow": _("It took too long"),
        "uninformed": _("I heard too little"),
        "unclear": _("I do not understand the answer"),
        "unheard": _("I was not taken seriously"),
    },
}


@dataclass(frozen=True, slots=True)
class SatisfiedShare:
    """Of one department in one period. `share`, `low` and `high` are None below `FEWEST` answers, and so is
    `satisfied`; `low` to `high` is the 95 % interval of Wilson.
    """

    department: Department
    closed: int
    answered: int
    satisfied: int | None
    share: float | None
    low: float | None
    high: float | None


def shares(since: datetime, until: datetime) -> list[SatisfiedShare]:
    """By department that closed something from `since` up to `until`, in the order of their slugs."""
    closed = dict(
        Closing.objects.filter(at__gte=since, at__lt=until).values_list("department").annotate(Count("pk")).order_by()
    )
    answers = Satisfaction.objects.filter(closing__at__gte=since, closing__at__lt=until)
    counted = {
        row["closing__department"]: (row["answered"], row["satisfied"])
        for row in answers.values("closing__department")
        .annotate(answered=Count("pk"), satisfied=Count("pk", filter=Q(satisfied=True)))
        .order_by()
    }
    departments = Department.objects.filter(pk__in=closed).order_by("slug")
    return [_share(one, closed[one.pk], *counted.get(one.pk, (0, 0))) for one in departments]


def _share(department: Department, closed: int, answered: int, satisfied: int) -> SatisfiedShare:
    if answered < FEWEST:
        return SatisfiedShare(department, closed, answered, None, None, None, None)
    low, high = wilson(satisfied, answered)
    return SatisfiedShare(department, closed, answered, satisfied, satisfied / answered, low, high)


def wilson(hits: int, number: int) -> tuple[float, float]:
    """The 95 % score interval of a share of `hits` in `number`, which is at least 1 (Wilson, JASA 22, 1927)."""
    share, square = hits / number, _Z**2
    middle = (share + square / (2 * number)) / (1 + square / number)
    half = _Z / (1 + square / number) * math.sqrt(share * (1 - share) / number + square / (4 * number**2))
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def known_reasons(satisfied: bool, codes: Iterable[str]) -> list[str]:
    """Those of the codes that there are, in the order of `REASONS`."""
    asked = set(codes)
    return [code for code in REASONS[satisfied] if code in asked]
