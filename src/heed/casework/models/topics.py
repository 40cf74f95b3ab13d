"""The service catalogue."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.staff.models import Department, localised
from heed.staff.working_time import Unit

UNITS = [
    (Unit.WORKING_HOURS.value, _("working hours")),
    (Unit.WORKING_DAYS.value, _("working days")),
    (Unit.CALENDAR_DAYS.value, _("calendar days")),
]


class Topic(models.Model):
    """One entry of the service catalogue. Its department and target decide where a case goes and by when."""

    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    names = models.JSONField(help_text="by language")
    description = models.TextField(blank=True)
    keywords = models.JSONField(default=dict, help_text="lists of words by language")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="topics")
    target_amount = models.PositiveSmallIntegerField(default=5)
    target_unit = models.CharField(max_length=16, choices=UNITS, default=Unit.WORKING_DAYS.value)
    urgent_amount = models.PositiveSmallIntegerField(null=True, help_text="for urgent matters; empty: the same")
    urgent_unit = models.CharField(max_length=16, choices=UNITS, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(urgent_amount__isnull=True, urgent_unit="")
                | (Q(urgent_amount__isnull=False) & ~Q(urgent_unit="")),
                name="urgent_targets_are_whole",
            )
        ]

    def __str__(self) -> str:
        return localised(self.names)
