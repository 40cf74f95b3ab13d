"""What tells one matter from another, which cases may be of the same one, and which were brought together."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from heed.casework.models.cases import Case
from heed.inbox.models import Message


class MatterTraces(models.Model):
    """Of a message that opened a case what others are compared with: `understanding.traces.Traces.as_json()`.

    Kept only where a place or a number is known. Gone when the message is removed by its author.
    """

    message = models.OneToOneField(Message, primary_key=True, on_delete=models.CASCADE, related_name="matter_traces")
    content = models.JSONField()
    vector = models.BinaryField(null=True, help_text="NULL where what the text means cannot be compared")

    def __str__(self) -> str:
        return f"traces of message {self.message_id}"


class MatterHandle(models.Model):
    """One key under which the traces of an open case are found: a street, a number, a cell of the map."""

    key = models.CharField(max_length=100)
    traces = models.ForeignKey(MatterTraces, on_delete=models.CASCADE, related_name="handles")

    class Meta:
        indexes = [models.Index(fields=["key", "-traces"], name="matter_handle_by_key")]

    def __str__(self) -> str:
        return self.key


class LikenessState(models.TextChoices):
    OPEN = "open"  # nobody has decided
    TOGETHER = "together"
    APART = "apart"  # not the same: never suggested again


class Likeness(models.Model):
    """That two cases may be of the same matter, where that was not sure; or what a person said of it."""

    one = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+", db_index=False)
    other = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+", help_text="the later of both")
    score = models.FloatField()
    match = models.JSONField(help_text="`understanding.matter.Match.as_json()`")
    state = models.CharField(max_length=10, choices=LikenessState.choices, default=LikenessState.OPEN)
    found_at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="one_likeness_of_two_cases"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="likeness_in_order"),
        ]

    def __str__(self) -> str:
        return f"cases {self.one_id} and {self.other_id}"


class Merge(models.Model):
    """That one case was taken up by another, with all that is needed to undo it.

    `before`: the changed fields of both cases as they were; `after`: as the merge made those of `into`; `messages`:
    pairs of a message's id and how it came to the case that was taken up.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="merges")
    into = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="took_up")
    messages = models.JSONField(default=list)
    tasks = models.JSONField(default=list)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(undone_at=None), name="a_case_is_taken_up_once"),
            models.CheckConstraint(condition=~Q(case=F("into")), name="no_case_takes_up_itself"),
        ]

    def __str__(self) -> str:
        return f"case {self.case_id} in case {self.into_id}"
