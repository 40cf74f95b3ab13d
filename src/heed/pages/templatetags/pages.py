"""What templates say again and again: moments, promises, languages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info, ngettext
from django.utils.translation import gettext as _

from heed.pages.said import said as in_words_of_the_reader

register = template.Library()


def _local(context: template.Context, moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo(context["town"].time_zone))


def exactly(local: datetime) -> str:
    """A moment in full, as people write it."""
    return f"{_day(local.date(), get_language() or '')}, {local:%H:%M}"


@lru_cache(maxsize=4096)
def _day(day: date, language: str) -> str:
    """Kept, since a list names few days many times. `language` is that of the page, which Django writes it in."""
    return date_format(day, "l j F Y")


def duration(span: timedelta) -> str:
    """A span in its largest unit: "3 days", "2 hours", "5 minutes"."""
    minutes = int(abs(span).total_seconds() // 60)
    if minutes < 1:
        return _("less than a minute")
    if minutes < 60:
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    hours = minutes // 60
    if hours < 48:
        return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
    return ngettext("%(n)d day", "%(n)d days", hours // 24) % {"n": hours // 24}


@register.simple_tag(takes_context=True)
def moment(context: template.Context, at: datetime | None) -> str | SafeString:
    """A moment as people say it; exact on hover and for screen readers."""
    if at is None:
        return ""
    local, age = _local(context, at), timezone.now() - at
    if timedelta(0) <= age < timedelta(hours=24):
        said = _("%(duration)s ago") % {"duration": duration(age)}
    else:
        said = f"{date_format(local, 'j M')} {local:%H:%M}"
    return format_html('<time datetime="{}" title="{}">{}</time>', at.isoformat(), exactly(local), said)


@register.simple_tag(takes_context=True)
def exact_moment(context: template.Context, at: datetime) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', at.isoformat(), exactly(_local(context, at)))


@register.simple_tag(takes_context=True)
def due(context: template.Context, at: datetime, start: datetime, warn_at: datetime | None = None) -> SafeString:
    """A deadline as time left: amber from `warn_at` (a quarter left), red when broken, with a sign and in words."""
    now = timezone.now()
    left, whole = at - now, max(at - start, timedelta(minutes=1))
    state, sign = "fine", "◷"
    if left < timedelta(0):
        state, sign = "broken", "✕"
        said = _("%(duration)s too late") % {"duration": duration(left)}
    else:
        said = _("%(duration)s left") % {"duration": duration(left)}
        if now >= warn_at if warn_at else left < whole / 4:
            state, sign = "soon", "▲"
    exact = exactly(_local(context, at))
    return format_html(
        '<span class="due nowrap" data-state="{}"><span aria-hidden="true">{}</span>'
        '<time datetime="{}" title="{}">{}</time></span>',
        state,
        sign,
        at.isoformat(),
        exact,
        said,
    )


@register.simple_tag
def options(choices: Iterable[tuple[str, str]], selected: str | None = "") -> SafeString:
    """The options of a long select, from pairs of value and label: ten times as fast as a loop in the template."""
    rows = ((value, mark_safe(" selected") if value == selected else "", label) for value, label in choices)
    return format_html_join("", '<option value="{}"{}>{}</option>', rows)


@register.filter
def language_name(code: str) -> str:
    """The name of a language in the page's language; the code where Django knows no name."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


@register.filter
def said(text: str) -> str:
    """A text that was stored in English, such as what went wrong with a network, in the page's language."""
    return in_words_of_the_reader(text)
