"""How texts of residents are shown."""

from __future__ import annotations

import re

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

#: What stands in a stored text for personal data that was taken out of it (`understanding.hiding`).
_HIDDEN: dict[str, str | Promise] = {
    "person": _("name"),
    "phone": _("phone number"),
    "email": _("e-mail address"),
    "plate": _("number plate"),
    "iban": _("account number"),
    "national_id": _("national number"),
    "birth_date": _("date of birth"),
    "account_handle": _("account"),
    "card": _("card number"),
}
_MARK = re.compile(rf"\[({'|'.join(_HIDDEN)})\]")


@register.filter
def readable(text: str) -> str:
    """A stored text with what was hidden in the words of the page: "[phone]" as "[telefoonnummer]"."""
    return _MARK.sub(lambda found: f"[{_HIDDEN[found[1]]}]", text or "")
