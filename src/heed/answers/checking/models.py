"""Sites that answers may link to, what checks said of answers that went out, and findings that were called wrong."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class AllowedDomain(models.Model):
    """A domain that answers may link to, with all that stands under it. None stored: the town's own address only."""

    domain = models.CharField(max_length=253, unique=True, help_text="as in havenstad.nl: no scheme, no path")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["domain"]

    def __str__(self) -> str:
        return self.domain


class FindingAtSending(models.Model):
    """That a check had something to say of an answer that went out all the same. Holds no words of anybody."""

    draft = models.ForeignKey("answers.Draft", on_delete=models.CASCADE, related_name="findings_at_sending")
    check_slug = models.CharField(max_length=20)
    level = models.CharField(max_length=13, help_text="that it had then, one of `approval_rules.LEVELS`")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["draft", "check_slug"], name="finding_of_a_check_once")]
        indexes = [models.Index(fields=["at"], name="finding_by_moment")]

    def __str__(self) -> str:
        return f"{self.check_slug} of draft {self.draft_id}"


class WrongFinding(models.Model):
    """That a colleague calls a finding wrong, with a word to the lead. Neither the answer nor the resident's words."""

    check_slug = models.CharField(max_length=20)
    reason = models.CharField(max_length=60, help_text="key of the sentence in `checks.sentences`")
    level = models.CharField(max_length=13)
    note = models.CharField(max_length=500, blank=True, help_text="for the lead, without personal data")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(read_by__isnull=True, read_at__isnull=True)
                | Q(read_by__isnull=False, read_at__isnull=False),
                name="wrong_finding_read_has_a_moment",
            )
        ]
        indexes = [
            models.Index(fields=["-id"], name="wrong_finding_to_read", condition=Q(read_by__isnull=True)),
            models.Index(fields=["at"], name="wrong_finding_by_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.reason} called wrong"
