"""Networks in trouble while answers of every kind are on their way: each goes once in the end, or staff see why not.

As `test_outages.py`, with answers in parts, scheduled ones, those to an incident, corrections and withdrawals. What
happens stands in `trouble.py`; it happens once, and the tests look at what came of it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any
from uuid import uuid4

import pytest

from heed.channels.html import to_text
from heed.channels.mastodon import composing
from tests.peers.snac import Fediverse
from tests.whole.crashing import out_of_order
from tests.whole.outages import connection
from tests.whole.proxy import running_proxy
from tests.whole.town import RunningTown, log_in
from tests.whole.trouble import (
    AWAY,
    COMES_BACK,
    CORRECTION,
    DELETED,
    DELETED_LATER,
    EDITED,
    EDITED_LATER,
    EXPIRES_UNSENT,
    EXPIRES_UNTRIED,
    FAULTS,
    GOES_LATER,
    GROWN,
    IN_PARTS,
    INCIDENT,
    INCIDENT_LATER,
    INCIDENT_WITHOUT_TOKEN,
    LIMIT,
    LONG,
    LONG_CORRECTION,
    REPORTS,
    RESIDENTS,
    SECOND_PART,
    SHORT,
    TAKEN_AT_ONCE,
    TOKEN,
    TOLD,
    TOLD_LATER,
    TOLD_WITHOUT_TOKEN,
    WAITING_FOR_TOKEN,
    OurAccount,
    Scene,
    edit_of,
    everything_happens,
)

pytestmark = [pytest.mark.peer, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def scene(fediverse: Fediverse) -> Iterator[Scene]:
    with ExitStack() as stack:
        accounts = {}
        for name in (FAULTS, AWAY, TOKEN):
            user = fediverse.a.add_user(f"{name}{uuid4().hex[:6]}")
            proxy = stack.enter_context(running_proxy(fediverse.a.url))
            accounts[name] = OurAccount(user, proxy, connection(user, proxy, max_characters=LIMIT))
        town = stack.enter_context(RunningTown("kinds", HEED_LEASE_SECONDS="5", HEED_REFRESH_SECONDS="3600"))
        for account in accounts.values():
            town.connect("mastodon", account.connected)
        residents = {name: fediverse.b.add_user(f"{name}{uuid4().hex[:6]}") for name in RESIDENTS}
        made = Scene(town, fediverse, accounts, residents)
        try:
            everything_happens(made)
        except BaseException:
            logging.getLogger("outages").warning(town.case_logs())
            raise
        yield made


def test_what_was_sent_stays_sent_and_what_waits_says_why(scene):
    for shown in scene.shown.values():
        assert "sent" not in [row.state for row in shown[:-1]], shown
        assert all(row.remedy for row in shown if row.problem), shown


def test_nothing_is_there_twice(scene):
    for said in scene.on_a.values():
        texts = [to_text(status["content"]) for status in said]
        about_something = [text for text in texts if "automatisch" not in text]
        assert len(about_something) == len(set(about_something))
    assert sum(out_of_order(said) for said in scene.on_a.values()) == 0


@pytest.mark.parametrize("bird", [*SECOND_PART, IN_PARTS])
def test_each_part_is_there_once_in_order_and_in_one_thread(scene, bird):
    parts = composing.split(LONG.format(bird=bird), LIMIT)
    assert [part[-6:] for part in parts] == [" (1/2)", " (2/2)"]
    assert [(row.state, row.problem) for row in scene.rows(bird)] == [("sent", "")] * 2
    first, second = sorted(scene.on_b[bird], key=lambda one: to_text(one["content"])[-6:])
    resident = scene.residents[REPORTS[bird][1]]
    assert [to_text(one["content"]).removeprefix(f"{resident.handle} ") for one in (first, second)] == parts
    assert (first["in_reply_to_id"], second["in_reply_to_id"]) == (scene.said[bird]["id"], first["id"])


@pytest.mark.parametrize("bird", SECOND_PART)
def test_a_fault_at_the_second_part_leaves_the_first_alone(scene, bird):
    proxy = scene.accounts[FAULTS].proxy
    first, second = (f"bij de {bird} ", "(1/2)"), (f"bij de {bird} ", "(2/2)")
    assert (len(proxy.asked[first]), proxy.passed_on[first]) == (1, 1)
    assert (len(proxy.asked[second]), proxy.passed_on[second]) == (1 if bird in TAKEN_AT_ONCE else 2, 1)
    assert [row.attempts for row in scene.rows(bird)] == [1, 2]


def test_one_whose_moment_comes_while_the_network_is_away_goes_once_when_it_is_back(scene):
    (row,) = scene.rows(GOES_LATER)
    assert row.state == "sent"
    assert [one for one in scene.shown[row.id] if one.state == "waiting" and one.problem]
    (answer,) = scene.on_b[GOES_LATER]
    assert SHORT.format(bird=GOES_LATER) in to_text(answer["content"])


def test_one_that_waits_too_long_for_its_network_is_asked_for_and_not_sent(scene):
    (row,) = scene.rows(EXPIRES_UNSENT)
    assert (row.state, row.attempts > 1) == ("expired", True)
    assert (scene.on_a_about(EXPIRES_UNSENT), scene.on_b[EXPIRES_UNSENT]) == ([], [])


def test_one_whose_moment_comes_without_the_token_goes_back_to_its_author_and_once_when_approved_anew(scene):
    told = scene.town.rows(
        "SELECT n.detail FROM casework_notification n JOIN staff_person p ON p.id = n.person_id "
        "WHERE n.kind = 'scheduled_came_back' AND n.case_id = %s AND p.email = 'fatima@testdam.example'",
        [scene.cases[COMES_BACK]],
    )
    assert ["not connected" in detail["reason"] for (detail,) in told] == [True]
    assert [row.state for row in scene.rows(COMES_BACK)] == ["sent"]
    assert len(scene.on_b[COMES_BACK]) == 1


def test_while_the_token_is_withdrawn_everything_waits(scene):
    assert {row.draft for row in scene.without_token} == {scene.drafts[name] for name in WAITING_FOR_TOKEN}
    assert {(row.state, row.attempts) for row in scene.without_token} == {("waiting", 0)}


def test_what_waited_for_the_token_goes_once_when_it_is_back(scene):
    names = [name for name in WAITING_FOR_TOKEN if name != EXPIRES_UNTRIED]
    assert {(row.state, row.attempts) for row in scene.rows(*names)} == {("sent", 1)}
    for text, birds in ((TOLD_WITHOUT_TOKEN, INCIDENT_WITHOUT_TOKEN), (TOLD_LATER, INCIDENT_LATER)):
        for bird in birds:
            assert [text in to_text(one["content"]) for one in scene.on_b[bird]] == [True]
    assert _says(scene, EDITED_LATER) == [CORRECTION.format(bird=EDITED_LATER)]
    assert _says(scene, DELETED_LATER) == []
    assert [row.state for row in scene.rows(EXPIRES_UNTRIED)] == ["expired"]
    assert (scene.on_a_about(EXPIRES_UNTRIED), scene.on_b[EXPIRES_UNTRIED]) == ([], [])


def _says(scene: Scene, bird: str) -> list[str]:
    """What stands on the town's own server; other servers are told of an edit or a deletion, and may not obey."""
    handle = scene.residents[REPORTS[bird][1]].handle
    return [to_text(one["content"]).removeprefix(f"{handle} ") for one in scene.on_a_about(bird)]


