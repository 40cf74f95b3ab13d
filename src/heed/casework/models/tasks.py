"""What a department is asked, or asked to do, for a case."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q

from heed.casework.models.cases import Case
from heed.staff.models import Department


class Task(models.Model):
    """One department's part of a case: a question or work, with its own deadline."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="tasks")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="tasks")
    question = models.TextField()
    due_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True, help_text="when the department was told by e-mail")

    class Meta:
        indexes = [
            models.Index(fields=["department", "due_at"], name="task_open", condition=Q(answered_at__isnull=True)),
            models.Index(fields=["id"], name="task_to_tell", condition=Q(told_at__isnull=True)),
            GinIndex(SearchVector("question", "answer", config="simple"), name="task_search"),
        ]

    def __str__(self) -> str:
        return f"task {self.pk} of case {self.case_id}"
