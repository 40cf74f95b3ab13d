"""What this room keeps of residents: what was answered, and what was asked of a language model on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.conf import settings
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from heed.answers.actions import forgetting, helping, reviewing
from heed.answers.models import Delivery, HelpRequest, PrivateOffer, WrongFinding
from heed.answers.restrictions.actions import forgetting as restrictions
from heed.answers.restrictions.personal_data import RESTRICTIONS
from heed.casework.actions import forgetting as casework
from heed.casework.models import Case
from heed.inbox import forgetting as inbox
from heed.inbox import same_person
from heed.privacy import registry
from heed.privacy.registry import Kind, Outcome, Row, Table

# --- answers


def _export(contact_id: int) -> Iterator[Row]:
    people = same_person.contacts_of(contact_id)
    for one in Delivery.objects.filter(contact__in=people).exclude(text="").order_by("pk"):
        values = {"kind": one.get_kind_display(), "state": one.get_state_display(), "sent": one.sent_at}
        yield Row(_("An answer of ours to you"), one.created_at, {**values, "text": one.text})
    for offer in PrivateOffer.objects.filter(contact__in=people).order_by("pk"):
        yield Row(_("That we asked you to go on in private"), offer.offered_at, {"agreed": offer.agreed_at})


def _erase(contact_id: int) -> Outcome:
    casework.lock_resident(contact_id)
    gone = forgetting.forget_resident(contact_id)
    erased = {"answers": gone.answers, "drafts": gone.drafts, "called_off": gone.called_off, "remarks": gone.remarks,
              "help": gone.help, "examples": gone.examples, "unnamed": gone.unnamed}  # fmt: skip
    kept = {"deliveries": gone.deliveries, "exceptions": gone.exceptions, "everybody": gone.everybody}
    return Outcome(erased, kept)


def _old_answers(before: datetime, most: int) -> list[int]:
    return list(forgetting.old_cases(before).order_by("closed_at").values_list("pk", flat=True)[:most])


def _expire_answers(ids: Sequence[int], before: datetime) -> int:
    cases = Case.objects.select_for_update(no_key=True).filter(pk__in=ids, closed_at__lt=before).order_by("pk")
    return forgetting.forget_answers(list(cases.values_list("pk", flat=True)))


ANSWERS = Kind(
    slug="answers",
    name=_("Answers"),
    purpose=_("To help residents, and to answer for what the municipality said and who approved it."),
    what=_(
        "Drafts with every change in approval, answers sent and whether the network took them, approvals with their "
        "notes, why a rule was set aside, remarks of peer review, examples of messages in templates."
    ),
    ground=_("GDPR art. 6(1)(e): answering residents is a task of the municipality. Archives act: agree the term with "
             "your archivist."),
    counted_from=_("the day the case was closed"),
    days=1826,
    waits_for_town=True,
    tables=(
        Table("answers.Draft", ("text", "model_texts"), ("act", "language", "visibility", "came_back")),
        Table("answers.DraftEdit", ("before", "after")),
        Table("answers.Approval", ("note",)),
        Table("answers.AnswerException", ("reason", "review"), ("kind", "checks")),
        Table(
            "answers.Delivery",
            ("text", "problem", "remedy"),
            ("act", "language", "visibility", "receipt", "key"),
        ),
        Table("answers.PrivateOffer", ("contact",)),
        Table("answers.AnswerTemplate", ("asked", "vectors", "texts"), ("name", "source")),
    ),
    erases={
        "answers": _("answers to them"),
        "drafts": _("drafts of answers to them alone, with all their versions"),
        "called_off": _("answers that wait to be sent: they are called off"),
        "remarks": _("notes of approval, reasons of exceptions and remarks of peer review on these"),
        "help": _("requests to the language model on their cases and incidents"),
        "examples": _("templates: the example of a message of theirs, and their name"),
        "unnamed": _("texts that went to others too, of which their name goes"),
    },
    stays={
        "deliveries": _("that something was sent, when, and what the network said, for figures"),
        "exceptions": _("that a rule was set aside, by whom and when: the lead answers for it"),
        "everybody": _("answers that went to others as well: those people keep theirs"),
    },
    export=_export,
    erase=_erase,
    due=_old_answers,
    expire=_expire_answers,
)  # fmt: skip

# --- help of a language model


def _old_help(before: datetime, most: int) -> list[int]:
    rows = HelpRequest.objects.filter(forgotten_at=None, asked_at__lt=before).order_by("asked_at")
    return list(rows.values_list("pk", flat=True)[:most])


def _expire_help(ids: Sequence[int], before: datetime) -> int:
    rows = HelpRequest.objects.filter(pk__in=ids, forgotten_at=None, asked_at__lt=before)
    return helping.forget_requests(list(rows.values_list("pk", flat=True)))


HELP = Kind(
    slug="drafting-help",
    name=_("What a language model was asked"),
    purpose=_("To look into what it wrote, for the register of algorithms."),
    what=_("The masked texts that left and came back, and encrypted what was masked in them."),
    ground=_("GDPR art. 5(2), AI Act art. 50: to be able to say what a machine wrote."),
    counted_from=_("the moment it was asked"),
    days=lambda: settings.DRAFTING_HELP_KEEP_DAYS,
    tables=(
        Table(
            "answers.HelpRequest",
            ("prompt", "answer", "sealed", "case", "incident", "draft", "facts"),
            ("language", "other_language", "model", "model_version", "problem"),
        ),
    ),
    due=_old_help,
    expire=_expire_help,
)

# --- peer review


def _old_reviews(before: datetime, most: int) -> list[int]:
    return list(reviewing.to_forget(before).order_by("pk").values_list("pk", flat=True)[:most])


def _expire_reviews(ids: Sequence[int], before: datetime) -> int:
    return reviewing.forget(reviewing.to_forget(before).filter(pk__in=ids))


REVIEWS = Kind(
    slug="peer-reviews",
    name=_("Peer reviews"),
    purpose=_("To learn from each other's answers."),
    what=_("Who reviewed whose answer, and remarks. The choices of the form stay, without names."),
    ground=_("GDPR art. 6(1)(e): a good answer is a task of the municipality."),
    counted_from=_("the day the round closed"),
    days=reviewing.KEPT.days,
    tables=(Table("answers.PeerReview", ("remark", "draft"), ("choices",)),),
    due=_old_reviews,
    expire=_expire_reviews,
)

# --- findings that were wrong


def _old_notes(before: datetime, most: int) -> list[int]:
    rows = WrongFinding.objects.filter(at__lt=before, note__gt="").order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


FINDINGS = Kind(
    slug="wrong-findings",
    name=_("Notes on findings that were wrong"),
    purpose=_("To make the checks better."),
    what=_("A colleague's note, with numbers and addresses of persons taken out. It names no case and no resident."),
    ground=_("GDPR art. 6(1)(e): a good answer is a task of the municipality."),
    counted_from=_("the day of the note"),
    days=730,
    tables=(Table("answers.WrongFinding", ("note",), ("check_slug", "reason", "level")),),
    due=_old_notes,
    expire=forgetting.forget_notes_on_findings,
)


def ready() -> None:
    inbox.need(
        "restrictions",
        contact=restrictions.is_needed(contact=OuterRef("pk")),
        message=restrictions.is_needed(message=OuterRef("pk")),
    )
    registry.register(ANSWERS, RESTRICTIONS, HELP, REVIEWS, FINDINGS)
    registry.free(
        _("What the town set: codes, rules, guidance, sites, periods."),
        "answers.ApprovalRules",
        "answers.ElectionPeriod",
        "answers.AllowedDomain",
        "answers.CodeVersion",
        "answers.HouseRules",
        "answers.GuidanceVersion",
        "answers.ReviewSettings",
        "answers.PublishedAnswer",
    )
    registry.free(_("What colleagues agreed among themselves."), "answers.Delegation", "answers.Signature")
    registry.free(
        _("Numbers, moments and names of checks: no texts."),
        "answers.FindingAtSending",
        "answers.FactUse",
        "answers.GuidanceCount",
        "answers.ReviewRound",
    )
