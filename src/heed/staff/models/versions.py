"""The shape of what a town works on in a draft, puts in use as a whole, and keeps.

Routing rules, approval rules and the code of conduct have it; `staff.versions` is how each is worked on.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class VersionState(models.TextChoices):
    DRAFT = "draft", _("being worked on")
    LIVE = "live", _("in use")
    FORMER = "former", _("was in use")


class Numbered(models.Model):
    """One version. Those that were ever in use are never changed."""

    number = models.PositiveIntegerField(unique=True, help_text="what people call this version")
    state = models.CharField(max_length=6, choices=VersionState.choices, default=VersionState.DRAFT)
    rules = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1, help_text="of a draft: goes up with each change")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    live_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    live_from = models.DateTimeField(null=True)
    live_until = models.DateTimeField(null=True)

    class Meta:
        abstract = True
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["state"], name="one_%(class)s_draft", condition=Q(state="draft")),
            models.UniqueConstraint(fields=["state"], name="one_%(class)s_live", condition=Q(state="live")),
        ]

    def __str__(self) -> str:
        return f"version {self.number}"
