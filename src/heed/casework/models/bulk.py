"""What a colleague did to many cases at once, kept for as long as it can be undone."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from heed.casework.models.cases import Case

UNDO_WITHIN = timedelta(minutes=10)


class BulkAct(models.Model):
    """One act on many cases. Its effects stand on the timelines of the cases; this row is for undoing it."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10)
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["at"], name="bulk_act_by_time")]

    def __str__(self) -> str:
        return f"{self.kind} of many cases"


class BulkChange(models.Model):
    """One case of a bulk act: what it was before, and the version that the act made."""

    act = models.ForeignKey(BulkAct, on_delete=models.CASCADE, related_name="changes")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    before = models.JSONField(help_text="values of the case by name")
    corrections = models.JSONField(default=list, help_text="ids of the corrections that the act made")
    version = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["act", "case"], name="case_once_in_a_bulk_act")]

    def __str__(self) -> str:
        return f"case {self.case_id} in act {self.act_id}"
