"""Fills a town with messages, conversations, cases, answers and vault items, quickly: by SQL, beside the actions.

Of a million messages of residents, a quarter follows up on another one; four conversations in five have a case, of
which the newest 20,000 are open and every second of the others was answered. Texts, readings, search texts and sealed
values are of the sizes and kinds that the actions would have written; digests are the real ones, so that new messages
find the old ones. The rows are spread evenly over the last three years.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection, transaction

from benchmarks import machine, speech, towns

OPEN_CASES = 20_000
SEEDS = 10


def fill(stored: int) -> None:
    """The process's town, made anew with so many messages."""
    towns.make()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")  # references are right by construction
        cursor.execute("SET LOCAL synchronous_commit = off")
        cursor.execute("SET LOCAL work_mem = '256MB'")
        _copy_samples(cursor, stored)
        for what, statement in _STATEMENTS.items():
            began = time.monotonic()
            cursor.execute(statement, {"stored": stored, "open": OPEN_CASES, "contacts": speech.contacts(stored)})
            machine.say(f"  {what}: {cursor.rowcount:,} in {time.monotonic() - began:.0f} s")
        _set_sequences(cursor)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        cursor.execute("CHECKPOINT")


def _copy(cursor: Any, table: str, columns: str, rows: Iterable[tuple[Any, ...]]) -> None:
    cursor.execute(f"CREATE TEMPORARY TABLE {table} ({columns}) ON COMMIT DROP")
    ready = list(rows)  # what makes them may ask the database, which cannot answer while it copies
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for row in ready:
            copy.write_row(row)
    cursor.execute(f"ANALYZE {table}")


def _copy_samples(cursor: Any, stored: int) -> None:
    """Texts with their readings, sealed values, and the digests of everything that will be there."""
    from heed.inbox import intake
    from heed.inbox.models import Account

    accounts = list(Account.objects.order_by("pk"))
    _copy(
        cursor,
        "sample",
        "n int, text text, content jsonb, language text, topic text, urgency float, vector bytea",
        _samples(),
    )
    _copy(cursor, "seal", "n int, message bytea, contact bytea", _seals())
    _copy(
        cursor,
        "message_digest",
        "n int, account_id bigint, digest uuid",
        (
            (n, account.pk, intake.message_digest(account, speech.address(n)))
            for n in range(stored)
            for account in (accounts[speech.conversation_of(n) % len(accounts)],)
        ),
    )
    _copy(
        cursor,
        "contact_digest",
        "n int, digest uuid",
        (
            (n, intake.contact_digest(towns.CHANNEL, speech.resident(n).native_id))
            for n in range(speech.contacts(stored))
        ),
    )


def _samples() -> Iterator[tuple[Any, ...]]:
    from heed import understanding
    from heed.journey import way

    rng = random.Random("samples")
    texts = [speech.varied(rng, message.text) for message in speech.sayings(SEEDS)]
    for number, (text, reading) in enumerate(zip(texts, understanding.read(texts, way.context()), strict=True)):
        topic = reading.topic.label if reading.topic and reading.topic.sure else ""
        fields = (reading.language.label or "", topic, reading.urgency.score, reading.vector)
        yield number, text, json.dumps(reading.as_json()), *fields


def _seals() -> Iterator[tuple[Any, ...]]:
    from heed.privacy import keys

    rng = random.Random("seals")
    for number in range(1000):
        author = speech.resident(number)
        said = speech.incoming(rng, speech.address(number), author, "Er ligt een stoeptegel los. " * 4, "", "public")
        message = {
            "native_id": said.native_id,
            "parent_id": "",
            "thread_id": "",
            "url": said.url,
            "text": said.text,
            "raw": said.raw,
        }
        contact = {"native_id": author.native_id, "handle": author.handle, "name": author.name, "url": author.url}
        yield number, keys.seal(message), keys.seal(contact)


# Numbers: message n (from 0) has id n + 1, and so has its vault item; conversation k has id k + 1, and so has the case
# of it; contact c has id c + 1. Answers of ours come after the messages of residents.
_BIRTH = "now() - interval '3 years' * (1 - (n + 1)::float / %(stored)s)"
_IS_OPEN = "k >= (SELECT max(conversation_id) FROM inbox_message) - (%(open)s * 5 / 4)"

