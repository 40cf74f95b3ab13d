"""Restrictions in words, in the language of the page."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from heed.answers.restrictions import queries
from heed.answers.restrictions.house_rules import HouseRule
from heed.answers.restrictions.models import EndedBy, Restriction, RestrictionState, What

register = template.Library()

_COLORS = {"asked": "warning", "in_force": "danger", "refused": "neutral", "ran_out": "neutral", "ended": "success"}
_OUTCOMES = {**dict(RestrictionState.choices), **dict(EndedBy.choices)}


@register.filter
def rule_title(restriction: Restriction) -> str:
    """The house rule's title, as it was when it was decided."""
    rule = queries.rule_of(restriction)
    return rule.title(get_language() or "nl") if rule else restriction.rule


@register.filter
def title_in(rule: HouseRule, language: str) -> str:
    return rule.title(language)


@register.filter
def text_in(rule: HouseRule, language: str) -> str:
    return rule.text(language)


@register.filter
def state_color(restriction: Restriction) -> str:
    return _COLORS.get(restriction.state, "neutral")


@register.filter
def what_name(value: str) -> str:
    return str(dict(What.choices).get(value, value))


@register.filter
def outcome_name(value: str) -> str:
    return str(_OUTCOMES.get(value, value))


@register.filter
def is_hidden(restrictions: list[Restriction] | None) -> bool:
    """Whether a message of these restrictions is folded at the desk."""
    return any(one.what == What.HIDE and one.state == RestrictionState.IN_FORCE for one in restrictions or [])
