"""Forms of approval: a rule, election time, a delegation, a review."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.answers.actions.rules import MOST_HOURS
from heed.answers.approval import needs as approvals
from heed.answers.approval import rules as approval_rules
from heed.answers.approval.rules import Rule
from heed.casework.models import Topic
from heed.channels import registry
from heed.desk.code_forms import Ticks
from heed.staff.duty_forms import LocalMoment
from heed.staff.forms import HouseForm
from heed.staff.models import Person

_DOES_NOT_COUNT = ("", _("does not count"))
_YES_OR_NO = {
    "public": (_("the answer is public"), _("the answer is private")),
    "election": (_("in election time"), _("outside election time")),
    "incident": (_("one answer for an incident"), _("an answer on one case")),
    "language_model": (_("words of a language model stand in it"), _("no words of a language model stand in it")),
}
_FINDINGS = [
    _DOES_NOT_COUNT,
    ("advice", _("a check has something to say")),
    ("second_person", _("a check asks for a second person, or does not allow it")),
    ("not_allowed", _("a check does not allow it")),
]


def _several(label: Any, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, widget=Ticks, help_text=help_text)


def _either(label: Any, part: str) -> forms.ChoiceField:
    yes, no = _YES_OR_NO[part]
    return forms.ChoiceField(label=label, required=False, choices=[_DOES_NOT_COUNT, ("yes", yes), ("no", no)])


class ApprovalRuleForm(HouseForm):
    """One rule. After `is_valid()`, `rule` is what was filled in. `seen` is the draft's version."""

    name = forms.CharField(
        label=_("Name"),
        required=False,
        max_length=approval_rules.LONGEST_NAME,
        help_text=_("Said to who has to ask for approval."),
    )
    topic = _several(_("Topic"), _("With a topic, all that is part of it counts too."))
    channel = _several(_("Channel"))
    public = _either(_("Who can read the answer"), "public")
    finding = forms.ChoiceField(label=_("What the checks say"), required=False, choices=_FINDINGS)
    newcomer = forms.IntegerField(
        label=_("The author has sent fewer answers than"),
        required=False,
        min_value=1,
        max_value=approval_rules.MOST_ANSWERS,
        help_text=_("For new colleagues. Empty: does not count."),
    )
    election = _either(_("Election time"), "election")
    incident = _either(_("Incident"), "incident")
    language_model = _either(_("Language model"), "language_model")
    people = forms.TypedChoiceField(
        label=_("How many others approve"), coerce=int, choices=[(1, _("one")), (2, _("two"))]
    )
    role = forms.ChoiceField(label=_("With which role"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)
    rule: Rule

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topics = [(one.slug, str(one)) for one in Topic.objects.filter(is_active=True)]
        offered: dict[str, list[tuple[str, Any]]] = {
            "topic": topics,
            "channel": [(slug, registry.adapter(slug).name) for slug in registry.slugs()],
            "role": [("", _("any that may approve")), *((one.value, one.label) for one in approvals.approving_roles())],
        }
        for part, choices in offered.items():
            held = self.initial.get(part) or []
            gone = [one for one in ([held] if isinstance(held, str) else held) if one not in dict(choices)]
            extra = [(one, _("%(value)s (gone)") % {"value": one}) for one in gone]
            self.fields[part].choices = [*choices, *extra]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, rule: Rule, seen: int, data: Any = None) -> ApprovalRuleForm:
        either = {part: {None: "", True: "yes", False: "no"}[getattr(rule, part)] for part in _YES_OR_NO}
        plain = {part: getattr(rule, part) for part in ("name", "finding", "people", "role")}
        several = {part: sorted(getattr(rule, part)) for part in ("topic", "channel")}
        more = {"newcomer": rule.newcomer or None, "seen": seen}
        return cls(data, initial={**either, **plain, **several, **more})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        when: dict[str, Any] = {part: cleaned[part] for part in ("topic", "channel", "finding", "newcomer")}
        when = {part: value for part, value in when.items() if value}
        when |= {part: cleaned[part] == "yes" for part in _YES_OR_NO if cleaned[part]}
        if not when:
            self.add_error(None, _("Give at least one condition: where no rule holds, nobody else has to approve."))
            return cleaned
        try:
            kept = {part: cleaned[part] for part in ("name", "people", "role")}
            self.rule = approval_rules.parse({**kept, "when": when})
        except approval_rules.ApprovalRuleError as error:
            self.add_error(None, str(error))
        return cleaned


class EscalationForm(HouseForm):
    hours = forms.IntegerField(
        label=_("Working hours until leads are told that an answer waits"), min_value=1, max_value=MOST_HOURS
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


def _day(label: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class ElectionForm(HouseForm):
    name = forms.CharField(label=_("Which elections"), max_length=100)
    first_day = _day(_("First day"))
    last_day = _day(_("Last day"))


class DelegationForm(HouseForm):
    to = forms.ModelChoiceField(
        label=_("Who approves for you"), queryset=Person.objects.none(), empty_label=_("choose a colleague")
    )
    starts = LocalMoment(label=_("From"))
    ends = LocalMoment(label=_("Until"))
    is_away = forms.BooleanField(
        label=_("I am out of office then: do not ask me, ask them"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [role.value for role in approvals.approving_roles()]
        able = Person.objects.filter(is_active=True, role__in=roles).exclude(pk=person.pk)
        self.fields["to"].queryset = able.order_by("name")  # type: ignore[attr-defined]
