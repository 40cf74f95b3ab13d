"""Everything that changes messages, contacts, conversations and accounts. The only writer of this room's tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from django.db import InterfaceError, InternalError, OperationalError, ProgrammingError, connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed import bulk, json_bytes
from heed.bulk import Among
from heed.channels.contract import Batch, Change, ChannelError, Incoming, Receipt, Unreadable
from heed.inbox import forgetting, intake, labels, pseudonyms, soundness
from heed.inbox.intake import Prepared, Received
from heed.inbox.models import (
    Account,
    AccountState,
    Attachment,
    AttachmentState,
    Correction,
    Direction,
    Message,
    MessageState,
    MessageVersion,
    SetAside,
    SettledAs,
    StoredReading,
)
from heed.privacy import actions as vault
from heed.privacy import keys
from heed.privacy import queries as vault_queries
from heed.privacy.models import Kind
from heed.staff import queries as staff
from heed.staff.models import Person
from heed.understanding import Reading

# The database is away or not as it should be: nothing is wrong with the messages, so none is set aside.
_NOT_THE_MESSAGE = (OperationalError, InterfaceError, ProgrammingError, InternalError)

# PostgreSQL's text search configuration by language; others are indexed by their plain words.
_SEARCH = {"nl": "dutch", "en": "english", "de": "german"}

# Characters of what is wrong with an account: room for the words of two servers, since half a text is not translated.
LONGEST_TROUBLE = 2000


def receive(account: Account, batch: Batch, *, archive: bool = False) -> Received:
    """Store a batch. Idempotent by (account, native id, version): delivered twice, it changes nothing.

    `archive`: messages of the past (an import), which count as received when they were sent.
    A message that cannot be stored is set aside with its error, and the rest goes on. Call inside the transaction
    that also stores the cursor and defers the next step, after `lock_known` where cases are locked in it too.
    """
    with transaction.atomic():
        one_at_a_time(account)
        received = Received(set_aside=_set_aside_unreadable(account, batch.unreadable))
        try:
            with transaction.atomic():
                _store(account, batch.messages, received, archive)
        except _NOT_THE_MESSAGE:
            raise
        except Exception:
            received = Received(set_aside=received.set_aside)
            _store_one_by_one(account, batch.messages, received, archive)
        if batch.cursor:
            Account.objects.filter(pk=account.pk).update(cursor=batch.cursor)
    return received


def one_at_a_time(account: Account) -> None:
    """Batches of one account are stored one after the other, so that what is new is decided once.

    Before all else that the transaction locks.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema()), %s)", [account.pk])


def lock_known(account: Account, batch: Batch) -> list[int]:
    """The stored messages that a batch is about, locked, before their cases and before anybody who wrote. Returns those
    that it takes back. Inside the transaction that receives it."""
    one_at_a_time(account)
    named = [message for message in batch.messages if isinstance(message.native_id, str)]  # the rest is set aside
    about = {intake.message_digest(account, message.native_id) for message in named}
    taken_back = (message.native_id for message in named if message.change is Change.DELETION)
    gone = {intake.message_digest(account, native_id) for native_id in taken_back}
    rows = Message.objects.select_for_update(no_key=True).filter(Among("native_digest", about), account=account)
    found = rows.order_by("pk").values_list("pk", "native_digest", "deleted_at")
    return [pk for pk, digest, deleted_at in found if digest in gone and deleted_at is None]


def _store_one_by_one(account: Account, messages: Sequence[Incoming], received: Received, archive: bool) -> None:
    for incoming in messages:
        try:
            with transaction.atomic():
                _store(account, [incoming], received, archive)
        except _NOT_THE_MESSAGE:
            raise
        except Exception as error:
            received.set_aside += _set_aside(account, f"{type(error).__name__}: {error}", _flat(incoming))


def _flat(incoming: Incoming) -> dict[str, Any]:
    return asdict(replace(incoming, raw=soundness.kept(incoming.raw)))


