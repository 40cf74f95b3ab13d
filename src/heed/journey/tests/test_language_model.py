"""The language model as second reader. The server here is a mock that answers as such servers do: no real one runs
in the tests, for it would need weights of gigabytes."""

from __future__ import annotations

import json
import time

import pytest
from django.db import transaction

from heed.channels.contract import Batch
from heed.channels.language_model import Server
from heed.channels.tests.local_server import Reply, running_server
from heed.inbox.models import StoredReading
from heed.journey import language_model, way
from heed.understanding import Context, Model, read
from heed.understanding.second_opinion import Question

pytestmark = pytest.mark.django_db(transaction=True)

PATH = "POST /v1/chat/completions"
UNSURE = "Het is hier niet pluis met dat ding op de hoek, bel 0612345678."
QUESTION = Question("Het is niet pluis", "nl", {"topic": {"pavement": "Stoep", "trees": "Bomen"}})


def said(content: str, model: str = "small-2026-11") -> Reply:
    answer = {"model": model, "choices": [{"message": {"role": "assistant", "content": content}}]}
    return Reply(json.dumps(answer).encode(), headers={"Content-Type": "application/json"})


@pytest.fixture
def server(settings):
    language_model._resting_until.clear()
    with running_server() as mock:
        settings.SECOND_OPINION_URL, settings.SECOND_OPINION_MODEL = mock.url, "small"
        settings.SECOND_OPINION_KEY = "a secret"
        yield mock
    language_model._resting_until.clear()


def take(account, incoming) -> StoredReading:
    way.carry(way.take(account, Batch((incoming("m1", UNSURE),))).messages)
    return StoredReading.objects.get()


def ask(server, seconds=5.0, networks=("127.0.0.0/8",)):
    return language_model.LanguageModel(Server(server.url, "small", "", networks), seconds).ask([QUESTION])


def test_a_reading_that_is_not_sure_gets_its_opinion(server, account, incoming):
    server.answers[PATH] = said('Sure! {"topic": {"label": "pavement", "confidence": 0.9}} I hope this helps.')
    stored = take(account, incoming)
    assert stored.content["topic"]["label"] == "pavement"
    assert stored.content["models"]["topic"] == {"name": "small", "version": "small-2026-11"}
    (request,) = server.requests[PATH]
    assert request.headers["authorization"] == "Bearer a secret"
    body = json.loads(request.body)
    assert (body["model"], body["temperature"]) == ("small", 0)
    assert "[phone]" in body["messages"][1]["content"]
    assert "0612345678" not in request.body.decode()


def test_nobody_is_asked_unless_configured(server, account, incoming, settings):
    settings.SECOND_OPINION_URL = ""
    take(account, incoming)
    assert not server.requests[PATH]


def test_nobody_is_asked_inside_a_transaction(server):
    readings = read([UNSURE], Context())
    with transaction.atomic():
        assert language_model.second_opinions([UNSURE], readings, Context()) == readings
    assert not server.requests[PATH]


def test_a_server_that_fails_changes_nothing_and_is_left_alone_for_a_while(server, account, incoming):
    server.answers[PATH] = Reply(b"overloaded", 503)
    assert "small" not in str(take(account, incoming).content["models"])
    way.carry(way.take(account, Batch((incoming("m2", UNSURE, author="bob"),))).messages)
    assert len(server.requests[PATH]) == 1


@pytest.mark.parametrize(
    "answer",
    [
        Reply(b"not json"),
        Reply(b"[]"),
        Reply(b'{"choices": []}'),
        said("no idea"),
        said("{}"),
        said('{"topic": "pavement"}'),
        said('{"topic": {"label": ["pavement"], "confidence": 1}}'),
        said("{" * 5000 + "}" * 5000),
    ],
)
def test_what_cannot_be_understood_is_no_answer(server, answer):
    server.answers[PATH] = answer
    assert ask(server) == [{}]


def test_a_slow_server_is_not_waited_for(server):
    def slow(request):
        time.sleep(3)
        return said("{}")

    server.answers[PATH] = slow
    began = time.monotonic()
    with pytest.raises(Exception, match="time"):
        ask(server, seconds=0.3)
    assert time.monotonic() - began < 2.5


def test_it_does_not_follow_redirects_nor_reach_into_the_own_network(server):
    server.answers[PATH] = Reply(b"", 307, {"Location": f"{server.url}/elsewhere"})
    with pytest.raises(Exception, match="307"):
        ask(server)
    assert not server.requests["POST /elsewhere"]
    with pytest.raises(Exception, match="public"):
        ask(server, networks=())


def test_the_version_is_what_the_server_says(server):
    server.answers[PATH] = said('{"topic": {"label": "trees", "confidence": 0.6}}', model="x" * 500)
    opinion = ask(server)[0]["topic"]
    assert (opinion.label, opinion.model) == ("trees", Model("small", "x" * 60))
