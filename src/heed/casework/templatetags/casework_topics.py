"""How the versions of a topic are said."""

from __future__ import annotations

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

register = template.Library()

_HOW: dict[str, str | Promise] = {
    "added": gettext_lazy("added"),
    "changed": gettext_lazy("changed"),
    "imported": gettext_lazy("brought in from a file"),
    "restored": gettext_lazy("made as it was before"),
    "opened": gettext_lazy("opened again"),
    "closed": gettext_lazy("closed"),
}


@register.filter
def how_made(how: str) -> str:
    return str(_HOW.get(how, how))
