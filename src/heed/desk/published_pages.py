"""Published answers: facts that go with the acknowledgement outside office hours."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from heed.answers import published
from heed.answers.models import PublishedAnswer
from heed.casework.catalogue import words_of
from heed.casework.models import Topic
from heed.pages.templatetags.pages import language_name
from heed.privacy import actions as privacy
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm
from heed.staff.models import Town


class PublishedForm(HouseForm):
    topic = forms.ModelChoiceField(label=gettext_lazy("Topic"), queryset=Topic.objects.filter(is_active=True))
    keywords = forms.CharField(
        label=gettext_lazy("Words of which one stands in the question"),
        help_text=gettext_lazy("Single words, separated by commas."),
        max_length=1000,
    )
    source = forms.URLField(
        label=gettext_lazy("Where it is published"), max_length=500, assume_scheme="https", widget=forms.URLInput()
    )
    valid_until = forms.DateField(
        label=gettext_lazy("Last day on which it may be sent"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.languages = list(town.languages or ["nl"])
        for code in self.languages:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Answer (%(language)s)") % {"language": language_name(code)},
                required=False,
                max_length=published.LONGEST,
                widget=forms.Textarea(attrs={"class": "ds-input", "rows": 2, "lang": code}),
            )

    def texts(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"text_{code}"] for code in self.languages}


@require_http_methods(["GET", "POST"])
@may("edit_topics")
def answers(request: HttpRequest) -> HttpResponse:
    town = town_of(request)
    today = timezone.now().astimezone(ZoneInfo(town.time_zone)).date()
    form = PublishedForm(town, request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        try:
            with transaction.atomic():
                made = published.publish(
                    person_of(request),
                    given["topic"],
                    words_of(given["keywords"]),
                    form.texts(),
                    given["source"],
                    given["valid_until"],
                    today,
                )
                privacy.record("answer_published", "published_answer", made.pk, person_of(request))
        except NotPossible as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("Published: it goes with the automatic answer outside office hours."))
            return redirect("desk:published")
    rows = PublishedAnswer.objects.filter(withdrawn_at=None).select_related("topic", "made_by").order_by("valid_until")
    context = {"form": form, "answers": rows, "today": today}
    return render(request, "desk/settings/published.html", context, status=422 if form.errors else 200)


@require_POST
@may("edit_topics")
def withdraw(request: HttpRequest, answer_id: int) -> HttpResponse:
    if published.withdraw(answer_id):
        privacy.record("answer_withdrawn", "published_answer", answer_id, person_of(request))
    messages.success(request, _("It is sent no more."))
    return redirect("desk:published")
