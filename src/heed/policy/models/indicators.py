"""Figures bound to concepts: what they are, where they come from, and the last good value."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heed.casework.models import Topic
from heed.policy.models.maps import Concept


class IndicatorKind(models.TextChoices):
    MANUAL = "manual", _("a value that you state")
    SERIES = "series", _("a series of open data")
    HEED = "heed", _("a figure from Heed")


class SeriesFormat(models.TextChoices):
    """`heed.policy.indicators.series.FORMATS`."""

    CSV = "csv", _("CSV (a table as text)")
    JSON_STAT = "json_stat", _("JSON-stat 2")
    SDMX = "sdmx", _("SDMX-JSON")
    ODATA = "odata", _("OData (JSON)")
    SPARQL = "sparql", _("SPARQL results (JSON)")


class HeedFigure(models.TextChoices):
    """What residents said and what became of it. `heed.policy.indicators.figures` works them out."""

    SHARE = "share", _("of those who spoke, the share who spoke about the topic")
    OPEN_CASES = "open_cases", _("open cases")
    SENTIMENT = "sentiment", _("how people feel about it, from -1 (negative) to 1 (positive)")
    RESPONSE_TIME = "response_time", _("hours until half of the cases had an answer")


class Scaling(models.TextChoices):
    STATED = "stated", _("between two figures that you state")
    MIN_MAX = "min_max", _("between the lowest and the highest figure there was")


class Indicator(models.Model):
    """A figure that sets the level of one concept; it never sets a weight.

    `value` is the last good figure, `level` what it means in [0, 1] on the scale. A try that failed leaves both and
    writes `problem`: {"text", "values"} of a `SeriesError`, or {"said"} in the words of the network.
    """

    concept = models.OneToOneField(Concept, on_delete=models.CASCADE, related_name="indicator")
    kind = models.CharField(max_length=6, choices=IndicatorKind.choices)
    name = models.CharField(max_length=120)
    unit = models.CharField(max_length=40, blank=True)
    source = models.CharField(max_length=300, help_text="who says so, for readers of a report")
    source_url = models.URLField(max_length=500, blank=True, help_text="where readers find it")
    licence = models.CharField(max_length=120, blank=True)

    url = models.URLField(max_length=1000, blank=True, help_text="what Heed fetches")
    format = models.CharField(max_length=10, choices=SeriesFormat.choices, blank=True)
    time_column = models.CharField(max_length=200, blank=True)
    value_column = models.CharField(max_length=200, blank=True)
    only = models.JSONField(default=dict, help_text="what other columns must say")

    figure = models.CharField(max_length=14, choices=HeedFigure.choices, blank=True)
    topic = models.ForeignKey(Topic, null=True, on_delete=models.PROTECT, related_name="+")
    district = models.CharField(max_length=80, blank=True)
    days = models.PositiveSmallIntegerField(default=90, help_text="of which messages and cases are looked at")

    scaling = models.CharField(max_length=8, choices=Scaling.choices, default=Scaling.STATED)
    low = models.FloatField(default=0, help_text="the figure that means 0")
    high = models.FloatField(default=1, help_text="the figure that means 1")
    is_turned = models.BooleanField(default=False, help_text="of min_max: the highest figure means 0")

    every_hours = models.PositiveSmallIntegerField(default=24)
    good_for_days = models.PositiveSmallIntegerField(default=365, help_text="after that it is stale")

    value = models.FloatField(null=True)
    level = models.FloatField(null=True)
    period = models.CharField(max_length=40, blank=True, help_text="of the last figure, as the source writes it")
    people = models.PositiveIntegerField(null=True, help_text="how many different people a figure from Heed is made of")
    kept_at = models.DateTimeField(null=True, help_text="when the source gave a good figure last")
    tried_at = models.DateTimeField(null=True)
    problem = models.JSONField(null=True)
    due_at = models.DateTimeField(null=True, help_text="when it is fetched next")

    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(auto_now_add=True)
    version = models.PositiveIntegerField(default=1, help_text="of what it is, not of its value")

    class Meta:
        indexes = [models.Index(fields=["due_at"], name="indicator_due", condition=Q(due_at__isnull=False))]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=IndicatorKind.values), name="indicator_kind_known"),
            models.CheckConstraint(condition=Q(level__gte=0, level__lte=1), name="indicator_level_bounded"),
            models.CheckConstraint(condition=~Q(low=F("high")), name="indicator_scale_has_a_length"),
            models.CheckConstraint(
                condition=~Q(kind=IndicatorKind.SERIES) | (~Q(url="") & ~Q(format="")), name="series_has_an_address"
            ),
            models.CheckConstraint(condition=~Q(kind=IndicatorKind.HEED) | ~Q(figure=""), name="heed_has_a_figure"),
        ]

    def __str__(self) -> str:
        return self.name

    def is_stale(self, now: datetime) -> bool:
        """Whether the value is older than it may be, or the last try to get a newer one failed."""
        if self.kept_at is None or self.problem is not None:
            return True
        return self.kept_at < now - timedelta(days=self.good_for_days)


class IndicatorValue(models.Model):
    """One figure of an indicator: of which time, and since when Heed has it in this form."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="values", db_index=False)
    starts_on = models.DateField(help_text="first day of the time it is of")
    period = models.CharField(max_length=40)
    value = models.FloatField()
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_on"]
        constraints = [models.UniqueConstraint(fields=["indicator", "starts_on"], name="one_value_of_a_time")]

    def __str__(self) -> str:
        return f"{self.period}: {self.value:g}"
