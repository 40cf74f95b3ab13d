"""A town whose programs and database are killed while residents speak and staff answer; and the reckoning after it.

The town has a PostgreSQL server of its own, so that killing it disturbs nobody else. Used by `test_crash.py` in a small
size and by `./run bench crash` in a large one.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg

from heed.app.postgres import EmbeddedServer
from heed.app.postgres.server import ROLE
from heed.channels.contract import Connected
from heed.channels.html import to_text
from heed.channels.mastodon.lookup import essence
from tests.peers.snac import LOST_AFTER, Fediverse, SnacUser, lost_between
from tests.peers.waiting import eventually
from tests.whole.answering import REPORT
from tests.whole.town import CHECKOUT, RunningTown

#: snac2 shows an account its newest 64 notifications only: more may not be on their way to the town at any moment.
MOST_ON_THEIR_WAY = 40
#: What `kill -9` hits at once; "sending" is the worker while an answer is on its way out.
PARTS = ("web", "worker", "intake")
DATABASE, SENDING = "database", "sending"

Say = Callable[[str], None]


class CrashTown(RunningTown):
    """A town with a database server of its own that can be killed like its other parts."""

    def __init__(self, name: str, **environment: str) -> None:
        folder = CHECKOUT / f".postgres-test-{name}-{uuid4().hex[:6]}"
        self.server = EmbeddedServer(folder, durable=True)
        super().__init__(name, HEED_PG_FOLDER=str(folder), HEED_PG_DURABLE="on", **environment)
        self.environment.pop("DATABASE_URL", None)

    def __exit__(self, *_: object) -> None:
        self.stop()
        self.server.remove()
        shutil.rmtree(self.home, ignore_errors=True)

    @contextmanager
    def database(self) -> Iterator[psycopg.Connection[Any]]:
        options = f"-c search_path=town_{self.name},public"
        with psycopg.connect(self.server.url(ROLE), options=options, autocommit=True) as connection:
            yield connection

    def patient_value(self, query: str, timeout: float = 90) -> Any:
        """As `value`, through a time without database."""
        found = eventually(lambda: (self.value(query),), timeout=timeout, ignore=(psycopg.Error,), message=query)
        return found[0]


@dataclass(frozen=True)
class Plan:
    """How much happens. `kills`: what is killed each time; the moments are drawn with `seed`.

    `all_kinds`: staff also send at a moment, in parts and to incidents, and correct and take back.
    """

    messages: int
    answers: int
    kills: Sequence[tuple[str, ...]]
    residents: int = 6
    seed: int = field(default_factory=lambda: random.SystemRandom().randrange(10_000))
    all_kinds: bool = False

    @property
    def every(self) -> int:
        return self.messages // self.answers


@dataclass(frozen=True)
class Post:
    """A report on the residents' server."""

    who: SnacUser
    id: str
    uri: str
    text: str
    moment: float  # monotonic seconds


@dataclass
class Outcome:
    """What was posted, what Heed has of it, and what stands on the residents' server."""

    seed: int
    seconds: float = 0
    posted: Counter[str] = field(default_factory=Counter)  # as it reached the town's server
    stored: Counter[str] = field(default_factory=Counter)
    cases: int = 0
    set_aside: int = 0
    approved: list[str] = field(default_factory=list)
    deliveries: list[tuple[str, str, str]] = field(default_factory=list)  # kind, state, text
    standing: Counter[str] = field(default_factory=Counter)  # essence of what stands, by what Heed shows as sent
    by_kind: dict[str, int] = field(default_factory=dict)  # texts that were let go
    twice_to_one: int = 0  # parts of one text that were written twice for one person
    out_of_order: int = 0  # parts that do not stand below the part before them
    tried_again: int = 0
    on_b: Counter[str] = field(default_factory=Counter)  # essence of each reply of the town
    on_a: Counter[str] = field(default_factory=Counter)
    sent_again_to_a: int = 0  # snac2 lost what a resident said, after saying 202
    sent_again_to_b: int = 0  # snac2 lost what the town said, after saying 202
    killed: list[dict[str, Any]] = field(default_factory=list)
    ended_by_themselves: list[str] = field(default_factory=list)

    @property
    def sent(self) -> Counter[str]:
        """Essence of what Heed shows as sent, with what was corrected and without what was taken back."""
        return self.standing

    def answers_in(self, state: str) -> int:
        return sum(1 for kind, found, _ in self.deliveries if kind == "answer" and found == state)


