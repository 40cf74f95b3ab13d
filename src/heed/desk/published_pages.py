"""Published answers: facts that go with the acknowledgement outside office hours."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from heed.answers.knowledge import published
from heed.answers.models import PublishedAnswer
from heed.casework.catalogue import words_of
from heed.casework.models import Topic
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm


class PublishedForm(HouseForm):
    fact = forms.ModelChoiceField(
        label=gettext_lazy("Fact"),
        queryset=Fact.objects.none(),
        help_text=gettext_lazy("Its statement is sent, and its source named, until its last day."),
    )
    topic = forms.ModelChoiceField(label=gettext_lazy("Topic"), queryset=Topic.objects.filter(is_active=True))
    keywords = forms.CharField(
        label=gettext_lazy("Words of which one stands in the question"),
        help_text=gettext_lazy("Single words, separated by commas."),
        max_length=1000,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fact"].queryset = facts.current(facts.today())  # type: ignore[attr-defined]


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def answers(request: HttpRequest) -> HttpResponse:
    today = facts.today()
    form = PublishedForm(request.POST or None)
    if form.is_valid():
        given, person = form.cleaned_data, person_of(request)
        try:
            with transaction.atomic():
                made = published.publish(person, given["fact"], given["topic"], words_of(given["keywords"]))
                privacy.record("answer_published", "published_answer", made.pk, person)
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Published: it goes with the automatic answer outside office hours."))
            return redirect("desk:published")
    rows = PublishedAnswer.objects.filter(withdrawn_at=None).select_related("topic", "fact", "made_by")
    context = {"form": form, "answers": rows.order_by("fact__valid_until"), "today": today}
    return render(request, "desk/settings/published.html", context, status=422 if form.errors else 200)


@require_POST
@may("edit_topics")
def withdraw(request: HttpRequest, answer_id: int) -> HttpResponse:
    if published.withdraw(answer_id):
        privacy.record("answer_withdrawn", "published_answer", answer_id, person_of(request))
    messages.success(request, _("It is sent no more."))
    return redirect("desk:published")
