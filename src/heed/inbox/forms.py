"""The form with which an administrator connects an account, made from what the channel asks for.

A channel says what it needs as a pydantic model; nothing here knows any channel by name.
"""

from __future__ import annotations

import types
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from django import forms
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, SecretStr, ValidationError
from pydantic.fields import FieldInfo

from heed.channels.contract import ChannelError
from heed.pages.said import said
from heed.staff.forms import HouseForm

_TOO_SHORT = gettext_lazy("This is too short: at least %(min_length)d characters.")
_TOO_LONG = gettext_lazy("This is too long: at most %(max_length)d characters.")
#: What pydantic finds wrong, in the page's language. Other kinds are said in pydantic's or the channel's own words.
_PROBLEMS: dict[str, str | Promise] = {
    "string_too_short": _TOO_SHORT,
    "too_short": _TOO_SHORT,  # of a secret
    "string_too_long": _TOO_LONG,
    "too_long": _TOO_LONG,
    "string_pattern_mismatch": gettext_lazy("This does not have the right form."),
    "int_parsing": gettext_lazy("Write a whole number."),
    "greater_than_equal": gettext_lazy("Write %(ge)s or more."),
    "less_than_equal": gettext_lazy("Write %(le)s or less."),
}


class ConnectForm(HouseForm):
    """The fields of `model`. After `is_valid()`, `filled_in` is an instance of it.

    `TypeError` names a field of a type for which there is no input. Secrets are never written into the page.
    """

    filled_in: BaseModel

    def __init__(self, model: type[BaseModel], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model = model
        for name, info in model.model_fields.items():
            self.fields[name] = _field(name, info)
            self.fields[name].widget.attrs["class"] = "ds-input"

    def clean(self) -> dict[str, Any]:
        """What is right is decided by the channel's model; its complaints go to the fields they are about."""
        values = super().clean() or {}
        try:
            self.filled_in = self.model.model_validate(self._values(values))
        except ValidationError as error:
            for problem in error.errors(include_input=False, include_url=False):
                place = str(problem["loc"][0]) if problem["loc"] else ""
                if place not in self.errors:
                    self.add_error(place if place in self.fields else None, _said(problem))
        return values

    def _values(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """A field left empty has the channel's default; a box that is not ticked says no."""
        return {name: value for name, value in cleaned.items() if value not in ("", None)}

    def secrets(self) -> list[str]:
        """What was filled in and may be shown to nobody."""
        return [str(self.data.get(name)) for name in _secret_names(self.model) if self.data.get(name)]

    def to_remember(self) -> dict[str, Any]:
        """What was filled in and is no secret, JSON-compatible: the form begins with it when connecting again."""
        return self.filled_in.model_dump(mode="json", exclude=_secret_names(self.model))

    def refuse(self, error: ChannelError) -> None:
        """The network said no: its reason and the remedy stand above the form, and what was filled in stays."""
        self.add_error(None, sentence(error, self.secrets()))
        if self.secrets():
            self.add_error(None, _("Fill in passwords and keys again: they are not kept on this page."))


def sentence(error: ChannelError, secrets: list[str]) -> str:
    """What went wrong and what to do, in the page's language. Secrets that a network repeats do not get onto a page."""
    parts = (said(_without(secrets, part)) for part in (error.message, error.remedy) if part)
    return " ".join(f"{capfirst(part).rstrip('.')}." for part in parts)


def _without(secrets: list[str], text: str) -> str:
    for secret in filter(None, secrets):
        text = text.replace(secret, "•••")
    return text


def _said(problem: Any) -> str:
    context = problem.get("ctx", {})
    if problem["type"] == "value_error":
        return capfirst(_(str(context["error"])))
    known = _PROBLEMS.get(problem["type"])
    return str(known) % context if known else _(problem["msg"])


def _secret_names(model: type[BaseModel]) -> set[str]:
    return {name for name, info in model.model_fields.items() if _plain(info.annotation) is SecretStr}


def _plain(annotation: Any) -> Any:
    """The type itself where a field may also be None."""
    if get_origin(annotation) in (Union, types.UnionType):
        chosen = [kind for kind in get_args(annotation) if kind is not type(None)]
        return chosen[0] if len(chosen) == 1 else annotation
    return annotation


def _field(name: str, info: FieldInfo) -> forms.Field:
    kind = _plain(info.annotation)
    default = None if info.is_required() else info.get_default(call_default_factory=True)
    common: dict[str, Any] = {
        "label": _(info.title) if info.title else capfirst(name.replace("_", " ")),
        "help_text": _(info.description) if info.description else "",
        "required": info.is_required(),
        "initial": default.value if isinstance(default, Enum) else default,
    }
    return _input(name, kind, common)


def _input(name: str, kind: Any, common: dict[str, Any]) -> forms.Field:
    if kind is SecretStr:
        widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
        return forms.CharField(strip=False, widget=widget, **common | {"initial": None})
    choices = _choices(kind)
    if choices:
        by_text = {str(value): value for value, _label in choices}
        return forms.TypedChoiceField(choices=choices, coerce=by_text.__getitem__, **common)
    if kind is bool:
        return forms.BooleanField(**common | {"required": False})
    if kind is str:
        return forms.CharField(widget=forms.TextInput(attrs={"autocomplete": "off"}), **common)
    if kind in (int, float):
        return forms.IntegerField(**common) if kind is int else forms.FloatField(**common)
    raise TypeError(f"the field {name!r} of a channel's form has the type {kind!r}, for which there is no input")


def _choices(kind: Any) -> list[tuple[Any, str]]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [(member.value, str(getattr(member, "label", member.value))) for member in kind]
    return [(value, str(value)) for value in get_args(kind)] if get_origin(kind) is Literal else []
