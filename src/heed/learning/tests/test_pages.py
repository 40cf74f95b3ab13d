"""The quality pages: who may see and do what, and how they look in a browser."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.casework import actions as casework
from heed.casework.models import Case, Topic
from heed.inbox import actions as inbox
from heed.inbox.models import Correction, Message, StoredReading
from heed.learning.models import LearnedModel, ModelState
from heed.learning.tests.saying import say
from heed.privacy.models import AuditEntry
from heed.staff.models import Department
from heed.understanding import learned
from tests.browser import check, follow
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

TEXTS = (
    "De stoep in de Havenstraat is kapot",
    "Wanneer komt de vuilniswagen?",
    "Der Gehweg ist schon wieder voller Löcher",
    "Dank voor de snelle hulp met de stoep",
    "Jullie doen ook nooit iets, schandalig",
)


@pytest.fixture
def messages(account):
    say(account, TEXTS)
    Topic.objects.create(
        slug="waste", names={"nl": "Afval", "en": "Waste"}, department=Department.objects.get(slug="back-office")
    )
    return list(Message.objects.order_by("pk"))


def of_field(state: str, *refused: str, days: int = 3) -> LearnedModel:
    counts = {"of": 44, "right_now": 12, "right_new": 31, "mended": 21, "broken": 2, "chance": 0.0001}
    made = model(state, days, task="urgency")
    shipped, _ = learned.head("", "urgency")
    assert shipped
    made.report = {
        "examples": 170,
        "enough": 40,
        "labels": {"normal": 111, "urgent": 59},
        "based_on": shipped.version,
        "refused": list(refused),
        "judgement": {
            **dict.fromkeys(("all", "corrected", "left", "blind"), counts),
            "labels": {"urgent": counts},
            "unjudged": {"of": 500, "changed": 3},
            "lost": len(refused),
        },
    }
    made.save()
    return made


def model(state: str = ModelState.LIVE, days: int = 1, task: str = "topic") -> LearnedModel:
    counts = {"of": 120, "right_now": 71, "right_new": 98, "mended": 30, "broken": 3, "chance": 0.0001}
    report = {
        "examples": 480,
        "enough": 40,
        "topics": {"pavement": 320, "waste": 152, "gone": 8},
        "judgement": {"all": counts, "corrected": counts, "left": counts, "topics": {"pavement": counts}},
    }
    at = timezone.now() - timedelta(days=days)
    return LearnedModel.objects.create(
        task=task,
        version="0a1b2c",
        digest=f"{days}",
        content=b"",
        report=report,
        state=state,
        made_at=at,
        live_from=at,
    )


def test_reading_a_message_without_heeds_reading(client, person, messages):
    fatima = person()
    client.force_login(fatima)
    page = client.get("/desk/quality/read/").content.decode()
    shown = next(message for message in messages if message.text in page)
    assert "why this?" not in page
    answer = client.post("/desk/quality/read/", {"message": shown.pk, "intent": "praise", "urgency": "normal"})
    assert answer.status_code == 302
    assert dict(Correction.objects.values_list("field", "value")) == {"intent": "praise", "urgency": "normal"}
    assert AuditEntry.objects.filter(act="message_read_blind", object_id=str(shown.pk), person=fatima).exists()
    again = client.get("/desk/quality/read/").content.decode()
    assert shown.text not in again


def test_danger_seen_while_reading_blind_counts_for_the_case(client, person, messages):
    client.force_login(person())
    client.post("/desk/quality/read/", {"message": messages[1].pk, "urgency": "urgent"})
    assert Case.objects.get(pk=messages[1].case_message.case_id).urgency == 1.0
    client.post("/desk/quality/read/", {"message": messages[0].pk, "urgency": "normal"})
    assert Case.objects.get(pk=messages[0].case_message.case_id).urgency < 0.6


def test_calm_in_one_message_leaves_the_danger_of_another(person, messages):
    case = messages[0].case_message.case
    casework.move_message(messages[1], case, person())
    StoredReading.objects.filter(message=messages[1]).update(urgency=0.9)
    casework.correct(messages[0], "urgency", "normal", person("Noor"))
    assert Case.objects.get(pk=case.pk).urgency == 0.9
    StoredReading.objects.filter(message=messages[1]).update(urgency=0.1)
    casework.correct(messages[0], "urgency", "normal", person("Piet"))
    assert Case.objects.get(pk=case.pk).urgency == 0.1
    StoredReading.objects.update(urgency=0.9)
    casework.correct(messages[1], "urgency", "normal", person("Lena"))
    assert Case.objects.get(pk=case.pk).urgency == 0.0  # somebody found each of them calm


def test_no_answer_at_all_is_asked_for(client, person, messages):
    client.force_login(person())
    answer = client.post("/desk/quality/read/", {"message": messages[0].pk})
    assert answer.status_code == 422
    assert "Answer at least one question" in answer.content.decode()


def test_figures_stand_on_the_page(client, person, messages):
    fatima = person()
    inbox.read_blind(messages[0], {"topic": "pavement", "intent": "question"}, fatima)
    client.force_login(fatima)
    page = client.get("/desk/quality/").content.decode()
    assert "100 %" in page
    assert "people said <strong>question</strong>" in page
    assert f"/desk/cases/{messages[0].case_message.case_id}/#message-{messages[0].pk}" in page


def test_who_may_do_what(client, person, messages):
    live = model()
    client.force_login(person("Piet", "privacy_officer"))
    assert client.get("/desk/quality/").status_code == 200
    assert client.get(f"/desk/quality/models/{live.pk}/").status_code == 200
    assert client.get("/desk/quality/read/").status_code == 403
    client.force_login(person())
    assert client.post("/desk/quality/learn/").status_code == 403
    assert client.post(f"/desk/quality/models/{live.pk}/step-back/").status_code == 403
    client.force_login(person("Ada", "administrator"))
    assert "takes 40 messages" in client.post("/desk/quality/learn/", follow=True).content.decode()
    said = client.post(f"/desk/quality/models/{live.pk}/step-back/", follow=True).content.decode()
    assert "reads as it came" in said
    assert (
        "not in use any more" in client.post(f"/desk/quality/models/{live.pk}/step-back/", follow=True).content.decode()
    )


def test_each_task_is_learned_on_its_own_and_says_what_is_missing(client, person, messages):
    ada = person("Ada", "administrator")
    client.force_login(ada)
    casework.correct(messages[1], "urgency", "urgent", ada)
    said = client.post("/desk/quality/learn/", {"task": "urgency"}, follow=True).content.decode()
    assert "it takes 40 messages that people judged, and 30 others" in said
    assert "in which people found what Heed overlooked" in said
    assert "So far people judged 1, and put 1 of them right." in said
    assert (
        "that people put right."
        in client.post("/desk/quality/learn/", {"task": "intent"}, follow=True).content.decode()
    )
    assert client.post("/desk/quality/learn/", {"task": "language"}).status_code == 404


def test_a_report_says_why_a_model_is_not_used(client, person, messages):
    client.force_login(person())
    page = client.get(f"/desk/quality/models/{of_field(ModelState.REFUSED, 'danger_lost').pk}/").content.decode()
    assert "it overlooks danger or abuse that is found now" in page
    assert "Of 500 other messages, which nobody judged, it reads 3 otherwise." in page
    waiting = of_field(ModelState.LIVE)
    LearnedModel.objects.filter(pk=waiting.pk).update(report=waiting.report | {"based_on": "older"})
    assert "waits: Heed itself has changed" in client.get("/desk/quality/").content.decode()


def test_a_task_is_asked_for_once(client, person, messages, monkeypatch):
    client.force_login(person("Ada", "administrator"))
    monkeypatch.setattr("heed.learning.actions.check", lambda task: None)
    post = lambda task: client.post("/desk/quality/learn/", {"task": task}, follow=True).content.decode()  # noqa: E731
    assert "Heed is learning" in post("urgency")
    assert "Heed is to learn already" in post("urgency")
    assert "Heed is learning" in post("intent")


def test_putting_a_reading_right_where_it_stands(client, person, messages):
    fatima = person()
    client.force_login(fatima)
    message = messages[1]
    case = message.case_message.case
    shown = client.get(f"/desk/messages/{message.pk}/reading/").context
    filled = {name: shown["form"].initial.get(name, "") for name in shown["form"].fields} | {"shown": shown["shown"]}
    answer = client.post(f"/desk/messages/{message.pk}/reading/", filled | {"topic": "waste", "urgency": "urgent"})
    assert answer.headers["Location"] == f"/desk/cases/{case.pk}/"
    case = Case.objects.get(pk=case.pk)
    assert (case.topic.slug, case.department.slug, case.urgency) == ("waste", "back-office", 1.0)
    assert sorted(Correction.objects.values_list("field", "value")) == [("topic", "waste"), ("urgency", "urgent")]
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "Fatima put this right: <strong>Waste</strong>" in page
    assert "said how urgent it is: urgent" in page
    shown = client.get(f"/desk/messages/{message.pk}/reading/").context["shown"]
    filled |= {"topic": "waste", "urgency": "urgent", "shown": shown}
    again = client.post(f"/desk/messages/{message.pk}/reading/", filled)
    assert again.status_code == 302
    assert Correction.objects.count() == 2  # nothing was different


def test_what_was_taken_back_cannot_be_read(client, person, messages):
    client.force_login(person())
    Message.objects.filter(pk=messages[0].pk).update(deleted_at=timezone.now())
    assert client.get(f"/desk/messages/{messages[0].pk}/reading/").status_code == 404
    assert client.post("/desk/quality/read/", {"message": messages[0].pk, "intent": "praise"}).status_code == 404


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_pages_in_a_browser(page, live_server, person, messages):
    lena, fatima = person("Lena", "communications_lead"), person()
    live = model()
    model(ModelState.REFUSED, days=8)
    in_use = of_field(ModelState.LIVE)
    refused = of_field(ModelState.REFUSED, "danger_lost", "changes_much", days=4)
    for colleague in (lena, fatima):
        for message, intent in zip(messages[:4], ("report", "question", "complaint", "praise"), strict=True):
            inbox.read_blind(message, {"intent": intent, "topic": "pavement", "sentiment": "neutral"}, colleague)
    page.goto(f"{live_server.url}/account/login/?next=/desk/quality/")
    page.fill("input[name=login]", lena.email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/quality/")
    check(page, "quality")
    page.goto(f"{live_server.url}/desk/quality/models/{live.pk}/")
    check(page, "quality-model")
    page.goto(f"{live_server.url}/desk/quality/models/{in_use.pk}/")
    check(page, "quality-model-urgency")
    page.goto(f"{live_server.url}/desk/quality/models/{refused.pk}/")
    check(page, "quality-model-refused")
    page.goto(f"{live_server.url}/desk/quality/read/")
    check(page, "quality-read")
    page.goto(f"{live_server.url}/desk/messages/{messages[4].pk}/reading/")
    check(page, "correct")
    page.goto(f"{live_server.url}/desk/cases/{messages[4].case_message.case_id}/")
    page.click("text=why this?")
    page.click("text=Put this right")
    page.wait_for_selector("form[aria-label='Put right what Heed read']")
    check(page, "case-correcting")
    page.select_option("select[name=intent]", "complaint")
    follow(page.locator("button:has-text('Put right')"))
    page.wait_for_selector("[role=status]")
    assert Correction.objects.filter(message=messages[4], field="intent", blind=False).exists()
