"""Learning on the job: guidance as a town has it, and the monthly sample of answers that colleagues look at.

Nothing of a resident is in these tables. Who wrote and who reviewed stands in `PeerReview` alone, until forgotten.
"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from heed.staff.models import Department, Numbered


class GuidanceVersion(Numbered):
    """The town's own guidance: `rules` as `guidance.parse` reads each. None in use: what Heed brings is shown."""


class GuidanceCount(models.Model):
    """By month, team and situation: no person, no case, no message."""

    month = models.DateField(help_text="its first day")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+")
    situation = models.CharField(max_length=20)
    answered = models.PositiveIntegerField(default=0, help_text="answers let go to messages with this guidance")
    not_fitting = models.PositiveIntegerField(default=0, help_text="how often a colleague said that it did not fit")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["month", "department", "situation"], name="guidance_counted_once")
        ]

    def __str__(self) -> str:
        return f"{self.situation} in {self.month}"


class ReviewSettings(models.Model):
    """What the lead sets for peer review: one row, made when it is first changed."""

    per_team = models.PositiveSmallIntegerField(help_text="answers a month of each team; 0: no peer review")
    days = models.PositiveSmallIntegerField(help_text="after the end of the month in which a review can be given")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="one_review_settings")]

    def __str__(self) -> str:
        return f"{self.per_team} answers a month of each team"


class ReviewRound(models.Model):
    """The sample of one month. That the row is there says that it was drawn."""

    month = models.DateField(unique=True, help_text="first day of the month whose answers were drawn")
    per_team = models.PositiveSmallIntegerField()
    seed = models.BigIntegerField(help_text="the same seed draws the same answers again")
    drawn_at = models.DateTimeField(default=timezone.now)
    closes_at = models.DateTimeField(help_text="no review is taken from then on, and authors read theirs")
    told_at = models.DateTimeField(null=True, help_text="when authors were told that they can read them")

    def __str__(self) -> str:
        return f"round of {self.month}"


class PeerReview(models.Model):
    """One answer that was handed to one colleague to look at. `department` is the team of who wrote it, then."""

    round = models.ForeignKey(ReviewRound, on_delete=models.PROTECT, related_name="reviews")
    draft = models.ForeignKey("answers.Draft", null=True, on_delete=models.SET_NULL, related_name="peer_reviews")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    turn = models.PositiveSmallIntegerField(default=1, help_text="2: it was skipped by another before")
    skipped_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    choices = models.JSONField(default=dict, help_text="by question of `peer_review.QUESTIONS` one of its choices")
    remark = models.TextField(blank=True, help_text="for the author alone")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(reviewer=F("author")), name="nobody_reviews_oneself"),
            models.CheckConstraint(
                condition=Q(skipped_at__isnull=True) | Q(done_at__isnull=True), name="reviewed_or_skipped"
            ),
            models.CheckConstraint(condition=Q(turn__in=[1, 2]), name="handed_on_once"),
            models.UniqueConstraint(fields=["round", "draft", "turn"], name="answer_reviewed_once_a_turn"),
        ]
        indexes = [
            models.Index(
                fields=["reviewer"],
                name="review_waiting",
                condition=Q(done_at__isnull=True, skipped_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"review {self.pk} of draft {self.draft_id}"
