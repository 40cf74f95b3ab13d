"""Networks in trouble: an answer goes out once in the end, or staff see what to do; never 'sent' when it was not.

The network is snac2 with a scripted proxy between it and the town, which plays what snac2 never does by itself.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest

from heed.channels.html import to_text
from tests.peers.snac import Fediverse, SnacUser
from tests.peers.waiting import eventually
from tests.whole import proxy as faulty
from tests.whole.outages import connection
from tests.whole.proxy import Proxy, running_proxy
from tests.whole.town import RunningTown, log_in

pytestmark = [pytest.mark.peer, pytest.mark.timeout(600)]

RETRY_AFTER = 15  # seconds

#: What happens to the attempts to publish each answer; the attempt after the last of these is passed on.
FAULTS = {
    "Alk": [faulty.too_many(RETRY_AFTER)],
    "Bergeend": [faulty.broken],
    "Fuut": [faulty.cut_before],
    "Grutto": [faulty.cut_after],
    "Havik": [faulty.half],
    "IJsvogel": [faulty.refused] * 9,
}
#: Those where the server took the first attempt although the town was not told.
TAKEN_AT_ONCE = ("Grutto", "Havik")


@pytest.fixture(scope="module")
def resident(fediverse: Fediverse) -> SnacUser:
    return fediverse.b.add_user(f"anna{uuid4().hex[:6]}")


@pytest.fixture(scope="module")
def town_user(fediverse: Fediverse) -> SnacUser:
    return fediverse.a.add_user(f"town{uuid4().hex[:6]}")


@pytest.fixture(scope="module")
def proxy(fediverse: Fediverse) -> Iterator[Proxy]:
    with running_proxy(fediverse.a.url) as running:
        yield running


@pytest.fixture(scope="module")
def town(town_user: SnacUser, proxy: Proxy) -> Iterator[RunningTown]:
    with RunningTown("outages", HEED_LEASE_SECONDS="5", HEED_REFRESH_SECONDS="3600") as running:
        running.connect("mastodon", connection(town_user, proxy))
        yield running


@dataclass
class Answered:
    """A resident's post, the town's answer to it, and all that the town has shown of that answer since."""

    town: RunningTown
    town_user: SnacUser
    resident: SnacUser
    status_id: str
    case: int
    text: str
    shown: list[tuple[str, str, str]] = field(default_factory=list)  # state, problem, remedy; without repetitions

    def look(self) -> str:
        query = "SELECT state, problem, remedy FROM answers_delivery WHERE text = %s"
        (now,) = self.town.rows(query, (self.text,))
        if now not in self.shown[-1:]:
            self.shown.append(now)
        return str(now[0])

    def becomes(self, state: str, timeout: float = 200) -> None:
        eventually(lambda: self.look() == state, timeout, message=f"{self.text!r} becomes {state!r}")

    def on_b(self) -> int:
        """How often the resident's own server shows it below their post."""
        thread = self.resident.context(self.status_id)["descendants"]
        return sum(self.text in to_text(status["content"]) for status in thread)

    def is_there_once(self) -> None:
        self.resident.receives(self.town_user, self.on_b, f"{self.text!r} on the resident's server")
        time.sleep(5)  # federation takes three to five seconds: a second one has the time to arrive
        assert self.on_b() == 1


def ask_and_answer(town: RunningTown, town_user: SnacUser, resident: SnacUser, birds: list[str]) -> dict[str, Answered]:
    """One report for each bird, and the answers of staff to them, approved together."""
    said = resident.tell_all(town_user, [f"De stoep bij de {bird} is kapot" for bird in birds])
    cases = {bird: town.case_saying(f"de {bird} is", timeout=120) for bird in birds}
    approve(town, birds)
    return {
        bird: Answered(town, town_user, resident, status["id"], cases[bird], _text(bird))
        for bird, status in zip(birds, said, strict=True)
    }


def approve(town: RunningTown, birds: list[str]) -> None:
    code = (
        "import json, sys; from heed.app.cli import prepare_django; prepare_django();"
        "from tests.whole.answering import answer_now; answer_now(json.loads(sys.argv[1]))"
    )
    town.run_python(code, json.dumps({f"de {bird} is": _text(bird) for bird in birds}))


def _text(bird: str) -> str:
    return f"Wij kijken morgen bij de {bird}."


@pytest.fixture(scope="module")
def answered(town: RunningTown, town_user: SnacUser, resident: SnacUser, proxy: Proxy) -> dict[str, Answered]:
    """All faults at once, and what was shown meanwhile."""
    for bird, faults in FAULTS.items():
        proxy.spoil(_text(bird), *faults)
    all_answers = ask_and_answer(town, town_user, resident, list(FAULTS))

    def all_at_their_end() -> bool:
        return {answer.look() for answer in all_answers.values()} <= {"sent", "failed"}

    eventually(all_at_their_end, timeout=200, interval=0.1, message="every answer is sent or has failed")
    return all_answers


