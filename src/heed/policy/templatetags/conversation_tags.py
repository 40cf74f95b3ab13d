"""What the pages of conversations say again and again."""

from __future__ import annotations

from collections.abc import Mapping

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from heed.policy.conversations.missing import Presence
from heed.policy.conversations.reading import Share

register = template.Library()

_PRESENCE: dict[str, tuple[str | Promise, str]] = {
    Presence.MISSING: (_("nobody"), "danger"),
    Presence.FEW: (_("fewer than expected"), "warning"),
    Presence.AS_EXPECTED: (_("as expected"), "success"),
    Presence.MANY: (_("more than expected"), "info"),
    Presence.UNKNOWN: (_("cannot be said"), "neutral"),
}
_CHOICES = {1: _("agree"), 0: _("pass"), -1: _("disagree")}


@register.simple_tag
def said_in(texts: Mapping[str, str]) -> SafeString:
    """The text in the page's language, else in another, with the mark of its language for screen readers."""
    code = get_language() or "nl"
    if code not in texts:
        code = next(iter(texts), code)
    return format_html('<span lang="{}" dir="auto">{}</span>', code, texts.get(code, ""))


@register.filter
def presence_name(presence: str) -> str:
    return str(_PRESENCE[presence][0])


@register.filter
def presence_colour(presence: str) -> str:
    return _PRESENCE[presence][1]


@register.filter
def choice_name(choice: int) -> str:
    return str(_CHOICES[choice])


@register.filter
def percent_of(share: float | None) -> str:
    """A share from 0 to 1 in whole percent."""
    return "–" if share is None else f"{100 * share:.0f} %"


@register.inclusion_tag("policy/conversations/share.html")
def share_bar(share: Share | None) -> dict[str, Share | None]:
    """How many agree, disagree and pass, in numbers over a small bar."""
    return {"share": share}
