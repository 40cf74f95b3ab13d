"""Who is on duty, now and the next two weeks; the pattern, absences, swaps, and calendars in and out."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from heed.casework.actions import notify
from heed.privacy import actions as privacy
from heed.staff import duty_actions, duty_calendar, duty_queries, jobs, queries
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.duty_calendar import CalendarError
from heed.staff.duty_forms import AbsenceForm, CalendarFileForm, PatternForm, SwapForm
from heed.staff.models import Absence, DutyFeed, DutyPattern, DutyShift, DutySwap, Person, SwapState
from heed.staff.seen import Stale

AHEAD = timedelta(days=14)
FEED_BACK, FEED_AHEAD = timedelta(days=30), timedelta(days=180)


@require_GET
@may("see_duty")
def duty(request: HttpRequest) -> HttpResponse:
    return _page(request)


def _page(request: HttpRequest, status: int | None = None, **more: Any) -> HttpResponse:
    person, now = person_of(request), timezone.now()
    rota = duty_queries.rota()
    people = {one.pk: one for one in Person.objects.all()}
    ahead = [(one, people.get(one.person or 0)) for one in rota.stretches(now, now + AHEAD)]
    patterns = DutyPattern.objects.select_related("person").order_by("weekday", "starts", "first_day")
    weekdays = dict(WEEKDAYS)
    context = {
        "now": ahead[0][1],
        "ahead": ahead,
        "has_gap": any(who is None for _duty, who in ahead),
        "patterns": [(one, weekdays[one.weekday], weekdays[one.end_weekday]) for one in patterns],
        "shifts": DutyShift.objects.filter(ends__gt=now).count(),
        "absences": Absence.objects.filter(ends__gt=now).select_related("person").order_by("starts"),
        "swaps": DutySwap.objects.filter(ends__gt=now, state__in=[SwapState.ASKED, SwapState.ACCEPTED])
        .select_related("person", "replaces")
        .order_by("starts"),
        "feed": DutyFeed.objects.filter(person=person).first(),
        "alarm_address": getattr(person, "alarm_address", None),
        "pattern_form": PatternForm(initial={"every": 1}),
        "absence_form": AbsenceForm(),
        "swap_form": SwapForm(),
        "file_form": CalendarFileForm(),
        **more,
    }
    return render(request, "desk/settings/duty.html", context, status=status)


def _refused(request: HttpRequest, name: str, form: Any, error: Exception | None = None) -> HttpResponse:
    if error:
        form.add_error(None, str(error))
    return _page(request, 422, **{name: form})


def _said(request: HttpRequest, text: str) -> HttpResponse:
    messages.success(request, text)
    return redirect("desk:duty")


@require_POST
@may("edit_duty")
def add_pattern(request: HttpRequest) -> HttpResponse:
    form = PatternForm(request.POST)
    if not form.is_valid():
        return _refused(request, "pattern_form", form)
    try:
        with transaction.atomic():
            made = duty_actions.add_pattern(**form.cleaned_data)
            privacy.record("duty_added", "duty", made.pk, person_of(request))
    except NotPossible as error:
        return _refused(request, "pattern_form", form, error)
    return _said(request, _("This duty is in the rota. See below whether a gap is left."))


@require_POST
@may("edit_duty")
def end_pattern(request: HttpRequest, pattern_id: int) -> HttpResponse:
    """From today on no duty of it begins; what has begun goes on to its end."""
    today = timezone.now().astimezone(ZoneInfo(town_of(request).time_zone)).date()
    try:
        with transaction.atomic():
            duty_actions.end_pattern(pattern_id, today - timedelta(days=1))
            privacy.record("duty_ended", "duty", pattern_id, person_of(request))
    except Stale as error:
        messages.error(request, str(error))
        return redirect("desk:duty")
    return _said(request, _("No duty of this pattern begins any more."))


@require_POST
@may("see_duty")
def add_absence(request: HttpRequest) -> HttpResponse:
    form = AbsenceForm(request.POST)
    if not form.is_valid():
        return _refused(request, "absence_form", form)
    try:
        duty_actions.add_absence(person_of(request), **form.cleaned_data)
    except NotPossible as error:
        return _refused(request, "absence_form", form, error)
    return _said(request, _("You are not on duty in that time. See below whether a gap is left."))


@require_POST
@may("see_duty")
def remove_absence(request: HttpRequest, absence_id: int) -> HttpResponse:
    found = Absence.objects.filter(pk=absence_id).first()
    if found and found.person_id != person_of(request).pk and not person_of(request).may("edit_duty"):
        raise Http404
    duty_actions.remove_absence(absence_id)
    return _said(request, _("The absence no longer counts."))


@require_POST
@may("see_duty")
def ask_swap(request: HttpRequest) -> HttpResponse:
    form = SwapForm(request.POST)
    if not form.is_valid():
        return _refused(request, "swap_form", form)
    try:
        with transaction.atomic():
            made = duty_actions.ask_swap(person_of(request), **form.cleaned_data)
            _tell(made)
    except NotPossible as error:
        return _refused(request, "swap_form", form, error)
    return _said(request, _("%(name)s is asked. You stay on duty until they accept.") % {"name": made.person.name})


def _tell(swap: DutySwap) -> None:
    """Whoever has to know it next, at the desk and by e-mail."""
    notify([swap.to_tell], f"swap_{swap.state}", by=swap.told_by.name, path=reverse("desk:duty"))
    jobs.tell_swap.defer(swap_id=swap.pk)


@require_POST
@may("see_duty")
def answer_swap(request: HttpRequest, swap_id: int) -> HttpResponse:
    get_object_or_404(DutySwap, pk=swap_id)
    chosen = request.POST.get("state", "")
    if chosen not in (SwapState.ACCEPTED, SwapState.DECLINED, SwapState.WITHDRAWN):
        raise Http404
    try:
        with transaction.atomic():
            swap = duty_actions.answer_swap(swap_id, person_of(request), SwapState(chosen))
            _tell(swap)
    except (NotPossible, Stale) as error:
        messages.error(request, str(error))
        return redirect("desk:duty")
    return _said(request, _("Swap: %(state)s.") % {"state": swap.get_state_display()})


@require_POST
@may("edit_duty")
def import_calendar(request: HttpRequest) -> HttpResponse:
    """An .ics file takes the place of what was imported before, from now on."""
    form = CalendarFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, "file_form", form)
    now = timezone.now()
    try:
        content = form.cleaned_data["file"].read(duty_calendar.MOST_BYTES + 1)
        found = duty_calendar.read(content, _who(), ZoneInfo(town_of(request).time_zone), now)
    except CalendarError as error:
        return _refused(request, "file_form", form, error)
    with transaction.atomic():
        number = duty_actions.take_over_calendar(found.duties, now)
        privacy.record("duty_imported", "duty", number, person_of(request))
    for line in found.left_out:
        messages.warning(request, line)
    said = ngettext("%(n)d duty was imported.", "%(n)d duties were imported.", number)
    return _said(request, said % {"n": number})


def _who() -> Any:
    """Finds a colleague by e-mail address, or by a name that stands in the summary; the longest name first."""
    people = sorted(queries.colleagues(), key=lambda one: -len(one.name))

    def find(address: str, summary: str) -> int | None:
        for one in people:
            if address and one.email.lower() == address:
                return one.pk
        words = summary.casefold()
        return next((one.pk for one in people if not address and one.name.casefold() in words), None)

    return find


@require_POST
@never_cache
@may("see_duty")
def make_feed(request: HttpRequest) -> HttpResponse:
    """A new secret address for the colleague's own calendar, shown once; or none any more."""
    person = person_of(request)
    if request.POST.get("act") == "revoke":
        duty_actions.revoke_feed(person)
        return _said(request, _("The address of your calendar no longer works."))
    address = settings.PUBLIC_URL + reverse("desk:duty_feed", args=[duty_actions.make_feed(person)])
    return _page(request, feed_address=address)


@require_GET
@never_cache
def feed(request: HttpRequest, key: str) -> HttpResponse:
    """The duties of one colleague, for a calendar program. Nothing else can be read at this address."""
    person = duty_queries.by_feed_key(key)
    if person is None or not person.may("see_duty"):
        raise Http404
    now, town = timezone.now(), queries.town()
    with translation.override(person.language):
        duties = duty_queries.rota().stretches(_day(now - FEED_BACK), _day(now + FEED_AHEAD))
        name = _("Duty, %(town)s") % {"town": town.name}
        content = duty_calendar.written(duties, person.pk, name, settings.TOWN, name)
    return HttpResponse(content, content_type="text/calendar; charset=utf-8")


def _day(moment: datetime) -> datetime:
    """So that the events' identifiers do not change with each look."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)
