"""Answers of every kind on their way while their networks are in trouble, for `test_outages_of_kinds.py`.

One town has three accounts on snac2, each behind a proxy: what is sent through the first meets faults, the network of
the second is away for a while, and the third loses its access token. All of it happens at once, and is waited for once.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from heed.channels.contract import Connected
from heed.channels.html import to_text
from heed.channels.mastodon.payloads import stable_id
from tests.peers.snac import Fediverse, SnacUser
from tests.peers.waiting import eventually
from tests.whole import proxy as faulty
from tests.whole.crashing import own_statuses
from tests.whole.letting_go import Act, in_town
from tests.whole.outages import connection
from tests.whole.proxy import Fault, Proxy
from tests.whole.town import RunningTown

LIMIT = 500  # characters, as on most servers; snac2 takes much more
SHORT = "Wij kijken morgen bij de {bird}."
LONG = "Wij kijken morgen bij de {bird} en leggen de stoep weer recht. " * 9
CORRECTION = "Wij kijken morgen met een stratenmaker bij de {bird}."
LONG_CORRECTION = "Wij kijken morgen met een stratenmaker bij de {bird} en leggen de stoep weer recht. " * 8
WITHDRAWAL = "Ons bericht nemen wij terug."
TOLD = "Wij weten van de stoepen in deze buurt en herstellen ze samen."
TOLD_LATER = "De stoepen in deze wijk komen allemaal deze maand aan de beurt."
TOLD_WITHOUT_TOKEN = "Wij hebben uw melding over het plein gekregen en kijken samen."

#: Accounts of the town: what happens to the network of each.
FAULTS, AWAY, TOKEN = "faults", "away", "token"

# On the account with faults, by bird: what happens to the first attempts

SECOND_PART: dict[str, Fault] = {
    "Alk": faulty.too_many(8),
    "Fuut": faulty.cut_before,
    "Grutto": faulty.cut_after,
    "Havik": faulty.half,
}
#: Those where the server took the first attempt although the town was not told.
TAKEN_AT_ONCE = ("Grutto", "Havik")
EDITED: dict[str, list[Fault]] = {
    "Kievit": [faulty.cut_after],
    "Koekoek": [faulty.too_many(8)],
    "Kraai": [faulty.refused] * 9,
}
#: Its correction needs a second part, which is new; the fault is with that one.
GROWN = "Kwartel"
DELETED: dict[str, list[Fault]] = {
    "Lepelaar": [faulty.cut_after],
    "Leeuwerik": [faulty.cut_before],
    "Lijster": [faulty.refused] * 9,
}
#: Cases of one incident: who wrote, and what happens to the answer to them. Anna has two of the cases.
INCIDENT: dict[str, tuple[str, list[Fault]]] = {
    "Meeuw": ("anna", []),
    "Merel": ("bob", [faulty.too_many(8)]),
    "Mus": ("carl", [faulty.cut_after]),
    "Mees": ("dora", [faulty.refused] * 9),
    "Mandarijneend": ("anna", []),
}

# While the network is away

GOES_LATER, EXPIRES_UNSENT = "Ooievaar", "Oehoe"

# While the token is withdrawn

IN_PARTS, COMES_BACK, EDITED_LATER, DELETED_LATER, EXPIRES_UNTRIED = (
    "Patrijs",
    "Pelikaan",
    "Raaf",
    "Rotgans",
    "Regenwulp",
)
INCIDENT_WITHOUT_TOKEN = {"Pimpelmees": "bob", "Putter": "carl"}
INCIDENT_LATER = {"Reiger": "carl", "Roerdomp": "dora"}

#: By bird, whose account is asked and who asks.
REPORTS: dict[str, tuple[str, str]] = {
    **dict.fromkeys([*SECOND_PART, *EDITED, GROWN, *DELETED], (FAULTS, "anna")),
    **{bird: (FAULTS, name) for bird, (name, _) in INCIDENT.items()},
    **dict.fromkeys([GOES_LATER, EXPIRES_UNSENT], (AWAY, "bob")),
    **dict.fromkeys([IN_PARTS, COMES_BACK, EDITED_LATER, DELETED_LATER, EXPIRES_UNTRIED], (TOKEN, "bob")),
    **{bird: (TOKEN, name) for bird, name in [*INCIDENT_WITHOUT_TOKEN.items(), *INCIDENT_LATER.items()]},
}
#: Fewer people than Heed calls an incident by itself.
RESIDENTS = ("anna", "bob", "carl", "dora")
AT_THEIR_END = {"sent", "failed", "expired", "cancelled", "uncertain"}

Status = dict[str, Any]


@dataclass
class OurAccount:
    user: SnacUser
    proxy: Proxy
    connected: Connected


@dataclass(frozen=True)
class Row:
    """A delivery as the town has it."""

    id: int
    draft: int
    part: int
    act: str
    text: str
    state: str
    problem: str
    remedy: str
    attempts: int
    sent_at: Any
    case: int


_ROWS = (
    "SELECT id, draft_id, part, act, text, state, problem, remedy, attempts, sent_at, case_id "
    "FROM answers_delivery WHERE draft_id IS NOT NULL ORDER BY id"
)


@dataclass
class Scene:
    """What was said and let go, all that the town has shown of it since, and what stands on both servers in the end."""

    town: RunningTown
    fediverse: Fediverse
    accounts: dict[str, OurAccount]
    residents: dict[str, SnacUser]
    said: dict[str, Status] = field(default_factory=dict)  # by bird
    cases: dict[str, int] = field(default_factory=dict)
    drafts: dict[str, int] = field(default_factory=dict)  # by a bird, or what is done about it
    deletions: dict[str, tuple[str, str]] = field(default_factory=dict)  # by bird, what tells its deletion
    shown: dict[int, list[Row]] = field(default_factory=dict)  # by delivery; without repetitions
    without_token: list[Row] = field(default_factory=list)  # what waited while the token was withdrawn
    on_a: dict[str, list[Status]] = field(default_factory=dict)  # by account
    on_b: dict[str, list[Status]] = field(default_factory=dict)  # by bird, the town's answers in its thread

    def do(self, acts: dict[str, Act]) -> None:
        self.drafts |= dict(zip(acts, in_town(self.town, list(acts.values())), strict=True))

    def look(self) -> list[Row]:
        rows = [Row(*found) for found in self.town.rows(_ROWS)]
        for row in rows:
            shown = self.shown.setdefault(row.id, [])
            if not shown or (shown[-1].state, shown[-1].problem) != (row.state, row.problem):
                shown.append(row)
        return rows

    def rows(self, *names: str) -> list[Row]:
        drafts = {self.drafts[name] for name in names}
        return [row for row in self.look() if row.draft in drafts]

    def come_to_their_end(self, names: Sequence[str], timeout: float) -> None:
        def all_there() -> bool:
            rows = self.rows(*names)
            return {row.draft for row in rows} == {self.drafts[name] for name in names} and all(
                row.state in AT_THEIR_END for row in rows
            )

        eventually(all_there, timeout, message="everything is sent, or shown to staff")

    def on_a_about(self, bird: str) -> list[Status]:
        """What the town's own server has of its answers that name the bird."""
        return [one for one in self.on_a[REPORTS[bird][0]] if f"de {bird}" in to_text(one["content"])]


