"""What this room keeps of residents: the titles and places of cases, and what colleagues wrote about them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from heed.bulk import Among
from heed.casework import held
from heed.casework.actions import forgetting
from heed.casework.models import Case, CaseMessage, CaseNote, Satisfaction, Task, TopicAnswer
from heed.casework.queries import reference
from heed.inbox import forgetting as inbox
from heed.inbox import same_person
from heed.inbox.models import Contact, Direction, Message
from heed.privacy import registry
from heed.privacy.registry import Kind, Outcome, Row, Table
from heed.staff.queries import town as the_town


def _export(contact_id: int) -> Iterator[Row]:
    people = same_person.contacts_of(contact_id)
    alone, shared = forgetting.cases_of(contact_id)
    town = the_town()
    for case in Case.objects.filter(Among("pk", [*alone, *shared])).select_related("topic").order_by("pk"):
        values = {
            "reference": reference(case, town),
            "topic": case.topic.slug if case.topic else "",
            "status": case.get_status_display(),
            "title": case.title if case.pk in alone else "",
            "address": case.address if case.pk in alone else "",
            "district": case.district,
            "promised": case.promised_at,
            "answered": case.answered_at,
            "closed": case.closed_at,
        }
        yield Row(_("Your case"), case.opened_at, values)
    for answer in TopicAnswer.objects.filter(Among("message__contact_id", people)).order_by("pk"):
        yield Row(_("Your answer to a question of ours"), answer.at, {"question": answer.label, "text": answer.text})
    for said in Satisfaction.objects.filter(Among("contact_id", people)).order_by("pk"):
        yield Row(_("Whether you were helped"), said.at, {"satisfied": said.satisfied, "reasons": said.reasons})
    for note in CaseNote.objects.filter(Among("case_id", alone)).exclude(text="").order_by("pk"):
        yield Row(_("A note of ours on your case"), note.at, {"text": note.text})
    for task in Task.objects.filter(Among("case_id", alone)).exclude(question="").order_by("pk"):
        values = {"question": task.question, "answer": task.answer, "reason": task.reason}
        yield Row(_("What we asked a department about your case"), task.asked_at, values)


def _erase(contact_id: int) -> Outcome:
    forgetting.lock_resident(contact_id)
    gone = forgetting.forget_resident(contact_id)
    people = same_person.contacts_of(contact_id)
    satisfied = Satisfaction.objects.filter(Among("contact_id", people)).count()
    erased = {"cases": gone.cases, "written": gone.written, "answers": gone.answers, "unnamed": gone.unnamed}
    alone, _shared = forgetting.cases_of(contact_id)
    return Outcome(erased, {"cases": len(alone), "shared": gone.shared, "satisfaction": satisfied})


def _needed() -> Exists:
    """For `exclude`: cases with a message that some room still needs, as the network knows it."""
    return Exists(inbox.needed_messages(Message.objects.filter(case_message__case=OuterRef("pk"))))


def _old_cases(before: datetime, most: int) -> list[int]:
    rows = forgetting.wordy(Case.objects.filter(closed_at__lt=before).exclude(_needed()))
    return list(rows.order_by("closed_at").values_list("pk", flat=True)[:most])


def _expire(ids: Sequence[int], before: datetime) -> int:
    linked = CaseMessage.objects.filter(Among("case_id", ids)).values_list("message_id", flat=True)
    own = Message.objects.select_for_update(no_key=True).filter(Among("pk", list(linked))).order_by("pk")
    list(own.values_list("pk", flat=True))  # messages are locked before cases
    still = Case.objects.select_for_update(no_key=True).filter(Among("pk", ids), closed_at__lt=before)
    still = still.exclude(_needed())
    number, messages = forgetting.forget_cases(list(still.order_by("pk").values_list("pk", flat=True)))
    inbox.forget(messages)
    inbox.forget(_ours_beside(messages))
    return number


def _ours_beside(message_ids: Sequence[int]) -> list[int]:
    """Messages of ours in conversations of which nothing that a resident said is left."""
    conversations = Message.objects.filter(Among("pk", message_ids)).exclude(conversation=None)
    ids = set(conversations.values_list("conversation_id", flat=True))
    alive = Message.objects.filter(conversation__in=ids, direction=Direction.IN, deleted_at=None)
    over = ids - set(alive.values_list("conversation_id", flat=True))
    rows = Message.objects.filter(conversation__in=over, direction=Direction.OUT, deleted_at=None)
    return list(rows.values_list("pk", flat=True))


CASES = Kind(
    slug="cases",
    name=_("Cases, and the messages in them"),
    purpose=_("To help residents, to keep promises, and to answer for what was done."),
    what=_(
        "What residents said and sent along, the title and place of the case, notes, what departments were asked and "
        "answered, reasons of promises and hand-overs."
    ),
    ground=_("GDPR art. 6(1)(e): answering residents is a task of the municipality. Archives act: agree the term with "
             "your archivist."),
    counted_from=_("the day the case was closed"),
    days=1826,
    waits_for_town=True,
    tables=(
        Table(
            "casework.Case",
            ("title", "lon", "lat", "address"),
            ("language", "channel", "district", "routed_by"),
        ),
        Table("casework.TopicAnswer", ("text", "label"), ("key",)),
        Table("casework.CaseNote", ("text",)),
        Table("casework.Task", ("question", "answer", "reason"), ("target_unit", "answered_from")),
        Table("casework.TaskReply", ("text", "sender", "vault"), ("digest",)),
        Table("casework.TaskMail", (), ("address", "problem", "remedy", "key")),
        Table("casework.HandOver", ("reason", "answer")),
        Table("casework.Promise", ("reason",)),
        Table("casework.Pause", ("reason",)),
        Table("casework.Incident", ("title",), ("district", "figures")),
        Table("casework.MatterTraces", ("content", "vector")),
        Table("casework.MatterHandle", ("key",)),
        Table("casework.CaseMessage", (), ("why",)),
        Table("casework.Satisfaction", ("contact",), ("reasons",)),
        Table("casework.Destination", ("message",)),
    ),
    erases={
        "cases": _("titles and places of cases in which they alone spoke, or which they opened"),
        "written": _("notes, questions to departments and their answers, and reasons, in cases of theirs alone"),
        "answers": _("answers to questions of the site"),
        "unnamed": _("texts of colleagues on cases shared with others, of which their name goes"),
    },
    stays={
        "cases": _("that there was a case: topic, department, moments and outcome, for figures"),
        "shared": _("a case in which others spoke too: what colleagues wrote there concerns them as well, without "
                    "this resident's name"),
        "satisfaction": _("whether somebody was helped well: it is counted, and leads to nobody"),
    },
    export=_export,
    erase=_erase,
    due=_old_cases,
    expire=_expire,
)  # fmt: skip


def _beside(contact_ids: Collection[int]) -> QuerySet[Contact]:
    """Who speaks or spoke in the cases of these contacts."""
    own = set(Message.objects.filter(Among("contact_id", contact_ids)).values_list("pk", flat=True))
    cases = held.cases_of(own)
    once = {message for messages in held.messages_once_in(cases).values() for message in messages}
    now = {message for messages in held.messages_in(cases).values() for message in messages}
    return Contact.objects.filter(Exists(Message.objects.filter(Among("pk", now | once), contact=OuterRef("pk"))))


def ready() -> None:
    same_person.look_beside("cases", _beside)
    registry.register(CASES)
    registry.free(_("What happened to a case: kinds, moments and numbers; colleagues' names."), "casework.CaseEvent")
    registry.free(_("What colleagues are told: kinds, numbers and their own names."), "casework.Notification")
    registry.free(
        _("Numbers of cases and messages, states and moments: no texts."),
        "casework.Merge",
        "casework.Likeness",
        "casework.BulkAct",
        "casework.BulkChange",
        "casework.Closing",
        "casework.IncidentCase",
        "casework.NotOfIncident",
        "casework.Alarm",
        "casework.AlarmCall",
        "casework.Presence",
        "casework.Claim",
    )
    registry.free(
        _("What the town set: its catalogue, rules and places."),
        "casework.Topic",
        "casework.TopicVersion",
        "casework.RoutingSet",
        "casework.CalamityRule",
        "casework.GazetteerFile",
    )
    registry.free(_("Colleagues' own."), "casework.SavedView", "casework.AlarmAddress")
