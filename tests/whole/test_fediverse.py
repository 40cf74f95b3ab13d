"""The whole way on the fediverse: said on server B, answered in Chromium, read back from server B."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from heed.channels.html import to_text
from tests.browser import assert_accessible
from tests.peers.snac import Fediverse, SnacUser
from tests.peers.waiting import eventually
from tests.whole.town import RunningTown, answer, log_in

pytestmark = [pytest.mark.peer, pytest.mark.browser, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def resident(fediverse: Fediverse) -> SnacUser:
    return fediverse.b.add_user(f"anna{uuid4().hex[:6]}")


@pytest.fixture(scope="module")
def town_user(fediverse: Fediverse, resident: SnacUser) -> SnacUser:
    made = fediverse.a.add_user(f"town{uuid4().hex[:6]}")
    made.follow(resident)  # snac tells only followers of a deletion
    return made


@pytest.fixture(scope="module")
def town(town_user: SnacUser) -> Iterator[RunningTown]:
    from heed.channels.mastodon.tests.test_with_snac import connected

    adapter = connected(town_user)
    with RunningTown("whole_fediverse") as running:
        running.connect("mastodon", _as_connected(adapter))
        yield running


def _as_connected(adapter: Any) -> Any:
    from heed.channels.contract import Connected

    connection = adapter.connection
    return Connected(adapter.check(), connection.settings["account_id"], connection.settings, connection.secrets)


def replies(user: SnacUser, status_id: str) -> list[str]:
    return [to_text(status["content"]) for status in user.context(status_id)["descendants"]]


def reply_saying(user: SnacUser, status_id: str, words: str, whose: SnacUser) -> dict[str, Any]:
    """The reply as the resident's own server shows it."""

    def found() -> dict[str, Any] | None:
        descendants = user.context(status_id)["descendants"]
        return next((status for status in descendants if words in to_text(status["content"])), None)

    status = user.receives(whose, found, f"a reply with {words!r} on the resident's server")
    assert status is not None
    return status


def test_said_answered_and_read_back(town, town_user, resident, page):
    said = resident.tell(town_user, "De stoep bij de Zwaluwstraat is kapot")
    case = town.case_saying("Zwaluwstraat")
    log_in(page, town)
    page.goto(f"{town.url}/desk/inbox/")
    assert "Zwaluwstraat" in page.inner_text("#rows")
    assert_accessible(page)
    answer(page, town, case, "Dag Anna, wij komen dinsdag kijken.")
    reply = reply_saying(resident, said["id"], "wij komen dinsdag kijken", town_user)
    assert reply["in_reply_to_id"] == said["id"]
    eventually(
        lambda: page.reload() and page.locator('.entry.out[data-state="sent"]', has_text="dinsdag").count(),
        message="the desk shows it as sent",
    )
    assert_accessible(page)
    reply_saying(resident, said["id"], "automatisch bericht", town_user)
    acknowledged = [text for text in replies(resident, said["id"]) if "automatisch bericht" in text]
    assert len(acknowledged) == 1


def test_a_follow_up_lands_on_the_same_case(town, town_user, resident, page):
    said = resident.tell(town_user, "Een losse stoeptegel in de Ganzenstraat")
    case = town.case_saying("Ganzenstraat")
    log_in(page, town)
    answer(page, town, case, "Waar precies?")
    question = reply_saying(resident, said["id"], "Waar precies?", town_user)
    resident.tell(town_user, "Tegenover nummer twaalf", in_reply_to=question["id"])
    assert town.case_saying("nummer twaalf") == case


def test_an_edit_is_shown_with_what_was_there(town, town_user, resident, page):
    said = resident.tell(town_user, "Iets met de Eendenkade")
    case = town.case_saying("Eendenkade")
    resident.edit(said["id"], f"{town_user.handle} De stoep op de Eendenkade zit los")
    version = "SELECT version FROM inbox_message WHERE text LIKE '%%zit los%%'"
    town_user.receives(resident, lambda: town.value(version) == 2, "the edit is stored as version 2")
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    assert "version 1" in page.content()


def test_a_deletion_is_obeyed(town, town_user, resident, page):
    said = resident.tell(town_user, "Mijn geheim over de stoep in de Meerkoetlaan")
    case = town.case_saying("Meerkoetlaan")
    resident.delete(said["id"])
    gone = "SELECT count(*) FROM inbox_message WHERE text LIKE '%%Meerkoetlaan%%'"
    town_user.receives(resident, lambda: town.value(gone) == 0, "no word of it is left")
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    assert "The author removed this message" in page.content()
    assert "Meerkoetlaan" not in page.content()


