"""Messages on their way to a case: what placing needs of them, without the weight of models, for there are many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import BooleanField, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce

from heed.bulk import Among
from heed.channels.contract import Visibility
from heed.inbox.models import Conversation, Message, MessageState


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A message with its contact, its thread, and what was read in it. `topic` is "" where nothing was read yet;
    `topic_is_sure` says whether it may be acted upon; `urgency` is 0 to 1; `places` and `personal_data` are as the
    reading has them, in JSON."""

    pk: int
    account_id: int
    channel: str
    contact_id: int | None
    is_from_bot: bool
    conversation_id: int | None
    thread: UUID | None
    native_digest: UUID
    parent_digest: UUID | None
    subject: str
    text: str
    visibility: str
    lon: float | None
    lat: float | None
    address: str
    sent_at: datetime
    received_at: datetime
    is_automatic: bool
    wants_case: bool
    language: str
    topic: str
    topic_is_sure: bool
    urgency: float
    only_thanks: bool
    places: str
    personal_data: str

    @property
    def is_private(self) -> bool:
        return Visibility(self.visibility).is_private


_IS_SURE = KeyTextTransform("sure", KeyTransform("topic", "reading__content"))
_COLUMNS: tuple[str | Combinable, ...] = (
    "pk",
    "account_id",
    "account__channel",
    "contact_id",
    Coalesce("contact__is_bot", False),
    "conversation_id",
    "conversation__thread_digest",
    *("native_digest", "parent_digest", "subject", "text", "visibility", "lon", "lat", "address"),
    *("sent_at", "received_at", "is_automatic", "wants_case"),
    Coalesce("reading__language", Value("")),
    Coalesce("reading__topic", Value("")),
    Coalesce(Cast(_IS_SURE, BooleanField()), False),
    Coalesce("reading__urgency", 0.0),
    Coalesce("reading__only_thanks", False),
    *(
        Coalesce(KeyTextTransform(name, "reading__content"), Value("[]", TextField()))
        for name in ("places", "personal_data")
    ),
)


def lock_unplaced(message_ids: Sequence[int]) -> list[Unplaced]:
    """Those that are not placed yet, oldest first, locked until the transaction ends.

    Their conversations are locked first, so that two batches that hold messages of one conversation do not open two
    cases. Without their keys: who holds a case and only points to one of them does not wait.
    """
    rows = Message.objects.filter(Among("pk", message_ids), state=MessageState.RECEIVED)
    conversations = {pk for pk in rows.values_list("conversation_id", flat=True) if pk}
    held = Conversation.objects.filter(Among("pk", conversations)).order_by("pk").select_for_update(no_key=True)
    list(held.values_list("pk"))
    locked = rows.order_by("pk").select_for_update(of=("self",), no_key=True).values_list("pk", flat=True)
    return unplaced(list(locked))


def unplaced(message_ids: Sequence[int]) -> list[Unplaced]:
    rows = Message.objects.filter(Among("pk", message_ids)).order_by("pk").values_list(*_COLUMNS)
    return [Unplaced(*row) for row in rows]
