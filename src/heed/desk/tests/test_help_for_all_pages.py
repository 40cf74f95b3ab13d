"""Help of a language model at the answer to all people of an incident. The server is a mock, or nobody asks one."""

from __future__ import annotations

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, HelpRequest, HelpState
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.channels.contract import Batch
from heed.channels.language_model import NotAnswered, Problem
from heed.channels.tests.local_server import running_server
from heed.desk.tests.test_help_pages import HTMX, MACHINE, MARK, answered
from heed.journey import drafting_help, way
from heed.journey.tests.test_drafting_help import PATH, said

pytestmark = pytest.mark.django_db


@pytest.fixture
def on(settings):
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:9"


@pytest.fixture
def lena(person, client):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def incident(account, incoming, lena) -> Incident:
    batch = [incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}", author=f"resident{n}") for n in (1, 2)]
    way.carry(way.take(account, Batch(tuple(batch))).messages)
    first, second = Case.objects.order_by("pk")
    made = casework.open_incident(first.pk, lena)
    casework.add_to_incident(made.pk, second, lena)
    return made


def form(text="", **more):
    return {"text": text, "language": "nl", **more}


def ask(client, incident, help="suggest", text="Beste mensen,", **more):
    return client.post(f"/desk/incidents/{incident.pk}/help/ask/", form(text, help=help, **more))


def page_of(client, incident) -> str:
    return client.get(f"/desk/incidents/{incident.pk}/").content.decode()


def test_off_there_is_no_button_and_no_way(client, lena, incident):
    page = page_of(client, incident)
    assert "language model" not in page.lower() and "/help/" not in page
    answer = ask(client, incident)
    assert answer.status_code == 409 and "No language model is set up here." in answer.content.decode()
    assert client.post(f"/desk/incidents/{incident.pk}/help/summarise/").status_code == 409
    assert client.get(f"/desk/incidents/{incident.pk}/help/").status_code == 204
    assert not HelpRequest.objects.exists()


def test_asked_written_used_and_sent_to_all(client, lena, incident, on, settings):
    assert "Suggest an answer" in page_of(client, incident)
    assert ask(client, incident)["Location"] == f"/desk/incidents/{incident.pk}/#drafting-help"
    assert Draft.objects.get().text == "Beste mensen,"  # what was typed is kept
    assert "is writing" in page_of(client, incident)
    number = HelpRequest.objects.get().pk
    seen = f"/desk/incidents/{incident.pk}/help/?seen={number}.waiting"
    assert client.get(seen).status_code == 204
    with running_server() as mock:
        settings.DRAFTING_HELP_URL = mock.url
        mock.answers[PATH] = said(MACHINE)
        drafting_help.write_next()
    part = client.get(seen).content.decode()
    assert MACHINE in part and MARK in part and "<html" not in part
    client.post(f"/desk/incidents/{incident.pk}/answer/", form("Beste mensen,", act=f"use-{number}"))
    draft = Draft.objects.get()
    assert (draft.text, draft.has_model_text, draft.incident) == (MACHINE, True, incident)
    page = page_of(client, incident)
    assert MARK in page and "Your text before" in page and "Beste mensen," in page
    client.post(f"/desk/incidents/{incident.pk}/answer/", form(MACHINE, act="send"))
    assert [one.text for one in Delivery.objects.filter(kind="answer")] == [MACHINE] * 2
    assert "wrote words of this answer" in page_of(client, incident)


def test_a_translation_that_is_used_sets_the_language(client, lena, incident, on):
    own = "De stoep is kapot. Wij weten ervan."
    ask(client, incident, "translate-de", own)
    found = HelpRequest.objects.get()
    assert (found.kind, found.language) == ("translate", "de")
    answered("Der Gehweg ist kaputt. Wir wissen davon.")
    client.post(f"/desk/incidents/{incident.pk}/answer/", form(own, act=f"use-{found.pk}"))
    draft = Draft.objects.get()
    assert (draft.text, draft.language) == ("Der Gehweg ist kaputt. Wir wissen davon.", "de")


