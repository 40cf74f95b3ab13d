"""Which changes bring a concept nearest to a target: on maps that can be worked out by hand, and on the page."""

from __future__ import annotations

import math
import re
from html import unescape
from itertools import product
from urllib.parse import urlencode

import numpy as np
import pytest
from django.urls import reverse

from heed.cognition import Dynamics, MapError, map_of_edges
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.models import Concept, Influence
from heed.policy.scenarios import actions, queries, seeking
from heed.policy.scenarios.playing import Setting
from heed.policy.scenarios.seeking import Goal, seek
from tests.people import PASSWORD

TWO = map_of_edges(("lamps", "noise", "safety"), [("lamps", "safety", 0.8), ("noise", "safety", -0.4)])


def f(x: float) -> float:
    return 1 / (1 + math.exp(-x))


def town(**levels: float) -> Setting:
    return Setting(TWO, Dynamics("kosko"), {"lamps": 0.5, "noise": 0.5} | levels)


def test_the_change_that_is_needed_is_found_and_no_more():
    """safety = f(0.8 lamps - 0.4 noise); 20 points more lamps make it f(0.36)."""
    found = seek(town(), Goal("safety", f(0.36), ("lamps", "noise"), 100))
    assert found.changes == {"lamps": pytest.approx(0.2)}
    assert (found.is_all, found.cost) == (True, 20)
    assert town().play(found.changes).scenario.outcome.level[2] == pytest.approx(f(0.36), abs=1e-6)


def test_the_whole_budget_goes_where_a_point_does_most():
    found = seek(town(), Goal("safety", 1.0, ("lamps", "noise"), 30))
    assert found.changes == {"lamps": pytest.approx(0.3)}
    found = seek(town(), Goal("safety", 1.0, ("lamps", "noise"), 80))
    assert found.changes == {"lamps": pytest.approx(0.5), "noise": pytest.approx(-0.3)}, "lamps end at 100 %"
    found = seek(town(lamps=0.93), Goal("safety", 1.0, ("lamps",), 80))
    assert found.changes == {"lamps": pytest.approx(0.05)}, "no step fits in the 7 points that are left but one of 5"
    found = seek(town(noise=0.07), Goal("safety", 1.0, ("noise",), 80))
    assert found.changes == {"noise": pytest.approx(-0.05)}


def test_what_stands_at_the_target_already_needs_nothing():
    assert seek(town(), Goal("safety", f(0.2), ("lamps", "noise"), 50)).changes == {}


@pytest.mark.parametrize("rule", ["kosko", "modified_kosko", "rescaled"])
@pytest.mark.parametrize("transfer", ["sigmoid", "tanh"])
def test_what_the_search_finds_is_what_the_board_plays(rule, transfer):
    setting = Setting(TWO, Dynamics(rule, transfer, slope=0.4), {"lamps": 0.5, "noise": 0.5, "safety": 0.4})
    target = setting.play({"lamps": 0.25, "safety": 0.1}).scenario.outcome.level[2]
    found = seek(setting, Goal("safety", float(target), ("lamps", "noise"), 100))
    reached = setting.play(found.changes).scenario.outcome.level[2]
    tried = [
        abs(setting.play({"lamps": one / 20, "noise": other / 20}).scenario.outcome.level[2] - target)
        for one, other in product(range(-5, 6), range(-5, 6))
    ]
    assert abs(reached - target) <= max(min(tried), 0.001) + 1e-6


def wide(count: int, drivers: int) -> Setting:
    random = np.random.default_rng(3)
    names = [f"c{at}" for at in range(count)]
    pairs = [(i, j) for i in range(count) for j in range(drivers, count) if i != j and random.random() < 0.2]
    return Setting(
        map_of_edges(names, [(names[i], names[j], float(random.uniform(-1, 1))) for i, j in pairs]),
        Dynamics(slope=0.5),
    )


def test_where_not_all_can_be_tried_it_says_so_and_is_the_same_again(monkeypatch):
    setting = wide(20, 8)
    goal = Goal("c19", float(setting.baseline.level[19]) + 0.05, tuple(f"c{at}" for at in range(8)), 100)
    found, again = seek(setting, goal), seek(wide(20, 8), goal)
    assert (found.changes, found.tried, found.is_all) == (again.changes, again.tried, False)
    assert found.tried <= seeking.MOST_TRIED
    assert found.cost <= 100
    begin, end = (setting.play(changes).scenario.outcome.level[19] for changes in ({}, found.changes))
    assert abs(end - goal.target) < 0.5 * abs(begin - goal.target)
    monkeypatch.setattr(seeking, "MOST_TRIED", 50)
    assert seek(setting, goal).tried <= 50


