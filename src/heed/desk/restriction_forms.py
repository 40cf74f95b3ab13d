"""Forms of restrictions: the request, and the house rules."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heed.answers.restrictions import house_rules, queries, terms
from heed.answers.restrictions.actions import Asked
from heed.answers.restrictions.house_rules import HouseRule
from heed.answers.restrictions.models import What
from heed.inbox.models import Message
from heed.staff import queries as staff
from heed.staff.forms import HouseForm

_URGENT = _(
    "Only for threats, data of others and what the law forbids. It is lifted by itself unless a second person stands "
    "by it within %(n)d working hours."
)


def _area(label: Any, most: int, rows: int = 3, help_text: Any = "", **more: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=most, widget=forms.Textarea(attrs={"rows": rows}), help_text=help_text, **more
    )


class RestrictionForm(HouseForm):
    """A request about one message. After `is_valid()`, `asked` is what was filled in. `seen`: the message's version."""

    what = forms.ChoiceField(label=_("What"))
    rule = forms.ChoiceField(
        label=_("House rule"), help_text=_("Criticism, sarcasm, anger and asking again are no rule.")
    )
    passage = _area(_("Which words"), terms.LONGEST_PASSAGE, help_text=_("Copied from the message, word for word."))
    reason = _area(_("Why"), terms.LONGEST_REASON, 4, _("In your own words: the resident reads it. Name nobody."))
    ends_on = forms.DateField(label=_("Last day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    urgent = forms.BooleanField(
        label=_("It cannot wait: do it at once"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )
    by_machine = forms.BooleanField(
        label=_("Heed's reading drew my attention to it"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
        help_text=_("The resident is told whether a program had a part in it."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, message: Message, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(staff.town().time_zone)
        possible = queries.possible(message.account)
        self.fields["what"].choices = [(one.value, one.label) for one in possible]  # type: ignore[attr-defined]
        language = get_language() or "nl"
        rules = queries.rules_of(queries.live())
        self.fields["rule"].choices = [(one.slug, one.title(language)) for one in rules]  # type: ignore[attr-defined]
        most, hours = {"n": terms.MOST_DAYS}, {"n": terms.REVIEW_HOURS}
        self.fields["ends_on"].help_text = _("At most %(n)d days from now. Longer needs a new decision.") % most
        self.fields["urgent"].help_text = _URGENT % hours
        last = timezone.now().astimezone(self.zone).date() + timedelta(days=terms.MOST_DAYS - 1)
        self.fields["ends_on"].widget.attrs["max"] = last.isoformat()

    @classmethod
    def begin(cls, message: Message, what: str = What.HIDE, by_machine: bool = False) -> RestrictionForm:
        last = timezone.now().astimezone(ZoneInfo(staff.town().time_zone)).date() + timedelta(days=14)
        initial = {"what": what, "ends_on": last, "by_machine": by_machine, "seen": message.version}
        return cls(message, initial=initial)

    def clean_ends_on(self) -> date:
        """The end is the day after, so that one has to exist."""
        if self.cleaned_data["ends_on"] == date.max:
            raise forms.ValidationError(
                _("At most %(n)d days from now. Longer needs a new decision."), params={"n": terms.MOST_DAYS}
            )
        return self.cleaned_data["ends_on"]  # type: ignore[no-any-return]

    @property
    def asked(self) -> Asked:
        """Until the end of the last day, on the town's clock."""
        held = self.cleaned_data
        midnight = datetime.combine(held["ends_on"] + timedelta(days=1), datetime.min.time(), self.zone)
        names = ("what", "rule", "passage", "reason", "urgent", "by_machine")
        return Asked(**{name: held[name] for name in names}, ends_at=midnight)


class ByLanguage(HouseForm):
    """Texts in the languages of house rules, as fields `title_nl`, `title_en`. `KINDS`: name, label, longest, rows."""

    KINDS: tuple[tuple[str, Any, int, int], ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        for code in house_rules.LANGUAGES:
            for kind, label, most, rows in self.KINDS:
                area = forms.Textarea(attrs={"rows": rows, "lang": code, "class": "ds-input"})
                line = forms.TextInput(attrs={"lang": code, "class": "ds-input"})
                self.fields[f"{kind}_{code}"] = forms.CharField(
                    label=f"{label} ({names.get(code, code)})",
                    required=False,
                    max_length=most,
                    widget=area if rows > 1 else line,
                )

    def texts(self, kind: str) -> dict[str, str]:
        return {code: self.cleaned_data.get(f"{kind}_{code}", "").strip() for code in house_rules.LANGUAGES}

    @staticmethod
    def spread(kind: str, texts: dict[str, str]) -> dict[str, str]:
        """As initial values of the fields of a kind."""
        return {f"{kind}_{code}": text for code, text in texts.items()}


class HouseRuleForm(ByLanguage):
    """One house rule. After `is_valid()`, `rule` is what was filled in; `seen` is the draft's version."""

    KINDS = (
        ("title", _("The rule"), house_rules.LONGEST["title"], 1),
        ("text", _("What it means"), house_rules.LONGEST["text"], 4),
    )
    slug = forms.CharField(
        label=_("Short name"),
        max_length=house_rules.LONGEST["slug"],
        help_text=_("Small letters and hyphens, as in data-of-others. It stays the same when the words change."),
    )
    urgent = forms.BooleanField(
        label=_("May be acted on at once, and reviewed afterwards"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    rule: HouseRule

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        titles, texts = self.texts("title"), self.texts("text")
        never = [word for title in titles.values() for word in house_rules.forbidden_words(title)]
        if never:
            said = _("“%(word)s”: criticism, sarcasm, anger and asking again are what people are free to do.")
            self.add_error(None, said % {"word": never[0]})
        elif not self.errors:
            data = {"slug": cleaned["slug"], "titles": titles, "texts": texts, "urgent": cleaned["urgent"]}
            try:
                self.rule = house_rules.parse(data)
            except house_rules.HouseRuleError:
                self.add_error(
                    None,
                    _("Give the short name as in data-of-others, and in each language both the rule and its text."),
                )
        return cleaned


class ComplaintsForm(ByLanguage):
    """Where residents can turn to beside an appeal."""

    KINDS = (("complaints", _("Where else a resident can turn to"), house_rules.LONGEST["complaints"], 3),)
    seen = forms.IntegerField(widget=forms.HiddenInput)
