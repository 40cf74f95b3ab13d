"""Cases lose the words of residents: of one message, of one resident, or of all who spoke when the time is over.

What is counted stays: that there was a case, its topic, department, moments and what became of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

from heed.bulk import Among
from heed.casework.actions import matters
from heed.casework.actions.base import add_event, lock_cases, touch
from heed.casework.models import (
    Case,
    CaseMessage,
    CaseNote,
    HandOver,
    Incident,
    Joining,
    Merge,
    Pause,
    Promise,
    Task,
    TaskReply,
    TopicAnswer,
)
from heed.inbox import forgetting as inbox
from heed.inbox import naming, same_person
from heed.inbox.models import Contact, Message
from heed.privacy import actions as vault

#: What colleagues wrote about a case, by table: the columns, and the way to the case.
WRITTEN: tuple[tuple[type[models.Model], tuple[str, ...], str], ...] = (
    (CaseNote, ("text",), "case"),
    (Task, ("question", "answer", "reason"), "case"),
    (TaskReply, ("text", "sender"), "task__case"),
    (HandOver, ("reason", "answer"), "case"),
    (Promise, ("reason",), "case"),
    (Pause, ("reason",), "case"),
)

_WORDLESS: dict[str, Any] = {"title": "", "lon": None, "lat": None, "address": "", "place_is_read": False}


def let_go_of(message_ids: Sequence[int], event: str) -> None:
    """No case keeps a word of these messages; where one opened a case, its title and place go. `event`: the kind, for
    the timeline. Inside a transaction."""
    opened: list[int] = []
    links = CaseMessage.objects.filter(Among("message_id", message_ids)).select_related("case").order_by("case_id")
    for link in links:
        add_event(link.case, event, None, message=link.message_id)
        touch(link.case)
        if link.joining == Joining.OPENED:
            opened.append(link.case_id)
    going = set(message_ids)
    for merge in _taken_up_by({link.case_id for link in links}):
        if any(pk in going and joining == Joining.OPENED for pk, joining in merge.messages):
            opened.append(merge.case_id)
            touch(merge.case)
    TopicAnswer.objects.filter(Among("message_id", message_ids)).delete()
    # a district is no longer counted where the author took the message back; it says nothing of who they are
    _unname(opened, **({"district": ""} if event == "message_deleted" else {}))
    matters.forget_traces(message_ids)


def _taken_up_by(case_ids: Iterable[int]) -> list[Merge]:
    """How these cases came to hold what others held: by merges into them, and by those into what they took up."""
    found: dict[int, Merge] = {}
    wanted = set(case_ids)
    while wanted:
        rows = Merge.objects.filter(Among("into_id", wanted), undone_at=None).exclude(Among("pk", found))
        more = {merge.pk: merge for merge in rows.select_related("case").order_by("case_id")}
        wanted = {merge.case_id for merge in more.values()}
        found |= more
    return list(found.values())


def _unname(case_ids: Sequence[int], **more: Any) -> int:
    """Without title and place; an incident that has its name from such a case has none either. Returns how many."""
    rows = Case.objects.filter(Among("pk", case_ids))
    titles = set(rows.exclude(title="").values_list("title", flat=True))
    Incident.objects.filter(title__in=titles).update(title="")
    named = ~Q(title="") | ~Q(address="") | Q(lon__isnull=False)
    number = rows.filter(named).count()
    rows.update(**_WORDLESS, **more)
    return number


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Of how many cases the title and place went; how many texts of colleagues went, and from how many only names."""

    cases: int = 0
    written: int = 0
    answers: int = 0
    unnamed: int = 0
    shared: int = 0


def cases_of(contact_id: int) -> tuple[list[int], list[int]]:
    """The cases in which this resident alone spoke, with what these took up; and the cases shared with others.

    Others are those of whom some word still stands there. What the same person wrote on the page of their case is no
    other's.
    """
    own = CaseMessage.objects.filter(message__contact=contact_id)
    with_them = set(own.values_list("case_id", flat=True))
    merges = _taken_up_by(with_them)
    merged = [pk for merge in merges for pk, _joining in merge.messages]
    rows = Message.objects.filter(Q(case_message__case__in=with_them) | Q(pk__in=merged), deleted_at=None)
    others = set(rows.exclude(contact__in=_contacts_of(contact_id, with_them)).values_list("pk", flat=True))
    linked = CaseMessage.objects.filter(case__in=with_them, message__in=others)
    shared = set(linked.values_list("case_id", flat=True))
    alone = with_them - shared
    for merge in merges:
        (shared if others & {pk for pk, _joining in merge.messages} else alone).add(merge.case_id)
    return sorted(alone), sorted(shared - alone)


