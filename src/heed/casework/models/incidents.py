"""Many cases at once on one matter: one incident, which people answer once for all."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.casework.models.cases import Case
from heed.casework.models.topics import Topic


class IncidentState(models.TextChoices):
    OPEN = "open", _("going on")
    OVER = "over", _("over")


class Incident(models.Model):
    """A spike of messages on one topic at one place. `opened_by`: NULL where Heed noticed it."""

    topic = models.ForeignKey(Topic, null=True, on_delete=models.PROTECT, related_name="incidents")
    district = models.CharField(max_length=80, blank=True, help_text='slug; "" for the whole town')
    title = models.CharField(max_length=140, blank=True)
    state = models.CharField(max_length=5, choices=IncidentState.choices, default=IncidentState.OPEN)
    since = models.DateTimeField(help_text="when the first of its cases was opened")
    opened_at = models.DateTimeField(default=timezone.now)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    over_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    figures = models.JSONField(default=dict, help_text="what was counted when it was noticed")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", over_at=None) | Q(state="over", over_at__isnull=False),
                name="incidents_that_are_over_have_a_moment",
            ),
            models.UniqueConstraint(
                fields=["topic", "district"],
                condition=Q(state="open", opened_by=None),
                name="one_open_incident_noticed_per_topic_and_district",
            ),
        ]

    def __str__(self) -> str:
        return self.title or f"incident {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.state == IncidentState.OPEN


class IncidentCase(models.Model):
    """That a case belongs to an incident: to one at a time. `by`: NULL where Heed brought it there."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="incident_cases")
    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="incident_case")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"case {self.case_id} in incident {self.incident_id}"


class NotOfIncident(models.Model):
    """A person took the case out of the incident: Heed does not bring it there again."""

    incident = models.ForeignKey(Incident, on_delete=models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["incident", "case"], name="taken_out_of_an_incident_once")]

    def __str__(self) -> str:
        return f"case {self.case_id} not in incident {self.incident_id}"
