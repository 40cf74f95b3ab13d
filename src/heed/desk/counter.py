"""Telephone and counter: staff write down what somebody says, and it goes the way of every other message."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import pydantic
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from heed.casework import queries as casework
from heed.channels.submission import Submission
from heed.pages.templatetags.pages import exactly, language_name
from heed.site import actions as site
from heed.site.forms import say
from heed.staff import queries as staff
from heed.staff.access import may
from heed.staff.models import Town


class ReportForm(forms.Form):
    """What was said, by whom and when. After `is_valid()`, `submission` is what was filled in."""

    submission_id = forms.UUIDField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("What was said"),
        help_text=gettext_lazy(
            "As far as you can in the caller's own words; the resident reads it on the status page."
        ),
        required=False,
        widget=forms.Textarea({"class": "ds-input", "rows": 6}),
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the resident"), widget=forms.Select({"class": "ds-input"})
    )
    address = forms.CharField(
        label=gettext_lazy("Place in words"),
        required=False,
        max_length=200,
        widget=forms.TextInput({"class": "ds-input"}),
    )
    name = forms.CharField(
        label=gettext_lazy("Name"), required=False, max_length=200, widget=forms.TextInput({"class": "ds-input"})
    )
    phone = forms.CharField(
        label=gettext_lazy("Telephone number"), required=False, widget=forms.TextInput({"class": "ds-input"})
    )
    email = forms.CharField(
        label=gettext_lazy("E-mail address"), required=False, widget=forms.EmailInput({"class": "ds-input"})
    )
    moment = forms.DateTimeField(
        label=gettext_lazy("Moment"),
        help_text=gettext_lazy("When it was said."),
        input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput({"class": "ds-input", "type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    submission: Submission

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(town.time_zone)
        languages = self.fields["language"]
        assert isinstance(languages, forms.ChoiceField)
        languages.choices = [(code, language_name(code)) for code in town.languages or ["nl"]]

    @classmethod
    def empty(cls, town: Town) -> ReportForm:
        now = timezone.now().astimezone(ZoneInfo(town.time_zone)).replace(tzinfo=None)
        return cls(town, initial={"submission_id": uuid4(), "moment": now})

    def clean_moment(self) -> datetime:
        """The moment on the town's own clock. A moment to come is a slip of the pen."""
        entered: datetime = self.cleaned_data["moment"]
        moment = entered.replace(tzinfo=self.zone)
        if moment > timezone.now():
            raise forms.ValidationError(_("This moment is yet to come. Enter when it was said."))
        return moment

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        values = {name: value for name, value in cleaned.items() if name != "moment"}
        if not self.errors:
            self._submit({**values, "sent_at": cleaned["moment"]})
        return cleaned

    def _submit(self, values: dict[str, Any]) -> None:
        try:
            self.submission = Submission(**values)
        except pydantic.ValidationError as error:
            for problem in error.errors():
                field = str(problem["loc"][0])
                self.add_error(field if field in self.fields else None, say(field, problem["type"]))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@may("enter_reports")
def counter(request: HttpRequest) -> HttpResponse:
    """Enter a report; ends on the page of its case."""
    town = staff.town()
    form = ReportForm(town, request.POST) if request.method == "POST" else ReportForm.empty(town)
    if not form.is_bound or not form.is_valid():
        return render(request, "desk/counter.html", {"form": form}, status=422 if form.is_bound else 200)
    case = site.tell(form.submission, "counter").case
    if case is None:
        messages.warning(
            request,
            _("Stored without a case: it asks for nothing, as far as Heed can read. You can make it a case here."),
        )
        return redirect("desk:settled")
    told = _("Entered as %(case)s. Tell the resident this number, and that they hear from us before %(moment)s.")
    moment = exactly(case.promised_at.astimezone(ZoneInfo(town.time_zone)))
    messages.success(request, told % {"case": casework.reference(case, town), "moment": moment})
    return redirect("desk:case", case.pk)
