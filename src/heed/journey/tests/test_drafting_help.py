"""A worker asks the language model. The server here is a mock that answers as such servers do: no real model runs in
the tests, for it would need weights of gigabytes. What a real one writes well or badly is not tested."""

from __future__ import annotations

import json
import threading
import time

import pytest
from django.db import connection, transaction

from heed.answers import actions as answers
from heed.answers.drafting_help.prompts import Kind
from heed.answers.helping import queries as help_queries
from heed.answers.helping import wording as help_wording
from heed.answers.models import HelpRequest, HelpState
from heed.answers.tests.scenes import arrive
from heed.casework.models import Case
from heed.channels.tests.local_server import Reply, running_server
from heed.inbox.models import Message
from heed.journey import drafting_help, jobs

pytestmark = pytest.mark.django_db(transaction=True)

PATH = "POST /v1/chat/completions"
WORDS = "Dank u voor uw bericht. Wij kijken naar de stoep."


def said(content: object, finish: str = "stop", model: object = "small-2026-11") -> Reply:
    choice = {"message": {"role": "assistant", "content": content}, "finish_reason": finish}
    return Reply(json.dumps({"model": model, "choices": [choice]}).encode())


@pytest.fixture
def server(settings):
    with running_server() as mock:
        settings.DRAFTING_HELP_URL, settings.DRAFTING_HELP_MODEL = mock.url, "small"
        settings.DRAFTING_HELP_KEY = "a secret"
        mock.answers[PATH] = said(WORDS)
        yield mock


@pytest.fixture
def case(account, incoming, town) -> Case:
    return arrive(account, incoming("m1", "De stoep bij Sluisweg 8 is kapot. Groet, Anna. Bel 06-12345678."))


@pytest.fixture
def fatima(person):
    return person("Fatima")


def asked(case, by, kind=Kind.SUGGEST, text="") -> HelpRequest:
    return answers.ask_help(case, by, kind, "nl", text, Message.objects.get())


def outcome() -> tuple[str, str]:
    found = HelpRequest.objects.get()
    return found.state, found.problem


def test_the_whole_way(server, case, fatima):
    asked(case, fatima)
    assert drafting_help.write_next()
    assert not drafting_help.write_next()
    (request,) = server.requests[PATH]
    assert request.headers["authorization"] == "Bearer a secret"
    body = json.loads(request.body)
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("small", 0, 3000)
    found = HelpRequest.objects.get()
    assert [list(turn.values()) for turn in body["messages"]] == found.prompt  # the log is what left, word for word
    assert (found.state, found.model, found.model_version) == (HelpState.READY, "small", "small-2026-11")
    assert help_queries.suggestion(found).text == WORDS


def test_nothing_personal_is_in_the_bytes_that_leave(server, case, fatima):
    asked(case, fatima, Kind.SUGGEST, "Beste Anna, ik ben Fatima (fatima@testdam.example), zaak 123456.")
    drafting_help.write_next()
    (request,) = server.requests[PATH]
    left = json.loads(request.body)["messages"][1]["content"]
    assert not [
        one
        for one in ("Anna", "12345678", "Sluisweg 8", "Fatima", "fatima@", "123456", "anna@example")
        if one.casefold() in left.casefold()
    ], left


