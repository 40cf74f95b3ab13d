"""Routing rules at work: drafts, putting in use, stepping back, and what each does to a new case."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from heed.casework import actions as casework
from heed.casework import routing, rule_wording, rules, trying
from heed.casework.actions import Stale
from heed.casework.actions import routing as actions
from heed.casework.actions.joining import JoiningByMatter
from heed.casework.models import Case, RoutedBy, RoutingSet, Topic
from heed.casework.templatetags.casework_tags import event_text
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from heed.privacy.models import AuditEntry
from heed.staff.actions import NotPossible
from heed.staff.models import Department

pytestmark = pytest.mark.django_db

PAVEMENT = "De stoep in de Havenstraat is kapot"


@pytest.fixture(autouse=True)
def every_message_opens_a_case(monkeypatch):
    """Rules are for cases that open. The messages here are alike, and would join one another."""
    monkeypatch.setattr(JoiningByMatter, "of", lambda self, message: None)


@pytest.fixture
def light(town) -> Department:
    return Department.objects.create(slug="light", names={"nl": "Licht", "en": "Light team"})


@pytest.fixture
def use(light, person):
    """Puts rules in use."""
    ada = person("Ada", "administrator")

    def put(*data: dict) -> RoutingSet:
        draft = actions.start_draft(ada)
        draft = actions.replace_rules(rules.parse_all(list(data)), draft.version)
        return actions.put_live(ada, draft.version)

    return put


@pytest.fixture
def say(account, incoming):
    def come_in(native_id: str, text: str = PAVEMENT, **more) -> Case:
        received = way.take(account, Batch((incoming(native_id, text, **more),)))
        way.carry(received.messages)
        return Case.objects.get(case_messages__message=received.messages[0])

    return come_in


def by_words(*words: str, **more) -> dict:
    return {"when": {"words": list(words)}, "department": "light", **more}


def test_without_rules_the_topic_or_the_back_office_decides(say):
    assert say("m1").routed_by == RoutedBy.TOPIC
    case = say("m2", "Wat zei de burgemeester gisteren?")
    assert (case.routed_by, case.routing_version, case.routing_rule) == (RoutedBy.BACK_OFFICE, None, None)


def test_a_rule_decides_and_the_case_says_which(say, use):
    use(by_words("nergens"), by_words("havenstraat", name="Harbour"))
    case = say("m1")
    assert (case.department.slug, case.topic.slug, case.routed_by) == ("light", "pavement", RoutedBy.RULE)
    assert (case.routing_version, case.routing_rule) == (1, 2)
    why = rule_wording.why_here(case)
    assert (why.name, why.rule) == ("Harbour", "words: “havenstraat” → Light team")


def test_a_rule_may_give_a_topic_and_the_promise_follows_it(say, use, light):
    Topic.objects.create(slug="lamp", names={"en": "Lamp"}, department=light, target_amount=1)
    slow = say("m0")
    use({"when": {"topic": "pavement"}, "topic": "lamp"})
    case = say("m1")
    assert (case.topic.slug, case.department.slug) == ("lamp", "light")
    assert case.promised_at < slow.promised_at


def test_what_no_rule_claims_goes_its_way(say, use):
    use(by_words("nergens"))
    case = say("m1")
    assert (case.department.slug, case.routed_by, case.routing_version) == ("roads", RoutedBy.TOPIC, None)


def test_who_wrote_before_is_known(say, use):
    use({"when": {"contact": "known"}, "department": "light"})
    assert say("m1", author="anna").department.slug == "roads"
    assert say("m2", author="anna").department.slug == "light"
    assert say("m3", author="bob").department.slug == "roads"


def test_the_town_s_clock_and_office_hours(use, town):
    use(
        {"when": {"time": {"from": "22:00", "to": "23:00"}}, "department": "light"},
        {"when": {"hours": "closed", "days": ["sun"]}, "department": "light"},
    )
    from heed.casework.placing import Catalogue

    router = Catalogue().router
    # 20:30 UTC is 22:30 in Amsterdam in summer; a Sunday is outside office hours.
    assert router._clock(datetime(2026, 7, 1, 20, 30, tzinfo=UTC))[1].hour == 22
    assert router._clock(datetime(2026, 7, 5, 10, 0, tzinfo=UTC))[::2] == (6, False)
    assert router._clock(datetime(2026, 7, 6, 10, 0, tzinfo=UTC))[::2] == (0, True)


@pytest.mark.parametrize(
    ("rule", "part"),
    [(by_words("stoep"), "department"), ({"when": {"words": ["stoep"]}, "topic": "lamp"}, "to_topic")],
)
def test_a_rule_that_cannot_be_followed_is_never_swallowed(say, use, light, client, person, rule, part):
    lamp = Topic.objects.create(slug="lamp", names={"en": "Lamp"}, department=light)
    use(rule)
    Topic.objects.filter(pk=lamp.pk).update(is_active=False)
    Department.objects.filter(pk=light.pk).update(is_active=False)
    case = say("m1")
    assert (case.department.slug, case.routed_by) == ("roads", RoutedBy.TOPIC)
    assert (case.routing_version, case.routing_rule) == (1, 1)
    event = case.events.get(kind="rule_failed")
    assert event.detail == {"version": 1, "rule": 1, "part": part}
    assert "closed or gone" in event_text(event)
    assert [one.number for one in routing.broken()] == [1]
    client.force_login(person())
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Rule 1 of version 1 matched but failed" in page
    assert "1 routing rule in use is broken" in client.get("/desk/").content.decode()
    assert "Broken:" in client.get("/desk/settings/routing/").content.decode()


def test_a_rule_that_cannot_be_read_does_not_stop_the_others(say, use, caplog):
    kept = use(by_words("nergens"), by_words("stoep"))
    RoutingSet.objects.filter(pk=kept.pk).update(rules=[{"when": "broken"}, kept.rules[1]])
    case = say("m1")
    assert (case.department.slug, case.routing_rule) == ("light", 2)
    assert [(one.number, one.rule) for one in routing.broken()] == [(1, None)]
    assert "rule 1" in caplog.text


def test_a_failure_of_the_rules_themselves_is_said_on_the_case(say, use, monkeypatch):
    use(by_words("stoep"))

    def fail(self, facts):
        raise RuntimeError("no")

    monkeypatch.setattr(rules.Rules, "first_match", fail)
    case = say("m1")
    assert case.department.slug == "roads"
    assert case.events.get(kind="rule_failed").detail["part"] == "error"
    assert "log of the server" in rule_wording.why_here(case).failed


def test_splitting_off_asks_the_rules_too(say, use, person, account, incoming):
    first = say("m1", "Kunt u mij helpen met iets anders dan gewoonlijk?")
    use(by_words("lantaarn"))
    received = way.take(account, Batch((incoming("m2", "De lantaarn", parent_id="m1"),)))
    way.carry(received.messages)
    split = casework.move_message(Message.objects.get(pk=received.messages[0]), None, person())
    assert (split.department.slug, split.routed_by, split.routing_version) == ("light", RoutedBy.RULE, 1)
    assert first.department.slug == "back-office"


def test_drafts_are_worked_on_with_care(use, person, light):
    ada = person("Bea", "administrator")
    draft = actions.start_draft(ada)
    assert actions.start_draft(ada) == draft
    one, two = rules.parse(by_words("een")), rules.parse(by_words("twee"))
    draft = actions.add_rule(one, draft.version)
    with pytest.raises(Stale):
        actions.add_rule(two, draft.version - 1)
    draft = actions.add_rule(two, draft.version)
    draft = actions.move_rule(2, True, draft.version)
    assert [rule["when"]["words"] for rule in draft.rules] == [["twee"], ["een"]]
    draft = actions.move_rule(1, True, draft.version)
    draft = actions.change_rule(2, rules.parse(by_words("drie")), draft.version)
    draft = actions.remove_rule(1, draft.version)
    assert [rule["when"]["words"] for rule in draft.rules] == [["drie"]]
    with pytest.raises(NotPossible):
        actions.remove_rule(2, draft.version)
    actions.throw_away(draft.version)
    with pytest.raises(Stale):
        actions.add_rule(one, 1)


def test_a_broken_draft_is_not_put_in_use(use, light):
    light.is_active = False
    light.save()
    with pytest.raises(NotPossible, match="broken: 1"):
        use(by_words("stoep"))
    assert not RoutingSet.objects.filter(state="live").exists()


def test_one_step_back_and_another(say, use, person):
    ada = person("Bea", "administrator")
    use(by_words("stoep"))
    use(by_words("nergens"))
    assert say("m1").department.slug == "roads"
    with pytest.raises(NotPossible):
        actions.step_back(1, ada)
    assert actions.step_back(2, ada).number == 1
    assert say("m2").routing_version == 1
    assert actions.step_back(1, ada) is None
    assert say("m3").routing_version is None
    assert use(by_words("stoep")).number == 3
    acts = list(AuditEntry.objects.filter(object_kind="routing").order_by("pk").values_list("act", flat=True))
    assert acts == ["rules_put_live"] * 2 + ["rules_taken_back"] * 2 + ["rules_put_live"]


def test_tried_out_on_cases_of_the_past(say, use, person, django_assert_max_num_queries):
    for number in range(4):
        say(f"m{number}")
    say("m9", "Wat zei de burgemeester gisteren?")
    moved = Case.objects.order_by("pk").first()
    Case.objects.filter(pk=moved.pk).update(department=Department.objects.get(slug="light"))
    draft = [by_words("nergens"), by_words("stoep")]
    with django_assert_max_num_queries(20):
        trial = trying.try_out(draft)
    assert (trial.looked_at, trial.number_moved, trial.already_there, trial.would_leave) == (5, 4, 1, 3)
    assert dict(trial.moved_by_rule) == {2: 4}
    assert {one.would_be.slug for one in trial.moved} == {"light"}
    assert trying.try_out(draft, latest=2).looked_at == 2
    # Nothing was written: the cases stand where they stood.
    assert Case.objects.filter(department__slug="light").count() == 1
    use(*draft)
    assert trying.try_out(draft).number_moved == 0
    assert trying.try_out([]).moved_by_rule == {None: 4}


def test_the_pages_from_an_empty_town_to_rules_in_use(client, person, light, say):
    say("m1")
    client.force_login(person("Lena", "communications_lead"))
    assert "No rules are in use" in client.get("/desk/settings/routing/").content.decode()
    client.post("/desk/settings/routing/start/")
    form = {"seen": "1", "name": "Stones", "words": "stoep\nstoeptegel*", "department": "light", "days": ["mon", "fri"]}
    refused = client.post("/desk/settings/routing/draft/new/", {**form, "department": ""})
    assert refused.status_code == 422
    assert "Say where it goes" in refused.content.decode()
    empty = client.post("/desk/settings/routing/draft/new/", {"seen": "1", "department": "light"})
    assert "at least one condition" in empty.content.decode()
    every_day = {name: value for name, value in form.items() if name != "days"}
    assert client.post("/desk/settings/routing/draft/new/", every_day).status_code == 302
    late = client.post("/desk/settings/routing/draft/1/", {**form, "seen": "1"})
    assert late.status_code == 409
    assert "Somebody else changed the draft" in late.content.decode()
    assert late.context["form"]["seen"].value() == "2"
    trial = client.get("/desk/settings/routing/draft/try/?latest=100").content.decode()
    assert "This would have moved 1 of 1 cases." in trial
    assert "/desk/cases/" not in trial or "TD-" in trial
    client.post("/desk/settings/routing/draft/live/", {"seen": "2"})
    assert RoutingSet.objects.get(state="live").rules[0]["when"] == {"words": ["stoep", "stoeptegel*"]}
    case = say("m2")
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Rule 1 of version 1" in page
    assert "“stoep” or “stoeptegel*” → Light team" in page


def test_an_agent_works_on_drafts_and_does_not_put_them_in_use(client, person, light):
    client.force_login(person())
    assert client.post("/desk/settings/routing/start/").status_code == 302
    assert client.get("/desk/settings/routing/draft/").status_code == 200
    assert client.post("/desk/settings/routing/draft/live/", {"seen": "1"}).status_code == 403
    client.force_login(person("Piet", "department_officer", "roads"))
    assert client.get("/desk/settings/routing/").status_code == 403
