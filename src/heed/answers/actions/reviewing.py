"""Peer review: the monthly sample is drawn and handed out, reviewed or passed on, closed and in time forgotten.

The rows decide what is next, so that each step can be repeated: a month whose round is there was drawn.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.models import PeerReview, ReviewRound, ReviewSettings
from heed.answers.on_the_job import peer_review, review_queries
from heed.answers.on_the_job.teams import begin_of, month_of, next_month
from heed.casework import actions as casework
from heed.inbox import pseudonyms
from heed.privacy import actions as privacy
from heed.privacy import retention
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale
from heed.understanding.hiding import hide

#: Who wrote, who reviewed and what was remarked are forgotten so long after a round has closed, unless the town set
#: another term; the choices stay.
KEPT = timedelta(days=365)
_PATH = "/desk/reviews/"


def set_reviews(per_team: int, days: int, seen: int, by: Person) -> ReviewSettings:
    """From the next month on. `Stale` where another lead changed it meanwhile."""
    if not 0 <= per_team <= peer_review.MOST_PER_TEAM or not 1 <= days <= peer_review.MOST_DAYS:
        raise NotPossible(
            _("Give from 0 to %(most)d answers, and from 1 to %(days)d days.")
            % {"most": peer_review.MOST_PER_TEAM, "days": peer_review.MOST_DAYS}
        )
    with transaction.atomic():
        usual = review_queries.settings()
        ReviewSettings.objects.get_or_create(pk=1, defaults={"per_team": usual.per_team, "days": usual.days})
        kept = ReviewSettings.objects.select_for_update().get(pk=1)
        if kept.version != seen:
            raise Stale(_("Somebody else changed this after you opened it. Look at what is new, then try again."))
        kept.per_team, kept.days, kept.version = per_team, days, kept.version + 1
        kept.save()
        privacy.record("peer_review_set", "peer_review", 1, by, per_team=per_team, days=days)
    return kept


def draw_due(now: datetime | None = None) -> int:
    """Draw the month that has ended, once; returns how many answers were handed out.

    Nothing where it was drawn already, where the lead switched it off, or where it would be closed by now.
    """
    now = now or timezone.now()
    wanted, this_month = review_queries.settings(), month_of(now)
    month = (this_month - timedelta(days=1)).replace(day=1)
    closes_at = begin_of(this_month) + timedelta(days=wanted.days)
    if not wanted.per_team or closes_at <= now or ReviewRound.objects.filter(month=month).exists():
        return 0
    with transaction.atomic():
        values = {"per_team": wanted.per_team, "seed": secrets.randbits(62), "closes_at": closes_at}
        found, is_new = ReviewRound.objects.get_or_create(month=month, defaults=values)
        return _fill(found) if is_new else 0


def _fill(found: ReviewRound) -> int:
    begin, end = begin_of(found.month), begin_of(next_month(found.month))
    written = review_queries.written(begin, end)
    drawn = peer_review.draw(written, found.per_team, found.seed)
    handed = peer_review.hand_out(drawn, review_queries.colleagues(), found.seed)
    authors = review_queries.authors(handed)
    rows = [
        PeerReview(
            round=found,
            draft_id=one.answer,
            department_id=one.team,
            author_id=authors[one.answer],
            reviewer_id=handed[one.answer],
        )
        for one in drawn
        if one.answer in handed
    ]
    PeerReview.objects.bulk_create(rows)
    _tell(row.reviewer_id for row in rows if row.reviewer_id)
    return len(rows)


def _tell(reviewers: Iterable[int]) -> None:
    """Each once, with how many wait."""
    counts = Counter(reviewers)
    for person in Person.objects.filter(pk__in=counts):
        casework.notify([person], "answers_to_review", path=_PATH, count=counts[person.pk])


def give_review(review_id: int, by: Person, choices: Mapping[str, str], remark: str) -> PeerReview:
    """What a colleague says of an answer that was handed to them. Of the remark, what identifies somebody is hidden.

    NotPossible where it is not theirs, was given or skipped already, has closed, or a question has no choice.
    """
    try:
        chosen = peer_review.check_choices(choices)
    except peer_review.ReviewError as error:
        raise NotPossible(_("Choose an answer to each of the five questions.")) from error
    if len(remark.strip()) > peer_review.LONGEST_REMARK:
        raise NotPossible(_("The remark can have at most %(n)d characters.") % {"n": peer_review.LONGEST_REMARK})
    with transaction.atomic():
        found = _mine(review_id, by)
        kept = hide(pseudonyms.storable(remark.strip()), staff.country(), with_names=False)
        found.choices, found.remark, found.done_at = chosen, kept, timezone.now()
        found.save(update_fields=["choices", "remark", "done_at"])
    return found


def skip_review(review_id: int, by: Person) -> bool:
    """A colleague would rather not; another gets it, once. Returns whether there was another."""
    with transaction.atomic():
        found = _mine(review_id, by)
        found.skipped_at = timezone.now()
        found.save(update_fields=["skipped_at"])
        return found.turn == 1 and _hand_on(found)


def _hand_on(found: PeerReview) -> bool:
    written = review_queries.as_written(found)
    able = [one for one in review_queries.colleagues() if one.person != found.reviewer_id]
    handed = peer_review.hand_out([written], able, found.round.seed, review_queries.load(found.round))
    for reviewer in handed.values():
        PeerReview.objects.create(
            round=found.round,
            draft=found.draft,
            department_id=found.department_id,
            author_id=found.author_id,
            reviewer_id=reviewer,
            turn=2,
        )
        _tell([reviewer])
    return bool(handed)


def _mine(review_id: int, by: Person) -> PeerReview:
    rows = PeerReview.objects.select_for_update(of=("self",)).select_related("round")
    found = rows.filter(pk=review_id, reviewer=by).exclude(draft=None).first()
    if found is None or not review_queries.may_review(by):
        raise NotPossible(_("This answer is not handed to you."))
    if found.done_at or found.skipped_at:
        raise NotPossible(_("You have reviewed this answer, or passed it on, already."))
    if found.round.closes_at <= timezone.now():
        raise NotPossible(_("The time for these reviews is over: nothing was stored."))
    return found


def tell_authors(now: datetime | None = None) -> int:
    """Authors of answers that were reviewed are told once their round has closed. Returns how many rounds."""
    now = now or timezone.now()
    told = 0
    for found in ReviewRound.objects.filter(closes_at__lte=now, told_at=None):
        with transaction.atomic():
            if not ReviewRound.objects.filter(pk=found.pk, told_at=None).update(told_at=now):
                continue
            done = PeerReview.objects.filter(round=found).exclude(done_at=None)
            authors = Person.objects.filter(pk__in=done.values("author"))
            casework.notify(authors, "answers_reviewed", path=f"{_PATH}mine/")
            told += 1
    return told


def forget_reviewers(now: datetime | None = None) -> int:
    """Long after a round has closed nobody's name stands in it, and no remark. Returns how many reviews."""
    before = retention.kept_since("peer-reviews", now)
    return 0 if before is None else forget(to_forget(before))


def to_forget(before: datetime) -> QuerySet[PeerReview]:
    """Reviews of rounds that had closed by then, in which a name or a remark still stands."""
    old = PeerReview.objects.filter(round__closes_at__lte=before)
    return old.exclude(author=None, reviewer=None, remark="", draft=None)


def forget(rows: QuerySet[PeerReview]) -> int:
    return rows.update(author=None, reviewer=None, remark="", draft=None)
