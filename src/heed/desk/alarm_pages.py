"""Alarms, and saying "I have it"; what is a calamity; a colleague's second way to be called."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.casework import actions as casework
from heed.casework.models import Alarm, CalamityRule, DangerTo, Topic
from heed.journey import alarming, jobs
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of
from heed.staff.forms import HouseForm
from heed.staff.seen import Stale


class CalamityForm(HouseForm):
    danger_to = forms.ChoiceField(label=gettext_lazy("Danger to"), choices=DangerTo.choices)
    least_urgency = forms.IntegerField(label=gettext_lazy("From urgency (%)"), min_value=0, max_value=100, initial=60)
    topic = forms.ChoiceField(label=gettext_lazy("Topic"), required=False)
    always = forms.ChoiceField(
        label=gettext_lazy("When"),
        choices=[("", gettext_lazy("outside office hours")), ("1", gettext_lazy("always"))],
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topics = [(one.slug, str(one)) for one in Topic.objects.filter(is_active=True)]
        self.fields["topic"].choices = [("", _("any topic")), *topics]  # type: ignore[attr-defined]


@require_GET
@may("see_cases")
def alarms(request: HttpRequest) -> HttpResponse:
    rows = Alarm.objects.select_related("case__topic", "taken_by").order_by("-raised_at")
    context = {"waiting": rows.filter(taken_at=None), "taken": rows.exclude(taken_at=None)[:50]}
    return render(request, "desk/alarms.html", context)


@require_http_methods(["GET", "POST"])
@may("work_cases")
def alarm(request: HttpRequest, alarm_id: int) -> HttpResponse:
    found = get_object_or_404(Alarm.objects.select_related("case", "taken_by"), pk=alarm_id)
    if request.method == "POST":
        try:
            casework.take_alarm(alarm_id, person_of(request))
            messages.success(request, _("You have it: nobody else is called."))
        except Stale as error:
            messages.warning(request, str(error))
        return redirect("desk:case", found.case_id)
    calls = found.calls.select_related("person").order_by("step", "pk")
    return render(request, "desk/alarm.html", {"alarm": found, "calls": calls})


@require_http_methods(["GET", "POST"])
@may("edit_duty")
def calamities(request: HttpRequest) -> HttpResponse:
    form = CalamityForm(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        topics = [given["topic"]] if given["topic"] else []
        made = casework.add_calamity(given["danger_to"], given["least_urgency"] / 100, topics, bool(given["always"]))
        privacy.record("calamity_added", "calamity", made.pk, person_of(request))
        messages.success(request, _("This counts as a calamity from now on."))
        return redirect("desk:calamities")
    context = {"rules": CalamityRule.objects.order_by("pk"), "form": form}
    return render(request, "desk/settings/calamities.html", context, status=422 if form.errors else 200)


@require_POST
@may("edit_duty")
def remove_calamity(request: HttpRequest, rule_id: int) -> HttpResponse:
    casework.remove_calamity(rule_id)
    privacy.record("calamity_removed", "calamity", rule_id, person_of(request))
    messages.success(request, _("This no longer counts as a calamity."))
    return redirect("desk:calamities")


@require_POST
@never_cache
@may("see_duty")
def second_way(request: HttpRequest) -> HttpResponse:
    """Keep, try or take away the colleague's own address for alarms. It is never shown again: it holds keys."""
    person, act = person_of(request), request.POST.get("act", "save")
    if act == "try":
        jobs.try_second_way.defer(person_id=person.pk)
        messages.success(request, _("A test is on its way to you. If nothing comes, check the address."))
        return redirect("desk:duty")
    url = "" if act == "remove" else request.POST.get("address", "")
    try:
        casework.set_alarm_address(person, alarming.check_address(url) if act != "remove" else "")
    except alarming.AddressError as error:
        messages.error(request, str(error))
        return redirect("desk:duty")
    messages.success(request, _("Saved.") if url else _("You get alarms by e-mail only."))
    return redirect("desk:duty")
