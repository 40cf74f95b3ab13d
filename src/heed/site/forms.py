"""The forms of the residents' pages. What is right and wrong is decided by `Submission`; here it is said in words."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pydantic
from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heed.casework.satisfaction import REASONS
from heed.channels import photo
from heed.channels.photo import PhotoError
from heed.channels.submission import MAX_TEXT, Submission

_PHOTO_PROBLEMS: dict[str, str | Promise] = {
    "empty": _("The photo is an empty file. Choose the photo again."),
    "too_large": _("The photo is larger than 20 MB. Choose a smaller photo."),
    "too_many_pixels": _("The photo has more than 50 megapixels. Choose a smaller photo."),
    "heic": _(
        "The photo is a HEIC file, which we cannot read. Send it as JPEG. "
        "On an iPhone: Settings, Camera, Formats, Most Compatible."
    ),
    "unknown": _("We cannot read this file as a photo. Send a JPEG, PNG or WebP file."),
    "broken": _("The photo is damaged or not complete. Choose it again, or take another one."),
}
_EMPTY = _("Write what you want to tell us.")
_TOO_LONG = _("Your text is longer than 10,000 characters. Make it shorter; you can add the rest after sending.")
_MAP = _("We cannot read the place on the map. Put the mark again, or describe the place in words.")
#: Said for a field that `Submission` refuses, by field and kind of problem ("" for any kind).
_PROBLEMS: dict[tuple[str, str], str | Promise] = {
    ("text", ""): _EMPTY,
    ("text", "string_too_long"): _TOO_LONG,
    ("email", ""): _("This is not an e-mail address. Write it as in anna@example.org, or leave it empty."),
    ("phone", ""): _("This is not a telephone number. Write digits, as in 06 12345678, or leave it empty."),
    ("name", ""): _("This name is too long. Use at most 200 characters."),
    ("address", ""): _("This place is too long. Use at most 200 characters."),
    ("lon", ""): _MAP,
    ("lat", ""): _MAP,
}


def photo_problem(error: PhotoError) -> str:
    """What is wrong with a photo and what to do, in the page's language."""
    return str(_PHOTO_PROBLEMS.get(error.code, _PHOTO_PROBLEMS["broken"]))


def _input(**more: Any) -> dict[str, Any]:
    return {"class": "ds-input", **more}


class AddForm(forms.Form):
    """Something more about an earlier message. After `is_valid()`, `submission` is what was filled in."""

    submission_id = forms.CharField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("What do you want to add?"),
        required=False,
        widget=forms.Textarea(_input(rows=4)),
    )
    #: Programs that fill in every field give themselves away here; people do not see it.
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(_input(autocomplete="off", tabindex="-1")),
    )
    submission: Submission

    @classmethod
    def empty(cls) -> AddForm:
        """An empty form with a number of its own, so that sending it twice is sending it once."""
        return cls(initial={"submission_id": uuid4()})

    def clean_submission_id(self) -> UUID:
        try:
            return UUID(self.cleaned_data["submission_id"])
        except ValueError:
            return uuid4()

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("This field was filled in. Make it empty if you are a person, and send again.")
            )
        return ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors:
            self._submit(cleaned)
        return cleaned

    def _submit(self, cleaned: dict[str, Any]) -> None:
        values = {name: value for name, value in cleaned.items() if name in Submission.model_fields}
        try:
            self.submission = Submission(**{"language": (get_language() or "")[:2], **values})
        except pydantic.ValidationError as error:
            for problem in error.errors():
                field = str(problem["loc"][0]) if problem["loc"] else "lon"
                self.add_error(self._shown(field), say(field, problem["type"]))

    def _shown(self, field: str) -> str | None:
        """Where a problem is said: hidden fields have no place of their own."""
        return "address" if field in ("lon", "lat") else field if field in self.fields else None


class _YesNo(forms.RadioSelect):
    """Two buttons; what is wrong with the choice leads to the first."""

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        return "satisfied-yes"


