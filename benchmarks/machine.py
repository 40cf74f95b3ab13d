"""The machine that a figure was measured on, and how to print figures."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path
from typing import Any

import psycopg


def describe() -> dict[str, Any]:
    """Processor, cores, memory (GB), versions, and the load of the last minute, which says who else was at work."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "postgresql": _postgresql(),
        "load": round(os.getloadavg()[0], 1),
    }


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


def say(text: str) -> None:
    print(text, flush=True)


def report(name: str, figures: dict[str, Any]) -> None:
    """The machine in words, and everything again as one line of JSON, which is the last."""
    machine = describe()
    say("measured on: " + ", ".join(f"{key} {value}" for key, value in machine.items()))
    say(json.dumps({"benchmark": name, **figures, "machine": machine}, ensure_ascii=False))
