"""Questions of a topic: asked on the status page of whoever told us, kept with the message, shown at the case."""

from __future__ import annotations

from uuid import uuid4

import pytest

from heed.answers.models import Delivery
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Topic, TopicAnswer
from heed.channels.submission import Submission
from heed.site import actions

pytestmark = pytest.mark.django_db

QUESTIONS = [
    {"key": "size", "kind": "choice", "required": True, "labels": {"nl": "Hoe groot?", "en": "How large?"},
     "choices": {"nl": ["een tegel", "meer"], "en": ["one stone", "more"]}},
    {"key": "since", "kind": "text", "required": False, "labels": {"nl": "Sinds wanneer?"}},
]  # fmt: skip


@pytest.fixture
def asked(client, town):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    Topic.objects.update(questions=QUESTIONS, texts={"nl": "Loop om de losse stenen heen.", "en": "Walk around them."})
    sent = actions.tell(Submission(submission_id=uuid4(), text="De stoep in de Havenstraat is kapot"))
    key = casework_queries.personal_key(sent.case, sent.message.contact.pk, town)
    return sent, f"/status/{key}/"


def test_what_is_asked_is_kept_and_shown(client, asked, person):
    sent, address = asked
    page = client.get(address).content.decode()
    assert "How large?" in page
    assert "Sinds wanneer?" in page  # there is no other language of it
    assert "Walk around them." in page
    refused = client.post(f"{address}questions/", {"q-since": "gisteren"})
    assert refused.status_code == 422
    assert "gisteren" in refused.content.decode()
    assert client.post(f"{address}questions/", {"q-size": "huge"}).status_code == 422
    assert client.post(f"{address}questions/", {"q-size": "more", "q-since": "gisteren"}).status_code == 302
    kept = TopicAnswer.objects.filter(message=sent.message).values_list("key", "label", "text")
    assert list(kept) == [("size", "How large?", "more"), ("since", "Sinds wanneer?", "gisteren")]
    page = client.get(address).content.decode()
    assert "Can you tell us a little more?" not in page
    assert "gisteren" in page
    event = sent.case.events.get(kind="questions_answered")
    assert event.detail == {"message": sent.message.pk, "questions": ["size", "since"]}
    client.force_login(person())
    desk = client.get(f"/desk/cases/{sent.case.pk}/").content.decode()
    assert "How large?" in desk
    assert "the resident answered questions about it" in desk


def test_answers_sent_twice_are_kept_once(client, asked):
    _sent, address = asked
    for _time in range(2):
        assert client.post(f"{address}questions/", {"q-size": "more", "q-since": "x"}).status_code == 302
    assert TopicAnswer.objects.count() == 2


def test_personal_data_in_an_answer_is_hidden(client, asked):
    _sent, address = asked
    client.post(f"{address}questions/", {"q-size": "more", "q-since": "bel mij op 06 12345678"})
    assert TopicAnswer.objects.get(key="since").text == "bel mij op [phone]"
    assert "12345678" not in client.get(address).content.decode()


def test_answers_go_with_the_message(client, asked):
    sent, address = asked
    client.post(f"{address}questions/", {"q-size": "more"})
    casework.note_deletions([sent.message.pk])
    assert not TopicAnswer.objects.exists()


def test_nobody_else_is_asked(client, asked):
    assert client.post("/status/TD-2001-wrong/questions/", {"q-size": "more"}).status_code == 404
    _sent, address = asked
    Topic.objects.update(questions=[])
    assert "a little more" not in client.get(address).content.decode()
    assert client.get(f"{address}questions/").status_code == 302


def test_the_acknowledgement_adds_the_sentence_of_the_topic(asked):
    text = Delivery.objects.get().text
    assert "Loop om de losse stenen heen." in text
    assert text.index("U hoort van ons") < text.index("Loop om") < text.index("Hier ziet u")
