"""Messages a second from read to placed, with 100,000 cases open, of which some are of the same matter.

One process brings batches to their cases (`casework.actions.open_or_join`), beside PostgreSQL;
`intake` measures reading too.
The open cases are reports at streets, numbers and spots of Havenstad, with their traces kept as arriving does.
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import timedelta
from typing import Any

from benchmarks import machine, speech, towns

OPEN = 100_000
BATCH = 400
#: Distinct texts whose readings are shared by the made-up cases.
TEXTS = 2_000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench joining", description=__doc__)
    parser.add_argument("--open", type=int, default=OPEN, help="open cases (default 100,000)")
    parser.add_argument("--messages", type=int, default=8_000, help="messages that are placed")
    parser.add_argument("--quick", action="store_true", help="5,000 open cases and 2,000 messages")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.open, chosen.messages = 5_000, 2_000
    towns.settle("bench_joining")
    figures = towns.run_in("bench_joining", _measure, chosen.open, chosen.messages)
    machine.say(
        f"with {figures['open']:,} cases open: {figures['per_second']:,} messages a second; "
        f"{figures['joined']} joined, {figures['suggested']} suggested, {figures['opened']} opened"
    )
    machine.report("joining", figures)
    return 0


def _measure(wanted: int, messages: int) -> dict[str, Any]:
    from django.db import connection

    from heed.casework import actions
    from heed.casework.models import Case, CaseMessage, Joining, Likeness
    from heed.casework.placing import Catalogue

    towns.make()
    rng = random.Random("joining")
    _fill(rng, wanted)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    ids = _store(rng, messages, first=wanted)
    cases = Case.objects.count()
    spent = time.process_time()
    began = time.monotonic()
    for at in range(0, len(ids), BATCH):
        actions.open_or_join(ids[at : at + BATCH], Catalogue())
    seconds = time.monotonic() - began
    spent = time.process_time() - spent
    return {
        "open": cases,
        "messages": len(ids),
        "batch": BATCH,
        "seconds": round(seconds, 2),
        "per_second": round(len(ids) / seconds),
        "heed_ms_per_message": round(1000 * spent / len(ids), 3),
        "opened": Case.objects.count() - cases,
        "joined": CaseMessage.objects.filter(joining=Joining.MATTER).count(),
        "suggested": Likeness.objects.count(),
    }


def _fill(rng: random.Random, wanted: int) -> None:
    """Open cases with a message each, stored as arriving stores them; matters are not compared meanwhile."""
    from heed import bulk
    from heed.casework.actions import matters
    from heed.casework.actions.opening import new_case
    from heed.casework.matching import told_by
    from heed.casework.models import CaseMessage
    from heed.casework.placing import Catalogue
    from heed.inbox import actions as inbox
    from heed.inbox.unplaced import unplaced

    catalogue = Catalogue()
    for at in range(0, wanted, 5_000):
        ids = _store(rng, min(5_000, wanted - at), first=at)
        rows = unplaced(ids)
        cases = []
        for message in rows:
            topic = catalogue.sure_topic(message)
            cases.append(new_case(message, topic, topic.department if topic else catalogue.back_office, catalogue))
        bulk.insert(cases)
        links = [(case.pk, row.pk, "opened", row.received_at, None) for case, row in zip(cases, rows, strict=True)]
        bulk.insert_values(CaseMessage, ("case_id", "message_id", "joining", "at", "why"), links)
        matters.keep_traces(told_by(rows).items())
        inbox.mark_placed(ids)
        machine.say(f"  {at + len(ids):,} cases")


def _store(rng: random.Random, count: int, first: int) -> list[int]:
    """Messages of the last 30 days with their readings, of as many residents."""
    from heed.inbox import actions as inbox
    from heed.inbox.models import Account

    accounts = list(Account.objects.order_by("pk"))
    batch = [_incoming(rng, first + number) for number in range(count)]
    from heed.channels.contract import Batch

    stored = inbox.receive(accounts[0], Batch(tuple(one for one, _ in batch))).messages
    inbox.record_readings([(pk, 1, reading) for pk, (_, reading) in zip(stored, batch, strict=True)])
    return list(stored)


_READ: list[Any] = []


def _incoming(rng: random.Random, number: int) -> tuple[Any, Any]:
    from dataclasses import replace

    from django.utils import timezone

    text, reading = rng.choice(_read())
    said = speech.incoming(rng, speech.address(number), speech.resident(number), text, "", "public")
    sent = timezone.now() - timedelta(days=rng.uniform(0, 30))
    return replace(said, text=text, sent_at=sent), reading


def _read() -> list[Any]:
    """Reports in the town's streets, read once."""
    if not _READ:
        from heed import understanding
        from heed.journey import way

        rng = random.Random("streets")
        texts = [speech.varied(rng, message.text) for message in speech.sayings(10)]
        texts = (texts * (TEXTS // len(texts) + 1))[:TEXTS]
        _READ.extend(zip(texts, understanding.read(texts, way.context()), strict=True))
    return _READ
