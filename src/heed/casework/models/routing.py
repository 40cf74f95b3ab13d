"""Routing rules, as sets with a number: one in use, one being worked on, and all that were in use before."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.staff.models import Numbered


class RoutedBy(models.TextChoices):
    """What decided to which department a new case went. Empty for cases from before this was kept."""

    RULE = "rule", _("a rule")
    TOPIC = "topic", _("its topic")
    BACK_OFFICE = "back_office", _("no topic was sure: the back office")
    HAND = "hand", _("a colleague")


class RoutingSet(Numbered):
    """Rules in order, as `rules.parse_all` reads them. Cases name the version by which they were routed."""

    #: The version that was in use before it, and is again when this one is taken back.
    before = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    #: Nobody, where a town is made ready for its first day.
    made_by = models.ForeignKey(  # type: ignore[assignment]
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta(Numbered.Meta):
        constraints = [
            models.UniqueConstraint(fields=["state"], name="one_routing_draft", condition=Q(state="draft")),
            models.UniqueConstraint(fields=["state"], name="one_routing_live", condition=Q(state="live")),
        ]
