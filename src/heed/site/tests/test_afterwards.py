"""After closing: how a resident opens a case again, and says how they were helped."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import OperationalError
from django.utils import timezone
from psycopg.errors import DeadlockDetected, QueryCanceled

from heed.answers import satisfaction as asking
from heed.answers.models import Delivery
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework import satisfaction
from heed.casework.models import Case, Closing, Destination, Satisfaction
from heed.casework.satisfaction import FEWEST, wilson
from heed.casework.status import Status
from heed.channels.contract import Batch, Visibility
from heed.channels.submission import Submission
from heed.inbox.actions import connect_account
from heed.inbox.models import Contact, Message
from heed.journey import sending, way
from heed.site import actions
from heed.staff.models import Department

pytestmark = pytest.mark.django_db

TEXT = "De stoep in de Havenstraat is kapot"
STILL = "De stoep is nog steeds kapot"


@pytest.fixture
def english(client, town):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def mastodon(town):
    settings = {"rehearsal": True, "base_url": "https://social.example", "account_id": "1"}
    return connect_account("mastodon", "testdam", "testdam@social.example", settings, {})


@pytest.fixture
def close(person):
    def shut(case: Case, status: Status = Status.DONE, reason: str = "Opgelost.") -> None:
        casework.set_status(case.pk, person(f"Fatima{uuid4().hex[:4]}"), status, reason)

    return shut


@pytest.fixture
def told(town):
    """By the form."""
    sent = actions.tell(Submission(submission_id=uuid4(), text=TEXT))
    return sent.case, sent.message.contact


@pytest.fixture
def told_on_a_network(mastodon, incoming):
    """In a private message on Mastodon."""
    (pk,) = way.take(mastodon, Batch((incoming("m1", TEXT),))).messages
    way.carry([pk])
    return Case.objects.get(), Message.objects.get(pk=pk).contact


@pytest.fixture(params=["by the form", "on a network"])
def spoken(request):
    return request.getfixturevalue("told" if request.param == "by the form" else "told_on_a_network")


def address(case: Case, contact: Contact, town) -> str:
    return f"/status/{casework_queries.personal_key(case, contact.pk, town)}/"


def again(case: Case) -> Case:
    return Case.objects.get(pk=case.pk)


# Opening again


def test_a_closed_case_is_opened_again_with_a_new_promise(english, town, spoken, close):
    case, contact = spoken
    close(case)
    Case.objects.update(promised_at=timezone.now() - timedelta(days=1))
    path = address(case, contact, town)
    assert "Have it looked at again" in english.get(path).content.decode()
    page = english.post(path, {"text": STILL}, follow=True).content.decode()
    found = again(case)
    assert (found.status, Case.objects.count()) == (Status.LOOKING, 1)
    assert found.promised_at > timezone.now() and found.needs_answer
    assert "We look at it again." in page and STILL in page and TEXT in page
    assert "Others have told us" not in page  # it is the same person


def test_what_is_answered_to_that_is_read_on_the_page(english, town, told_on_a_network, close, person):
    from heed.answers import actions as answers

    case, contact = told_on_a_network
    close(case)
    path = address(case, contact, town)
    english.post(path, {"text": STILL})
    fatima = person()
    added = Message.objects.get(text=STILL)
    answers.approve(answers.save_draft(case, added, fatima, "Wij kijken er nog eens naar.").pk, fatima)
    sending.deliver_due()
    assert "Wij kijken er nog eens naar." in english.get(path).content.decode()
    general = f"/status/{casework_queries.status_key(case, town)}/"
    assert TEXT in english.get(general).content.decode()  # still one person, so the link of the case shows it too


def test_once_a_day(english, town, spoken, close):
    case, contact = spoken
    path = address(case, contact, town)
    close(case)
    english.post(path, {"text": STILL})
    close(again(case), Status.DONE, "Nu wel.")
    answer = english.post(path, {"text": "Nog eens"})
    assert answer.status_code == 409 and "in the last 24 hours" in answer.content.decode()
    assert again(case).status == Status.DONE and not Message.objects.filter(text="Nog eens").exists()
    Destination.objects.update(at=timezone.now() - timedelta(hours=25))
    english.post(path, {"text": "Nog eens"})
    assert again(case).status == Status.LOOKING


def test_not_long_after(english, town, spoken, close):
    case, contact = spoken
    close(case)
    Case.objects.update(closed_at=timezone.now() - timedelta(days=31))
    path = address(case, contact, town)
    assert "more than 30 days ago" in english.get(path).content.decode()
    assert english.post(path, {"text": STILL}).status_code == 409
    assert again(case).status == Status.DONE and Message.objects.filter(direction="in").count() == 1


def test_not_without_words(english, town, spoken, close):
    case, contact = spoken
    close(case)
    answer = english.post(address(case, contact, town), {"text": " "})
    assert answer.status_code == 422 and "Write what you want to tell us" in answer.content.decode()
    assert again(case).status == Status.DONE


def test_not_by_who_may_be_somebody_else(english, town, told, close, incoming, account, person):
    case, _contact = told
    (pk,) = way.take(account, Batch((incoming("b1", "Bij mij ook", author="bob"),))).messages
    way.carry([pk])
    casework.move_message(Message.objects.get(pk=pk), case, person("Noor"))
    close(case)
    general = f"/status/{casework_queries.status_key(case, town)}/"
    assert "Have it looked at again" not in english.get(general).content.decode()
    english.post(general, {"text": STILL})
    assert again(case).status == Status.DONE


# How one was helped


def test_a_resident_says_that_they_were_helped(english, town, spoken, close):
    case, contact = spoken
    close(case)
    path = address(case, contact, town)
    assert "Were you helped well?" in english.get(path).content.decode()
    page = english.post(path, {"act": "satisfaction", "satisfied": "yes", "reasons": ["quick"]}, follow=True)
    assert "You told us that you were helped well." in page.content.decode()
    assert "Were you helped well?" not in page.content.decode()
    row = Satisfaction.objects.get()
    assert (row.satisfied, row.reasons, row.contact) == (True, ["quick"], contact)
    assert again(case).status == Status.DONE


def test_own_words_are_read_as_a_message_that_opens_nothing(english, town, spoken, close):
    case, contact = spoken
    close(case)
    form = {"act": "satisfaction", "satisfied": "no", "reasons": ["slow"], "text": "Te traag, bel mij op 06 12345678"}
    page = english.post(address(case, contact, town), form, follow=True).content.decode()
    message = Message.objects.latest("pk")
    assert "Te traag" in message.text and "12345678" not in message.text
    assert (message.state, message.case_message.joining, message.case_message.case) == ("placed", "feedback", case)
    assert message.reading.language == "nl"
    found = again(case)
    assert (found.status, found.needs_answer, Case.objects.count()) == (Status.DONE, False, 1)
    assert "not helped well" in page and "Have it looked at again" in page


def test_danger_in_own_words_is_not_filed_away(english, town, spoken, close):
    case, contact = spoken
    close(case)
    form = {"act": "satisfaction", "satisfied": "no", "text": "Er is brand, mensen zijn in levensgevaar! Help!"}
    english.post(address(case, contact, town), form)
    found = again(case)
    assert found.is_open and found.urgency >= 0.6


def test_a_choice_must_be_made(english, town, told, close):
    case, contact = told
    close(case)
    answer = english.post(address(case, contact, town), {"act": "satisfaction", "text": "Mwah"})
    assert answer.status_code == 422 and "Choose yes or no." in answer.content.decode()
    assert not Satisfaction.objects.exists()


def test_reasons_that_do_not_belong_to_the_answer_are_left_out(english, town, told, close):
    case, contact = told
    close(case)
    english.post(
        address(case, contact, town), {"act": "satisfaction", "satisfied": "yes", "reasons": ["slow", "solved"]}
    )
    assert Satisfaction.objects.get().reasons == ["solved"]


def test_an_open_case_asks_nothing(english, town, told):
    case, contact = told
    assert "Were you helped well?" not in english.get(address(case, contact, town)).content.decode()
    english.post(address(case, contact, town), {"act": "satisfaction", "satisfied": "yes"})
    assert not Satisfaction.objects.exists()


# Asked by message


def passes(minutes: int) -> None:
    moment = timezone.now() - timedelta(minutes=minutes)
    Closing.objects.update(at=moment)
    Case.objects.update(closed_at=moment)


def questions() -> list[Delivery]:
    return list(Delivery.objects.filter(kind="satisfaction"))


def test_who_spoke_in_private_on_a_network_is_asked_once(town, told_on_a_network, close):
    case, contact = told_on_a_network
    close(case)
    assert asking.ask_due() == 0  # not at once
    passes(11)
    assert (asking.ask_due(), asking.ask_due()) == (1, 0)
    (row,) = questions()
    assert row.contact == contact and address(case, contact, town) in row.text
    assert row.text.endswith("(automatisch bericht)")
    sending.deliver_due()
    row.refresh_from_db()
    assert row.state == "sent" and again(case).answered_at is None  # it is no answer by a person


def test_nobody_is_asked_twice_of_one_case(english, town, told_on_a_network, close):
    case, contact = told_on_a_network
    close(case)
    passes(11)
    asking.ask_due()
    english.post(address(case, contact, town), {"text": STILL})
    close(again(case), Status.DONE, "Nu wel.")
    passes(11)
    asking.ask_due()
    assert len(questions()) == 1


@pytest.mark.parametrize("why", ["public", "the form", "said already", "opened again", "too old"])
def test_who_is_not_asked(english, town, mastodon, incoming, close, why):
    account = actions.account_of("webform") if why == "the form" else mastodon
    visibility = Visibility.PUBLIC if why == "public" else Visibility.DIRECT
    (pk,) = way.take(account, Batch((incoming("m1", TEXT, visibility=visibility),))).messages
    way.carry([pk])
    case, contact = Case.objects.get(), Message.objects.get(pk=pk).contact
    close(case)
    if why == "said already":
        casework.record_satisfaction(case.pk, contact, True, [])
    if why == "opened again":
        english.post(address(case, contact, town), {"text": STILL})
    passes(60 * 24 * 8 if why == "too old" else 11) if why != "opened again" else Closing.objects.update(
        at=timezone.now() - timedelta(minutes=11)
    )
    assert asking.ask_due() == 0 and not questions()
    assert not Closing.objects.filter(asked_at=None).exists()


def test_a_case_that_was_settled_is_not_asked_about(told_on_a_network, person):
    from heed.inbox.models import SettledAs

    case, _contact = told_on_a_network
    casework.settle_message(Message.objects.get(direction="in"), SettledAs.SPAM, person())
    assert again(case).closed_at and not Closing.objects.exists()


# Figures


@pytest.mark.parametrize(
    ("hits", "number", "low", "high"),
    [(0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_of_wilson(hits, number, low, high):
    """The last row is the worked example of Newcombe, Statistics in Medicine 17 (1998), table I."""
    assert wilson(hits, number) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))


def test_shares_by_department_are_hidden_below_five_answers(told, close):
    case, contact = told
    close(case)
    roads = Department.objects.get(slug="roads")
    now = timezone.now()
    for number in range(FEWEST):
        (row,) = satisfaction.shares(now - timedelta(days=1), now + timedelta(days=1))
        assert (row.department, row.answered, row.share, row.satisfied) == (roads, number, None, None)
        closing = Closing.objects.create(case=case, at=now, status="done", department=roads)
        Satisfaction.objects.create(closing=closing, contact=contact, satisfied=number != 0)
    (row,) = satisfaction.shares(now - timedelta(days=1), now + timedelta(days=1))
    assert (row.closed, row.answered, row.satisfied, row.share) == (6, 5, 4, 0.8)
    assert row.low == pytest.approx(0.3755, abs=1e-3) and row.high == pytest.approx(0.9638, abs=1e-3)
    assert satisfaction.shares(now + timedelta(days=1), now + timedelta(days=2)) == []


# The database broke it off


def _broken_off(monkeypatch, name: str, times: int, cause: Exception) -> list[int]:
    """The first so many calls of this action fail as the database fails them. Returns a list that each call adds to."""
    calls: list[int] = []
    real = getattr(actions, name)

    def fails(*args, **more):
        calls.append(1)
        if len(calls) <= times:
            raise OperationalError(str(cause)) from cause
        return real(*args, **more)

    monkeypatch.setattr(actions, name, fails)
    return calls


@pytest.mark.parametrize("name", ["add", "say_on_page", "satisfied", "tell"])
def test_what_waited_in_a_circle_is_tried_once_more(english, town, told, close, monkeypatch, name):
    calls = _broken_off(monkeypatch, name, 1, DeadlockDetected("deadlock detected"))
    answer = _say(english, town, told, close, name)
    assert answer.status_code == 302 and len(calls) == 2
    assert Message.objects.filter(text=STILL).count() == 1


@pytest.mark.parametrize("name", ["add", "say_on_page", "satisfied", "tell"])
@pytest.mark.parametrize("cause", [DeadlockDetected("deadlock detected"), QueryCanceled("statement timeout")])
def test_what_cannot_be_stored_stands_in_the_form_still(english, town, told, close, monkeypatch, name, cause):
    calls = _broken_off(monkeypatch, name, 9, cause)
    answer = _say(english, town, told, close, name)
    page = answer.content.decode()
    assert answer.status_code == 503 and STILL in page and "try again in a few minutes" in page
    assert len(calls) == (2 if isinstance(cause, DeadlockDetected) else 1)


def _say(english, town, told, close, name: str):
    case, contact = told
    if name == "tell":
        return english.post("/", {"text": STILL})
    if name != "add":
        close(case)
    act = {"act": "satisfaction", "satisfied": "no"} if name == "satisfied" else {}
    return english.post(address(case, contact, town), {"text": STILL, **act})
