"""What a topic was before, kept with each change: who, when, and what changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Max

from heed.casework.models import Topic, TopicVersion
from heed.staff.models import Person

#: How a version came to be.
ADDED, CHANGED, IMPORTED, RESTORED, OPENED, CLOSED, BEFORE = (
    "added",
    "changed",
    "imported",
    "restored",
    "opened",
    "closed",
    "before",
)


def keep_version(
    topic: Topic,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any],
    how: str,
    by: Person | None,
    changed: Sequence[str] = (),
) -> TopicVersion:
    """The next version of a topic. Where none is kept yet, what it was `before` becomes the first.

    Call inside the transaction that changes the topic, with the topic locked.
    """
    number = TopicVersion.objects.filter(topic=topic).aggregate(most=Max("number"))["most"] or 0
    if not number and before is not None:
        TopicVersion.objects.create(topic=topic, number=1, values=before, how=BEFORE, by=None)
        number = 1
    return TopicVersion.objects.create(
        topic=topic, number=number + 1, values=after, how=how, by=by, changed=list(changed)
    )
