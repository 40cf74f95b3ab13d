"""The log-in forms in the house's look and words; what they do is django-allauth's."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.utils.translation import gettext_lazy as _


def _dress(form: forms.Form, labels: dict[str, Any]) -> None:
    form.label_suffix = ""
    for name, label in labels.items():
        field = form.fields[name]
        field.label, field.help_text = label, ""
        field.widget.attrs["class"] = "ds-input"
        field.widget.attrs.pop("placeholder", None)


class LogInForm(allauth.LoginForm):  # type: ignore[misc, unused-ignore]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self, {"login": _("E-mail"), "password": _("Password")})

    def clean(self) -> Any:
        # Desks are shared: nobody is remembered, and a session ends with the browser.
        self.cleaned_data["remember"] = False
        return super().clean()


class ForgottenForm(allauth.ResetPasswordForm):  # type: ignore[misc, unused-ignore]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self, {"email": _("E-mail")})


class NewPasswordForm(allauth.ResetPasswordKeyForm):  # type: ignore[misc, unused-ignore]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self, {"password1": _("New password"), "password2": _("The same password again")})
        self.fields["password1"].help_text = _("At least 10 characters. A short sentence is a good password.")


class ChangeForm(allauth.ChangePasswordForm):  # type: ignore[misc, unused-ignore]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(
            self,
            {
                "oldpassword": _("Password until now"),
                "password1": _("New password"),
                "password2": _("The same password again"),
            },
        )
        self.fields["password1"].help_text = _("At least 10 characters. A short sentence is a good password.")
