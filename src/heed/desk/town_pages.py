"""Pages for the departments and hours of the town. Every change is written down in the log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.casework import catalogue
from heed.privacy import actions as privacy
from heed.staff import actions
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import ClosingDayForm, DepartmentForm, HoursForm
from heed.staff.models import ClosingDay, Department, OfficeHours
from heed.staff.seen import Stale


@require_GET
@may("edit_departments")
def departments(request: HttpRequest) -> HttpResponse:
    rows = [(one, catalogue.work_of(one)) for one in Department.objects.order_by("-is_active", "slug")]
    return render(request, "desk/settings/departments.html", {"departments": rows})


@require_http_methods(["GET", "POST"])
@may("edit_departments")
def department(request: HttpRequest, department_id: int | None = None) -> HttpResponse:
    found = get_object_or_404(Department, pk=department_id) if department_id else None
    if request.method == "POST":
        form = DepartmentForm(request.POST)
    else:
        form = DepartmentForm.of(found) if found else DepartmentForm()
    if form.is_bound and form.is_valid():
        try:
            _save_department(request, found, form)
        except Stale as error:
            return _overtaken(request, found, form, str(error))
        messages.success(request, _("Saved."))
        return redirect("desk:departments")
    context = {"form": form, "department": found, "work": catalogue.work_of(found) if found else None}
    context["back_office"] = Department.objects.filter(is_back_office=True).first()
    return render(request, "desk/settings/department.html", context, status=422 if form.errors else 200)


def _overtaken(request: HttpRequest, found: Department | None, form: DepartmentForm, problem: str) -> HttpResponse:
    assert found is not None  # only what is there can have changed
    found.refresh_from_db()
    again, differences = form.overtaken_by(DepartmentForm.of(found))
    context = {"form": again, "department": found, "work": catalogue.work_of(found)}
    said = {"overtaken": problem, "differences": differences}
    return render(request, "desk/settings/department.html", context | said, status=409)


@transaction.atomic
def _save_department(request: HttpRequest, found: Department | None, form: DepartmentForm) -> None:
    saved = actions.save_department(
        found.pk if found else None,
        names=form.names(),
        email=form.cleaned_data["email"],
        shown=form.cleaned_data["seen"],
    )
    act = "department_changed" if found else "department_added"
    privacy.record(act, "department", saved.slug, person_of(request))


@require_POST
@may("edit_departments")
def close_department(request: HttpRequest, department_id: int) -> HttpResponse:
    return _turn(request, department_id, catalogue.close_department, "department_closed", _("%(name)s is closed."))


@require_POST
@may("edit_departments")
def open_department(request: HttpRequest, department_id: int) -> HttpResponse:
    def reopen(pk: int) -> Department:
        return actions.set_department_active(pk, True)

    return _turn(request, department_id, reopen, "department_opened", _("%(name)s is open again."))


@require_POST
@may("edit_departments")
def make_back_office(request: HttpRequest, department_id: int) -> HttpResponse:
    said = _("%(name)s is now the back office: it gets what no topic claims.")
    shown = request.POST.get("instead_of", "")

    def make(pk: int) -> Department:
        return actions.make_back_office(pk, int(shown) if shown.isdecimal() else 0)

    return _turn(request, department_id, make, "back_office_chosen", said)


def _turn(
    request: HttpRequest, department_id: int, act: Callable[[int], Department], recorded_as: str, said: str
) -> HttpResponse:
    found = get_object_or_404(Department, pk=department_id)
    try:
        with transaction.atomic():
            act(found.pk)
            privacy.record(recorded_as, "department", found.slug, person_of(request))
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
        return redirect("desk:department", found.pk)
    messages.success(request, said % {"name": found})
    return redirect("desk:departments")


@require_GET
@may("edit_hours")
def hours(request: HttpRequest) -> HttpResponse:
    return _hours_page(request)


def _hours_page(request: HttpRequest, **forms: Any) -> HttpResponse:
    stretches = list(OfficeHours.objects.all())
    week = [(name, [one for one in stretches if one.weekday == number]) for number, name in WEEKDAYS.items()]
    context = {
        "week": week,
        "closing_days": ClosingDay.objects.filter(day__gte=timezone.now().date()),
        "hours_form": HoursForm(),
        "closing_form": ClosingDayForm(),
        **forms,
    }
    return render(request, "desk/settings/hours.html", context, status=422 if forms else 200)


@require_POST
@may("edit_hours")
def add_hours(request: HttpRequest) -> HttpResponse:
    form = HoursForm(request.POST)
    if form.is_valid():
        try:
            with transaction.atomic():
                stretch = actions.add_hours(**form.cleaned_data)
                privacy.record("hours_added", "hours", stretch, person_of(request))
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            return _said(request, _("These hours count from now on."))
    return _hours_page(request, hours_form=form)


@require_POST
@may("edit_hours")
def remove_hours(request: HttpRequest, hours_id: int) -> HttpResponse:
    stretch = get_object_or_404(OfficeHours, pk=hours_id)
    try:
        with transaction.atomic():
            actions.remove_hours(stretch.pk)
            privacy.record("hours_removed", "hours", stretch, person_of(request))
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("desk:hours")
    return _said(request, _("Those hours no longer count."))


@require_POST
@may("edit_hours")
def add_closing_day(request: HttpRequest) -> HttpResponse:
    form = ClosingDayForm(request.POST)
    if form.is_valid():
        try:
            with transaction.atomic():
                closing = actions.add_closing_day(**form.cleaned_data)
                privacy.record("closing_day_added", "closing_day", closing.day, person_of(request))
        except NotPossible as error:
            form.add_error("day", str(error))
        else:
            return _said(request, _("The town hall is closed that day."))
    return _hours_page(request, closing_form=form)


@require_POST
@may("edit_hours")
@transaction.atomic
def remove_closing_day(request: HttpRequest, closing_day_id: int) -> HttpResponse:
    closing = get_object_or_404(ClosingDay, pk=closing_day_id)
    actions.remove_closing_day(closing.pk)
    privacy.record("closing_day_removed", "closing_day", closing.day, person_of(request))
    return _said(request, _("The town hall is open that day, if it is a working day."))


def _said(request: HttpRequest, text: str) -> HttpResponse:
    messages.success(request, text)
    return redirect("desk:hours")
