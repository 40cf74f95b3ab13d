"""A log-in that is lost and a network that is away while an answer of any kind is on its way: each part goes once."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft
from heed.answers.tests.network import Killed
from heed.casework.models import Notification
from heed.channels.contract import ChannelError
from heed.inbox.actions import connect_account
from heed.inbox.models import Account
from heed.journey import sending
from heed.journey.tests.kinds import KINDS, Scene, its_moment_comes, scene, time_passes
from heed.staff.models import Person

pytestmark = pytest.mark.django_db

LOST = ChannelError("401: the token was revoked", unauthorised=True)
AWAY = ChannelError("no answer", remedy="Nothing to do: tried again.")
HANGS = ChannelError("no answer in time", maybe_sent=True)


@pytest.fixture
def lena(person) -> Person:
    return person("Lena", "communications_lead")


@pytest.fixture
def here(account, lena, monkeypatch) -> Scene:
    return scene(account, lena, monkeypatch)


def let_go(here: Scene, kind: str, by: Person) -> Draft:
    """On its way; nothing of it was sent yet, and what its network did before is forgotten."""
    draft = KINDS[kind](here, by)
    answers.approve(draft.pk, by)
    its_moment_comes(draft)
    draft.refresh_from_db()
    here.network.calls.clear()
    return draft


def rows(draft: Draft) -> list[Delivery]:
    return list(Delivery.objects.filter(draft=draft).order_by("pk"))


def went_once(here: Scene, draft: Draft) -> None:
    """Every delivery of it was taken once, shown as sent, and the parts for each person stand in their order."""
    sent = rows(draft)
    assert {one.state for one in sent} == {"sent"}, [(one.state, one.problem) for one in sent]
    assert Counter(here.network.calls) == Counter(one.act for one in sent)
    on_the_network = list(here.network.said)
    by_person: dict[int, list[str]] = {}
    for one in sent:
        if one.act == "send":
            by_person.setdefault(one.contact_id, []).append(f"out-{one.key.hex}")
    for parts in by_person.values():
        assert [one for one in on_the_network if one in parts] == parts


def connect_anew() -> None:
    """As the fixture of the account did."""
    connect_account("webform", "form", "testdam", {}, {})


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("kind", KINDS)
def test_a_token_that_is_revoked_on_the_way(here, lena, client, kind, after):
    """Before anything of it, and between two of its parts or people."""
    draft = let_go(here, kind, lena)
    here.network.error, here.network.fails_after = LOST, after
    sending.deliver_due()
    count = len(rows(draft))
    done = min(after, count)
    assert [one.state for one in rows(draft)].count("sent") == done
    account = Account.objects.get()
    if done < count:
        assert (account.state, account.remedy) == ("trouble", "Connect this account again.")
        client.force_login(lena)
        shown = client.get(f"/desk/cases/{rows(draft)[-1].case_id}/").content.decode()
        assert "This waits until the account is connected again." in shown
        assert "the token was revoked" in client.get("/desk/accounts/").content.decode()
    here.network.error = None
    time_passes()
    assert sending.deliver_due() == 0 or done == count  # nothing is tried with a log-in that is lost
    connect_anew()
    sending.deliver_due()
    went_once(here, draft)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "scheduled" in kind])
def test_a_token_that_is_lost_when_its_moment_comes(here, lena, client, kind):
    """An answer on a case goes back to its author, who is told; one for many waits for those whose account is lost."""
    draft = KINDS[kind](here, lena)
    answers.approve(draft.pk, lena)
    Account.objects.update(state="trouble", trouble="401", remedy="Connect this account again.")
    its_moment_comes(draft)
    draft.refresh_from_db()
    here.network.calls.clear()
    if draft.incident_id is None:
        assert (draft.state, draft.came_back) == ("editing", "account")
        assert "not connected" in Notification.objects.get(kind="scheduled_came_back").detail["reason"]
        client.force_login(lena)
        assert "is not connected" in client.get(f"/desk/cases/{draft.case_id}/").content.decode()
    assert sending.deliver_due() == 0
    connect_anew()
    if draft.incident_id is None:
        answers.approve(draft.pk, lena)
    sending.deliver_due()
    went_once(here, draft)


@pytest.mark.parametrize("after", [0, 1])
@pytest.mark.parametrize("kind", KINDS)
def test_a_network_that_is_away_for_a_while(here, lena, kind, after):
    draft = let_go(here, kind, lena)
    here.network.error, here.network.fails_after = AWAY, after
    waits = []
    for _attempt in range(3):
        sending.deliver_due()
        tried = [one for one in rows(draft) if one.problem]
        waits.append([one.next_attempt_at - one.claimed_at for one in tried])
        assert all(one.state == "waiting" and one.remedy for one in tried)
        time_passes()
    assert all(one < more for one, more in zip(*waits[:2], strict=False))  # it waits longer each time
    assert all(one < more for one, more in zip(*waits[1:], strict=False))
    assert all(one >= timedelta(seconds=5) for one in waits[0])
    here.network.error = None
    for _round in range(3):
        sending.deliver_due()
        time_passes()
    went_once(here, draft)


@pytest.mark.parametrize("dies_after", [1, 2])
@pytest.mark.parametrize("kind", KINDS)
def test_a_worker_that_is_killed_between_sending_and_writing_down(here, lena, kind, dies_after):
    draft = let_go(here, kind, lena)
    here.network.dies_after = dies_after
    try:
        sending.deliver_due()
    except Killed:
        Delivery.objects.filter(state="sending").update(claimed_at=Draft.objects.get(pk=draft.pk).created_at)
        for row in answers.claim_abandoned(timedelta(0), 10):
            sending.attempt(row)
    time_passes()
    sending.deliver_due()
    sent = rows(draft)
    assert {one.state for one in sent} == {"sent"}
    # what is edited or deleted twice is said once all the same
    assert Counter(here.network.calls)["send"] == sum(one.act == "send" for one in sent)


@pytest.mark.parametrize("kind", KINDS)
def test_an_attempt_without_a_clear_answer_is_asked_for_first(here, lena, kind, monkeypatch):
    draft = let_go(here, kind, lena)
    took = here.network._took

    def took_and_hangs(call: str, native_id: str, text: str | None) -> None:
        took(call, native_id, text)
        if len(here.network.calls) == 1:
            raise HANGS

    monkeypatch.setattr(here.network, "_took", took_and_hangs)
    for _round in range(4):
        sending.deliver_due()
        time_passes()
    sent = rows(draft)
    assert {one.state for one in sent} == {"sent"}
    assert Counter(here.network.calls)["send"] == sum(one.act == "send" for one in sent)
