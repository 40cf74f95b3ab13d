"""Answers are corrected and taken back: begun here as a draft, and let go by the same approval as any answer."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from heed.answers import queries
from heed.answers.actions.base import Refused
from heed.answers.actions.drafting import check_none_waits, open_draft
from heed.answers.changing import changes
from heed.answers.changing import texts as change_texts
from heed.answers.models import Delivery, DeliveryKind, DeliveryState, Draft, DraftAct, DraftState
from heed.casework import actions as casework
from heed.staff.models import Person

_CHANGEABLE = (DeliveryKind.ANSWER, DeliveryKind.CORRECTION)


def begin_change(delivery_id: int, by: Person, act: DraftAct) -> Draft:
    """One's own draft of a correction or a withdrawal of an answer that was sent, on the case where it was given.

    A correction begins with what the answer says now, a withdrawal with a sentence that takes it back. The draft that
    is there already is given where it is the same; `Refused` where one is writing something else on the case, where
    the answer was taken back before, or where it or a change of it is still under way.
    """
    row = Delivery.objects.select_related("case", "draft__corrects", "draft__case").get(pk=delivery_id)
    if row.kind not in _CHANGEABLE or row.draft is None or row.state != DeliveryState.SENT:
        raise Refused(_("Only an answer that was sent can be corrected or taken back."))
    root = changes.root_of(row.draft)
    with transaction.atomic():
        casework.locked(row.case_id)
        changes.check(root)
        own = queries.in_the_box(row.case_id, by).first()
        if own and (own.corrects_id, own.act) == (root.pk, act):
            return own
        if own and own.text:
            raise Refused(_("You are writing another answer on this case: finish that one first, or empty it."))
        if own is None:
            check_none_waits(row.case, by)
        return _store(own or Draft(case_id=row.case_id, author=by, version=0), root, row, act)


def _store(draft: Draft, root: Draft, row: Delivery, act: DraftAct) -> Draft:
    draft.message, draft.visibility, draft.language = row.answers, row.visibility, root.language
    draft.to_everyone, draft.corrects, draft.act = root.to_everyone, root, act
    first = changes.standing(root)[0][0]
    if act == DraftAct.WITHDRAWAL:
        draft.text = change_texts.of("withdrawal", changes.language_of(root), first.sent_at or first.created_at)
    else:
        draft.text = changes.present_text(root)
        draft.model_texts = root.model_texts
    draft.state, draft.send_at = DraftState.EDITING, None
    draft.version, draft.text_number = draft.version + 1, draft.text_number + (1 if draft.pk else 0)
    draft.save()
    return draft


def drop_change(draft_id: int, by: Person, seen: str | None = None) -> Draft:
    """Leave all as it is: the draft of a correction, a withdrawal, an invitation or a new promise is put away by its
    author."""
    with transaction.atomic():
        draft = open_draft(draft_id, seen)
        if draft.author_id != by.pk or draft.act == DraftAct.ANSWER:
            raise Refused(_("This is not a correction, a withdrawal or a promise of yours."))
        draft.state, draft.version = DraftState.WITHDRAWN, draft.version + 1
        draft.save()
        if draft.act != DraftAct.PROMISE:
            casework.release(draft.case_id, by)
    return draft
