"""The machine that a figure was measured on, and how to print figures."""

from __future__ import annotations

import cProfile
import json
import os
import platform
import pstats
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg


def describe(with_database: bool = True) -> dict[str, Any]:
    """Processor, cores, memory (GB), versions, and the load of the last minute, which says who else was at work."""
    database = {"postgresql": _postgresql()} if with_database else {}
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **database,
        "load": load(),
    }


def load() -> float:
    """How many processes wanted to work, on average over the last minute."""
    return round(os.getloadavg()[0], 1)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _postgresql() -> str:
    from heed.app import postgres

    with psycopg.connect(postgres.database_url()) as connection:
        row = connection.execute("SHOW server_version").fetchone()
    return str(row[0]) if row else "unknown"


def postgresql_processes() -> list[int]:
    """The processes of Heed's own server, its first one in front; none where another server is used."""
    from heed.app.postgres import own_server, processes

    first = processes.find_postmaster(own_server().place.data)
    return processes.family_of(first.pid) if first else []


def processor_seconds(family: Sequence[int]) -> float:
    """What processes have worked until now; of the first, which started the others, also what its ended ones had."""
    ticks = 0
    for number, pid in enumerate(family):
        with suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += sum(map(int, fields[11 : 13 if number else 15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def megabytes(family: Sequence[int]) -> float:
    """MB that processes hold, with what they share counted once."""
    total = 0
    for pid in family:
        with suppress(OSError):
            for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
                total += int(line.split()[1]) if line.startswith("Pss:") else 0
    return total / 1024


def worked_by_postgresql() -> float:
    """Seconds of the processor that Heed's own server has worked until now."""
    return processor_seconds(postgresql_processes())


def profiled(function: Callable[..., Any], *arguments: Any) -> None:
    """Call, and say where this process spent its time: waiting for the database is left out."""
    profile = cProfile.Profile(time.process_time)
    profile.runcall(function, *arguments)
    pstats.Stats(profile).sort_stats("cumulative").print_stats(90)
    pstats.Stats(profile).sort_stats("tottime").print_stats(45)


def say(text: str) -> None:
    print(text, flush=True)


def report(name: str, figures: dict[str, Any], with_database: bool = True) -> None:
    """The machine in words, and everything again as one line of JSON, which is the last."""
    machine = describe(with_database)
    say("measured on: " + ", ".join(f"{key} {value}" for key, value in machine.items()))
    say(json.dumps({"benchmark": name, **figures, "machine": machine}, ensure_ascii=False))
