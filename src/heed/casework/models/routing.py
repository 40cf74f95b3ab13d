"""Routing rules, as sets with a number: one in use, one being worked on, and all that were in use before."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class RoutedBy(models.TextChoices):
    """What decided to which department a new case went. Empty for cases from before this was kept."""

    RULE = "rule", _("a rule")
    TOPIC = "topic", _("its topic")
    BACK_OFFICE = "back_office", _("no topic was sure: the back office")
    HAND = "hand", _("a colleague")


class RoutingState(models.TextChoices):
    DRAFT = "draft", _("being worked on")
    LIVE = "live", _("in use")
    FORMER = "former", _("was in use")


class RoutingSet(models.Model):
    """Rules in order, as `rules.parse_all` reads them. Those of a set that was ever in use are never changed."""

    number = models.PositiveIntegerField(unique=True, help_text="what cases and people call this version")
    state = models.CharField(max_length=6, choices=RoutingState.choices, default=RoutingState.DRAFT)
    rules = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1, help_text="of a draft: goes up with each change")
    before = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    live_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    live_from = models.DateTimeField(null=True)
    live_until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["state"], name="one_routing_draft", condition=Q(state="draft")),
            models.UniqueConstraint(fields=["state"], name="one_routing_live", condition=Q(state="live")),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"