def test_a_direct_message_is_answered_directly(town, town_user, resident, page, fediverse):
    said = resident.tell(town_user, "In vertrouwen: de stoep bij mijn huis", visibility="direct")
    case = town.case_saying("In vertrouwen")
    log_in(page, town)
    answer(page, town, case, "Dit blijft tussen ons.")
    assert reply_saying(resident, said["id"], "Dit blijft tussen ons", town_user)["visibility"] == "direct"
    stranger = fediverse.b.add_user(f"cas{uuid4().hex[:6]}")
    assert "Dit blijft tussen ons" not in str(stranger.timeline("public"))


def test_an_image_arrives_with_its_description(town, town_user, resident, page):
    content = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(content, "PNG")
    media = resident.upload(content.getvalue(), "gat.png", "image/png", "Een gat in de stoep")["id"]
    resident.tell(town_user, "Zie de foto van de Aalscholverweg", media=[media])
    case = town.case_saying("Aalscholverweg")
    stored = "SELECT count(*) FROM inbox_attachment WHERE state = 'stored'"
    eventually(lambda: town.value(stored) == 1, timeout=60, message="the picture is stored")
    log_in(page, town)
    page.goto(f"{town.url}/desk/cases/{case}/")
    picture = page.get_by_alt_text("Een gat in de stoep").first
    eventually(lambda: picture.evaluate("image => image.complete && image.naturalWidth") == 64, message="the picture")


def test_a_colleague_who_answers_in_the_networks_own_app_is_on_the_timeline(town, town_user, resident, page):
    resident.tell(town_user, "Vraag over het trottoir aan de Lepelaar")
    case = town.case_saying("Lepelaar")
    heard = eventually(
        lambda: next((n["status"] for n in town_user.notifications() if "Lepelaar" in n["status"]["content"]), None)
    )
    town_user.tell(resident, "Vanaf mijn telefoon beantwoord", in_reply_to=heard["id"])
    log_in(page, town)

    def shown() -> bool:
        page.goto(f"{town.url}/desk/cases/{case}/")
        return "Vanaf mijn telefoon beantwoord" in page.content()

    eventually(shown, timeout=60, message="the colleague's answer is on the timeline")
    assert "answered in the network's own app" in page.inner_text("#timeline")


def test_a_burst_of_forty_is_stored_once_and_hardly_acknowledged(town, town_user, resident):
    resident.tell_all(town_user, [f"De stoep is kapot, salvo nummer {number:02}" for number in range(40)])
    stored = "SELECT right(text, 2) FROM inbox_message WHERE text LIKE '%%salvo nummer%%' ORDER BY 1"
    eventually(lambda: len(town.rows(stored)) >= 40, timeout=120, message="all forty are stored")
    assert [number for (number,) in town.rows(stored)] == [f"{number:02}" for number in range(40)]
    placed = (
        "SELECT count(*) FROM casework_casemessage c JOIN inbox_message m ON m.id = c.message_id "
        "WHERE m.text LIKE '%%salvo nummer%%'"
    )
    eventually(lambda: town.value(placed) == 40, timeout=60, message="all forty have a case")
    acknowledged = (
        "SELECT count(*) FROM answers_delivery d JOIN inbox_message m ON m.id = d.answers_id "
        "WHERE d.kind = 'acknowledgement' AND m.text LIKE '%%salvo nummer%%'"
    )
    assert town.value(acknowledged) <= 3


def test_two_who_answer_at_once_one_is_told(town, town_user, resident, page, chromium):
    said = resident.tell(town_user, "De stoep bij de Wulp is glad")
    case = town.case_saying("de Wulp")
    other = chromium.new_page()
    log_in(page, town, "fatima")
    log_in(other, town, "noor")
    for one in (page, other):
        one.goto(f"{town.url}/desk/cases/{case}/")
    page.fill("textarea[name=text]", "Dank u wel voor uw bericht.")
    other.fill("textarea[name=text]", "Dank u, wij kijken ernaar.")
    page.click("button[name=act][value=send]")
    page.wait_for_selector(".notices")
    other.click("button[name=act][value=send]")
    other.wait_for_selector("[role=alert]")
    assert "Fatima answered this case while you were writing" in other.inner_text("[role=alert]")
    assert other.input_value("textarea[name=text]") == "Dank u, wij kijken ernaar."
    reply_saying(resident, said["id"], "Dank u wel voor uw bericht.", town_user)
    assert not [text for text in replies(resident, said["id"]) if "kijken ernaar" in text]
    other.close()
