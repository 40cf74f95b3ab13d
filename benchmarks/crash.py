"""Messages in and answers out through two snac2 servers while everything is killed by `kill -9`, and what came of it.

Prints what was killed when, and whether every message was stored once and every answer is on the residents' server
once. Ends with status 1 where it is not so.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from typing import Any

from benchmarks import machine

#: What may be hit at once, so often that most hit the worker and the database, where answers could be lost or doubled.
_TARGETS = (
    ("worker",),
    ("sending",),
    ("sending",),
    ("sending",),
    ("database",),
    ("database",),
    ("web", "worker"),
    ("intake",),
    ("database", "worker", "intake", "web"),
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench crash", description=__doc__)
    parser.add_argument("--messages", type=int, default=5_000)
    parser.add_argument("--answers", type=int, default=500)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--residents", type=int, default=20)
    parser.add_argument("--seed", type=int, default=None, help="of moments and targets (default: another each time)")
    parser.add_argument("--kinds", action="store_true", help="also scheduled, in parts, incidents, changed, taken back")
    parser.add_argument("--quick", action="store_true", help="300 messages, 50 answers, 5 kills")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.messages, chosen.answers, chosen.kills = 300, 50, 5
    figures = _figures(chosen, _run(chosen))
    for name, value in figures.items():
        machine.say(f"{name:32} {value}")
    machine.report("crash", figures)
    return 0 if figures["right"] else 1


def _run(chosen: argparse.Namespace) -> Any:
    from tests.peers import snac
    from tests.whole.crashing import Crash, Plan

    seed = random.SystemRandom().randrange(10_000) if chosen.seed is None else chosen.seed
    chance = random.Random(seed)
    kills = [chance.choice(_TARGETS) for _ in range(chosen.kills)]
    plan = Plan(chosen.messages, chosen.answers, kills, chosen.residents, seed, chosen.kinds)
    if not snac.is_present():
        raise SystemExit("This benchmark talks to snac2: './run peers snac2' installs it.")
    if not snac.can_use_port_80():
        raise SystemExit("This benchmark runs snac2 on port 80 of loopback addresses: run it as root.")
    with snac.SnacServer() as a, snac.SnacServer() as b:
        return Crash(snac.Fediverse(a, b), plan, say=machine.say).run()


def _is_all_said(chosen: argparse.Namespace, outcome: Any) -> bool:
    """Whether every text that staff were told is on its way was let go."""
    if not chosen.kinds:
        return bool(outcome.answers_in("sent") == chosen.answers)
    from tests.whole import answering_kinds as kinds

    return bool(sum(outcome.by_kind.values()) == kinds.drafts(chosen.answers, chosen.messages // chosen.answers))


def _figures(chosen: argparse.Namespace, outcome: Any) -> dict[str, Any]:
    posted, stored = outcome.posted, outcome.stored
    sent, there = outcome.sent, outcome.on_b
    figures: dict[str, Any] = {
        "posted": posted.total(),
        "stored": stored.total(),
        "lost": (posted - stored).total(),
        "stored_twice": (stored - posted).total(),
        "set_aside": outcome.set_aside,
        "answers_approved": sum(1 for kind, _, _ in outcome.deliveries if kind == "answer"),
        "answers_sent": outcome.answers_in("sent"),
        "texts_let_go": outcome.by_kind,
        "written_twice_for_one_person": outcome.twice_to_one,
        "parts_out_of_order": outcome.out_of_order,
        "acknowledgements": sum(1 for kind, _, _ in outcome.deliveries if kind == "acknowledgement"),
        "not_sent": sum(1 for _, state, _ in outcome.deliveries if state != "sent"),
        "sent_and_not_there": (sent - there).total(),
        "there_and_not_sent_or_twice": (there - sent).total(),
        "wrong_on_our_own_server": ((sent - outcome.on_a) + (outcome.on_a - sent)).total(),
        "tried_more_than_once": outcome.tried_again,
        "sent_again_to_us_as_snac2_lost": outcome.sent_again_to_a,
        "sent_again_by_us_as_snac2_lost": outcome.sent_again_to_b,
        "kills": len(outcome.killed),
        "killed": dict(Counter(part for crash in outcome.killed for part in crash["killed"])),
        "answers_under_way_when_killed": sum(crash["left_in_sending"] for crash in outcome.killed),
        "ended_by_themselves": len(outcome.ended_by_themselves),
        "seconds": round(outcome.seconds),
        "messages_per_second": round(posted.total() / outcome.seconds, 1),
        "seed": outcome.seed,
    }
    wrong = ("lost", "stored_twice", "set_aside", "not_sent", "sent_and_not_there", "there_and_not_sent_or_twice")
    wrong += ("written_twice_for_one_person", "parts_out_of_order", "wrong_on_our_own_server")
    complete = len(posted) == chosen.messages and _is_all_said(chosen, outcome)
    return {**figures, "right": complete and not any(figures[name] for name in (*wrong, "ended_by_themselves"))}
