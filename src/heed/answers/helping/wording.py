"""What is said of a request for help of a language model that failed: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from heed.answers.models import HelpRequest

_PROBLEMS: Mapping[str, str | Promise] = {
    "unreachable": gettext_lazy("The language model cannot be reached. Try again later, or tell your administrator."),
    "refused": gettext_lazy("The language model refused us. Tell your administrator to check its address and key."),
    "failed": gettext_lazy("The language model had a problem of its own. Try again later."),
    "nonsense": gettext_lazy("What the language model answered cannot be understood. Tell your administrator."),
    "empty": gettext_lazy("The language model answered nothing. Try again, or write it yourself."),
    "lost": gettext_lazy("Nobody got round to asking the language model. Try again later."),
    "off": gettext_lazy("The language model was switched off meanwhile."),
}


def problem(request: HelpRequest) -> str:
    """Why a request failed, as a sentence or two for who asked."""
    if request.problem == "late":
        said = _("The language model did not answer within %(n)d seconds. Try again, or ask for something shorter.")
        return said % {"n": settings.DRAFTING_HELP_SECONDS}
    if request.problem == "cut":
        said = _("The answer of the language model is longer than %(n)d characters. Ask for something shorter.")
        return said % {"n": settings.DRAFTING_HELP_LONGEST_ANSWER}
    if request.problem == "busy":
        minutes = max(1, -(-request.problem_number // 60))
        said = ngettext(
            "The language model is too busy. Try again in a minute.",
            "The language model is too busy. Try again in %(n)d minutes.",
            minutes,
        )
        return said % {"n": minutes}
    return str(_PROBLEMS.get(request.problem, _PROBLEMS["failed"]))
