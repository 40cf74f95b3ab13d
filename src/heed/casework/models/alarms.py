"""What is a calamity, and the alarms that it raised: whom Heed called, how, and who said that they have it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.casework.models.cases import Case


class DangerTo(models.TextChoices):
    ANYTHING = "anything", _("anything")
    PEOPLE = "people", _("people")
    TRAFFIC = "traffic", _("traffic")
    PROPERTY = "property", _("property")


class CalamityRule(models.Model):
    """One condition under which a message is a calamity. One rule that fits is enough."""

    danger_to = models.CharField(max_length=10, choices=DangerTo.choices)
    least_urgency = models.FloatField(help_text="0 to 1, as Heed reads it")
    topics = models.JSONField(default=list, help_text="slugs; none: any topic")
    always = models.BooleanField(default=False, help_text="also in office hours")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(least_urgency__gte=0, least_urgency__lte=1), name="urgency_0_to_1")
        ]

    def __str__(self) -> str:
        return f"{self.danger_to} from {self.least_urgency}"


class Alarm(models.Model):
    """That a case is a calamity, until somebody says that they have it. `step` counts how often Heed has called."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="alarms")
    danger_to = models.CharField(max_length=10, choices=DangerTo.choices)
    raised_at = models.DateTimeField()
    step = models.PositiveSmallIntegerField(default=0)
    next_step_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(taken_at__isnull=True), name="one_alarm_at_a_time"),
            models.CheckConstraint(
                condition=Q(taken_at__isnull=True, taken_by__isnull=True)
                | Q(taken_at__isnull=False, taken_by__isnull=False),
                name="taken_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["next_step_at"], name="alarm_to_repeat", condition=Q(taken_at__isnull=True))]

    def __str__(self) -> str:
        return f"alarm {self.pk} of case {self.case_id}"


class Medium(models.TextChoices):
    EMAIL = "email", _("e-mail")
    SECOND = "second", _("second way")


class CallState(models.TextChoices):
    WAITING = "waiting", _("waiting")
    CALLING = "calling", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("not sent")


class AlarmCall(models.Model):
    """One call of an alarm: to one colleague, in one way, at one step. The row decides, not the queue."""

    alarm = models.ForeignKey(Alarm, on_delete=models.CASCADE, related_name="calls")
    step = models.PositiveSmallIntegerField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    medium = models.CharField(max_length=10, choices=Medium.choices)
    state = models.CharField(max_length=10, choices=CallState.choices, default=CallState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    next_attempt_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alarm", "step", "person", "medium"], name="each_call_once"),
            models.CheckConstraint(condition=~Q(state="sent") | Q(sent_at__isnull=False), name="call_sent_at"),
        ]
        indexes = [
            models.Index(fields=["next_attempt_at"], name="call_waiting", condition=Q(state__in=["waiting", "calling"]))
        ]

    def __str__(self) -> str:
        return f"call {self.pk} ({self.state})"


class AlarmAddress(models.Model):
    """Where a colleague gets alarms besides e-mail: an address of Apprise, encrypted, since it holds keys."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="alarm_address"
    )
    sealed = models.BinaryField()
    service = models.CharField(max_length=20, help_text="what the address begins with, to show")

    def __str__(self) -> str:
        return f"{self.service} of person {self.person_id}"
