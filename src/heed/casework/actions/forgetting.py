"""Cases lose the words of residents: of one message, of one resident, or of all who spoke when the time is over.

What is counted stays: that there was a case, its topic, department, moments and what became of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import Q

from heed.bulk import Among
from heed.casework import held
from heed.casework.actions import matters, titles
from heed.casework.actions.base import add_event, lock_cases, touch
from heed.casework.models import (
    Case,
    CaseMessage,
    CaseNote,
    HandOver,
    Joining,
    Pause,
    Promise,
    Task,
    TaskReply,
    TopicAnswer,
)
from heed.inbox import forgetting as inbox
from heed.inbox import naming, same_person
from heed.inbox.models import Message
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
    if not message_ids:
        return
    lock_where(message_ids)
    opened: list[int] = []
    links = CaseMessage.objects.filter(Among("message_id", message_ids)).select_related("case").order_by("case_id")
    for link in links:
        add_event(link.case, event, None, message=link.message_id)
        touch(link.case)
        if link.joining == Joining.OPENED:
            opened.append(link.case_id)
    opened += _named_before(message_ids)
    TopicAnswer.objects.filter(Among("message_id", message_ids)).delete()
    # a district is no longer counted where the author took the message back; it says nothing of who they are
    _unname(opened, **({"district": ""} if event == "message_deleted" else {}))
    matters.forget_traces(message_ids)


def lock_where(message_ids: Sequence[int], besides: Collection[int] = ()) -> None:
    """All cases in which one of these messages stands or stood, their incidents before them, and the cases `besides`.

    Before anybody who wrote is held, where the messages go or `besides` change in the same transaction.
    """
    found = held.cases_of(message_ids) if message_ids else set()
    titles.lock_incidents(found)
    lock_cases({*found, *besides})


def _named_before(message_ids: Sequence[int]) -> list[int]:
    """Cases that these messages opened and stand in no more: taken up by others, or left behind."""
    merges = held.merges_of(message_ids)
    passed = {pk for merge in merges for pk in (merge.case_id, merge.into_id)} | held.left_by(message_ids)
    openers = held.openers_of(passed)
    # what no message opens any more is named by one that left
    found = {case for case in passed if not openers.get(case) or openers[case] & set(message_ids)}
    for case in Case.objects.filter(Among("pk", found)).order_by("pk"):
        touch(case)
    return sorted(found)


def _unname(case_ids: Sequence[int], **more: Any) -> int:
    """Without title and place; an incident that has its name from such a case has none either. Returns how many."""
    rows = Case.objects.filter(Among("pk", case_ids))
    titles.call_incidents(case_ids, "")
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
    """The cases in which this resident alone spoke, with those that others took up or that their messages left; and
    the cases shared with others.

    Others are those of whom some word still stands there; of a case that nobody's message stands in any more, those
    whose did.
    """
    people = same_person.contacts_of(contact_id)
    own = set(Message.objects.filter(Among("contact_id", people)).values_list("pk", flat=True))
    cases = held.cases_of(own)
    now, once = held.messages_in(cases), held.messages_once_in(cases)
    counts = {case: now.get(case) or once.get(case, set()) for case in cases}
    spoke = {message for messages in counts.values() for message in messages} - own
    alive = set(Message.objects.filter(Among("pk", spoke), deleted_at=None).values_list("pk", flat=True))
    shared = {case for case, messages in counts.items() if messages & alive}
    return sorted(cases - shared), sorted(shared)


def lock_resident(contact_id: int) -> None:
    """All that is theirs, in the order of the house: messages, incidents, cases, and then who they are, so that no
    message of theirs comes in meanwhile. Before anything else of theirs, inside a transaction."""
    people = same_person.contacts_of(contact_id)
    inbox.lock_messages(people)
    alone, shared = cases_of(contact_id)
    titles.lock_incidents([*alone, *shared])
    lock_cases([*alone, *shared])
    inbox.lock_contacts(people)


def forget_resident(contact_id: int) -> Forgotten:
    """Of their own cases all texts go; in those shared with others only what names them. Inside a transaction, with
    their messages locked already, and before these lose who wrote them."""
    people = same_person.contacts_of(contact_id)
    alone, shared = cases_of(contact_id)
    lock_cases([*alone, *shared])
    named = naming.words_of(people)
    answers = TopicAnswer.objects.filter(Among("message__contact_id", people)).count()
    ids = list(Message.objects.filter(Among("contact_id", people)).order_by("pk").values_list("pk", flat=True))
    opened = CaseMessage.objects.filter(Among("message_id", ids), joining=Joining.OPENED, case__in=shared)
    number = _unname([*alone, *opened.values_list("case_id", flat=True)])
    let_go_of(ids, "erased")
    written = empty_written(alone)
    unnamed = _unname_written(shared, lambda text: naming.without(text, named))
    titles.unname_incidents([*alone, *shared], lambda text: naming.without(text, named))
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
    titles.lock_incidents(case_ids)
    lock_cases(case_ids)
    ids = list(CaseMessage.objects.filter(Among("case_id", case_ids)).values_list("message_id", flat=True))
    TopicAnswer.objects.filter(Among("message_id", ids)).delete()
    matters.forget_traces(ids)
    _unname(case_ids)
    empty_written(case_ids)
    return len(case_ids), ids