def _contacts_of(contact_id: int, case_ids: Iterable[int]) -> frozenset[int]:
    """This contact, with those in these cases that are known to be the same person."""
    spoke = Contact.objects.filter(message__case_message__case__in=list(case_ids)).distinct()
    same = (ids for ids in same_person.same_people(spoke).values() if contact_id in ids)
    return frozenset({contact_id}).union(*same)


def lock_resident(contact_id: int) -> None:
    """All that is theirs, in the order of the house: messages, cases, and then who they are, so that no message of
    theirs comes in meanwhile. Before anything else of theirs, inside a transaction."""
    inbox.lock_messages(contact_id)
    alone, shared = cases_of(contact_id)
    lock_cases([*alone, *shared])
    inbox.lock_contact(contact_id)


def forget_resident(contact_id: int) -> Forgotten:
    """Of their own cases all texts go; in those shared with others only what names them. Inside a transaction, with
    their messages locked already, and before these lose who wrote them."""
    alone, shared = cases_of(contact_id)
    lock_cases([*alone, *shared])
    named = naming.words_of(contact_id)
    answers = TopicAnswer.objects.filter(message__contact=contact_id).count()
    ids = list(CaseMessage.objects.filter(message__contact=contact_id).values_list("message_id", flat=True))
    opened = CaseMessage.objects.filter(message__in=ids, joining=Joining.OPENED, case__in=shared)
    number = _unname([*alone, *opened.values_list("case_id", flat=True)])
    let_go_of(ids, "erased")
    written = empty_written(alone)
    unnamed = _unname_written(shared, lambda text: naming.without(text, named))
    for case in Case.objects.filter(Among("pk", shared)).exclude(title=""):
        if (title := naming.without(case.title, named)) != case.title:
            Case.objects.filter(pk=case.pk).update(title=title)
    return Forgotten(number, written, answers, unnamed, len(shared))


def empty_written(case_ids: Sequence[int]) -> int:
    """What colleagues and departments wrote about these cases goes. Returns how many texts."""
    number = 0
    for model, columns, way in WRITTEN:
        filled = Q(*((f"{column}__gt", "") for column in columns), _connector=Q.OR)
        rows = model._default_manager.filter(filled, **{f"{way}__in": case_ids})
        number += rows.update(**dict.fromkeys(columns, ""))
    _forget_originals(case_ids)
    return number


def _unname_written(case_ids: Iterable[int], without: Callable[[str], str]) -> int:
    number = 0
    for model, columns, way in WRITTEN:
        for row in model._default_manager.filter(**{f"{way}__in": list(case_ids)}):
            changed = {name: new for name in columns if (new := without(was := getattr(row, name))) != was}
            if changed:
                number += model._default_manager.filter(pk=row.pk).update(**changed)
    _forget_originals(case_ids)
    return number


def _forget_originals(case_ids: Iterable[int]) -> None:
    """Mails of departments as they came stand in the vault: whom they name cannot be seen there."""
    rows = TaskReply.objects.filter(task__case__in=list(case_ids)).exclude(vault=None)
    vaults = list(rows.values_list("vault_id", flat=True))
    rows.update(vault=None)
    vault.erase(vaults)


def wordy(rows: models.QuerySet[Case]) -> models.QuerySet[Case]:
    """Of these cases those that still have a text of anybody."""
    texts = [
        models.Exists(
            model._default_manager.filter(
                Q(*((f"{column}__gt", "") for column in columns), _connector=Q.OR), **{way: models.OuterRef("pk")}
            )
        )
        for model, columns, way in WRITTEN
    ]
    said = models.Exists(CaseMessage.objects.filter(case=models.OuterRef("pk"), message__deleted_at=None))
    left = Q(said) | ~Q(title="") | ~Q(address="") | Q(lon__isnull=False)
    for one in texts:
        left |= Q(one)
    return rows.filter(left)


def forget_cases(case_ids: Sequence[int]) -> tuple[int, list[int]]:
    """These cases lose all texts. Returns how many there were, and the messages that are to lose theirs too."""
    lock_cases(case_ids)
    ids = list(CaseMessage.objects.filter(Among("case_id", case_ids)).values_list("message_id", flat=True))
    TopicAnswer.objects.filter(Among("message_id", ids)).delete()
    matters.forget_traces(ids)
    _unname(case_ids)
    empty_written(case_ids)
    return len(case_ids), ids
