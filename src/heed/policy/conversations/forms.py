"""The forms of staff. A form checks shapes; the rules stand in `shape.py` and the actions."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.pages.templatetags.pages import language_name
from heed.policy.conversations import population, queries
from heed.policy.conversations.actions.moderating import shown_of
from heed.policy.conversations.population import PopulationError
from heed.policy.conversations.shape import (
    LONGEST_PRIVACY,
    LONGEST_QUESTION,
    LONGEST_REASON,
    LONGEST_REPORT,
    LONGEST_STATEMENT,
    LONGEST_TITLE,
    MOST_ADDED,
    MOST_KEEP_DAYS,
    MOST_STATEMENTS,
    ConversationValues,
)
from heed.policy.models import OpinionConversation, PopulationKind, Statement
from heed.staff.forms import HouseForm, OvertakenForm
from heed.staff.models import Town

_MOMENT = {"type": "datetime-local"}
_FORMAT = "%Y-%m-%dT%H:%M"
#: Bytes of one file of an export.
LARGEST_FILE = 20 * 1024 * 1024


class ConversationForm(OvertakenForm):
    """A conversation, new or changed. Moments are of the town's clock. `seen` is the version that was shown."""

    opens_at = forms.DateTimeField(
        label=gettext_lazy("Opens"),
        required=False,
        input_formats=[_FORMAT],
        widget=forms.DateTimeInput(attrs=_MOMENT, format=_FORMAT),
        help_text=gettext_lazy("Leave it empty, and open it by hand when it is ready."),
    )
    closes_at = forms.DateTimeField(
        label=gettext_lazy("Closes"),
        required=False,
        input_formats=[_FORMAT],
        widget=forms.DateTimeInput(attrs=_MOMENT, format=_FORMAT),
        help_text=gettext_lazy("Leave it empty where it is not known yet."),
    )
    most_added = forms.IntegerField(
        label=gettext_lazy("Statements that one participant may add"),
        min_value=0,
        max_value=MOST_ADDED,
        initial=5,
        help_text=gettext_lazy("0: only staff write statements."),
    )
    keep_days = forms.IntegerField(
        label=gettext_lazy("Days after closing until votes are cut loose from browsers"),
        min_value=0,
        max_value=MOST_KEEP_DAYS,
        initial=180,
        help_text=gettext_lazy("So long somebody can erase their votes. Residents read this."),
    )

    is_listed = forms.BooleanField(
        label=gettext_lazy("Name it on the town's front page while it is open"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
        help_text=gettext_lazy("Otherwise only those to whom you give the address can find it."),
    )

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.town, self.zone = town, ZoneInfo(town.time_zone)
        self.codes = _codes(town)
        for code in self.codes:
            named = {"language": language_name(code)}
            self._text(f"title_{code}", _("Title in %(language)s") % named, LONGEST_TITLE, 1, code)
            self._text(f"question_{code}", _("Question in %(language)s") % named, LONGEST_QUESTION, 3, code)
            self._text(f"privacy_{code}", _("Privacy text in %(language)s") % named, LONGEST_PRIVACY, 2, code)
        texts = [f"{kind}_{code}" for kind in ("title", "question") for code in self.codes]
        self.order_fields([*texts, "opens_at", "closes_at", "is_listed", "most_added", "keep_days"])

    def _text(self, name: str, label: str, longest: int, rows: int, code: str) -> None:
        look = {"class": "ds-input", "lang": code, "dir": "auto"}
        widget = forms.TextInput(attrs=look) if rows == 1 else forms.Textarea(attrs={**look, "rows": rows})
        self.fields[name] = forms.CharField(label=label, required=False, max_length=longest, widget=widget)

    @classmethod
    def of(cls, town: Town, conversation: OpinionConversation) -> ConversationForm:
        texts = {
            f"{kind}_{code}": text
            for kind, by_code in (
                ("title", conversation.titles),
                ("question", conversation.questions),
                ("privacy", conversation.privacy),
            )
            for code, text in by_code.items()
        }
        zone = ZoneInfo(town.time_zone)
        moments = {name: _local(getattr(conversation, name), zone) for name in ("opens_at", "closes_at")}
        plain = {name: getattr(conversation, name) for name in ("most_added", "keep_days", "is_listed")}
        return cls(town, initial={**texts, **moments, **plain, "seen": str(conversation.version)})

    def filled_in(self, data: dict[str, Any]) -> ConversationForm:
        return ConversationForm(self.town, data)

    def wanted(self) -> ConversationValues:
        given = self.cleaned_data
        return ConversationValues(
            titles={code: given[f"title_{code}"] for code in self.codes},
            questions={code: given[f"question_{code}"] for code in self.codes},
            privacy={code: given[f"privacy_{code}"] for code in self.codes},
            opens_at=self._moment("opens_at"),
            closes_at=self._moment("closes_at"),
            most_added=given["most_added"],
            keep_days=given["keep_days"],
            is_listed=given["is_listed"],
        )

    def _moment(self, name: str) -> datetime | None:
        given: datetime | None = self.cleaned_data[name]
        return given.replace(tzinfo=self.zone) if given else None


def _local(moment: datetime | None, zone: ZoneInfo) -> datetime | None:
    return moment.astimezone(zone).replace(tzinfo=None) if moment else None


class ReportForm(OvertakenForm):
    """What the town did with a conversation, by language. `seen` is the version that was shown."""

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.town, self.codes = town, _codes(town)
        for code in self.codes:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("In %(language)s") % {"language": language_name(code)},
                required=False,
                max_length=LONGEST_REPORT,
                widget=forms.Textarea(attrs={"rows": 6, "class": "ds-input", "lang": code, "dir": "auto"}),
            )

    def filled_in(self, data: dict[str, Any]) -> ReportForm:
        return ReportForm(self.town, data)

    @classmethod
    def of(cls, town: Town, conversation: OpinionConversation) -> ReportForm:
        texts = {f"text_{code}": text for code, text in conversation.report_back.items()}
        return cls(town, initial={**texts, "seen": str(conversation.version)})

    def texts(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"text_{code}"] for code in self.codes}


