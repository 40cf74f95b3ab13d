"""In which cases messages stand or stood, also those that they left or that were taken up by others; and in which
incidents cases do or did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import models

from heed.bulk import Among, as_array
from heed.casework.models import LEFT, CaseEvent, CaseMessage, Joining, Merge

#: Messages that are asked for at a time.
_PORTION = 1000


class _Holds(models.Func):
    """For `filter`: whether the pairs of a merge name one of these messages."""

    template = "EXISTS (SELECT FROM jsonb_array_elements(%(expressions)s::bigint[]))"
    arg_joiner = ") AS pair WHERE (pair ->> 0)::bigint = ANY("
    output_field = models.BooleanField()

    def __init__(self, message_ids: Iterable[int]) -> None:
        super().__init__(models.F("messages"), models.Value(as_array(message_ids)))


def merges_of(message_ids: Collection[int]) -> list[Merge]:
    """The merges, also undone ones, by which these messages came from one case to another."""
    if not message_ids:
        return []
    return list(Merge.objects.filter(_Holds(message_ids)).select_related("case", "into").order_by("case_id", "pk"))


def left_by(message_ids: Collection[int]) -> set[int]:
    """The cases that these messages left, by being moved or settled."""
    ids, found = list(message_ids), set()
    for at in range(0, len(ids), _PORTION):
        rows = CaseEvent.objects.filter(kind__in=LEFT, detail__message__in=ids[at : at + _PORTION])
        found |= set(rows.values_list("case_id", flat=True))
    return found


def cases_of(message_ids: Collection[int]) -> set[int]:
    """All cases in which one of these messages stands or stood."""
    now = CaseMessage.objects.filter(Among("message_id", message_ids)).values_list("case_id", flat=True)
    merged = {pk for merge in merges_of(message_ids) for pk in (merge.case_id, merge.into_id)}
    return set(now) | left_by(message_ids) | merged


def openers_of(case_ids: Iterable[int]) -> dict[int, set[int]]:
    """By case the message that opened it, where that stands there or was taken from it by a merge."""
    ids = set(case_ids)
    found: dict[int, set[int]] = defaultdict(set)
    links = CaseMessage.objects.filter(Among("case_id", ids), joining=Joining.OPENED)
    for case, message in links.values_list("case_id", "message_id"):
        found[case].add(message)
    for merge in Merge.objects.filter(Among("case_id", ids), undone_at=None):
        found[merge.case_id].update(pk for pk, joining in merge.messages if joining == Joining.OPENED)
    return found


def messages_in(case_ids: Collection[int]) -> dict[int, set[int]]:
    """By case the messages that speak of it: those that stand there, and those that a merge took from it."""
    found: dict[int, set[int]] = defaultdict(set)
    for case, message in CaseMessage.objects.filter(Among("case_id", case_ids)).values_list("case_id", "message_id"):
        found[case].add(message)
    for merge in Merge.objects.filter(Among("case_id", case_ids), undone_at=None):
        found[merge.case_id].update(pk for pk, _joining in merge.messages)
    return found


def messages_once_in(case_ids: Collection[int]) -> dict[int, set[int]]:
    """By case the messages that left it by being moved or settled, or by a merge that was undone."""
    found: dict[int, set[int]] = defaultdict(set)
    left = CaseEvent.objects.filter(Among("case_id", case_ids), kind__in=LEFT)
    for case, message in left.values_list("case_id", "detail__message"):
        found[case].add(message)
    for merge in Merge.objects.filter(Among("case_id", case_ids)).exclude(undone_at=None):
        found[merge.case_id].update(pk for pk, _joining in merge.messages)
    return found


def incidents_of(case_ids: Collection[int]) -> dict[int, set[int]]:
    """By case the incidents that it came into, also where it was taken out again or another case took its place."""
    found: dict[int, set[int]] = defaultdict(set)
    joined = CaseEvent.objects.filter(Among("case_id", case_ids), kind="incident_joined")
    for case, incident in joined.values_list("case_id", "detail__incident"):
        found[case].add(incident)
    return found