def test_the_search_without_all_comes_near_what_all_find(monkeypatch):
    setting = wide(12, 3)
    goal = Goal("c11", float(setting.baseline.level[11]) - 0.04, ("c0", "c1", "c2"), 60)
    best = seek(setting, goal)
    monkeypatch.setattr(seeking, "MOST_TRIED", 1000)
    climbed = seek(setting, goal)
    assert (best.is_all, climbed.is_all) == (True, False)
    away = [abs(setting.play(one.changes).scenario.outcome.level[11] - goal.target) for one in (best, climbed)]
    assert away[1] <= max(away[0], 0.001) + 0.005


def test_a_question_that_makes_no_sense_is_refused():
    with pytest.raises(MapError, match="can be changed itself"):
        seek(town(), Goal("lamps", 0.9, ("noise",), 50))
    with pytest.raises(MapError, match="can be changed itself"):
        seek(town(), Goal("safety", 0.9, ("safety",), 50))
    with pytest.raises(MapError, match="name 1 to 12"):
        seek(town(), Goal("safety", 0.9, (), 50))
    ring = map_of_edges(("a", "b", "c"), [("a", "b", 1.0), ("b", "a", -1.0), ("c", "a", 0.1)])
    with pytest.raises(MapError, match="does not come to rest"):
        seek(Setting(ring, Dynamics("kosko", "bivalent")), Goal("b", 1.0, ("c",), 50))


