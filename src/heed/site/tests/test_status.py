"""The status page: shows one resident what concerns them, and nobody else anything."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import DraftAct
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, CaseMessage
from heed.casework.status import Status
from heed.channels.contract import Batch, Visibility
from heed.channels.submission import Submission
from heed.inbox.actions import connect_account
from heed.inbox.models import Message
from heed.journey import sending, way
from heed.site import actions

pytestmark = pytest.mark.django_db

TOMORROW = timezone.now().date() + timedelta(days=2)
TEXT = "De stoep in de Havenstraat is kapot"


@pytest.fixture
def english(client, town):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def tell(town):
    """Somebody fills in the form; returns what was stored."""

    def send(text: str = TEXT, **more) -> actions.Sent:
        return actions.tell(Submission(submission_id=uuid4(), text=text, **more))

    return send


@pytest.fixture
def read(english, town):
    """The status page of a sent message, by its personal link."""

    def show(sent: actions.Sent, case: Case | None = None) -> str:
        answer = english.get(address(case or sent.case, sent.message.contact, town))
        assert answer.status_code == 200
        return answer.content.decode()

    return show


def address(case, contact, town) -> str:
    return f"/status/{casework_queries.personal_key(case, contact.pk, town)}/"


def general(case, town) -> str:
    return f"/status/{casework_queries.status_key(case, town)}/"


@pytest.fixture
def answer(person):
    """Fatima answers a message, and it is sent."""

    def give(message: Message, text: str, **more) -> None:
        fatima = person(f"Fatima{message.pk}")
        case = CaseMessage.objects.get(message=message).case
        answers.approve(answers.save_draft(case, message, fatima, text, **more).pk, fatima)
        sending.deliver_due()

    return give


def test_what_the_page_says_at_first(tell, read):
    sent = tell()
    page = read(sent)
    for said in (f"TD-{2000 + sent.case.pk}", "We have received it", TEXT, "It is with: Roads", "Subject: Pavement"):
        assert said in page


def test_the_link_of_the_case_shows_the_same_while_one_person_spoke(tell, english, town):
    sent = tell()
    assert TEXT in english.get(general(sent.case, town)).content.decode()


def test_a_wrong_key_shows_nothing(tell, english, town):
    sent = tell()
    right = casework_queries.personal_key(sent.case, sent.message.contact.pk, town)
    number = f"TD-{2000 + sent.case.pk}"
    base = right.partition(".")[0]
    unknown = [right.replace(number, "TD-2999999"), f"TD-{'9' * 20}-{'A' * 22}", "x"]
    mistyped = [right[:-1], right + "A", f"{base}.", f"{base}.é"]
    for key in [number, f"{number}-", f"{number}-{'A' * 22}", *mistyped, *unknown]:
        answer = english.get(f"/status/{key}/")
        assert answer.status_code == 404, key
        page = answer.content.decode()
        assert "A number alone is not enough" in page
        assert "stoep" not in page
        assert "Roads" not in page


def test_the_page_is_kept_nowhere_and_tells_nobody_its_address(tell, english, town):
    sent = tell()
    for path in (general(sent.case, town), "/status/wrong/"):
        headers = english.get(path).headers
        assert headers["Cache-Control"] == "no-store"
        assert "noindex" in headers["X-Robots-Tag"]
        assert headers["Referrer-Policy"] == "same-origin"


def test_the_answer_stands_on_the_page(tell, read, answer):
    sent = tell()
    answer(sent.message, "De stoep is hersteld.")
    page = read(sent)
    assert "De stoep is hersteld." in page
    assert "We have answered" in page
    assert "You will hear from us before" not in page


def test_a_draft_or_a_waiting_answer_is_not_shown(tell, read, person):
    sent, fatima = tell(), person()
    draft = answers.save_draft(sent.case, sent.message, fatima, "Nog niet af")
    assert "Nog niet af" not in read(sent)
    answers.approve(draft.pk, fatima)
    assert "Nog niet af" not in read(sent)


def test_the_reason_why_it_is_not_possible(tell, read, person):
    sent = tell()
    casework.set_status(sent.case.pk, person(), Status.NOT_POSSIBLE, "De boom is beschermd.")
    page = read(sent)
    assert "It is not possible" in page
    assert "De boom is beschermd." in page


def test_a_reason_does_not_outlive_its_status(tell, read, person):
    sent, fatima = tell(), person()
    casework.set_status(sent.case.pk, fatima, Status.PLANNED, "Volgende week.", planned_for=TOMORROW)
    assert "Volgende week." in read(sent)
    casework.set_status(sent.case.pk, fatima, Status.DONE, "Gedaan.")
    assert "Volgende week." not in read(sent)


def test_a_broken_promise_is_admitted(tell, read):
    sent = tell()
    Case.objects.update(promised_at=timezone.now() - timedelta(days=1))
    assert "we are late" in read(sent)


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_words(tell, read, person, status):
    sent = tell()
    if status is not Status.RECEIVED:
        planned_for = TOMORROW if status is Status.PLANNED else None
        casework.set_status(sent.case.pk, person(), status, "Omdat.", planned_for=planned_for, answer_under_way=True)
    assert "What happens next" in read(sent)


# Others on the same case


@pytest.fixture
def joined(tell, person):
    """Two neighbours tell the same; staff join the second message to the first one's case."""
    first, second = tell(), tell("Bij mij op nummer 5 ligt de stoep ook open")
    casework.move_message(second.message, first.case, person("Noor"))
    return first, second


