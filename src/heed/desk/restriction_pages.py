"""Restrictions at the desk: asked for, decided by a second person, lifted, appealed; and their log."""

from __future__ import annotations

import csv
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from heed.answers.actions import Refused
from heed.answers.restrictions import actions, queries, statements, terms
from heed.answers.restrictions.actions.base import statement_of
from heed.answers.restrictions.models import Restriction, RestrictionState, What
from heed.answers.restrictions.queries import LogFilter, NotTold
from heed.casework import queries as casework
from heed.casework.models import CaseEvent
from heed.desk.acts import stamp_seen
from heed.desk.restriction_forms import RestrictionForm
from heed.inbox import pseudonyms
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.privacy import actions as privacy
from heed.spreadsheets import guarded
from heed.staff.access import may, person_of, town_of
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

#: Restrictions that the log lists at a time, the newest. The file has them all.
SHOWN = 100
#: From this score on, the reading of a message drew attention to it: the form says so unless the colleague does not.
_ABUSIVE = 0.5


@require_http_methods(["GET", "POST"])
@may("ask_restriction")
def ask(request: HttpRequest, message_id: int) -> HttpResponse:
    """Hide or block: the form on one message, also to prolong what is in force (`prolongs`)."""
    rows = Message.objects.select_related("account", "contact", "case_message", "reading")
    message = get_object_or_404(rows, pk=message_id, case_message__isnull=False)
    chosen = request.POST.get("prolongs") or request.GET.get("prolongs", "")
    prolonged = get_object_or_404(Restriction, pk=int(chosen)) if chosen.isdecimal() else None
    if request.method == "GET":
        score = (inbox.reading_of(message).get("abuse") or {}).get("score", 0)
        what = prolonged.what if prolonged else What.HIDE.value
        return _ask_page(request, message, RestrictionForm.begin(message, what, score >= _ABUSIVE), prolonged)
    form, status = RestrictionForm(message, request.POST), 422
    if form.is_valid():
        try:
            if form.cleaned_data["seen"] != message.version:
                raise Stale(_("The resident edited this message meanwhile. Read it again, then send this once more."))
            made = actions.ask(message, form.asked, person_of(request), prolonged.pk if prolonged else None)
        except (NotPossible, Refused, Stale) as error:
            form = RestrictionForm(message, {**request.POST.dict(), "seen": str(message.version)})
            form.add_error(None, str(error))
            status = 409
        else:
            said = (
                _("Done at once. A second person reviews it.") if made.urgent else _("Asked. A second person decides.")
            )
            messages.success(request, said)
            return redirect("desk:restriction", made.pk)
    return _ask_page(request, message, form, prolonged, status)


def _ask_page(
    request: HttpRequest, message: Message, form: RestrictionForm, prolonged: Restriction | None, status: int = 200
) -> HttpResponse:
    context = {
        "message": message,
        "case": message.case_message.case,
        "form": form,
        "prolonged": prolonged,
        "rules": queries.rules_of(queries.live()),
        "hides_there": queries.works_on_network(What.HIDE, message.account),
        "blocks_there": queries.works_on_network(What.BLOCK, message.account),
        "request_days": terms.REQUEST_DAYS,
        "language": get_language(),
    }
    return render(request, "desk/restrictions/ask.html", context, status=status)


@require_GET
@may("see_cases")
def restrictions(request: HttpRequest) -> HttpResponse:
    """What waits for somebody, and what is in force."""
    context = {
        "to_decide": queries.to_decide()[:SHOWN],
        "appeals": queries.open_appeals()[:SHOWN],
        "stuck": queries.stuck()[:SHOWN],
        "in_force": queries.in_force()[:SHOWN],
    }
    return render(request, "desk/restrictions/list.html", context)


def _found(restriction_id: int) -> Restriction:
    found = queries.one(restriction_id)
    if found is None:
        raise Http404
    return found


@require_GET
@may("see_cases")
def restriction(request: HttpRequest, restriction_id: int) -> HttpResponse:
    found = _found(restriction_id)
    privacy.record("restriction_viewed", "restriction", found.pk, person_of(request))
    return render(request, "desk/restrictions/one.html", _page(request, found))


def _page(request: HttpRequest, found: Restriction, typed: dict[str, Any] | None = None) -> dict[str, Any]:
    """`typed`: what was filled in and not done, to stand in its field again."""
    person, town = person_of(request), town_of(request)
    appeal = getattr(found, "appeal", None)
    waits = found.state == RestrictionState.ASKED or (
        found.state == RestrictionState.IN_FORCE and found.decided_by_id is None
    )
    return {
        "found": found,
        "case": found.case,
        "rule": queries.rule_of(found),
        "language": get_language(),
        "appeal": appeal,
        "waits": waits and found.decide_by > timezone.now(),
        "may_decide": queries.may_decide(found, person),
        "may_decide_this_appeal": appeal is not None and queries.may_decide_appeal(appeal, person),
        "said": statement_of(found, get_language() or "nl").lines(statements.known(get_language() or "nl")),
        "address": casework.personal_address(found.case, found.contact_id, town),
        "typed": typed or {},
        "not_told": _not_told(found),
    }


def _not_told(found: Restriction) -> str:
    """Why the resident was not told in private: as the case has it, else as it is now."""
    then = CaseEvent.objects.filter(case=found.case_id, kind="restriction_untold", detail__restriction=found.pk)
    noted = then.order_by("-pk").values_list("detail__why", flat=True).first()
    if noted in NotTold.values:
        return str(NotTold(str(noted)).label)
    return str((queries.why_not_told(found.message) or NotTold.ON_PAGE).label)


