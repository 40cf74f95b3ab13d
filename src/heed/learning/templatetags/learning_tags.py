"""How figures of quality are said in templates."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from heed.casework.templatetags.casework_tags import topic_name
from heed.inbox.labels import LABELS, NAMES
from heed.learning.models import REFUSED_BECAUSE
from heed.pages.templatetags.pages import language_name
from heed.understanding.agreement import Kappa, Share

register = template.Library()


@register.filter
def field_name(field: str) -> str:
    return str(NAMES.get(field, {"sure": _("Sure of the topic")}.get(field, field)))


@register.filter
def label_name(label: str, field: str) -> str:
    """A label as people read it; one that is no longer known as it is stored."""
    if not label:
        return _("nothing")
    if field == "topic":
        return topic_name(label)
    if field == "language":
        return language_name(label)
    if field == "sure":
        return _("sure") if label == "True" else _("not sure")
    return str(LABELS.get(field, {}).get(label, label))


@register.filter
def share(of: Share | None) -> SafeString:
    """ "84 % of 120 (76–90)": the share, of how many, and its interval. A dash where nobody has read yet."""
    if of is None or of.value is None:
        return format_html('<span class="quiet">{}</span>', "–")
    return format_html(
        '<span class="nowrap"><strong>{} %</strong> <span class="quiet">{}</span></span>',
        round(100 * of.value),
        _("of %(total)d (%(low)d–%(high)d)")
        % {"total": of.total, "low": round(100 * of.low), "high": round(100 * of.high)},
    )


@register.filter
def chance(value: float) -> str:
    return "< 0.001" if value < 0.001 else f"{value:.3f}"


@register.filter
def get(mapping: dict[str, Share], key: str) -> Share | None:
    return mapping.get(key)


@register.filter
def kappa_in_words(kappa: Kappa) -> str:
    """The value in the words of Landis and Koch (1977); with few pairs nothing is said of it."""
    if kappa.value is None or kappa.pairs < 20:
        return _("too few to say")
    for least, words in ((0.8, _("very good")), (0.6, _("good")), (0.4, _("moderate")), (0.2, _("fair"))):
        if kappa.value >= least:
            return words
    return _("poor")


@register.filter
def refused_because(reason: str) -> str:
    """Why a model is not used, in words; a reason that is no longer known as it is stored."""
    return str(REFUSED_BECAUSE.get(reason, reason))
