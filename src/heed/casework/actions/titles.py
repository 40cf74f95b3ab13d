"""What cases are called, and the incidents that have their names from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from heed.bulk import Among
from heed.casework import held
from heed.casework.models import Case, Incident


def lock_incidents(case_ids: Collection[int]) -> None:
    """The incidents of these cases, locked as in `locked_incident`: before the cases."""
    rows = Incident.objects.select_for_update(no_key=True).filter(pk__in=_incidents(case_ids)).order_by("pk")
    list(rows.values_list("pk"))


def call(case: Case, title: str, **more: Any) -> None:
    """Another title for a case, and for an incident that has its name from it; `more` changes the case alone."""
    call_incidents([case.pk], title)
    Case.objects.filter(pk=case.pk).update(title=title, **more)


def call_incidents(case_ids: Collection[int], title: str) -> None:
    """Another title for the incidents that have their names from these cases. Before the cases get it: an incident has
    its name from the case with which it began, while both are called the same."""
    incidents = held.incidents_of(case_ids)
    named = Case.objects.filter(Among("pk", incidents)).exclude(title="")
    for pk, was, opened_at in named.values_list("pk", "title", "opened_at"):
        Incident.objects.filter(pk__in=incidents[pk], title=was, since=opened_at).update(title=title)


def unname_incidents(case_ids: Collection[int], without: Callable[[str], str]) -> None:
    """What staff called incidents of these cases, without who is named there."""
    for incident in Incident.objects.filter(pk__in=_incidents(case_ids)).exclude(title="").order_by("pk"):
        if (title := without(incident.title)) != incident.title:
            Incident.objects.filter(pk=incident.pk).update(title=title)


def _incidents(case_ids: Collection[int]) -> Iterable[int]:
    return {pk for found in held.incidents_of(case_ids).values() for pk in found}
