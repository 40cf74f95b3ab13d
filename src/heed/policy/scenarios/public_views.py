"""A published report, for everybody who has its address. Nothing is worked out here: it shows what was kept."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.dateparse import parse_datetime
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from heed.policy.scenarios import queries
from heed.policy.scenarios.showing import Shown


@require_GET
def report(request: HttpRequest, key: str) -> HttpResponse:
    """The page, in the report's own language. An address that never was shows nothing."""
    found = queries.published(key)
    if found is None:
        return _kept_private(render(request, "policy/scenarios/no_report.html", status=404))
    with translation.override(found.language):
        request.LANGUAGE_CODE = found.language  # type: ignore[attr-defined]
        if found.withdrawn_at is not None:
            return _kept_private(render(request, "policy/scenarios/no_report.html", {"report": found}, status=410))
        context = {
            "report": found,
            "content": found.content,
            "made_at": parse_datetime(found.content["made_at"]),
            "scenarios": [(one, Shown(one)) for one in found.content["scenarios"]],
        }
        return _kept_private(render(request, "policy/scenarios/report.html", context))


@require_GET
def pdf(request: HttpRequest, key: str) -> HttpResponse:
    found = queries.published(key)
    if found is None or found.withdrawn_at is not None:
        return report(request, key)
    if not found.has_pdf:  # type: ignore[attr-defined]  # annotated
        return _kept_private(redirect("public_policy:report", key))
    response = HttpResponse(bytes(found.pdf), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{slugify(found.title) or "report"}.pdf"'
    return _kept_private(response)


def _kept_private(response: HttpResponse) -> HttpResponse:
    """Whoever got the address may read it; search engines and other sites are not told of it."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