class Crash:
    """One run. `run()` does everything and returns the outcome; nothing is asserted here."""

    def __init__(self, fediverse: Fediverse, plan: Plan, say: Say = lambda text: None) -> None:
        began = time.monotonic()
        self.plan, self.say = plan, lambda text: say(f"{time.monotonic() - began:5.0f} s  {text}")
        self.chance = random.Random(plan.seed)
        mark = uuid4().hex[:6]
        self.town_user = fediverse.a.add_user(f"town{mark}")
        self.residents = [fediverse.b.add_user(f"r{mark}{number}") for number in range(plan.residents)]
        self.a, self.b = fediverse.a, fediverse.b
        self.posts: list[Post] = []
        self.on_their_way: list[Post] = []
        self.outcome = Outcome(plan.seed)
        self.patience = 300.0 + 2 * plan.messages  # seconds; on two busy cores snac2 brings two or three a second
        self.journal = Path(tempfile.mkdtemp(prefix="heed-journal-")) / "approved"

    def run(self) -> Outcome:
        began = time.monotonic()
        # Edits and deletions are not part of this: asking after each of 200 threads takes snac2 seconds.
        self.say(f"seed {self.plan.seed}")
        with CrashTown("crash", HEED_LEASE_SECONDS="8", HEED_REFRESH_SECONDS="3600") as town:
            self.town = town
            town.connect("mastodon", self._connected())
            if self.plan.all_kinds:
                for resident in self.residents:  # snac2 tells of a deletion to followers only
                    resident.follow(self.town_user)
            self.say("the town is open")
            staff = self._staff()
            self.speaking = ThreadPoolExecutor(1).submit(self._speak)
            try:
                self._kill_now_and_then()
                self.speaking.result(self.patience)
                self._settle(staff)
                self._reckon()
            except BaseException:
                self.say(town.case_logs())
                self.say((town.home / "staff.log").read_text()[-3000:])
                raise
            finally:
                staff.kill()
                staff.wait()
        self.outcome.seconds = time.monotonic() - began
        return self.outcome

    def _connected(self) -> Connected:
        from heed.channels.mastodon.tests.test_with_snac import connected

        adapter = connected(self.town_user)
        settings, secrets = adapter.connection.settings, adapter.connection.secrets
        if self.plan.all_kinds:
            settings = {**settings, "max_characters": 500}  # as on most servers; this one takes much more
        return Connected(adapter.check(), settings["account_id"], settings, secrets)

    def _staff(self) -> subprocess.Popen[bytes]:
        arguments = [str(self.plan.every), str(self.plan.answers), str(self.journal)]
        with (self.town.home / "staff.log").open("ab") as log:
            program = "tests.whole.answering_kinds" if self.plan.all_kinds else "tests.whole.answering"
            command = [sys.executable, "-m", program, *arguments]
            return subprocess.Popen(command, env=self.town.environment, cwd=CHECKOUT, stdout=log, stderr=log)

    # Residents

    def _speak(self) -> None:
        """Bursts with pauses, never more at once than snac2 keeps for the town."""
        chance = random.Random(self.plan.seed + 1)
        number = 0
        while number < self.plan.messages or self._not_arrived():
            room = MOST_ON_THEIR_WAY - (len(self.posts) - self._stored())
            for _ in range(min(room, chance.randint(5, 25), self.plan.messages - number)):
                number += 1
                text = f"{REPORT.format(number=number)} de stoep bij lantaarnpaal {10_000 + number} is kapot"
                post = self._post(chance.choice(self.residents), text)
                self.posts.append(post)
                self.on_their_way.append(post)
            self._bring_what_is_late()
            time.sleep(chance.uniform(0.2, 1.5))

    def _post(self, who: SnacUser, text: str) -> Post:
        status = who.post(f"{self.town_user.handle} {text}")
        return Post(who, status["id"], status["uri"], text, time.monotonic())

    def _not_arrived(self) -> list[Post]:
        self.on_their_way = [post for post in self.on_their_way if not self.a.has(post.uri)]
        return self.on_their_way

    def _bring_what_is_late(self) -> None:
        """What snac2 lost on the way to the town is sent again."""
        now = time.monotonic()
        if any(now - post.moment > LOST_AFTER for post in self._not_arrived()):
            for who in {post.who.name: post.who for post in self.on_their_way}.values():
                self.outcome.sent_again_to_a += self.town_user.catch_up(who)
            self.on_their_way = [replace(post, moment=now) for post in self.on_their_way]

    def _stored(self) -> int:
        return int(self.town.patient_value(_STORED))

    # Crashes

    def _kill_now_and_then(self) -> None:
        shares = sorted(self.chance.uniform(0.1, 0.85) for _ in self.plan.kills)
        for share, parts in zip(shares, self.plan.kills, strict=True):
            self._wait_until_stored(int(share * self.plan.messages))
            time.sleep(self.chance.uniform(0, 1))
            self._crash(parts)
        self.say("the last part is up again")

    def _wait_until_stored(self, number: int) -> None:
        def come_so_far() -> bool:
            return self.speaking.done() or self._stored() >= number

        eventually(come_so_far, self.patience, message=f"{number} messages are stored")

    def _crash(self, parts: tuple[str, ...]) -> None:
        """`kill -9` at once, and started again after one to three seconds as the supervisor does."""
        seen = self._wait_for_sending() if SENDING in parts else {}
        names = [name for name in PARTS if name in parts or (name == "worker" and SENDING in parts)]
        self.town.kill(*names) if names else None
        if DATABASE in parts:
            self.town.server.kill()
        happened = {"at": len(self.posts), "killed": [*names, *([DATABASE] if DATABASE in parts else [])], **seen}
        time.sleep(self.chance.uniform(1, 3))
        if DATABASE in parts:
            self.town.server.ensure_running()
        happened["left_in_sending"] = self.town.patient_value(_IN_SENDING)
        if names:
            self.town.start(*names)
        self.outcome.killed.append(happened)
        self.say(
            f"killed {' and '.join(happened['killed'])} with {happened['at']} posted, "
            f"{happened['left_in_sending']} left in sending"
        )

    def _wait_for_sending(self) -> dict[str, Any]:
        """Until an answer is on its way out, or a minute has passed."""
        deadline = time.monotonic() + 60
        with self.town.database() as connection:
            while time.monotonic() < deadline:
                row = connection.execute(_IN_SENDING).fetchone()  # type: ignore[arg-type]
                if row and row[0]:
                    return {"while_sending": True}
                time.sleep(0.005)
        return {"while_sending": False}

    # The reckoning

    def _settle(self, staff: subprocess.Popen[bytes]) -> None:
        """Until everything that was said is stored and placed, and everything that was approved is at its end."""
        for query, message in (
            (f"SELECT ({_STORED}) >= {len(self.posts)}", "everything is stored"),
            ("SELECT NOT EXISTS (SELECT 1 FROM inbox_message WHERE state IN ('received', 'edited'))", "all is placed"),
        ):
            eventually(lambda query=query: self.town.patient_value(query), 300, 1, message)  # type: ignore[misc]
            self.say(message)
        eventually(lambda: staff.poll() is not None, 300, 1, "staff have answered")
        under_way = "SELECT count(*) FROM answers_delivery WHERE state IN ('waiting', 'sending')"
        eventually(lambda: self.town.patient_value(under_way) == 0, 240, 1, "nothing is on its way any more")

        self.say("everything has come to its end")

    def _reckon(self) -> None:
        outcome, town = self.outcome, self.town
        outcome.posted = Counter(post.text for post in self.posts if self.a.has(post.uri))
        texts = town.rows("SELECT text FROM inbox_message WHERE direction = 'in'")
        outcome.stored = Counter(text.partition(" ")[2] for (text,) in texts)
        outcome.cases = town.value("SELECT count(*) FROM casework_case")
        outcome.set_aside = town.value("SELECT count(*) FROM inbox_setaside")
        outcome.approved = self.journal.read_text().splitlines()
        outcome.deliveries = town.rows("SELECT kind, state, text FROM answers_delivery")
        self.say(f"{outcome.cases} cases of {len(texts)} messages")
        outcome.standing = standing(town)
        outcome.by_kind = dict(town.rows(_BY_KIND))
        outcome.twice_to_one = town.value(_TWICE_TO_ONE)
        outcome.tried_again = town.value("SELECT count(*) FROM answers_delivery WHERE attempts > 1")
        outcome.ended_by_themselves = [name for name, process in town.processes.items() if process.poll() is not None]
        said = self._own_statuses()
        outcome.on_a = Counter(essence(to_text(status["content"])) for status in said)
        outcome.out_of_order = out_of_order(said)
        outcome.sent_again_to_b = self._bring_what_b_lacks()
        with httpx.Client(verify=False, timeout=20) as client:
            outcome.on_b = sum((self._replies(client, post) for post in self.posts), Counter())

    def _bring_what_b_lacks(self) -> int:
        """What snac2 lost on the way to the residents is sent again. Returns how many."""

        def is_all_there() -> bool:
            return not lost_between(self.town_user, self.b)

        with suppress(AssertionError):
            eventually(is_all_there, timeout=60, interval=2)
        time.sleep(5)  # federation takes three to five seconds: what is one too many has the time to arrive
        sent_again = self.residents[0].catch_up(self.town_user)
        with suppress(AssertionError):
            eventually(is_all_there, timeout=60, interval=2)
        return sent_again

    def _replies(self, client: httpx.Client, post: Post) -> Counter[str]:
        """Essence of the town's replies to a post, as its author sees them. One client: making one takes 50 ms."""
        headers = {"Authorization": f"Bearer {post.who.token}", "Connection": "close"}
        answer = client.get(f"{self.b.url}/api/v1/statuses/{post.id}/context", headers=headers)
        ours = self.town_user.handle.lstrip("@")
        replies = (
            reply for reply in answer.raise_for_status().json()["descendants"] if reply["account"]["acct"] == ours
        )
        return Counter(essence(to_text(reply["content"])) for reply in replies)

    def _own_statuses(self) -> list[dict[str, Any]]:
        return own_statuses(self.town_user)


