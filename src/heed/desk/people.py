"""The administrator's pages: colleagues, departments, hours. Every change is written down in the log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.privacy import actions as privacy
from heed.staff import actions, invitations, jobs
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import InvitationForm, PersonForm
from heed.staff.models import Person, Role
from heed.staff.seen import Stale


@require_GET
@may("manage_people")
def people(request: HttpRequest) -> HttpResponse:
    everyone = list(Person.objects.select_related("department").order_by("-is_active", "name"))
    return render(request, "desk/settings/people.html", {"people": everyone})


@require_http_methods(["GET", "POST"])
@may("manage_people")
def invite(request: HttpRequest) -> HttpResponse:
    form = InvitationForm(request.POST or None, initial={"role": Role.AGENT, "language": person_of(request).language})
    if form.is_valid():
        try:
            with transaction.atomic():
                person = actions.invite(**_chosen(form), email=form.cleaned_data["email"])
                _record(request, "person_invited", person, role=person.role)
                return _bring_link(request, person)
        except NotPossible as error:
            form.add_error("email", str(error))
    context = {"form": form, "has_mail_relay": invitations.has_mail_relay()}
    return render(request, "desk/settings/invite.html", context, status=422 if form.errors else 200)


def _chosen(form: PersonForm) -> dict[str, Any]:
    chosen = {name: form.cleaned_data[name] for name in ("name", "department", "language")}
    return {**chosen, "role": Role(form.cleaned_data["role"])}


def _record(request: HttpRequest, act: str, person: Person, **detail: Any) -> None:
    privacy.record(act, "person", person.pk, person_of(request), **detail)


def _bring_link(request: HttpRequest, person: Person) -> HttpResponse:
    """By e-mail; where Heed cannot send any, on this page once, for the administrator to pass on."""
    if invitations.has_mail_relay():
        jobs.send_invitation.defer(person_id=person.pk)
        messages.success(request, _("An e-mail with a link is on its way to %(email)s.") % {"email": person.email})
        return redirect("desk:person", person.pk)
    context = {"person": person, "address": invitations.address_for(person), "days": invitations.days_valid()}
    response = render(request, "desk/settings/link.html", context)
    add_never_cache_headers(response)
    return response


@require_http_methods(["GET", "POST"])
@may("manage_people")
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    found = get_object_or_404(Person.objects.select_related("department"), pk=person_id)
    form = PersonForm(request.POST) if request.method == "POST" else PersonForm.of(found)
    if form.is_bound and form.is_valid():
        try:
            _change(request, found, form)
        except NotPossible as error:
            form.add_error("role", str(error))
        except Stale as error:
            return _overtaken(request, found, form, str(error))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:people")
    context = {"form": form, "person": found, "has_mail_relay": invitations.has_mail_relay()}
    return render(request, "desk/settings/person.html", context, status=422 if form.errors else 200)


def _overtaken(request: HttpRequest, found: Person, form: PersonForm, problem: str) -> HttpResponse:
    found.refresh_from_db()
    again, differences = form.overtaken_by(PersonForm.of(found))
    context = {"form": again, "person": found, "has_mail_relay": invitations.has_mail_relay()}
    said = {"overtaken": problem, "differences": differences}
    return render(request, "desk/settings/person.html", context | said, status=409)


@transaction.atomic
def _change(request: HttpRequest, found: Person, form: PersonForm) -> None:
    changed = actions.change_person(found.pk, person_of(request), **_chosen(form), shown=form.cleaned_data["seen"])
    if changed:
        _record(request, "person_changed", found, changed=changed, role=form.cleaned_data["role"])


@require_POST
@may("manage_people")
def invite_again(request: HttpRequest, person_id: int) -> HttpResponse:
    """A fresh link: for who never logged in, or forgot the password where Heed sends no e-mail."""
    found = get_object_or_404(Person, pk=person_id)
    try:
        with transaction.atomic():
            found = actions.invite_again(found.pk)
            _record(request, "person_invited_again", found)
            return _bring_link(request, found)
    except NotPossible as error:
        messages.error(request, str(error))
        return redirect("desk:person", found.pk)


@require_POST
@may("manage_people")
def disable(request: HttpRequest, person_id: int) -> HttpResponse:
    said = _("%(name)s is logged out and cannot log in any more.")
    return _switch(request, person_id, lambda pk: actions.disable(pk, person_of(request)), "person_disabled", said)


@require_POST
@may("manage_people")
def enable(request: HttpRequest, person_id: int) -> HttpResponse:
    return _switch(request, person_id, actions.enable, "person_enabled", _("%(name)s can log in again."))


def _switch(
    request: HttpRequest, person_id: int, act: Callable[[int], Person], recorded_as: str, said: str
) -> HttpResponse:
    found = get_object_or_404(Person, pk=person_id)
    try:
        with transaction.atomic():
            act(found.pk)
            _record(request, recorded_as, found)
    except NotPossible as error:
        messages.error(request, str(error))
    else:
        messages.success(request, said % {"name": found.name})
    return redirect("desk:person", found.pk)
