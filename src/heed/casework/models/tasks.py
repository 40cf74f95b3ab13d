"""What a department is asked, or asked to do, for a case; the mails that tell it, and what it writes back."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.casework.models.cases import Case
from heed.inbox.models import Account
from heed.privacy.models import VaultItem
from heed.staff.models import Department
from heed.staff.working_time import Unit


class TaskKind(models.TextChoices):
    QUESTION = "question", _("question")
    WORK = "work", _("work")


class TaskState(models.TextChoices):
    OPEN = "open", _("open")
    ANSWERED = "answered", _("answered")
    DONE = "done", _("done")
    WITHDRAWN = "withdrawn", _("withdrawn")
    DECLINED = "declined", _("declined")


class AnsweredBy(models.TextChoices):
    """How a department's answer came in."""

    DESK = "desk", _("at the desk")
    EMAIL = "email", _("by e-mail")


class Task(models.Model):
    """One department's part of a case: a question or work, with its own deadline."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="tasks")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="tasks")
    kind = models.CharField(max_length=8, choices=TaskKind.choices, default=TaskKind.QUESTION)
    state = models.CharField(max_length=9, choices=TaskState.choices, default=TaskState.OPEN)
    question = models.TextField()
    target_amount = models.PositiveSmallIntegerField(default=2)
    target_unit = models.CharField(max_length=15, default=Unit.WORKING_DAYS.value)
    due_at = models.DateTimeField()
    remind_at = models.DateTimeField(null=True, help_text="when the department is reminded; null: it is not")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    answer = models.TextField(blank=True)
    reason = models.TextField(blank=True, help_text="why it was declined or withdrawn")
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True, help_text="answered, done, declined or withdrawn")
    answered_how = models.CharField(max_length=5, choices=AnsweredBy.choices, blank=True)
    answered_from = models.CharField(max_length=254, blank=True, help_text="the department's or a colleague's address")

    class Meta:
        indexes = [
            models.Index(fields=["department", "due_at"], name="task_open", condition=Q(ended_at__isnull=True)),
            models.Index(fields=["due_at"], name="task_by_deadline", condition=Q(ended_at__isnull=True)),
            GinIndex(SearchVector("question", "answer", config="simple"), name="task_search"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", ended_at__isnull=True) | (~Q(state="open") & Q(ended_at__isnull=False)),
                name="ended_tasks_have_a_moment",
            )
        ]

    def __str__(self) -> str:
        return f"task {self.pk} of case {self.case_id}"

    @property
    def is_open(self) -> bool:
        return self.state == TaskState.OPEN


class MailKind(models.TextChoices):
    ASKED = "asked"
    REMINDER = "reminder"
    LATE = "late"
    WITHDRAWN = "withdrawn"


class MailState(models.TextChoices):
    WAITING = "waiting", _("waiting to be sent")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("not sent")
    DROPPED = "dropped", _("no longer needed")


class TaskMail(models.Model):
    """One mail to a department about a task. Each kind goes once: the row is made before anything is sent.

    `key` is keyed and unguessable (`task_mails.key_of`): the Message-ID is made of it, so that a reply that names it
    comes from somebody who got the mail. `account` is null where no account of the town takes replies.
    """

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="mails")
    kind = models.CharField(max_length=9, choices=MailKind.choices)
    key = models.UUIDField(unique=True)
    account = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    address = models.EmailField(blank=True, help_text="of the department when it was sent")
    state = models.CharField(max_length=7, choices=MailState.choices, default=MailState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    first_attempt_at = models.DateTimeField(null=True)
    next_attempt_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)
    remedy = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["task", "kind"], name="one_task_mail_of_a_kind")]
        indexes = [
            models.Index(
                fields=["next_attempt_at"], name="task_mail_due", condition=Q(state__in=["waiting", "sending"])
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} mail of task {self.task_id}"


class ReplyOutcome(models.TextChoices):
    """What became of a mail that replied to one of ours about a task."""

    ANSWER = "answer", _("taken as the answer")
    ADDED = "added", _("added")
    UNVERIFIED = "unverified", _("not verified")
    AUTOMATIC = "automatic", _("automatic reply")
    EMPTY = "empty", _("without a word of its own")


class TaskReply(models.Model):
    """A mail that came in as a reply about a task. `text` has names taken out unless a colleague wrote it.

    `sender` stands here only where it is the department's or a colleague's; a stranger's is in the vault alone.
    """

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="replies")
    digest = models.UUIDField(unique=True, help_text="keyed hash of account and native id: each mail counts once")
    outcome = models.CharField(max_length=10, choices=ReplyOutcome.choices)
    text = models.TextField(blank=True)
    sender = models.CharField(max_length=254, blank=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    files = models.PositiveSmallIntegerField(default=0, help_text="that came along and were left in the mailbox")
    sent_at = models.DateTimeField()
    at = models.DateTimeField(default=timezone.now)
    vault = models.ForeignKey(VaultItem, null=True, on_delete=models.SET_NULL)

    class Meta:
        verbose_name_plural = "task replies"

    def __str__(self) -> str:
        return f"reply to task {self.task_id}: {self.outcome}"
