"""The form of one routing rule, and of trying rules out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.casework import catalogue, phrases, rules, trying
from heed.casework.models import Topic
from heed.casework.rule_wording import CHOICES, Names, languages
from heed.casework.rules import Hours, Rule
from heed.channels import registry
from heed.staff import queries as staff
from heed.staff.forms import HouseForm

_SEVERAL = ("topic", "district", "language", "channel", "urgency", "contact", "hours", "days")


class _Ticks(forms.CheckboxSelectMultiple):
    """Boxes to tick, each with its own label; nothing has to be held down on a keyboard."""

    template_name = "casework/routing/ticks.html"


def _several(label: Any, help_text: Any = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, required=False, widget=_Ticks, help_text=help_text)


class RuleForm(HouseForm):
    """One rule. After `is_valid()`, `rule` is what was filled in. `seen` is the draft's version."""

    name = forms.CharField(
        label=_("Name"), required=False, max_length=rules.LONGEST_NAME, help_text=_("For colleagues: what it is for.")
    )
    topic = _several(_("Topic"), _("With a topic, all that is part of it counts too."))
    district = _several(_("District"))
    words = forms.CharField(
        label=_("Words in the message"),
        required=False,
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One on each line; one of them is enough. An asterisk stands for any ending, as in tree*."),
    )
    urgency = _several(_("Urgency"))
    language = _several(_("Language of the message"))
    channel = _several(_("Channel"))
    contact = _several(_("Who writes"))
    hours = _several(_("Office hours"))
    days = _several(_("Day"))
    time_from = forms.TimeField(
        label=_("From"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    time_to = forms.TimeField(
        label=_("Until"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    department = forms.ChoiceField(label=_("Department"), required=False)
    to_topic = forms.ChoiceField(
        label=_("Topic that it gets"), required=False, help_text=_("The promise follows this topic.")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    rule: Rule

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer(Names.load())

    def _offer(self, names: Names) -> None:
        """What the town has now, and what the rule holds even where that is gone."""
        topics = [
            (branch.topic.slug, f"{branch.marks}{branch.topic}")
            for branch in catalogue.tree()
            if branch.topic.is_active
        ]
        open_topics = [(one.slug, str(one)) for one in Topic.objects.filter(is_active=True)]
        offered: dict[str, list[tuple[str, Any]]] = {
            "topic": [*topics, (rules.NO_TOPIC, names.of("topic", rules.NO_TOPIC))],
            "district": sorted(names.districts.items(), key=lambda one: one[1]),
            "language": languages(),
            "channel": [(slug, names.of("channel", slug)) for slug in registry.slugs()],
            "department": [("", _("that of the topic")), *((one.slug, str(one)) for one in staff.departments())],
            "to_topic": [("", _("the one that was read")), *open_topics],
        }
        offered |= {part: list(choices.items()) for part, choices in CHOICES.items()}
        for part, choices in offered.items():
            held = self.initial.get(part) or []
            gone = [one for one in ([held] if isinstance(held, str) else held) if one and one not in dict(choices)]
            extra = [(one, _("%(value)s (gone)") % {"value": names.of(part, one)}) for one in gone]
            self.fields[part].choices = [*choices, *extra]  # type: ignore[attr-defined]

    @property
    def main_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("topic", "district") if self.fields[name].choices]  # type: ignore[attr-defined]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("urgency", "language", "channel", "contact", "hours", "days")]

    def clean_words(self) -> list[str]:
        words = catalogue.words_of(self.cleaned_data["words"])
        if len(words) > rules.MOST_VALUES:
            raise forms.ValidationError(_("At most %(n)d words.") % {"n": rules.MOST_VALUES})
        for word in words:
            if not phrases.can_be_found(word):
                raise forms.ValidationError(
                    _("“%(phrase)s” does not begin with a word, or is too long.") % {"phrase": word}
                )
        return words

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("time_from"), cleaned.get("time_to")
        if (start is None) != (end is None):
            self.add_error("time_to", _("Give both moments, or none."))
        elif start is not None and start == end:
            self.add_error("time_to", _("This is the moment at which it begins: leave both empty for the whole day."))
        if not self.errors:
            self._make(cleaned)
        return cleaned

    def _make(self, cleaned: dict[str, Any]) -> None:
        several = {name: frozenset(cleaned[name]) for name in _SEVERAL}
        hours = Hours(cleaned["time_from"], cleaned["time_to"]) if cleaned["time_from"] is not None else None
        if not any(several.values()) and not cleaned["words"] and hours is None:
            self.add_error(None, _("Give at least one condition: what no rule claims goes to its topic's department."))
        if not cleaned["department"] and not cleaned["to_topic"]:
            self.add_error("department", _("Say where it goes: choose a department, a topic, or both."))
        if self.errors:
            return
        self.rule = Rule(
            name=" ".join(cleaned["name"].split()),
            words=tuple(cleaned["words"]),
            time=hours,
            department=cleaned["department"],
            to_topic=cleaned["to_topic"],
            **several,
        )

    @classmethod
    def of(cls, rule: Rule, seen: int, data: Any = None) -> RuleForm:
        initial: dict[str, Any] = {name: sorted(getattr(rule, name)) for name in _SEVERAL}
        initial |= {
            "name": rule.name,
            "words": "\n".join(rule.words),
            "time_from": rule.time.start if rule.time else None,
            "time_to": rule.time.end if rule.time else None,
            "department": rule.department,
            "to_topic": rule.to_topic,
            "seen": seen,
        }
        return cls(data, initial=initial)


class TryForm(HouseForm):
    latest = forms.IntegerField(
        label=_("How many of the latest cases"), min_value=1, max_value=trying.MOST, initial=trying.LATEST
    )