class StatementsForm(HouseForm):
    """Statements by staff, one a line."""

    language = forms.ChoiceField(label=gettext_lazy("Language"))
    texts = forms.CharField(
        label=gettext_lazy("Statements, one a line"),
        max_length=MOST_STATEMENTS * LONGEST_STATEMENT,
        help_text=gettext_lazy("Each one thought to agree or disagree with, of at most 140 characters."),
        widget=forms.Textarea(attrs={"rows": 5, "class": "ds-input"}),
    )

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = _languages(town)  # type: ignore[attr-defined]


class TranslationsForm(OvertakenForm):
    """A statement in other languages. `seen` says what was shown."""

    is_about_people = forms.BooleanField(
        label=gettext_lazy("It is about the participants, such as “I live here”: no opinion, so it does not count"),
        required=False,
        widget=forms.CheckboxInput(attrs={"class": "ds-input"}),
    )

    def __init__(self, town: Town, statement: Statement, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.town, self.statement = town, statement
        self.codes = [code for code, _name in _languages(town) if code != statement.language]
        for code in self.codes:
            self.fields[f"text_{code}"] = forms.CharField(
                label=_("In %(language)s") % {"language": language_name(code)},
                required=False,
                max_length=LONGEST_STATEMENT,
                widget=forms.TextInput(attrs={"class": "ds-input", "lang": code, "dir": "auto"}),
            )
        self.order_fields([f"text_{code}" for code in self.codes])

    def filled_in(self, data: dict[str, Any]) -> TranslationsForm:
        return TranslationsForm(self.town, self.statement, data)

    @classmethod
    def of(cls, town: Town, statement: Statement) -> TranslationsForm:
        texts = {f"text_{code}": text for code, text in statement.translations.items()}
        about = {"is_about_people": statement.is_about_people, "seen": shown_of(statement)}
        return cls(town, statement, initial={**texts, **about})

    def translations(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"text_{code}"] for code in self.codes}


