"""How figures are said."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from heed.insight.figures import Figures, Times

register = template.Library()


@register.filter
def times_of(figures: Figures, step_and_clock: str) -> Times:
    """The times of one step ("answer", "resolution", …) on one clock: "answer calendar"."""
    step, clock = step_and_clock.split()
    times: Times = getattr(getattr(figures, step), clock)
    return times


@register.filter
def span(seconds: float | None) -> str:
    """A time in minutes, hours or days with one decimal; that it was not reached, where it was not."""
    if seconds is None or seconds < 48 * 3600:
        return hours(seconds)
    return _("%(n)s days") % {"n": number_format(seconds / 86400, 1)}


@register.filter
def hours(seconds: float | None) -> str:
    """A time in minutes or hours; service is never counted in days, which have other hours in each town."""
    if seconds is None:
        return _("not reached")
    if seconds < 60:
        return _("under a minute")
    if seconds < 3600:
        return _("%(n)s min") % {"n": round(seconds / 60)}
    return _("%(n)s h") % {"n": number_format(seconds / 3600, 1)}


@register.filter
def percent(part: float) -> str:
    """Of a share from 0 to 1."""
    return f"{round(100 * part)} %"


@register.filter
def share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"
