"""What colleagues are told at the desk: a promise that is near, an alarm, a mention."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from heed.casework.models.cases import Case


class Notice(models.Model):
    """One thing that one colleague should know. `detail` holds no personal data of residents."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=30)
    case = models.ForeignKey(Case, null=True, on_delete=models.CASCADE, related_name="notices")
    detail: models.JSONField[Any, Any] = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True, help_text="when it stood in an e-mail")

    class Meta:
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_of_person"),
            models.Index(fields=["person", "id"], name="notice_unseen", condition=Q(seen_at__isnull=True)),
            models.Index(fields=["person", "-told_at"], name="notice_told", condition=Q(told_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.person_id}"
