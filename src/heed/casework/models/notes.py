"""What colleagues write to each other about a case. No resident ever reads it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.utils import timezone

from heed.casework.models.cases import Case


class CaseNote(models.Model):
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)
    mentioned = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentions")

    class Meta:
        indexes = [GinIndex(SearchVector("text", config="simple"), name="note_search")]

    def __str__(self) -> str:
        return f"note on case {self.case_id}"
