"""The pages around logging in, and what of django-allauth cannot be reached."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.cache import cache

from tests.people import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()


def _log_in(client, email: str, password: str = PASSWORD):
    return client.post("/account/login/", {"login": email, "password": password})


def test_logging_in_and_out(client, person):
    fatima = person()
    assert _log_in(client, fatima.email).headers["Location"] == "/desk/"
    # Desks are shared: the browser forgets, the server forgets after half a day.
    assert client.cookies["sessionid"]["max-age"] == ""
    assert client.get("/desk/").status_code == 200
    assert client.post("/account/logout/").headers["Location"] == "/account/login/"
    assert client.get("/desk/").status_code == 302


def test_a_wrong_password_says_nothing_about_the_account(client, person):
    fatima = person()
    known = _log_in(client, fatima.email, "wrong").content.decode()
    unknown = _log_in(client, "nobody@testdam.example", "wrong").content.decode()
    assert "ds-alert" in known
    assert known.count("ds-alert") == unknown.count("ds-alert")


def test_guessing_is_stopped(client, person):
    fatima = person()
    for _attempt in range(5):
        _log_in(client, fatima.email, "wrong")
    # The right password no longer helps who has been guessing.
    assert _log_in(client, fatima.email).status_code == 200
    assert client.get("/desk/").status_code == 302


def test_too_many_requests_get_a_page_of_ours(client, person):
    for _attempt in range(40):
        answer = client.post("/account/login/", {})
    assert answer.status_code == 429
    assert "Heed" in answer.content.decode()


def test_who_has_no_access_is_told(client, person):
    fatima = person()
    fatima.is_active = False
    fatima.save()
    _log_in(client, fatima.email)
    assert client.get("/desk/").status_code == 302


@pytest.mark.parametrize(
    "path", ["email/", "confirm-email/", "password/set/", "reauthenticate/", "login/code/confirm/"]
)
def test_other_pages_do_not_exist(client, person, path):
    client.force_login(person())
    assert client.get(f"/account/{path}").status_code == 404


def test_nobody_signs_up(client, town):
    assert "You are invited" in client.get("/account/signup/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
    form = {"email": "me@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post("/account/signup/", form)
    from heed.staff.models import Person

    assert not Person.objects.exists()


def test_a_forgotten_password(client, person):
    fatima = person()
    done = client.post(
        "/account/password/reset/", {"email": fatima.email.upper()}, follow=True, HTTP_ACCEPT_LANGUAGE="en"
    )
    assert "Look in your e-mail" in done.content.decode()
    (sent,) = mail.outbox
    assert "Dear Fatima" in sent.body
    assert "/account/password/reset/key/" in sent.body


def test_an_unknown_address_gets_the_same_page(client, town):
    done = client.post("/account/password/reset/", {"email": "x@example.org"}, follow=True, HTTP_ACCEPT_LANGUAGE="en")
    assert "Look in your e-mail" in done.content.decode()
    for sent in mail.outbox:
        assert "/reset/key/" not in sent.body


def test_a_disabled_colleague_gets_no_link(client, person):
    fatima = person()
    fatima.is_active = False
    fatima.save()
    client.post("/account/password/reset/", {"email": fatima.email})
    assert not any("/reset/key/" in sent.body for sent in mail.outbox)


def test_changing_the_password(client, person):
    fatima = person()
    _log_in(client, fatima.email)
    form = {"oldpassword": PASSWORD, "password1": "nieuw en lang genoeg", "password2": "nieuw en lang genoeg"}
    assert client.post("/account/password/change/", form).headers["Location"] == "/desk/settings/"
    assert client.get("/desk/settings/").status_code == 200
    assert client.login(email=fatima.email, password="nieuw en lang genoeg")


@pytest.mark.parametrize("password", ["short", "1234567890", "password123"])
def test_a_weak_password_is_refused(client, person, password):
    client.force_login(person())
    form = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    assert "ds-validation-message" in client.post("/account/password/change/", form).content.decode()
