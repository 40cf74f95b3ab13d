"""What teams can learn from: peer reviews, guidance, findings and exceptions by team and month. Nobody's name or id.

Of few reviews, or of a team in which few wrote, nothing is told: it would say something of them. Only rounds that have
closed count, so that nobody can watch a figure change with one review.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from django.db.models import Count
from django.utils import timezone

from heed.answers.models import GuidanceCount, PeerReview
from heed.answers.on_the_job.peer_review import FEWEST_AUTHORS, FEWEST_REVIEWS, QUESTIONS
from heed.casework.satisfaction import wilson
from heed.staff.models import Department


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `of` said yes, with the 95 % interval of Wilson."""

    yes: int
    of: int
    share: float
    low: float
    high: float


@dataclass(slots=True)
class OfTeam:
    """One team in one month. `reviews` is None where they are too few to say, and so is all of `sent` where few wrote.

    `questions`: by question the share of yes. `findings`: by check, answers that went out with one. `exceptions`: by
    kind. `guided` and `not_fitting`: by situation.
    """

    month: date
    team: str
    reviews: int | None = None
    questions: dict[str, Share] = field(default_factory=dict)
    sent: int | None = None
    findings: dict[str, int] = field(default_factory=dict)
    exceptions: dict[str, int] = field(default_factory=dict)
    guided: dict[str, int] = field(default_factory=dict)
    not_fitting: dict[str, int] = field(default_factory=dict)


#: Answers of colleagues by month and team, in the town's own time; only teams in which enough wrote in that month.
_SENT = """
WITH answer AS MATERIALIZED (
    SELECT d.id, date_trunc('month', min(v.sent_at) AT TIME ZONE %(zone)s)::date AS month,
           coalesce(p.department_id, %(office)s) AS team, d.author_id AS wrote
    FROM answers_delivery v JOIN answers_draft d ON d.id = v.draft_id JOIN staff_person p ON p.id = d.author_id
    WHERE v.kind = 'answer' AND v.state = 'sent' AND v.sent_at >= %(first)s AND v.sent_at < %(last)s
    GROUP BY d.id, p.department_id
), told AS (
    SELECT month, team, count(*) AS sent FROM answer GROUP BY month, team HAVING count(DISTINCT wrote) >= %(fewest)s
)
SELECT month, team, 'sent' AS what, '' AS kind, sent AS number FROM told
UNION ALL
SELECT month, team, 'findings', f.check_slug, count(*)
FROM told JOIN answer USING (month, team) JOIN answers_findingatsending f ON f.draft_id = answer.id
GROUP BY month, team, f.check_slug
UNION ALL
SELECT month, team, 'exceptions', e.kind, count(*)
FROM told JOIN answer USING (month, team) JOIN answers_answerexception e ON e.draft_id = answer.id
GROUP BY month, team, e.kind
"""


def teams(first: datetime, last: datetime, zone: str) -> list[OfTeam]:
    """The months that begin from `first` until before `last`, the latest first; in a month by the name of the team."""
    rows: dict[tuple[date, int], OfTeam] = {}
    departments = list(Department.objects.all())
    names = {one.pk: str(one) for one in departments}
    office = next((one.pk for one in departments if one.is_back_office), 0)

    def row(month: date, team: int) -> OfTeam:
        return rows.setdefault((month, team), OfTeam(month, names.get(team, "")))

    for month, team, what, kind, number in _sent(first, last, zone, office):
        if what == "sent":
            row(month, team).sent = number
        else:
            getattr(row(month, team), what)[kind] = number
    begin, end = first.date(), last.date()
    for review in _reviews(begin, end):
        _add_review(row(review["round__month"], review["department"]), review)
    _add_guidance(rows, begin, end)
    return sorted(rows.values(), key=lambda one: (-one.month.toordinal(), one.team))


def _sent(first: datetime, last: datetime, zone: str, office: int) -> list[tuple[Any, ...]]:
    values: dict[str, Any] = {"first": first, "last": last, "zone": zone, "office": office, "fewest": FEWEST_AUTHORS}
    with connection.cursor() as cursor:
        cursor.execute(_SENT, values)
        return list(cursor.fetchall())


def _reviews(begin: date, end: date) -> list[Any]:
    """Counts by month and team, of closed rounds."""
    done = PeerReview.objects.filter(
        round__month__gte=begin, round__month__lt=end, round__closes_at__lte=timezone.now(), done_at__isnull=False
    )
    grouped = done.values("round__month", "department").order_by()
    counted = grouped.annotate(reviews=Count("pk"), wrote=Count("author", distinct=True), said=ArrayAgg("choices"))
    return list(counted)


def _add_review(one: OfTeam, found: dict[str, Any]) -> None:
    if found["reviews"] < FEWEST_REVIEWS or found["wrote"] < FEWEST_AUTHORS:
        return
    one.reviews = found["reviews"]
    for question in QUESTIONS:
        yes = sum(said.get(question) == "yes" for said in found["said"])
        low, high = wilson(yes, one.reviews)
        one.questions[question] = Share(yes, one.reviews, yes / one.reviews, low, high)


def _add_guidance(rows: dict[tuple[date, int], OfTeam], begin: date, end: date) -> None:
    """Only where enough of the team wrote in that month."""
    for count in GuidanceCount.objects.filter(month__gte=begin, month__lt=end):
        one = rows.get((count.month, count.department_id))
        if one is None or one.sent is None:
            continue
        one.guided[count.situation] = count.answered
        one.not_fitting[count.situation] = count.not_fitting


def columns(one: OfTeam) -> Iterator[tuple[str, object]]:
    """All that is told of a team in a month, flat, for a file. Empty: too few to say."""
    yield "month", f"{one.month:%Y-%m}"
    yield "team", one.team
    yield "reviews", "" if one.reviews is None else one.reviews
    for question in QUESTIONS:
        share = one.questions.get(question)
        for name in ("yes", "share", "low", "high"):
            value = getattr(share, name) if share else ""
            yield f"{question}_{name}", round(value, 4) if isinstance(value, float) else value
    yield "answers_sent", "" if one.sent is None else one.sent
    for name in ("findings", "exceptions", "guided", "not_fitting"):
        counts: dict[str, int] = getattr(one, name)
        yield name, "" if one.sent is None else "; ".join(f"{kind} {n}" for kind, n in sorted(counts.items()))