class TestPage:
    pytestmark = pytest.mark.django_db

    @pytest.fixture(autouse=True)
    def ready(self, client, olga, stored_map, town):
        stored_map.influences.filter(weight=None).update(weight=0.7)
        client.login(username=olga.email, password=PASSWORD)

    @pytest.fixture
    def ask(self, client, stored_map):
        keys = {one.name: one.pk for one in stored_map.concepts.all()}

        def asked(**given):
            values = {
                "concept": keys["Noise"],
                "way": "difference",
                "target": -3,
                "may": [keys["Containers"]],
                "budget": 50,
            }
            values |= {
                name: keys.get(value, value) if isinstance(value, str) else value for name, value in given.items()
            }
            return client.get(f"{reverse('policy:seek_goal', args=[stored_map.pk])}?{urlencode(values, doseq=True)}")

        return asked

    def test_the_board_asks(self, client, stored_map):
        text = client.get(reverse("policy:scenarios", args=[stored_map.pk])).content.decode()
        driver = stored_map.concepts.get(name="Containers")
        other = stored_map.concepts.get(name="Lorries")
        assert re.search(rf'id="may-{driver.pk}"[^>]* checked', text)
        assert not re.search(rf'id="may-{other.pk}"[^>]* checked', text)
        assert f'<option value="{driver.pk}"' not in text, "a slider moves it; no search is needed"

    def test_an_answer_is_kept_as_a_scenario(self, client, ask, stored_map):
        page = ask()
        text = unescape(page.content.decode())
        assert page.status_code == 200
        assert "These changes bring it nearest" in text
        assert "is not reached with these concepts" in text
        assert "no advice" in text
        assert "There is no range" in text
        form = dict(re.findall(r'<input type="hidden" name="(c\d+|note)" value="([^"]*)"', text))
        assert form["note"].startswith("Found by a search in the map")
        made = client.post(reverse("policy:add_scenario", args=[stored_map.pk]), form | {"name": "Quieter"})
        assert made.status_code == 302
        kept = stored_map.scenarios.get()
        assert kept.changes.get().change == pytest.approx(0.5)

    def test_a_target_that_is_reached_says_so(self, ask):
        text = ask(target=-0.7).content.decode()
        assert "That is at the target" in text
        assert "All that the budget allows was tried" in text

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ({"target": 80}, "give a number from"),
            ({"way": "level", "target": -5}, "give a number from 0.0 to 100.0"),
            ({"target": "x"}, "Enter a number"),
            ({"target": "nan"}, "Enter a number"),
            ({"budget": 0}, "from 5 to 1200"),
            ({"budget": "much"}, "from 5 to 1200"),
            ({"may": []}, "Tick at least one"),
            ({"may": ["Noise"]}, "valid choice"),
            ({"concept": "Containers"}, "valid choice"),
            ({"concept": "999999999999"}, "valid choice"),
        ],
    )
    def test_a_wrong_question_names_its_place(self, ask, given, said):
        page = ask(**given)
        assert page.status_code == 422
        assert said in page.content.decode()
        assert "What was found" not in page.content.decode()

    @pytest.mark.parametrize("containers", [0.43, 0.5, 0.77])
    @pytest.mark.parametrize("name", ["Lorries", "Noise", "Calls"])
    def test_the_numbers_that_it_tells_to_give_are_taken(self, ask, stored_map, olga, name, containers):
        counted = {"name": "Counted", "source": "Us", "low": 0.0, "high": 1.0}
        concept = stored_map.concepts.get(name="Containers")
        indicators.state(concept, Wanted("manual", counted, containers), olga, "0")
        refused = ask(concept=name, target=199)
        assert refused.status_code == 422
        said = re.search(r"give a number from (\S+) to (\S+?)\.(?!\d)", unescape(refused.content.decode()))
        for number in said.groups():
            assert ask(concept=name, target=float(number.replace("−", "-"))).status_code == 200

    def test_the_form_is_closed_on_the_board_and_open_on_its_page(self, client, stored_map):
        board = client.get(reverse("policy:scenarios", args=[stored_map.pk])).content.decode()
        assert re.search(r'<details class="ds-details[^"]*" id="goal"><summary>Look for', board)
        page = client.get(reverse("policy:seek_goal", args=[stored_map.pk])).content.decode()
        assert not re.search(r'<details[^>]* id="goal"', page)
        assert 'name="target"' in page

    def test_a_concept_is_not_changed_to_reach_itself(self, ask, stored_map):
        page = ask(may=[stored_map.concepts.get(name="Noise").pk])
        assert page.status_code == 422
        assert "untick it here" in page.content.decode()

    def test_at_most_twelve(self, ask, stored_map):
        Concept.objects.bulk_create([Concept(map=stored_map, name=f"c{at}", x=1, y=1, position=9) for at in range(13)])
        page = ask(may=list(stored_map.concepts.exclude(name="Noise").values_list("pk", flat=True)))
        assert "Tick at most 12 concepts" in page.content.decode()

    def test_no_unique_equilibrium_is_said(self, ask, stored_map):
        assert "not certain that the map has one equilibrium only" not in ask().content.decode()
        stored_map.steepness = 8
        stored_map.save()
        a, b = (Concept.objects.create(map=stored_map, name=name, x=1, y=1, position=9) for name in ("Bus", "Bike"))
        Influence.objects.create(map=stored_map, source=a, target=b, weight=-1)
        Influence.objects.create(map=stored_map, source=b, target=a, weight=-1)
        text = ask().content.decode()
        assert "the search begins where the map stands without changes" in text
        assert "No unique equilibrium" in text

    def test_a_map_that_goes_round_is_not_searched(self, ask, stored_map):
        stored_map.rule, stored_map.transfer = "kosko", "bivalent"
        stored_map.save()
        a, b = (Concept.objects.create(map=stored_map, name=name, x=1, y=1, position=9) for name in ("Bus", "Bike"))
        Influence.objects.create(map=stored_map, source=a, target=b, weight=1)
        Influence.objects.create(
            map=stored_map, source=stored_map.concepts.get(name="Containers"), target=a, weight=0.1
        )
        Influence.objects.create(map=stored_map, source=b, target=a, weight=-1)
        page = ask(way="level", target=50)
        assert page.status_code == 422
        assert "does not come to rest without changes" in page.content.decode()

    def test_a_large_map_is_refused_as_on_the_board(self, ask, stored_map):
        Concept.objects.bulk_create(
            [Concept(map=stored_map, name=f"c{at}", x=1, y=1, position=9) for at in range(queries.MOST_CONCEPTS)]
        )
        assert "more than 200 concepts" in ask().content.decode()

    def test_a_full_board_and_who_may_only_look(self, ask, client, stored_map, olga, person):
        driver = stored_map.concepts.get(name="Containers")
        for at in range(queries.MOST_SCENARIOS):
            actions.add(stored_map, f"s{at}", "", {driver.pk: 0.1}, olga)
        assert "6 scenarios already: remove one to keep this" in ask().content.decode()
        client.login(username=person().email, password=PASSWORD)
        text = ask().content.decode()
        assert "What was found" in text
        assert "Keep it as a scenario" not in text
