"""How long each kind of personal data is kept, and what residents asked about theirs."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class RetentionTerm(models.Model):
    """How long one kind is kept, from a moment on, and who said so. Only ever added to; the highest number counts.

    `days` NULL: nothing of it expires until another term is set (a legal hold, a transfer to the archive).
    """

    kind = models.CharField(max_length=40, help_text="slug of `privacy.registry.Kind`")
    number = models.PositiveIntegerField()
    days = models.PositiveIntegerField(null=True)
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "number"], name="retention_term_once")]

    def __str__(self) -> str:
        return f"term {self.number} of {self.kind}"


class Wish(models.TextChoices):
    ACCESS = "access", _("access")
    ERASURE = "erasure", _("erasure")


class RequestState(models.TextChoices):
    ASKED = "asked", _("waits for a second person")
    DONE = "done", _("done")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("taken back")


class KnownBy(models.TextChoices):
    """How it was made sure that the resident asked, and nobody else (GDPR art. 12(6))."""

    SAME_ACCOUNT = "account", _("they asked from the same account or address")
    COUNTER = "counter", _("they showed who they are at the counter")
    LOG_IN = "log_in", _("they logged in with the town")


class RefusedBecause(models.TextChoices):
    """Grounds on which erasure may be refused (GDPR art. 12(6), 12(5) and 17(3)). No free text: no personal data."""

    NOT_SURE = "not_sure", _("it is not sure that they are who they say")
    PUBLIC_TASK = "public_task", _("it is needed for a task of the town that is not finished (art. 17(3)(b))")
    ARCHIVE = "archive", _("it has to be archived in the public interest (art. 17(3)(d))")
    CLAIM = "claim", _("it is needed for a legal claim (art. 17(3)(e))")
    UNFOUNDED = "unfounded", _("it was asked again and again without a reason (art. 12(5))")


class SubjectRequest(models.Model):
    """What one resident asked about their data. `contact` is the number of the contact; nothing here says who it is.

    `outcome`: by kind what was erased and what stays, as numbers.
    """

    contact = models.BigIntegerField()
    wish = models.CharField(max_length=8, choices=Wish.choices)
    state = models.CharField(max_length=9, choices=RequestState.choices, default=RequestState.ASKED)
    known_by = models.CharField(max_length=8, choices=KnownBy.choices)
    came_on = models.DateField(help_text="when the resident asked")
    due_on = models.DateField(help_text="one month later: GDPR art. 12(3)")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True)
    refused_because = models.CharField(max_length=12, choices=RefusedBecause.choices, blank=True)
    outcome = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contact"], condition=Q(state="asked", wish="erasure"), name="one_open_erasure_of_a_contact"
            ),
            models.CheckConstraint(
                condition=~Q(state="done", wish="erasure") | ~Q(decided_by=models.F("asked_by")),
                name="nobody_erases_alone",
            ),
            models.CheckConstraint(
                condition=Q(state="asked", decided_at__isnull=True) | (~Q(state="asked") & Q(decided_at__isnull=False)),
                name="decided_requests_have_a_moment",
            ),
        ]
        indexes = [
            models.Index(fields=["due_on"], name="request_open", condition=Q(state="asked")),
            models.Index(fields=["contact"], name="request_of_contact"),
        ]

    def __str__(self) -> str:
        return f"request {self.pk} ({self.wish}, {self.state})"
