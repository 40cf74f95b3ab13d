from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, Max, OuterRef, QuerySet
from django.db.models.fields.json import KeyTextTransform

from heed.inbox.models import Correction, Direction, Message, StoredReading
from heed.learning.models import LearnedModel, ModelState
from heed.staff.models import Person
from heed.understanding import learned


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


def waits(task: str) -> bool:
    """Whether the model in use was added to another head than the one that Heed ships now: until it is learned again
    Heed reads without it."""
    live = LearnedModel.objects.filter(task=task, state=ModelState.LIVE).defer("content").first()
    shipped, _ = learned.head("", task)
    return bool(live and shipped and live.report.get("based_on", shipped.version) != shipped.version)


#: The latest judgements that are counted.
_JUDGED = 20_000


@dataclass(frozen=True, slots=True)
class Standing:
    """How a task stands: messages that people judged, those of them that Heed had read otherwise, and its model."""

    task: str
    judged: int
    put_right: int
    live: LearnedModel | None
    waits: bool


def standings(tasks: Sequence[str]) -> list[Standing]:
    """For each task, by the latest word of a person on each message."""
    read = KeyTextTransform("label", "was")
    rows = Correction.objects.filter(field__in=tasks, message__deleted_at=None).order_by("-at", "-pk")
    latest = {
        (field, message): value != (label or "")
        for field, message, value, label in reversed(rows.values_list("field", "message_id", "value", read)[:_JUDGED])
    }
    judged = Counter(field for field, _ in latest)
    wrong = Counter(field for (field, _), differs in latest.items() if differs)
    live = {model.task: model for model in models().filter(state=ModelState.LIVE)}
    return [Standing(task, judged[task], wrong[task], live.get(task), waits(task)) for task in tasks]


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
