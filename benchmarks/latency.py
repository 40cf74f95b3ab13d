"""Seconds from a webhook to the case visible at the desk, calmly and at 20 messages a second.

Web, worker and intake run as processes, as `heed serve` runs them. A message counts from the moment that its signed
webhook is posted; it is visible when the desk's list shows it (calm) or when the rows are there that the list is made
of (at a higher rate, where asking for pages all the time would itself be the load). The town's answers go out in
rehearsal.
"""

from __future__ import annotations

import argparse
import hashlib
import hmac
import json
import re
import statistics
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from types import SimpleNamespace
from typing import Any

from benchmarks import machine, towns

SECRET = "app secret"
NUMBER = "31100000000"
#: Seconds between two looks, which is the grain of what is measured.
LOOK = 0.02
#: Seconds after the last message in which everything must have come.
PATIENCE = 60
_MARK = re.compile(r"kenmerk-[0-9a-f]+")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench latency", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="how long each rate is kept up (default 60)")
    parser.add_argument("--rate", type=float, default=20, help="messages a second (default 20)")
    parser.add_argument("--quick", action="store_true", help="10 seconds each")
    chosen = parser.parse_args(arguments)
    seconds = 10 if chosen.quick else chosen.seconds
    towns.settle("bench_latency")
    from tests.whole.town import RunningTown

    with RunningTown("bench_latency") as town:
        settings = {"api_url": "https://graph.example", "phone_number_id": NUMBER, "rehearsal": True}
        secrets = {"app_secret": SECRET, "verify_token": "chosen by us", "access_token": "none"}
        connected = SimpleNamespace(native_id=NUMBER, handle="+31100000000", settings=settings, secrets=secrets)
        account = town.connect("meta_mock", connected)
        cookie = town.run_python(_LOG_IN)
        _measure(town, account, lambda: _shown(town, cookie), 2, 5)  # not counted: everything is loaded
        results = [
            {"what": "calm", **_measure(town, account, lambda: _shown(town, cookie), 1, seconds)},
            {"what": "busy", **_measure(town, account, lambda: _placed(town), chosen.rate, seconds)},
        ]
    for result in results:
        machine.say(
            f"{result['what']}: {result['messages']} messages at {result['rate']} a second: median "
            f"{result['median_s']} s, p95 {result['p95_s']} s, slowest {result['slowest_s']} s, lost {result['lost']}"
        )
    machine.report("latency", {"results": results})
    return 0


_LOG_IN = """
from heed.app.cli import prepare_django; prepare_django()
from benchmarks.towns import session_of
import json; print(json.dumps(session_of("fatima@testdam.example")))
"""


def _shown(town: Any, cookie: str) -> set[str]:
    """The marks of the messages that the desk's list shows."""
    connection = HTTPConnection("127.0.0.1", town.port, timeout=30)
    connection.request("GET", "/desk/inbox/rows/", headers={"Cookie": f"sessionid={cookie}"})
    response = connection.getresponse()
    page = response.read().decode()
    if response.status != 200:
        raise SystemExit(f"the desk answered {response.status}: {page[:300]}")
    return set(_MARK.findall(page))


def _placed(town: Any) -> set[str]:
    """The same of the newest cases, from the rows that the list is made of."""
    newest = "SELECT title FROM casework_case WHERE closed_at IS NULL ORDER BY changed_at DESC LIMIT 500"
    return {mark for (title,) in town.rows(newest) for mark in _MARK.findall(title)}


class _Watch(threading.Thread):
    """Notes when each mark is seen for the first time."""

    def __init__(self, look: Callable[[], set[str]]) -> None:
        super().__init__(daemon=True)
        self.look, self.seen, self.stop = look, dict[str, float](), threading.Event()

    def run(self) -> None:
        while not self.stop.is_set():
            for mark in self.look() - self.seen.keys():
                self.seen[mark] = time.monotonic()
            self.stop.wait(LOOK)


def _measure(town: Any, account: int, look: Callable[[], set[str]], rate: float, seconds: int) -> dict[str, Any]:
    watch = _Watch(look)
    watch.start()
    sent: dict[str, float] = {}
    before = _worked(town)
    began = time.monotonic()
    with ThreadPoolExecutor(16) as pool:
        for number in range(int(rate * seconds)):
            time.sleep(max(0.0, began + number / rate - time.monotonic()))
            mark = f"kenmerk-{int(time.time() * 1e6):x}"
            sent[mark] = time.monotonic()
            pool.submit(_post, town.port, account, mark)
    end = time.monotonic() + PATIENCE
    while not sent.keys() <= watch.seen.keys() and time.monotonic() < end:
        time.sleep(0.1)
    watch.stop.set()
    watch.join()
    times = [watch.seen[mark] - at for mark, at in sent.items() if mark in watch.seen]
    worked = {name: round(1000 * (after - before[name]) / len(sent), 1) for name, after in _worked(town).items()}
    return {"rate": rate, **_figures(times, len(sent)), "processor_ms_per_message": worked}


def _worked(town: Any) -> dict[str, float]:
    """Seconds that each part of the town has worked until now."""
    from heed.app.postgres import processes

    parts = {name: processes.family_of(process.pid) for name, process in town.processes.items()}
    return {name: machine.processor_seconds(pids) for name, pids in parts.items()} | {
        "postgresql": machine.processor_seconds(machine.postgresql_processes())
    }


def _figures(times: list[float], sent: int) -> dict[str, Any]:
    times = sorted(times)
    return {
        "messages": sent,
        "median_s": round(statistics.median(times), 2),
        "p95_s": round(times[int(len(times) * 0.95) - 1], 2),
        "slowest_s": round(times[-1], 2),
        "lost": sent - len(times),
    }


def _post(port: int, account: int, mark: str) -> None:
    """One message of a new resident, signed as the network signs."""
    sender = f"316{abs(hash(mark)) % 10**8:08}"
    message = {
        "id": f"wamid.{mark}",
        "from": sender,
        "timestamp": str(int(time.time())),
        "type": "text",
        "text": {"body": f"{mark} De stoep ligt open bij de bushalte, mijn moeder komt er niet langs."},
    }
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": NUMBER, "phone_number_id": NUMBER},
        "contacts": [{"wa_id": sender, "profile": {"name": f"Bewoner {sender}"}}],
        "messages": [message],
    }
    body = json.dumps(
        {"object": "x", "entry": [{"id": "1", "changes": [{"field": "messages", "value": value}]}]}
    ).encode()
    signature = hmac.digest(SECRET.encode(), body, hashlib.sha256).hex()
    headers = {"X-Hub-Signature-256": f"sha256={signature}", "Content-Type": "application/json"}
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("POST", f"/webhooks/meta_mock/{account}/", body, headers)
    response = connection.getresponse()
    response.read()
    if response.status != 200:
        machine.say(f"the webhook answered {response.status}")
