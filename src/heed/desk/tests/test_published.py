"""A published fact goes with the acknowledgement only where everything is sure; past its date never."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.answers.knowledge import published
from heed.answers.knowledge.published import Published, Question, fitting
from heed.answers.models import Delivery, FactUse, PublishedAnswer
from heed.casework.models import Topic
from heed.channels.contract import Batch
from heed.facts import actions as fact_actions
from heed.facts import queries as facts
from heed.facts.shape import FactValues
from heed.inbox.models import StoredReading
from heed.journey import way
from heed.staff.actions import NotPossible
from heed.staff.models import OfficeHours

DAY = date(2026, 6, 1)
FACT = Published(
    1,
    1,
    "pavement",
    frozenset({"stoep"}),
    {"nl": "Dat mag."},
    "https://testdam.example/stoep",
    DAY,
    DAY,
    DAY + timedelta(days=30),
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
    assert (fitting([FACT], ASKED, today) is not None) == (FACT.valid_from <= today <= FACT.valid_until)


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def fact(lena):
    return keep(lena)


def keep(lena, days: int = 30):
    today = facts.today()
    wanted = FactValues(
        department=Topic.objects.get().department,
        subject="Sweeping the pavement",
        statements={"nl": "De stoep voor uw huis mag u zelf vegen."},
        source_url="https://testdam.example/stoep",
        valid_from=today - timedelta(days=60),
        valid_until=today + timedelta(days=days),
    )
    return fact_actions.add(wanted, lena)


@pytest.mark.django_db
def test_published_and_withdrawn_on_its_page(client, lena, fact):
    form = {"fact": fact.pk, "topic": Topic.objects.get().pk, "keywords": "stoep, Stoepen"}
    assert client.post("/desk/settings/answers/", form).status_code == 302
    made = PublishedAnswer.objects.get()
    assert (made.keywords, made.fact, made.made_by) == (["stoep", "stoepen"], fact, lena)
    page = client.get("/desk/settings/answers/").content.decode()
    assert fact.statements["nl"] in page
    assert fact.source_url in page
    client.post(f"/desk/settings/answers/{made.pk}/withdraw/")
    assert published.known() == []
    for wrong in ({"keywords": "two words"}, {"keywords": ""}, {"fact": 0}, {"topic": 0}):
        assert client.post("/desk/settings/answers/", {**form, **wrong}).status_code == 422


@pytest.mark.django_db
def test_a_fact_that_is_past_or_ended_is_not_published(client, lena):
    past = keep(lena, days=-1)
    with pytest.raises(NotPossible, match="not current"):
        published.publish(lena, past, Topic.objects.get(), ["stoep"])
    form = {"fact": past.pk, "topic": Topic.objects.get().pk, "keywords": "stoep"}
    assert client.post("/desk/settings/answers/", form).status_code == 422


@pytest.mark.django_db
def test_an_ended_fact_goes_out_no_more(lena, fact):
    published.publish(lena, fact, Topic.objects.get(), ["stoep"])
    assert [one.fact for one in published.known()] == [fact.pk]
    fact_actions.end(fact.pk, lena, "No longer allowed", "1")
    assert published.known() == []


@pytest.mark.django_db
@pytest.mark.parametrize(("closed", "days", "sent"), [(True, 30, True), (False, 30, False), (True, -1, False)])
def test_it_goes_with_the_acknowledgement_outside_office_hours(
    account, incoming, lena, monkeypatch, closed, days, sent
):
    OfficeHours.objects.all().delete()
    weekday = (timezone.now() + timedelta(days=3)).weekday()
    for one in [weekday] if closed else range(7):
        OfficeHours.objects.create(weekday=one, opens=time(0), closes=time(0, 1) if closed else time(23, 59, 59))
    fact, topic = keep(lena, days), Topic.objects.get()
    PublishedAnswer.objects.create(fact=fact, topic=topic, keywords=["stoep"], made_by=lena)
    monkeypatch.setattr(published, "sure_intents", lambda ids: dict.fromkeys(ids, "question"))
    way.carry(way.take(account, Batch((incoming("m1", "Mag ik de stoep voor mijn huis zelf vegen?"),))).messages)
    delivery = Delivery.objects.get()
    assert StoredReading.objects.get().topic == "pavement"
    said = "De stoep voor uw huis mag u zelf vegen. Bron: https://testdam.example/stoep"
    assert (said in delivery.text) == sent
    assert delivery.text.endswith("(automatisch bericht)")
    used = FactUse.objects.values_list("fact", "version", "delivery", "draft")
    assert list(used) == ([(fact.pk, 1, delivery.pk, None)] if sent else [])
