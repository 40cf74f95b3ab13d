"""Who is on duty outside office hours: a weekly pattern, and what differs from it. What follows stands in `duty.py`."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heed.staff.models.people import Person


class DutyPattern(models.Model):
    """A stretch of duty that comes back each week, or each few weeks. Times are those of the town's clock."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="duty_patterns")
    weekday = models.PositiveSmallIntegerField(help_text="on which it begins; 0 is Monday")
    starts = models.TimeField(help_text="when it is handed over to this person")
    end_weekday = models.PositiveSmallIntegerField()
    ends = models.TimeField(help_text="at the next such moment after the start; the same one means a whole week")
    first_day = models.DateField(help_text="the first duty begins on this day or after")
    last_day = models.DateField(null=True, help_text="no duty begins after this day")
    every = models.PositiveSmallIntegerField(default=1, help_text="weeks from one duty to the next")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6, end_weekday__lte=6), name="duty_weekdays_0_to_6"),
            models.CheckConstraint(condition=Q(every__gte=1, every__lte=52), name="duty_every_1_to_52_weeks"),
            models.CheckConstraint(
                condition=Q(last_day__isnull=True) | Q(last_day__gte=F("first_day")), name="duty_pattern_has_days"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekday} {self.starts:%H:%M} to {self.end_weekday} {self.ends:%H:%M}"


class _Stretch(models.Model):
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(starts__lt=F("ends")), name="%(class)s_starts_before_it_ends")
        ]


class DutyShift(_Stretch):
    """One duty that does not come back by itself: from a calendar that was imported. Goes before the pattern."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="duty_shifts")

    def __str__(self) -> str:
        return f"{self.starts} to {self.ends}"


class Absence(_Stretch):
    """That a colleague cannot be on duty. The reason is theirs, and is not asked."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="absences")

    def __str__(self) -> str:
        return f"{self.starts} to {self.ends}"


class SwapState(models.TextChoices):
    ASKED = "asked", _("asked")
    ACCEPTED = "accepted", _("accepted")
    DECLINED = "declined", _("declined")
    WITHDRAWN = "withdrawn", _("withdrawn")


class DutySwap(_Stretch):
    """That `person` takes over from `replaces`. It counts once `person` has accepted."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="swaps_taken")
    replaces = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="swaps_asked")
    state = models.CharField(max_length=10, choices=SwapState.choices, default=SwapState.ASKED)
    asked_at = models.DateTimeField(auto_now_add=True)

    class Meta(_Stretch.Meta):
        constraints = [
            *_Stretch.Meta.constraints,
            models.CheckConstraint(condition=~Q(person=F("replaces")), name="nobody_swaps_with_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.replaces_id} ({self.state})"

    @property
    def to_tell(self) -> Person:
        """Whoever has to know it next: the one who is asked, or the one who asked."""
        return self.replaces if self.state in (SwapState.ACCEPTED, SwapState.DECLINED) else self.person

    @property
    def told_by(self) -> Person:
        return self.person if self.to_tell == self.replaces else self.replaces


class DutyFeed(models.Model):
    """The secret address at which a calendar program reads a colleague's own duties. Only its hash is stored."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="duty_feed"
    )
    key_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"feed of person {self.person_id}"
