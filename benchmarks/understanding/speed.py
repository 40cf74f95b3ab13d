"""Readings a second, alone and on all cores; how long reading takes to start, and how much memory it holds."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

from benchmarks import machine
from benchmarks.understanding.messages import _catalogue

_START = """
import time; began = time.monotonic()
from heed.understanding import Context, read
read(["De stoep is kapot."], Context())
print(time.monotonic() - began)
"""


def measure() -> dict[str, Any]:
    from heed.app.demo.havenstad.messages import past_messages
    from heed.understanding import Context, read, warm_up

    texts = list({message.text: None for seed in range(1, 9) for message in past_messages(seed)})
    context = Context(catalogue=_catalogue())
    warm_up(context)
    read(texts[:500], context)
    began, worked = time.perf_counter(), time.process_time()
    read(texts, context)
    alone, processor = time.perf_counter() - began, time.process_time() - worked
    cores = len(os.sched_getaffinity(0))
    with ProcessPoolExecutor(cores, mp_context=get_context("spawn"), initializer=warm_up, initargs=(context,)) as pool:
        list(pool.map(time.sleep, [1.0] * cores))  # until each process is warm
        read(texts[:1000], context, pool)
        began = time.perf_counter()
        read(texts, context, pool)
        together = time.perf_counter() - began
    started = subprocess.run([sys.executable, "-P", "-c", _START], capture_output=True, text=True, check=True)
    return {
        "texts": len(texts),
        "mean_length": round(sum(map(len, texts)) / len(texts)),
        "per_processor_second": round(len(texts) / processor),
        "per_second_alone": round(len(texts) / alone),
        "per_second_on_all_cores": round(len(texts) / together),
        "start_s": round(float(started.stdout), 2),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "load": machine.load(),
    }