_PART = re.compile(r"\((\d+)/\d+\)\s*$")


def standing(town: RunningTown) -> Counter[str]:
    """Essence of each message of the town that stands on the network, as far as Heed shows it as sent."""
    rows = town.rows("SELECT id, act, changes_id, text FROM answers_delivery WHERE state = 'sent' ORDER BY sent_at, id")
    stands: dict[int, str] = {}
    for pk, act, changes, text in rows:
        if act == "delete":
            stands.pop(changes, None)
        else:
            stands[changes if act == "edit" else pk] = text
    return Counter(essence(text) for text in stands.values())


def own_statuses(user: SnacUser) -> list[dict[str, Any]]:
    """All that a server has of its own user, by id."""
    found: dict[str, dict[str, Any]] = {}
    query: dict[str, Any] = {"limit": 40}
    while page := [status for status in user.own_statuses(**query) if status["id"] not in found]:
        found |= {status["id"]: status for status in page}
        query["max_id"] = page[-1]["id"]
    return list(found.values())


def out_of_order(said: Sequence[dict[str, Any]]) -> int:
    """How many later parts do not answer the part before them. `said`: the town's own statuses."""
    by_id = {status["id"]: to_text(status["content"]) for status in said}
    wrong = 0
    for status in said:
        part = _PART.search(to_text(status["content"]))
        if part and int(part[1]) > 1:
            before = _PART.search(by_id.get(status["in_reply_to_id"], ""))
            wrong += before is None or int(before[1]) != int(part[1]) - 1
    return wrong


_BY_KIND = """
SELECT CASE WHEN incident_id IS NOT NULL THEN 'incident' WHEN act <> 'answer' THEN act
  WHEN scheduled_at IS NOT NULL THEN 'scheduled' WHEN parts > 1 THEN 'in parts' ELSE 'plain' END AS kind, count(*)
FROM answers_draft d
JOIN LATERAL (SELECT max(parts) AS parts FROM answers_delivery WHERE draft_id = d.id) AS cut ON true
WHERE state = 'approved' GROUP BY kind ORDER BY kind
"""
_TWICE_TO_ONE = """
SELECT count(*) FROM (SELECT 1 FROM answers_delivery WHERE draft_id IS NOT NULL
  GROUP BY draft_id, contact_id, part HAVING count(*) > 1) AS twice
"""
_STORED = "SELECT count(*) FROM inbox_message WHERE direction = 'in'"
_IN_SENDING = "SELECT count(*) FROM answers_delivery WHERE state = 'sending'"