def waiting_jobs() -> int:
    """Tests that commit may have left some behind."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'write_help'")
        return int(cursor.fetchone()[0])


def test_off_means_no_job_and_no_network(server, case, fatima, settings):
    before = waiting_jobs()
    asked(case, fatima)
    settings.DRAFTING_HELP_URL = ""
    drafting_help.write_next()
    assert outcome() == (HelpState.FAILED, "off")
    jobs.sweep(0)
    assert not server.requests[PATH]
    with pytest.raises(answers.Refused):
        asked(case, fatima)
    assert waiting_jobs() == before


def test_a_lost_job_is_found_by_the_sweep(server, case, fatima):
    before = waiting_jobs()
    asked(case, fatima)
    jobs.sweep(0)
    assert waiting_jobs() == before + 1


@pytest.mark.parametrize(
    ("answer", "problem", "told"),
    [
        (Reply(b"no", 401), "refused", "address and key"),
        (Reply(b"no", 404), "refused", "address and key"),
        (Reply(b"", 307, {"Location": "http://elsewhere.example/"}), "failed", "problem of its own"),
        (Reply(b"no", 500), "failed", "problem of its own"),
        (Reply(b"slow down", 429, {"Retry-After": "600"}), "busy", "in 10 minutes"),
        (Reply(b"not json"), "nonsense", "cannot be understood"),
        (Reply(b"[]"), "nonsense", "cannot be understood"),
        (Reply(b'{"choices": []}'), "nonsense", "cannot be understood"),
        (Reply(b"x" * 300_000), "nonsense", "cannot be understood"),
        (said(["a", "list"]), "nonsense", "cannot be understood"),
        (said(""), "empty", "answered nothing"),
        (said(None), "empty", "answered nothing"),
        (said("<think>Hm, what shall I"), "empty", "answered nothing"),
        (said("x" * 6_001), "cut", "longer than 6000"),
        (said("Dank u voor", finish="length"), "cut", "longer than 6000"),
    ],
)
def test_what_is_no_use_is_told(server, case, fatima, answer, problem, told):
    server.answers[PATH] = answer
    asked(case, fatima)
    drafting_help.write_next()
    assert outcome() == (HelpState.FAILED, problem)
    assert told in help_wording.problem(HelpRequest.objects.get())
    assert len(server.requests[PATH]) == 1


def test_a_server_that_is_down_is_tried_three_times(case, fatima, settings):
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:9"
    asked(case, fatima)
    for _ in range(3):
        assert outcome()[0] == HelpState.WAITING
        drafting_help.write_next()
        HelpRequest.objects.update(next_attempt_at=HelpRequest.objects.get().asked_at)
    assert outcome() == (HelpState.FAILED, "unreachable")


def test_a_slow_server_is_not_waited_for(server, case, fatima, settings):
    def slow(_request):
        time.sleep(3)
        return said(WORDS)

    settings.DRAFTING_HELP_SECONDS = 0.3
    server.answers[PATH] = slow
    asked(case, fatima)
    began = time.monotonic()
    drafting_help.write_next()
    assert time.monotonic() - began < 2.5
    found = HelpRequest.objects.get()
    assert (found.state, found.problem) == (HelpState.WAITING, "late")


def test_busy_for_a_moment_is_asked_again(server, case, fatima):
    server.answers[PATH] = Reply(b"", 429, {"Retry-After": "2"})
    asked(case, fatima)
    drafting_help.write_next()
    assert outcome() == (HelpState.WAITING, "busy")
    server.answers[PATH] = said(WORDS)
    HelpRequest.objects.update(next_attempt_at=HelpRequest.objects.get().asked_at)
    drafting_help.write_next()
    assert outcome()[0] == HelpState.READY


def test_another_language_than_asked_for_is_kept_and_told(server, case, fatima):
    server.answers[PATH] = said("Thank you for your message. We will have a look at the pavement in your street.")
    asked(case, fatima)
    drafting_help.write_next()
    assert HelpRequest.objects.get().other_language == "en"


def test_it_is_never_asked_inside_a_transaction(server, case, fatima):
    inside = []

    def answer(_request):
        with transaction.atomic():  # another connection's view: the claim is committed before the server is asked
            inside.append(HelpRequest.objects.get().state)
        return said(WORDS)

    server.answers[PATH] = answer
    asked(case, fatima)
    drafting_help.write_next()
    assert inside == [HelpState.ASKING]


def test_a_private_address_needs_leave(server, case, fatima, settings):
    settings.ALLOWED_NETWORKS = ()
    asked(case, fatima)
    drafting_help.write_next()
    assert outcome() == (HelpState.WAITING, "unreachable")
    assert not server.requests[PATH]


def test_two_workers_make_one_call(server, case, fatima):
    begun = threading.Event()

    def slow(_request):
        begun.set()
        time.sleep(0.5)
        return said(WORDS)

    server.answers[PATH] = slow
    asked(case, fatima)
    gate, done = threading.Barrier(2), []

    def work() -> None:
        gate.wait()
        done.append(drafting_help.write_next())
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert begun.is_set() and sorted(done) == [False, True]
    assert len(server.requests[PATH]) == 1
    assert outcome()[0] == HelpState.READY


def test_a_crash_while_asking_is_taken_up_again(server, case, fatima, settings, monkeypatch):
    class Killed(BaseException):
        pass

    def killed(*_args):
        raise Killed

    asked(case, fatima)
    with monkeypatch.context() as patched:
        patched.setattr(drafting_help.answers, "record_help", killed)
        with pytest.raises(Killed):
            drafting_help.write_next()
    assert outcome()[0] == HelpState.ASKING
    assert not drafting_help.write_next()
    settings.DRAFTING_HELP_SECONDS = -20  # the lease is over
    assert answers.is_help_due()
    found = answers.claim_help()
    assert found and found.attempts == 2
    assert len(server.requests[PATH]) == 1
