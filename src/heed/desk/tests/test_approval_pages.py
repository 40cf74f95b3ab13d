"""Approval at the desk: rules, who approves for whom, what was changed, and what goes around the rules."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import rules as actions
from heed.answers.approval import rules as approval_rules
from heed.answers.models import AnswerException, ApprovalRules, Delegation, Delivery, Draft, ElectionPeriod
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Person

pytestmark = pytest.mark.django_db
SETTINGS = "/desk/settings/approval/"


@pytest.fixture
def lena(person, client) -> Person:
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Case.objects.get()


def rule_in_use(lead: Person, people: int = 1, **more: Any) -> None:
    draft = actions.start_rules(lead)
    while draft.rules:
        draft = actions.arrange_rule(1, "remove", draft.version)
    rule = approval_rules.parse({"when": {"election": False}, "people": people, **more})
    actions.put_rules_live(lead, actions.save_rule(None, rule, draft.version).version)


def answered() -> list[str]:
    return list(Delivery.objects.filter(kind="answer").values_list("text", flat=True))


def ask(case: Case, author: Person, text: str = "Wij komen.") -> Draft:
    return answers.ask_approval(answers.save_draft(case, Message.objects.get(), author, text).pk, author)


def test_from_no_rules_to_rules_in_use(client, lena):
    assert "No rules are in use" in client.get(SETTINGS).content.decode()
    client.post(f"{SETTINGS}start/")
    draft = ApprovalRules.objects.get()
    assert len(draft.rules) == len(approval_rules.STARTING_RULES)
    form = {"name": "Pavements", "topic": ["pavement"], "public": "yes", "people": "2", "role": "", "newcomer": ""}
    assert client.post(f"{SETTINGS}draft/new/", {**form, "seen": draft.version}).status_code == 302
    client.post(f"{SETTINGS}draft/4/arrange/", {"act": "up", "seen": draft.version + 1})
    client.post(f"{SETTINGS}draft/", {"hours": "8", "seen": draft.version + 2})
    client.post(f"{SETTINGS}draft/live/", {"seen": draft.version + 3})
    draft.refresh_from_db()
    assert (draft.state, draft.escalate_after) == ("live", 8)
    assert draft.rules[2] == {
        "name": "Pavements",
        "when": {"topic": ["pavement"], "public": True},
        "people": 2,
    }
    page = client.get(SETTINGS).content.decode()
    assert "the answer is public" in page
    assert "2 other colleagues" in page
    for path in ("draft/", "1/"):
        assert client.get(SETTINGS + path).status_code in (200, 302)


def test_a_rule_of_nothing_is_refused(client, lena):
    client.post(f"{SETTINGS}start/")
    answer = client.post(f"{SETTINGS}draft/new/", {"name": "x", "people": "1", "seen": "1"})
    assert answer.status_code == 422
    assert "at least one condition" in answer.content.decode()


@pytest.mark.parametrize("path", ["draft/new/", "draft/1/"])
def test_who_saw_an_older_draft_changes_no_rule_and_loses_no_word(client, lena, path):
    draft = actions.start_rules(lena)
    actions.arrange_rule(1, "down", draft.version)
    before = ApprovalRules.objects.values().get()
    form = {"name": "Typed with care", "public": "yes", "people": "1"}
    answer = client.post(SETTINGS + path, {**form, "seen": draft.version})
    assert answer.status_code == 409
    assert "Typed with care" in answer.content.decode()
    assert ApprovalRules.objects.values().get() == before


@pytest.mark.parametrize("path", ["draft/1/arrange/", "draft/live/", "draft/away/", "draft/"])
def test_who_saw_an_older_draft_does_nothing_with_it(client, lena, path):
    draft = actions.start_rules(lena)
    actions.arrange_rule(1, "down", draft.version)
    before = ApprovalRules.objects.values().get()
    for form in ({"seen": draft.version}, {}):
        client.post(SETTINGS + path, {"act": "remove", "hours": "9", **form})
    assert ApprovalRules.objects.values().get() == before


def test_a_former_version_is_restored(client, lena):
    rule_in_use(lena, 1)
    rule_in_use(lena, 2)
    client.post(f"{SETTINGS}1/restore/")
    assert ApprovalRules.objects.get(state="draft").rules[0]["people"] == 1


def test_election_time_is_kept(client, lena):
    today = date.today()
    late = {"name": "Council", "first_day": "2026-03-18", "last_day": "2026-02-18"}
    assert client.post(f"{SETTINGS}elections/add/", late).status_code == 422
    span = {"first_day": str(today - timedelta(days=2)), "last_day": str(today + timedelta(days=2))}
    client.post(f"{SETTINGS}elections/add/", {"name": "Council", **span})
    assert "It is election time now." in client.get(SETTINGS).content.decode()
    client.post(f"{SETTINGS}elections/{ElectionPeriod.objects.get().pk}/remove/")
    assert not ElectionPeriod.objects.exists()


def test_who_writes_sees_what_is_needed_and_does_not_send(client, person, lena, case):
    rule_in_use(lena, name="Always")
    client.force_login(person("Fatima"))
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "By rule 1 (Always), 1 other colleague must approve this answer." in page
    assert 'value="send"' not in page
    form = {"message": Message.objects.get().pk, "text": "Wij komen.", "seen_draft": "", "seen_delivery": "0"}
    answer = client.post(f"/desk/cases/{case.pk}/answer/", {**form, "act": "send"})
    assert answer.status_code == 409
    assert answered() == []


def test_a_change_is_shown_as_a_difference_and_approved_by_another(client, person, lena, case):
    rule_in_use(lena)
    draft = ask(case, person("Fatima"), "Wij komen morgen.\r\nTot dan.")
    noor = person("Noor")
    client.force_login(noor)
    form = {"act": "approve", "seen_draft": draft.stamp, "seen_delivery": "0"}
    client.post(f"/desk/drafts/{draft.pk}/", {**form, "text": "Wij komen dinsdag.\r\nTot dan."})
    assert answered() == []
    client.force_login(person("Omar"))
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Noor changed it" in page
    assert "<del>morgen</del><ins>dinsdag</ins>" in page
    draft.refresh_from_db()
    form = {**form, "seen_draft": draft.stamp, "text": "Wij komen dinsdag.\nTot dan."}  # lines end otherwise: no change
    assert client.post(f"/desk/drafts/{draft.pk}/", form).status_code == 302
    assert len(answered()) == 1
    assert draft.edits.count() == 1


def test_urgent_is_listed_until_another_has_reviewed_it(client, person, lena, case):
    rule_in_use(lena)
    fatima, noor = person("Fatima"), person("Noor")
    client.force_login(fatima)
    form = {"message": Message.objects.get().pk, "text": "Blijf weg.", "seen_draft": "", "seen_delivery": "0"}
    sent = client.post(f"/desk/cases/{case.pk}/answer/", {**form, "act": "urgent", "urgent_reason": "Gas smells."})
    assert sent.status_code == 302
    assert answered() == ["Blijf weg."]
    found = AnswerException.objects.get()
    assert "Somebody without a hand in it" in client.get("/desk/approvals/").content.decode()
    client.post(f"/desk/exceptions/{found.pk}/review/", {"note": "Mine is fine."})
    client.force_login(noor)
    assert "Gas smells." in client.get("/desk/approvals/").content.decode()
    client.post(f"/desk/exceptions/{found.pk}/review/", {"note": "Right so."})
    found.refresh_from_db()
    assert (found.reviewed_by, found.review) == (noor, "Right so.")
    assert "Gas smells." not in client.get("/desk/approvals/").content.decode()


def test_the_log_is_narrowed_and_read_by_leads(client, person, lena, case):
    rule_in_use(lena, 2)
    draft = ask(case, person("Fatima"))
    form = {"act": "approve", "seen_draft": draft.stamp, "text": draft.text, "alone": "Nobody is here."}
    client.post(f"/desk/drafts/{draft.pk}/", form)
    assert answered() == ["Wij komen."]
    for query, stands in [("", True), ("?kind=approval", True), ("?kind=urgent", False), ("?show=reviewed", False)]:
        assert ("Nobody is here." in client.get(f"/desk/exceptions/{query}").content.decode()) is stands
    client.force_login(person("Lars", "communications_lead"))
    client.post(f"/desk/exceptions/{AnswerException.objects.get().pk}/review/", {"note": "", "from": "log"})
    assert "Nobody is here." in client.get("/desk/exceptions/?show=reviewed").content.decode()
    client.force_login(Person.objects.get(name="Fatima"))
    assert client.get("/desk/exceptions/").status_code == 403


def test_a_delegation_is_made_and_ended(client, person, lena):
    noor = person("Noor")
    now = timezone.localtime()
    form = {"to": noor.pk, "starts": f"{now:%Y-%m-%dT%H:%M}", "ends": f"{now + timedelta(days=2):%Y-%m-%dT%H:%M}"}
    client.post("/desk/settings/delegations/", {**form, "is_away": "on"})
    made = Delegation.objects.get()
    assert (made.person, made.to, made.is_away) == (lena, noor, True)
    client.force_login(person("Omar"))
    client.post(f"/desk/settings/delegations/{made.pk}/end/")  # neither of theirs
    made.refresh_from_db()
    assert made.ends > timezone.now()
    client.force_login(noor)
    client.post(f"/desk/settings/delegations/{made.pk}/end/")
    assert not Delegation.objects.filter(ends__gt=timezone.now()).exists()


def test_one_answer_for_an_incident_needs_others_too(client, person, lena, case):
    rule_in_use(lena)
    incident = casework.open_incident(case.pk, lena)
    form = {"text": "Wij zijn bezig.", "language": "nl"}
    answer = client.post(f"/desk/incidents/{incident.pk}/answer/", {**form, "act": "send"})
    assert answer.status_code == 409
    client.post(f"/desk/incidents/{incident.pk}/answer/", {**form, "act": "ask"})
    draft = Draft.objects.get()
    mine = {"act": "approve", "text": draft.text, "seen_draft": draft.stamp, "alone": "quick"}
    assert client.post(f"/desk/drafts/{draft.pk}/", mine).status_code == 409
    assert answered() == []
    client.force_login(person("Noor"))
    client.post(f"/desk/drafts/{draft.pk}/", {**mine, "alone": ""})
    assert answered() == ["Wij zijn bezig."]


@pytest.mark.parametrize("role", ["agent", "department_officer", "administrator", "privacy_officer"])
def test_only_a_lead_changes_the_rules(client, person, role):
    client.force_login(person("Someone", role))
    for path in ("", "draft/", "draft/new/", "1/"):
        assert client.get(SETTINGS + path).status_code == 403
    assert client.post(f"{SETTINGS}start/").status_code == 403
