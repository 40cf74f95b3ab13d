"""Messages a second for which 50 routing rules find the first that matches; without a database.

The rules are of all kinds, half of them with words, and none matches most messages, so that all are gone through.
`--joining` also measures bringing messages to their cases (`open_or_join`), with and without those rules.
"""

from __future__ import annotations

import argparse
import time
from datetime import time as clock
from typing import Any

from benchmarks import machine, speech, towns

_WORDS = (
    *("lantaarn*", "gat in de weg", "vuilnis*", "graffiti", "fietswrak*", "losse tegel", "geluid ... nacht", "eikel*"),
    *("pothole", "street light*", "rubbish", "noise ... night", "Schlagloch", "Müll*", "çukur", "çöp*"),
)
_TOPICS = ("pavement", "trees", "waste", "noise", "parking", "street-light", "water", "playground")
_BATCH = 400


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench routing", description=__doc__)
    parser.add_argument("--messages", type=int, default=20_000)
    parser.add_argument("--rules", type=int, default=50)
    parser.add_argument("--joining", action="store_true", help="with a database: open_or_join with and without rules")
    parser.add_argument("--quick", action="store_true", help="4,000 messages")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.messages = 4_000
    figures: dict[str, Any] = {
        "rules": chosen.rules,
        "messages": chosen.messages,
        **_pure(chosen.messages, chosen.rules),
    }
    if chosen.joining:
        towns.settle("bench_routing")
        figures |= towns.run_in("bench_routing", _joining, chosen.messages, chosen.rules)
    for name, value in figures.items():
        machine.say(f"{name}: {value}")
    machine.report("routing", figures)
    return 0


def some_rules(count: int) -> list[dict[str, Any]]:
    """Rules as they are stored, that hold for few messages."""
    made: list[dict[str, Any]] = []
    for number in range(count):
        kinds: tuple[dict[str, Any], ...] = (
            {"words": [_WORDS[number % len(_WORDS)], f"wijk{number}"], "language": ["pl"]},
            {"words": [f"zeldzaam{number}*", f"nergens ... {number}"]},
            {"topic": [_TOPICS[number % len(_TOPICS)]], "district": [f"district-{number}"]},
            {"contact": "known", "hours": "closed", "urgency": "urgent", "words": [f"spoed{number}"]},
            {"time": {"from": "22:00", "to": "06:00"}, "days": ["sat", "sun"], "channel": "email"},
        )
        made.append({"when": kinds[number % len(kinds)], "department": "back-office"})
    return made


def _pure(count: int, number: int) -> dict[str, int]:
    from heed.casework import rules

    prepared = rules.prepare(rules.parse_all(some_rules(number)))
    texts = [message.text for message in speech.messages(count, 1_000, "routing")]
    all_facts = [
        rules.Facts(
            topics=frozenset({_TOPICS[at % len(_TOPICS)]}),
            district="north",
            language="nl",
            channel="mastodon",
            urgency="normal",
            contact="new",
            weekday=2,
            moment=clock(14),
            is_open=True,
            text=text,
        )
        for at, text in enumerate(texts)
    ]
    prepared.first_match(all_facts[0])
    began = time.process_time()
    for facts in all_facts:
        prepared.first_match(facts)
    return {"matched_per_processor_second": round(count / (time.process_time() - began))}


def _joining(count: int, number: int) -> dict[str, Any]:
    """In a town of its own: messages stored and read beforehand, then brought to cases, with rules and without."""
    towns.make()
    try:
        _rate(_BATCH, "warm")  # not counted: it loads what a process loads once
        return {
            "joined_without_rules": _rate(count, "a"),
            "joined_with_rules": _rate(count, "b", some_rules(number)),
            "trial": _trial(number),
        }
    finally:
        towns.remove()


def _rate(count: int, seed: str, stored: list[dict[str, Any]] | None = None) -> dict[str, float]:
    from django.utils import timezone

    from heed.casework import actions, rules
    from heed.casework.actions import routing
    from heed.casework.models import RoutingSet, RoutingState
    from heed.channels.contract import Batch
    from heed.inbox import actions as inbox
    from heed.inbox.models import Account
    from heed.journey import way
    from heed.staff.models import Person

    ada = Person.objects.first()
    assert ada is not None
    if stored:
        draft = routing.replace_rules(rules.parse_all(stored), routing.start_draft(ada).version)
        # not by `put_live`, which refuses rules that speak of topics and districts that this town does not have
        RoutingSet.objects.filter(pk=draft.pk).update(state=RoutingState.LIVE, live_from=timezone.now())
    account = Account.objects.first()
    assert account is not None
    said = list(speech.messages(count, 1_000, seed))
    batches = [inbox.receive(account, Batch(tuple(said[at : at + _BATCH]))).messages for at in range(0, count, _BATCH)]
    for batch in batches:
        way.read(batch)
    began, at_work = time.perf_counter(), time.process_time()
    for batch in batches:
        actions.open_or_join(batch)
    return {
        "per_second": round(count / (time.perf_counter() - began)),
        "processor_ms_per_message": round(1000 * (time.process_time() - at_work) / count, 3),
    }


def _trial(number: int) -> dict[str, float]:
    """Those rules tried out on the latest cases, as a page does it."""
    from heed.casework import trying

    began = time.perf_counter()
    trial = trying.try_out(some_rules(number))
    return {"cases": trial.looked_at, "seconds": round(time.perf_counter() - began, 2)}
