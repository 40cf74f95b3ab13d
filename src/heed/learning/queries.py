from __future__ import annotations

import random

from django.db.models import Count, Exists, Max, OuterRef, QuerySet

from heed.inbox.models import Correction, Direction, Message, StoredReading
from heed.learning.models import LearnedModel, ModelState
from heed.staff.models import Person


def models() -> QuerySet[LearnedModel]:
    """All models, newest first, without what they hold."""
    return LearnedModel.objects.defer("content").select_related("asked_by")


def former(task: str) -> LearnedModel | None:
    """The model that was in use last, and that no colleague took out of use."""
    return (
        LearnedModel.objects.filter(task=task, state=ModelState.FORMER).defer("content").order_by("-live_from").first()
    )


def taught_since_last(task: str) -> int:
    """Messages that colleagues put right since a model was made last."""
    rows = Correction.objects.filter(field=task)
    last = LearnedModel.objects.filter(task=task).values_list("made_at", flat=True).first()
    if last:
        rows = rows.filter(at__gt=last)
    return rows.values("message").distinct().count()


#: Messages are drawn from so many of the latest.
_LATEST = 20_000


def next_to_read(person: Person, but: int = 0) -> Message | None:
    """A message to read without seeing what Heed made of it: first one that one colleague has read so, so that two
    can be compared; else one drawn from the latest. `but`: the message that is passed over."""
    mine = Correction.objects.filter(message=OuterRef("pk"), by=person)
    open_to_me = (
        Message.objects.filter(direction=Direction.IN, deleted_at=None, is_automatic=False)
        .filter(~Exists(mine))
        .exclude(pk=but)
        .exclude(text="")
    )
    once = Correction.objects.filter(blind=True).values("message").annotate(people=Count("by", distinct=True))
    second = open_to_me.filter(pk__in=once.filter(people=1).values("message")).order_by("-pk").first()
    return second or _drawn(open_to_me)


def _drawn(messages: QuerySet[Message]) -> Message | None:
    newest = StoredReading.objects.aggregate(newest=Max("message_id"))["newest"] or 0
    first = max(newest - _LATEST, 0)
    read = messages.filter(reading__isnull=False, pk__gt=first)
    start = random.randint(first, newest)
    return read.filter(pk__gte=start).order_by("pk").first() or read.order_by("pk").first()
