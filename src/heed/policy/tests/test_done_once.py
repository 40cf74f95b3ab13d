"""What is done once, and what works in part: on maps whose results are known by hand, kept, shown and published."""

from __future__ import annotations

import json
import math
import re

import numpy as np
import pytest
from django.urls import reverse
from django.utils import timezone

from heed.cognition import Dynamics, MapError, map_of_edges, monte_carlo, uncertain
from heed.policy.models import CognitiveMap, Concept, Influence, ScenarioReport
from heed.policy.scenarios import actions, once, pdf, queries, reporting
from heed.policy.scenarios.playing import Change, Setting
from tests.people import PASSWORD

LAMPS = map_of_edges(("lamps", "safety", "visits"), [("lamps", "safety", 0.8), ("safety", "visits", 0.5)])
#: Each holds the other up: both low and both high are places to stay.
PAIR = map_of_edges(("trust", "contact"), [("trust", "contact", 1.0), ("contact", "trust", 1.0)])
KOSKO = Dynamics("kosko")


def f(x: float, slope: float = 1.0) -> float:
    return 1 / (1 + math.exp(-slope * x))


def test_what_is_done_once_at_a_driver_works_for_one_step_and_fades():
    played = Setting(LAMPS, KOSKO, {"lamps": 0.3}).play({"lamps": Change(0.4, is_once=True)})
    safety, visits = f(0.8 * 0.3), f(0.5 * f(0.8 * 0.3))
    assert played.path[0] == pytest.approx([0.3, safety, visits])
    assert played.path[1] == pytest.approx([0.7, safety, visits])
    assert played.path[2] == pytest.approx([0.3, f(0.8 * 0.7), visits])
    assert played.path[3] == pytest.approx([0.3, safety, f(0.5 * f(0.8 * 0.7))])
    assert played.scenario.differences == pytest.approx([0, 0, 0], abs=1e-6)
    furthest = played.furthest("safety")
    assert (furthest.points, furthest.step) == (pytest.approx(100 * (f(0.8 * 0.7) - safety)), 2)
    assert (played.once, played.moved, played.cut) == (["lamps"], {}, [])


def test_what_is_done_once_where_others_work_moves_the_level_and_fades():
    played = Setting(LAMPS, KOSKO, {"lamps": 0.3}).play({"safety": Change(0.2, is_once=True)})
    safety = f(0.8 * 0.3)
    assert played.path[1][1] == pytest.approx(safety + 0.2)
    assert played.path[2] == pytest.approx([0.3, safety, f(0.5 * (safety + 0.2))])
    assert played.left == pytest.approx([0, 0, 0], abs=1e-6)
    assert "one equilibrium and goes back to it" in once.said(played)[0]


def test_a_level_ends_at_its_bounds_also_once():
    played = Setting(LAMPS, KOSKO, {"lamps": 0.9}).play({"lamps": Change(0.4, is_once=True)})
    assert played.path[1][0] == 1
    assert played.cut == ["lamps"]


def test_what_works_in_part_is_a_smaller_change():
    setting = Setting(LAMPS, KOSKO, {"lamps": 0.3})
    for name in ("lamps", "safety"):
        part, smaller = setting.play({name: Change(0.4, effectiveness=0.5)}), setting.play({name: 0.2})
        assert (part.scenario.outcome.final == smaller.scenario.outcome.final).all()
        assert part.cut == []
    assert setting.play({"lamps": Change(0.4, effectiveness=0.0)}).scenario.differences == pytest.approx([0, 0, 0])
    with pytest.raises(MapError, match="effectiveness"):
        setting.play({"lamps": Change(0.4, effectiveness=1.5)})


def test_where_a_map_has_two_equilibria_once_can_be_for_good():
    setting = Setting(PAIR, Dynamics("kosko", slope=8.0, threshold=0.5))
    low = Setting(PAIR, setting.dynamics).play({"trust": Change(-0.4, is_once=True), "contact": Change(-0.4, True)})
    high = Setting(PAIR, setting.dynamics).play({"trust": Change(0.4, is_once=True), "contact": Change(0.4, True)})
    assert high.left[0] > 30 > -30 > low.left[0]
    assert high.left == pytest.approx(high.scenario.differences, abs=1e-6)
    assert "does not fade" in once.said(high)[0]
    assert high.explanation.why("trust").paths == ()


def test_where_the_map_goes_round_nothing_is_furthest():
    ring = map_of_edges(("a", "b"), [("a", "b", 1.0), ("b", "a", 1.0)])
    setting = Setting(ring, Dynamics("kosko", "bivalent"), {"a": 1.0, "b": 0.0})
    assert setting.baseline.verdict == "limit_cycle"
    played = setting.play({"a": Change(0.5, is_once=True)})
    assert played.furthest("b").step == 0
    (said,) = once.said(played)
    assert "not known: the map goes round without it" in said


