"""The page of what teams can learn from, and the same as a file."""

from __future__ import annotations

import csv
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from heed.answers.approval.models import ExceptionKind
from heed.answers.checking.wording import CHECK_NAMES
from heed.answers.on_the_job.peer_review import FEWEST_AUTHORS, FEWEST_REVIEWS
from heed.answers.on_the_job.teams import begin_of, month_of, next_month
from heed.answers.on_the_job.wording import SHORT, SITUATION_NAMES
from heed.insight import learning
from heed.spreadsheets import guarded
from heed.staff.access import may, town_of
from heed.staff.models import Town

MONTHS = 12


def _bounds(town: Town) -> tuple[datetime, datetime]:
    """The last `MONTHS` months, this one included."""
    this = month_of(timezone.now())
    number = this.year * 12 + this.month - 1 - (MONTHS - 1)
    return begin_of(this.replace(year=number // 12, month=number % 12 + 1)), begin_of(next_month(this))


@require_GET
@may("lead_reviews")
def page(request: HttpRequest) -> HttpResponse:
    town = town_of(request)
    found = learning.teams(*_bounds(town), town.time_zone)
    kinds = dict(ExceptionKind.choices)
    context: dict[str, Any] = {
        "questions": SHORT.values(),
        "reviewed": [(one, [one.questions.get(name) for name in SHORT]) for one in found],
        "counted": [
            {
                "of": one,
                "findings": [(CHECK_NAMES.get(kind, kind), n) for kind, n in sorted(one.findings.items())],
                "exceptions": [(kinds.get(kind, kind), n) for kind, n in sorted(one.exceptions.items())],
                "guidance": [
                    (SITUATION_NAMES.get(kind, kind), n, one.not_fitting.get(kind, 0))
                    for kind, n in sorted(one.guided.items())
                ],
            }
            for one in found
        ],
        "fewest_reviews": FEWEST_REVIEWS,
        "fewest_authors": FEWEST_AUTHORS,
        "months": MONTHS,
    }
    return render(request, "insight/learning.html", context)


@require_GET
@may("lead_reviews")
def file(request: HttpRequest) -> HttpResponse:
    """The same as comma-separated values."""
    town = town_of(request)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="learning.csv"'
    writer = csv.writer(response)
    for number, one in enumerate(learning.teams(*_bounds(town), town.time_zone)):
        values = dict(learning.columns(one))
        if number == 0:
            writer.writerow(values)
        writer.writerow([guarded(str(value)) for value in values.values()])
    return response
