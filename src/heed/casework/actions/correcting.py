"""Putting right what Heed read in a message, all fields of it in one act."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from heed.casework.actions.steering import correct
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.staff import seen
from heed.staff.models import Person
from heed.staff.seen import Stale


@transaction.atomic
def put_right(message_id: int, given: Mapping[str, str], by: Person, shown: str | None = None) -> list[str]:
    """A person's labels by field; those that differ from what holds now are kept. Returns their fields.

    `shown`: the fingerprint of the labels that the person was shown. `Stale` if other ones hold by now.
    """
    message = Message.objects.select_for_update(of=("self",), no_key=True).select_related("reading").get(pk=message_id)
    now = inbox.labels_of(message)
    if shown is not None and seen.fingerprint(now) != shown:
        raise Stale(_("Somebody else put this message right meanwhile. Look at what stands there now, then try again."))
    changed = [field for field, label in given.items() if label != now[field]]
    for field in changed:
        correct(message, field, given[field], by)
    return changed
