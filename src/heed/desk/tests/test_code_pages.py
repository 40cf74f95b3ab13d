"""The code of conduct at the desk: a lead writes it, everybody signs it, nobody sends without."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import conduct as actions
from heed.answers.conduct import code as conduct
from heed.answers.models import CodeVersion, Delivery, Draft, Signature
from heed.casework.models import Case, Promise
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import way

pytestmark = pytest.mark.django_db
SETTINGS = "/desk/settings/code/"


@pytest.fixture
def lena(person, client):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Case.objects.get()


def in_use(lead, quiz: bool = True) -> CodeVersion:
    draft = actions.start_code(lead, "en")
    while not quiz and draft.quiz:
        draft = actions.arrange_question(1, "remove", draft.version)
    return actions.put_code_live(lead, draft.version)


RIGHT = {f"answer_{at}": one.right for at, one in enumerate(conduct.ready_made("en")[1])}


def test_from_the_ready_made_code_to_one_in_use(client, lena):
    assert "nobody is kept from sending" in client.get(SETTINGS).content.decode()
    client.post(f"{SETTINGS}start/", {"ready_made": "en"})
    draft = CodeVersion.objects.get()
    changed = {"slug": "calm", "title": "Breathe first", "reason": "It helps.", "example": "Count.", "level": "advice"}
    answer = client.post(f"{SETTINGS}draft/rules/3/", {**changed, "checks": ["tone"], "seen": draft.version})
    assert answer.status_code == 302
    client.post(f"{SETTINGS}draft/rule/3/arrange/", {"act": "up", "seen": draft.version + 1})
    asked = {"question": "Really?", "options": "yes\n* no", "why": "No.", "seen": draft.version + 2}
    assert client.post(f"{SETTINGS}draft/questions/new/", asked).status_code == 302
    draft.refresh_from_db()
    assert draft.rules[1]["title"] == "Breathe first"
    assert (draft.quiz[-1]["options"], draft.quiz[-1]["right"]) == (["yes", "no"], 1)
    local = timezone.localtime() + timedelta(days=14)
    client.post(f"{SETTINGS}draft/live/", {"seen": draft.version, "binds_from": f"{local:%Y-%m-%dT%H:%M}"})
    draft.refresh_from_db()
    assert draft.state == "live"
    assert draft.binds_from > timezone.now() + timedelta(days=13)
    page = client.get(SETTINGS).content.decode()
    assert "Until then nobody is kept from sending." in page
    assert "not yet" in page


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("rules/new/", {"slug": "a", "title": "b", "reason": "c", "example": "d", "level": "advice"}),
        ("rules/1/", {"slug": "a", "title": "b", "reason": "c", "example": "d", "level": "advice"}),
        ("questions/new/", {"question": "Typed?", "options": "a\n*b", "why": "c"}),
        ("questions/1/", {"question": "Typed?", "options": "a\n*b", "why": "c"}),
    ],
)
def test_who_saw_an_older_draft_changes_nothing_and_loses_no_word(client, lena, path, form):
    draft = actions.start_code(lena, "en")
    shown = draft.version
    actions.arrange_code_rule(1, "down", shown)
    before = CodeVersion.objects.values().get()
    answer = client.post(f"{SETTINGS}draft/{path}", {**form, "seen": shown})
    assert answer.status_code == 409
    assert form.get("question", form.get("slug")) in answer.content.decode()
    assert CodeVersion.objects.values().get() == before


@pytest.mark.parametrize("path", ["draft/rule/1/arrange/", "draft/question/1/arrange/", "draft/live/", "draft/away/"])
def test_who_saw_an_older_draft_does_nothing_with_it(client, lena, path):
    draft = actions.start_code(lena, "en")
    actions.arrange_code_rule(1, "down", draft.version)
    before = CodeVersion.objects.values().get()
    for form in ({"seen": draft.version}, {}):
        client.post(SETTINGS + path, {"act": "remove", **form})
    assert CodeVersion.objects.values().get() == before


def test_a_rule_with_the_name_of_another_is_refused(client, lena):
    draft = actions.start_code(lena, "en")
    form = {**draft.rules[0], "checks": [], "in_election": "", "seen": draft.version}
    assert client.post(f"{SETTINGS}draft/rules/new/", form).status_code == 409


def test_versions_are_compared_and_restored(client, lena):
    first = in_use(lena)
    draft = actions.start_code(lena)
    changed = conduct.parse_rule({**draft.rules[0], "title": "Speak only where that is your work"})
    draft = actions.save_code_rule(1, changed, draft.version)
    actions.put_code_live(lena, draft.version)
    page = client.get(f"{SETTINGS}{draft.number}/").content.decode()
    assert re.search("<del> ?for the municipality ?</del>", page)
    client.post(f"{SETTINGS}{first.number}/restore/")
    assert CodeVersion.objects.get(state="draft").rules == first.rules


def test_signing_with_the_quiz(client, person, lena):
    code = in_use(lena)
    fatima = person("Fatima")
    client.force_login(fatima)
    assert "Read and sign it" in client.get("/desk/").content.decode()
    assert client.post("/desk/code/", {"number": code.number, **RIGHT}).status_code == 302  # not said to have read it
    wrong = {**RIGHT, "answer_1": 1}
    answer = client.post("/desk/code/", {"number": code.number, "read": "1", **wrong})
    assert answer.status_code == 422
    assert "An objection counts only by the formal way." in answer.content.decode()
    assert "What was public once" not in answer.content.decode().split("Sign it")[1]  # only what was wrong is explained
    assert not Signature.objects.exists()
    client.post("/desk/code/", {"number": code.number, "read": "1", **RIGHT})
    assert Signature.objects.get().person == fatima
    assert "Read and sign it" not in client.get("/desk/").content.decode()


def test_one_signs_what_one_has_read(client, person, lena):
    old = in_use(lena, quiz=False)
    draft = actions.start_code(lena)
    actions.put_code_live(lena, draft.version)
    client.post("/desk/code/", {"number": old.number, "read": "1"})
    assert not Signature.objects.exists()


def test_who_has_not_signed_is_told_so_where_they_write(client, person, lena, case):
    fatima, message = person("Fatima"), Message.objects.get()
    in_use(lena)
    client.force_login(fatima)
    form = {"message": message.pk, "text": "Wij komen.", "seen_draft": "", "seen_delivery": "0"}
    for act in ("send", "ask", "urgent"):
        form["seen_draft"] = draft.stamp if (draft := Draft.objects.first()) else ""
        answer = client.post(f"/desk/cases/{case.pk}/answer/", {**form, "act": act, "urgent_reason": "quick"})
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "Sign the code of conduct first" in page
        assert "Wij komen." in page
        assert 'href="/desk/code/"' in page
    until = f"{timezone.localtime() + timedelta(days=9):%Y-%m-%dT%H:%M}"
    case.refresh_from_db()
    said = client.post(f"/desk/cases/{case.pk}/promise/", {"until": until, "reason": "Rain", "version": case.version})
    assert "Sign the code of conduct first" in said.content.decode()
    assert not Delivery.objects.exclude(kind="acknowledgement").exists()
    assert Promise.objects.count() == 1


def test_who_has_not_signed_does_not_let_the_answer_of_another_go(client, person, lena, case):
    noor = person("Noor")
    code = in_use(lena, quiz=False)
    actions.sign(code.number, noor)
    draft = answers.ask_approval(answers.save_draft(case, Message.objects.get(), noor, "Wij komen.").pk, noor)
    client.force_login(person("Fatima"))
    answer = client.post(
        f"/desk/drafts/{draft.pk}/", {"act": "approve", "text": "Wij komen.", "seen_draft": draft.stamp}
    )
    assert answer.status_code == 409
    assert not Delivery.objects.filter(kind="answer").exists()


@pytest.mark.parametrize("role", ["agent", "department_officer", "administrator", "privacy_officer", "policy_officer"])
def test_only_a_lead_works_on_the_code(client, person, role):
    client.force_login(person("Someone", role))
    assert client.get("/desk/code/").status_code == 200
    for path in ("", "draft/", "draft/rules/new/", "draft/questions/new/"):
        assert client.get(SETTINGS + path).status_code == 403
    assert client.post(f"{SETTINGS}start/", {"ready_made": "en"}).status_code == 403
