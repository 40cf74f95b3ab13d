"""The page of figures: how quickly residents are answered, per group, and the same as a file."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from heed.casework import satisfaction
from heed.insight import figures, queries
from heed.insight.figures import Figures
from heed.insight.service_time import ServiceTime
from heed.pages.templatetags.pages import language_name
from heed.spreadsheets import guarded
from heed.staff import queries as staff
from heed.staff.access import may, town_of
from heed.staff.models import Town

GROUPINGS = {
    "department": gettext_lazy("Department"),
    "topic": gettext_lazy("Topic"),
    "channel": gettext_lazy("Channel"),
    "district": gettext_lazy("District"),
    "language": gettext_lazy("Language"),
}
CLOCKS = {"calendar": gettext_lazy("all hours"), "service": gettext_lazy("hours of service")}
#: Days that are shown at first.
DAYS = 90


@dataclass(frozen=True, slots=True)
class Question:
    """What the page is asked, all of it in its address. Both days count."""

    first: date
    last: date
    grouping: str
    clock: str

    @classmethod
    def of(cls, query: Mapping[str, str], today: date) -> Question:
        """What is left out or makes no sense becomes the usual."""
        last = _day(query.get("last", "")) or today
        first = _day(query.get("first", "")) or last - timedelta(days=DAYS - 1)
        return cls(
            first=min(first, last),
            last=max(first, last),
            grouping=query.get("by", "") if query.get("by", "") in GROUPINGS else "department",
            clock=query.get("clock", "") if query.get("clock", "") in CLOCKS else "calendar",
        )

    def bounds(self, town: Town) -> tuple[datetime, datetime]:
        zone = ZoneInfo(town.time_zone)
        end = self.last + timedelta(days=1)
        return datetime.combine(self.first, time(), zone), datetime.combine(end, time(), zone)


def _day(text: str) -> date | None:
    try:
        found = parse_date(text)
    except ValueError:
        return None
    return found if found and date(1970, 1, 2) <= found <= date(9000, 1, 1) else None


@dataclass(frozen=True, slots=True)
class Answer:
    """The figures of all cases, and of each group with its name. `is_cut`: older cases of the period are left out."""

    everything: Figures | None
    groups: list[tuple[str, Figures]]
    is_cut: bool


def answer(question: Question, town: Town) -> Answer:
    now = timezone.now()
    found = queries.cases(*question.bounds(town), question.grouping, now)
    if not len(found):
        return Answer(None, [], False)
    begin = datetime.fromtimestamp(float(found.opened.min()), UTC)
    service = ServiceTime.of(staff.calendar(town), begin, now)
    everything, groups = figures.work_out(found, service, now.timestamp())
    names = queries.names(question.grouping, town)
    named = [(_name(one.group, names, question.grouping), one) for one in groups]
    return Answer(everything, named, len(found) == queries.MOST_CASES)


def _name(group: str, names: Mapping[str, str], grouping: str) -> str:
    if not group:
        return _("none or unknown")
    if grouping == "language":
        return language_name(group)
    return _(names[group]) if group in names and grouping == "channel" else names.get(group, group)


@require_GET
@may("see_figures")
def page(request: HttpRequest) -> HttpResponse:
    town = town_of(request)
    question = Question.of(request.GET, timezone.now().astimezone(ZoneInfo(town.time_zone)).date())
    found = answer(question, town)
    rows = [(_("All cases"), found.everything), *found.groups] if found.everything else []
    context: dict[str, Any] = {
        "question": question,
        "groupings": GROUPINGS.items(),
        "clocks": CLOCKS.items(),
        "grouping_name": GROUPINGS[question.grouping],
        "rows": rows,
        "satisfaction": satisfaction.shares(*question.bounds(town)),
        "fewest_answers": satisfaction.FEWEST,
        "is_cut": found.is_cut,
        "most": queries.MOST_CASES,
        "fewest": figures.FEWEST,
        "query": request.GET.urlencode(),
    }
    return render(request, "insight/figures.html", context)


@require_GET
@may("see_figures")
def file(request: HttpRequest) -> HttpResponse:
    """The same figures as comma-separated values, on both clocks, for every group."""
    town = town_of(request)
    question = Question.of(request.GET, timezone.now().astimezone(ZoneInfo(town.time_zone)).date())
    found = answer(question, town)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"figures-{question.grouping}-{question.first}-{question.last}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    for number, (group, one) in enumerate([("", found.everything), *found.groups]):
        if one is None:
            continue
        values = dict(figures.columns(one))
        if number == 0:
            writer.writerow([question.grouping, "first_day", "last_day", "is_cut", *values])
        row = [guarded(group) if number else "*", question.first, question.last, int(found.is_cut), *values.values()]
        writer.writerow(row)
    return response


@require_GET
@may("see_figures")
def satisfaction_file(request: HttpRequest) -> HttpResponse:
    """What residents said of how they were helped, per department, as comma-separated values."""
    town = town_of(request)
    question = Question.of(request.GET, timezone.now().astimezone(ZoneInfo(town.time_zone)).date())
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    name = f"satisfaction-{question.first}-{question.last}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    writer = csv.writer(response)
    writer.writerow(["department", "first_day", "last_day", "closed", "answered", "satisfied", "share", "low", "high"])
    for one in satisfaction.shares(*question.bounds(town)):
        shares = ["" if number is None else round(number, 4) for number in (one.share, one.low, one.high)]
        said = "" if one.satisfied is None else one.satisfied
        writer.writerow(
            [guarded(str(one.department)), question.first, question.last, one.closed, one.answered, said, *shares]
        )
    return response