def test_an_incident_reaches_everybody_once_and_a_fault_with_one_holds_up_nobody(scene):
    rows = {row.case: row for row in scene.rows(TOLD)}
    assert len(rows) == len(scene.rows(TOLD)) == len({name for name, _ in INCIDENT.values()})
    by_resident = {
        name: [one for bird, (who, _) in INCIDENT.items() if who == name for one in scene.on_b[bird]]
        for name, _ in INCIDENT.values()
    }
    assert {name: len(found) for name, found in by_resident.items()} == {"anna": 1, "bob": 1, "carl": 1, "dora": 0}
    of_anna = [rows[scene.cases[bird]] for bird in ("Meeuw", "Mandarijneend") if scene.cases[bird] in rows]
    (mine,), bobs, carls = of_anna, rows[scene.cases["Merel"]], rows[scene.cases["Mus"]]
    assert (mine.state, mine.attempts, bobs.state, carls.state) == ("sent", 1, "sent", "sent")
    proxy = scene.accounts[FAULTS].proxy
    assert [len(proxy.asked[scene.residents[name].handle, TOLD]) for name in ("bob", "carl")] == [2, 1]
    assert not any(row.state == "waiting" and row.problem for row in scene.shown[mine.id])


@pytest.mark.browser
def test_staff_see_whom_an_incident_did_not_reach_and_why(scene, page):
    row = next(row for row in scene.rows(TOLD) if row.case == scene.cases["Mees"])
    assert row.state == "failed"
    log_in(page, scene.town)
    _is_shown(page, scene, "Mees", "this word is not allowed here")
    incident = scene.town.value("SELECT incident_id FROM answers_draft WHERE id = %s", scene.drafts[TOLD])
    page.goto(f"{scene.town.url}/desk/incidents/{incident}/")
    assert "3 of 4 have arrived" in page.inner_text("main")


