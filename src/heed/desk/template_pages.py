"""Settings: the templates that answers begin with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.knowledge import templating
from heed.answers.knowledge.templating import Upkeep
from heed.answers.knowledge.wording import PLACES
from heed.answers.models import AnswerTemplate
from heed.casework.actions import Stale
from heed.casework.models import Topic
from heed.facts import queries as facts
from heed.journey import jobs
from heed.pages.templatetags.pages import language_name
from heed.staff import queries as staff
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm
from heed.staff.models import Person

#: Without another date, a template is looked at again after so long.
REVIEWED_WITHIN = timedelta(days=365)


class TemplateForm(HouseForm):
    """One template. `seen` is the version that was shown when the form was opened."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80)
    topic = forms.ModelChoiceField(
        label=gettext_lazy("Topic"),
        queryset=Topic.objects.none(),
        required=False,
        empty_label=gettext_lazy("any topic"),
        help_text=gettext_lazy("For cases of this topic it is offered first."),
    )
    asked = forms.CharField(
        label=gettext_lazy("Messages that it is for"),
        required=False,
        max_length=templating.LONGEST_ASKED,
        help_text=gettext_lazy(
            "One a line, as residents write, without anything about a person. It is offered for messages like them."
        ),
        widget=forms.Textarea(attrs={"class": "ds-input", "rows": 3, "dir": "auto"}),
    )
    owner = forms.ModelChoiceField(
        label=gettext_lazy("Owner"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=gettext_lazy("nobody"),
        help_text=gettext_lazy("Is told when it is to be looked at again."),
    )
    source = forms.CharField(
        label=gettext_lazy("Source"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Where what it says comes from."),
    )
    review_on = forms.DateField(
        label=gettext_lazy("To be looked at on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, template: AnswerTemplate | None = None, languages: Sequence[str] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["topic"].queryset = Topic.objects.filter(is_active=True)  # type: ignore[attr-defined]
        self.fields["owner"].queryset = staff.colleagues()  # type: ignore[attr-defined]
        self.languages = list(
            dict.fromkeys([*staff.town().languages, *(template.texts if template else ()), *languages])
        )
        for code in self.languages:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("Text in %(language)s") % {"language": language_name(code)},
                required=False,
                max_length=templating.LONGEST,
                widget=forms.Textarea(attrs={"class": "ds-input", "rows": 5, "lang": code, "dir": "auto"}),
            )

    @property
    def text_fields(self) -> list[forms.BoundField]:
        return [self[f"text_{code}"] for code in self.languages]

    def texts(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"text_{code}"] for code in self.languages}

    def upkeep(self) -> Upkeep:
        return Upkeep(**{name: self.cleaned_data[name] for name in ("owner", "source", "review_on", "asked")})

    @classmethod
    def new(cls, person: Person) -> TemplateForm:
        """Proposes the colleague as owner, and a look within a year."""
        return cls(initial={"owner": person.pk, "review_on": facts.today() + REVIEWED_WITHIN})

    @classmethod
    def of(cls, template: AnswerTemplate) -> TemplateForm:
        texts = {f"text_{code}": text for code, text in template.texts.items()}
        values = {"name": template.name, "topic": template.topic_id, "seen": template.version}
        values |= {"asked": template.asked, "owner": template.owner_id, "source": template.source}
        return cls(initial={**texts, **values, "review_on": template.review_on}, template=template)


@require_GET
@may("edit_templates")
def templates(request: HttpRequest) -> HttpResponse:
    rows = AnswerTemplate.objects.select_related("topic", "changed_by", "owner")
    today = facts.today()
    marked = [(row, row.is_overdue(today)) for row in rows]
    return render(request, "desk/settings/templates.html", {"templates": marked})


@require_http_methods(["GET", "POST"])
@may("edit_templates")
def template(request: HttpRequest, template_id: int | None = None) -> HttpResponse:
    found = get_object_or_404(AnswerTemplate, pk=template_id) if template_id else None
    if request.method == "POST":
        form = TemplateForm(request.POST, template=found)
    else:
        form = TemplateForm.of(found) if found else TemplateForm.new(person_of(request))
    if form.is_bound and form.is_valid() and _saved(request, found, form):
        messages.success(request, _("Saved."))
        return redirect("desk:templates")
    today = facts.today()
    context: dict[str, Any] = {"form": form, "template": found, "places": PLACES, "next_look": today + REVIEWED_WITHIN}
    context["overdue"] = found is not None and found.is_overdue(today)
    return render(request, "desk/settings/template.html", context, status=422 if form.errors else 200)


def _saved(request: HttpRequest, found: AnswerTemplate | None, form: TemplateForm) -> bool:
    values = form.cleaned_data
    try:
        templating.save_template(
            found.pk if found else None,
            values["name"],
            values["topic"],
            form.texts(),
            person_of(request),
            values["seen"] or 1,
            form.upkeep(),
        )
        jobs.read_templates.defer()
    except (NotPossible, Stale) as error:
        form.add_error(None, str(error))
        return False
    return True


@require_POST
@may("edit_templates")
def reviewed(request: HttpRequest, template_id: int) -> HttpResponse:
    """Somebody looked: it is still right, and is looked at again within a year."""
    found = get_object_or_404(AnswerTemplate, pk=template_id)
    seen = request.POST.get("seen", "")
    try:
        version = int(seen) if seen.isdecimal() else 0
        templating.looked_at(found.pk, person_of(request), facts.today() + REVIEWED_WITHIN, version)
    except Stale as error:
        messages.error(request, str(error))
        return redirect("desk:template", found.pk)
    messages.success(request, _("Written down: it is still right."))
    return redirect("desk:templates")


@require_POST
@may("edit_templates")
def remove(request: HttpRequest, template_id: int) -> HttpResponse:
    templating.remove_template(template_id, person_of(request))
    messages.success(request, _("The template is removed. Answers that were sent are not touched."))
    return redirect("desk:templates")
