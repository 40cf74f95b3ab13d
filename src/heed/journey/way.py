"""The whole way of a message, as calls downwards. What was done is a state of rows: every step can be repeated."""

from __future__ import annotations

import logging
from collections.abc import Collection, Sequence
from concurrent.futures import Executor
from dataclasses import replace

from django.db import transaction

from heed import understanding
from heed.answers import acknowledgements
from heed.answers import actions as answers
from heed.answers import queries as outbox
from heed.answers.acknowledgements import Owed
from heed.bulk import Among
from heed.casework import actions as casework
from heed.casework.actions import Placed
from heed.casework.placing import Catalogue
from heed.channels.contract import Batch, Returned
from heed.inbox import actions as inbox
from heed.inbox import intake, pseudonyms
from heed.inbox import queries as inbox_queries
from heed.inbox.intake import Received
from heed.inbox.models import Account, Message
from heed.journey import task_mails
from heed.journey.language_model import second_opinions
from heed.learning.context import context

log = logging.getLogger(__name__)


def take(account: Account, batch: Batch, cases: Collection[int] = ()) -> Received:
    """Step 1 and 2: what a channel brought is stored, and the job for the next steps deferred, or neither.

    `cases`: those that the caller's transaction changes afterwards.
    """
    from heed.journey import jobs

    batch = _with_own_recognised(account, batch)
    with transaction.atomic():
        batch, replies = task_mails.taken_out(batch)
        _lock(account, batch, {*cases, *(mail.task.case_id for mail, _reply in replies)})
        received = inbox.receive(account, batch)
        task_mails.take(account, replies)
        casework.note_deletions(received.deleted)
        answers.forget_help_with(received.deleted)
        for returned in _newly_returned(account, batch, received):
            jobs.note_returned.defer(account_id=account.pk, key=returned.idempotency_key, words=returned.words)
        if received.messages:
            jobs.carry.defer(message_ids=received.messages)
        if any(message.media for message in batch.messages):
            jobs.fetch_files.defer()
    return received


def _lock(account: Account, batch: Batch, cases: Collection[int]) -> None:
    """In the order of the house, before those who write are held: an erasure holds cases, then waits for whose they
    are, and would wait in a circle with what takes them the other way round."""
    casework.lock_where(inbox.lock_known(account, batch), besides=cases)


def _with_own_recognised(account: Account, batch: Batch) -> Batch:
    """Copies of what we sent are ours where their key proves it; whatever else claims to be ours stays as it came."""
    claims = {message.idempotency_key for message in batch.messages if message.idempotency_key and not message.is_own}
    if not claims:
        return batch
    proven = outbox.known_keys(account, claims)
    recognised = (
        replace(message, is_own=True, is_automatic=False) if message.idempotency_key in proven else message
        for message in batch.messages
    )
    return replace(batch, messages=tuple(recognised))


def _newly_returned(account: Account, batch: Batch, received: Received) -> list[Returned]:
    """Reports of this batch, not heard before, about answers of ours that came back; without names."""
    reports = {
        intake.message_digest(account, message.native_id): message.returned
        for message in batch.messages
        if message.returned
    }
    if not reports:
        return []
    new = Message.objects.filter(pk__in=received.new, native_digest__in=reports).values_list("native_digest", flat=True)
    found = [reports[digest] for digest in new]
    known = outbox.known_keys(account, (returned.idempotency_key for returned in found))
    return [_nameless(account, returned) for returned in found if returned.idempotency_key in known]


def _nameless(account: Account, returned: Returned) -> Returned:
    """Networks name the recipient in their reasons; outside the vault nobody is named."""
    return replace(returned, words=pseudonyms.without_handles(returned.words, account.channel, (), account.handle))


def carry_with_waiting(message_ids: Sequence[int]) -> None:
    """Carry these messages with all else that waits, so that many small batches that pile up become one large one.

    What has been carried meanwhile is left alone. One among the others that cannot be carried does not hold up these.
    """
    own = inbox_queries.waiting(message_ids)
    if not own:
        return
    together = sorted({*own, *inbox_queries.waiting()})
    try:
        carry(together)
    except Exception:
        if len(together) == len(own):
            raise
        log.exception("carrying %s messages together; now the job's own alone", len(together))
        carry(own)


def carry(message_ids: Sequence[int], executor: Executor | None = None, by_matter: bool = True) -> None:
    """Steps 3 and 4: messages are read, brought to their case (`by_matter`: see `open_or_join`), their senders told."""
    read(message_ids, executor)
    catalogue = Catalogue()
    with transaction.atomic():
        edited = casework.note_edits(message_ids)
        _defer(casework.raise_alarms(edited, catalogue.calendar) if edited else set(), 0)
    with transaction.atomic():
        placed = casework.open_or_join(message_ids, catalogue, by_matter)
        alarmed = casework.raise_alarms(
            {link.message.pk: link.message.urgency for link in placed.links}, catalogue.calendar
        )
        _defer(alarmed, answers.add_acknowledgements(_due(placed, catalogue, alarmed)))


def _due(placed: Placed, catalogue: Catalogue, alarmed: set[int]) -> list[Owed]:
    return acknowledgements.due(placed.links, catalogue.town, catalogue.calendar, alarmed)


def _defer(alarmed: set[int], owed: int) -> None:
    from heed.journey import jobs

    if alarmed:
        jobs.alarm.defer()
    if owed:
        jobs.deliver.defer()


def read(message_ids: Sequence[int], executor: Executor | None = None) -> None:
    """Step 3: understanding is pure; only its outcome is stored."""
    rows = list(
        Message.objects.filter(Among("pk", message_ids), direction="in", deleted_at=None)
        .order_by("pk")
        .values_list("pk", "version", "subject", "text")
    )
    texts = [f"{subject}\n{text}" if subject else text for _, _, subject, text in rows]
    known = context()
    readings = second_opinions(texts, understanding.read(texts, known, executor), known)
    inbox.record_readings([(pk, version, r) for (pk, version, _, _), r in zip(rows, readings, strict=True)])