def _act(request: HttpRequest, restriction_id: int, act: Any, said: str) -> HttpResponse:
    """One act on a restriction; what was typed is kept where it was not done."""
    found = _found(restriction_id)
    try:
        act(stamp_seen(request, "seen"))
    except (NotPossible, Refused, Stale) as error:
        messages.error(request, str(error))
        page = _page(request, _found(found.pk), request.POST.dict())
        return render(request, "desk/restrictions/one.html", page, status=409)
    messages.success(request, said)
    return redirect("desk:restriction", restriction_id)


@require_POST
@may("decide_restriction")
def decide(request: HttpRequest, restriction_id: int) -> HttpResponse:
    approves, by, reason = request.POST.get("act") == "approve", person_of(request), request.POST.get("reason", "")
    said = _("Approved. The resident is told why.") if approves else _("Refused. Who asked is told why.")
    return _act(request, restriction_id, lambda seen: actions.decide(restriction_id, by, approves, reason, seen), said)


@require_POST
@may("ask_restriction")
def lift(request: HttpRequest, restriction_id: int) -> HttpResponse:
    by, reason = person_of(request), request.POST.get("reason", "")
    said = _("Lifted. The resident is told.")
    return _act(request, restriction_id, lambda seen: actions.lift(restriction_id, by, reason, seen), said)


@require_POST
@may("ask_restriction")
def again(request: HttpRequest, restriction_id: int) -> HttpResponse:
    by = person_of(request)
    said = _("The network is asked again within a minute.")
    return _act(request, restriction_id, lambda seen: actions.try_again(restriction_id, by, seen), said)


@require_POST
@may("decide_appeals")
def appeal(request: HttpRequest, restriction_id: int) -> HttpResponse:
    by, upholds, reason = person_of(request), request.POST.get("act") == "uphold", request.POST.get("reason", "")
    said = _("Decided. The resident is told why.")
    return _act(request, restriction_id, lambda seen: actions.decide_appeal(restriction_id, by, upholds, reason), said)


def _filter(request: HttpRequest) -> LogFilter:
    """The log as the page's address asks for it; days on the town's clock, both included."""
    zone = ZoneInfo(town_of(request).time_zone)

    def moment(name: str, days: int) -> datetime | None:
        try:
            day = parse_date(request.GET.get(name, ""))
            return datetime.combine(day + timedelta(days=days), datetime.min.time(), zone) if day else None
        except (ValueError, OverflowError):  # no day, or the last one that there is
            return None

    what, state = request.GET.get("what", ""), request.GET.get("state", "")
    return LogFilter(
        what if what in What.values else "",
        pseudonyms.storable(request.GET.get("rule", "")[:50]),
        state if state in RestrictionState.values else "",
        moment("since", 0),
        moment("until", 1),
    )


@require_GET
@may("see_restrictions")
def log(request: HttpRequest) -> HttpResponse:
    """Everything that was ever asked for, narrowed by what, rule, outcome and time; and counts to publish."""
    chosen = _filter(request)
    rows = queries.log(chosen)
    shown = list(rows[: SHOWN + 1])
    rules = queries.named_rules(get_language() or "nl")
    context = {
        "rows": shown[:SHOWN],
        "has_more": len(shown) > SHOWN,
        "most": SHOWN,
        "chosen": chosen,
        "whats": What.choices,
        "states": RestrictionState.choices,
        "rules": rules,
        "figures": [(rules.get(one.rule, one.rule), one) for one in queries.figures(rows)],
        "query": request.GET.urlencode(),
        "since": request.GET.get("since", ""),
        "until": request.GET.get("until", ""),
    }
    return render(request, "desk/restrictions/log.html", context)


_COLUMNS = (
    "number", "case", "what", "rule", "house_rules", "state", "ended_how", "urgent", "by_machine", "asked_at",
    "asked_by", "decided_at", "decided_by", "ends_at", "ended_at", "on_network", "appealed_at", "appeal_upheld",
)  # fmt: skip


@require_GET
@may("see_restrictions")
def export(request: HttpRequest) -> HttpResponse:
    """The log as CSV, moments in UTC, without a word of residents or of reasons. Asking for it is written down."""
    privacy.record("restrictions_exported", "restrictions", "log", person_of(request))
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="restrictions.csv"'
    writer, town = csv.writer(response), town_of(request)
    writer.writerow(_COLUMNS)
    for row in queries.log(_filter(request)).iterator(chunk_size=500):
        appeal = getattr(row, "appeal", None)
        moments = [_utc(at) for at in (row.asked_at, row.decided_at, row.ends_at, row.ended_at)]
        decided = row.decided_by.name if row.decided_by else ""
        writer.writerow(
            [row.pk, casework.reference(row.case, town), row.what, row.rule, row.house_rules.number, row.state,
             row.ended_how, int(row.urgent), int(row.by_machine), moments[0], guarded(row.asked_by.name), moments[1],
             guarded(decided),
             moments[2], moments[3], row.on_network, _utc(appeal.at) if appeal else "",
             "" if appeal is None or appeal.upheld is None else int(appeal.upheld)]
        )  # fmt: skip
    return response


def _utc(at: Any) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at else ""


@require_GET
@may("see_restrictions")
def figures(request: HttpRequest) -> HttpResponse:
    """Counts per month, rule and outcome as CSV, to be published: nothing of a person stands in them."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="restrictions-figures.csv"'
    writer = csv.writer(response)
    writer.writerow(("month", "rule", "what", "outcome", "number"))
    for one in queries.figures(queries.log(_filter(request))):
        writer.writerow((f"{one.month:%Y-%m}", one.rule, one.what, one.outcome, one.number))
    return response
