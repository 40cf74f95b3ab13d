"""How long the inbox, a search and a case page take, with 1,000,000 messages stored.

A member of staff, logged in, asks Heed's own web server over HTTP, one page after the other: first each page once
(cold: right after the server started), then again and again with ever other pages, filters and words (warm).
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

from benchmarks import machine, towns

TOGETHER = 4

#: What is asked, by name: addresses are drawn anew for each request.
Drawn = Callable[[random.Random], str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench desk", description=__doc__)
    parser.add_argument("--stored", type=int, default=1_000_000, help="messages in the town (default 1,000,000)")
    parser.add_argument("--requests", type=int, default=200, help="per kind of page (default 200)")
    parser.add_argument("--only", default="", metavar="WORDS", help="only pages with these words in their name")
    parser.add_argument("--quick", action="store_true", help="40 requests with 10,000 messages")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.stored, chosen.requests = 10_000, 40
    towns.settle("bench")
    town = towns.stocked(chosen.stored)
    known = towns.run_in(town, _known)
    with served(town) as port:
        client = Client(port, known["cookie"])
        pages = {name: drawn for name, drawn in _pages(known).items() if chosen.only in name}
        results = [_measure(client, name, drawn, chosen.requests) for name, drawn in pages.items()]
    slowest = max(results, key=lambda result: result["p95_ms"])
    machine.say(f"slowest of the 95th percentiles: {slowest['p95_ms']} ms ({slowest['page']})")
    machine.report(
        "desk", {"stored": chosen.stored, "cases": known["cases"], "open": known["open"], "results": results}
    )
    return 0


def _pages(known: dict[str, Any]) -> dict[str, Drawn]:
    def inbox(**query: str) -> str:
        return f"/desk/inbox/?{urlencode(query)}"

    def one_of(name: str) -> Drawn:
        return lambda rng: inbox(**{name: rng.choice(known[name])})

    def any_words(words: list[str], **more: str) -> Drawn:
        return lambda rng: inbox(words=rng.choice(words), **more)

    return {
        "inbox, open": lambda rng: inbox(),
        "inbox, wants an answer": lambda rng: inbox(show="answer"),
        "inbox, mine": lambda rng: inbox(show="mine"),
        "inbox, closed": lambda rng: inbox(show="closed"),
        "inbox, all": lambda rng: inbox(show="all"),
        "inbox, all, further back": lambda rng: inbox(show="all", before=rng.choice(known["moments"])),
        "inbox, one department": one_of("department"),
        "inbox, one department, all": lambda rng: inbox(show="all", department=rng.choice(known["department"])),
        "inbox, one topic": one_of("topic"),
        "inbox, one topic, all": lambda rng: inbox(show="all", topic=rng.choice(known["topic"])),
        "inbox, one language, all": lambda rng: inbox(show="all", language=rng.choice(["nl", "en", "de", "tr", "pl"])),
        "inbox, urgent": lambda rng: inbox(urgent="1"),
        "inbox, urgent, all": lambda rng: inbox(urgent="1", show="all"),
        "inbox, urgent in one department, all": lambda rng: inbox(
            urgent="1", show="all", department=rng.choice(known["department"])
        ),
        "inbox, the list alone": lambda rng: f"/desk/inbox/rows/?{urlencode({'show': rng.choice(['open', 'all'])})}",
        "search, rare word": any_words(known["rare"], show="all"),
        "search, rare word, open cases": any_words(known["rare"]),
        "search, common word": any_words(["stoep", "straat", "fiets", "gemeente", "boom"], show="all"),
        "search, common word, open cases": any_words(["stoep", "straat", "fiets", "gemeente", "boom"]),
        "search, two words": any_words(["losse tegel", "container vol", "street light", "bus haltestelle"], show="all"),
        "search, common and rare word": lambda rng: inbox(words=f"stoep {rng.choice(known['rare'])}", show="all"),
        "search, nothing found": any_words(["xylofoonorkest", "stoep xylofoonorkest", "qqqq"], show="all"),
        "search, case number": lambda rng: inbox(words=f"HV-{2000 + rng.choice(known['case_ids'])}", show="all"),
        "case page": lambda rng: f"/desk/cases/{rng.choice(known['case_ids'])}/",
        "case page, open case": lambda rng: f"/desk/cases/{rng.choice(known['open_ids'])}/",
        "same matter, open case": lambda rng: f"/desk/cases/{rng.choice(known['open_ids'])}/alike/",
        "board": lambda rng: f"/desk/board/?department={rng.choice(known['department'])}",
        "my day": lambda rng: "/desk/",
    }


def _known() -> dict[str, Any]:
    """What of the town the requests are made from, and a session of an agent."""
    from django.db import connection

    from heed.staff.models import Person

    agent = Person.objects.filter(role="agent").order_by("pk")[0]

    def column(query: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(query)
            return [row[0] for row in cursor.fetchall()]

    return {
        "cookie": towns.session_of(agent.email),
        "cases": column("SELECT count(*) FROM casework_case")[0],
        "open": column("SELECT count(*) FROM casework_case WHERE closed_at IS NULL")[0],
        "department": column("SELECT slug FROM staff_department WHERE is_active"),
        "topic": column("SELECT slug FROM casework_topic WHERE is_active"),
        "case_ids": column("SELECT id FROM casework_case ORDER BY md5(id::text) LIMIT 5000"),
        "open_ids": column("SELECT id FROM casework_case WHERE closed_at IS NULL ORDER BY md5(id::text) LIMIT 5000"),
        "moments": [
            moment.isoformat()
            for moment in column("SELECT changed_at FROM casework_case ORDER BY md5(id::text) LIMIT 500")
        ],
        "rare": column("SELECT substr(md5((n * 97)::text), 1, 8) FROM generate_series(1, 500) n"),
    }


@contextmanager
def served(town: str) -> Iterator[int]:
    """Heed's web server as an installation runs it, in a process of its own, on a free port."""
    from tests.whole.town import free_port

    towns.settle(town)
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "heed", "web", "--port", str(port)], cwd=towns.CHECKOUT)
    try:
        _wait_for(port)
        yield port
    finally:
        process.terminate()
        process.wait(15)


def _wait_for(port: int) -> None:
    end = time.monotonic() + 60
    while True:
        try:
            Client(port, "").get("/account/login/")
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


class Client:
    """A browser of a member of staff, as far as HTTP goes."""

    def __init__(self, port: int, cookie: str) -> None:
        self.port, self.headers = port, {"Cookie": f"sessionid={cookie}", "Accept-Language": "en"}

    def get(self, path: str) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path, headers=self.headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def timed(self, path: str) -> float:
        """Milliseconds until the whole page is here."""
        began = time.perf_counter()
        status, body = self.get(path)
        spent = (time.perf_counter() - began) * 1000
        if status != 200:
            raise SystemExit(f"{path} answered {status}: {body[:300]!r}")
        return spent


def _measure(client: Client, name: str, drawn: Drawn, requests: int) -> dict[str, Any]:
    rng = random.Random(name)
    cold = client.timed(drawn(rng))
    times = sorted(client.timed(drawn(rng)) for _ in range(requests))
    figures = {
        "page": name,
        "first_ms": round(cold),
        "median_ms": round(statistics.median(times)),
        "p95_ms": round(times[int(len(times) * 0.95) - 1]),
        "slowest_ms": round(times[-1]),
    }
    machine.say(
        f"{name:40} median {figures['median_ms']:5} ms, p95 {figures['p95_ms']:5} ms, "
        f"slowest {figures['slowest_ms']:5} ms, the first {figures['first_ms']:5} ms"
    )
    return figures
