"""Figures of how well Heed reads, from what people said of messages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from heed.inbox import actions as inbox
from heed.inbox.models import Correction, Message, StoredReading
from heed.learning import quality, queries
from heed.learning.quality import Judgement
from heed.learning.tests.saying import say

pytestmark = pytest.mark.django_db


def judged(heed: str, person: str, message: int = 1, by: int = 1, **more) -> Judgement:
    values = {"field": "intent", "language": "nl", "blind": True, "at": datetime(2026, 11, 2, tzinfo=UTC), **more}
    return Judgement(message_id=message, heed=heed, person=person, by=by, **values)


@pytest.fixture
def messages(account):
    texts = ("De stoep is kapot", "Dank voor de snelle hulp met de stoep", "Wanneer is het loket open?")
    say(account, texts)
    return list(Message.objects.order_by("pk"))


def test_only_readings_made_blind_tell_how_often_heed_is_right():
    some = [judged("report", "report"), judged("report", "question", 2), judged("report", "praise", 3, blind=False)]
    (intent,) = (one for one in quality.agreement(some) if one.field == "intent")
    assert (intent.all.right, intent.all.total, intent.put_right) == (1, 2, 1)


def test_agreement_by_language_and_month():
    some = [
        judged("report", "report", language="de"),
        judged("report", "other", 2, language="de", at=datetime(2026, 10, 31, tzinfo=UTC)),
        judged("report", "report", 3),
    ]
    (intent,) = (one for one in quality.agreement(some) if one.field == "intent")
    assert {code: (share.right, share.total) for code, share in intent.languages.items()} == {
        "de": (1, 2),
        "nl": (1, 1),
    }
    months = {month: (shares["intent"].right, shares["intent"].total) for month, shares in quality.by_month(some)}
    assert months == {"2026-10": (0, 1), "2026-11": (2, 2)}


def test_confusions_count_messages_and_name_the_latest():
    some = [
        judged("report", "question", 7),
        judged("report", "question", 7, by=2),
        judged("report", "question", 3),
        judged("report", "report", 4),
    ]
    (one,) = quality.confusions(some)
    assert (one.heed, one.person, one.times, one.message_id) == ("report", "question", 2, 7)


def test_two_people_are_compared_by_message():
    some = [
        judged("report", "question", 1, by=1),
        judged("report", "question", 1, by=2),
        judged("report", "praise", 2, by=1),
        judged("report", "report", 2, by=2),
        judged("report", "report", 3, by=1),
    ]
    kappa = quality.between_people(some)["intent"]
    assert (kappa.agreed, kappa.pairs) == (1, 2)


def test_reading_blind_keeps_what_heed_said_and_counts_once(messages, person):
    fatima = person()
    inbox.read_blind(messages[0], {"intent": "question", "topic": "pavement"}, fatima)
    inbox.read_blind(messages[0], {"intent": "praise"}, fatima)
    assert sorted(Correction.objects.values_list("field", "value", "blind")) == [
        ("intent", "question", True),
        ("topic", "pavement", True),
    ]
    (topic,) = (one for one in quality.judgements() if one.field == "topic")
    assert (topic.heed, topic.agrees, topic.language) == ("pavement", True, "nl")


def test_a_label_that_there_is_not_is_refused(messages, person):
    with pytest.raises(ValueError, match="shouting"):
        inbox.correct(messages[0], "intent", "shouting", person())
    assert not Correction.objects.exists()


def test_a_second_colleague_gets_what_the_first_one_read(messages, person):
    fatima, noor = person(), person("Noor")
    inbox.read_blind(messages[1], {"intent": "praise"}, fatima)
    assert queries.next_to_read(noor) == messages[1]
    inbox.read_blind(messages[1], {"intent": "praise"}, noor)
    assert queries.next_to_read(noor) in (messages[0], messages[2])
    assert queries.next_to_read(person("Piet")) in (messages[0], messages[2])  # read by two is enough


def test_nothing_is_left_to_read(messages, person):
    fatima = person()
    for message in messages:
        inbox.read_blind(message, {"intent": "other"}, fatima)
    assert queries.next_to_read(fatima) is None


def test_a_message_that_is_passed_over_makes_way(messages, person):
    fatima = person()
    assert {queries.next_to_read(fatima, but=messages[0].pk) for _ in range(20)} <= {messages[1], messages[2]}


def test_drift_needs_enough_messages(messages):
    assert all(one.distance is None and not one.changed for one in quality.drift())


def test_drift_of_topics(messages, monkeypatch):
    monkeypatch.setattr(quality, "LATELY", 300)
    monkeypatch.setattr(quality, "BEFORE", 900)
    monkeypatch.setattr(quality, "FEWEST", 200)
    stored = StoredReading.objects.first()
    before = [("pavement", "nl")] * 700 + [("lamps", "nl")] * 200
    lately = [("pavement", "nl")] * 150 + [("flood", "nl")] * 150
    StoredReading.objects.all().delete()
    first = Message.objects.first()
    for number, (topic, language) in enumerate([*before, *lately]):
        message = Message.objects.create(
            account=first.account, native_digest=f"{number:032x}", sent_at=first.sent_at, text="x"
        )
        StoredReading.objects.create(
            message=message, version=1, language=language, topic=topic, content=stored.content, model="x"
        )
    found = {one.field: one for one in quality.drift()}
    assert found["topic"].changed
    assert found["topic"].grown[0] == ("flood", 0.0, 0.5)
    assert not found["language"].changed
    assert not found["intent"].changed
