"""The checks at the desk: while an answer is written, without storing a word of it, and what a lead sees of them."""

from __future__ import annotations

import re

import pytest

from heed.answers import actions as answers
from heed.answers.actions import checks as actions
from heed.answers.models import AllowedDomain, AnswerException, Delivery, Draft, WrongFinding
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.channels.contract import Batch, Visibility
from heed.inbox.models import Message
from heed.journey import way

pytestmark = pytest.mark.django_db

PHONE = "Uw buurman is te bereiken op 06-12345678."
BSN = "Uw burgerservicenummer 111222333 staat in de brief."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def fatima(person, client):
    made = person("Fatima")
    client.force_login(made)
    return made


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", visibility=Visibility.PUBLIC),))).messages)
    return Case.objects.get()


def check(client, case, text, headers=HTMX, **more):
    form = {"message": Message.objects.get().pk, "text": text, **more}
    return client.post(f"/desk/cases/{case.pk}/check/", form, headers=headers)


def test_findings_point_at_words_and_nothing_is_stored(client, fatima, case):
    page = check(client, case, f"Goedemiddag.\r\n{PHONE}").content.decode()
    assert "needs a second person" in page
    assert "<mark>06-12345678" in page
    assert "somebody&#x27;s own telephone number" in page
    assert "Leave it out, or give the number of the municipality." in page
    assert not Draft.objects.exists()
    assert "The checks have 1 thing to say." in page


def test_the_buttons_come_along_only_where_they_have_become_others(client, fatima, case):
    page = check(client, case, PHONE, needs_shown="0..None.").content.decode()
    assert 'id="needs"' in page and 'value="send"' not in page and "Why it cannot wait" in page
    assert f'formaction="/desk/cases/{case.pk}/check/"' in page
    shown = re.search(r'name="needs_shown" value="([^"]+)"', page)[1]
    assert 'id="needs"' not in check(client, case, PHONE, needs_shown=shown).content.decode()
    page = check(client, case, BSN, needs_shown=shown, override="Made up.").content.decode()
    assert "goes against these checks" in page and 'value="Made up."' in page
    assert 'value="send"' in check(client, case, "Wij kijken ernaar.", needs_shown=shown).content.decode()


def test_without_scripts_the_page_comes_back_with_what_was_typed(client, fatima, case):
    answer = check(client, case, PHONE, headers={})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert PHONE in re.search(r"<textarea[^>]*id=\"text\"[^>]*>([^<]*)", page)[1]
    assert "Nothing has been sent or saved" in page and "<mark>" in page
    assert not Draft.objects.exists()


def test_a_stored_draft_stays_as_it_is(client, fatima, case):
    draft = answers.save_draft(case, Message.objects.get(), fatima, "Wij kijken ernaar.")
    check(client, case, PHONE)
    check(client, case, PHONE, headers={})
    again = Draft.objects.get()
    assert (again.text, again.version, again.text_number) == (draft.text, draft.version, draft.text_number)


def test_a_reason_for_another_text_does_not_count_for_this_one(client, fatima, case):
    draft = answers.save_draft(case, Message.objects.get(), fatima, BSN)
    answers.ask_approval(draft.pk, fatima, override="Made up.")
    assert "goes against these checks" not in check(client, case, BSN).content.decode()
    assert "goes against these checks" in check(client, case, f"{BSN} Groet.").content.decode()


def test_what_was_typed_comes_back_harmless(client, fatima, case):
    page = check(client, case, f"<script>alert(1)</script> {PHONE}").content.decode()
    assert "<script>alert" not in page and "&lt;script&gt;" in page


def test_sending_says_what_keeps_it_back_and_shows_it(client, fatima, case):
    form = {"message": Message.objects.get().pk, "text": BSN, "act": "send", "seen_draft": "", "seen_delivery": "0"}
    answer = client.post(f"/desk/cases/{case.pk}/answer/", form)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "do not allow the answer: personal data" in page and "<mark>" in page and 'name="override"' in page
    assert not Delivery.objects.filter(kind="answer").exists()
    again = {**form, "act": "ask", "override": "Made up.", "seen_draft": Draft.objects.get().stamp}
    assert client.post(f"/desk/cases/{case.pk}/answer/", again).status_code == 302
    assert AnswerException.objects.get().reason == "Made up."


