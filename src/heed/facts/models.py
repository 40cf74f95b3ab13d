"""What departments know and residents ask for: with owner, source, place and a last day."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from heed.facts import values
from heed.staff.models import Department


class Kind(models.TextChoices):
    """Of the value by which a fact is compared. A fact without one is only its text."""

    TIMES = values.TIMES, _("times of the day")
    DATE = values.DATE, _("date")
    PRICE = values.PRICE, _("price")
    PHONE = values.PHONE, _("telephone number")
    YES_NO = values.YES_NO, _("yes or no")
    NUMBER = values.NUMBER, _("number with unit")


class Fact(models.Model):
    """What holds now. Each change is a version; which of them an answer used, the answer remembers."""

    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="facts")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="NULL: the department",
    )
    subject = models.CharField(max_length=120, help_text="what it is about: opening hours of the recycling centre")
    statements = models.JSONField(help_text="by language, as residents read it")
    kind = models.CharField(max_length=8, choices=Kind.choices, blank=True)
    value = models.CharField(max_length=values.LONGEST, blank=True, help_text="in the form of `values.written`")
    source = models.CharField(max_length=200, blank=True, help_text="who or what says so")
    source_url = models.URLField(max_length=500, blank=True, help_text="where it is published")
    place = models.CharField(max_length=150, blank=True, help_text='"": the whole town')
    place_kind = models.CharField(max_length=12, blank=True)
    district = models.CharField(max_length=80, blank=True, help_text="slug")
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(help_text="the last day on which it may be used without looking again")
    checked_on = models.DateField(help_text="when somebody last compared it with its source")
    ended_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)
    said_version = models.PositiveIntegerField(default=1, help_text="the version in which what it says last changed")
    told_for = models.DateField(null=True, help_text="the last day of which its owner was warned")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["subject", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gte=F("valid_from")), name="fact_has_days"),
            models.CheckConstraint(condition=~Q(source="") | ~Q(source_url=""), name="fact_has_a_source"),
            models.CheckConstraint(
                condition=Q(kind="", value="") | (~Q(kind="") & ~Q(value="")), name="fact_value_has_a_kind"
            ),
            models.CheckConstraint(condition=Q(said_version__lte=F("version")), name="fact_said_in_a_version"),
            models.UniqueConstraint(
                "department",
                Lower("subject"),
                Lower("place"),
                condition=Q(ended_at__isnull=True),
                name="one_fact_of_a_subject",
            ),
        ]
        indexes = [models.Index(fields=["valid_until"], name="fact_in_use", condition=Q(ended_at__isnull=True))]

    def __str__(self) -> str:
        return self.subject

    def is_current(self, day: date) -> bool:
        """Whether it may be used on a day (the town's)."""
        return self.ended_at is None and self.valid_from <= day <= self.valid_until


class FactVersion(models.Model):
    """What a fact was from a moment on: who made it so, how and why. Only ever added to."""

    fact = models.ForeignKey(Fact, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(help_text="from 1")
    values = models.JSONField(help_text="as `shape.FactValues.as_json` writes them, and whether it was ended")
    changed = models.JSONField(default=list, help_text="names of what differs from the version before")
    how = models.CharField(max_length=10, help_text="added, changed, renewed, ended, imported or published")
    why = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["fact", "number"], name="fact_version_once")]

    def __str__(self) -> str:
        return f"version {self.number} of fact {self.fact_id}"
