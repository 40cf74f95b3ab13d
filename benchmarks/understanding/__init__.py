"""How well and how fast messages are read: each task on texts that were held back from learning.

`./run bench understanding [PART …]` measures all parts or those named. It needs the data sets of `../shared`.
"""

from __future__ import annotations

import argparse
import json
import time
from importlib import import_module
from typing import Any

#: Parts by name: each module has `measure() -> dict`.
PARTS = (
    "topics",
    "sentiment",
    "intents",
    "urgency",
    "abuse",
    "languages",
    "similarity",
    "matter",
    "personal_data",
    "places",
    "messages",
    "corrections",
    "speed",
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench understanding", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="only the parts that take less than a minute")
    chosen = parser.parse_args(arguments)
    unknown = set(chosen.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    quick = ("languages", "similarity", "matter", "messages", "speed")
    results: dict[str, Any] = {}
    for part in chosen.parts or (quick if chosen.quick else PARTS):
        began = time.monotonic()
        results[part] = import_module(f"benchmarks.understanding.{part}").measure()
        say(f"{part} ({time.monotonic() - began:.0f} s): {json.dumps(results[part], ensure_ascii=False)}")
    from benchmarks import machine

    machine.report("understanding", results, with_database=False)
    return 0


def say(text: str) -> None:
    print(text, flush=True)
