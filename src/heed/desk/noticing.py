"""What a colleague is told at the desk, on a page of its own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from heed.casework import actions as casework
from heed.casework import notices as notices_of
from heed.staff.access import may, person_of

SHOWN = 100


@require_GET
@may("see_desk")
def notices(request: HttpRequest) -> HttpResponse:
    rows = list(notices_of.of(person_of(request))[:SHOWN])
    context = {"notices": rows, "unseen": any(row.seen_at is None for row in rows), "most": SHOWN}
    return render(request, "desk/notices.html", context)


@require_POST
@may("see_desk")
def seen(request: HttpRequest) -> HttpResponse:
    """All that the page showed; what came in meanwhile stays unseen."""
    newest = request.POST.get("newest", "")
    if newest.isdigit():
        casework.see_notices(person_of(request), up_to=min(int(newest), 2**63 - 1))
    return redirect("desk:notices")