def _store(account: Account, messages: Sequence[Incoming], received: Received, archive: bool) -> None:
    latest: dict[Any, Prepared] = {}
    gone: list[Prepared] = []
    country = staff.country()
    for incoming in messages:
        item = intake.prepare(account, incoming, country)
        if incoming.change is Change.DELETION:
            gone.append(item)
        elif item.digest not in latest or _is_later(incoming.version, latest[item.digest].incoming.version):
            latest[item.digest] = item
    present = {
        message.native_digest: message
        for message in Message.objects.select_for_update(no_key=True)
        .filter(Among("native_digest", latest), account=account)
        .order_by("pk")
    }
    new = [item for digest, item in latest.items() if digest not in present]
    _store_new(account, new, received, archive)
    for digest, message in present.items():
        _store_edit(message, latest[digest], received)
    for item in gone:
        _obey_deletion(account, item, received)


def _is_later(version: datetime | None, than: datetime | None) -> bool:
    return version is not None and (than is None or version > than)


def _store_new(account: Account, batch: list[Prepared], received: Received, archive: bool) -> None:
    if not batch:
        return
    people = intake.contacts(account, batch)
    conversations = intake.conversations(account, batch, people)
    items = vault.put(Kind.MESSAGE, [intake.identity(item) for item in batch])
    now = timezone.now()
    rows = [
        intake.row(account, item, conversations[item.digest], sealed, item.incoming.sent_at if archive else now)
        for item, sealed in zip(batch, items, strict=True)
    ]
    bulk.insert(rows)
    with_media = [(row, item.incoming) for row, item in zip(rows, batch, strict=True) if item.incoming.media]
    Attachment.objects.bulk_create(intake.attachments(with_media))
    received.new += [row.pk for row in rows]


def _store_edit(message: Message, item: Prepared, received: Received) -> None:
    # locked, and read again: a colleague may settle or move it in this moment
    message = Message.objects.select_for_update(no_key=True).get(pk=message.pk)
    if message.deleted_at or not _is_later(item.incoming.version, message.edited_at):
        return
    if (item.text, item.subject) == (message.text, message.subject):
        return
    MessageVersion.objects.create(message=message, version=message.version, subject=message.subject, text=message.text)
    message.text, message.subject = item.text, item.subject
    message.edited_at, message.version = item.incoming.version, message.version + 1
    if message.state == MessageState.PLACED:
        message.state = MessageState.EDITED
    elif message.state == MessageState.SETTLED:  # it may hold something new now
        message.state, message.settled_as = MessageState.RECEIVED, ""
    message.save()
    if message.vault_id:
        vault.replace(message.vault_id, intake.identity(item))
    received.edited.append(message.pk)


def _obey_deletion(account: Account, item: Prepared, received: Received) -> None:
    """Its author took it back: nothing of what it said stays, only that it was there."""
    own = Message.objects.filter(account=account, native_digest=item.digest, deleted_at=None)
    message = own.select_for_update(no_key=True).first()
    if message is None:
        return
    forgetting.forget([message.pk])
    received.deleted.append(message.pk)


def _set_aside_unreadable(account: Account, payloads: Iterable[Unreadable]) -> int:
    return sum(_set_aside(account, payload.reason, soundness.kept(payload.raw)) for payload in payloads)


def _set_aside(account: Account, reason: str, payload: Any) -> int:
    """Keep what could not be stored, once. Returns 1 if it is new."""
    text = repr(payload)[: soundness.RAW_LIMIT]
    digest = keys.digest("set aside", str(account.pk), text)
    if SetAside.objects.filter(account=account, digest=digest).exists():
        return 0
    item = vault.put(Kind.SET_ASIDE, [text])[0]
    SetAside.objects.create(account=account, digest=digest, reason=pseudonyms.storable(reason, 500), vault_id=item)
    return 1


def record_readings(readings: Sequence[tuple[int, int, Reading]]) -> None:
    """Store what was understood: (message id, version read, reading). A reading of an older version is replaced."""
    rows = [
        {
            "message_id": message_id,
            "version": version,
            "language": reading.language.label or "",
            "topic": (reading.topic.label or "") if reading.topic else "",
            "urgency": reading.urgency.score,
            "only_thanks": reading.only_thanks,
            "content": reading.as_json(),
            "model": f"{reading.model.name} {reading.model.version}"[:60],
            "vector": reading.vector.hex() if reading.vector else None,
            "search": _SEARCH.get(reading.language.label or "", "simple"),
        }
        for message_id, version, reading in readings
    ]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_RECORD_READINGS, [json_bytes.dump(rows).decode()])


