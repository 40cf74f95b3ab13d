"""A new promise is written: a draft beside the answer box, let go by the same approval as any answer."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from heed.answers import new_promises
from heed.answers.actions.base import Refused
from heed.answers.actions.drafting import check_seen, count_text, what_goes_out
from heed.answers.actions.helping import mark_help
from heed.answers.models import Draft, DraftAct, DraftState
from heed.answers.recipients import latest_of_each
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.inbox.models import Message
from heed.staff.models import Person


def save_promise(
    case_id: int,
    author: Person,
    until: datetime,
    reason: str,
    seen: str | None = None,
    seen_version: int | None = None,
) -> Draft:
    """Keep a new promise that is being made: one draft per author and case at a time. Nothing is promised by it.

    `seen`: the stamp of the draft that the author was shown ("": none); `seen_version`: that of the case. `Stale` if
    either is another one by now. `Refused` where the case cannot get this promise, or a colleague's waits there for
    approval.
    """
    with transaction.atomic():
        case = casework.locked(case_id, seen_version)
        draft = new_promises.open_of(case, author, lock=True)
        check_seen(draft, seen)
        if waits := new_promises.asked_by_another(case, author):
            said = _("A new promise by %(name)s waits for approval on this case: approve it or send it back first.")
            raise Refused(said % {"name": waits.author.name})
        draft = promise_as_typed(draft or Draft(case=case, author=author, version=0), until, reason)
        new_promises.check(draft)
        draft.state, draft.version = DraftState.EDITING, draft.version + 1
        draft.save()
        mark_help(draft)
    return draft


def promise_as_typed(draft: Draft, until: datetime | None, reason: str) -> Draft:
    """A draft as `save_promise` would store it; nothing is stored."""
    was = what_goes_out(draft) if draft.pk else None
    draft.act, draft.to_everyone, draft.visibility = DraftAct.PROMISE, True, ""
    draft.message, draft.language = _message_of(draft.case), new_promises.language_of(draft.case)
    draft.text, draft.promise_until = reason.strip(), until
    draft.promise_was = new_promises.cannot_keep(draft.case)
    count_text(draft, was)
    return draft


def _message_of(case: Case) -> Message:
    """The latest of who can be told; where nobody can, the latest of the case."""
    reached = latest_of_each(case.pk)
    rows = Message.objects.filter(case_message__case=case).select_related("account")
    found = reached[-1] if reached else rows.order_by("-pk").first()
    if found is None:
        raise Refused(_("No message stands in this case any more: there is nobody to promise an answer to."))
    return found
