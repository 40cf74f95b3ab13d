"""The board of a department: what is in hand, and with whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from heed.casework.board import board as board_of
from heed.staff import queries as staff
from heed.staff.access import may, person_of
from heed.staff.models import Department


@require_GET
@may("see_cases")
def board(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    chosen = Department.objects.filter(slug=request.GET.get("department", "")).first()
    department = chosen or person.department or staff.back_office()
    context = {
        "department": department,
        "departments": staff.departments(),
        "board": board_of(department, timezone.now()),
    }
    return render(request, "desk/board.html", context)
