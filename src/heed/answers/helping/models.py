"""Help of a language model with an answer: what was asked, what came back, and what a colleague did with it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from heed.answers.drafting_help.prompts import Kind
from heed.casework.models import Case, Incident


class HelpKind(models.TextChoices):
    SUGGEST = Kind.SUGGEST.value, _("suggest an answer")
    TRANSLATE = Kind.TRANSLATE.value, _("translate")
    SIMPLIFY = Kind.SIMPLIFY.value, _("make simpler")
    SUMMARISE = Kind.SUMMARISE.value, _("summarise")


class HelpState(models.TextChoices):
    """What became of a request. All but the first three are ends."""

    WAITING = "waiting", _("waiting")
    ASKING = "asking", _("being written")
    READY = "ready", _("not looked at yet")
    USED = "used", _("used")
    CHANGED = "changed", _("used and changed")
    THROWN_AWAY = "thrown_away", _("thrown away")
    FAILED = "failed", _("failed")


#: In which a request stands on the page of the case or the incident.
OPEN_HELP = (HelpState.WAITING, HelpState.ASKING, HelpState.READY)


class HelpRequest(models.Model):
    """One request for help with the answer on a case, or with the one answer to all people of an incident. `prompt` is,
    byte for byte, what was sent or will be: personal data is masked in it. What the placeholders stand for is sealed,
    apart, and gone once nobody needs it.

    When its time is over, the texts, the colleague and what it was about are taken out, and the row stays for counting.
    """

    case = models.ForeignKey(Case, null=True, on_delete=models.CASCADE, related_name="help_requests")
    incident = models.ForeignKey(
        Incident,
        null=True,
        on_delete=models.CASCADE,
        related_name="help_requests",
        help_text="where it is about the answer to all of its people",
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    draft = models.ForeignKey(
        "answers.Draft",
        null=True,
        on_delete=models.SET_NULL,
        related_name="help_requests",
        help_text="that holds it",
    )
    kind = models.CharField(max_length=10, choices=HelpKind.choices)
    language = models.CharField(max_length=5, help_text="of the text that is wanted")
    state = models.CharField(max_length=12, choices=HelpState.choices, default=HelpState.WAITING)
    prompt = models.JSONField(default=list, help_text="turns, each a role and a text; masked")
    answer = models.TextField(blank=True, help_text="masked")
    sealed = models.BinaryField(null=True, help_text="what the placeholders stand for, and the text it was asked about")
    facts = models.JSONField(default=list, help_text="ids of the facts that were shown")
    asked_length = models.PositiveIntegerField(default=0, help_text="characters that were sent")
    answer_length = models.PositiveIntegerField(default=0, help_text="characters that came back")
    other_language = models.CharField(max_length=5, blank=True, help_text="where the answer is not in the one wanted")
    model = models.CharField(max_length=60, blank=True)
    model_version = models.CharField(max_length=60, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    milliseconds = models.PositiveIntegerField(default=0, help_text="that the server took")
    problem = models.CharField(max_length=12, blank=True, help_text="why it failed")
    problem_number = models.PositiveIntegerField(default=0, help_text="seconds to wait, or the status of HTTP")
    forgotten_at = models.DateTimeField(null=True, help_text="when its texts were taken out")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person"],
                condition=Q(state__in=["waiting", "asking", "ready"]) & ~Q(kind="summarise"),
                name="one_help_with_an_answer",
            ),
            models.UniqueConstraint(
                fields=["case", "person"],
                condition=Q(state__in=["waiting", "asking", "ready"], kind="summarise"),
                name="one_summary_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["incident", "person"],
                condition=Q(state__in=["waiting", "asking", "ready"]) & ~Q(kind="summarise"),
                name="one_help_with_an_answer_to_all",
            ),
            models.UniqueConstraint(
                fields=["incident", "person"],
                condition=Q(state__in=["waiting", "asking", "ready"], kind="summarise"),
                name="one_summary_of_an_incident",
            ),
            models.CheckConstraint(
                condition=Q(forgotten_at__isnull=False, case=None, incident=None)
                | Q(case__isnull=False, incident=None)
                | Q(case=None, incident__isnull=False),
                name="help_is_about_one_thing",
            ),
        ]
        indexes = [
            models.Index(fields=["next_attempt_at"], name="help_waiting", condition=Q(state__in=["waiting", "asking"])),
            models.Index(fields=["asked_at"], name="help_asked"),
            models.Index(fields=["asked_at"], name="help_to_forget", condition=Q(forgotten_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return f"help request {self.pk} ({self.state})"

    @property
    def seconds(self) -> float:
        """That the server took, to a tenth."""
        return round(self.milliseconds / 1000, 1)

    @property
    def about(self) -> Case | Incident | None:
        return self.incident or self.case

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_HELP
