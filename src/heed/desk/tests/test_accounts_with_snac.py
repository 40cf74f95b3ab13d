"""Connecting an account on a real fediverse server, by a real browser; and what the accounts pages look like in it."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import expect

from heed.channels.contract import Batch, ChannelError, Unreadable
from heed.inbox import actions as inbox
from heed.inbox.models import Account
from heed.inbox.queries import channel
from heed.journey import jobs
from heed.privacy.models import AuditEntry
from tests.browser import assert_accessible, assert_fits, chromium, follow, page, screenshots  # noqa: F401
from tests.people import PASSWORD

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def desk(page, live_server, settings, person):  # noqa: F811
    """The accounts page, opened by the administrator."""
    settings.PUBLIC_URL = live_server.url
    ada = person("Ada", "administrator")
    page.goto(f"{live_server.url}/desk/accounts/")
    page.fill("input[name=login]", ada.email)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    expect(page.get_by_role("heading", name="Accounts", level=1)).to_be_visible()
    return page


def looks_right(page, name: str) -> None:  # noqa: F811
    """By law and at a glance: light and dark, wide and narrow."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for width in (1280, 375):
            page.set_viewport_size({"width": width, "height": 800})
            assert_accessible(page)
    page.emulate_media(color_scheme=None)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert_fits(page)
    screenshots(page, f"accounts-{name}")


def agree_on_server(page, user) -> None:  # noqa: F811
    """The server's own page: nothing of it is ours."""
    page.wait_for_url(f"{user.server.url}/**")
    page.fill("input[name=login]", user.name)
    page.fill("input[name=passwd]", user.password)
    page.click("input[type=submit]")


def begin(page, server: str) -> None:  # noqa: F811
    page.get_by_role("link", name="Connect an account").click()
    page.get_by_role("link", name="Mastodon (fediverse)").click()
    page.get_by_label("Server").fill(server)
    follow(page.get_by_role("button", name="Go on"))


@pytest.mark.peer
def test_connecting_checking_and_connecting_again(desk, fediverse, live_server):
    town = fediverse.a.add_user("testdam")
    begin(desk, fediverse.a.url)
    looks_right(desk, "agree")
    desk.get_by_role("link", name="to agree").click()
    agree_on_server(desk, town)
    expect(desk.get_by_text(f"testdam@{fediverse.a.address} is connected.")).to_be_visible()
    assert desk.url == f"{live_server.url}/desk/accounts/"
    made = Account.objects.get()
    secrets = channel(made).connection.secrets
    assert channel(made).check() == made.handle  # the token works
    for secret in (town.password, *secrets.values()):
        assert secret not in desk.content() + str(made.settings) + str(list(AuditEntry.objects.values()))

    # The town withdraws its consent on the server: a check says so, and connecting again mends it.
    consent = {"token": secrets["access_token"], **{key: secrets[key] for key in ("client_id", "client_secret")}}
    httpx.post(f"{fediverse.a.url}/oauth/revoke", data=consent, headers={"Connection": "close"}).raise_for_status()
    desk.get_by_role("button", name="Check now").click()
    expect(desk.get_by_text("is being checked")).to_be_visible()
    jobs.check_account(made.pk)
    # By itself, without loading the page again.
    expect(desk.get_by_text("needs attention")).to_be_visible(timeout=30_000)
    looks_right(desk, "trouble")
    desk.get_by_role("link", name="Connect again").click()
    expect(desk.get_by_label("Server")).to_have_value(fediverse.a.url)
    follow(desk.get_by_role("button", name="Go on"))
    desk.get_by_role("link", name="to agree").click()
    agree_on_server(desk, town)
    expect(desk.get_by_text("is connected again")).to_be_visible()
    expect(desk.get_by_text("needs attention")).to_have_count(0)
    assert channel(Account.objects.get()).check() == made.handle
    acts = list(AuditEntry.objects.order_by("pk").values_list("act", flat=True))
    assert acts == ["account_connected", "account_connected_again"]


@pytest.mark.peer
def test_logging_in_as_the_wrong_account(desk, fediverse):
    town, mayor = fediverse.a.add_user("stad"), fediverse.a.add_user("mayor")
    begin(desk, fediverse.a.url)
    desk.get_by_role("link", name="to agree").click()
    agree_on_server(desk, town)
    desk.get_by_role("link", name="Connect again").click()
    follow(desk.get_by_role("button", name="Go on"))
    desk.get_by_role("link", name="to agree").click()
    agree_on_server(desk, mayor)
    expect(desk.get_by_text("This is another account: mayor@")).to_be_visible()
    assert [account.handle for account in Account.objects.all()] == [f"stad@{fediverse.a.address}"]


@pytest.mark.peer
def test_a_server_that_is_away_is_said_at_the_form(desk, fediverse):
    fediverse.b.stop()
    try:
        begin(desk, fediverse.b.url)
        expect(desk.get_by_role("alert")).to_contain_text(fediverse.b.address)
    finally:
        fediverse.b.start()
    expect(desk.get_by_label("Server")).to_have_value(fediverse.b.url)
    looks_right(desk, "refused")


def test_going_back_to_an_address_that_was_used(desk, live_server):
    desk.goto(f"{live_server.url}/desk/accounts/callback/?code=x&state=y")
    expect(desk.get_by_text("was not begun in this browser")).to_be_visible()
    looks_right(desk, "nothing-yet")


def test_every_page_looks_right(desk, account):
    rehearsed = inbox.connect_account("bluesky", "r", "havenstad.example", {"rehearsal": True}, {})
    paused = inbox.connect_account("email", "p", "info@testdam.example", {}, {})
    inbox.pause_account(paused, True)
    called = inbox.connect_account("meta_mock", "c", "+31 10 123 45 67", {"phone_number_id": "1"}, {})
    inbox.note_health(called, ChannelError("the network does not answer", remedy="Wait; nothing is lost."))
    inbox.receive(rehearsed, Batch(unreadable=(Unreadable("no sender", {"n": 1}), Unreadable("no moment", {"n": 2}))))
    desk.reload()
    looks_right(desk, "list")
    follow(desk.get_by_role("link", name="2 messages that could not be stored"))
    follow(desk.get_by_role("button", name="Looked at no sender"))
    looks_right(desk, "set-aside")
    for address, name in (("connect/", "choose"), ("connect/email/", "form"), ("connect/bluesky/", "short-form")):
        desk.goto(desk.url.split("/desk/")[0] + f"/desk/accounts/{address}")
        looks_right(desk, name)
