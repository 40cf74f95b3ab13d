"""Cognitive maps of a dossier, and the panels of experts and residents who rate their influences."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from heed.dossiers.models import Dossier


class Rule(models.TextChoices):
    """How the next state follows from one: `heed.cognition.RULES`."""

    KOSKO = "kosko", _("Kosko: only what works on a concept decides")
    MODIFIED = "modified_kosko", _("modified Kosko: a concept remembers its own value")
    RESCALED = "rescaled", _("rescaled: remembers, and the middle means “unknown”")


class Transfer(models.TextChoices):
    """What keeps values within bounds: `heed.cognition.TRANSFERS`."""

    SIGMOID = "sigmoid", _("sigmoid (0 to 1)")
    TANH = "tanh", _("hyperbolic tangent (-1 to 1)")
    BIVALENT = "bivalent", _("bivalent (0 or 1)")
    TRIVALENT = "trivalent", _("trivalent (-1, 0 or 1)")


class CognitiveMap(models.Model):
    """Concepts and their influences as one group of people sees them. `version` goes up with every change of any of
    these; who writes says which they saw."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="maps")
    title = models.CharField(max_length=120)
    description = models.TextField(blank=True, max_length=2000)
    language = models.CharField(max_length=5, default="nl", help_text="in which names and descriptions are written")
    rule = models.CharField(max_length=16, choices=Rule.choices, default=Rule.MODIFIED)
    transfer = models.CharField(max_length=12, choices=Transfer.choices, default=Transfer.SIGMOID)
    steepness = models.FloatField(default=1.0, help_text="λ of sigmoid and tanh")
    taken_over = models.JSONField(
        null=True,
        help_text='from whom weights were taken last: {"at", "way", "panels": [{"id", "name", "kind", "answered"}]}',
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["title", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(rule__in=Rule.values), name="map_rule_known"),
            models.CheckConstraint(condition=Q(transfer__in=Transfer.values), name="map_transfer_known"),
            models.CheckConstraint(condition=Q(steepness__gt=0, steepness__lte=20), name="map_steepness_bounded"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def taken_over_at(self) -> datetime | None:
        """When weights were taken over last; None where they never were."""
        return datetime.fromisoformat(self.taken_over["at"]) if self.taken_over else None


class Concept(models.Model):
    """`x` and `y` are where it is drawn, in percent from the left and from the top."""

    map = models.ForeignKey(CognitiveMap, on_delete=models.CASCADE, related_name="concepts")
    name = models.CharField(max_length=80)
    description = models.CharField(blank=True, max_length=400)
    translations = models.JSONField(default=dict, help_text='by other language: {"name", "description"}')
    x = models.FloatField()
    y = models.FloatField()
    position = models.PositiveIntegerField(help_text="in lists and matrices, from 0; gaps are possible")

    class Meta:
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint("map", Lower("name"), name="one_concept_of_a_name"),
            models.CheckConstraint(condition=Q(x__gte=0, x__lte=100, y__gte=0, y__lte=100), name="concept_on_the_map"),
        ]

    def __str__(self) -> str:
        return self.name


class Influence(models.Model):
    """How much `source` moves `target`. `weight` None: nobody has said yet, which counts as none."""

    map = models.ForeignKey(CognitiveMap, on_delete=models.CASCADE, related_name="influences")
    source = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="outgoing")
    target = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="incoming")
    weight = models.FloatField(null=True)
    note = models.CharField(blank=True, max_length=400, help_text="why it is thought so")

    class Meta:
        ordering = ["source__position", "target__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["source", "target"], name="one_influence_between_two"),
            models.CheckConstraint(condition=Q(weight__gte=-1, weight__lte=1), name="influence_weight_bounded"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} → {self.target_id}"


class PanelKind(models.TextChoices):
    EXPERTS = "experts", _("experts")
    RESIDENTS = "residents", _("residents")


class Panel(models.Model):
    """A group of people who are asked about a map. Answers can be changed until it is closed."""

    map = models.ForeignKey(CognitiveMap, on_delete=models.PROTECT, related_name="panels")
    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=PanelKind.choices)
    introduction = models.JSONField(default=dict, help_text="by language, above the questionnaire")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("map", Lower("name"), name="one_panel_of_a_name"),
            models.CheckConstraint(condition=Q(kind__in=PanelKind.values), name="panel_kind_known"),
            models.CheckConstraint(condition=Q(closed_at__gte=F("created_at")), name="panel_closed_after_made"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Invitation(models.Model):
    """One person's place in a panel: a number and a link, never a name. Who got which link, Heed does not know."""

    panel = models.ForeignKey(Panel, on_delete=models.CASCADE, related_name="invitations")
    number = models.PositiveIntegerField(help_text="in the panel, from 1")
    language = models.CharField(max_length=5, help_text="in which the questionnaire is shown at first")
    created_at = models.DateTimeField(auto_now_add=True)
    answered_at = models.DateTimeField(null=True, help_text="when answers were kept last")
    withdrawn_at = models.DateTimeField(null=True, help_text="the link opens nothing any more")
    version = models.PositiveIntegerField(default=0, help_text="goes up each time that answers are kept")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["panel", "number"], name="one_invitation_of_a_number")]

    def __str__(self) -> str:
        return str(self.number)


class Term(models.TextChoices):
    """The eleven linguistic terms of `heed.cognition.ELEVEN_TERMS`, as an answer to: what does the other do?"""

    FALLS_VERY_MUCH = "-vh", _("goes down very much")
    FALLS_MUCH = "-h", _("goes down a lot")
    FALLS = "-m", _("goes down")
    FALLS_LITTLE = "-l", _("goes down a little")
    FALLS_HARDLY = "-vl", _("hardly goes down")
    SAME = "na", _("stays the same")
    RISES_HARDLY = "+vl", _("hardly goes up")
    RISES_LITTLE = "+l", _("goes up a little")
    RISES = "+m", _("goes up")
    RISES_MUCH = "+h", _("goes up a lot")
    RISES_VERY_MUCH = "+vh", _("goes up very much")


class Rating(models.Model):
    """What one person answered on one influence. "I do not know" is no rating."""

    invitation = models.ForeignKey(Invitation, on_delete=models.CASCADE, related_name="ratings")
    influence = models.ForeignKey(Influence, on_delete=models.PROTECT, related_name="ratings")
    term = models.CharField(max_length=3, choices=Term.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["invitation", "influence"], name="one_rating_of_an_influence"),
            models.CheckConstraint(condition=Q(term__in=Term.values), name="rating_term_known"),
        ]

    def __str__(self) -> str:
        return f"{self.invitation_id}: {self.term}"
