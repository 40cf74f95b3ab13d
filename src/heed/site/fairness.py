"""What residents read of the house rules, and of a decision about them; and their appeal."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from heed.answers.restrictions import actions, queries, statements, terms
from heed.answers.restrictions import house_rules as plain
from heed.answers.restrictions.actions.base import statement_of
from heed.answers.restrictions.models import Restriction
from heed.pages.responses import for_one_reader
from heed.privacy.visitors import client_address
from heed.site import actions as sending
from heed.site import queries as pages
from heed.site.views import bounded
from heed.staff import queries as staff
from heed.staff.actions import NotPossible


@require_GET
def house_rules(request: HttpRequest) -> HttpResponse:
    """The version in force, and what is never a reason."""
    live, language = queries.live(), get_language() or "nl"
    rules = [(one.title(language), one.text(language)) for one in queries.rules_of(live)]
    context = {
        "live": live,
        "rules": rules,
        "complaints": plain.in_language(live.complaints, language) if live else "",
        "most_days": terms.MOST_DAYS,
        "decision_days": terms.APPEAL_DECISION_DAYS,
    }
    return render(request, "site/house_rules.html", context)


@require_GET
def house_rules_in_dutch(request: HttpRequest) -> HttpResponse:
    """The same under its Dutch name, in Dutch."""
    with translation.override("nl"):
        request.LANGUAGE_CODE = "nl"  # type: ignore[attr-defined]
        return house_rules(request)


@require_http_methods(["GET", "HEAD", "POST"])
@bounded
def appeal(request: HttpRequest, key: str, restriction_id: int) -> HttpResponse:
    """The whole statement of reasons behind the resident's own link, and the form to object."""
    page = pages.status_page(key, staff.town())
    found = next((one for one in page.restrictions if one.pk == restriction_id), None) if page else None
    if found is None:
        return for_one_reader(render(request, "site/no_such_status.html", status=404))
    if request.method != "POST":
        return _page(request, key, found)
    text = request.POST.get("text", "").strip()
    if not text or len(text) > terms.LONGEST_APPEAL:
        problem = _("Write why you disagree, in at most %(n)d characters.") % {"n": terms.LONGEST_APPEAL}
        return _page(request, key, found, problem, text, 422)
    if not sending.count_sending(client_address(request)):
        return for_one_reader(render(request, "site/too_many.html", {"text": text}, status=429))
    try:
        actions.appeal(found.pk, {found.contact_id}, text)
    except NotPossible as error:
        return _page(request, key, found, str(error), text, 409)
    messages.success(request, _("Thank you. Somebody who took no part in it looks at it."))
    return for_one_reader(redirect("site:appeal", key, restriction_id))


def _page(
    request: HttpRequest, key: str, found: Restriction, problem: str = "", text: str = "", status: int = 200
) -> HttpResponse:
    language = statements.known(get_language() or "nl")
    made = getattr(found, "appeal", None)
    context = {
        "key": key,
        "found": found,
        "lines": statement_of(found, language).lines(language),
        "appeal": made,
        "problem": problem,
        "text": text,
        "most": terms.LONGEST_APPEAL,
        "days": terms.APPEAL_DECISION_DAYS,
    }
    return for_one_reader(render(request, "site/appeal.html", context, status=status))
