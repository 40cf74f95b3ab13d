"""One matter, however many messages speak of it; whose it is, what was promised, and what happened."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q
from django.db.models.fields.json import KeyTransform
from django.utils import timezone

from heed.casework.models.routing import RoutedBy
from heed.casework.models.topics import Topic
from heed.casework.status import CLOSED, Status
from heed.inbox.models import Message
from heed.staff.models import Department

#: From this urgency (0 to 1) on, a case is shown as urgent and its acknowledgement says whom to call.
URGENT = 0.6


class Case(models.Model):
    topic = models.ForeignKey(Topic, null=True, on_delete=models.PROTECT, db_index=False)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="cases", db_index=False)
    assignee = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="cases")
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.RECEIVED)
    title = models.CharField(max_length=140, blank=True)
    language = models.CharField(max_length=5, blank=True, help_text="of the first message")
    channel = models.CharField(max_length=40, help_text="of the first message")
    urgency = models.FloatField(default=0)
    lon = models.FloatField(null=True)
    lat = models.FloatField(null=True)
    address = models.CharField(max_length=300, blank=True)
    district = models.CharField(max_length=80, blank=True)
    place_is_read = models.BooleanField(default=False, help_text="concluded from the words, not given by the sender")
    opened_at = models.DateTimeField()
    promised_at = models.DateTimeField(help_text="the deadline told to the resident")
    warn_at = models.DateTimeField(null=True, help_text="when a quarter of the promise's working time is left")
    paused_at = models.DateTimeField(null=True, help_text="since when the promise's clock stands still")
    acknowledged_at = models.DateTimeField(null=True, help_text="first acknowledgement that a network took")
    first_answered_at = models.DateTimeField(null=True, help_text="first answer by a person that the network took")
    answered_at = models.DateTimeField(null=True, help_text="last answer by a person that the network took")
    needs_answer = models.BooleanField(default=True)
    closed_at = models.DateTimeField(null=True)
    planned_for = models.DateField(null=True, help_text="told to the resident while the status is 'planned'")
    changed_at = models.DateTimeField(help_text="last event; lists are sorted by it")
    version = models.PositiveIntegerField(default=1)
    routed_by = models.CharField(max_length=12, choices=RoutedBy.choices, blank=True, default="", db_default="")
    routing_version = models.PositiveIntegerField(null=True, help_text="number of the set of rules that decided")
    routing_rule = models.PositiveSmallIntegerField(null=True, help_text="place of the rule in its set, from 1")

    class Meta:
        indexes = [
            models.Index(fields=["-changed_at"], name="case_open", condition=~Q(status__in=CLOSED)),
            models.Index(
                fields=["department", "-changed_at"], name="case_open_of_department", condition=~Q(status__in=CLOSED)
            ),
            models.Index(fields=["promised_at"], name="case_by_promise", condition=~Q(status__in=CLOSED)),
            models.Index(fields=["-changed_at"], name="case_by_change"),
            models.Index(fields=["department", "-changed_at"], name="case_of_department"),
            models.Index(fields=["topic", "-changed_at"], name="case_of_topic"),
            models.Index(fields=["channel", "-changed_at"], name="case_of_channel"),
            models.Index(fields=["language", "-changed_at"], name="case_of_language"),
            models.Index(fields=["-changed_at"], name="case_urgent", condition=Q(urgency__gte=URGENT)),
            models.Index(fields=["district", "-changed_at"], name="case_of_district", condition=~Q(district="")),
            BrinIndex(fields=["opened_at"], name="case_by_opening", autosummarize=True),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=CLOSED, closed_at__isnull=False)
                | (~Q(status__in=CLOSED) & Q(closed_at__isnull=True)),
                name="closed_cases_have_a_moment",
            )
        ]

    def __str__(self) -> str:
        return f"case {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.status not in CLOSED


class Joining(models.TextChoices):
    """How a message came to its case."""

    OPENED = "opened"
    JOINED = "joined"
    MATTER = "matter"  # by Heed: the same place, time, topic and wording
    REPEATED = "repeated"  # by Heed: the same words of the same person
    REOPENED = "reopened"
    THANKED = "thanked"
    AUTOMATIC = "automatic"
    BY_HAND = "by_hand"
    FEEDBACK = "feedback"  # said about how they were helped: shown at the case without changing it


class CaseMessage(models.Model):
    """That a message speaks of a case. A message speaks of one case at a time."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="case_messages")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="case_message")
    joining = models.CharField(max_length=10, choices=Joining.choices)
    why = models.JSONField(null=True, help_text="of what Heed joined: `understanding.matter.Match.as_json()`, no words")
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"message {self.message_id} in case {self.case_id}"


#: Events that tell that a message was on the case before; their detail names it.
LEFT = ["message_left", "message_settled"]


class CaseEvent(models.Model):
    """What happened to a case, for its timeline. Only ever added to. `detail` holds no personal data."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    kind = models.CharField(max_length=30)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [
            models.Index(KeyTransform("message", "detail"), name="event_message_left", condition=Q(kind__in=LEFT)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of case {self.case_id}"