class SatisfactionForm(AddForm):
    """Whether somebody was helped. After `is_valid()`, `said` is their own words as a submission, None without any."""

    satisfied = forms.ChoiceField(
        label=_("Were you helped well?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=_YesNo,
        error_messages={"required": _("Choose yes or no."), "invalid_choice": _("Choose yes or no.")},
    )
    reasons = forms.MultipleChoiceField(
        required=False,
        choices=[(code, label) for answer in REASONS.values() for code, label in answer.items()],
        widget=forms.CheckboxSelectMultiple,
    )
    said: Submission | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Do you want to say more? (optional)")
        self.fields["text"].widget.attrs |= {"rows": 3, "id": "more", "aria-describedby": "more-help"}

    def _submit(self, cleaned: dict[str, Any]) -> None:
        if cleaned.get("text", "").strip():
            super()._submit(cleaned)
            self.said = getattr(self, "submission", None)

    @property
    def groups(self) -> list[tuple[str, list[tuple[str, Any]]]]:
        """The reasons for yes and for no, each with what stands above them."""
        titles = {True: str(_("If yes")), False: str(_("If no"))}
        return [(titles[answer], list(reasons.items())) for answer, reasons in REASONS.items()]

    @property
    def chosen(self) -> list[str]:
        return self["reasons"].value() or []

    @property
    def is_satisfied(self) -> bool:
        return bool(self.cleaned_data["satisfied"] == "yes")


def say(field: str, kind: str) -> str:
    """What is wrong with a field of a `Submission`, and what to do, in the page's language."""
    problem = _PROBLEMS.get((field, kind)) or _PROBLEMS.get((field, ""))
    return str(problem or _("Something in this form is not right. Look it over and send it again."))


class TellForm(AddForm):
    """What a resident tells: a text, and whatever helps to deal with it."""

    field_order = ["text", "address", "photo", "name", "email", "phone"]
    text = forms.CharField(
        label=_("What do you want to tell the municipality?"),
        help_text=_("A report, a question, an idea: in your own words and your own language."),
        required=False,
        widget=forms.Textarea(_input(rows=6, **{"data-limit": MAX_TEXT})),
    )
    address = forms.CharField(
        label=_("Place in words"),
        help_text=_("A street and number, or what is near: “Harbour Street 12”, “the playground behind the library”."),
        required=False,
        widget=forms.TextInput(_input(autocomplete="off")),
    )
    lon = forms.FloatField(required=False, widget=forms.HiddenInput, error_messages={"invalid": _MAP})
    lat = forms.FloatField(required=False, widget=forms.HiddenInput, error_messages={"invalid": _MAP})
    photo = forms.FileField(
        label=_("Photo"),
        help_text=_(
            "JPEG, PNG or WebP, at most 20 MB. We remove what the camera wrote into it, such as when and where. "
            "Keep people and number plates out of the picture."
        ),
        required=False,
        widget=forms.FileInput(_input(accept="image/jpeg,image/png,image/webp")),
    )
    name = forms.CharField(label=_("Name"), required=False, widget=forms.TextInput(_input(autocomplete="name")))
    email = forms.CharField(
        label=_("E-mail address"),
        required=False,
        widget=forms.EmailInput(_input(autocomplete="email")),
    )
    phone = forms.CharField(
        label=_("Telephone number"), required=False, widget=forms.TextInput(_input(autocomplete="tel", inputmode="tel"))
    )

    def clean_photo(self) -> bytes | None:
        uploaded: UploadedFile | None = self.cleaned_data["photo"]
        if uploaded is None:
            return None
        if (uploaded.size or 0) > photo.MAX_BYTES:
            raise forms.ValidationError(str(_PHOTO_PROBLEMS["too_large"]))
        return uploaded.read()

    @property
    def had_photo(self) -> bool:
        """Whether a photo came along that has to be chosen again: a page cannot put a file back into a form."""
        return bool(self.is_bound and self.errors and self.files.get("photo"))

    @property
    def opens_place(self) -> bool:
        return any(self[name].value() or self[name].errors for name in ("address", "lon", "lat"))

    @property
    def opens_photo(self) -> bool:
        return bool(self["photo"].errors) or self.had_photo

    @property
    def opens_contact(self) -> bool:
        return any(self[name].value() or self[name].errors for name in ("name", "email", "phone"))