#: a and b hold each other up and c hangs on them: moved apart, they swing.
SWING = map_of_edges(("a", "b", "c"), [("a", "b", 1.0), ("b", "a", 1.0), ("b", "c", 1.0)])
STEEP = Dynamics("kosko", slope=8.0, threshold=0.5)
APART = {"a": Change(0.45, is_once=True), "b": Change(-0.45, is_once=True)}


def test_what_sets_the_map_swinging_for_good_does_not_fade():
    played = Setting(SWING, STEEP).play(APART)
    verdicts = (played.setting.baseline.verdict, played.scenario.outcome.verdict, played.without_once.verdict)
    assert verdicts == ("fixed_point", "limit_cycle", "fixed_point")
    assert np.ptp(played.scenario.outcome.states[:, 0]) > 0.9
    assert once.said(played) == ["What is done once does not fade: the map goes round from then on."]
    assert [played.furthest(name).step for name in "abc"] == [0, 0, 0], "nothing is said of the way"
    found = reporting.outcome(played)
    assert (found["has_once"], found["has_way"]) == (True, False)
    assert found["path"]["concepts"] == ["a", "b", "c"], "what swings is drawn"
    assert not any("fades" in text or "on the way" in text for text in found["summary"])


def test_where_a_map_with_negative_values_goes_round_it_does_not_come_to_rest_elsewhere():
    pair = map_of_edges(("a", "b"), [("a", "b", 1.0), ("b", "a", 1.0)])
    played = Setting(pair, Dynamics("kosko", "tanh", slope=5.0)).play({"a": Change(0.5, is_once=True)})
    assert played.scenario.outcome.verdict == "limit_cycle"
    assert once.said(played) == ["What is done once does not fade: the map goes round from then on."]


#: As the pair, with what pulls both apart while it goes on.
PULLED = map_of_edges(
    ("a", "b", "up", "down"), [("a", "b", 1.0), ("b", "a", 1.0), ("up", "a", 1.0), ("down", "b", -1.0)]
)


@pytest.mark.parametrize(
    ("once_at_a", "verdicts", "sentence"),
    [
        (0.1, ("limit_cycle", "limit_cycle"), "Whether what is done once fades is not known: the map goes round"),
        (0.5, ("fixed_point", "limit_cycle"), "What is done once does not fade: the map comes to rest, and without"),
    ],
)
def test_where_what_goes_on_sets_the_map_swinging(once_at_a, verdicts, sentence):
    setting = Setting(PULLED, STEEP, {"up": 0.0, "down": 0.0})
    played = setting.play({"up": 0.3, "down": 0.3, "a": Change(once_at_a, is_once=True)})
    assert setting.baseline.verdict == "fixed_point"
    assert (played.scenario.outcome.verdict, played.without_once.verdict) == verdicts
    assert once.said(played)[0].startswith(sentence)


def test_what_goes_on_and_what_is_done_once_stand_together():
    setting = Setting(LAMPS, KOSKO, {"lamps": 0.3})
    both = setting.play({"lamps": 0.2, "safety": Change(0.3, is_once=True)})
    alone = setting.play({"lamps": 0.2})
    assert both.path[1] == pytest.approx([0.5, f(0.24) + 0.3, f(0.5 * f(0.24))])
    assert both.scenario.differences == pytest.approx(alone.scenario.differences, abs=1e-6)
    assert both.left == pytest.approx([0, 0, 0], abs=1e-6)


def test_ranges_of_what_is_done_once_follow_each_run_from_its_own_first_step():
    draws = uncertain(LAMPS, 0.2, 50)
    played = Setting(LAMPS, KOSKO, {"lamps": 0.3}, draws).play({"lamps": Change(0.4, is_once=True)})
    way = played.setting.way(played.start, 3)
    stood, pushed = (np.array([f(weight * level) for weight in draws[:, 0]]) for level in (0.3, 0.7))
    assert way[0][:, 0] == pytest.approx(np.full(50, 40))
    assert way[1][:, 1] == pytest.approx(100 * (pushed - stood), abs=1e-3)
    assert way[2][:, 1] == pytest.approx(np.zeros(50), abs=1e-3)
    furthest = played.furthest("safety")
    assert furthest.range.low < furthest.points < furthest.range.high
    assert furthest.range.high == pytest.approx(np.quantile(way[1][:, 1], 0.95))
    assert played.range("visits").high == pytest.approx(0, abs=0.01)


def test_runs_that_begin_each_somewhere_else():
    draws = np.array([[0.8, 0.5], [0.8, 0.5]])
    begin = np.array([[0.1, 0.0, 0.0], [0.9, 0.0, 0.0]])
    held = Dynamics("kosko", hold_sources=True)
    assert monte_carlo(LAMPS, draws, held, begin).states[:, 1] == pytest.approx([f(0.08), f(0.72)])
    with pytest.raises(MapError, match="give 2 rows of 3 values"):
        monte_carlo(LAMPS, draws, held, begin[:1])
    with pytest.raises(MapError, match="give 2 rows of 3 values"):
        monte_carlo(LAMPS, draws, held, begin * 2)


