"""Forms of the code of conduct: a rule, a question, putting it in use."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.answers.approval.wording import LEVEL_NAMES
from heed.answers.checking.wording import CHECK_NAMES
from heed.answers.conduct import code as conduct
from heed.staff.duty_forms import LocalMoment
from heed.staff.forms import HouseForm


class Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick, each with its own label."""

    template_name = "casework/routing/ticks.html"


def _area(label: Any, most: int, rows: int = 3, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=widget, help_text=help_text)


class CodeRuleForm(HouseForm):
    """One rule of the code. After `is_valid()`, `rule` is what was filled in; `seen` is the draft's version."""

    slug = forms.CharField(
        label=_("Short name"),
        max_length=conduct.LONGEST["slug"],
        help_text=_("Small letters and hyphens, as in who-may-speak. It stays the same when the words change."),
    )
    title = forms.CharField(label=_("The rule"), max_length=conduct.LONGEST["title"])
    reason = _area(_("Why"), conduct.LONGEST["reason"])
    example = _area(_("Example"), conduct.LONGEST["example"])
    level = forms.ChoiceField(
        label=_("Level"),
        choices=list(LEVEL_NAMES.items()),
        help_text=_("What a check says of an answer that goes against this rule."),
    )
    checks = forms.MultipleChoiceField(
        label=_("Checks that it governs"), required=False, choices=list(CHECK_NAMES.items()), widget=Ticks
    )
    in_election = forms.BooleanField(
        label=_("Counts in election time only"), required=False, widget=forms.CheckboxInput(attrs={"class": "ds-input"})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    rule: conduct.Rule

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            try:
                self.rule = conduct.parse_rule(cleaned)
            except conduct.CodeError:
                self.add_error("slug", _("Write small letters, digits and hyphens, as in who-may-speak."))
        return cleaned


class QuestionForm(HouseForm):
    """One question of the quiz. After `is_valid()`, `asked` is what was filled in."""

    question = forms.CharField(label=_("Question"), max_length=conduct.LONGEST["question"])
    options = _area(
        _("Options"),
        2000,
        rows=4,
        help_text=_("One on each line, from 2 to 6. Put an asterisk (*) before the one that is right."),
    )
    why = _area(_("Why"), conduct.LONGEST["why"], help_text=_("Told to who chose another option."))
    seen = forms.IntegerField(widget=forms.HiddenInput)
    asked: conduct.Question

    @classmethod
    def of(cls, found: conduct.Question, seen: int, data: Any = None) -> QuestionForm:
        lines = [f"* {one}" if at == found.right else one for at, one in enumerate(found.options)]
        initial = {"question": found.question, "options": "\n".join(lines), "why": found.why, "seen": seen}
        return cls(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        lines = [line.strip() for line in cleaned["options"].splitlines() if line.strip()]
        right = [at for at, line in enumerate(lines) if line.startswith("*")]
        if len(right) != 1:
            self.add_error("options", _("Put an asterisk (*) before the one option that is right."))
            return cleaned
        options = [line.removeprefix("*").strip() for line in lines]
        try:
            self.asked = conduct.parse_question({**cleaned, "options": options, "right": right[0]})
        except conduct.CodeError:
            self.add_error("options", _("Give from 2 to 6 options, all different, each of at most 200 characters."))
        return cleaned


class CodeLiveForm(HouseForm):
    binds_from = LocalMoment(
        label=_("Binds from"),
        required=False,
        help_text=_("Until then colleagues have time to read and sign. Empty: at once."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