# The search text is made in the database, from the message as it stands there.
_RECORD_READINGS = """
    WITH read AS (
        SELECT * FROM json_to_recordset(%s) AS r(
            message_id bigint, version integer, language text, topic text, urgency float, only_thanks boolean,
            content jsonb, model text, vector text, search regconfig)
    ), stored AS (
        INSERT INTO inbox_storedreading
               (message_id, version, language, topic, urgency, only_thanks, content, model, vector)
        SELECT message_id, version, language, topic, urgency, only_thanks, content, model, decode(vector, 'hex')
          FROM read
        ON CONFLICT (message_id) DO UPDATE SET
            version = excluded.version, language = excluded.language, topic = excluded.topic,
            urgency = excluded.urgency, only_thanks = excluded.only_thanks, content = excluded.content,
            model = excluded.model, vector = excluded.vector
    )
    INSERT INTO inbox_searchtext (message_id, document)
    SELECT message_id, to_tsvector(search, left(subject || ' ' || text, 20000))
      FROM read JOIN inbox_message ON inbox_message.id = message_id
    ON CONFLICT (message_id) DO UPDATE SET document = excluded.document
    """


def mark_placed(message_ids: Sequence[int]) -> None:
    Message.objects.filter(Among("pk", message_ids)).exclude(state=MessageState.OWN).update(
        state=MessageState.PLACED, settled_as="", settled_by=None
    )


def settle(message_ids: Sequence[int], as_: SettledAs, by: Person | None = None) -> int:
    """These messages need no case. Undone by `unsettle`. Returns how many were settled."""
    waiting = Message.objects.filter(pk__in=message_ids, direction=Direction.IN)
    return waiting.exclude(state=MessageState.PLACED).update(state=MessageState.SETTLED, settled_as=as_, settled_by=by)


def place_again(message_ids: Sequence[int]) -> None:
    """Messages that were edited and stand in no case any more are brought to one, as if they had just come in."""
    Message.objects.filter(pk__in=message_ids, state=MessageState.EDITED).update(state=MessageState.RECEIVED)


def unsettle(message_ids: Sequence[int]) -> int:
    """Take `settle` back: the messages are carried on as if they had just come in, and are not settled again."""
    return Message.objects.filter(pk__in=message_ids, state=MessageState.SETTLED, deleted_at=None).update(
        state=MessageState.RECEIVED, settled_as="", settled_by=None, wants_case=True
    )


def correct(message: Message, field: str, value: str, by: Person) -> Correction:
    """A person's reading of one field; the machine's stays beside it. ValueError names a label that there is not."""
    return Correction.objects.create(by=by, **_judged(message, field, value))


def withdraw_corrections(ids: Sequence[int], by: Person) -> None:
    """Somebody undoes what they had done: corrections of their own that came with it teach nothing."""
    Correction.objects.filter(pk__in=ids, by=by, blind=False).delete()


@transaction.atomic
def read_blind(message: Message, values: Mapping[str, str], by: Person) -> list[Correction]:
    """A person's reading of some fields, made without having seen the machine's. The first one of a person counts."""
    return [
        Correction.objects.get_or_create(
            message=message, field=field, by=by, blind=True, defaults=_judged(message, field, value)
        )[0]
        for field, value in values.items()
    ]


def _judged(message: Message, field: str, value: str) -> dict[str, Any]:
    if not labels.exists(field, value):
        raise ValueError(_("“%(label)s” is no %(field)s that Heed knows.") % {"label": value, "field": field})
    reading = StoredReading.objects.filter(message=message).first()
    was = (reading.content or {}).get(field) if reading else None
    return {"message": message, "field": field, "was": was, "value": value}


