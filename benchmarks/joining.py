"""Messages a second from read to placed, with 100,000 cases open, of which some are of the same matter.

Processes bring batches of their own to cases at the same time (`casework.actions.open_or_join`), beside PostgreSQL;
`intake` measures reading too. What the processor does for a message is told besides: it hardly depends on who else is
at work, as the clock does.
The open cases are reports at streets, numbers and spots of Havenstad, with their traces kept as arriving does.
"""

from __future__ import annotations

import argparse
import random
import time
from datetime import UTC, datetime, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any

from benchmarks import machine, speech, towns

TOWN = "bench_joining"
OPEN = 100_000
BATCH = 400
#: Distinct texts whose readings are shared by the made-up cases.
TEXTS = 2_000


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench joining", description=__doc__)
    parser.add_argument("--open", type=int, default=OPEN, help="open cases (default 100,000)")
    parser.add_argument("--messages", type=int, default=8_000, help="placed, by all processes together")
    parser.add_argument("--processes", type=int, default=1, help="that place at the same time (default 1)")
    parser.add_argument("--again", action="store_true", help="in the town of the run before, as it was left")
    parser.add_argument("--quick", action="store_true", help="5,000 open cases and 2,000 messages")
    parser.add_argument("--profile", action="store_true", help="say where the first process spends its time")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.open, chosen.messages = 5_000, 2_000
    towns.settle(TOWN)
    figures = _measure(chosen)
    spent = figures["processor_ms_per_message"]
    machine.say(
        f"with {figures['open']:,} cases open: {figures['per_second']:,} messages a second by {chosen.processes} "
        f"processes; processor time per message {spent['heed']} ms in Heed and {spent['postgresql']} ms in PostgreSQL; "
        f"{figures['joined']} joined, {figures['suggested']} suggested, {figures['opened']} opened"
    )
    machine.report("joining", figures)
    return 0


def _measure(chosen: argparse.Namespace) -> dict[str, Any]:
    ids = towns.run_in(TOWN, _prepare, chosen.open, chosen.messages, chosen.again)
    before = towns.run_in(TOWN, _counts)
    batches = [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]
    barrier, results = towns.spawning.Barrier(chosen.processes + 1), towns.spawning.Queue()
    processes = [
        towns.spawning.Process(
            target=_work,
            args=(batches[number :: chosen.processes], chosen.profile and not number, barrier, results),
        )
        for number in range(chosen.processes)
    ]
    for process in processes:
        process.start()
    worked = towns.run_in(TOWN, machine.worked_by_postgresql)
    barrier.wait()
    done = [results.get() for _ in processes]
    worked = towns.run_in(TOWN, machine.worked_by_postgresql) - worked
    for process in processes:
        process.join()
    seconds = max(one["ended"] for one in done) - min(one["began"] for one in done)
    after = towns.run_in(TOWN, _counts)
    return {
        "open": before["opened"],
        "messages": len(ids),
        "batch": BATCH,
        "processes": chosen.processes,
        "seconds": round(seconds, 2),
        "per_second": round(len(ids) / seconds),
        "processor_ms_per_message": {
            "heed": round(1000 * sum(one["spent"] for one in done) / len(ids), 3),
            "postgresql": round(1000 * worked / len(ids), 3),
        },
        **{name: after[name] - count for name, count in before.items()},
    }


def _work(batches: list[list[int]], is_profiled: bool, barrier: Barrier, results: Queue[Any]) -> None:
    """One process, with what it loads once loaded before the clock starts."""
    towns.enter(TOWN)
    from heed.casework.placing import Catalogue

    assert Catalogue().router
    Catalogue().promise(None, datetime.now(UTC))  # reads the public holidays
    barrier.wait()
    began, spent = time.time(), time.process_time()
    if is_profiled:
        machine.profiled(_place, batches)
    else:
        _place(batches)
    results.put({"began": began, "ended": time.time(), "spent": time.process_time() - spent})


def _place(batches: list[list[int]]) -> None:
    from heed.casework import actions
    from heed.casework.placing import Catalogue

    for batch in batches:
        actions.open_or_join(batch, Catalogue())


def _prepare(wanted: int, messages: int, is_again: bool) -> list[int]:
    """The town with its open cases, and the ids of the messages to place."""
    from django.db import connection

    from heed.inbox.models import Message

    if not is_again:
        towns.make()
        _fill(random.Random("joining"), wanted)
    stored = Message.objects.count()
    ids = _store(random.Random(f"joining after {stored}"), messages, first=stored)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return ids


def _counts() -> dict[str, int]:
    from heed.casework.models import Case, CaseMessage, Joining, Likeness

    return {
        "opened": Case.objects.count(),
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
