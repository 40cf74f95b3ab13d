"""What peer review is made of: answers that colleagues sent, who may look at them, and what waits for whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils import timezone

from heed.answers.models import (
    Approval,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Draft,
    DraftAct,
    DraftEdit,
    PeerReview,
    ReviewRound,
    ReviewSettings,
)
from heed.answers.on_the_job import peer_review
from heed.answers.on_the_job.peer_review import Colleague, Written
from heed.answers.on_the_job.teams import team_of
from heed.staff import queries as staff
from heed.staff.models import Person
from heed.staff.permissions import ACTS


def settings() -> ReviewSettings:
    """What the lead set, or the usual (not stored)."""
    found = ReviewSettings.objects.filter(pk=1).first()
    return found or ReviewSettings(pk=1, per_team=peer_review.PER_TEAM, days=peer_review.DAYS)


def may_review(person: Person) -> bool:
    """Who may not know who residents are, gets no answer to review: the case stands beside it."""
    return person.may("review_answers") and person.may("see_identity")


def colleagues() -> list[Colleague]:
    """Everybody who may look at answers of others."""
    roles = [role.value for role in ACTS["review_answers"] & ACTS["see_identity"]]
    rows = Person.objects.filter(is_active=True, role__in=roles).values_list("pk", "department")
    office = staff.back_office().pk
    return [Colleague(person, team or office) for person, team in rows]


def written(begin: datetime, end: datetime) -> list[Written]:
    """Answers that a network took from `begin` until before `end`, by a colleague to one case; each once."""
    sent = Delivery.objects.filter(
        kind=DeliveryKind.ANSWER, state=DeliveryState.SENT, sent_at__gte=begin, sent_at__lt=end, draft__isnull=False
    )
    drafts = Draft.objects.filter(pk__in=sent.values("draft"), act=DraftAct.ANSWER, incident=None)
    rows = dict(drafts.values_list("pk", "author"))
    return _written(rows)


def _written(authors: Mapping[int, int]) -> list[Written]:
    hands = {answer: {author} for answer, author in authors.items()}
    for model in (Approval, DraftEdit):
        for answer, person in model._default_manager.filter(draft__in=hands).values_list("draft", "person"):
            hands[answer].add(person)
    teams = {person.pk: team_of(person) for person in Person.objects.filter(pk__in=set(authors.values()))}
    return [Written(answer, teams[author], frozenset(hands[answer])) for answer, author in sorted(authors.items())]


def authors(answers: Iterable[int]) -> dict[int, int]:
    return dict(Draft.objects.filter(pk__in=list(answers)).values_list("pk", "author"))


def as_written(review: PeerReview) -> Written:
    """The answer of a review, as it was drawn."""
    assert review.draft
    (found,) = _written({review.draft.pk: review.draft.author_id})
    return found


def load(found: ReviewRound) -> dict[int, int]:
    """By colleague how many answers of a round they were handed."""
    rows = PeerReview.objects.filter(round=found, reviewer__isnull=False)
    return dict(rows.values_list("reviewer").annotate(Count("pk")).order_by())


def waiting_for(person: Person) -> QuerySet[PeerReview]:
    """Answers that this colleague may still look at."""
    rows = PeerReview.objects.filter(
        reviewer=person, done_at=None, skipped_at=None, round__closes_at__gt=timezone.now()
    )
    return rows.exclude(draft=None).select_related("round", "draft__message", "draft__case").order_by("pk")


def of_author(person: Person) -> QuerySet[PeerReview]:
    """What colleagues said of one's own answers, in rounds that are closed. Never who, and never when."""
    rows = PeerReview.objects.filter(author=person, done_at__isnull=False, round__closes_at__lte=timezone.now())
    rows = rows.exclude(draft=None).select_related("round", "draft__case").defer("reviewer", "done_at")
    return rows.order_by("-round__month", "draft")
