"""Dossiers, maps and questionnaires in a real browser: drawn with the mouse, by forms alone, accessible everywhere."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from heed.policy.maps import actions, queries
from heed.policy.maps.values import ConceptValues
from heed.policy.models import CognitiveMap, Concept, Influence, Rating
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def log_in(page, live_server, person) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/dossiers/")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/dossiers/")


@pytest.fixture
def answered(stored_map, olga):
    """Experts of whom three answered and one did not, and five residents who see it differently."""
    keys = {f"{one.source} {one.target}": one.pk for one in stored_map.influences.all()}
    experts = actions.add_panel(stored_map.pk, "Experts", "experts", {"en": "Thank you for helping."}, olga)
    residents = actions.add_panel(stored_map.pk, "Residents of the old town", "residents", {}, olga)
    for panel, terms in ((experts, ("+h", "+vh", "-l")), (residents, ("-m", "-h", "-m", "-m", "na"))):
        invitations = actions.invite(panel.pk, len(terms) + 1, "en")
        for invitation, term in zip(invitations, terms, strict=False):
            actions.answer(invitation.pk, {keys["Lorries Noise"]: term, keys["Noise Calls"]: "+m"}, None)
    return experts, residents, invitations[-1]


def test_the_pages(page, live_server, olga, dossier, stored_map, answered):
    experts, residents, invitation = answered
    noise, lorries = stored_map.concepts.get(name="Noise"), stored_map.concepts.get(name="Lorries")
    actions.add_influence(stored_map.pk, noise.pk, lorries.pk, 0.3)
    actions.add_influence(stored_map.pk, noise.pk, noise.pk, -0.2)
    log_in(page, live_server, olga)
    check(page, "dossiers")
    for path, name in [
        ("dossiers/new/", "dossier-new"),
        (f"dossiers/{dossier.pk}/", "dossier"),
        (f"policy/dossiers/{dossier.pk}/maps/new/", "map-new"),
        (f"policy/dossiers/{dossier.pk}/maps/file/", "map-file"),
        (f"policy/maps/{stored_map.pk}/", "map"),
        (f"policy/maps/{stored_map.pk}/change/", "map-settings"),
        (f"policy/maps/{stored_map.pk}/concepts/{noise.pk}/", "map-concept"),
        (f"policy/maps/{stored_map.pk}/influences/{Influence.objects.first().pk}/", "map-influence"),
        (f"policy/maps/{stored_map.pk}/structure/", "map-structure"),
        (f"policy/maps/{stored_map.pk}/compare/", "map-compare"),
        (f"policy/maps/{stored_map.pk}/panels/new/", "panel-new"),
        (f"policy/panels/{experts.pk}/", "panel-experts"),
        (f"policy/panels/{residents.pk}/", "panel-residents"),
    ]:
        page.goto(f"{live_server.url}/desk/{path}")
        if "panel-" in name and "new" not in name:
            page.click("summary:has-text('One by one')")
        check(page, name)
    for key, name in [(queries.key_of(invitation), "questionnaire"), ("1-x", "questionnaire-none")]:
        page.goto(f"{live_server.url}/policy/questionnaire/{key}/")
        check(page, name)
    actions.close_panel(experts.pk, None)
    page.goto(f"{live_server.url}/policy/questionnaire/{queries.key_of(experts.invitations.first())}/")
    check(page, "questionnaire-closed")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_a_dossier_with_a_map_by_keyboard_without_scripts(page, live_server, olga):
    log_in(page, live_server, olga)
    follow(page.locator("text=Open a dossier"))
    page.fill("#id_title", "Cars around schools")
    page.select_option("#id_participation", "collaborate")
    page.press("#id_title", "Enter")
    page.wait_for_selector("text=We look for the solution together")
    follow(page.locator("text=Add a map"))
    page.fill("#id_title", "What people think")
    page.select_option("#id_language", "en")
    page.press("#id_title", "Enter")
    page.wait_for_selector("text=The map is empty")
    for name in ("Cars", "Accidents"):
        page.fill("#concept_name", name)
        follow(page.locator("#concept_name"), "Enter")
        page.wait_for_selector(f"text=“{name}” is on the map")
    page.select_option("#influence_source", label="Cars")
    page.select_option("#influence_target", label="Accidents")
    page.fill("#influence_weight", "1,5")
    follow(page.locator("#influence_weight"), "Enter")
    page.wait_for_selector("text=1.5 is no weight")
    page.fill("#influence_weight", "0,8")
    follow(page.locator("#influence_weight"), "Enter")
    page.wait_for_selector("text=The influence is on the map")
    assert Influence.objects.get().weight == 0.8
    page.click("#concepts >> xpath=.. >> a:has-text('Change') >> nth=0")
    page.fill("#id_x", "12.5")
    page.fill("#id_y", "80")
    page.press("#id_y", "Enter")
    page.wait_for_selector("text=Saved")
    moved = Concept.objects.get(name="Cars")
    assert (moved.x, moved.y) == (12.5, 80)


TALL = {"width": 1280, "height": 1300}
"""The whole picture is in sight: a real mouse reaches only what is."""


def middle_of(page, name) -> tuple[float, float]:
    box = page.locator(f"#map-picture g[data-concept]:has(title:text-is('{name}')) rect").bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page, start, end) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    page.mouse.move(*end)
    page.mouse.up()


def test_drawing_with_the_mouse(page, live_server, olga, stored_map):
    noise = stored_map.concepts.get(name="Noise")
    actions.change_concept(noise.pk, ConceptValues("Noise", spot=(10, 10)), None)
    log_in(page, live_server, olga)
    page.set_viewport_size(TALL)
    page.goto(f"{live_server.url}/desk/policy/maps/{stored_map.pk}/")
    x, y = middle_of(page, "Noise")
    with page.expect_response(
        lambda answer: answer.request.method == "GET" and answer.url.endswith(f"/{stored_map.pk}/")
    ):
        drag(page, (x, y), (x + 120, y))
    page.wait_for_selector(".is-stale", state="detached")
    moved = Concept.objects.get(pk=noise.pk)
    assert moved.x > 20
    assert moved.y == pytest.approx(10, abs=1)
    assert middle_of(page, "Noise")[0] == pytest.approx(x + 120, abs=3)

    handle = page.locator("#map-picture g[data-concept]:has(title:text-is('Noise')) .handle").bounding_box()
    start = handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2
    drag(page, start, middle_of(page, "Lorries"))
    assert page.input_value("#influence_source") == str(noise.pk)
    assert page.input_value("#influence_target") == str(stored_map.concepts.get(name="Lorries").pk)
    assert page.evaluate("document.activeElement.id") == "influence_weight"
    page.keyboard.type("-0,4")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=The influence is on the map")
    assert Influence.objects.filter(source=noise, target__name="Lorries", weight=-0.4).exists()


def test_a_concept_where_the_map_was_double_clicked(page, live_server, olga, stored_map):
    log_in(page, live_server, olga)
    page.set_viewport_size(TALL)
    page.goto(f"{live_server.url}/desk/policy/maps/{stored_map.pk}/")
    box = page.locator("#map-picture svg").bounding_box()
    page.mouse.dblclick(box["x"] + box["width"] * 0.75, box["y"] + box["height"] * 0.75)
    assert page.evaluate("document.activeElement.id") == "concept_name"
    page.keyboard.type("Rats")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=“Rats” is on the map")
    made = Concept.objects.get(name="Rats")
    assert made.x == pytest.approx(80, abs=3)
    assert made.y == pytest.approx(80, abs=3)


def test_who_drags_on_an_old_page_sees_what_changed(page, live_server, olga, stored_map):
    log_in(page, live_server, olga)
    page.set_viewport_size(TALL)
    page.goto(f"{live_server.url}/desk/policy/maps/{stored_map.pk}/")
    actions.add_concept(stored_map.pk, ConceptValues("Meanwhile"))
    x, y = middle_of(page, "Noise")
    drag(page, (x, y), (x + 60, y + 40))
    page.wait_for_selector("text=Somebody else changed this")
    assert page.is_visible("#map-picture g[data-concept]:has(title:text-is('Meanwhile'))")
    before = Concept.objects.get(name="Noise")
    assert (before.x, before.y) == (stored_map.concepts.get(pk=before.pk).x, stored_map.concepts.get(pk=before.pk).y)
    x, y = middle_of(page, "Noise")
    drag(page, (x, y), (x + 60, y + 40))
    page.wait_for_selector("#problem", state="detached")
    page.wait_for_selector(".is-stale", state="detached")
    assert Concept.objects.get(name="Noise").x != before.x


@pytest.mark.parametrize("page", [{"java_script_enabled": False}, {}], indirect=True)
def test_from_links_to_weights(page, live_server, olga, stored_map):
    log_in(page, live_server, olga)
    page.goto(f"{live_server.url}/desk/policy/maps/{stored_map.pk}/")
    follow(page.locator("text=Ask a panel"))
    page.fill("#id_name", "Experts")
    page.fill("#id_introduction_en", "Thank you for helping.")
    page.press("#id_name", "Enter")
    page.wait_for_selector("text=Make a link for each of its people")
    page.fill("#invite_number", "2")
    page.click("button:has-text('Make links')")
    page.wait_for_selector("text=2 links were made")
    (panel,) = stored_map.panels.all()
    for invitation, term in zip(panel.invitations.all(), ("goes up a lot", "goes up"), strict=True):
        page.goto(f"{live_server.url}/policy/questionnaire/{queries.key_of(invitation)}/?language=en")
        influence = stored_map.influences.get(weight=0.6)
        page.select_option(f"#q{influence.pk}", label=term)
        page.click("button:has-text('Keep my answers')")
        page.wait_for_selector("text=Your answers are kept")
    assert Rating.objects.count() == 2
    page.goto(f"{live_server.url}/desk/policy/maps/{stored_map.pk}/compare/")
    page.check("input[name=panel]")
    page.click("button:has-text('Take over')")
    page.wait_for_selector("text=1 weight was taken over")
    assert 0.5 < Influence.objects.get(source__name="Lorries").weight < 0.8
    assert CognitiveMap.objects.get().taken_over["panels"][0]["answered"] == 2
