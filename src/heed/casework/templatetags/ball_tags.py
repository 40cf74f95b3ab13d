"""How it is said whose move it is, and how long that took."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.casework.ball import Ball, Holder
from heed.pages.templatetags.pages import duration

register = template.Library()


@register.filter
def ball_text(ball: Ball | None) -> str:
    """Whose move it is, in a few words; "" where there is nothing to say."""
    if ball is None or ball.holder is Holder.NOBODY:
        return _("nobody's yet")
    if ball.holder is Holder.RESIDENT:
        return _("the resident")
    return ", ".join(ball.names)


@register.filter
def item(mapping: dict[Any, Any], key: Any) -> Any:
    return mapping.get(key)


@register.filter
def span(value: timedelta) -> str:
    return duration(value)


@register.filter
def working_hours(value: timedelta) -> str:
    """Working time in hours; a working day has no fixed length."""
    hours = round(value.total_seconds() / 3600)
    if not hours and value:
        return _("less than an hour")
    return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
