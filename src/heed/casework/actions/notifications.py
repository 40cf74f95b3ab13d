"""Colleagues are told something at the desk, and what they have seen is put away. Any room above may tell them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from django.utils import timezone

from heed.casework.models import Notification
from heed.staff.models import Person

#: Notifications are kept this long, seen or not: a desk is no archive, and the case's timeline keeps what happened.
KEPT = timedelta(days=90)


def notify(people: Iterable[Person], kind: str, case_id: int | None = None, **detail: Any) -> int:
    """Tell colleagues something, each once. Returns how many were told.

    `kind` is a key of `casework.notifications.TEXTS`, which holds the sentence; `detail` fills its places and goes as
    JSON. `detail["path"]`, where given, is the desk page that it leads to (else the case). No personal data of
    residents: the text goes by e-mail too. Who calls decides by the state of rows that it is told once only. Colleagues
    who cannot log in are left out.
    """
    told = {person.pk: person for person in people if person.is_active}
    rows = [Notification(person_id=pk, kind=kind, case_id=case_id, detail=detail) for pk in sorted(told)]
    Notification.objects.bulk_create(rows)
    return len(rows)


def see_notifications(
    person: Person, case_id: int | None = None, up_to: int | None = None, path: str | None = None
) -> int:
    """A colleague has seen the notifications of a case, those that lead to a desk page (`path`), or else all of theirs
    up to the id that the page showed."""
    unseen = Notification.objects.filter(person=person, seen_at=None)
    if case_id is not None:
        unseen = unseen.filter(case_id=case_id)
    if path is not None:
        unseen = unseen.filter(detail__path=path)
    if up_to is not None:
        unseen = unseen.filter(pk__lte=up_to)
    return unseen.update(seen_at=timezone.now())


def put_away_notifications(kind: str, paths: Iterable[str]) -> int:
    """What they say of these desk pages is not so any more: nobody has to look, and no e-mail tells it. Returns how
    many."""
    unseen = Notification.objects.filter(kind=kind, detail__path__in=list(paths), seen_at=None)
    return unseen.update(seen_at=timezone.now())


def mark_notifications_told(notification_ids: Sequence[int]) -> None:
    Notification.objects.filter(pk__in=notification_ids).update(told_at=timezone.now())


def forget_old_notifications() -> int:
    """Notifications older than `KEPT` go. Returns how many."""
    return Notification.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]