@pytest.mark.parametrize("bird", [bird for bird in FAULTS if bird != "IJsvogel"])
def test_an_answer_goes_out_once_whatever_happened_to_its_first_attempt(bird, answered, proxy):
    answer = answered[bird]
    assert answer.shown[-1] == ("sent", "", "")
    answer.is_there_once()
    assert proxy.passed_on[_text(bird)] == 1


@pytest.mark.parametrize("bird", [bird for bird in FAULTS if bird != "IJsvogel"])
def test_until_then_it_waits_and_says_why(bird, answered):
    states = [state for state, _, _ in answered[bird].shown]
    assert "sent" not in states[:-1]
    assert [(problem, remedy) for state, problem, remedy in answered[bird].shown if state == "waiting" and problem]
    assert all(remedy for state, problem, remedy in answered[bird].shown if problem)


@pytest.mark.parametrize("bird", TAKEN_AT_ONCE)
def test_what_the_server_took_is_asked_for_and_not_sent_again(bird, answered, proxy):
    assert len(proxy.asked[_text(bird)]) == 1


def test_the_server_decides_how_long_to_wait(answered, proxy):
    first, second = proxy.asked[_text("Alk")]
    assert second - first >= RETRY_AFTER


@pytest.mark.browser
def test_what_is_refused_is_shown_to_staff_with_what_to_do(answered, town, proxy, page):
    answer = answered["IJsvogel"]
    state, problem, remedy = answer.shown[-1]
    assert (state, proxy.passed_on[answer.text]) == ("failed", 0)
    assert "this word is not allowed here" in problem
    assert "Change the text" in remedy
    assert answer.on_b() == 0
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{answer.case}/")
    said = page.inner_text("main")
    assert "this word is not allowed here" in said
    assert "Change the text" in said


def test_a_worker_that_is_killed_between_sending_and_being_told(town, town_user, resident, proxy):
    held = faulty.Held()
    proxy.spoil(_text("Kievit"), held)
    answer = ask_and_answer(town, town_user, resident, ["Kievit"])["Kievit"]
    assert held.taken.wait(60)
    town.kill("worker")
    assert answer.look() == "sending"
    held.let_go.set()
    town.start("worker")
    answer.becomes("sent")
    answer.is_there_once()
    assert len(proxy.asked[answer.text]) == 1


def test_a_network_that_is_slower_than_the_lease_is_not_asked_twice(town, town_user, resident, proxy):
    held = faulty.Held()
    proxy.spoil(_text("Lepelaar"), held)
    answer = ask_and_answer(town, town_user, resident, ["Lepelaar"])["Lepelaar"]
    assert held.taken.wait(60)
    time.sleep(12)  # twice the lease: the other jobs of the worker could have taken it over
    assert answer.look() == "sending"
    assert town.value("SELECT attempts FROM answers_delivery WHERE text = %s", answer.text) == 1
    held.let_go.set()
    answer.becomes("sent")
    answer.is_there_once()
    assert len(proxy.asked[answer.text]) == 1


def test_a_server_that_is_away_for_a_while(town, town_user, resident, fediverse):
    said = resident.tell(town_user, "De stoep bij de Meeuw is kapot")
    case = town.case_saying("de Meeuw is", timeout=120)
    fediverse.a.stop()
    try:
        approve(town, ["Meeuw"])
        answer = Answered(town, town_user, resident, said["id"], case, _text("Meeuw"))
        eventually(lambda: answer.look() == "waiting" and answer.shown[-1][1], 60, message="it says why it waits")
        account = "SELECT trouble <> '' AND state = 'connected' FROM inbox_account"
        eventually(lambda: town.value(account), 60, message="the account says that its network is away")
        time.sleep(5)
    finally:
        fediverse.a.start()
    answer.becomes("sent")
    answer.is_there_once()
    assert "sent" not in [state for state, _, _ in answer.shown[:-1]]
    resident.tell(town_user, "De stoep bij de Nachtegaal is kapot")
    town.case_saying("de Nachtegaal is", timeout=120)  # the intake has come back too
    assert town.value("SELECT trouble FROM inbox_account") == ""


def test_a_token_that_is_withdrawn(town, town_user, resident, proxy):
    said = resident.tell(town_user, "De stoep bij de Ooievaar is kapot")
    case = town.case_saying("de Ooievaar is", timeout=120)
    lost = connection(town_user, proxy)
    town.connect("mastodon", lost)
    town_user.server.revoke(lost.secrets["access_token"])
    in_trouble = "SELECT trouble, remedy FROM inbox_account WHERE state = 'trouble'"
    trouble, remedy = eventually(lambda: town.rows(in_trouble), 60, message="the account is in trouble")[0]
    assert "401" in trouble
    assert "Connect the account again" in remedy
    approve(town, ["Ooievaar"])
    answer = Answered(town, town_user, resident, said["id"], case, _text("Ooievaar"))
    time.sleep(12)  # longer than it takes to look for what is due
    assert answer.look() == "waiting"
    assert answer.on_b() == 0
    town.connect("mastodon", replace(lost, secrets=connection(town_user, proxy).secrets))
    answer.becomes("sent")
    answer.is_there_once()
