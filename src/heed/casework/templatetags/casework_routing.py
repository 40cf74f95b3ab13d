"""Why a case is where it is, and which routing rules are broken."""

from __future__ import annotations

from django import template

from heed.casework import routing, rule_wording
from heed.casework.models import Case
from heed.casework.routing import Checked
from heed.casework.rule_wording import Why

register = template.Library()


@register.simple_tag
def why_here(case: Case) -> Why | None:
    return rule_wording.why_here(case)


@register.simple_tag
def broken_rules() -> list[Checked]:
    return routing.broken()
