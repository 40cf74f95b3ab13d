"""How figures of maps and scenarios are said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.formats import number_format

from heed.policy.scenarios.wording import points as said_points

register = template.Library()


@register.filter
def level(value: float) -> str:
    """A level in [0, 1] (or [-1, 1]) as a percentage."""
    return f"{number_format(round(100 * value), 0, use_l10n=True)} %"


@register.filter
def figure(value: float) -> str:
    """A figure with as many digits as it needs, at most four significant ones after a large number's own."""
    if value == int(value) and abs(value) < 1e15:
        return number_format(int(value), use_l10n=True)
    digits = next((digits for digits in range(1, 7) if abs(value) >= 10 ** (3 - digits)), 6)
    return number_format(round(value, digits), use_l10n=True)


@register.filter
def points(value: float) -> str:
    """A difference in percentage points, with its sign."""
    return said_points(value)


@register.filter
def of(values: Mapping[Any, Any], key: Any) -> Any:
    """What a mapping has for a key; None where nothing."""
    return values.get(key)
