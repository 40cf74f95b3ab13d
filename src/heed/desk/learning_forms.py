"""Forms of learning on the job: guidance for a situation, a review, and how many are drawn."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from heed.answers.guidance import LANGUAGES, Guidance, GuidanceError, parse
from heed.answers.guidance.situations import LONGEST, MOST_ADVICE
from heed.answers.on_the_job import peer_review
from heed.staff.forms import HouseForm

_LANGUAGE_NAMES = {"nl": _("Dutch"), "en": _("English")}
_PARTS: dict[str, tuple[Any, int]] = {
    "title": (_("Line at the answer box"), 1),
    "sign": (_("How one recognises it"), 3),
    "advice": (_("Advice, one piece on each line"), 8),
    "sentence": (_("A good sentence"), 3),
    "involve": (_("Whom to involve"), 2),
    "source": (_("Source, where it rests on one"), 1),
}


class GuidanceForm(HouseForm):
    """What is said of one situation, in each language. After `is_valid()`, `guidance` is what was filled in."""

    is_on = forms.BooleanField(
        label=_("Show it at the answer box"), required=False, widget=forms.CheckboxInput(attrs={"class": "ds-input"})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    guidance: Guidance

    def __init__(self, data: Any, stored: Guidance, seen: int) -> None:
        self.situation = stored.situation
        initial: dict[str, Any] = {"is_on": stored.is_on, "seen": seen}
        for code, words in stored.words.items():
            initial |= {f"{code}_{part}": getattr(words, part) for part in _PARTS}
            initial[f"{code}_advice"] = "\n".join(words.advice)
        super().__init__(data, initial=initial)
        for code in LANGUAGES:
            for part, (label, rows) in _PARTS.items():
                most = LONGEST[part] * (MOST_ADVICE if part == "advice" else 1)
                widget = forms.Textarea(attrs={"rows": rows, "class": "ds-input", "lang": code})
                self.fields[f"{code}_{part}"] = forms.CharField(
                    label=f"{label} ({_LANGUAGE_NAMES[code]})",
                    max_length=most,
                    required=part != "source",
                    widget=widget,
                )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        words = {code: {part: cleaned[f"{code}_{part}"] for part in _PARTS} for code in LANGUAGES}
        for one in words.values():
            one["advice"] = [line.strip() for line in one["advice"].splitlines() if line.strip()]
        try:
            self.guidance = parse({"situation": self.situation, "is_on": cleaned["is_on"], "words": words})
        except GuidanceError:
            self.add_error(
                None,
                _("Give from 1 to %(most)d pieces of advice, each of at most %(n)d characters.")
                % {"most": MOST_ADVICE, "n": LONGEST["advice"]},
            )
        return cleaned


class ReviewSettingsForm(HouseForm):
    per_team = forms.IntegerField(
        label=_("Answers a month of each team"),
        min_value=0,
        max_value=peer_review.MOST_PER_TEAM,
        help_text=_("Drawn by chance. 0: no peer review."),
    )
    days = forms.IntegerField(
        label=_("Days to review them"),
        min_value=1,
        max_value=peer_review.MOST_DAYS,
        help_text=_("Counted from the end of the month in which they were sent."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
