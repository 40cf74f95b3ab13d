"""A resident is asked to go on in private, and agrees."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import private_talk, queries
from heed.answers.actions.base import Refused
from heed.answers.actions.drafting import check_none_waits
from heed.answers.models import Draft, DraftAct, DraftState, PrivateOffer
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Visibility
from heed.inbox.models import Contact, Message
from heed.staff import queries as staff
from heed.staff.models import Person


def begin_private(case: Case, message: Message, by: Person) -> Draft:
    """One's own draft of the invitation to whoever wrote a public message: let go like any answer, but it answers
    nothing. `Refused` where they were asked before, the network has no private messages, or one is writing something
    else on the case."""
    with transaction.atomic():
        casework.locked(case.pk)
        if message.contact_id is None or not private_talk.can_be_asked(message):
            raise Refused(_("This network has no private messages, or this message is private already."))
        if private_talk.offer(case, message.contact_id):
            raise Refused(_("This resident was asked already to go on in private."))
        own = queries.in_the_box(case.pk, by).first()
        if own and own.act == DraftAct.INVITATION and own.message_id == message.pk:
            return own
        if own and (own.text or own.act != DraftAct.ANSWER):
            raise Refused(_("You are writing another answer on this case: finish that one first, or empty it."))
        if own is None:
            check_none_waits(case, by)
        draft = own or Draft(case=case, author=by, version=0)
        draft.message, draft.to_everyone, draft.act = message, False, DraftAct.INVITATION
        draft.visibility, draft.state, draft.send_at = Visibility.DIRECT.value, DraftState.EDITING, None
        draft.text = private_talk.invitation(case, message.contact_id, staff.town())
        draft.version, draft.text_number = draft.version + 1, draft.text_number + (1 if draft.pk else 0)
        draft.save()
        return draft


def agree_to_private(case: Case, contact: Contact) -> bool:
    """The resident says, behind their own link, that answers may go in private. False where nobody asked, or they said
    so before."""
    with transaction.atomic():
        offer = private_talk.offer(case, contact.pk)
        rows = PrivateOffer.objects.filter(pk=offer.pk if offer else 0, agreed_at=None)
        if not rows.update(agreed_at=timezone.now()):
            return False
        casework.note(case.pk, "agreed_to_private", None)
    return True