def _is_shown(page: Any, scene: Scene, bird: str, *words: str) -> None:
    page.goto(f"{scene.town.url}/desk/cases/{scene.cases[bird]}/")
    said = page.inner_text("main")
    assert [word for word in words if word not in said] == []


@pytest.mark.parametrize("bird", [bird for bird in EDITED if bird != "Kraai"])
def test_a_correction_that_meets_a_fault_stands_there_in_the_end(scene, bird):
    assert [(row.state, row.attempts) for row in scene.rows(f"{bird} corrected")] == [("sent", 2)]
    assert len(scene.accounts[FAULTS].proxy.asked[edit_of(bird)]) == 2
    assert _says(scene, bird) == [CORRECTION.format(bird=bird)]
    assert len(scene.on_b[bird]) == 1


def test_a_correction_that_grows_by_a_part_stands_there_once(scene):
    assert [(row.act, row.state) for row in scene.rows(f"{GROWN} corrected")] == [("edit", "sent"), ("send", "sent")]
    assert sorted(_says(scene, GROWN), key=lambda text: text[-6:]) == composing.split(
        LONG_CORRECTION.format(bird=GROWN), LIMIT
    )
    assert len(scene.accounts[FAULTS].proxy.asked["POST", f"bij de {GROWN} ", "(2/2)"]) == 1


@pytest.mark.parametrize("bird", [bird for bird in DELETED if bird != "Lijster"])
def test_a_withdrawal_that_meets_a_fault_is_done_in_the_end(scene, bird):
    assert [(row.state, row.attempts) for row in scene.rows(f"{bird} withdrawn")] == [("sent", 2)]
    assert len(scene.accounts[FAULTS].proxy.asked[scene.deletions[bird]]) == 2
    assert _says(scene, bird) == []
    assert scene.town.value("SELECT needs_answer FROM casework_case WHERE id = %s", scene.cases[bird])


@pytest.mark.browser
@pytest.mark.parametrize(("bird", "change"), [("Kraai", "corrected"), ("Lijster", "withdrawn")])
def test_a_change_that_is_refused_is_shown_and_the_answer_stands(scene, bird, change, page):
    assert [row.state for row in scene.rows(f"{bird} {change}")] == ["failed"]
    assert _says(scene, bird) == [SHORT.format(bird=bird)]
    assert not scene.town.value("SELECT needs_answer FROM casework_case WHERE id = %s", scene.cases[bird])
    log_in(page, scene.town)
    _is_shown(page, scene, bird, "this word is not allowed here")


@pytest.mark.browser
@pytest.mark.parametrize("bird", [EXPIRES_UNSENT, EXPIRES_UNTRIED])
def test_what_expired_is_shown_with_what_to_do(scene, bird, page):
    log_in(page, scene.town)
    _is_shown(page, scene, bird, "Send it again", "so it was not sent")
