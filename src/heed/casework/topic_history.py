"""What a topic was before, and going back to it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from heed.casework import catalogue
from heed.casework.actions.topic_moves import OpenCases
from heed.casework.actions.topic_versions import RESTORED
from heed.casework.catalogue import TopicValues
from heed.casework.models import Topic, TopicVersion
from heed.casework.topic_wording import differences
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person


@dataclass(frozen=True, slots=True)
class Past:
    """A version, and how it differs from the one before and from what the topic is now."""

    version: TopicVersion
    changed: list[tuple[str, str, str]]
    since: list[tuple[str, str, str]]


def history(topic: Topic) -> list[Past]:
    """All versions of a topic, the latest first."""
    versions = list(TopicVersion.objects.filter(topic=topic).select_related("by").order_by("number"))
    now = TopicValues.of(topic).as_json(topic.is_active)
    before = [None, *versions]
    found = [
        Past(one, differences(was.values, one.values) if was else [], differences(one.values, now))
        for one, was in zip(versions, before, strict=False)  # the last one is before nothing
    ]
    return found[::-1]


def restore(topic: Topic, number: int, by: Person, seen: str, open_cases: OpenCases | None = None) -> list[str]:
    """Make a topic what it was in a version; whether it is open stays as it is. Returns the names of what changed.

    Raises Stale, NotPossible and AsksAboutCases as `catalogue.change_topic` does.
    """
    kept = TopicVersion.objects.get(topic=topic, number=number)
    values = TopicValues.from_json(kept.values)
    department = Department.objects.filter(pk=values.department).first()
    if department is None or not department.is_active:
        raise NotPossible(_("The department of that version is closed: open it again first."))
    return catalogue.change_topic(topic.pk, values, by, seen, RESTORED, open_cases)
