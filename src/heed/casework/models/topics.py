"""The service catalogue."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.inbox.models import Message
from heed.staff.models import Department, localised
from heed.staff.working_time import Unit

UNITS = [
    (Unit.WORKING_HOURS.value, _("working hours")),
    (Unit.WORKING_DAYS.value, _("working days")),
    (Unit.CALENDAR_DAYS.value, _("calendar days")),
]


class Topic(models.Model):
    """One entry of the service catalogue. Its department and target decide where a case goes and by when."""

    slug = models.SlugField(max_length=80, unique=True)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    names = models.JSONField(help_text="by language")
    description = models.TextField(blank=True)
    keywords = models.JSONField(default=dict, help_text="lists of words by language")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="topics")
    target_amount = models.PositiveSmallIntegerField(default=5)
    target_unit = models.CharField(max_length=16, choices=UNITS, default=Unit.WORKING_DAYS.value)
    urgent_amount = models.PositiveSmallIntegerField(null=True, help_text="for urgent matters; empty: the same")
    urgent_unit = models.CharField(max_length=16, choices=UNITS, blank=True)
    is_active = models.BooleanField(default=True)
    code = models.CharField(max_length=20, blank=True, help_text="its number in the catalogue that it came from")
    urgency_words = models.JSONField(default=dict, help_text="language → kind of danger → phrases")
    questions = models.JSONField(default=list, help_text="what the site asks, as `questions.parse` reads it")
    texts = models.JSONField(default=dict, help_text="by language, a sentence for who told us of this")

    class Meta:
        ordering = ["slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(urgent_amount__isnull=True, urgent_unit="")
                | (Q(urgent_amount__isnull=False) & ~Q(urgent_unit="")),
                name="urgent_targets_are_whole",
            )
        ]

    def __str__(self) -> str:
        return localised(self.names)


class TopicVersion(models.Model):
    """What a topic was from a moment on, and who made it so. Only ever added to."""

    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(help_text="from 1")
    values = models.JSONField(help_text="all that can be set, and whether it is open")
    changed = models.JSONField(default=list, help_text="names of what differs from the version before")
    how = models.CharField(max_length=12, help_text="added, changed, imported, restored, opened, closed or before")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["topic", "number"], name="topic_version_once")]

    def __str__(self) -> str:
        return f"version {self.number} of {self.topic_id}"


class TopicAnswer(models.Model):
    """What a resident answered to a question of a topic, kept with the message that it is about and gone with it."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="topic_answers")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=40, help_text="of the question")
    label = models.CharField(max_length=200, help_text="the question as the resident read it")
    text = models.CharField(max_length=1000)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["message", "topic", "key"], name="topic_answer_once")]

    def __str__(self) -> str:
        return f"answer {self.key} with message {self.message_id}"
