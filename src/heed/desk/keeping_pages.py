"""An answer that worked is kept as a template: what belongs to a person is taken out, a colleague reads the rest."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from heed.answers.knowledge import keeping, templating
from heed.answers.knowledge.keeping import Proposal
from heed.answers.knowledge.wording import PLACES
from heed.answers.models import Delivery
from heed.casework.queries import reference
from heed.desk.template_pages import REVIEWED_WITHIN, TemplateForm
from heed.facts import queries as facts
from heed.journey import jobs
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.models import Person


class KeepingForm(TemplateForm):
    """A template made of an answer: kept only by who says that they read it."""

    checked = forms.BooleanField(
        label=gettext_lazy("I have read the text and the messages: they say nothing about a person."),
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )

    @classmethod
    def proposing(cls, proposal: Proposal, delivery: Delivery, number: str, person: Person) -> KeepingForm:
        values: dict[str, Any] = {
            "name": "",
            "topic": delivery.case.topic_id,
            f"text_{proposal.language}": proposal.text,
            "asked": proposal.asked,
            "owner": person.pk,
            "source": _("Answer on %(case)s") % {"case": number},
            "review_on": facts.today() + REVIEWED_WITHIN,
        }
        return cls(initial=values, languages=[proposal.language])


@require_http_methods(["GET", "POST"])
@may("edit_templates")
def keep(request: HttpRequest, delivery_id: int) -> HttpResponse:
    rows = Delivery.objects.select_related("case__topic__parent", "draft__author", "answers", "contact", "account")
    delivery = get_object_or_404(rows, pk=delivery_id)
    if not keeping.may_be_kept(delivery):
        raise Http404
    town, person = town_of(request), person_of(request)
    proposal = keeping.proposal(delivery, town)
    number = reference(delivery.case, town)
    if request.method == "POST":
        form = KeepingForm(request.POST, languages=[proposal.language])
        if form.is_valid() and _kept(request, form, delivery):
            messages.success(request, _("Kept: it is offered where a message is like this one."))
            return redirect("desk:case", delivery.case_id)
    else:
        form = KeepingForm.proposing(proposal, delivery, number, person)
    context = {"form": form, "proposal": proposal, "places": PLACES, "delivery": delivery, "reference": number}
    return render(request, "desk/settings/keep.html", context, status=422 if form.errors else 200)


def _kept(request: HttpRequest, form: KeepingForm, delivery: Delivery) -> bool:
    given = form.cleaned_data
    try:
        templating.save_template(
            None,
            given["name"],
            given["topic"],
            form.texts(),
            person_of(request),
            upkeep=form.upkeep(),
            made_from=delivery,
        )
    except NotPossible as error:
        form.add_error(None, str(error))
        return False
    jobs.read_templates.defer()
    return True
