"""A new promise at the desk: checked while it is written, approved on the case, and clear to all until then."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers.models import AnswerException, Delivery, Draft, WrongFinding
from heed.answers.tests.scenes import rules
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Promise
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Person

pytestmark = pytest.mark.django_db

REASON = "de tegels zijn op"
BSN = "Uw burgerservicenummer 111222333 klopt niet."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Case.objects.get()


@pytest.fixture
def people(person) -> dict[str, Person]:
    made = {"Lena": person("Lena", "communications_lead"), "Piet": person("Piet", "department_officer", "roads")}
    return made | {name: person(name) for name in ("Fatima", "Noor")}


def form(case: Case, reason: str = REASON, **more: Any) -> dict[str, Any]:
    case.refresh_from_db()
    until = f"{timezone.localtime() + timedelta(days=9):%Y-%m-%dT12:00}"
    return {"until": until, "reason": reason, "version": case.version, "act": "promise", **more}


def shown(client: Any, case: Case) -> str:
    return client.get(f"/desk/cases/{case.pk}/").content.decode()


def make(client: Any, case: Case, **more: Any) -> Any:
    return client.post(f"/desk/cases/{case.pk}/promise/", form(case, **more), follow=True)


def asked(client: Any, case: Case, by: Person) -> Draft:
    client.force_login(by)
    make(client, case, act="ask")
    return Draft.objects.get(state="asked")


def decide(client: Any, draft: Draft, by: Person, act: str = "approve", **more: Any) -> str:
    client.force_login(by)
    given = {"act": act, "seen_draft": draft.stamp, "seen_delivery": 0, **more}
    return client.post(f"/desk/drafts/{draft.pk}/", given, follow=True).content.decode()


def test_without_a_rule_it_is_made_and_told(client, case, people):
    client.force_login(people["Fatima"])
    assert "Promised. The resident is told." in make(client, case).content.decode()
    assert Promise.objects.filter(case=case).count() == 2
    page = shown(client, case)
    assert "new promise" in page and "Fatima" in page


def test_where_a_rule_asks_the_text_is_kept_and_a_colleague_is_asked(client, case, people, town):
    rules(people["Lena"], {"name": "All", "when": {"incident": False}, "people": 1})
    client.force_login(people["Fatima"])
    refused = make(client, case)
    page = refused.content.decode()
    assert refused.status_code == 409 and "Ask for approval" in page and REASON in page
    assert 'value="promise"' not in page and "the present promise holds and nobody is told" in page
    own = Draft.objects.get()
    assert own.state == "editing"
    assert "A colleague is asked" in make(client, case, act="ask", seen_draft=own.stamp).content.decode()
    page = shown(client, case)
    assert "a new promise waits for approval" in page and "Fatima wants to promise an answer before" in page
    assert Promise.objects.count() == 1 and not Delivery.objects.filter(kind="promise").exists()
    assert REASON not in _of_resident(client, case, town)


def _of_resident(client: Any, case: Case, town: Any) -> str:
    contact = Message.objects.filter(case_message__case=case).earliest("pk").contact_id
    assert contact is not None
    return client.get(f"/status/{casework_queries.personal_key(case, contact, town)}/").content.decode()


def test_who_approves_reads_the_whole_message_and_it_is_what_goes(client, case, people, town):
    rules(people["Lena"], {"when": {"incident": False}, "people": 1})
    draft = asked(client, case, people["Fatima"])
    client.force_login(people["Noor"])
    listed = client.get("/desk/approvals/").content.decode()
    assert REASON in listed and "new promise" in listed
    page = shown(client, case)
    assert "asks for approval of a new promise" in page and "there is room for no other" in page
    assert "Approved. The new promise holds now" in decide(client, draft, people["Noor"])
    told = Delivery.objects.get(kind="promise").text
    assert all(line in page for line in told.split("\n"))
    assert REASON in _of_resident(client, case, town)


def test_the_author_cannot_approve_it_by_hand(client, case, people):
    draft = asked(client, case, people["Fatima"])
    rules(people["Lena"], {"when": {"incident": False}, "people": 1})
    decide(client, draft, people["Fatima"])
    assert Promise.objects.count() == 1 and Draft.objects.get().state == "asked"


def test_sent_back_it_stands_in_the_form_again(client, case, people):
    draft = asked(client, case, people["Fatima"])
    decide(client, draft, people["Noor"], "refuse", note="Zeg wanneer de tegels komen.")
    client.force_login(people["Fatima"])
    page = shown(client, case)
    assert "Noor sent it back." in page and "Zeg wanneer de tegels komen." in page and f">{REASON}</textarea>" in page
    draft.refresh_from_db()
    dropped = client.post(f"/desk/drafts/{draft.pk}/drop/", {"seen_draft": draft.stamp}, follow=True)
    assert "Put away" in dropped.content.decode()
    assert REASON not in shown(client, case)


def test_an_officer_is_offered_to_ask_only(client, case, people):
    client.force_login(people["Piet"])
    page = shown(client, case)
    assert "promise-ask" in page and "promise-make" not in page
    assert make(client, case).status_code == 409
    assert Promise.objects.count() == 1
    assert "is asked" in make(client, case, act="ask", seen_draft=Draft.objects.get().stamp).content.decode()


def test_what_is_typed_is_checked_and_not_stored(client, case, people):
    client.force_login(people["Fatima"])
    where = f"/desk/cases/{case.pk}/promise/check/"
    part = client.post(where, form(case, BSN, needs_shown="0..None."), headers=HTMX).content.decode()
    assert "not allowed" in part and "<mark>" in part and "111222333" in part
    assert 'id="promise-override"' in part and 'id="promise-make"' not in part
    page = client.post(where, form(case, BSN)).content.decode()
    assert "Checked. Nothing has been sent or saved." in page and "<mark>" in page and BSN in page
    assert client.post(where, form(case, "")).status_code == 200
    assert client.post(where, {}, headers=HTMX).status_code == 200
    assert not Draft.objects.exists()


def test_a_check_that_does_not_allow_it_wants_a_reason_and_a_second_person(client, case, people):
    client.force_login(people["Fatima"])
    page = make(client, case, reason=BSN).content.decode()
    assert "do not allow" in page and "promise-override" in page
    page = make(client, case, reason=BSN, act="ask", seen_draft=Draft.objects.get().stamp).content.decode()
    assert "do not allow" in page and not AnswerException.objects.exists()
    more = {"reason": BSN, "act": "ask", "seen_draft": Draft.objects.get().stamp, "override": "They asked for it."}
    assert "is asked" in make(client, case, **more).content.decode()
    decide(client, Draft.objects.get(), people["Noor"])
    client.force_login(people["Lena"])
    assert "They asked for it." in client.get("/desk/exceptions/").content.decode()
    assert Delivery.objects.filter(kind="promise").exists()


def test_what_cannot_wait_goes_at_once_and_stands_in_the_list(client, case, people):
    rules(people["Lena"], {"when": {"incident": False}, "people": 1})
    client.force_login(people["Fatima"])
    assert "why it cannot wait" in make(client, case, act="urgent").content.decode()
    more = {"act": "urgent", "urgent_reason": "It breaks tonight.", "seen_draft": Draft.objects.get().stamp}
    assert "Promised." in make(client, case, **more).content.decode()
    client.force_login(people["Noor"])
    assert "It breaks tonight." in client.get("/desk/approvals/").content.decode()


def test_a_finding_is_called_wrong(client, case, people):
    client.force_login(people["Fatima"])
    where = f"/desk/cases/{case.pk}/promise/check/wrong/"
    told = {"wrong": "1", "finding_1": "personal_data.national_id|not_allowed", "wrong_note_1": "An order number."}
    assert "a lead reads it" in client.post(where, form(case, BSN, **told), headers=HTMX).content.decode()
    assert WrongFinding.objects.get().note == "An order number."


def test_two_pages_of_one_colleague_do_not_write_over_each_other(client, case, people):
    rules(people["Lena"], {"when": {"incident": False}, "people": 1})
    client.force_login(people["Fatima"])
    make(client, case, act="ask")
    late = make(client, case, reason="iets anders", act="ask")
    assert late.status_code == 409 and "iets anders" in late.content.decode()
    assert Draft.objects.get().text == REASON
