"""The names of the town's places."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class GazetteerFile(models.Model):
    """The names of the town's places, as imported last: one row per schema."""

    content = models.BinaryField(help_text="what understanding.Gazetteer packs")
    fingerprint = models.CharField(max_length=64)
    files = models.JSONField(default=list, help_text="names of the files that it came from")
    places = models.PositiveIntegerField()
    imported_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_gazetteer_per_schema")]

    def __str__(self) -> str:
        return f"{self.places} places"
