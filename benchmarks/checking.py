"""How long the checks take at the desk: from a pause in typing until the findings are there, over HTTP.

A member of staff, logged in, sends answers of 1,500 characters to Heed's own web server, which looks up what the town
knows and sends the findings back: answers that are new in every sentence, and answers that grew by one sentence since
the last pause. Texts are made of the labelled answers (the half to tune with).
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections.abc import Iterator
from datetime import timedelta
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

from benchmarks import machine, towns
from benchmarks.desk import served
from benchmarks.towns import CHECKOUT

_LONG = 1_500
_TUNING = CHECKOUT / "tests" / "data" / "outgoing" / "tuning.jsonl"
_SECRET = "a" * 32


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench checking", description=__doc__)
    parser.add_argument("--stored", type=int, default=10_000, help="messages in the town (default 10,000)")
    parser.add_argument("--facts", type=int, default=300, help="current facts of the town (default 300)")
    parser.add_argument("--requests", type=int, default=200, help="of each kind (default 200)")
    parser.add_argument("--quick", action="store_true", help="40 requests of each kind")
    chosen = parser.parse_args(arguments)
    towns.settle("bench")
    town = towns.stocked(chosen.stored)
    known = towns.run_in(town, _prepare, chosen.facts)
    requests = 40 if chosen.quick else chosen.requests
    with served(town) as port:
        _post(port, known, known["cases"][0], "Goedemiddag.")  # once the checks are loaded
        figures = {
            "new in every sentence": _measure(port, known, _new_ones(), requests),
            "one sentence more": _measure(port, known, _growing(), requests),
        }
    machine.report("checking", {"facts": chosen.facts, "recent answers": known["answers"], **figures})
    return 0


def _sentences() -> list[str]:
    rows = [json.loads(line) for line in _TUNING.read_text(encoding="utf-8").splitlines()]
    texts = [one for row in rows for one in row["text"].replace("\n", " ").split(". ") if 20 < len(one) < 200]
    return [f"{one.rstrip('.')}." for one in texts]


def _new_ones() -> Iterator[str]:
    rng, said = random.Random("checking"), _sentences()
    for number in range(100_000):
        text = ""
        while len(text) < _LONG:
            # with a number, so that no sentence was seen before
            text += f"{rng.choice(said)[:-1]} in straat {number}-{rng.randrange(10_000)}. "
        yield text[:_LONG]


def _growing() -> Iterator[str]:
    rng, said = random.Random("growing"), _sentences()
    text = next(_new_ones())
    for number in range(100_000):
        text = f"{text[len(text) // 12 :]} {rng.choice(said)[:-1]} bij paal {number}."
        yield text[-_LONG:]


def _prepare(facts: int) -> dict[str, Any]:
    """Facts and recent answers in the process's town, open cases of one topic, and a session of an agent."""
    from django.utils import timezone

    from heed.answers.models import Delivery
    from heed.casework.models import Case
    from heed.facts import actions as fact_actions
    from heed.facts.models import Fact
    from heed.facts.queries import today
    from heed.facts.shape import FactValues
    from heed.staff.models import Department, Person

    agent = Person.objects.filter(role="agent").order_by("pk")[0]
    lead = Person.objects.filter(role="communications_lead").order_by("pk")[0]
    department, day = Department.objects.order_by("pk")[0], today()
    things = ["zwembad", "milieustraat", "bibliotheek", "markt", "parkeergarage", "sporthal", "stadhuis", "speeltuin"]
    for number in range(Fact.objects.filter(ended_at=None).count(), facts):
        values = FactValues(
            department=department,
            owner=None,
            subject=f"Openingstijden {things[number % len(things)]} {number}",
            statements={"nl": f"De {things[number % len(things)]} in wijk {number} is open van 9:00 tot 17:00 uur."},
            kind="times",
            value="09:00-17:00",
            source="bench",
            valid_from=day,
            valid_until=day + timedelta(days=300),
        )
        fact_actions.add(values, lead)
    open_cases = Case.objects.filter(closed_at=None).exclude(topic=None)
    topic = open_cases.order_by("-changed_at").values_list("topic", flat=True)[0]
    cases = list(open_cases.filter(topic=topic).order_by("-changed_at")[:60])
    _answer(cases, agent, timezone.now())
    messages = {case.pk: case.case_messages.order_by("pk").values_list("message", flat=True)[0] for case in cases}
    return {
        "cookie": towns.session_of(agent.email),
        "cases": list(messages.items()),
        "answers": Delivery.objects.filter(case__in=cases, kind="answer").count(),
    }


def _answer(cases: list[Any], agent: Any, at: Any) -> None:
    """Each case has an answer of its own."""
    from heed.answers import actions as answers
    from heed.answers.models import Delivery
    from heed.inbox.models import Message

    said = _sentences()
    answered = set(Delivery.objects.filter(case__in=cases, kind="answer").values_list("case", flat=True))
    for number, case in enumerate(cases):
        if case.pk not in answered:
            message = Message.objects.filter(case_message__case=case).order_by("pk")[0]
            text = " ".join(said[(number * 5 + at_sentence) % len(said)] for at_sentence in range(5))
            answers.record_past(case, message, agent, text, at)


def _post(port: int, known: dict[str, Any], case: tuple[int, int], text: str) -> float:
    """Milliseconds until the findings are here."""
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {
        "Cookie": f"sessionid={known['cookie']}; csrftoken={_SECRET}",
        "X-CSRFToken": _SECRET,
        "HX-Request": "true",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    # the buttons of an answer that needs a colleague stand there already, as after the pause before
    body = urlencode({"text": text, "message": case[1], "needs_shown": "1..None."})
    began = time.perf_counter()
    try:
        connection.request("POST", f"/desk/cases/{case[0]}/check/", body=body, headers=headers)
        response = connection.getresponse()
        page = response.read()
        spent = (time.perf_counter() - began) * 1000
    finally:
        connection.close()
    if response.status != 200 or b"checked-said" not in page:
        raise SystemExit(f"answered {response.status}: {page[:300]!r}")
    return spent


def _measure(port: int, known: dict[str, Any], texts: Iterator[str], requests: int) -> dict[str, float]:
    rng = random.Random("cases")
    chosen = [rng.choice(known["cases"]) for _ in range(requests)]
    times = sorted(_post(port, known, case, text) for case, text in zip(chosen, texts, strict=False))
    figures = {
        "median_ms": round(statistics.median(times)),
        "p95_ms": round(times[int(len(times) * 0.95) - 1]),
        "slowest_ms": round(times[-1]),
    }
    machine.say(f"median {figures['median_ms']} ms, p95 {figures['p95_ms']} ms, slowest {figures['slowest_ms']} ms")
    return figures
