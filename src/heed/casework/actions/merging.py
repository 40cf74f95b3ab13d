"""Cases become one, or one becomes two. All of it can be undone; no message is ever lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from heed.bulk import Among
from heed.casework import placing
from heed.casework.actions import matters, promises, titles
from heed.casework.actions.base import add_event, lock_cases, touch
from heed.casework.actions.opening import new_case
from heed.casework.actions.routing import stamp
from heed.casework.models import Case, CaseMessage, IncidentCase, Joining, Likeness, LikenessState, Merge, Task
from heed.casework.placing import Catalogue
from heed.casework.status import CLOSED, Status
from heed.inbox.models import Message
from heed.inbox.unplaced import unplaced
from heed.staff.models import Person

#: Fields of a case that a merge may change. Moments are kept as text.
_FIELDS = ("status", "closed_at", "needs_answer", "assignee_id", "urgency", "promised_at", "warn_at")
_OF_PROMISE = {"promised_at", "warn_at"}


class NotPossible(ValueError):
    """Cases that cannot be brought together or taken apart like this. Nothing was written."""


@transaction.atomic
def merge(case_id: int, into_id: int, by: Person) -> Merge:
    """One case takes up another: its messages, open tasks and promise. Its number leads to the other from now on.

    The earlier promise and the greater urgency hold for both. Undone by `undo_merge`.
    """
    case, into = _locked_pair(case_id, into_id)
    _check(case, into)
    before = {"case": _snapshot(case), "into": _snapshot(into), "incident": _move_incident(case, into)}
    links = CaseMessage.objects.filter(case=case)
    made = Merge(case=case, into=into, by=by, before=before)
    made.messages = [list(pair) for pair in links.order_by("message_id").values_list("message_id", "joining")]
    made.tasks = list(Task.objects.filter(case=case, ended_at=None).values_list("pk", flat=True))
    links.filter(joining=Joining.OPENED).update(joining=Joining.BY_HAND)
    links.update(case=into)
    Task.objects.filter(pk__in=made.tasks).update(case=into)
    before["promise"] = _take_over(case, into)
    made.after = _snapshot(into)
    made.save()
    case.status, case.closed_at, case.needs_answer = Status.DONE, case.closed_at or made.at, False
    _store(case, "taken_up", by, other=into.pk, merge=made.pk)
    _store(into, "took_up", by, other=case.pk, messages=len(made.messages), merge=made.pk)
    matters.note_together(case, into, by)
    matters.refresh([into.pk])
    return made


def bring_together(one_id: int, other_id: int, by: Person) -> Merge:
    """Two cases become one: the one that was opened first takes up the other, unless it is closed."""
    first, second = sorted((one_id, other_id))
    open_ids = set(Case.objects.exclude(status__in=CLOSED).filter(pk__in=[first, second]).values_list("pk", flat=True))
    into = first if first in open_ids or second not in open_ids else second
    return merge(second if into == first else first, into, by)


def _locked_pair(one: int, other: int) -> tuple[Case, Case]:
    found = lock_cases([one, other])
    if one == other or len(found) < 2:
        raise NotPossible(_("Choose another case to join this one to."))
    return found[one], found[other]


def _check(case: Case, into: Case) -> None:
    if Merge.objects.filter(case__in=[case, into], undone_at=None).exists():
        raise NotPossible(_("One of these cases was joined to another one already. Look at it again."))
    if not into.is_open:
        raise NotPossible(_("That case is closed: open it again first, or join it to this one."))


def _take_over(case: Case, into: Case) -> dict[str, int | None]:
    """What becomes of the fields of both. Returns what became of their promises, as `promises.take_up` does."""
    into.urgency = max(into.urgency, case.urgency)
    into.assignee_id = into.assignee_id or case.assignee_id
    if case.is_open:
        into.needs_answer = into.needs_answer or case.needs_answer
    return promises.take_up(case, into)


def _move_incident(case: Case, into: Case) -> int | None:
    """The incident of a case goes on with the one that takes it up."""
    row = IncidentCase.objects.filter(case=case).first()
    if row is None or IncidentCase.objects.filter(case=into).exists():
        return None
    IncidentCase.objects.filter(pk=row.pk).update(case=into)
    return row.pk


def _snapshot(case: Case) -> dict[str, Any]:
    values = {name: getattr(case, name) for name in _FIELDS}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in values.items()}


def _store(case: Case, kind: str, by: Person, **detail: Any) -> None:
    add_event(case, kind, by, **detail)
    touch(case, **{name: getattr(case, name) for name in _FIELDS})


@transaction.atomic
def undo_merge(merge_id: int, by: Person) -> Merge:
    """Both cases as they were: messages, status, assignee, promise. What came since goes where its conversation goes.

    What somebody changed on the case since is left as it is.
    """
    made = Merge.objects.select_for_update().get(pk=merge_id)
    if made.undone_at is not None:
        raise NotPossible(_("This was undone already."))
    titles.lock_incidents([made.into_id])
    case, into = _locked_pair(made.case_id, made.into_id)
    if Merge.objects.filter(case=into, undone_at=None).exists():
        raise NotPossible(_("The case that took it up was joined to another one meanwhile: undo that first."))
    came = _give_back(made, case, into)
    name_again(into)
    _restore(case, made.before["case"])
    case.needs_answer = case.needs_answer or (came and case.is_open)
    present = _snapshot(into)
    unchanged = {name for name, value in present.items() if value == made.after.get(name)}
    _restore(into, {n: v for n, v in made.before["into"].items() if n in unchanged - _OF_PROMISE})
    promises.give_up_again(into, made.before.get("promise", {}), made.at)
    promises.watch_again(case)
    made.undone_by, made.undone_at = by, timezone.now()
    made.save(update_fields=["undone_by", "undone_at"])
    for side, other in ((case, into), (into, case)):
        _store(side, "merge_undone", by, other=other.pk)
    first, second = sorted((case.pk, into.pk))
    Likeness.objects.filter(one=first, other=second).update(state=LikenessState.OPEN, by=None, decided_at=None)
    matters.refresh([case.pk, into.pk])
    return made


def _give_back(made: Merge, case: Case, into: Case) -> bool:
    """Messages, tasks and the incident go back. Whether messages came since that go along."""
    joining_of = dict(made.messages)
    own = CaseMessage.objects.filter(case=into, message_id__in=joining_of)
    conversations = set(own.exclude(message__conversation=None).values_list("message__conversation", flat=True))
    others = CaseMessage.objects.filter(case=into).exclude(message_id__in=joining_of)
    theirs = others.filter(at__lt=made.at).values_list("message__conversation", flat=True)
    later = others.filter(message__conversation__in=conversations - set(theirs), at__gte=made.at)
    came = later.update(case=case) > 0
    for joining in set(joining_of.values()):
        ids = [message for message, was in made.messages if was == joining]
        own.filter(message_id__in=ids).update(joining=joining)
    own.update(case=case)
    Task.objects.filter(pk__in=made.tasks, case=into).update(case=case)
    if made.before["incident"]:
        IncidentCase.objects.filter(pk=made.before["incident"], case=into).update(case=case)
    return came


def _restore(case: Case, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(case, name, parse_datetime(value) if name.endswith("_at") and value else value)


@transaction.atomic
def split(message_ids: Sequence[int], by: Person) -> Case:
    """Messages of one case get a case of their own, with the promise of their topic. Undone by `merge`.

    `NotPossible` where they are of several cases, or all that their case has.
    """
    of_these = CaseMessage.objects.filter(Among("message_id", message_ids))
    case_ids = list(of_these.values_list("case_id", flat=True))
    titles.lock_incidents(case_ids)
    held = lock_cases(case_ids)
    links = list(of_these.select_for_update(no_key=True).order_by("message_id"))
    if len({link.case_id for link in links}) != 1 or links[0].case_id not in held:
        raise NotPossible(_("Choose messages of one case."))
    was = Case.objects.select_related("topic", "department").get(pk=links[0].case_id)
    if not CaseMessage.objects.filter(case=was).exclude(Among("message_id", message_ids)).exists():
        raise NotPossible(_("This is all that the case has: there is nothing to split off from."))
    case = _case_of_its_own(links[0].message_id, was)
    by_heed = any(link.joining == Joining.MATTER for link in links)
    for link in links:
        link.case, link.why = case, None
        link.joining = Joining.OPENED if link is links[0] else Joining.BY_HAND
    CaseMessage.objects.bulk_update(links, ["case", "joining", "why"])
    name_again(was)
    for link in links:  # a status page follows its message by these
        add_event(was, "message_left", by, message=link.message_id, other=case.pk)
        add_event(case, "message_joined", by, message=link.message_id, other=was.pk)
    touch(was)
    if by_heed:
        matters.keep_apart(was, case, by)
    matters.keep_traces_again([link.message_id for link in links])
    return case


def _case_of_its_own(message_id: int, was: Case) -> Case:
    (read,) = unplaced([message_id])
    catalogue = Catalogue()
    catalogue.router.meet([read])
    decision = catalogue.router.decide(read, fallback=was.department)
    case = new_case(read, decision.topic or was.topic, decision.department, catalogue)
    failed = stamp(case, decision)
    case.changed_at = timezone.now()
    case.save()
    promises.first_promises([case])
    if failed:
        failed.save()
    return case


def name_again(case: Case) -> None:
    """Where the message that opened a case has left it, the case has name and place of the first of the others."""
    links = CaseMessage.objects.filter(case=case).select_related("message").order_by("message_id")
    if links.filter(joining=Joining.OPENED).exists():
        return
    first = links.exclude(joining__in=[Joining.AUTOMATIC, Joining.THANKED]).filter(message__deleted_at=None).first()
    if first is not None:
        CaseMessage.objects.filter(pk=first.pk).update(joining=Joining.OPENED)
        (read,) = unplaced([first.message_id])
        spot = placing.spot(read)
        where = {"lon": spot.lon, "lat": spot.lat, "address": spot.address, "place_is_read": spot.is_read}
        titles.call(case, placing.title(read), district=Catalogue().district(spot.lon, spot.lat), **where)
        matters.keep_traces_again([first.message_id])


def moved(message: Message, to: Case, by: Person) -> Case:
    """One message joins another case. Where it was all that its case had, that case is taken up as a whole."""
    link = CaseMessage.objects.select_for_update(of=("self",), no_key=True).select_related("case").get(message=message)
    was = link.case
    if was.pk == to.pk:
        raise NotPossible(_("The message belongs to this case already."))
    if not CaseMessage.objects.filter(case=was).exclude(pk=link.pk).exists():
        merge(was.pk, to.pk, by)
        return to
    link.case, link.joining, link.why = to, Joining.BY_HAND, None
    link.save()
    name_again(was)
    for side, kind, other in ((was, "message_left", to), (to, "message_joined", was)):
        add_event(side, kind, by, message=message.pk, other=other.pk)
        touch(side)
    matters.forget_traces([message.pk])
    return to
