"""Residents who ask what is kept of them, or that it goes: found, given, asked by one colleague, erased by another."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.desk import giving
from heed.inbox import queries as inbox
from heed.inbox import same_person
from heed.inbox.models import Contact
from heed.journey import erasing
from heed.privacy import actions, requests
from heed.privacy.models import KnownBy, RefusedBecause, SubjectRequest, Wish
from heed.privacy.registry import NotNow
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm
from heed.staff.models import Person
from heed.staff.seen import Stale


class AskedForm(HouseForm):
    came_on = forms.DateField(
        label=gettext_lazy("When they asked"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    known_by = forms.ChoiceField(label=gettext_lazy("How you know that it is them"), choices=KnownBy.choices)


class FindForm(HouseForm):
    handle = forms.CharField(
        label=gettext_lazy("Handle or e-mail address"),
        max_length=254,
        help_text=gettext_lazy("As it stands on their messages, such as anna@example.org or @anna@example.social."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


@require_GET
@may("see_desk")
def listed(request: HttpRequest) -> HttpResponse:
    """Requests that wait and those that were decided, without names; and the form to look somebody up."""
    person = person_of(request)
    _check_either(person)
    context = {"form": FindForm(), "waiting": requests.waiting(), "decided": requests.decided(), "found": None}
    return render(request, "desk/privacy/requests.html", context)


def _check_either(person: Person) -> None:
    if not (person.may("handle_requests") or person.may("confirm_erasure")):
        raise PermissionDenied("handle_requests")


@require_POST
@may("handle_requests")
def find(request: HttpRequest) -> HttpResponse:
    """By handle or address, on every channel. It is posted, so that it stands in no address and no log."""
    form = FindForm(request.POST)
    found = inbox.contacts_by_handle(form.cleaned_data["handle"]) if form.is_valid() else []
    for contact in found:
        actions.record("resident_looked_up", "contact", contact.pk, person_of(request))
    context = {"form": form, "waiting": requests.waiting(), "decided": requests.decided(), "found": found}
    return render(request, "desk/privacy/requests.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@may("handle_requests")
def resident(request: HttpRequest, contact_id: int) -> HttpResponse:
    """What is kept of one resident, what would go and what must stay. Posted: erasure is asked for."""
    contact = get_object_or_404(Contact, pk=contact_id)
    person = person_of(request)
    form = AskedForm(request.POST) if request.method == "POST" else _blank()
    if form.is_bound and form.is_valid():
        try:
            made = erasing.ask(contact_id, form.cleaned_data["came_on"], form.cleaned_data["known_by"], person)
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Asked. Another colleague looks at it and confirms."))
            return redirect("desk:subject_request", made.pk)
    return _resident_page(request, contact, form)


def _blank() -> AskedForm:
    return AskedForm(initial={"came_on": timezone.localdate(), "known_by": KnownBy.SAME_ACCOUNT})


def _resident_page(request: HttpRequest, contact: Contact, form: AskedForm) -> HttpResponse:
    actions.record("resident_viewed", "contact", contact.pk, person_of(request))
    context = {
        "contact": contact,
        "identity": inbox.identities([contact]).get(contact.pk),
        "form": form,
        **_same_person(contact.pk),
        **_planned(contact.pk),
    }
    return render(request, "desk/privacy/resident.html", context, status=422 if form.errors else 200)


def _same_person(contact_id: int) -> dict[str, Any]:
    """`also`: contacts that are known to be the same person, and go and are given with this one; `may_be`: those of
    which that is a guess; `asked`: what this person asked before."""
    people = same_person.contacts_of(contact_id)
    also = Contact.objects.filter(pk__in=people - {contact_id}).order_by("pk")
    return {"also": also, "may_be": same_person.may_be(people), "asked": requests.of_contacts(people)}


def _planned(contact_id: int) -> dict[str, Any]:
    try:
        return {"plan": actions.preview(contact_id), "not_now": ""}
    except NotNow as error:
        return {"plan": None, "not_now": str(error)}


@require_POST
@may("handle_requests")
def give(request: HttpRequest, contact_id: int) -> HttpResponse | FileResponse:
    """All that is kept of them, as a file to hand over."""
    contact = get_object_or_404(Contact, pk=contact_id)
    form = AskedForm(request.POST)
    if not form.is_valid():
        return _resident_page(request, contact, form)
    packed = giving.packed(contact_id, town_of(request))  # before it is written down that it was given
    try:
        made = actions.record_given(
            contact_id, form.cleaned_data["came_on"], form.cleaned_data["known_by"], person_of(request)
        )
    except NotPossible as error:
        form.add_error(None, str(error))
        return _resident_page(request, contact, form)
    return FileResponse(packed, as_attachment=True, filename=f"personal-data-{made.pk}.zip")


@require_http_methods(["GET", "POST"])
@may("see_desk")
def decide(request: HttpRequest, request_id: int) -> HttpResponse:
    """A request: the second person confirms it as they see it; or it is refused, or taken back."""
    person = person_of(request)
    _check_either(person)
    rows = SubjectRequest.objects.select_related("asked_by", "decided_by").filter(wish=Wish.ERASURE)
    found = get_object_or_404(rows, pk=request_id)
    if request.method == "GET":
        return _request_page(request, found)
    try:
        said = _decided(request, found, person)
    except (NotPossible, NotNow, Stale) as error:
        return _request_page(request, get_object_or_404(rows, pk=request_id), str(error), 409)
    messages.success(request, said)
    return redirect("desk:subject_request", request_id)


def _decided(request: HttpRequest, found: SubjectRequest, person: Person) -> str:
    act = request.POST.get("act", "")
    if act == "confirm" and person.may("confirm_erasure"):
        actions.confirm_erasure(found.pk, person, request.POST.get("seen", ""))
        return _("Erased. What stays, and why, stands below.")
    if act == "refuse" and person.may("handle_requests"):
        actions.refuse(found.pk, person, request.POST.get("because", ""))
        return _("Refused. Tell the resident why, and that they can complain.")
    if act == "withdraw" and person.may("handle_requests"):
        actions.withdraw(found.pk, person)
        return _("Taken back.")
    raise PermissionDenied(act)


def _request_page(request: HttpRequest, found: SubjectRequest, problem: str = "", status: int = 200) -> HttpResponse:
    is_open = found.decided_at is None
    context: dict[str, Any] = {
        "one": found,
        "problem": problem,
        "is_open": is_open,
        "is_mine": found.asked_by_id == person_of(request).pk,
        "grounds": RefusedBecause.choices,
        "gone": requests.lines(found.outcome, "erased"),
        "stayed": requests.lines(found.outcome, "kept"),
        **({**_same_person(found.contact), **_planned(found.contact)} if is_open else {}),
    }
    return render(request, "desk/privacy/request.html", context, status=status)