# What happens


def everything_happens(scene: Scene) -> None:
    _residents_ask(scene)
    _script_faults(scene)
    _answer_what_is_changed_later(scene)
    _lose_what_is_lost(scene)
    _let_all_go(scene)
    _wait_until_all_wait(scene)
    _give_up_some(scene)
    _bring_back(scene)
    scene.come_to_their_end(list(scene.drafts), 240)
    _read_back(scene)


def _residents_ask(scene: Scene) -> None:
    def ask(name: str, account: str) -> None:
        birds = [bird for bird, asked in REPORTS.items() if asked == (account, name)]
        texts = [f"De stoep bij de {bird} is kapot" for bird in birds]
        if texts:
            said = scene.residents[name].tell_all(scene.accounts[account].user, texts)
            scene.said |= dict(zip(birds, said, strict=True))

    for resident in scene.residents.values():
        assert resident.token
    with ThreadPoolExecutor(len(RESIDENTS)) as pool:
        for account in scene.accounts:
            list(pool.map(lambda name, account=account: ask(name, account), RESIDENTS))
    scene.cases = {bird: scene.town.case_saying(f"de {bird} is", timeout=120) for bird in REPORTS}
    assert len(set(scene.cases.values())) == len(REPORTS)


def _script_faults(scene: Scene) -> None:
    proxy = scene.accounts[FAULTS].proxy
    for bird, fault in SECOND_PART.items():
        proxy.spoil((f"bij de {bird} ", "(1/2)"))
        proxy.spoil((f"bij de {bird} ", "(2/2)"), fault)
    for bird, faults in EDITED.items():
        proxy.spoil(edit_of(bird), *faults)
    proxy.spoil(("POST", f"bij de {GROWN} ", "(2/2)"), faulty.cut_after)
    for name, faults in INCIDENT.values():
        if faults:
            proxy.spoil((scene.residents[name].handle, TOLD), *faults)


def edit_of(bird: str) -> tuple[str, str]:
    """What tells the attempts to edit the answer about a bird."""
    return "PUT", f"bij de {bird}."


def _answer_what_is_changed_later(scene: Scene) -> None:
    birds = [*EDITED, GROWN, *DELETED, EDITED_LATER, DELETED_LATER]
    scene.do({bird: _answer(bird, SHORT) for bird in birds})
    scene.come_to_their_end(birds, 180)
    assert {row.state for row in scene.rows(*birds)} == {"sent"}
    account = scene.accounts[FAULTS]
    for status in own_statuses(account.user):
        for bird, faults in DELETED.items():
            if SHORT.format(bird=bird) in to_text(status["content"]):
                scene.deletions[bird] = ("DELETE", stable_id(status["id"]))
                account.proxy.spoil(scene.deletions[bird], *faults)


