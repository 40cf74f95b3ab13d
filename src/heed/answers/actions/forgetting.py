"""Answers lose their words: of one resident, or of all whose case was closed long ago.

Rows stay: who wrote and approved what when, and what the networks said of it, is counted and answered for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.actions.helping import forget_requests
from heed.answers.models import (
    AnswerException,
    AnswerTemplate,
    Approval,
    Delivery,
    DeliveryState,
    Draft,
    DraftEdit,
    DraftState,
    HelpRequest,
    PeerReview,
    WrongFinding,
)
from heed.bulk import Among
from heed.casework import held
from heed.casework.actions import forgetting as casework
from heed.casework.models import Case, IncidentCase, NotOfIncident
from heed.inbox import forgetting as inbox
from heed.inbox import naming, same_person
from heed.privacy.registry import NotNow

_UNSENT = (DeliveryState.WAITING, DeliveryState.FAILED, DeliveryState.UNCERTAIN, DeliveryState.EXPIRED)
_BEING_WRITTEN = (DraftState.EDITING, DraftState.ASKED, DraftState.SCHEDULED)

#: In the place of a reason that was erased: that there was one stays.
GONE = "–"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """How many texts went, and how many rows stay without them or without a name."""

    answers: int = 0
    drafts: int = 0
    called_off: int = 0
    remarks: int = 0
    help: int = 0
    examples: int = 0
    unnamed: int = 0
    deliveries: int = 0
    exceptions: int = 0
    everybody: int = 0


def forget_resident(contact_id: int) -> Forgotten:
    """What was written to one resident alone goes; from what went to others too, only their name. What waits to be
    sent to them is called off. `NotNow` while something is being sent. Inside a transaction, before their messages
    lose who wrote them."""
    people = same_person.contacts_of(contact_id)
    alone, shared = casework.cases_of(contact_id)
    named = naming.words_of(people)
    deliveries = Delivery.objects.filter(contact__in=people)
    list(deliveries.select_for_update(of=("self",)).order_by("pk").values_list("pk", flat=True))
    if deliveries.filter(state=DeliveryState.SENDING).exists():
        raise NotNow(_("An answer to this resident is being sent at this moment. Try again in a minute."))
    own = _own_drafts(people, alone)
    with_others = Draft.objects.filter(Q(deliveries__contact__in=people) | Q(case__in=shared)).exclude(pk__in=own)
    shared_drafts = list(with_others.distinct().values_list("pk", flat=True))
    exceptions = AnswerException.objects.filter(draft__in=own).count()
    called_off = _call_off(own, deliveries.filter(state__in=_UNSENT))
    sent, drafts, remarks = _empty(own, deliveries)
    return Forgotten(
        answers=sent,
        drafts=drafts,
        called_off=called_off,
        remarks=remarks,
        help=_forget_help([*alone, *shared]),
        examples=_forget_examples(people, named),
        unnamed=_unname(shared_drafts, lambda text: naming.without(text, named)),
        deliveries=deliveries.count(),
        exceptions=exceptions,
        everybody=len(shared_drafts),
    )


def _own_drafts(people: frozenset[int], alone: Sequence[int]) -> list[int]:
    """Drafts that reach, or would reach, nobody but this resident; and the corrections of them."""
    to_them = Q(message__contact__in=people) & (Q(to_everyone=False) | Q(case__in=alone))
    rows = Draft.objects.filter(to_them, incident=None)
    found = set(rows.exclude(Exists(_to_another(people))).values_list("pk", flat=True))
    while more := set(Draft.objects.filter(corrects__in=found).values_list("pk", flat=True)) - found:
        found |= more
    return sorted(found)


def _to_another(people: frozenset[int]) -> QuerySet[Delivery]:
    """Deliveries of a draft to others, except to those of whom nothing is kept any more."""
    return Delivery.objects.filter(draft=OuterRef("pk"), text__gt="").exclude(contact__in=people)


def _call_off(drafts: Sequence[int], unsent: QuerySet[Delivery]) -> int:
    """Nothing of it goes any more. Returns how many answers would still have gone, or might have been sent again."""
    number = Draft.objects.filter(pk__in=drafts, state=DraftState.SCHEDULED).count() + unsent.count()
    for draft in Draft.objects.select_for_update(of=("self",)).filter(pk__in=drafts, state__in=_BEING_WRITTEN):
        draft.state, draft.version = DraftState.WITHDRAWN, draft.version + 1
        draft.save(update_fields=["state", "version", "changed_at"])
    PeerReview.objects.filter(draft__in=drafts, done_at=None, skipped_at=None).update(skipped_at=timezone.now())
    unsent.update(state=DeliveryState.CANCELLED)
    return number


def _empty(drafts: Sequence[int], deliveries: QuerySet[Delivery]) -> tuple[int, int, int]:
    """Returns how many answers, drafts and remarks on them had a text."""
    messages = [pk for pk in deliveries.values_list("message_id", flat=True) if pk]
    sent = deliveries.filter(Q(text__gt="") | Q(problem__gt="")).update(text="", problem="", remedy="")
    inbox.forget(messages)  # a copy that a network brought may stand in no conversation
    rows = Draft.objects.filter(pk__in=drafts)
    number = rows.filter(Q(text__gt="") | ~Q(model_texts=[])).update(text="", model_texts=[])
    edits = DraftEdit.objects.filter(Q(before__gt="") | Q(after__gt=""), draft__in=drafts).update(before="", after="")
    notes = Approval.objects.filter(draft__in=drafts, note__gt="").update(note="")
    reasons = AnswerException.objects.filter(~Q(reason=GONE) | Q(review__gt=""), draft__in=drafts)
    remarks = PeerReview.objects.filter(draft__in=drafts, remark__gt="").update(remark="")
    return sent, number, edits + notes + remarks + reasons.update(reason=GONE, review="")


def forget_help_with(message_ids: Collection[int]) -> int:
    """Their authors took these messages back: no request for help that may have shown one keeps it, wherever it stands
    now. Returns how many. Inside the transaction that lets the messages go."""
    return _forget_help(held.cases_of(message_ids)) if message_ids else 0


def _forget_help(case_ids: Collection[int]) -> int:
    """Also about incidents to which a case of theirs belongs, or belonged until somebody took it out."""
    taken_out = NotOfIncident.objects.filter(case__in=case_ids).values("incident")
    of_them = (
        Q(case__in=case_ids)
        | Q(incident__in=IncidentCase.objects.filter(case__in=case_ids).values("incident"))
        | Q(incident__in=taken_out)
    )
    rows = HelpRequest.objects.filter(of_them, forgotten_at=None)
    return forget_requests(list(rows.values_list("pk", flat=True)), timezone.now())


def _forget_examples(people: frozenset[int], named: naming.Named) -> int:
    """Templates keep the town's words; the example of a message that they were made with goes."""
    number = 0
    for template in AnswerTemplate.objects.filter(made_from__contact__in=people):
        texts = {language: naming.without(text, named) for language, text in template.texts.items()}
        if template.asked or texts != template.texts:
            AnswerTemplate.objects.filter(pk=template.pk).update(
                asked="", vectors=None, texts=texts, version=template.version + 1
            )
            number += 1
    return number


