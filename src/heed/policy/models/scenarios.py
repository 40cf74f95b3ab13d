"""What-ifs on a map, and the reports of them that were published."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from heed.policy.models.maps import CognitiveMap, Concept


class Scenario(models.Model):
    """Changes of some concepts of a map, under a name."""

    map = models.ForeignKey(CognitiveMap, on_delete=models.CASCADE, related_name="scenarios")
    name = models.CharField(max_length=80)
    note = models.TextField(blank=True, max_length=1000, help_text="what is meant, for readers of a report")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint("map", Lower("name"), name="one_scenario_of_a_name")]

    def __str__(self) -> str:
        return self.name


class ScenarioChange(models.Model):
    """What is done to one concept: 0.3 is 30 percentage points more of it, or a push of 0.3 where others work on it.

    Of that comes true what `effectiveness` says. Done once, a level moves at the start alone, also where others work on
    it.
    """

    scenario = models.ForeignKey(Scenario, on_delete=models.CASCADE, related_name="changes")
    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="+")
    change = models.FloatField()
    is_once = models.BooleanField(default=False, help_text="done once at the start; else it goes on")
    effectiveness = models.FloatField(default=1.0, help_text="how much of the change comes true, from 0 to 1")

    class Meta:
        ordering = ["concept__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scenario", "concept"], name="one_change_of_a_concept"),
            models.CheckConstraint(
                condition=Q(change__gte=-1, change__lte=1) & ~Q(change=0), name="scenario_change_bounded"
            ),
            models.CheckConstraint(
                condition=Q(effectiveness__gte=0, effectiveness__lte=1), name="effectiveness_bounded"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.concept_id}: {self.change:+g}"


class ScenarioReport(models.Model):
    """Scenarios of a map as they came out on one day, for everybody who has its address, until it is withdrawn.

    `content` is all that the page shows, as `heed.policy.scenarios.reporting` makes it; the map may go on changing.
    """

    map = models.ForeignKey(CognitiveMap, on_delete=models.PROTECT, related_name="reports")
    key = models.CharField(max_length=43, unique=True, help_text="the last part of its address")
    title = models.CharField(max_length=120)
    language = models.CharField(max_length=5)
    content = models.JSONField()
    pdf = models.BinaryField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_because = models.CharField(max_length=300, blank=True, help_text="shown to who opens the address")

    class Meta:
        ordering = ["-published_at", "-pk"]

    def __str__(self) -> str:
        return self.title