@pytest.fixture
def walking(stored_map):
    return stored_map.concepts.get(name="Containers")


pytestmark = pytest.mark.django_db


def test_it_is_kept_shown_and_published(stored_map, walking, olga, client, town):
    for influence in stored_map.influences.filter(weight=None):
        influence.weight = 0.7
        influence.save()
    client.login(username=olga.email, password=PASSWORD)
    address = reverse("policy:add_scenario", args=[stored_map.pk])
    given = {f"c{walking.pk}": "40", f"o{walking.pk}": "1", f"e{walking.pk}": "50"}
    tried = client.post(address, given | {"act": "show"}).content.decode()
    assert "Containers (+40.0; once, at the start; works for 50 %)" in tried
    assert re.search(r'<details class="how" open>', tried)
    client.post(address, given | {"name": "A campaign"})
    kept = stored_map.scenarios.get().changes.get()
    assert (kept.change, kept.is_once, kept.effectiveness) == (0.4, True, 0.5)
    again = client.get(reverse("policy:change_scenario", args=[kept.scenario_id])).content.decode()
    assert re.search(rf'name="e{walking.pk}"[^>]*value="50"', again)
    assert '<option value="1" selected>' in again
    board = client.get(reverse("policy:scenarios", args=[stored_map.pk])).content.decode()
    assert "done once" in board
    assert "furthest" in board
    report = actions.publish(stored_map, "What if", "en", olga)
    page = client.get(reverse("public_policy:report", args=[report.key])).content.decode()
    for text in ("once, at the start", "What is done once", "Furthest on the way", "Step 1 is what is done once"):
        assert text in page


@pytest.mark.parametrize("value", ["", "x", "1e9", "-1", "101"])
def test_a_slider_of_effectiveness_that_says_nonsense_stays_within_its_bounds(client, stored_map, walking, olga, value):
    client.login(username=olga.email, password=PASSWORD)
    given = {f"c{walking.pk}": "40", f"e{walking.pk}": value, "name": "x"}
    assert client.post(reverse("policy:add_scenario", args=[stored_map.pk]), given).status_code == 302
    assert 0 <= stored_map.scenarios.get().changes.get().effectiveness <= 1


def test_the_way_shows_what_moves_most_on_it(stored_map, walking, olga):
    actions.add(stored_map, "Once", "", {walking.pk: Change(0.4, is_once=True)}, olga)
    found = CognitiveMap.objects.select_related("dossier").get(pk=stored_map.pk)
    ground = queries.ground(found, timezone.now())
    made = reporting.content(ground, queries.scenarios(found), "x", timezone.now())
    (one,) = json.loads(json.dumps(made))["scenarios"]
    assert one["path"]["concepts"][0] == "Containers"
    assert one["has_once"]
    assert one["path"]["steps"][1][0] - one["path"]["steps"][0][0] == pytest.approx(0.4)


def test_a_report_says_too_that_the_map_goes_round_from_then_on(stored_map, olga, client, town):
    stored_map.rule, stored_map.transfer, stored_map.steepness = "kosko", "tanh", 5.0
    stored_map.save()
    bus, bike = (Concept.objects.create(map=stored_map, name=name, x=1, y=1, position=9) for name in ("Bus", "Bike"))
    for source, target in ((bus, bike), (bike, bus)):
        Influence.objects.create(map=stored_map, source=source, target=target, weight=1)
    actions.add(stored_map, "Once", "", {bus.pk: Change(0.5, is_once=True)}, olga)
    report = actions.publish(stored_map, "What if", "en", olga)
    page = client.get(reverse("public_policy:report", args=[report.key])).content.decode()
    assert "What is done once does not fade: the map goes round from then on." in page
    for text in ("comes to rest elsewhere", "urthest on the way", "where the map comes to rest"):
        assert text not in page
    document = pdf.document(report.content, "en")
    assert document["scenarios"][0]["has_way"] is False
    assert report.pdf


def test_reports_from_before_still_show(stored_map, walking, olga, client, town):
    actions.add(stored_map, "More", "", {walking.pk: 0.4}, olga)
    report = actions.publish(stored_map, "What if", "en", olga)
    content = report.content
    for one in content["scenarios"]:
        one["done"] = [pair[:2] for pair in one["done"]]
        del one["has_once"], one["has_way"]
        for effect in one["effects"]:
            for name in ("furthest", "furthest_low", "furthest_high", "step"):
                del effect[name]
    ScenarioReport.objects.update(content=content)
    page = client.get(reverse("public_policy:report", args=[report.key]))
    assert page.status_code == 200
    assert "Furthest on the way" not in page.content.decode()