def _unname(drafts: Sequence[int], without: Callable[[str], str]) -> int:
    number = 0
    for draft in Draft.objects.filter(pk__in=drafts):
        text, model_texts = without(draft.text), [without(one) for one in draft.model_texts]
        if (text, model_texts) != (draft.text, draft.model_texts):
            number += Draft.objects.filter(pk=draft.pk).update(text=text, model_texts=model_texts)
    for model, columns in (
        (DraftEdit, ("before", "after")),
        (Approval, ("note",)),
        (AnswerException, ("reason", "review")),
        (PeerReview, ("remark",)),
    ):
        for row in model._default_manager.filter(draft__in=drafts):
            changed = {name: new for name in columns if (new := without(getattr(row, name))) != getattr(row, name)}
            if changed:
                number += model._default_manager.filter(pk=row.pk).update(**changed)
    return number


# --- when the time is over


def old_cases(before: datetime) -> QuerySet[Case]:
    """Closed cases whose answers still have a text, and nothing on its way."""
    on_its_way = Delivery.objects.filter(case=OuterRef("pk"), state__in=[DeliveryState.WAITING, DeliveryState.SENDING])
    drafts = Draft.objects.filter(Q(text__gt="") | ~Q(model_texts=[]), case=OuterRef("pk"))
    sent = Delivery.objects.filter(case=OuterRef("pk"), text__gt="")
    return Case.objects.filter(Exists(drafts) | Exists(sent), ~Exists(on_its_way), closed_at__lt=before)


def forget_answers(case_ids: Sequence[int]) -> int:
    """The answers of these cases lose their texts. Returns how many had one. Inside a transaction."""
    drafts = list(Draft.objects.filter(Among("case_id", case_ids)).values_list("pk", flat=True))
    deliveries = Delivery.objects.filter(Among("case_id", case_ids))
    _call_off(drafts, deliveries.filter(state__in=_UNSENT).exclude(state=DeliveryState.UNCERTAIN))
    sent, number, _remarks = _empty(drafts, deliveries)
    return sent + number


def forget_notes_on_findings(ids: Sequence[int], before: datetime) -> int:
    return WrongFinding.objects.filter(pk__in=ids, at__lt=before, note__gt="").update(note="")