def test_neighbours_do_not_read_each_other(joined, read):
    first, _second = joined
    page = read(first)
    assert TEXT in page
    assert "nummer 5" not in page
    assert "Others have told us about this too" in page


def test_the_old_link_follows_the_message_to_its_new_case(joined, read, answer):
    first, second = joined
    answer(Message.objects.get(pk=second.message.pk), "Beste buurvrouw van nummer 5, wij komen.")
    page = read(second)
    assert f"TD-{2000 + first.case.pk}" in page
    assert "Others told us about the same matter" in page
    assert "nummer 5 ligt" in page
    assert "buurvrouw van nummer 5" in page
    assert "buurvrouw van nummer 5" not in read(first)  # a private answer to somebody else


def test_the_link_of_the_case_shows_no_words_once_there_are_several(joined, english, town, answer):
    first, _second = joined
    answer(first.message, "Beste Anna, wij komen.")
    page = english.get(general(first.case, town)).content.decode()
    assert TEXT not in page
    assert "Beste Anna" not in page
    assert "We have answered" in page  # how it stands is told all the same
    assert "where you told us this" in page
    assert "<textarea" not in page  # and nobody speaks in another's name


@pytest.fixture
def mastodon(town):
    settings = {"base_url": "https://social.example", "account_id": "1"}
    return connect_account("mastodon", "town", "@testdam@social.example", settings, {})


def test_a_public_answer_is_for_everybody(town, mastodon, incoming, english, person):
    public = Visibility.PUBLIC
    way.carry(way.take(mastodon, Batch((incoming("m1", TEXT, visibility=public),))).messages)
    more = incoming("m2", "Bij mij ook", author="bob", parent_id="m1", visibility=public)
    way.carry(way.take(mastodon, Batch((more,))).messages)
    case, fatima = Case.objects.get(), person()
    draft = answers.save_draft(
        case, Message.objects.order_by("pk")[0], fatima, "Wij hebben het genoteerd.", to_everyone=True
    )
    for delivery in answers.approve(draft.pk, fatima):
        delivery.state, delivery.sent_at = "sent", timezone.now()
        delivery.save()
    page = english.get(general(case, town)).content.decode()
    assert page.count("Wij hebben het genoteerd.") == 1  # said to two people, shown once
    assert "example.social" not in page
    assert "Bij mij ook" not in page


# Adding something