def test_an_approver_sees_the_findings(client, fatima, case, person):
    draft = answers.save_draft(case, Message.objects.get(), fatima, PHONE)
    answers.ask_approval(draft.pk, fatima)
    client.force_login(person("Noor"))
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert f'id="{draft.pk}-finding-1"' in page and "<mark>06-12345678" in page


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_finding_is_called_wrong_and_the_text_stays(client, fatima, case, headers):
    form = {"message": Message.objects.get().pk, "text": PHONE, "wrong": "1", "wrong_note_1": "It is the desk's."}
    form["finding_1"] = "personal_data.phone|second_person"
    page = client.post(f"/desk/cases/{case.pk}/check/wrong/", form, headers=headers).content.decode()
    assert "Thank you: a lead reads it." in page and "06-12345678" in page
    kept = WrongFinding.objects.get()
    assert (kept.check_slug, kept.reason, kept.note) == ("personal_data", "personal_data.phone", "It is the desk's.")
    assert "12345678" not in str(vars(kept))


def test_a_finding_that_is_none_is_not_kept(client, fatima, case):
    form = {"message": Message.objects.get().pk, "text": PHONE, "wrong": "7"}
    page = client.post(f"/desk/cases/{case.pk}/check/wrong/", form, headers=HTMX).content.decode()
    assert "This finding is not known" in page and not WrongFinding.objects.exists()


def test_who_may_not_write_answers_cannot_check(client, person, case):
    client.force_login(person("Petra", "policy_officer"))
    assert check(client, case, PHONE).status_code == 403
    assert client.get("/desk/settings/checks/").status_code == 403


def test_one_answer_for_all_is_checked_too(client, fatima, account, incoming):
    said = [incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}", f"r{n}") for n in range(7)]
    way.carry(way.take(account, Batch(tuple(said))).messages)
    casework.notice_spikes()
    found = Incident.objects.get()
    form = {"text": BSN, "language": "nl"}
    page = client.post(f"/desk/incidents/{found.pk}/check/", form, headers=HTMX).content.decode()
    assert "citizen service number" in page and "goes against these checks" in page
    page = client.post(f"/desk/incidents/{found.pk}/check/", form).content.decode()
    assert "<mark>" in page and BSN in page and "Nothing has been sent or saved" in page
    assert not Draft.objects.exists()
    answer = client.post(f"/desk/incidents/{found.pk}/answer/", {**form, "act": "send"})
    assert answer.status_code == 409 and "do not allow the answer" in answer.content.decode()
    wrong = {**form, "wrong": "1", "finding_1": "personal_data.national_id|not_allowed"}
    client.post(f"/desk/incidents/{found.pk}/check/wrong/", wrong)
    assert WrongFinding.objects.get().level == "not_allowed"


def test_a_lead_allows_sites_and_reads_what_was_called_wrong(client, fatima, case, person):
    actions.call_wrong("tone.joke", "advice", "It was none.", fatima)
    client.force_login(person("Lena", "communications_lead"))
    page = client.get("/desk/settings/checks/").content.decode()
    assert "It was none." in page and "at somebody&#x27;s expense" in page
    assert client.post("/desk/settings/checks/domains/add/", {"domain": "no domain"}).status_code == 422
    assert client.post("/desk/settings/checks/domains/add/", {"domain": "testdam.nl"}).status_code == 302
    added = AllowedDomain.objects.get()
    assert "testdam.nl" in client.get("/desk/settings/checks/").content.decode()
    client.post(f"/desk/settings/checks/domains/{added.pk}/remove/")
    assert not AllowedDomain.objects.exists()
    client.post("/desk/settings/checks/wrong/read/", {"until": str(WrongFinding.objects.get().pk)})
    assert WrongFinding.objects.get().read_by.name == "Lena"
    assert "Nothing new." in client.get("/desk/settings/checks/").content.decode()
