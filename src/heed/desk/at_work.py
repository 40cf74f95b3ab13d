"""Who else is at a case in this moment, on the case's page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from heed.casework import actions as casework
from heed.casework import presence
from heed.casework.models import Case
from heed.staff.access import may, person_of


@require_GET
@may("see_cases")
def others(request: HttpRequest, case_id: int) -> HttpResponse:
    """Asked again and again by an open page: a sign of life of its reader. Nothing (204) while nothing changed."""
    case, person = get_object_or_404(Case, pk=case_id), person_of(request)
    casework.note_present(case.pk, person)
    found = presence.others(case.pk, person)
    if request.GET.get("seen") == found.state:
        return HttpResponse(status=204)
    return render(request, "desk/others.html", {"case": case, "others": found})
