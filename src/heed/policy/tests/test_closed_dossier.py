"""Of a closed dossier nothing is changed, whatever the way; what is wrong in public can still be withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from heed.dossiers import actions as dossiers
from heed.dossiers.models import Dossier
from heed.policy.conversations.actions import leading, moderating, voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.maps import actions as maps
from heed.policy.models import IndicatorKind, Scenario
from heed.policy.scenarios import actions as scenarios
from heed.policy.tests.conversing import values
from heed.privacy.models import AuditEntry
from heed.staff.actions import NotPossible
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

FIGURE = {"name": "Lorries a day", "source": "a count", "low": 0.0, "high": 100.0}
SERIES = {**FIGURE, "url": "https://data.example/a.csv", "format": "csv", "time_column": "day", "value_column": "n"}


@pytest.fixture
def gathered(stored_map: Any, conversation: Any, olga: Any) -> dict[str, Any]:
    """Everything that a dossier gathers, in a dossier that is closed."""
    concept = stored_map.concepts.get(name="Lorries")
    found = {
        "map": stored_map,
        "concept": concept,
        "indicator": indicators.state(concept, Wanted(IndicatorKind.MANUAL, FIGURE, 40.0), olga, "0"),
        "fetched": indicators.state(
            stored_map.concepts.get(name="Noise"), Wanted(IndicatorKind.SERIES, SERIES), olga, "0"
        ),
        "scenario": scenarios.add(stored_map, "Fewer", "", {concept.pk: -0.2}, olga),
        "conversation": conversation,
        "waiting": voting.add(conversation, new_token(), "Meer bomen", "nl"),
    }
    panel = maps.add_panel(stored_map.pk, "Experts", "experts", {}, olga)
    found["panel"], found["invitation"] = panel, maps.invite(panel.pk, 1, "en")[0]
    found["report"] = scenarios.publish(stored_map, "Report", "en", olga)
    leading.close_now(conversation.pk, olga, "1")
    dossiers.close(stored_map.dossier_id, "1")
    stored_map.dossier.refresh_from_db()
    return found


ACTS: dict[str, Callable[[dict[str, Any], Any], Any]] = {
    "state": lambda g, by: indicators.state(g["concept"], Wanted(IndicatorKind.MANUAL, FIGURE, 50.0), by, "1"),
    "remove": lambda g, by: indicators.remove(g["indicator"].pk, "1"),
    "add a scenario": lambda g, by: scenarios.add(g["map"], "More", "", {g["concept"].pk: 0.2}, by),
    "change a scenario": lambda g, by: scenarios.change(g["scenario"].pk, "More", "", {g["concept"].pk: 0.2}, "1"),
    "remove a scenario": lambda g, by: scenarios.remove(g["scenario"].pk, "1"),
    "publish": lambda g, by: scenarios.publish(g["map"], "Again", "en", by),
    "withdraw a link": lambda g, by: maps.withdraw(g["invitation"].pk, by),
    "change a map": lambda g, by: maps.remove_concept(g["concept"].pk, str(g["map"].version)),
    "accept": lambda g, by: moderating.accept(g["waiting"].pk, by, "waiting"),
    "refuse": lambda g, by: moderating.refuse(g["waiting"].pk, "Nee", by, "waiting"),
    "translate": lambda g, by: moderating.translate(g["waiting"].pk, {"en": "Trees"}, False, by, None),
    "open": lambda g, by: leading.change(g["conversation"].pk, values(), by, "2"),
}


@pytest.mark.parametrize("act", ACTS)
def test_nothing_of_it_is_changed_and_the_remedy_is_said(gathered, olga, act):
    with pytest.raises(NotPossible, match="Open it again first"):
        ACTS[act](gathered, olga)
    dossiers.open_again(gathered["map"].dossier_id, "2")
    gathered["map"].dossier.refresh_from_db()
    ACTS[act](gathered, olga)


def test_its_figures_are_fetched_again_once_it_is_open(gathered, monkeypatch):
    asked: list[int] = []
    monkeypatch.setattr(indicators, "_fetch", lambda one, now: asked.append(one.pk))
    later = timezone.now() + timedelta(hours=1)
    assert indicators.fetch_due(later) == 0
    indicators.fetch_now(gathered["fetched"].pk)
    assert asked == []
    dossiers.open_again(gathered["map"].dossier_id, "2")
    assert indicators.fetch_due(later) == 1 and asked == [gathered["fetched"].pk]


def test_a_report_is_withdrawn_all_the_same_and_both_are_written_down(gathered, olga):
    assert scenarios.withdraw(gathered["report"].pk, "It names a person.", olga).withdrawn_at
    acts = AuditEntry.objects.filter(object_kind="scenario_report").order_by("pk")
    assert [(one.act, one.person) for one in acts] == [("report_published", olga), ("report_withdrawn", olga)]


def test_withdrawing_a_link_is_written_down(stored_map, olga):
    panel = maps.add_panel(stored_map.pk, "Experts", "experts", {}, olga)
    maps.withdraw(maps.invite(panel.pk, 3, "en")[2].pk, olga)
    entry = AuditEntry.objects.get(act="panel_link_withdrawn")
    assert (entry.object_id, entry.person, entry.detail) == (str(panel.pk), olga, {"number": 3})


@pytest.fixture
def desk(client, olga):
    client.login(email=olga.email, password=PASSWORD)
    return client


PAGES = {
    "map": "map",
    "panel": "panel",
    "indicator": "concept",
    "scenarios": "map",
    "scenario": "scenario",
    "conversation": "conversation",
    "statements": "conversation",
}


@pytest.mark.parametrize("page", PAGES)
def test_pages_say_so_and_have_no_buttons(desk, gathered, page):
    text = desk.get(reverse(f"policy:{page}", args=[gathered[PAGES[page]].pk])).content.decode()
    assert "The dossier is closed" in text and "Open it again" in text
    assert '<form method="post" action="/desk/policy/' not in text and '/change/"' not in text


def test_a_refusal_by_a_page_loses_nothing_that_was_typed(desk, gathered):
    stored, conversation = gathered["map"], gathered["conversation"]
    waiting = reverse("policy:decide_statement", args=[conversation.pk, gathered["waiting"].pk])
    form = {"name": "Typed with care", "note": "", f"concept_{gathered['concept'].pk}": "20"}
    for where, sent in (
        (reverse("policy:add_scenario", args=[stored.pk]), form),
        (reverse("policy:add_concept", args=[stored.pk]), {"name": "Typed with care"}),
        (reverse("policy:publish_report", args=[stored.pk]), {"title": "Typed with care", "language": "en"}),
        (reverse("policy:add_statements", args=[conversation.pk]), {"texts": "Typed with care", "language": "en"}),
        (waiting, {"act": "refuse", "seen": "waiting", "reason": "Typed with care"}),
    ):
        answer = desk.post(where, sent)
        text = answer.content.decode()
        assert answer.status_code == 422 and "Open it again first" in text and "Typed with care" in text, where
    for name, pk in (
        ("remove_indicator", "indicator"),
        ("fetch_indicator", "indicator"),
        ("remove_scenario", "scenario"),
    ):
        answer = desk.post(reverse(f"policy:{name}", args=[gathered[pk].pk]), {"seen": "1"}, follow=True)
        assert "Open it again first" in answer.content.decode(), name
    assert Scenario.objects.count() == 1


# While residents are asked something, the dossier stays open


@pytest.mark.parametrize("opens", ["now", "later"])
def test_a_dossier_with_an_open_conversation_is_not_closed(desk, dossier, olga, opens):
    moment = timezone.now() + timedelta(days=1 if opens == "later" else -1)
    made = leading.start(dossier, values(opens_at=moment), olga, ["Een"])
    answer = desk.post(reverse("dossiers:close", args=[dossier.pk]), {"seen": "1"})
    text = answer.content.decode()
    assert answer.status_code == 422 and "cannot be closed while" in text
    assert (
        f'<a class="ds-link" href="{reverse("policy:conversation", args=[made.pk])}">Cars around the school</a>' in text
    )
    assert Dossier.objects.get().is_open


@pytest.mark.parametrize("more", [{"opens_at": None}, {"closes_at": "now"}])
def test_one_that_nobody_can_vote_in_does_not_hold_it(dossier, olga, more):
    if "closes_at" in more:
        more = {"closes_at": timezone.now()}
    leading.start(dossier, values(**more), olga, ["Een"])
    assert not dossiers.close(dossier.pk, "1").is_open
