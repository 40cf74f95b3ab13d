"""What is stored of conversation pages: statements, who votes (under a pseudonym), votes, and what comes of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.dossiers.models import Dossier
from heed.staff.models import localised


class OpinionConversation(models.Model):
    """A question on which residents vote, statement by statement. Before it opens only staff see it."""

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="opinion_conversations")
    key = models.CharField(max_length=24, unique=True, help_text="of the public page; cannot be guessed")
    titles = models.JSONField(help_text="by language")
    questions = models.JSONField(help_text="what is asked, by language")
    privacy = models.JSONField(default=dict, help_text="what residents read about their data beside the fixed text")
    opens_at = models.DateTimeField(null=True, help_text="None: not decided yet")
    closes_at = models.DateTimeField(null=True, help_text="None: open until further notice")
    most_added = models.PositiveSmallIntegerField(default=5, help_text="statements that one participant may add")
    keep_days = models.PositiveSmallIntegerField(
        default=180, help_text="after closing, so long votes are linked to a browser"
    )
    is_listed = models.BooleanField(default=False, help_text="on the town's front page, while it is open")
    report_back = models.JSONField(default=dict, help_text="what the town did with it, by language; after closing")
    reported_at = models.DateTimeField(null=True, help_text="when that was last written")
    version = models.PositiveIntegerField(default=1, help_text="goes up with each change by staff")
    changed_at = models.DateTimeField(help_text="when moderation, erasure or an import last changed what counts")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_at__isnull=True) | Q(opens_at__isnull=True) | Q(closes_at__gt=F("opens_at")),
                name="conversation_closes_after_opening",
            ),
            models.CheckConstraint(condition=Q(most_added__lte=50), name="conversation_most_added_to_50"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return localised(self.titles)

    @property
    def question(self) -> str:
        return localised(self.questions)

    @property
    def privacy_text(self) -> str:
        return localised(self.privacy)

    @property
    def languages(self) -> list[str]:
        """Those in which it has a title."""
        return [code for code, title in self.titles.items() if title]

    @property
    def is_visible(self) -> bool:
        return self.opens_at is not None and self.opens_at <= timezone.now()

    @property
    def is_open(self) -> bool:
        return self.is_visible and not self.is_closed

    @property
    def is_closed(self) -> bool:
        """It was open and has ended. One that never opened is not closed, whatever its moment of closing."""
        return self.is_visible and self.ended_at is not None and self.ended_at <= timezone.now()

    @property
    def ended_at(self) -> datetime | None:
        """Its moment of closing, or that of its dossier where that came before: nobody votes in a closed one. It can
        lie ahead."""
        return min((at for at in (self.closes_at, self.dossier.closed_at) if at), default=None)

    @property
    def is_reported_back(self) -> bool:
        """Whether it was told what the town did with this round. What was told before it was opened again is of an
        earlier one."""
        if not self.is_closed or not self.report_back or self.reported_at is None:
            return False
        return self.ended_at is not None and self.reported_at >= self.ended_at

    @property
    def unlinked_from(self) -> datetime | None:
        """From then on no vote is linked to a browser any more; None: not known, or past all calendars."""
        try:
            return self.closes_at + timedelta(days=self.keep_days) if self.closes_at else None
        except OverflowError:
            return None

    @property
    def is_unlinked(self) -> bool:
        return self.unlinked_from is not None and self.unlinked_from <= timezone.now()


class Participant(models.Model):
    """Somebody who votes, known only by a keyed hash of a random number in their browser's cookie.

    The number is another one in each conversation. `digest` is None for who was imported, and for all once the time of
    keeping is over; district and language are what they chose to say, and are emptied then.
    """

    conversation = models.ForeignKey(OpinionConversation, on_delete=models.CASCADE, related_name="participants")
    digest = models.UUIDField(null=True)
    district = models.CharField(max_length=60, blank=True, help_text="slug of a district, or 'elsewhere'")
    language = models.CharField(max_length=10, blank=True, help_text="spoken at home")
    joined_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "digest"], condition=Q(digest__isnull=False), name="one_participant_per_browser"
            )
        ]

    def __str__(self) -> str:
        return f"participant {self.pk}"


class StatementState(models.TextChoices):
    WAITING = "waiting", _("waiting for a colleague")
    ACCEPTED = "accepted", _("accepted")
    REFUSED = "refused", _("refused")


class Statement(models.Model):
    """One short sentence to agree or disagree with. By staff, or by a participant after a colleague accepted it."""

    conversation = models.ForeignKey(OpinionConversation, on_delete=models.CASCADE, related_name="statements")
    text = models.CharField(max_length=300, help_text="new ones at most 140; imported ones can be longer")
    language = models.CharField(max_length=10)
    translations = models.JSONField(default=dict, help_text="by language, made by staff")
    is_about_people = models.BooleanField(default=False, help_text="about the participants; no opinion, not counted")
    author = models.ForeignKey(Participant, null=True, on_delete=models.SET_NULL, related_name="added")
    is_by_staff = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=StatementState.choices, default=StatementState.WAITING)
    same_as = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=300, blank=True, help_text="of a refusal; the author reads it")
    added_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["conversation", "state"], name="statement_by_state")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state=StatementState.REFUSED) | ~Q(reason=""), name="refusal_has_a_reason"
            )
        ]

    def __str__(self) -> str:
        return self.text

    def shown(self, language: str) -> tuple[str, str]:
        """The text for a reader of a language, and the language it is in: theirs where there is a translation."""
        own = self.translations.get(language)
        return (own, language) if own and language != self.language else (self.text, self.language)


class Vote(models.Model):
    """What a participant thinks of a statement now; a change of mind replaces it."""

    conversation = models.ForeignKey(OpinionConversation, on_delete=models.CASCADE, related_name="votes")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="votes")
    choice = models.SmallIntegerField(help_text="1 agree, 0 pass, -1 disagree")
    first_at = models.DateTimeField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "at"], name="vote_by_moment")]
        constraints = [
            models.UniqueConstraint(fields=["participant", "statement"], name="one_vote_per_statement"),
            models.CheckConstraint(condition=Q(choice__in=[-1, 0, 1]), name="vote_is_agree_pass_or_disagree"),
        ]

    def __str__(self) -> str:
        return f"vote {self.pk}"


class StoredLandscape(models.Model):
    """What was worked out of a conversation's votes. Pages read `summary`; `places` says where each participant stands.

    What came in after `of` is not in it yet.
    """

    conversation = models.OneToOneField(
        OpinionConversation, on_delete=models.CASCADE, primary_key=True, related_name="landscape"
    )
    of = models.DateTimeField(help_text="when the votes began to be read")
    summary = models.JSONField(help_text="conversations.results: no participant is in it")
    places = models.JSONField(default=dict, help_text="x, y and group by participant; shown to each their own")
    problem = models.CharField(max_length=300, blank=True, help_text="why it could not be worked out")

    def __str__(self) -> str:
        return f"landscape of conversation {self.conversation_id}"


class PopulationKind(models.TextChoices):
    DISTRICT = "district", _("district")
    LANGUAGE = "language", _("language")


class PopulationFigure(models.Model):
    """How many people of the town live in a district or speak a language at home, as staff entered it."""

    conversation = models.ForeignKey(OpinionConversation, on_delete=models.CASCADE, related_name="population")
    kind = models.CharField(max_length=10, choices=PopulationKind.choices)
    key = models.CharField(max_length=60)
    people = models.PositiveIntegerField(validators=[MaxValueValidator(100_000_000)])

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "kind", "key"], name="one_population_figure_per_key")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
