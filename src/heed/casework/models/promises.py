"""What residents were promised, one row for each promise told, and when the clock stood still."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from heed.casework.models.cases import Case


class Why(models.TextChoices):
    """Why a promise was made."""

    OPENED = "opened", _("the case was opened")
    PAST = "past", _("counted afterwards: the case is of before Heed was here")
    REOPENED = "reopened", _("the resident wrote again, and the case was opened again")
    WRITTEN_AGAIN = "written_again", _("the resident wrote again after our answer")
    IMPROVED = "improved", _("it turned out to be urgent, or about something else")
    RENEWED = "renewed", _("the promise before it could not be kept")
    TAKEN_UP = "taken_up", _("it took up a case that was promised an answer earlier")


class Promise(models.Model):
    """One promise: until when, told when, and what became of it. The present one of a case has no `ended_at`."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="promises")
    why = models.CharField(max_length=14, choices=Why.choices)
    at = models.DateTimeField(help_text="when it was made, and told")
    counted_from = models.DateTimeField(help_text="the moment from which the service target was counted")
    told_until = models.DateTimeField(help_text="the deadline as it was told")
    until = models.DateTimeField(help_text="the deadline as it is: pauses move it on")
    reason = models.TextField(blank=True, help_text="why a new promise was needed; the resident reads it")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    warn_at = models.DateTimeField(help_text="when a quarter of the working time is left")
    warned_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)
    watch_at = models.DateTimeField(null=True, help_text="when somebody has to be told next; never, where empty")
    kept_at = models.DateTimeField(null=True, help_text="the first answer by a person after it, else the closing")
    ended_at = models.DateTimeField(null=True, help_text="when another promise took its place")

    class Meta:
        indexes = [models.Index(fields=["watch_at"], name="promise_to_watch", condition=Q(watch_at__isnull=False))]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(ended_at__isnull=True), name="one_present_promise"),
            models.CheckConstraint(condition=Q(until__gte=F("told_until")), name="promises_only_move_on"),
            models.CheckConstraint(condition=Q(told_until__gte=F("counted_from")), name="promised_after_the_start"),
        ]

    def __str__(self) -> str:
        return f"promise {self.pk} of case {self.case_id}"


class WaitsFor(models.TextChoices):
    RESIDENT = "resident", _("the resident")
    THIRD_PARTY = "third_party", _("somebody else")


class _Stretch(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class Pause(models.Model):
    """A time in which the clock of a case stood still. The present one has no `until`."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="pauses", db_index=False)
    waits_for = models.CharField(max_length=12, choices=WaitsFor.choices)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    reason = models.TextField(blank=True, help_text="the resident reads it")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(until__isnull=True) | Q(until__gte=F("since")), name="pauses_end_later"),
            ExclusionConstraint(
                name="pauses_do_not_overlap",
                expressions=[
                    ("case", RangeOperators.EQUAL),
                    (_Stretch("since", "until", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"pause {self.pk} of case {self.case_id}"
