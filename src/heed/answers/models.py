"""The life of an outgoing text: draft, approval, delivery. Deliveries are the outbox. And what answers are built of."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.answers.approval.models import (
    ESCALATE_AFTER,
    AnswerException,
    ApprovalRules,
    Delegation,
    DraftEdit,
    ElectionPeriod,
    ExceptionKind,
)
from heed.answers.checking.models import AllowedDomain, FindingAtSending, WrongFinding
from heed.answers.conduct.models import CodeVersion, Signature
from heed.answers.delivery_states import Act, DeliveryKind, DeliveryState, DraftAct
from heed.answers.drafting_help.understood import stands_in
from heed.answers.helping.models import OPEN_HELP, HelpKind, HelpRequest, HelpState
from heed.answers.on_the_job.models import GuidanceCount, GuidanceVersion, PeerReview, ReviewRound, ReviewSettings
from heed.answers.restrictions.models import Appeal, HouseRules, Restriction
from heed.bulk import ordered_uuid
from heed.casework.models import Case, Incident, Topic
from heed.facts.models import Fact
from heed.inbox.models import Account, Contact, Message

__all__ = [
    "ESCALATE_AFTER",
    "OPEN_HELP",
    "Act",
    "AllowedDomain",
    "AnswerException",
    "AnswerTemplate",
    "Appeal",
    "Approval",
    "ApprovalRules",
    "CodeVersion",
    "Delegation",
    "Delivery",
    "DeliveryKind",
    "DeliveryState",
    "Draft",
    "DraftAct",
    "DraftEdit",
    "DraftState",
    "ElectionPeriod",
    "ExceptionKind",
    "FindingAtSending",
    "GuidanceCount",
    "GuidanceVersion",
    "HelpKind",
    "HelpRequest",
    "HelpState",
    "HouseRules",
    "PeerReview",
    "PrivateOffer",
    "PublishedAnswer",
    "Restriction",
    "ReviewRound",
    "ReviewSettings",
    "Signature",
    "WrongFinding",
]


class DraftState(models.TextChoices):
    EDITING = "editing", _("being written")
    ASKED = "asked", _("waiting for approval")
    SCHEDULED = "scheduled", _("approved, and goes at its moment")
    APPROVED = "approved", _("approved")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Draft(models.Model):
    """An answer being written to one message, to everyone who spoke on the case, or to everyone of an incident.

    For an incident, `case` and `message` are the first of its own, `to_everyone` says whether people who were told
    already are told again, and each recipient's own case holds the delivery.

    A correction or a withdrawal names the draft of the answer that it `corrects`, and reaches whom that reached. Of a
    new promise the text is the reason, and `new_promises.compose` what residents are told.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="drafts")
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+", help_text="that is answered")
    to_everyone = models.BooleanField(default=False)
    act = models.CharField(max_length=10, choices=DraftAct.choices, default=DraftAct.ANSWER)
    corrects = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="changes", db_index=False, help_text="or takes back"
    )
    incident = models.ForeignKey(Incident, null=True, on_delete=models.PROTECT, related_name="drafts")
    language = models.CharField(max_length=5, blank=True, help_text="of the text, where it is known")
    text = models.TextField()
    visibility = models.CharField(max_length=10)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts")
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.EDITING)
    version = models.PositiveIntegerField(default=1)
    text_number = models.PositiveIntegerField(
        default=1, help_text="goes up when what would be sent changes: approvals are of one text"
    )
    asked_at = models.DateTimeField(null=True, help_text="when approval was asked last")
    escalated_at = models.DateTimeField(null=True, help_text="when leads were told that it waits too long")
    send_at = models.DateTimeField(null=True, help_text="when it is to go, once it is approved; NULL: at once")
    scheduled_at = models.DateTimeField(null=True, help_text="when it was let go for its moment")
    scheduled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    promise_until = models.DateTimeField(null=True, help_text="of a new promise: before when we will answer")
    promise_was = models.DateTimeField(null=True, help_text="the deadline of which it says that it cannot be kept")
    came_back = models.CharField(max_length=20, blank=True, help_text="why it did not go at its moment")
    model_texts = models.JSONField(default=list, help_text="of a language model, that were put into the text")
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(act__in=["correction", "withdrawal"], corrects__isnull=False)
                | Q(act__in=["answer", "invitation", "promise"], corrects__isnull=True),
                name="draft_corrects_an_answer",
            ),
            models.CheckConstraint(
                condition=Q(act="promise", promise_until__isnull=False)
                | (~Q(act="promise") & Q(promise_until__isnull=True, promise_was__isnull=True)),
                name="promise_has_a_deadline",
            ),
            models.CheckConstraint(
                condition=~Q(state="scheduled")
                | Q(send_at__isnull=False, scheduled_at__isnull=False, scheduled_by__isnull=False),
                name="scheduled_has_a_moment",
            ),
        ]
        indexes = [
            models.Index(fields=["changed_at"], name="draft_asked", condition=Q(state="asked")),
            models.Index(fields=["send_at"], name="draft_scheduled", condition=Q(state="scheduled")),
            models.Index(fields=["corrects"], name="draft_corrects", condition=Q(corrects__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"draft {self.pk} for case {self.case_id}"

    @property
    def stamp(self) -> str:
        """Differs whenever anything of the draft does."""
        return f"{self.pk}.{self.version}"

    @property
    def has_model_text(self) -> bool:
        """Whether words of a language model stand in the text: until it is wholly rewritten or emptied."""
        return any(stands_in(one, self.text) for one in self.model_texts)


class Approval(models.Model):
    """Who let an answer go (or not). Only ever added to."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="approvals")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    acts_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", help_text="by delegation"
    )
    text_number = models.PositiveIntegerField(default=1, help_text="of the draft's text that was looked at")
    granted = models.BooleanField()
    note = models.TextField(blank=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["draft", "person", "text_number"], condition=Q(granted=True), name="nobody_approves_twice"
            )
        ]

    def __str__(self) -> str:
        return f"{'approval' if self.granted else 'refusal'} of draft {self.draft_id}"


class AnswerTemplate(models.Model):
    """A text that colleagues begin an answer with."""

    name = models.CharField(max_length=80, unique=True)
    topic = models.ForeignKey(
        Topic, null=True, on_delete=models.CASCADE, related_name="+", help_text="for which it is offered first"
    )
    texts = models.JSONField(help_text="by language")
    asked = models.TextField(blank=True, help_text="such messages, one a line, without personal data")
    vectors = models.BinaryField(null=True, help_text="what the lines of `asked` mean; NULL: not worked out yet")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=200, blank=True, help_text="where what it says comes from")
    review_on = models.DateField(null=True, help_text="when somebody looks whether it is still right")
    told_for = models.DateField(null=True, help_text="the review date of which its owner was told")
    made_from = models.ForeignKey(
        "answers.Delivery", null=True, on_delete=models.SET_NULL, related_name="+", help_text="the answer that was kept"
    )
    changed_at = models.DateTimeField(auto_now=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def is_overdue(self, day: date) -> bool:
        """Whether its review date is past on a day."""
        return self.review_on is not None and self.review_on < day


class Delivery(models.Model):
    """One text for one contact, or one part of it. Sent only when `state` says so, which only the network decides.

    A correction or a withdrawal names what it `changes`: our own delivery whose message it edits or deletes, or, where
    the network can do neither (`act` is "send"), which it follows in the thread.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="deliveries")
    draft = models.ForeignKey(Draft, null=True, on_delete=models.PROTECT, related_name="deliveries")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, db_index=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, db_index=False)
    answers = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="deliveries")
    previous = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="next")
    part = models.PositiveSmallIntegerField(default=1)
    parts = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=16, choices=DeliveryKind.choices)
    act = models.CharField(max_length=10, choices=Act.choices, default=Act.SEND, help_text="what is done there")
    changes = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="changed_by", db_index=False)
    text = models.TextField()
    language = models.CharField(max_length=5, blank=True)
    visibility = models.CharField(max_length=10)
    key = models.UUIDField(
        unique=True, default=ordered_uuid, help_text="idempotency key, fixed before the first attempt"
    )
    state = models.CharField(max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_attempt_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True, help_text="after which it is not sent any more; NULL: no limit")
    first_attempt_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)
    remedy = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    receipt = models.CharField(max_length=10, blank=True)
    withdrawn_at = models.DateTimeField(null=True, help_text="when the resident was told that it no longer counts")
    message = models.OneToOneField(Message, null=True, on_delete=models.SET_NULL, related_name="delivery")

    class Meta:
        verbose_name_plural = "deliveries"
        constraints = [
            models.UniqueConstraint(
                fields=["case", "contact"],
                condition=Q(kind="acknowledgement"),
                name="one_acknowledgement_per_case_and_contact",
            ),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False),
                name="sent_has_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(act="send") | Q(changes__isnull=False), name="edit_and_delete_change_something"
            ),
        ]
        indexes = [
            models.Index(fields=["next_attempt_at"], name="delivery_waiting", condition=Q(state="waiting")),
            models.Index(fields=["claimed_at"], name="delivery_sending", condition=Q(state="sending")),
            models.Index(
                fields=["id"], name="delivery_in_trouble", condition=Q(state__in=["failed", "uncertain", "expired"])
            ),
            models.Index(fields=["changes"], name="delivery_changes", condition=Q(changes__isnull=False)),
            models.Index(fields=["contact", "created_at"], name="delivery_to_contact"),
            GinIndex(SearchVector("text", config="simple"), name="answer_search", condition=Q(kind="answer")),
        ]

    def __str__(self) -> str:
        return f"delivery {self.pk} ({self.state})"

    @property
    def stamp(self) -> str:
        """Differs when something else has become of the delivery: another state, or another attempt."""
        return f"{self.state}.{self.claimed_at.timestamp() if self.claimed_at else ''}"


