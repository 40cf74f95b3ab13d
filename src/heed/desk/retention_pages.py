"""What is kept of residents, why and how long; the privacy officer sets another term with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from heed.privacy import actions, registry, retention
from heed.privacy.actions.expiring import LONGEST, LONGEST_WHY, SHORTEST
from heed.privacy.retention import Term
from heed.staff.access import may, person_of
from heed.staff.actions import NotPossible
from heed.staff.forms import HouseForm
from heed.staff.seen import Stale


class TermForm(HouseForm):
    days = forms.IntegerField(
        label=gettext_lazy("Days"),
        required=False,
        min_value=SHORTEST,
        max_value=LONGEST,
        help_text=gettext_lazy("Leave it empty to keep everything for now, for example because of a court case."),
    )
    why = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=LONGEST_WHY,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("For example: the selection list that it follows. Name no resident."),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
    # the days of which was shown how much goes: another number is asked about again
    sure = forms.CharField(required=False, widget=forms.HiddenInput)


@require_GET
@may("see_retention")
def kept(request: HttpRequest) -> HttpResponse:
    """All kinds: those of residents first, and of these those with a term."""
    terms = retention.terms()
    run = retention.latest_run()
    went: dict[str, int] = run.detail.get("counts", {}) if run else {}
    failed: list[str] = run.detail.get("failed", []) if run else []
    stuck: dict[str, int] = run.detail.get("stuck", {}) if run else {}
    rows: list[dict[str, Any]] = [
        {
            "kind": kind,
            "term": terms.get(kind.slug),
            "went": went.get(kind.slug, 0),
            "failed": kind.slug in failed,
            "stuck": stuck.get(kind.slug, 0),
        }
        for kind in registry.kinds()
    ]
    in_order = sorted(rows, key=lambda row: (not row["kind"].of_residents, row["term"] is None))
    free = sorted(registry.free_models().items())
    return render(request, "desk/privacy/retention.html", {"rows": in_order, "run": run, "free": free})


@require_http_methods(["GET", "POST"])
@may("edit_retention")
def term(request: HttpRequest, slug: str) -> HttpResponse:
    """A shorter term is shown first with how much would go, and stored only when that was seen."""
    found = retention.terms().get(slug)
    if found is None:
        raise Http404
    if request.method == "GET":
        return _page(
            request,
            found,
            TermForm(initial={"days": found.kind.proposed if found.waits else found.days, "seen": found.number}),
        )
    form = TermForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    given: dict[str, Any] = form.cleaned_data
    going = retention.would_go(found.kind, given["days"])
    if going and given["sure"] != str(given["days"]):
        again = TermForm({**request.POST.dict(), "sure": str(given["days"])})
        return _page(request, found, again, going=going)
    try:
        actions.set_term(slug, given["days"], given["why"], person_of(request), given["seen"])
    except (NotPossible, Stale) as error:
        now = retention.terms()[slug]
        form = TermForm({**request.POST.dict(), "seen": str(now.number)})
        form.add_error(None, str(error))
        return _page(request, now, form, status=409)
    messages.success(request, _("Saved. It counts from the coming night on."))
    return redirect("desk:retention")


def _page(request: HttpRequest, found: Term, form: TermForm, status: int = 200, going: int = 0) -> HttpResponse:
    context = {
        "term": found,
        "form": form,
        "history": retention.history(found.kind.slug),
        "going": going,
        "most": retention.MOST_COUNTED,
    }
    return render(request, "desk/privacy/term.html", context, status=status)