def test_an_addition_lands_on_the_same_case_by_the_same_person(tell, english, town, read):
    sent = tell(email="anna@example.org")
    path = address(sent.case, sent.message.contact, town)
    answer = english.post(path, {"submission_id": str(uuid4()), "text": "Er ligt nu ook glas op de stoep"})
    assert answer.headers["Location"] == path
    added = Message.objects.latest("pk")
    assert (added.contact, added.conversation) == (sent.message.contact, sent.message.conversation)
    assert added.case_message.case == sent.case
    page = read(sent)
    assert "Er ligt nu ook glas" in page
    assert "Others have told us" not in page


def test_an_addition_by_nobody_in_particular_is_theirs_too(tell, english, town):
    sent = tell()
    english.post(address(sent.case, sent.message.contact, town), {"text": "En er ligt zand"})
    assert Message.objects.latest("pk").contact == sent.message.contact


def test_an_addition_reopens_a_closed_case(tell, english, town, person):
    sent = tell()
    casework.set_status(sent.case.pk, person(), Status.DONE, "Gedaan.")
    path = address(sent.case, sent.message.contact, town)
    assert "Is it not solved?" in english.get(path).content.decode()
    english.post(path, {"text": "De stoep is nog steeds kapot"})
    sent.case.refresh_from_db()
    assert sent.case.status == Status.LOOKING


def test_an_addition_after_joining_goes_to_the_joint_case(joined, english, town):
    first, second = joined
    english.post(address(second.case, second.message.contact, town), {"text": "Het is erger geworden"})
    added = Message.objects.latest("pk")
    assert (added.case_message.case, added.contact) == (first.case, second.message.contact)


def test_an_empty_addition_is_refused(tell, english, town):
    sent = tell()
    answer = english.post(address(sent.case, sent.message.contact, town), {"text": ""})
    assert answer.status_code == 422
    assert "Write what you want to tell us." in answer.content.decode()
    assert Message.objects.filter(direction="in").count() == 1


def test_additions_are_limited_too(tell, english, town, monkeypatch):
    sent = tell()
    monkeypatch.setattr(actions, "count_sending", lambda address: False)
    answer = english.post(address(sent.case, sent.message.contact, town), {"text": "Nog iets"})
    assert (answer.status_code, Message.objects.count()) == (429, 1)


def test_who_spoke_on_a_network_answers_there(town, mastodon, incoming, english):
    way.carry(way.take(mastodon, Batch((incoming("m1", TEXT),))).messages)
    path = general(Case.objects.get(), town)
    page = english.get(path).content.decode()
    assert "Reply in the conversation where you told us this (Mastodon" in page
    assert english.post(path, {"text": "Nog iets"}).status_code == 200
    assert Message.objects.count() == 1


def change(message: Message, by, text: str, act: str) -> None:
    """A correction or a withdrawal of the answer to a message is let go, and sent."""
    row = message.deliveries.get(kind="answer")
    draft = answers.begin_change(row.pk, by, DraftAct(act))
    answers.approve(answers.save_draft(row.case, message, by, text, seen=draft.stamp).pk, by)
    sending.deliver_due()


def test_a_corrected_answer_is_shown_as_it_is_now_and_that_it_was_corrected(tell, read, answer, person):
    sent, noor = tell(), person("Noor")
    answer(sent.message, "Wij herstellen de stoep dinsdag.")
    change(sent.message, noor, "Wij herstellen de stoep woensdag.", "correction")
    page = read(sent)
    assert "We corrected this answer" in page
    assert "woensdag" in page
    assert "dinsdag" not in page
    assert "Correctie van ons antwoord" not in page
    change(sent.message, noor, "Wij herstellen de stoep vrijdag.", "correction")
    assert "vrijdag" in read(sent)


def test_a_withdrawn_answer_is_shown_as_taken_back_and_the_resident_waits_again(tell, read, answer, person):
    sent = tell()
    answer(sent.message, "Wij herstellen de stoep dinsdag.")
    change(sent.message, person("Noor"), "Ons antwoord klopte niet.", "withdrawal")
    page = read(sent)
    assert "We took this answer back" in page
    assert "Ons antwoord klopte niet." in page
    assert "dinsdag" not in page
    assert "We have answered" not in page
