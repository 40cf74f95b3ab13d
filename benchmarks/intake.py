"""Messages a second from `receive` to an opened or joined case, with 10,000 and with 1,000,000 stored.

Two processes (one per account) each store a batch as the intake does, and carry it on as a worker does: reading, the
case, the acknowledgement in the outbox. PostgreSQL works on the same cores.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import time
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Any

from benchmarks import machine, towns

PROCESSES = 2


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench intake", description=__doc__)
    parser.add_argument("--messages", type=int, default=20_000, help="measured, by both processes together")
    parser.add_argument("--batch", type=int, default=400, help="messages per batch (default 400)")
    parser.add_argument("--stored", type=int, nargs="*", default=[10_000, 1_000_000], help="in the town beforehand")
    parser.add_argument("--without-acknowledgements", action="store_true", help="leave out the outbox")
    parser.add_argument("--plain", action="store_true", help="with the plain reading (HEED_READING=plain)")
    parser.add_argument("--quick", action="store_true", help="4,000 messages, with 10,000 stored")
    parser.add_argument("--profile", action="store_true", help="say where the first process spends its time")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.messages, chosen.stored = 4_000, [10_000]
    towns.settle("bench")
    os.environ["HEED_READING"] = "plain" if chosen.plain else "full"
    results = [_measure(stored, chosen) for stored in chosen.stored]
    figures: dict[str, Any] = {
        "reading": os.environ["HEED_READING"],
        "batch": chosen.batch,
        "acknowledgements": not chosen.without_acknowledgements,
    }
    if len(results) > 1:
        figures["last_against_first"] = round(results[-1]["per_second"] / results[0]["per_second"], 3)
    machine.report("intake", {**figures, "results": results})
    return 0


def _measure(stored: int, chosen: argparse.Namespace) -> dict[str, Any]:
    town = towns.stocked(stored)
    barrier, results = towns.spawning.Barrier(PROCESSES + 1), towns.spawning.Queue()
    seed = f"{int(time.time()):x}"
    processes = [
        towns.spawning.Process(target=_work, args=(town, number, seed, stored, chosen, barrier, results))
        for number in range(PROCESSES)
    ]
    for process in processes:
        process.start()
    before = towns.run_in(town, machine.worked_by_postgresql)
    barrier.wait()
    done = [results.get() for _ in processes]
    spent = towns.run_in(town, machine.worked_by_postgresql) - before
    for process in processes:
        process.join()
    figures = _figures(stored, done, spent) | {"not_carried": towns.run_in(town, _not_carried)}
    machine.say(
        f"with {stored:,} stored: {figures['per_second']:,} messages a second "
        f"({figures['messages']:,} in {figures['seconds']} s, {figures['not_carried']} not carried); "
        f"memory {figures['memory_mb']} MB with {figures['postgresql_mb']} MB of PostgreSQL"
    )
    return figures


def _figures(stored: int, done: list[dict[str, Any]], spent: float) -> dict[str, Any]:
    seconds = max(one["ended"] for one in done) - min(one["began"] for one in done)
    messages = sum(one["messages"] for one in done)
    postgresql = max(one["postgresql_mb"] for one in done)
    return {
        "stored": stored,
        "messages": messages,
        "seconds": round(seconds, 2),
        "per_second": round(messages / seconds),
        "processor_ms_per_message": {
            "heed": round(1000 * sum(one["cpu"] for one in done) / messages, 3),
            "postgresql": round(1000 * spent / messages, 3),
        },
        "memory_mb": round(sum(one["memory_mb"] for one in done) + postgresql),
        "postgresql_mb": round(postgresql),
    }


def _work(
    town: str, number: int, seed: str, stored: int, chosen: argparse.Namespace, barrier: Barrier, results: Queue[Any]
) -> None:
    """One process: everything that it needs is loaded and made before the clock starts."""
    towns.enter(town)
    from benchmarks import speech
    from heed.channels.contract import Batch
    from heed.inbox.models import Account
    from heed.journey import way

    account = Account.objects.order_by("pk")[number]
    said = list(speech.messages(chosen.messages // PROCESSES + chosen.batch, stored, f"{seed}{number}"))
    batches = [Batch(tuple(said[at : at + chosen.batch])) for at in range(0, len(said), chosen.batch)]
    del said
    _carry_all(account, batches[:1])  # not counted: it loads what a process loads once
    batches = batches[1:]
    if chosen.without_acknowledgements:
        way.acknowledgements.due = lambda *_: []  # type: ignore[assignment]
    gc.collect()
    gc.freeze()  # the messages made beforehand are not Heed's to look through
    barrier.wait()
    began, cpu = time.time(), time.process_time()
    if chosen.profile and not number:
        machine.profiled(_carry_all, account, batches)
    else:
        _carry_all(account, batches)
    results.put(
        {
            "began": began,
            "ended": time.time(),
            "cpu": time.process_time() - cpu,
            "messages": sum(len(batch.messages) for batch in batches),
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "postgresql_mb": machine.megabytes(machine.postgresql_processes()),
        }
    )


def _carry_all(account: Any, batches: list[Any]) -> None:
    from heed.journey import way

    for batch in batches:
        way.carry(way.take(account, batch).messages)


def _not_carried() -> int:
    """Messages that did not come to a case and were not settled either: none, or the figures mean nothing."""
    from heed.inbox import queries

    return len(queries.waiting())