def test_behind_ones_own_words_it_leaves_the_language(client, lena, incident, on):
    ask(client, incident, "translate-de", "De stoep is kapot.")
    answered("Der Gehweg ist kaputt.")
    number = HelpRequest.objects.get().pk
    client.post(f"/desk/incidents/{incident.pk}/answer/", form("Verder getypt.", act=f"use-{number}"))
    draft = Draft.objects.get()
    assert (draft.text, draft.language) == ("Verder getypt.\n\nDer Gehweg ist kaputt.", "nl")


def test_used_twice_keeps_the_text(client, lena, incident, on):
    ask(client, incident)
    answered()
    number = HelpRequest.objects.get().pk
    client.post(f"/desk/incidents/{incident.pk}/answer/", form("Beste mensen,", act=f"use-{number}"))
    answer = client.post(f"/desk/incidents/{incident.pk}/answer/", form("Meer.", act=f"use-{number}"))
    assert answer.status_code == 409
    assert "used or thrown away already" in answer.content.decode() and ">Meer.</textarea>" in answer.content.decode()
    assert Draft.objects.get().text == MACHINE


def test_a_moment_that_cannot_be_loses_no_word(client, lena, incident, on):
    given = {"when": "moment", "send_at": "gisteren"}
    answer = ask(client, incident, text="Van mij.", **given)
    assert answer.status_code == 409 and "Van mij." in answer.content.decode()
    assert not HelpRequest.objects.exists()


def test_thrown_away_with_and_without_scripts(client, lena, incident, on):
    for headers, code in ((HTMX, 200), ({}, 302)):
        ask(client, incident)
        answered()
        number = HelpRequest.objects.order_by("-pk").first().pk
        given = form("Van mij, verder.", end=number)
        address = f"/desk/incidents/{incident.pk}/help/end/"
        assert client.post(address, given, headers=headers).status_code == code
        assert HelpRequest.objects.get(pk=number).state == HelpState.THROWN_AWAY
    assert Draft.objects.get().text == "Van mij, verder."


def test_a_failure_is_said_with_what_to_do(client, lena, incident, on):
    ask(client, incident)
    answers.record_help_failure(answers.claim_help(), NotAnswered(Problem.REFUSED, "", status=401), 1)
    assert "Tell your administrator to check its address and key." in page_of(client, incident)


def test_a_summary_in_ones_own_language(client, lena, incident, on):
    client.post(f"/desk/incidents/{incident.pk}/help/summarise/")
    found = HelpRequest.objects.get()
    assert (found.kind, found.language, found.incident) == ("summarise", "en", incident)
    answered("People say that the pavement is broken.")
    assert "People say that the pavement is broken." in page_of(client, incident)
    client.post(f"/desk/incidents/{incident.pk}/help/end/", {"end": found.pk, "summary": "1"})
    assert "People say" not in page_of(client, incident)


def test_whoever_approves_reads_that_a_model_wrote_in_it(client, lena, incident, person, on):
    ask(client, incident)
    answered()
    number = HelpRequest.objects.get().pk
    client.post(f"/desk/incidents/{incident.pk}/answer/", form("Beste mensen,", act=f"use-{number}"))
    client.post(f"/desk/incidents/{incident.pk}/answer/", form(MACHINE, act="ask"))
    client.force_login(person("Noor"))
    assert "Words of a language model stand in this answer" in page_of(client, incident)


def test_who_writes_no_answers_asks_no_help(client, person, incident, on):
    client.force_login(person("Pia", "policy_officer"))
    assert "Language model:" not in page_of(client, incident)
    assert ask(client, incident).status_code == 403
    for act in ("summarise", "end"):
        assert client.post(f"/desk/incidents/{incident.pk}/help/{act}/").status_code == 403