class DecisionForm(HouseForm):
    """Why a statement is refused, or which other says the same."""

    reason = forms.CharField(label=gettext_lazy("Why not"), required=False, max_length=LONGEST_REASON)
    same_as = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PopulationForm(OvertakenForm):
    """Figures of the population as two small tables."""

    district = forms.CharField(
        label=gettext_lazy("People by district"),
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 8, "class": "ds-input"}),
        help_text=gettext_lazy("One a line: the district, a semicolon, how many people live there."),
    )
    language = forms.CharField(
        label=gettext_lazy("People by language spoken at home"),
        required=False,
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 6, "class": "ds-input"}),
        help_text=gettext_lazy("One a line: the language, a semicolon, how many people speak it."),
    )

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.town = town
        self.names = {kind: names_of(kind, town) for kind in PopulationKind}

    def filled_in(self, data: dict[str, Any]) -> PopulationForm:
        return PopulationForm(self.town, data)

    @classmethod
    def of(cls, town: Town, conversation: OpinionConversation) -> PopulationForm:
        written = {
            kind.value: population.written(queries.population(conversation, kind), names_of(kind, town))
            for kind in PopulationKind
        }
        return cls(town, initial={**written, "seen": str(conversation.version)})

    def figures(self) -> dict[str, dict[str, int]]:
        return {kind.value: self.cleaned_data[kind.value] for kind in PopulationKind}

    def clean_district(self) -> dict[str, int]:
        return self._read(PopulationKind.DISTRICT)

    def clean_language(self) -> dict[str, int]:
        return self._read(PopulationKind.LANGUAGE)

    def _read(self, kind: PopulationKind) -> dict[str, int]:
        try:
            return population.read(self.cleaned_data[kind.value], self.names[kind])
        except PopulationError as error:
            raise forms.ValidationError(str(error)) from error


class ImportForm(HouseForm):
    """The two files of an export."""

    language = forms.ChoiceField(label=gettext_lazy("Language of the statements"))
    votes = forms.FileField(
        label=gettext_lazy("Votes"),
        help_text=gettext_lazy("votes.csv or participants-votes.csv, at most 20 MB."),
        widget=forms.FileInput(attrs={"class": "ds-input", "accept": ".csv"}),
    )
    comments = forms.FileField(
        label=gettext_lazy("Statements"),
        help_text=gettext_lazy("comments.csv of the same export."),
        widget=forms.FileInput(attrs={"class": "ds-input", "accept": ".csv"}),
    )

    def __init__(self, town: Town, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = _languages(town)  # type: ignore[attr-defined]

    def clean_votes(self) -> Any:
        return self._small(self.cleaned_data["votes"])

    def clean_comments(self) -> Any:
        return self._small(self.cleaned_data["comments"])

    def _small(self, file: Any) -> Any:
        if file.size > LARGEST_FILE:
            raise forms.ValidationError(_("The file is larger than 20 MB. Leave out columns that are not needed."))
        return file


def names_of(kind: PopulationKind, town: Town) -> dict[str, str]:
    """What districts or languages are called, by their key; also what is neither."""
    if kind == PopulationKind.DISTRICT:
        return {**queries.districts(town), queries.ELSEWHERE: _("outside the municipality")}
    return {**{code: language_name(code) for code in town.languages}, queries.OTHER: _("another language")}


def _codes(town: Town) -> list[str]:
    return list(dict.fromkeys([*(code for code, _name in settings.LANGUAGES), *town.languages]))


def _languages(town: Town) -> list[tuple[str, str]]:
    return [(code, language_name(code)) for code in _codes(town)]
