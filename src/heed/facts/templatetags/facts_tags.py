from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from heed.facts import queries, wording
from heed.facts.models import Fact, FactVersion

register = template.Library()

_COLOURS = {"past": "danger", "soon": "warning", "ended": "neutral", "coming": "info", "current": "success"}


@register.filter
def fact_value(fact: Fact) -> str:
    return wording.value(fact.kind, fact.value)


@register.filter
def fact_statement(fact: Fact) -> str:
    """In the language of the page, else in any."""
    return queries.statement(fact.statements, get_language() or "nl")


@register.filter
def fact_state(fact: Fact, day: date) -> str:
    """One of "ended", "past", "coming", "soon" and "current"."""
    return queries.state(fact, day)


@register.filter
def state_colour(state: str) -> str:
    return _COLOURS.get(state, "neutral")


@register.filter
def state_name(state: str) -> str:
    names: dict[str, Any] = {
        "current": _("current"),
        "soon": _("soon past its date"),
        "past": _("past its date"),
        "coming": _("not yet"),
        "ended": _("ended"),
    }
    return str(names.get(state, state))


@register.filter
def fact_how(how: str) -> str:
    names = {
        "added": _("added"),
        "changed": _("changed"),
        "renewed": _("renewed"),
        "ended": _("ended"),
        "imported": _("imported from a file"),
        "published": _("taken from a published answer"),
    }
    return str(names.get(how, how))


@register.filter
def version_statement(version: FactVersion, language: str) -> str:
    """What a version said, in a language, else in any."""
    return queries.statement(version.values["statements"], language)
