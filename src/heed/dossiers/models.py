"""A dossier: one policy subject, with what is gathered on it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heed.staff.models import Department


class Stage(models.TextChoices):
    """How far a policy has come."""

    DESIGN = "design", _("design")
    ELABORATION = "elaboration", _("elaboration")
    IMPLEMENTATION = "implementation", _("implementation")


class Participation(models.TextChoices):
    """How much say residents have: the five levels of the IAP2 Spectrum of Public Participation (2018)."""

    INFORM = "inform", _("inform")
    CONSULT = "consult", _("consult")
    INVOLVE = "involve", _("involve")
    COLLABORATE = "collaborate", _("collaborate")
    EMPOWER = "empower", _("empower")


class Dossier(models.Model):
    """What it gathers (maps, conversations, ...) stands in rooms above and points here."""

    title = models.CharField(max_length=120)
    summary = models.TextField(blank=True, max_length=2000)
    stage = models.CharField(max_length=16, choices=Stage.choices, default=Stage.DESIGN)
    participation = models.CharField(
        max_length=12, choices=Participation.choices, help_text="promised to residents before they are asked anything"
    )
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="dossiers")
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT, related_name="dossiers")
    is_illustration = models.BooleanField(default=False, help_text="made up, to show how it works; pages say so")
    opened_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, help_text="goes up with each change")

    class Meta:
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="dossier_stage_known"),
            models.CheckConstraint(
                condition=Q(participation__in=Participation.values), name="dossier_participation_known"
            ),
            models.CheckConstraint(condition=Q(closed_at__gte=F("opened_at")), name="dossier_closed_after_opened"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.closed_at is None
