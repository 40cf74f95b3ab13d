"""What this room keeps of residents, and how it is given, erased and let go in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from heed.bulk import Among
from heed.inbox import forgetting, same_person
from heed.inbox.models import Attachment, Contact, Direction, Message, MessageState, MessageVersion, SetAside
from heed.inbox.queries import identities, natives
from heed.privacy import queries as vault
from heed.privacy import registry
from heed.privacy.registry import Kind, Outcome, Row, Table

#: Messages that are opened together.
_PORTION = 200

# --- who they are


def _identity(contact_id: int) -> Iterator[Row]:
    contacts = list(Contact.objects.filter(pk__in=same_person.contacts_of(contact_id)).order_by("pk"))
    known = identities(contacts)
    for contact in contacts:
        if one := known.get(contact.pk):
            values = {"channel": contact.channel, "handle": one.handle, "name": one.name, "url": one.url}
            yield Row(_("Who you are on this channel"), contact.created_at, {**values, "native_id": one.native_id})


def _erase_identity(contact_id: int) -> Outcome:
    people = sorted(same_person.contacts_of(contact_id))
    forgetting.lock(people)
    set_aside = sum(forgetting.forget_set_aside_of(pk) for pk in people)
    known = forgetting.forget_contacts(people)
    there = Contact.objects.filter(pk__in=people).count()
    return Outcome({"identities": known, "set_aside": set_aside}, {"contacts": there})


def _nothing_left(before: datetime, most: int) -> list[int]:
    rows = forgetting.to_forget(Contact.objects.filter(created_at__lt=before).exclude(vault=None))
    return list(rows.order_by("pk").values_list("pk", flat=True)[:most])


def _expire_identities(ids: Sequence[int], before: datetime) -> int:
    rows = forgetting.to_forget(Contact.objects.filter(Among("pk", ids)))
    return forgetting.forget_contacts(list(rows.values_list("pk", flat=True)))


IDENTITIES = Kind(
    slug="identities",
    name=_("Who residents are"),
    purpose=_("To answer them on the channel where they wrote, and to know their next message as theirs."),
    what=_("Handle or address, name as shown, address of the profile; encrypted, apart from what they said."),
    ground=_("GDPR art. 6(1)(e): answering residents is a task of the municipality."),
    counted_from=_("the day of their first message; and only once no text of theirs is left"),
    days=30,
    tables=(
        Table("inbox.Contact", ("digest", "reference", "vault"), ("channel",)),
        Table("inbox.Conversation", ("contact", "thread_digest")),
    ),
    erases={"identities": _("name, handle and address in the vault"), "set_aside": _("payload that was set aside")},
    stays={
        "contacts": _("a resident without a name, so that figures stay right; it leads to nobody"),
    },
    export=_identity,
    erase=_erase_identity,
    due=_nothing_left,
    expire=_expire_identities,
)

# --- what they said


def _said(contact_id: int) -> Iterator[Row]:
    people = same_person.contacts_of(contact_id)
    rows = Message.objects.filter(contact__in=people).select_related("account").order_by("sent_at", "pk")
    ids = list(rows.values_list("pk", flat=True))
    for at in range(0, len(ids), _PORTION):
        portion = list(rows.filter(pk__in=ids[at : at + _PORTION]))
        held = natives(portion)
        for message in portion:
            yield from _rows_of(message, held.get(message.pk, {}))


def _rows_of(message: Message, held: dict[str, Any]) -> Iterator[Row]:
    if message.deleted_at and not message.text:
        return
    what = _("What you wrote") if message.direction == Direction.IN else _("What we wrote to you")
    values = {
        "account": message.account.handle,
        "subject": message.subject,
        "text": held.get("text") or message.text,
        "url": held.get("url", ""),
        "visibility": message.visibility,
        "longitude": message.lon,
        "latitude": message.lat,
        "address": message.address,
    }
    yield Row(what, message.sent_at, values)
    for version in MessageVersion.objects.filter(message=message):
        yield Row(_("What you wrote before you changed it"), version.replaced_at, {"text": version.text})
    for one in Attachment.objects.filter(message=message):
        content = vault.opened_file(one.content_id) if one.content_id else None
        file = (one.media_type, content) if content is not None else None
        yield Row(_("A file of yours"), message.sent_at, {"description": one.alt, "type": one.media_type}, file)


def _erase_said(contact_id: int) -> Outcome:
    people = same_person.contacts_of(contact_id)
    forgetting.lock(people)
    ids = list(Message.objects.filter(contact__in=people).order_by("pk").values_list("pk", flat=True))
    gone = forgetting.forget(ids)
    return Outcome({"said": gone.said, "own": gone.own, "files": gone.files}, {"traces": len(ids)})


def _old_settled(before: datetime, most: int) -> list[int]:
    rows = Message.objects.filter(state=MessageState.SETTLED, received_at__lt=before, deleted_at=None)
    rows = forgetting.unneeded_messages(rows)
    return list(rows.order_by("-pk").values_list("pk", flat=True)[:most])


def _expire_settled(ids: Sequence[int], before: datetime) -> int:
    rows = Message.objects.select_for_update(no_key=True).filter(Among("pk", ids), state=MessageState.SETTLED)
    rows = forgetting.unneeded_messages(rows.filter(received_at__lt=before))
    still = list(rows.order_by("pk").values_list("pk", flat=True))
    return forgetting.forget(still).said


MESSAGES = Kind(
    slug="messages",
    name=_("Messages that no case was made of"),
    purpose=_("To be able to look again at what was taken for thanks, spam, or not for the town."),
    what=_(
        "Text with names taken out, and encrypted the text as it came, files, what was read in it, corrections. "
        "Messages of a case go with the case."
    ),
    ground=_("GDPR art. 6(1)(e): answering residents is a task of the municipality."),
    counted_from=_("the day the message came in"),
    days=365,
    waits_for_town=True,
    tables=(
        Table(
            "inbox.Message",
            ("subject", "text", "address", "lon", "lat", "vault"),
            ("visibility", "declared_language", "native_digest", "parent_digest"),
        ),
        Table("inbox.MessageVersion", ("subject", "text")),
        Table("inbox.Attachment", ("alt", "problem", "source", "content"), ("media_type",)),
        Table("inbox.StoredReading", ("content", "vector", "topic", "language"), ("model",)),
        Table("inbox.SearchText", ("document",)),
        Table("inbox.Correction", ("was", "value"), ("field",)),
    ),
    erases={
        "said": _("messages of theirs, with what was read in them"),
        "own": _("messages of ours to them"),
        "files": _("pictures and files"),
    },
    stays={
        "traces": _("that there was a message, when and on which channel: for figures, and so that a copy that the "
                    "network brings again is not stored"),
    },
    export=_said,
    erase=_erase_said,
    due=_old_settled,
    expire=_expire_settled,
)  # fmt: skip

# --- what could not be stored


def _old_set_aside(before: datetime, most: int) -> list[int]:
    rows = SetAside.objects.filter(at__lt=before).exclude(vault=None, reason="")
    return list(rows.order_by("pk").values_list("pk", flat=True)[:most])


def _expire_set_aside(ids: Sequence[int], before: datetime) -> int:
    return forgetting.forget_set_aside(ids)


SET_ASIDE = Kind(
    slug="set-aside",
    name=_("What could not be stored"),
    purpose=_("To find out why a message could not be read, and to take it in after all."),
    what=_("What the network sent, encrypted, and why it was set aside."),
    ground=_("GDPR art. 6(1)(e): no message of a resident may get lost."),
    counted_from=_("the moment it was set aside"),
    days=90,
    waits_for_town=True,
    tables=(Table("inbox.SetAside", ("reason", "vault"), ("digest",)),),
    due=_old_set_aside,
    expire=_expire_set_aside,
)


def ready() -> None:
    registry.register(IDENTITIES, MESSAGES, SET_ASIDE)
    registry.free(_("The town's own accounts on channels, and what their servers said."), "inbox.Account")
