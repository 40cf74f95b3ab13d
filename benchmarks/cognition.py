"""Cognitive maps: a steady state of 10,000 concepts, and 10,000 Monte Carlo runs of 50; without a database.

Each figure is the best of several, on one core: by the clock, and in processor time, which others at work disturb less.
Aims: a steady state of 10,000 concepts with 80,000 influences under 15 ms, 10,000 runs of 50 concepts under 2 s.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import sparse
from threadpoolctl import threadpool_limits

from benchmarks import machine


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench cognition", description=__doc__)
    parser.add_argument("--repeat", type=int, default=9, metavar="N", help="times each figure is measured (9)")
    parser.add_argument("--quick", action="store_true", help="twice each")
    chosen = parser.parse_args(arguments)
    with threadpool_limits(1):
        figures = _figures(2 if chosen.quick else chosen.repeat)
    for name, value in figures.items():
        machine.say(f"{name}: {value}")
    machine.report("cognition", figures, with_database=False)
    return 0


def some_map(concepts: int, influences: int, seed: int = 0) -> Any:
    """Weights from -1 to 1 at random places."""
    from heed.cognition import make_map

    random = np.random.default_rng(seed)
    cells = random.choice(concepts * concepts, influences, replace=False)
    places = np.divmod(cells, concepts)
    weights = sparse.coo_array((random.uniform(-1, 1, influences), places), shape=(concepts, concepts))
    return make_map([f"C{at}" for at in range(concepts)], weights)


def _figures(repeat: int) -> dict[str, Any]:
    from heed.cognition import Dynamics, guarantee, infer, loops, monte_carlo, uncertain

    large = some_map(10_000, 80_000)
    first = np.ones(len(large))
    figures: dict[str, Any] = {}
    for rule in ("kosko", "modified_kosko"):
        outcome = infer(large, Dynamics(rule), first)
        figures[f"steady_state_{rule}"] = {
            **_best(lambda rule=rule: infer(large, Dynamics(rule), first), repeat),  # type: ignore[misc]
            "steps": outcome.steps,
            "verdict": outcome.verdict,
        }
    figures["guarantee_10000"] = _best(lambda: guarantee(large, Dynamics()), min(repeat, 3))
    figures["loops_10000"] = _best(lambda: loops(large), 1)
    for influences in (400, 2450):
        small = some_map(50, influences)
        start = np.ones(50)
        figures[f"monte_carlo_{influences}_influences"] = {
            **_best(
                lambda small=small, start=start: monte_carlo(  # type: ignore[misc]
                    small, uncertain(small, 0.1, 10_000), Dynamics(), start
                ),
                min(repeat, 5),
            ),
            "settled": monte_carlo(small, uncertain(small, 0.1, 10_000), Dynamics(), start).settled,
        }
    return figures


def _best(work: Callable[[], object], repeat: int) -> dict[str, float]:
    """Milliseconds of the fastest run, by the clock and of processor time."""
    clock = processor = float("inf")
    work()
    for _ in range(repeat):
        began, used = time.perf_counter(), time.process_time()
        work()
        clock = min(clock, time.perf_counter() - began)
        processor = min(processor, time.process_time() - used)
    return {"ms": round(1000 * clock, 1), "processor_ms": round(1000 * processor, 1)}
