"""Of a closed dossier nothing is changed, whatever the way; what is wrong in public can still be withdrawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from heed.dossiers import actions as dossiers
from heed.dossiers.models import Dossier
from heed.policy.conversations import queries
from heed.policy.conversations.actions import leading, moderating, voting
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.indicators import actions as indicators
from heed.policy.indicators.actions import Wanted
from heed.policy.maps import actions as maps
from heed.policy.models import IndicatorKind, OpinionConversation, Scenario
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
    dossiers.close(stored_map.dossier_id, "1", leave_undecided=True)
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


ON_A_MAP = ("state", "remove", "add a scenario", "change a scenario", "remove a scenario", "publish", "change a map")


@pytest.mark.parametrize("act", ON_A_MAP)
def test_the_map_is_locked_before_its_dossier(gathered, olga, act):
    """Otherwise two changes of one map wait for each other, and the database ends one of them."""
    dossiers.open_again(gathered["map"].dossier_id, "2")
    gathered["map"].dossier.refresh_from_db()
    with CaptureQueriesContext(connection) as asked:
        ACTS[act](gathered, olga)
    locks = [one["sql"] for one in asked if " FOR " in one["sql"] and "UPDATE" in one["sql"]]
    tables = [sql.split('FROM "')[1].split('"')[0] for sql in locks]
    assert tables[:2] == ["policy_cognitivemap", "dossiers_dossier"]


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


@pytest.mark.parametrize("page", sorted(PAGES.keys() - {"statements"}))
def test_pages_say_so_and_have_no_buttons(desk, gathered, page):
    text = desk.get(reverse(f"policy:{page}", args=[gathered[PAGES[page]].pk])).content.decode()
    assert "The dossier is closed" in text and "Open it again" in text
    assert '<form method="post" action="/desk/policy/' not in text and '/change/"' not in text


def test_of_statements_only_accepted_ones_can_be_taken_out(desk, gathered):
    text = desk.get(reverse("policy:statements", args=[gathered["conversation"].pk])).content.decode()
    assert "The dossier is closed" in text and "not looked at before the conversation ended" in text
    assert (
        text.count('name="act" value="refuse"') == gathered["conversation"].statements.filter(state="accepted").count()
    )
    assert 'value="accept"' not in text and "/translate/" not in text and "/new/" not in text


def test_what_harms_is_taken_out_all_the_same_and_that_is_written_down(desk, gathered, olga):
    harmful = gathered["conversation"].statements.filter(state="accepted").first()
    where = reverse("policy:decide_statement", args=[gathered["conversation"].pk, harmful.pk])
    without = desk.post(where, {"act": "refuse", "seen": "accepted", "reason": ""})
    assert without.status_code == 422 and "Say why" in without.content.decode()
    assert desk.post(where, {"act": "refuse", "seen": "accepted", "reason": "It names a person."}).status_code == 302
    harmful.refresh_from_db()
    assert (harmful.state, harmful.reason, harmful.decided_by) == ("refused", "It names a person.", olga)
    entry = AuditEntry.objects.get(act="statement_decided", object_id=str(harmful.pk))
    assert (entry.person, entry.detail) == (olga, {"was": "accepted", "now": "refused"})
    before = gathered["conversation"].changed_at
    gathered["conversation"].refresh_from_db()
    assert gathered["conversation"].changed_at > before
    with pytest.raises(NotPossible, match="Open it again first"):
        moderating.accept(harmful.pk, olga, "refused")


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


def closed_before_the_rule(conversation: Any) -> None:
    Dossier.objects.filter(pk=conversation.dossier_id).update(closed_at=timezone.now())
    conversation.refresh_from_db()


def test_a_conversation_that_was_left_open_in_a_closed_dossier_has_ended(client, conversation):
    token, statement = new_token(), conversation.statements.first()
    voting.vote(conversation, token, statement.pk, 1)
    OpinionConversation.objects.update(is_listed=True)
    assert queries.listed() == [conversation]
    closed_before_the_rule(conversation)
    for act in (
        lambda: voting.vote(conversation, token, statement.pk, -1),
        lambda: voting.add(conversation, token, "Meer bomen", "nl"),
        lambda: voting.declare(conversation, token, "", "nl"),
    ):
        with pytest.raises(voting.NotOpen):
            act()
    assert conversation.votes.get().choice == 1 and queries.listed() == []
    page = client.get(reverse("public_policy:conversation", args=[conversation.key])).content.decode()
    assert "This conversation is closed" in page and 'name="choice"' not in page
    where = reverse("public_policy:vote", args=[conversation.key])
    late = client.post(where, {"statement": statement.pk, "choice": "1"}, follow=True)
    assert "Votes are not taken any more" in late.content.decode() and conversation.votes.count() == 1


def test_one_that_is_going_to_open_is_named_with_what_to_do(desk, dossier, olga):
    opens = datetime(2027, 3, 5, 8, 30, tzinfo=UTC)
    made = leading.start(dossier, values(opens_at=opens), olga, ["Een"])
    text = desk.post(reverse("dossiers:close", args=[dossier.pk]), {"seen": "1"}).content.decode()
    assert "or is going to open: end it first" in text
    assert "(opens on Friday 5 March 2027, 09:30: empty its opening moment under “Change”)" in text
    with pytest.raises(NotPossible, match="Empty its opening moment"):
        leading.close_now(made.pk, olga, "1")
    page = desk.get(reverse("policy:conversation", args=[made.pk])).content.decode()
    assert "It opens by itself at its opening moment" in page
    leading.change(made.pk, values(opens_at=None), olga, "1")
    assert not dossiers.close(dossier.pk, "1").is_open


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
