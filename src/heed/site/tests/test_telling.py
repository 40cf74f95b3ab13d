"""The form: what a resident tells is stored once, told back with its number, and never lost to a mistake."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory

from heed.casework import queries as casework_queries
from heed.casework.models import Case
from heed.inbox.models import Account, Attachment, Contact, Message
from heed.journey import way
from heed.privacy import queries as vault
from heed.privacy.actions import vault as counting
from heed.privacy.models import SendingCount
from heed.privacy.visitors import client_address
from heed.site import actions, views
from heed.site.tests.conftest import png

pytestmark = pytest.mark.django_db

TEXT = "De stoep in de Havenstraat is kapot"


@pytest.fixture
def english(client, town):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def tell(english):
    """Send the form; returns the answer."""

    def send(text: str = TEXT, **more):
        return english.post("/", {"submission_id": str(uuid4()), "text": text} | more)

    return send


def test_the_form_asks_one_thing_first(english):
    answer = english.get("/")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "What do you want to tell the municipality?" in page
    assert "Testdam" in page
    assert "no-store" in answer.headers["Cache-Control"]


def test_it_becomes_a_case_and_leads_to_its_status_page(english, tell):
    answer = tell(address="Havenstraat 12")
    case = Case.objects.get()
    assert (case.topic.slug, case.channel, case.address) == ("pavement", "webform", "Havenstraat 12")
    page = english.get(answer.headers["Location"]).content.decode()
    assert "Thank you. We have received your message." in page
    assert f"TD-{2000 + case.pk}" in page
    assert "You will hear from us before" in page


def test_the_jobs_deferred_on_the_way_find_nothing_left_to_do(tell):
    tell()
    way.carry([Message.objects.get().pk])
    assert Case.objects.get().case_messages.count() == 1


def test_sent_twice_it_is_one_message(tell):
    form = {"submission_id": str(uuid4())}
    first, second = tell(**form), tell(**form)
    assert first.headers["Location"] == second.headers["Location"]
    assert Message.objects.count() == 1


def test_filled_in_anew_after_the_back_button_it_is_another_message(tell):
    form = {"submission_id": str(uuid4())}
    tell(**form)
    tell("De lantaarn is ook stuk", **form)
    assert {message.text for message in Message.objects.all()} == {TEXT, "De lantaarn is ook stuk"}


def test_the_form_is_one_account_of_the_town(tell):
    tell()
    tell()
    assert Account.objects.get().handle == "Testdam"


def test_contact_details_are_kept_in_the_vault_only(tell):
    tell(name="Anna de Vries", email="Anna@Example.org", phone="06 12345678")
    message = Message.objects.get()
    assert "Vries" not in message.text
    assert vault.opened([Contact.objects.get().vault_id])[message.contact.vault_id]["handle"] == "anna@example.org"


def test_a_photo_is_kept_without_what_the_camera_wrote(tell):
    tell(photo=SimpleUploadedFile("IMG_1.png", png(text=b"52.1N 4.9E"), "image/png"))
    stored = vault.opened_file(Attachment.objects.get().content_id)
    assert stored.startswith(b"\x89PNG")
    assert b"52.1N" not in stored


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF-1.7 something", "Send a JPEG, PNG or WebP file."),
        ("a.heic", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "Formats, Most Compatible"),
        ("a.png", png(50, 50)[:-30], "damaged or not complete"),
        ("a.png", b"", "empty"),
    ],
)
def test_a_photo_that_cannot_be_read_is_said_and_the_text_kept(tell, name, content, said):
    answer = tell(photo=SimpleUploadedFile(name, content))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert TEXT in page
    assert "Choose your photo again" in page
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("text", "   ", "Write what you want to tell us."),
        ("text", "a" * 10_001, "longer than 10,000 characters"),
        ("email", "anna at example", "not an e-mail address"),
        ("phone", "call me", "not a telephone number"),
        ("address", "a" * 201, "at most 200 characters"),
        ("lon", "200", "Put the mark again"),
        ("lat", "52.1", "Put the mark again"),
        ("lon", "NaN", "Put the mark again"),
        ("lat", "here", "Put the mark again"),
    ],
)
def test_what_is_not_right_is_said_at_its_field(tell, field, value, said):
    answer = tell(**{field: value})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Message.objects.exists()


def test_a_place_on_the_map_gives_the_district(mapped_town, tell):
    tell(lon="4.95", lat="52.05")
    assert Case.objects.get().district == "west"


def test_a_program_that_fills_in_every_field_is_stopped_and_a_person_told(tell):
    answer = tell(website="https://spam.example")
    assert "Make it empty if you are a person" in answer.content.decode()
    assert not Message.objects.exists()


def test_only_thanks_gets_a_page_that_says_so(english, tell):
    answer = tell("Dank jullie wel!")
    assert answer.headers["Location"] == "/thanks/"
    assert "asks for no answer" in english.get("/thanks/").content.decode()
    assert not Case.objects.exists()


def test_a_message_that_cannot_be_carried_now_is_safe(english, tell, monkeypatch):
    monkeypatch.setattr(way, "carry", lambda ids: 1 / 0)
    assert tell().headers["Location"] == "/thanks/"
    assert Message.objects.get().state == "received"  # the job that was deferred carries it


def test_a_message_that_cannot_be_stored_says_so_and_keeps_the_text(tell, monkeypatch):
    monkeypatch.setattr(way, "take", lambda account, batch: None)
    answer = tell()
    assert answer.status_code == 503
    assert TEXT in answer.content.decode()


def test_the_page_speaks_the_language_that_was_chosen(client, town):
    client.post("/i18n/setlang/", {"language": "en", "next": "/"})
    assert 'lang="en"' in client.get("/").content.decode()
    client.post("/i18n/setlang/", {"language": "nl", "next": "/"})
    page = client.get("/").content.decode()
    assert '<html lang="nl"' in page
    assert "Nederlands" in page


def test_the_districts_are_public(mapped_town, client):
    answer = client.get("/districts.json")
    assert [feature["properties"]["name"] for feature in answer.json()["features"]] == ["Westdorp", "Oostdorp"]


def test_without_districts_there_is_no_map(english):
    assert "data-map" not in english.get("/").content.decode()


def test_forged_forms_are_refused_in_plain_words(town):
    answer = Client(enforce_csrf_checks=True, headers={"accept-language": "en"}).post("/", {"text": TEXT})
    assert answer.status_code == 403
    assert "This has not been sent" in answer.content.decode()


# Limits


def test_the_eleventh_form_in_an_hour_is_refused_with_its_text(tell, monkeypatch):
    monkeypatch.setattr(counting.timezone, "now", lambda: datetime(2026, 11, 2, 10, 30, tzinfo=UTC))
    for number in range(actions.MOST_AN_HOUR):
        assert actions.count_sending("127.0.0.1"), number
    assert not actions.count_sending("127.0.0.1")
    assert actions.count_sending("127.0.0.2")


def test_the_limit_of_a_day_and_the_next_day(db, monkeypatch):
    moment = [datetime(2026, 11, 2, 9, 30, tzinfo=UTC)]
    monkeypatch.setattr(counting.timezone, "now", lambda: moment[0])
    allowed = 0
    for _hour in range(4):
        allowed += sum(actions.count_sending("192.0.2.1") for _ in range(actions.MOST_AN_HOUR))
        moment[0] += timedelta(hours=1)
    assert allowed == actions.MOST_A_DAY
    moment[0] += timedelta(days=1)
    assert actions.count_sending("192.0.2.1")
    assert SendingCount.objects.count() == 1  # what was counted yesterday is gone


def test_too_many_is_said_in_plain_words_and_the_text_can_be_copied(tell, monkeypatch):
    monkeypatch.setattr(actions, "count_sending", lambda address: False)
    answer = tell()
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3600")
    page = answer.content.decode()
    assert "Try again in an hour" in page
    assert TEXT in page
    assert not Message.objects.exists()


def test_no_address_is_stored(db):
    actions.count_sending("192.0.2.77")
    assert "192.0.2.77" not in str(SendingCount.objects.values())


def test_a_body_that_is_too_large_is_refused_before_it_is_read(town):
    class Unreadable:
        def read(self, *args):
            raise AssertionError("the body was read")

    request = RequestFactory().post("/", headers={"accept-language": "en"})
    request.META["CONTENT_LENGTH"] = str(views.MOST_BYTES + 1)
    request._stream = Unreadable()
    assert views.home(request).status_code == 413


@pytest.mark.parametrize(
    ("near", "forwarded", "address"),
    [
        ("192.0.2.1", "", "192.0.2.1"),
        ("8.8.8.8", "1.2.3.4", "8.8.8.8"),  # anybody can write this header
        ("10.0.0.5", "1.2.3.4", "10.0.0.5"),  # on our own network too
        ("127.0.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"),  # only the last one was written by our own server
        ("10.9.0.1", "9.9.9.9, 1.2.3.4", "1.2.3.4"),  # named in the settings
        ("10.9.0.1", "9.9.9.9, 1.2.3.4, 127.0.0.1", "1.2.3.4"),  # two servers of our own, one behind the other
        ("127.0.0.1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::1", "1.2.3.4:5678", "1.2.3.4"),
        ("::ffff:127.0.0.1", "[2001:db8:1:2::1]:5678", "2001:db8:1:2::/64"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "1.2.3.4, nonsense", "127.0.0.1"),
        ("127.0.0.1", "", "127.0.0.1"),
        ("", "1.2.3.4", ""),
    ],
)
def test_whose_connection_it_is(near, forwarded, address, settings):
    settings.PROXIES = (*settings.PROXIES, ip_network("10.9.0.1"))
    request = RequestFactory().get("/", REMOTE_ADDR=near, headers={"x-forwarded-for": forwarded})
    assert client_address(request) == address


def test_the_link_after_sending_is_personal(tell, town):
    location = tell().headers["Location"]
    case, contact = Case.objects.get(), Contact.objects.get()
    assert location == f"/status/{casework_queries.personal_key(case, contact.pk, town)}/"


# Errors


@pytest.mark.parametrize(("template", "said"), [("404.html", "is not there"), ("500.html", "our mistake")])
def test_error_pages_need_no_database(template, said, django_db_blocker):
    from django.template.loader import get_template
    from django.utils import translation

    with translation.override("en"), django_db_blocker.block():
        assert said in get_template(template).render()


def test_an_unknown_page_says_so(english):
    answer = english.get("/nowhere/")
    assert answer.status_code == 404
    assert "This page is not there" in answer.content.decode()


def test_a_page_that_is_not_for_me_says_so(english, person):
    english.force_login(person("Ada", "administrator"))
    answer = english.get("/desk/inbox/")
    assert answer.status_code == 403
    assert "Ask an administrator" in answer.content.decode()
