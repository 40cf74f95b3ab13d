"""Figures from Heed for indicators: what residents said and what became of it, as numbers of people.

Each contact counts once, however many messages they sent; automatic messages, bots and what was deleted do not count.
What is said of a district is drawn towards the whole town as far as chance can explain the difference
(`shrinkage`). Of fewer than `FEWEST_PEOPLE` people there is no figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
from django.db import connection

from heed.casework.models import Topic
from heed.casework.status import CLOSED
from heed.policy.indicators.series import Period, Point, SeriesError
from heed.policy.indicators.series.shape import gettext_noop
from heed.policy.indicators.shrinkage import FEWEST_PEOPLE, shrunk_means, shrunk_shares
from heed.policy.models import HeedFigure, Indicator

_SPOKE = """
FROM inbox_message m JOIN inbox_contact k ON k.id = m.contact_id
JOIN casework_casemessage cm ON cm.message_id = m.id JOIN casework_case c ON c.id = cm.case_id
WHERE m.direction = 'in' AND m.sent_at >= %(since)s AND m.sent_at < %(until)s
  AND m.deleted_at IS NULL AND NOT m.is_automatic AND NOT k.is_bot
"""

_SHARES = (
    """
SELECT {place}, count(DISTINCT m.contact_id),
       count(DISTINCT m.contact_id)
         FILTER (WHERE %(topics)s::bigint[] IS NULL OR c.topic_id = ANY(%(topics)s::bigint[]))
"""
    + _SPOKE
    + "GROUP BY 1"
)

_SENTIMENT = (
    """
SELECT place, count(*), avg(felt), coalesce(var_samp(felt), 0) FROM (
  SELECT {place} AS place, m.contact_id, avg(CASE r.content->'sentiment'->>'label'
         WHEN 'positive' THEN 1 WHEN 'negative' THEN -1 ELSE 0 END)::float8 AS felt
"""
    + _SPOKE.replace("WHERE", "JOIN inbox_storedreading r ON r.message_id = m.id\nWHERE", 1)
    + """  AND (%(topics)s::bigint[] IS NULL OR c.topic_id = ANY(%(topics)s::bigint[]))
  GROUP BY 1, 2) AS each GROUP BY 1
"""
)

_CASES = """
SELECT count(DISTINCT c.id) FILTER (WHERE c.status <> ALL(%(closed)s)),
       count(DISTINCT m.contact_id) FILTER (WHERE c.opened_at >= %(since)s)
FROM casework_case c JOIN casework_casemessage cm ON cm.case_id = c.id JOIN inbox_message m ON m.id = cm.message_id
WHERE c.opened_at < %(until)s AND (c.opened_at >= %(since)s OR c.status <> ALL(%(closed)s))
  AND (%(topics)s::bigint[] IS NULL OR c.topic_id = ANY(%(topics)s::bigint[]))
  AND (%(district)s = '' OR c.district = %(district)s)
"""

_WAITED = """
SELECT count(*), percentile_disc(0.5) WITHIN GROUP (ORDER BY coalesce(
         extract(epoch FROM coalesce(first_answered_at, answered_at) - opened_at)::float8, 'infinity'::float8))
FROM casework_case c
WHERE c.opened_at >= %(since)s AND c.opened_at < %(until)s
  AND (%(topics)s::bigint[] IS NULL OR c.topic_id = ANY(%(topics)s::bigint[]))
  AND (%(district)s = '' OR c.district = %(district)s)
  AND EXISTS (SELECT 1 FROM casework_casemessage m WHERE m.case_id = c.id)
"""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, and of how many different people."""

    point: Point
    people: int


def work_out(indicator: Indicator, now: datetime) -> Told:
    """The figure as it is now. SeriesError where there are too few people, or no figure yet."""
    asked = {
        "since": now - timedelta(days=indicator.days),
        "until": now,
        "topics": _with_below(indicator.topic_id),
        "district": indicator.district,
        "closed": sorted(CLOSED),
    }
    value, people = _FIGURES[HeedFigure(indicator.figure)](asked)
    day = now.date()
    return Told(Point(Period(day, day.isoformat()), value), people)


def _share(asked: dict[str, Any]) -> tuple[float, int]:
    rows = _rows(_SHARES.format(place=_place(asked)), asked)
    people, about = [row[1] for row in rows], [row[2] for row in rows]
    at = _group([row[0] for row in rows], people, asked)
    return float(shrunk_shares(about, people)[at]), people[at]


def _sentiment(asked: dict[str, Any]) -> tuple[float, int]:
    rows = _rows(_SENTIMENT.format(place=_place(asked)), asked)
    people = np.array([row[1] for row in rows])
    at = _group([row[0] for row in rows], people.tolist(), asked)
    spread = float((np.array([row[3] for row in rows]) * np.maximum(people - 1, 0)).sum())
    within = spread / max(1, int((people - 1).clip(0).sum()))
    return float(shrunk_means([row[2] for row in rows], people.tolist(), within)[at]), int(people[at])


def _open_cases(asked: dict[str, Any]) -> tuple[float, int]:
    """Cases are matters of the town, counted once however many spoke of them: also few of them are told, but then not
    of how many people."""
    ((cases, people),) = _rows(_CASES, asked)
    return float(cases), people if people >= FEWEST_PEOPLE else 0


def _waited(asked: dict[str, Any]) -> tuple[float, int]:
    """Hours. A case without an answer has waited longer than every other: leaving it out would flatter."""
    ((_cases, people),) = _rows(_CASES, asked)
    _enough(people)
    ((_cases, seconds),) = _rows(_WAITED, asked)
    if seconds is None or not np.isfinite(seconds):
        raise SeriesError(gettext_noop("Half of the cases have no answer yet, so there is no such time."))
    return seconds / 3600, people


_FIGURES = {
    HeedFigure.SHARE: _share,
    HeedFigure.SENTIMENT: _sentiment,
    HeedFigure.OPEN_CASES: _open_cases,
    HeedFigure.RESPONSE_TIME: _waited,
}


def _enough(people: int) -> None:
    if people < FEWEST_PEOPLE:
        raise SeriesError(
            gettext_noop(
                "Fewer than %(fewest)s people spoke, so no figure is shown. Choose more days or a larger place."
            ),
            fewest=FEWEST_PEOPLE,
        )


def _place(asked: dict[str, Any]) -> str:
    """What people are grouped by: districts where one is meant, so that it can be compared with the others."""
    return "c.district" if asked["district"] else "''"


def _group(groups: list[str], people: list[int], asked: dict[str, Any]) -> int:
    """Where the group that is meant stands, if enough people are in it."""
    at = groups.index(asked["district"]) if asked["district"] in groups else None
    _enough(0 if at is None else people[at])
    assert at is not None
    return at


def _rows(query: str, asked: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(query, asked)
        return list(cursor.fetchall())


def _with_below(topic_id: int | None) -> list[int] | None:
    """A topic and all below it; None: every topic."""
    if topic_id is None:
        return None
    below: dict[int | None, list[int]] = {}
    for pk, parent in Topic.objects.values_list("pk", "parent_id"):
        below.setdefault(parent, []).append(pk)
    found = [topic_id]
    for one in found:
        found.extend(below.get(one, []))
    return found