def record_sent(parent: Message, receipt: Receipt, text: str, visibility: str) -> Message:
    """Our own message as the network took it. If it came back by the other door already, that row is kept."""
    account = parent.account
    digest = intake.message_digest(account, receipt.native_id)
    with transaction.atomic():
        one_at_a_time(account)
        present = Message.objects.filter(account=account, native_digest=digest).first()
        if present:
            return present
        identity = {"native_id": receipt.native_id, "url": receipt.url, "raw": receipt.raw, "text": text}
        return Message.objects.create(
            account=account,
            conversation=parent.conversation,
            contact=parent.contact,
            direction=Direction.OUT,
            native_digest=digest,
            parent_digest=parent.native_digest,
            text=text,
            visibility=visibility,
            sent_at=receipt.at,
            state=MessageState.OWN,
            vault_id=vault.put(Kind.MESSAGE, [identity])[0],
        )


def record_own_edit(message: Message, text: str, receipt: Receipt) -> None:
    """A message of ours says something else on its network now. Done again, it changes nothing."""
    with transaction.atomic():
        one_at_a_time(message.account)
        message = Message.objects.select_for_update(no_key=True).get(pk=message.pk)
        if message.text != text:
            MessageVersion.objects.create(message=message, version=message.version, text=message.text)
            message.text, message.version = text, message.version + 1
        message.edited_at = receipt.at
        message.save(update_fields=["text", "version", "edited_at"])
        held = vault_queries.opened([message.vault_id]).get(message.vault_id or 0)
        if message.vault_id and held:
            vault.replace(message.vault_id, {**held, "raw": receipt.raw, "text": text})


def record_own_deletion(message: Message, at: datetime) -> None:
    """A message of ours is gone from its network. What it said stays with us: staff answer for it."""
    Message.objects.filter(pk=message.pk, deleted_at=None).update(deleted_at=at)


def store_file(attachment: Attachment, content: bytes, media_type: str) -> None:
    with transaction.atomic():
        Attachment.objects.filter(pk=attachment.pk, state=AttachmentState.WAITING).update(
            state=AttachmentState.STORED, content_id=vault.put_file(content), size=len(content), media_type=media_type
        )


def refuse_file(attachment: Attachment, problem: str) -> None:
    Attachment.objects.filter(pk=attachment.pk).update(state=AttachmentState.REFUSED, problem=problem[:500])


def connect_account(
    channel: str, native_id: str, handle: str, settings: dict[str, Any], secrets: dict[str, Any]
) -> Account:
    """Connect an account, or connect it again: what was heard and said on it stays."""
    account, _ = Account.objects.update_or_create(
        channel=channel,
        native_digest=keys.digest("account", channel, native_id),
        defaults={
            "handle": handle,
            "settings": settings,
            "secrets": keys.seal(secrets),
            "state": AccountState.CONNECTED,
            "trouble": "",
            "remedy": "",
            "trouble_since": None,
        },
    )
    return account


def pause_account(account: Account, paused: bool) -> None:
    state = AccountState.PAUSED if paused else AccountState.CONNECTED
    Account.objects.filter(pk=account.pk).update(state=state, trouble="", remedy="", trouble_since=None)


def note_health(account: Account, error: ChannelError | None = None) -> None:
    """What the last talk with the network was like. A refusal of our log-in stops the account until it is mended."""
    now = timezone.now()
    row = Account.objects.filter(pk=account.pk).exclude(state=AccountState.PAUSED)
    if error is None:
        row.update(heard_at=now, trouble="", remedy="", trouble_since=None)
        return
    row.filter(trouble_since=None).update(trouble_since=now)
    changes = {"state": AccountState.TROUBLE} if error.unauthorised else {}
    remedy = error.remedy or ("Connect this account again." if error.unauthorised else "")
    row.update(trouble=error.message[:LONGEST_TROUBLE], remedy=remedy[:500], **changes)


def mend_account(account: Account) -> None:
    """The network takes our log-in again: messages are fetched and answers sent as before."""
    Account.objects.filter(pk=account.pk, state=AccountState.TROUBLE).update(
        state=AccountState.CONNECTED, trouble="", remedy="", trouble_since=None
    )


def mark_looked_at(account: Account, set_aside_ids: Sequence[int]) -> int:
    """Somebody has looked at what was set aside. Returns how many had not been looked at before."""
    rows = SetAside.objects.filter(account=account, pk__in=set_aside_ids, looked_at=None)
    return rows.update(looked_at=timezone.now())
