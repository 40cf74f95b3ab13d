"""A published fact goes with the acknowledgement only where everything is sure; past its date never."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.answers import published
from heed.answers.models import Delivery, PublishedAnswer
from heed.answers.published import Fact, Question, fitting
from heed.casework.models import Topic
from heed.channels.contract import Batch
from heed.inbox.models import StoredReading
from heed.journey import way
from heed.staff.models import OfficeHours

DAY = date(2026, 6, 1)
FACT = Fact(
    "pavement", frozenset({"stoep"}), {"nl": "Dat mag."}, "https://testdam.example/stoep", DAY, DAY + timedelta(days=30)
)
ASKED = Question("Mag ik de stoep vegen?", "nl", "pavement", "question", 0.1)


@pytest.mark.parametrize(
    "question",
    [
        Question("Mag ik de weg vegen?", "nl", "pavement", "question", 0.1),
        Question("Mag ik de stoep vegen?", "tr", "pavement", "question", 0.1),
        Question("Mag ik de stoep vegen?", "nl", "waste", "question", 0.1),
        Question("Mag ik de stoep vegen?", "nl", "", "question", 0.1),
        Question("Mag ik de stoep vegen?", "nl", "pavement", "", 0.1),
        Question("De stoep is kapot", "nl", "pavement", "report", 0.1),
        Question("Mag ik de stoep vegen?", "nl", "pavement", "question", 0.9),
    ],
)
def test_where_anything_is_unsure_nothing_is_added(question):
    assert fitting([FACT], ASKED, DAY) == FACT
    assert fitting([FACT], question, DAY) is None


def test_of_two_that_fit_neither_is_sent():
    assert fitting([FACT, FACT], ASKED, DAY) is None


@given(st.dates(date(2026, 1, 1), date(2027, 1, 1)))
def test_it_is_sent_on_its_days_only(today):
    assert (fitting([FACT], ASKED, today) is not None) == (FACT.checked_on <= today <= FACT.valid_until)


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


FORM = {
    "keywords": "stoep, Stoepen",
    "source": "https://testdam.example/stoep",
    "valid_until": "2099-01-01",
    "text_nl": "De stoep voor uw huis mag u zelf vegen.",
}


@pytest.mark.django_db
def test_published_and_withdrawn_on_its_page(client, lena):
    topic = Topic.objects.get()
    assert client.post("/desk/settings/answers/", {**FORM, "topic": topic.pk}).status_code == 302
    made = PublishedAnswer.objects.get()
    assert (made.keywords, made.texts, made.made_by) == (["stoep", "stoepen"], {"nl": FORM["text_nl"]}, lena)
    assert FORM["text_nl"] in client.get("/desk/settings/answers/").content.decode()
    client.post(f"/desk/settings/answers/{made.pk}/withdraw/")
    assert published.facts() == []
    for wrong in (
        {"valid_until": "2020-01-01"},
        {"text_nl": " "},
        {"keywords": "two words"},
        {"source": "javascript:x"},
    ):
        assert client.post("/desk/settings/answers/", {**FORM, "topic": topic.pk, **wrong}).status_code == 422


@pytest.mark.django_db
@pytest.mark.parametrize(("closed", "days", "sent"), [(True, 30, True), (False, 30, False), (True, -1, False)])
def test_it_goes_with_the_acknowledgement_outside_office_hours(
    account, incoming, lena, monkeypatch, closed, days, sent
):
    OfficeHours.objects.all().delete()
    weekday = (timezone.now() + timedelta(days=3)).weekday()
    for one in [weekday] if closed else range(7):
        OfficeHours.objects.create(weekday=one, opens=time(0), closes=time(0, 1) if closed else time(23, 59, 59))
    today = timezone.now().date()
    PublishedAnswer.objects.create(
        topic=Topic.objects.get(),
        keywords=["stoep"],
        texts={"nl": "De stoep mag u zelf vegen."},
        source="https://testdam.example/stoep",
        checked_on=today - timedelta(days=60),
        valid_until=today + timedelta(days=days),
        made_by=lena,
    )
    monkeypatch.setattr(published, "sure_intents", lambda ids: dict.fromkeys(ids, "question"))
    way.carry(way.take(account, Batch((incoming("m1", "Mag ik de stoep voor mijn huis zelf vegen?"),))).messages)
    text = Delivery.objects.get().text
    assert StoredReading.objects.get().topic == "pavement"
    assert ("De stoep mag u zelf vegen. Bron: https://testdam.example/stoep" in text) == sent
    assert text.endswith("(automatisch bericht)")
