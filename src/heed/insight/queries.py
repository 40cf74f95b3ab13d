"""What the figures are made of, read from cases, promises, pauses and events. Nothing here is about a colleague."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from heed.casework.models import Topic
from heed.channels import registry
from heed.staff.models import Department, Town

Numbers = NDArray[np.float64]

#: The page looks at no more cases than this, the newest of the period; a shorter period shows the others.
MOST_CASES = 100_000

#: What figures can be grouped by: the column of a case that holds it.
GROUPINGS = {
    "department": "department_id",
    "topic": "topic_id",
    "channel": "channel",
    "district": "district",
    "language": "language",
}


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases that were opened in a period, each array in the same order. Moments are seconds since 1970, else NaN.

    `kept`, `late`, `broken` and `pending` count each case's promises by what became of them.
    """

    groups: list[str]
    pauses: list[tuple[int, float, float]]  # position in the arrays, since, until
    opened: Numbers
    acknowledged: Numbers
    answered: Numbers
    closed: Numbers
    kept: Numbers
    late: Numbers
    broken: Numbers
    pending: Numbers
    hand_overs: Numbers
    reopenings: Numbers

    def __len__(self) -> int:
        return len(self.groups)


#: A case whose messages were all moved or settled is no matter of its own, so it is not counted. A promise that an
#: earlier one replaced, since the matter was urgent or the case took up another, is not counted twice; one that a
#: later one replaced is broken.
#: Cases from before promises were kept one by one have the one that stands on the case.
_CASES = """
WITH chosen AS MATERIALIZED (
    SELECT c.id, {column}::text AS grouped, opened_at, acknowledged_at, closed_at, promised_at, paused_at,
           coalesce(first_answered_at, answered_at) AS answered_at
    FROM casework_case c
    WHERE opened_at >= %(first)s AND opened_at < %(last)s
      AND EXISTS (SELECT 1 FROM casework_casemessage m WHERE m.case_id = c.id)
    ORDER BY opened_at DESC LIMIT %(most)s
), told AS (
    SELECT chosen.id AS case_id, chosen.paused_at, coalesce(p.until, promised_at) AS until,
           CASE WHEN p.id IS NULL THEN coalesce(answered_at, closed_at) ELSE p.kept_at END AS kept_at,
           lead(p.why) OVER (PARTITION BY chosen.id ORDER BY p.id) AS following
    FROM chosen LEFT JOIN casework_promise p ON p.case_id = chosen.id
), outcome AS (
    SELECT case_id,
           count(*) FILTER (WHERE kept_at <= until) AS kept,
           count(*) FILTER (WHERE kept_at > until) AS late,
           count(*) FILTER (WHERE kept_at IS NULL AND (following IS NOT NULL OR NOT is_pending)) AS broken,
           count(*) FILTER (WHERE kept_at IS NULL AND following IS NULL AND is_pending) AS pending
    FROM (SELECT *, until > %(now)s OR paused_at IS NOT NULL AS is_pending FROM told) AS each
    WHERE following IS NULL OR following NOT IN ('improved', 'taken_up') OR kept_at IS NOT NULL
    GROUP BY case_id
), happened AS (
    SELECT e.case_id,
           count(*) FILTER (WHERE kind = 'handed_over'
                            OR kind = 'routed' AND e.detail->>'department' <> e.detail->>'was') AS hand_overs,
           count(*) FILTER (WHERE kind = 'reopened') AS reopenings
    FROM casework_caseevent e JOIN chosen ON chosen.id = e.case_id
    WHERE kind IN ('handed_over', 'routed', 'reopened')
    GROUP BY e.case_id
)
SELECT array_agg(id), array_agg(coalesce(grouped, '')),
       array_agg(extract(epoch FROM opened_at)::float8), array_agg(extract(epoch FROM acknowledged_at)::float8),
       array_agg(extract(epoch FROM answered_at)::float8), array_agg(extract(epoch FROM closed_at)::float8),
       array_agg(kept), array_agg(late), array_agg(broken), array_agg(pending),
       array_agg(coalesce(hand_overs, 0)), array_agg(coalesce(reopenings, 0))
FROM chosen LEFT JOIN outcome ON outcome.case_id = id LEFT JOIN happened ON happened.case_id = id
"""

_PAUSES = """
SELECT case_id, extract(epoch FROM since)::float8, extract(epoch FROM coalesce(until, %(now)s))::float8
FROM casework_pause WHERE case_id = ANY(%(cases)s)
"""


def cases(first: datetime, last: datetime, grouping: str, now: datetime, most: int = MOST_CASES) -> Cases:
    """The newest `most` cases of those opened from `first` until before `last`. `grouping`: a key of `GROUPINGS`."""
    with connection.cursor() as cursor:
        cursor.execute(
            _CASES.format(column=GROUPINGS[grouping]), {"first": first, "last": last, "most": most, "now": now}
        )
        ids, groups, *columns = cursor.fetchone() or [None] * 12
        if not ids:
            return Cases([], [], *(np.empty(0) for _ in columns))
        cursor.execute(_PAUSES, {"cases": ids, "now": now})
        place = {pk: number for number, pk in enumerate(ids)}
        pauses = [(place[pk], since, until) for pk, since, until in cursor.fetchall()]
    return Cases(groups, pauses, *(np.array(column, dtype=np.float64) for column in columns))


def names(grouping: str, town: Town) -> dict[str, str]:
    """What the groups are called, by their key."""
    if grouping == "department":
        return {str(one.pk): str(one) for one in Department.objects.all()}
    if grouping == "topic":
        return {str(one.pk): str(one) for one in Topic.objects.all()}
    if grouping == "channel":
        return {slug: registry.adapter(slug).name for slug in registry.slugs()}
    if grouping == "district":
        features: list[dict[str, Any]] = town.districts.get("features", [])
        return {feature["properties"]["slug"]: str(feature["properties"]["name"]) for feature in features}
    return {}
