"""A case handed to another department, with a reason; accepted there, or given back."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from heed.casework.models.cases import Case
from heed.staff.models import Department


class HandOverState(models.TextChoices):
    OFFERED = "offered", _("not accepted yet")
    ACCEPTED = "accepted", _("accepted")
    GIVEN_BACK = "given_back", _("given back")


class HandOver(models.Model):
    """The case goes to `to` at once, so that it is never between two departments."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="hand_overs")
    number = models.PositiveSmallIntegerField(help_text="counts the hand-overs of the case, from 1")
    was = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+", db_index=False)
    to = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+", db_index=False)
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=HandOverState.choices, default=HandOverState.OFFERED)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    decided_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True, help_text="why it was given back")

    class Meta:
        indexes = [models.Index(fields=["to", "at"], name="hand_over_offered", condition=Q(state="offered"))]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="hand_overs_are_numbered"),
            models.UniqueConstraint(fields=["case"], condition=Q(state="offered"), name="one_hand_over_at_a_time"),
            models.CheckConstraint(condition=~Q(to=F("was")), name="hand_over_to_another_department"),
        ]

    def __str__(self) -> str:
        return f"hand-over {self.number} of case {self.case_id}"
