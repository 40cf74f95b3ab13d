"""That a case was closed, and what residents say of how they were helped."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from heed.casework.models.cases import Case, Joining
from heed.inbox.models import Contact, Message
from heed.staff.models import Department


class Closing(models.Model):
    """One closing of a case by staff. A case that was opened again can have several."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="closings")
    at = models.DateTimeField()
    status = models.CharField(max_length=14)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(null=True, help_text="when those who can be reached in private had been asked")

    class Meta:
        indexes = [
            models.Index(fields=["at"], name="closing_to_ask", condition=Q(asked_at__isnull=True)),
            models.Index(fields=["department", "at"], name="closing_of_department"),
        ]

    def __str__(self) -> str:
        return f"closing of case {self.case_id}"


class Satisfaction(models.Model):
    """One resident's word on one closing. Free text comes in as a message and is not kept here."""

    closing = models.ForeignKey(Closing, on_delete=models.CASCADE, related_name="satisfactions")
    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="+")
    satisfied = models.BooleanField()
    reasons = models.JSONField(default=list, help_text="codes of `satisfaction.REASONS`")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["closing", "contact"], name="one_satisfaction_per_closing")]

    def __str__(self) -> str:
        return f"satisfaction with {self.closing_id}: {self.satisfied}"


class Destination(models.Model):
    """The case that a message belongs to because of the page on which it was written. Read when it is placed."""

    message = models.OneToOneField(Message, primary_key=True, on_delete=models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    joining = models.CharField(max_length=10, choices=Joining.choices)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"message {self.message_id} goes to case {self.case_id}"