_STATEMENTS = {
    "vault": """
        INSERT INTO privacy_vaultitem (id, kind, sealed, created_at)
        SELECT m.n + 1, 'message', s.message, now() FROM message_digest m JOIN seal s ON s.n = m.n %% 1000
         UNION ALL
        SELECT %(stored)s + c.n + 1, 'contact', s.contact, now() FROM contact_digest c JOIN seal s ON s.n = c.n %% 1000
        """,
    "contacts": f"""
        INSERT INTO inbox_contact (id, channel, digest, reference, vault_id, is_bot, created_at)
        SELECT n + 1, '{towns.CHANNEL}', digest, substr(md5(n::text), 1, 8), %(stored)s + n + 1, false, now()
          FROM contact_digest
        """,
    "conversations": f"""
        INSERT INTO inbox_conversation (id, account_id, thread_digest, contact_id, started_at)
        SELECT n / 4 * 3 + n %% 4 + 1, account_id, digest, (n / 4 * 3 + n %% 4) %% %(contacts)s + 1, {_BIRTH}
          FROM message_digest WHERE n %% 4 < 3 ORDER BY n
        """,
    "messages": f"""
        INSERT INTO inbox_message
               (id, account_id, conversation_id, contact_id, direction, native_digest, parent_digest, subject, text,
                visibility, declared_language, address, sent_at, received_at, version, is_automatic, state, wants_case,
                settled_as, vault_id)
        SELECT m.n + 1, m.account_id, k + 1, k %% %(contacts)s + 1, 'in', m.digest, p.digest, '',
               s.text || ' (' || substr(md5((m.n %% 50000)::text), 1, 8) || ')',
               'public', '', '', born, born, 1, false, CASE WHEN k %% 5 = 4 THEN 'settled' ELSE 'placed' END, false,
               CASE WHEN k %% 5 = 4 THEN 'thanks' ELSE '' END, m.n + 1
          FROM (SELECT *, n / 4 * 3 + least(n %% 4, 2) AS k, {_BIRTH} AS born FROM message_digest) m
          JOIN sample s ON s.n = m.n %% (SELECT count(*) FROM sample)
          LEFT JOIN message_digest p ON m.n %% 4 = 3 AND p.n = m.n - 1
         ORDER BY m.n
        """,
    "readings": """
        INSERT INTO inbox_storedreading
               (message_id, version, language, topic, urgency, only_thanks, content, model, vector)
        SELECT m.id, 1, s.language, s.topic, s.urgency, false, s.content, 'heed-words 1', s.vector
          FROM inbox_message m JOIN sample s ON s.n = (m.id - 1) %% (SELECT count(*) FROM sample)
        """,
    "search texts": """
        INSERT INTO inbox_searchtext (message_id, document)
        SELECT m.id, to_tsvector((CASE r.language WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english'
                                  WHEN 'de' THEN 'german' ELSE 'simple' END)::regconfig, m.subject || ' ' || m.text)
          FROM inbox_message m JOIN inbox_storedreading r ON r.message_id = m.id
        """,
    "cases": f"""
        INSERT INTO casework_case
               (id, topic_id, department_id, status, title, language, channel, urgency, address, district, opened_at,
                promised_at, answered_at, needs_answer, closed_at, changed_at, version, place_is_read, assignee_id)
        SELECT k, t.id, coalesce(t.department_id, (SELECT id FROM staff_department WHERE is_back_office)),
               CASE WHEN {_IS_OPEN} THEN 'received' ELSE 'done' END, left(text, 100), r.language, '{towns.CHANNEL}',
               r.urgency, '', CASE WHEN k %% 2 = 0 THEN '' ELSE 'district-' || k %% 14 END, received_at,
               received_at + interval '5 days',
               CASE WHEN {_IS_OPEN} OR k %% 2 = 0 THEN NULL ELSE received_at + interval '2 days' END, {_IS_OPEN},
               CASE WHEN {_IS_OPEN} THEN NULL ELSE received_at + interval '2 days' END,
               CASE WHEN {_IS_OPEN} THEN received_at ELSE received_at + interval '2 days' END, 2,
               false,
               CASE WHEN {_IS_OPEN} AND k %% 200 = 0 THEN (SELECT min(id) FROM staff_person WHERE role = 'agent') END
          FROM (SELECT *, conversation_id AS k FROM inbox_message WHERE (id - 1) %% 4 < 3 AND state = 'placed') m
          JOIN inbox_storedreading r ON r.message_id = m.id
          LEFT JOIN casework_topic t ON t.slug = r.topic
         ORDER BY k
        """,
    "messages of cases": """
        INSERT INTO casework_casemessage (id, case_id, message_id, joining, at)
        SELECT id, conversation_id, id, CASE WHEN (id - 1) %% 4 = 3 THEN 'joined' ELSE 'opened' END, received_at
          FROM inbox_message WHERE state = 'placed' ORDER BY id
        """,
    "promises": """
        INSERT INTO casework_promise
               (case_id, why, at, counted_from, told_until, until, reason, warn_at, watch_at, kept_at)
        SELECT id, 'opened', opened_at, opened_at, promised_at, promised_at, '', promised_at - interval '30 hours',
               CASE WHEN needs_answer AND promised_at > now() THEN promised_at - interval '30 hours' END,
               coalesce(answered_at, closed_at)
          FROM casework_case ORDER BY id
        """,
    "answers": """
        INSERT INTO inbox_message
               (id, account_id, conversation_id, contact_id, direction, native_digest, parent_digest, subject, text,
                visibility, declared_language, address, sent_at, received_at, version, is_automatic, state, wants_case,
                settled_as)
        SELECT %(stored)s + c.id, m.account_id, c.id, m.contact_id, 'out', gen_random_uuid(), m.native_digest, '',
               'Dank voor uw melding. Onze mensen komen deze week kijken en laten het u weten.', 'public', '', '',
               c.answered_at, c.answered_at, 1, false, 'own', false, ''
          FROM casework_case c JOIN casework_casemessage l ON l.case_id = c.id AND l.joining = 'opened'
          JOIN inbox_message m ON m.id = l.message_id
         WHERE c.answered_at IS NOT NULL ORDER BY c.id
        """,
    "acknowledgements": """
        INSERT INTO answers_delivery
               (case_id, account_id, contact_id, answers_id, part, parts, kind, act, text, language, visibility, key,
                state, attempts, next_attempt_at, problem, remedy, created_at, sent_at, receipt)
        SELECT l.case_id, m.account_id, m.contact_id, m.id, 1, 1, 'acknowledgement', 'send',
               'Bedankt voor uw bericht. Wij hebben het ontvangen. U hoort van ons binnen vijf werkdagen.', 'nl',
               'public', gen_random_uuid(), 'sent', 1, m.received_at, '', '', m.received_at, m.received_at, 'published'
          FROM casework_casemessage l JOIN inbox_message m ON m.id = l.message_id WHERE l.joining = 'opened'
        """,
    "deliveries of answers": """
        INSERT INTO answers_delivery
               (case_id, account_id, contact_id, answers_id, part, parts, kind, act, text, language, visibility, key,
                state, attempts, next_attempt_at, problem, remedy, created_at, sent_at, receipt, message_id)
        SELECT m.conversation_id, m.account_id, m.contact_id, l.message_id, 1, 1, 'answer', 'send', m.text, 'nl',
               'public', gen_random_uuid(), 'sent', 1, m.sent_at, '', '', m.sent_at, m.sent_at, 'published', m.id
          FROM inbox_message m
          JOIN casework_casemessage l ON l.case_id = m.conversation_id AND l.joining = 'opened'
         WHERE m.state = 'own'
        """,
}

_TABLES = (
    "privacy_vaultitem", "inbox_contact", "inbox_conversation", "inbox_message", "casework_case",
    "casework_casemessage", "answers_delivery",
)  # fmt: skip


def _set_sequences(cursor: Any) -> None:
    for table in _TABLES:
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