class PrivateOffer(models.Model):
    """That a resident who wrote in public was asked to go on in private, and when they agreed."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="private_offers")
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="+")
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="+", help_text="the invitation")
    offered_at = models.DateTimeField(default=timezone.now)
    agreed_at = models.DateTimeField(null=True, help_text="by the button; who writes back in private agrees too")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "contact"], name="asked_once_to_go_private")]

    def __str__(self) -> str:
        return f"private offer {self.pk} on case {self.case_id}"


class FactUse(models.Model):
    """A fact in an answer, and which version of it: in one that a colleague writes, or in an automatic one."""

    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="uses", db_index=False)
    version = models.PositiveIntegerField(help_text="of the fact, when it was put in")
    draft = models.ForeignKey(Draft, null=True, on_delete=models.CASCADE, related_name="fact_uses")
    delivery = models.ForeignKey(Delivery, null=True, on_delete=models.CASCADE, related_name="fact_uses")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    settled_version = models.PositiveIntegerField(
        default=0, help_text="of the fact, when a colleague said that the answer needs no correction"
    )
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    told_version = models.PositiveIntegerField(
        default=0, help_text="of the fact, when colleagues were told that the answer says what is no longer so"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(draft__isnull=False, delivery__isnull=True) | Q(draft__isnull=True, delivery__isnull=False),
                name="fact_use_in_one_answer",
            ),
            models.UniqueConstraint(fields=["fact", "draft"], name="fact_once_in_a_draft"),
            models.UniqueConstraint(fields=["fact", "delivery"], name="fact_once_in_a_delivery"),
        ]
        indexes = [models.Index(fields=["fact", "version"], name="fact_use_by_version")]

    def __str__(self) -> str:
        return f"version {self.version} of fact {self.fact_id}"


class PublishedAnswer(models.Model):
    """When a fact goes with the automatic answer outside office hours: what it says, and until when, is the fact's."""

    fact = models.ForeignKey(Fact, on_delete=models.PROTECT, related_name="published_answers")
    topic = models.ForeignKey(Topic, on_delete=models.PROTECT, related_name="published_answers")
    keywords = models.JSONField(help_text="one of these words must stand in the question, in small letters")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"published answer {self.pk}"
