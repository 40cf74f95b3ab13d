"""What a town fills in about an algorithm in the register; all else stands in `algorithms/`."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class AlgorithmNote(models.Model):
    """Who is responsible for one algorithm, whom to ask, since when it is used, and what the town adds."""

    slug = models.CharField(max_length=40, unique=True, help_text="of the entry in the register")
    owner = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    used_since = models.DateField(null=True)
    legal_ground = models.TextField(blank=True, help_text="what the town adds to ours")
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)

    def __str__(self) -> str:
        return self.slug
