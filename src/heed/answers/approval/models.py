"""By which rules answers are approved, who does it for whom, what was changed in it, and what went around the rules."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heed.staff.models import Numbered

#: Working hours after which leads are told of an answer that waits for approval, where a town has set none.
ESCALATE_AFTER = 4


class ApprovalRules(Numbered):
    """Rules in order, each as `approval_rules.parse` reads it; the first that matches decides."""

    escalate_after = models.PositiveSmallIntegerField(
        default=ESCALATE_AFTER, help_text="working hours after which leads are told that an answer waits"
    )


class ElectionPeriod(models.Model):
    """Days, both included, on which it is election time in the town."""

    name = models.CharField(max_length=100)
    first_day = models.DateField()
    last_day = models.DateField()

    class Meta:
        ordering = ["first_day"]
        constraints = [models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="election_has_days")]

    def __str__(self) -> str:
        return self.name


class Delegation(models.Model):
    """That `to` approves for `person` in a time. `is_away`: `person` is out of office, and is not asked meanwhile."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="delegations")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="delegated_to")
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    is_away = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(condition=Q(starts__lt=F("ends")), name="delegation_starts_before_it_ends"),
            models.CheckConstraint(condition=~Q(person=F("to")), name="nobody_delegates_to_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.to_id} for {self.person_id}"


class DraftEdit(models.Model):
    """What a colleague changed in the answer of another while approving it. Only ever added to."""

    draft = models.ForeignKey("answers.Draft", on_delete=models.CASCADE, related_name="edits")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    before = models.TextField()
    after = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"edit of draft {self.draft_id}"


class ExceptionKind(models.TextChoices):
    CHECK = "check", _("a check was overridden")
    APPROVAL = "approval", _("fewer people approved than the rules ask")
    URGENT = "urgent", _("sent at once, to be reviewed afterwards")


class AnswerException(models.Model):
    """An answer for which a rule was set aside, and why. Stands in the exceptions log; reviewed by somebody else."""

    draft = models.ForeignKey("answers.Draft", on_delete=models.CASCADE, related_name="exceptions")
    kind = models.CharField(max_length=8, choices=ExceptionKind.choices)
    checks = models.JSONField(default=list, help_text="slugs of the checks that were overridden")
    text_number = models.PositiveIntegerField(help_text="of the text for which it was made")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField(auto_now_add=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    review = models.TextField(blank=True, help_text="what the reviewer says of it")

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="exception_has_a_reason"),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True, reviewed_at__isnull=True)
                | (Q(reviewed_by__isnull=False, reviewed_at__isnull=False) & ~Q(reviewed_by=F("person"))),
                name="exception_reviewed_by_another",
            ),
        ]
        indexes = [models.Index(fields=["-id"], name="exception_to_review", condition=Q(reviewed_by__isnull=True))]

    def __str__(self) -> str:
        return f"{self.kind} exception for draft {self.draft_id}"
