"""Indicators, the scenario board and a report in a real browser: accessible, and at work without scripts."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.utils import timezone

from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.models import Indicator, Invitation, Panel, Rating, Scenario, ScenarioReport
from heed.policy.scenarios import actions
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


@pytest.fixture
def played(stored_map, olga):
    """The map with all influences weighed, three experts who differ, two figures and two scenarios."""
    for influence in stored_map.influences.filter(weight=None):
        influence.weight = 0.7
        influence.save()
    panel = Panel.objects.create(map=stored_map, name="Experts", kind="experts", created_by=olga)
    for number, term in enumerate(("h", "m", "vl"), 1):
        one = Invitation.objects.create(panel=panel, number=number, language="en", answered_at=timezone.now())
        for influence in stored_map.influences.all():
            Rating.objects.create(
                invitation=one, influence=influence, term=f"{'+' if influence.weight > 0 else '-'}{term}"
            )
    taken = [{"id": panel.pk, "name": "Experts", "answered": 3}]
    stored_map.taken_over = {"at": "2026-11-01", "way": "mean", "panels": taken}
    stored_map.save()
    ids = {one.name: one for one in stored_map.concepts.all()}
    counted = {"name": "Containers in the old town", "source": "Count of May", "licence": "CC0", "low": 0.0}
    indicators.state(ids["Containers"], Wanted("manual", counted | {"high": 200.0}, 60), olga, "0")
    spoken = {"name": "Calls about noise", "source": "Heed", "figure": "open_cases", "low": 0.0, "high": 40.0}
    bound = indicators.state(ids["Calls"], Wanted("heed", spoken), olga, "0")
    indicators.fetch_now(bound.pk)
    Indicator.objects.filter(pk=bound.pk).update(
        problem={"text": "Line %(line)s: %(reason)s.", "values": {"line": 3, "reason": "x"}}
    )
    actions.add(stored_map, "More containers", "Twenty more.", {ids["Containers"].pk: 0.4}, olga)
    actions.add(stored_map, "Fewer lorries", "", {ids["Lorries"].pk: -0.5}, olga)
    return stored_map


def log_in(page, live_server, person, path: str) -> None:
    page.goto(f"{live_server.url}/account/login/?next=/desk/policy/{path}")
    page.fill("input[name=login]", person.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/policy/{path}")


def test_the_pages(page, live_server, played, olga):
    log_in(page, live_server, olga, f"maps/{played.pk}/scenarios/")
    check(page, "scenarios")
    first = Scenario.objects.first()
    report = actions.publish(played, "What if there were more containers?", "en", olga)
    concept = played.concepts.get(name="Calls")
    for path, name in [
        (f"maps/{played.pk}/indicators/", "indicators"),
        (f"concepts/{concept.pk}/indicator/", "indicator-heed"),
        (f"concepts/{concept.pk}/indicator/?kind=series", "indicator-series"),
        (f"concepts/{concept.pk}/indicator/?kind=manual", "indicator-manual"),
        (f"scenarios/{first.pk}/", "scenario"),
        (f"scenarios/{first.pk}/change/", "scenario-change"),
        (f"reports/{report.pk}/", "report-staff"),
    ]:
        page.goto(f"{live_server.url}/desk/policy/{path}")
        if name == "scenario":
            for summary in page.locator("summary").all():
                summary.click()
        check(page, name)


def test_a_report_for_everybody(page, live_server, played, olga):
    report = actions.publish(played, "What if there were more containers?", "en", olga)
    address = f"{live_server.url}/policy/reports/{report.key}/"
    page.goto(address)
    for summary in page.locator("summary").all():
        summary.click()
    check(page, "report")
    assert page.request.get(f"{address}report.pdf").body().startswith(b"%PDF")
    actions.withdraw(report.pk, "A weight was wrong.", olga)
    page.goto(address)
    assert page.locator("main").inner_text().count("A weight was wrong.") == 1
    check(page, "report-withdrawn")


@pytest.mark.parametrize(("page", "scripts"), [({"java_script_enabled": False}, False), ({}, True)], indirect=["page"])
def test_try_keep_and_publish(page, scripts, live_server, played, olga):
    path = f"maps/{played.pk}/scenarios/new/"
    log_in(page, live_server, olga, path)
    slider = page.get_by_label("Containers", exact=False).first
    slider.focus()
    for _step in range(4):
        page.keyboard.press("ArrowRight")
    if not scripts:
        follow(page.get_by_role("button", name="Show what changes"))
    page.locator("#outcome").get_by_text(re.compile("What is done: Containers")).wait_for()
    assert page.url.endswith(path), "nothing is kept yet"
    page.fill("input[name=name]", "A few more")
    page.get_by_role("button", name="Save").click()
    page.wait_for_url(re.compile(r"/desk/policy/scenarios/\d+/$"))
    assert Scenario.objects.get(name="A few more").changes.get().change == 0.2
    page.goto(f"{live_server.url}/desk/policy/maps/{played.pk}/scenarios/")
    page.get_by_role("button", name="Publish").click()
    page.wait_for_url(re.compile(r"/desk/policy/reports/\d+/$"))
    page.fill("input[name=why]", "A try")
    page.get_by_role("button", name="Withdraw").click()
    page.get_by_text("Olga withdrew it: A try").wait_for()
    assert ScenarioReport.objects.get().withdrawn_because == "A try"


def test_with_scripts_a_slider_that_is_moved_shows_what_changes(page, live_server, played, olga):
    log_in(page, live_server, olga, f"maps/{played.pk}/scenarios/new/")
    slider = page.locator("input[type=range]").first
    slider.focus()
    page.keyboard.press("End")
    page.locator("#outcome").get_by_text(re.compile("What is done")).wait_for()
    assert page.locator("output").first.inner_text() == "+100"
    check(page, "sliders")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_bind_a_figure_without_scripts(page, live_server, played, olga):
    concept = played.concepts.get(name="Noise")
    log_in(page, live_server, olga, f"concepts/{concept.pk}/indicator/")
    page.get_by_label("What is measured").fill("Decibels at the gate")
    page.get_by_label("Value", exact=True).fill("55")
    page.get_by_label("Source", exact=False).first.fill("Environmental service")
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Saved. The value sets the level of the concept.").wait_for()
    assert Indicator.objects.get(concept=concept).level == 0.55


def test_maps_know_their_scenarios(page, live_server, played, olga):
    log_in(page, live_server, olga, f"maps/{played.pk}/")
    page.get_by_role("link", name="Scenarios").first.click()
    page.get_by_role("heading", name="Beside each other").wait_for()


def test_look_for_a_goal_by_keyboard_and_keep_it(page, live_server, played, olga):
    """From the board to a scenario without a mouse; then what is done once."""
    log_in(page, live_server, olga, f"maps/{played.pk}/scenarios/")
    summary = page.locator("summary", has_text="Look for what brings a concept near a target")
    assert not page.get_by_label("What should come near a target").is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    page.get_by_text("whichever way they go").wait_for()
    check(page, "board-goal")
    summary.focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Noise")
    for keys in ("Tab", "Tab"):
        page.keyboard.press(keys)
    page.keyboard.press("Control+A")
    page.keyboard.type("-3")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/scenarios/goal/\?.*target=-3"))
    page.get_by_role("heading", name="What was found").wait_for()
    page.get_by_text("All that these changes do").focus()
    page.keyboard.press("Enter")
    check(page, "goal")
    page.get_by_role("button", name="Keep it as a scenario").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/desk/policy/scenarios/\d+/$"))
    kept = Scenario.objects.latest("pk")
    assert kept.note.startswith("Found by a search in the map")
    page.goto(f"{live_server.url}/desk/policy/scenarios/{kept.pk}/change/")
    page.locator("summary", has_text="How it is done: Containers").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("once")
    page.locator("#outcome").get_by_text(re.compile("What is done once")).first.wait_for()
    page.keyboard.press("Tab")
    for _step in range(4):
        page.keyboard.press("ArrowLeft")
    page.locator("#outcome").get_by_text(re.compile("works for 80 %")).first.wait_for()
    check(page, "sliders-once")
    page.get_by_role("button", name="Save").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/desk/policy/scenarios/\d+/$"))
    change = kept.changes.get()
    assert (change.is_once, change.effectiveness) == (True, 0.8)
    check(page, "scenario-once")
    page.goto(
        f"{live_server.url}/desk/policy/maps/{played.pk}/scenarios/?matter={played.concepts.get(name='Noise').pk}"
    )
    check(page, "board-whole")


def test_a_wrong_question_is_accessible(page, live_server, played, olga):
    log_in(page, live_server, olga, f"maps/{played.pk}/scenarios/goal/")
    page.goto(f"{page.url}?concept=1&target=900&budget=x")
    page.get_by_text("Tick at least one concept").wait_for()
    check(page, "goal-wrong")
