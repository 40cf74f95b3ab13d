"""The accounts page, connecting by form and by agreeing elsewhere; no secret is ever in a page, a log or in clear."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from heed.channels.contract import Batch, ChannelError, Unreadable
from heed.desk.tests.networks import CLIENT_SECRET, PASSWORD, TOKEN, networks  # noqa: F401
from heed.inbox import actions as inbox
from heed.inbox.models import Account, SetAside
from heed.inbox.queries import channel
from heed.journey import jobs, sending, way
from heed.privacy.models import AuditEntry
from heed.staff.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("networks")]

SECRETS = (PASSWORD, CLIENT_SECRET, TOKEN)


@pytest.fixture
def ada(client, person):
    made = person("Ada", "administrator")
    client.force_login(made)
    return made


@pytest.fixture
def tin(town) -> Account:
    return inbox.connect_account("tin", "@town", "@town", {"handle": "@town"}, {"password": PASSWORD})


def page(client, address="/desk/accounts/") -> str:
    return client.get(address, follow=True).content.decode()


def acts() -> list[str]:
    return list(AuditEntry.objects.order_by("pk").values_list("act", flat=True))


# Who may

SEEING = ["", "rows/", "{}/set-aside/"]
MANAGING = ["connect/", "connect/tin/", "agree/", "callback/", "{}/connect/"]
DOING = ["connect/tin/", "{}/connect/", "{}/check/", "{}/pause/", "{}/resume/", "{}/set-aside/looked-at/"]


@pytest.mark.parametrize("role", [role.value for role in Role])
def test_who_may_see_and_who_may_manage(client, person, tin, role):
    client.force_login(person("Somebody", role))
    sees, manages = role in ("administrator", "communications_lead"), role == "administrator"
    for path in SEEING:
        assert (client.get(f"/desk/accounts/{path.format(tin.pk)}").status_code != 403) == sees, path
    for path in MANAGING:
        assert (client.get(f"/desk/accounts/{path.format(tin.pk)}").status_code != 403) == manages, path
    for path in DOING:
        assert (client.post(f"/desk/accounts/{path.format(tin.pk)}").status_code != 403) == manages, path


def test_a_stranger_is_sent_to_the_log_in(client, tin):
    for path in (*SEEING, *MANAGING):
        answer = client.get(f"/desk/accounts/{path.format(tin.pk)}")
        assert answer.headers["Location"].startswith("/account/login/"), path


@pytest.mark.parametrize("path", ["1/check/", "1/pause/", "1/resume/", "1/set-aside/looked-at/"])
def test_nothing_is_done_by_a_link(client, ada, path):
    assert client.get(f"/desk/accounts/{path}").status_code == 405


def test_a_lead_sees_no_buttons(client, person, tin):
    client.force_login(person("Lena", "communications_lead"))
    shown = page(client)
    assert "@town" in shown
    assert "Check now" not in shown
    assert "Connect an account" not in shown


# Health


def test_each_state_in_words(client, ada, tin):
    assert "connected" in page(client)
    inbox.note_health(tin, ChannelError("the server does not answer"))
    shown = page(client)
    assert "connected, with trouble" in shown
    assert "The server does not answer" in shown
    assert "since" in shown
    inbox.note_health(tin, ChannelError("no such log-in", unauthorised=True))
    shown = page(client)
    assert "needs attention" in shown
    assert "Connect this account again." in shown
    client.post(f"/desk/accounts/{tin.pk}/pause/")
    shown = page(client)
    assert "paused" in shown
    assert "No such log-in" not in shown
    assert "Check now" not in shown


def test_what_needs_somebody_stands_first(client, ada, tin):
    other = inbox.connect_account("rope", "zzz", "@zzz", {}, {})
    inbox.note_health(other, ChannelError("no", unauthorised=True))
    shown = page(client)
    assert shown.index("@zzz") < shown.index("@town")


def test_the_address_for_the_network_is_shown(client, ada, tin, settings):
    settings.PUBLIC_URL = "https://heed.testdam.example/"
    assert f"https://heed.testdam.example/webhooks/tin/{tin.pk}/" in page(client)


def test_a_rehearsal_says_that_nothing_leaves(client, ada):
    made = inbox.connect_account("tin", "r", "@rehearsed", {"rehearsal": True}, {})
    shown = page(client)
    assert "nothing leaves this building" in shown
    assert "Check now" not in shown
    assert client.get(f"/desk/accounts/{made.pk}/connect/").status_code == 404


def test_our_own_pages_have_nothing_to_connect(client, ada, account):
    shown = page(client)
    assert "Web form" in shown
    assert "Pause" not in shown
    assert "Check now" not in shown
    assert client.get(f"/desk/accounts/{account.pk}/connect/").status_code == 404
    assert client.get("/desk/accounts/connect/webform/").status_code == 404


def test_an_account_of_a_channel_that_is_gone_is_still_shown(client, ada, town):
    inbox.connect_account("pigeon", "p", "@pigeon", {}, {})
    shown = page(client)
    assert "@pigeon" in shown
    assert "does not have this channel" in shown


def test_the_rail_counts_trouble_and_leads_here(client, ada, tin):
    inbox.note_health(tin, ChannelError("no"))
    shown = page(client, "/desk/")  # an administrator's first page
    assert 'href="/desk/accounts/" aria-current="page"' in shown
    assert "in trouble" in shown


# Checking, pausing


def test_a_check_is_a_job_that_mends(client, ada, tin):
    from procrastinate.contrib.django.models import ProcrastinateJob

    inbox.note_health(tin, ChannelError("no such log-in", unauthorised=True))
    client.post(f"/desk/accounts/{tin.pk}/check/")
    job = ProcrastinateJob.objects.get(task_name="check_account")
    assert job.args == {"account_id": tin.pk}
    jobs.check_account(**job.args)
    tin.refresh_from_db()
    assert (tin.state, tin.trouble, tin.trouble_since) == ("connected", "", None)
    assert tin.heard_at


def test_a_check_that_fails_says_why(client, ada, town):
    made = inbox.connect_account("tin", "x", "@x", {}, {"password": "old"})
    jobs.check_account(made.pk)
    shown = page(client)
    assert "Wrong password" in shown
    assert "needs attention" in shown
    jobs.check_account(made.pk + 1)  # an account that is not there any more


def test_pausing_and_resuming_is_written_down_once(client, ada, tin):
    for verb in ("pause", "pause", "resume", "resume"):
        client.post(f"/desk/accounts/{tin.pk}/{verb}/")
    assert acts() == ["account_paused", "account_resumed"]
    tin.refresh_from_db()
    assert tin.state == "connected"


def test_resuming_what_is_not_paused_hides_no_trouble(client, ada, tin):
    inbox.note_health(tin, ChannelError("no such log-in", unauthorised=True))
    client.post(f"/desk/accounts/{tin.pk}/resume/")
    tin.refresh_from_db()
    assert (tin.state, tin.trouble) == ("trouble", "no such log-in")


# What was set aside


def test_what_was_set_aside_is_shown_without_what_it_says(client, ada, tin):
    unreadable = [Unreadable("no sender", {"text": "I live at Vijzelstraat 1", "n": n}) for n in range(2)]
    inbox.receive(tin, Batch(unreadable=tuple(unreadable)))
    assert "2 messages that could not be stored" in page(client)
    shown = page(client, f"/desk/accounts/{tin.pk}/set-aside/")
    assert shown.count("<p>no sender</p>") == 2
    assert "Vijzelstraat" not in shown
    first = SetAside.objects.order_by("pk").first()
    client.post(f"/desk/accounts/{tin.pk}/set-aside/looked-at/", {"set_aside": first.pk})
    assert "1 message that could not be stored" in page(client)
    everything = list(SetAside.objects.values_list("pk", flat=True))
    client.post(f"/desk/accounts/{tin.pk}/set-aside/looked-at/", {"set_aside": everything})
    assert "could not be stored" not in page(client)
    entries = AuditEntry.objects.filter(act="set_aside_looked_at", object_id=tin.pk, person=ada)
    assert [entry.detail for entry in entries] == [{"number": 1}, {"number": 1}]


def test_looking_at_one_account_leaves_the_others(client, ada, tin, account):
    inbox.receive(tin, Batch(unreadable=(Unreadable("no sender", {}),)))
    item = SetAside.objects.get()
    client.post(f"/desk/accounts/{account.pk}/set-aside/looked-at/", {"set_aside": [item.pk, "x"]})
    item.refresh_from_db()
    assert item.looked_at is None


# Connecting by a form


def test_only_what_can_be_connected_is_offered(client, ada):
    shown = page(client, "/desk/accounts/connect/")
    assert "Tin cans" in shown
    assert "Rope" in shown
    assert "Mastodon" in shown
    assert "Web form" not in shown
    assert client.get("/desk/accounts/connect/pigeon/").status_code == 404


def test_connecting_by_a_form(client, ada, settings, caplog):
    caplog.set_level("DEBUG")
    answer = client.post("/desk/accounts/connect/tin/", {"handle": "@new", "password": PASSWORD}, follow=True)
    assert "@new is connected" in answer.content.decode()
    made = Account.objects.get(handle="@new")
    assert channel(made).connection.secrets == {"password": PASSWORD}
    assert made.settings["filled_in"] == {"handle": "@new"}
    assert_kept_secret(answer.content.decode(), caplog.text)


def test_what_is_wrong_stands_at_its_field_and_nothing_is_connected(client, ada):
    answer = client.post("/desk/accounts/connect/tin/", {"handle": "", "password": PASSWORD})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="id_handle_error"' in shown
    assert PASSWORD not in shown
    assert not Account.objects.exists()


def test_a_refusal_is_shown_with_what_to_do_and_what_was_filled_in_stays(client, ada, caplog):
    caplog.set_level("DEBUG")
    answer = client.post("/desk/accounts/connect/tin/", {"handle": "@new", "password": "wrong-password"})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "The network does not know •••. Look it up and try again." in shown
    assert "Fill in passwords and keys again" in shown
    assert 'value="@new"' in shown
    assert "wrong-password" not in shown + caplog.text
    assert not Account.objects.exists()
    assert acts() == []


def test_connecting_again_begins_with_what_was_filled_in(client, ada, tin):
    inbox.note_health(tin, ChannelError("no such log-in", unauthorised=True))
    shown = page(client, f"/desk/accounts/{tin.pk}/connect/")
    assert 'value="@town"' in shown
    assert PASSWORD not in shown
    client.post(f"/desk/accounts/{tin.pk}/connect/", {"handle": "@town", "password": PASSWORD})
    tin.refresh_from_db()
    assert (tin.state, tin.trouble) == ("connected", "")
    assert acts() == ["account_connected_again"]
    assert Account.objects.count() == 1


def test_another_account_does_not_take_its_place(client, ada, tin):
    answer = client.post(f"/desk/accounts/{tin.pk}/connect/", {"handle": "@other", "password": PASSWORD})
    assert "This is another account: @other, not @town" in answer.content.decode()
    assert list(Account.objects.values_list("handle", flat=True)) == ["@town"]


# Connecting by agreeing elsewhere


def begin(client, address="/desk/accounts/connect/rope/", server="rope.example") -> str:
    """Fill in the server; the state that the network is sent."""
    answer = client.post(address, {"server": server})
    assert answer.headers["Location"] == "/desk/accounts/agree/"
    shown = client.get("/desk/accounts/agree/")
    assert f"Go to {server} to agree" in shown.content.decode()
    return parse_qs(urlsplit(shown.context["pending"].url).query)["state"][0]


def back(client, **query) -> str:
    return client.get("/desk/accounts/callback/", query, follow=True).content.decode()


def test_connecting_by_agreeing(client, ada, caplog):
    caplog.set_level("DEBUG")
    state = begin(client)
    shown = back(client, state=state, code="town")
    assert "@town@rope.example is connected" in shown
    made = Account.objects.get()
    assert channel(made).connection.secrets == {"token": TOKEN}
    assert acts() == ["account_connected"]
    assert_kept_secret(shown, caplog.text)
    # Connecting again begins with the server that was filled in, although the channel stored it differently.
    assert 'value="rope.example"' in page(client, f"/desk/accounts/{made.pk}/connect/")


def test_what_waits_for_the_answer_is_sealed(client, ada):
    begin(client)
    stored = [session.get_decoded() for session in Session.objects.all()]
    assert any("connecting" in values for values in stored)
    assert CLIENT_SECRET not in str(stored)
    assert CLIENT_SECRET not in page(client, "/desk/accounts/agree/")


def test_coming_back_twice_connects_once(client, ada):
    state = begin(client)
    back(client, state=state, code="town")
    assert "This was handled already" in back(client, state=state, code="town")
    assert acts() == ["account_connected"]


@pytest.mark.parametrize("guess", [{}, {"state": "guessed"}, {"state": ""}, {"state": "één"}])
def test_a_state_that_is_not_ours_connects_nothing(client, ada, guess):
    state = begin(client)
    assert "was not begun in this browser" in back(client, code="town", **guess)
    assert not Account.objects.exists()
    assert "is connected" in back(client, state=state, code="town")  # and does not spoil what was begun


def test_coming_back_without_having_left(client, ada):
    assert "was not begun in this browser" in back(client, code="town")
    assert client.get("/desk/accounts/agree/").headers["Location"] == "/desk/accounts/connect/"


def test_the_state_of_a_colleague_is_of_no_use(client, ada, person):
    state = begin(client)
    client.force_login(person("Bea", "administrator"))
    assert "was not begun in this browser" in back(client, state=state, code="town")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"error": "access_denied"}, "on rope.example the answer was no"),
        ({"error": "server_error", "error_description": "<b>Tea</b>"}, "rope.example said: &lt;b&gt;Tea&lt;/b&gt;"),
        ({}, "sent you back without a code"),
        ({"error": "access_denied", "code": "town"}, "the answer was no"),
        ({"code": "stale"}, "is too old. Start again."),
    ],
)
def test_no_agreement_no_account(client, ada, query, said, caplog):
    caplog.set_level("DEBUG")
    shown = back(client, state=begin(client), **query)
    assert said in shown
    assert "Connect an account: Rope" in shown  # back at the form
    assert not Account.objects.exists()
    assert_kept_secret(shown, caplog.text)


def test_a_server_that_does_not_answer_keeps_the_form(client, ada):
    shown = client.post("/desk/accounts/connect/rope/", {"server": "nowhere"}).content.decode()
    assert "Nowhere does not answer. Try again later." in shown
    assert 'value="nowhere"' in shown


def test_agreeing_as_somebody_else_changes_nothing(client, ada):
    back(client, state=begin(client), code="town")
    made = Account.objects.get()
    state = begin(client, f"/desk/accounts/{made.pk}/connect/")
    assert "This is another account: @mayor@rope.example" in back(client, state=state, code="code-of-mayor")
    assert Account.objects.count() == 1
    state = begin(client, f"/desk/accounts/{made.pk}/connect/")
    assert "is connected again" in back(client, state=state, code="town")


def test_keys_replaced_meanwhile(client, ada, settings):
    from cryptography.fernet import Fernet

    state = begin(client)
    settings.VAULT_KEYS = [Fernet.generate_key().decode()]
    assert "was not begun in this browser" in back(client, state=state, code="town")


def test_pages_about_connecting_are_not_stored_by_browsers(client, ada):
    begin(client)
    for path in ("connect/rope/", "agree/", "callback/"):
        assert "no-store" in client.get(f"/desk/accounts/{path}").headers["Cache-Control"]


def test_when_it_last_heard_and_sent(client, ada, tin, incoming):
    assert page(client).count("<dd>not yet</dd>") == 2
    Account.objects.filter(pk=tin.pk).update(heard_at=timezone.now())
    assert page(client).count("<dd>not yet</dd>") == 1
    way.carry(way.take(tin, Batch((incoming(),))).messages)
    assert sending.deliver_due() == 1  # the acknowledgement
    shown = page(client)
    assert "<dd>not yet</dd>" not in shown
    assert shown.count("less than a minute ago") == 2


def assert_kept_secret(shown: str, log: str) -> None:
    entries = str(list(AuditEntry.objects.values()))
    settings = str(list(Account.objects.values("settings", "handle", "trouble", "remedy")))
    sealed = str([bytes(account.secrets) for account in Account.objects.all()])
    for secret in SECRETS:
        assert secret not in shown + log + entries + settings + sealed