def _lose_what_is_lost(scene: Scene) -> None:
    scene.accounts[AWAY].proxy.is_away = True
    lost = scene.accounts[TOKEN]
    lost.user.server.revoke(lost.connected.secrets["access_token"])
    in_trouble = "SELECT 1 FROM inbox_account WHERE state = 'trouble'"
    eventually(lambda: scene.town.rows(in_trouble), 120, message="the account without its token is in trouble")


def _let_all_go(scene: Scene) -> None:
    soon = {"seconds": 3}
    acts = {bird: _answer(bird, LONG) for bird in (*SECOND_PART, IN_PARTS)}
    acts |= {bird: _answer(bird, SHORT, **soon) for bird in (GOES_LATER, EXPIRES_UNSENT, COMES_BACK)}
    acts |= {EXPIRES_UNTRIED: _answer(EXPIRES_UNTRIED, SHORT)}
    acts |= {f"{bird} corrected": _change(bird, "correction", CORRECTION) for bird in (*EDITED, EDITED_LATER)}
    acts |= {f"{GROWN} corrected": _change(GROWN, "correction", LONG_CORRECTION)}
    acts |= {f"{bird} withdrawn": _change(bird, "withdrawal", WITHDRAWAL) for bird in (*DELETED, DELETED_LATER)}
    acts |= {
        TOLD: ("tell", {"words": _words(INCIDENT), "text": TOLD}),
        TOLD_WITHOUT_TOKEN: ("tell", {"words": _words(INCIDENT_WITHOUT_TOKEN), "text": TOLD_WITHOUT_TOKEN}),
        TOLD_LATER: ("tell", {"words": _words(INCIDENT_LATER), "text": TOLD_LATER, **soon}),
    }
    scene.do(acts)


def _answer(bird: str, text: str, **more: Any) -> Act:
    return "answer", {"words": f"de {bird} is", "text": text.format(bird=bird).strip(), **more}


def _change(bird: str, act: str, to: str) -> Act:
    return "change", {"text": SHORT.format(bird=bird), "act": act, "to": to.format(bird=bird).strip()}


def _words(birds: dict[str, Any]) -> list[str]:
    return [f"de {bird} is" for bird in birds]


#: What waits for the token.
WAITING_FOR_TOKEN = (
    *(IN_PARTS, EXPIRES_UNTRIED, f"{EDITED_LATER} corrected", f"{DELETED_LATER} withdrawn"),
    *(TOLD_WITHOUT_TOKEN, TOLD_LATER),
)


def _wait_until_all_wait(scene: Scene) -> None:
    """Until the moments have come, and what is to be tried was tried."""
    came_back = "SELECT came_back FROM answers_draft WHERE id = %s"

    def all_there() -> bool:
        away = scene.rows(GOES_LATER, EXPIRES_UNSENT)
        is_back = scene.town.value(came_back, scene.drafts[COMES_BACK])
        return bool(len(away) == 2 and all(row.problem for row in away) and is_back and scene.rows(TOLD_LATER))

    eventually(all_there, 180, message="everything waits for its network")
    scene.without_token = scene.rows(*WAITING_FOR_TOKEN)


def _give_up_some(scene: Scene) -> None:
    """The time in which two of them may be sent is over."""
    with scene.town.database() as connection:
        for bird in (EXPIRES_UNSENT, EXPIRES_UNTRIED):
            connection.execute(
                "UPDATE answers_delivery SET expires_at = now() WHERE draft_id = %s", [scene.drafts[bird]]
            )
    scene.come_to_their_end([EXPIRES_UNTRIED], 120)


def _bring_back(scene: Scene) -> None:
    scene.accounts[AWAY].proxy.is_away = False
    lost = scene.accounts[TOKEN]
    secrets = connection(lost.user, lost.proxy).secrets
    scene.town.connect("mastodon", replace(lost.connected, secrets=secrets))
    scene.do({COMES_BACK: ("approve", {"draft": scene.drafts[COMES_BACK]})})


def _read_back(scene: Scene) -> None:
    scene.on_a = {name: own_statuses(account.user) for name, account in scene.accounts.items()}
    _ask_for_what_was_lost(scene)
    for bird, (account, name) in REPORTS.items():
        ours = scene.accounts[account].user.handle.lstrip("@")
        thread = scene.residents[name].context(scene.said[bird]["id"])["descendants"]
        answers = [one for one in thread if one["account"]["acct"] == ours]
        scene.on_b[bird] = [one for one in answers if "automatisch" not in to_text(one["content"])]


def _ask_for_what_was_lost(scene: Scene) -> None:
    """Now and then snac2 takes a post of another server (202 Accepted) and loses it: about one in 300."""
    b = scene.fediverse.b
    uris = [status["uri"] for said in scene.on_a.values() for status in said]
    with suppress(AssertionError):
        eventually(lambda: all(b.has(uri) for uri in uris), timeout=60, interval=1)
    time.sleep(5)  # federation takes three to five seconds: what is one too many has the time to arrive
    for uri in uris:
        if not b.has(uri):
            b.command("insert", b.data, scene.residents["anna"].name, uri)
