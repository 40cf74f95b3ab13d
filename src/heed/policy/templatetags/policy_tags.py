"""Numbers of maps as people read them."""

from __future__ import annotations

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def signed(weight: float | None) -> str:
    """A weight with its sign and two digits, in the page's language; "?" where nobody has said."""
    if weight is None:
        return "?"
    if round(weight, 2) == 0:
        return "0"
    return f"{'+' if weight > 0 else '−'}{number_format(abs(weight), 2)}"


@register.filter
def percent(share: float) -> str:
    return f"{share * 100:.0f} %"


@register.filter
def two_digits(number: float | None) -> str:
    return "–" if number is None else str(number_format(number, 2))
