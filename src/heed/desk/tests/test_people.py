"""Colleagues are invited, changed, shut out and let in again; and it is written down who did it."""

from __future__ import annotations

import re
import threading

import pytest
from django.core import mail
from django.db import connection, transaction

from heed.privacy.models import AuditEntry
from heed.staff import actions, invitations, jobs, seen
from heed.staff.models import Person, Role
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db

FORM = {"name": "Bea", "email": "bea@testdam.example", "role": "agent", "department": "", "language": "en"}


@pytest.fixture
def ada(client, person):
    made = person("Ada", "administrator")
    client.force_login(made)
    return made


def _link_in(text: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:8000(/account/password/reset/key/\S+/)", text)
    assert found, text
    return found[1]


def _choose_password(client, link: str, password: str = "een heel lang wachtwoord"):
    form = client.get(link)
    assert form.status_code == 302, "the link was refused"
    return client.post(form.headers["Location"], {"password1": password, "password2": password}, follow=True)


def test_without_a_mail_relay_the_administrator_gets_the_link(client, ada, settings):
    settings.EMAIL_HOST = ""
    page = client.post("/desk/settings/people/new/", FORM)
    assert "no-store" in page.headers["Cache-Control"]
    link = _link_in(page.content.decode().replace("</textarea>", " "))
    client.logout()
    assert "Your password is set" in _choose_password(client, link).content.decode()
    assert client.login(email="BEA@testdam.example", password="een heel lang wachtwoord")


def test_a_link_works_once(client, ada, settings):
    settings.EMAIL_HOST = ""
    link = _link_in(client.post("/desk/settings/people/new/", FORM).content.decode().replace("</textarea>", " "))
    client.logout()
    _choose_password(client, link)
    again = client.get(link)
    assert again.status_code == 200
    assert "This link no longer works" in again.content.decode()


def test_a_link_is_too_old_after_three_days(client, ada, settings):
    settings.EMAIL_HOST = ""
    link = _link_in(client.post("/desk/settings/people/new/", FORM).content.decode().replace("</textarea>", " "))
    assert settings.PASSWORD_RESET_TIMEOUT == 3 * 24 * 3600
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "This link no longer works" in client.get(link).content.decode()


def test_with_a_mail_relay_the_link_goes_by_mail_and_is_shown_to_nobody(client, ada, settings):
    settings.EMAIL_HOST = "mail.testdam.example"
    page = client.post("/desk/settings/people/new/", FORM, follow=True)
    assert "/reset/key/" not in page.content.decode()
    assert "on its way to bea@testdam.example" in page.content.decode()
    jobs.send_invitation(Person.objects.get(name="Bea").pk)
    (sent,) = mail.outbox
    assert sent.to == ["bea@testdam.example"]
    assert "Testdam" in sent.subject
    client.logout()
    assert _choose_password(client, _link_in(sent.body)).status_code == 200


def test_no_key_to_an_account_stands_in_the_queue(client, ada, settings):
    settings.EMAIL_HOST = "mail.testdam.example"
    client.post("/desk/settings/people/new/", FORM)
    with connection.cursor() as cursor:
        cursor.execute("SELECT args::text FROM procrastinate_jobs WHERE task_name = 'send_invitation'")
        ((arguments,),) = cursor.fetchall()
    assert arguments == f'{{"person_id": {Person.objects.get(name="Bea").pk}}}'


def test_the_mail_is_in_the_language_of_who_is_invited(person):
    guest = person("Bea")
    Person.objects.filter(pk=guest.pk).update(language="en")
    invitations.send(Person.objects.get(pk=guest.pk))
    assert mail.outbox[0].body.startswith("Dear Bea")


def test_an_address_is_invited_once_in_any_case_of_letters(client, ada):
    client.post("/desk/settings/people/new/", FORM)
    again = client.post("/desk/settings/people/new/", FORM | {"email": "Bea@Testdam.example"})
    assert again.status_code == 422
    assert "has been invited already" in again.content.decode()
    assert Person.objects.filter(email__iexact="bea@testdam.example").count() == 1


def test_inviting_again_ends_earlier_links(person):
    guest = person("Bea")
    guest.set_unusable_password()
    guest.save()
    earlier = invitations.address_for(guest)
    later = invitations.address_for(actions.invite_again(guest.pk))
    from django.test import Client

    assert Client().get(earlier.removeprefix("http://127.0.0.1:8000")).status_code == 200
    assert Client().get(later.removeprefix("http://127.0.0.1:8000")).status_code == 302


def test_a_new_link_leaves_a_password_as_it_is(client, person):
    fatima = person()
    actions.invite_again(fatima.pk)
    assert client.login(email=fatima.email, password=PASSWORD)


def test_changing_role_and_department(client, ada, person):
    piet = person("Piet")
    from heed.staff.models import Department

    roads = Department.objects.get(slug="roads")
    form = {
        "name": "Piet",
        "role": "department_officer",
        "department": roads.pk,
        "language": "nl",
        "seen": seen.of_person(piet),
    }
    assert client.post(f"/desk/settings/people/{piet.pk}/", form).status_code == 302
    piet.refresh_from_db()
    assert (piet.role, piet.department, piet.language) == ("department_officer", roads, "nl")
    entry = AuditEntry.objects.get(act="person_changed")
    assert (entry.person, entry.object_id) == (ada, str(piet.pk))
    assert entry.detail == {"changed": ["role", "department", "language"], "role": "department_officer"}


def test_who_is_disabled_is_out_at_once(client, ada, person):
    from django.test import Client

    piet = person("Piet")
    theirs = Client()
    assert theirs.login(email=piet.email, password=PASSWORD)
    assert theirs.get("/desk/settings/").status_code == 200
    client.post(f"/desk/settings/people/{piet.pk}/disable/")
    assert theirs.get("/desk/settings/").status_code == 302
    assert not theirs.login(email=piet.email, password=PASSWORD)
    assert AuditEntry.objects.filter(act="person_disabled", object_id=str(piet.pk), person=ada).exists()
    # Nobody else was thrown out.
    assert client.get("/desk/settings/").status_code == 200


def test_an_old_session_does_not_come_back_with_the_access(client, ada, person):
    from django.test import Client

    piet = person("Piet")
    theirs = Client()
    theirs.login(email=piet.email, password=PASSWORD)
    client.post(f"/desk/settings/people/{piet.pk}/disable/")
    client.post(f"/desk/settings/people/{piet.pk}/enable/")
    assert theirs.get("/desk/settings/").status_code == 302
    assert theirs.login(email=piet.email, password=PASSWORD)


def test_who_has_no_access_gets_no_link(client, ada, person):
    piet = person("Piet")
    actions.disable(piet.pk, ada)
    page = client.post(f"/desk/settings/people/{piet.pk}/invite/", follow=True).content.decode()
    assert "give access back first" in page
    assert "/reset/key/" not in page


def test_nobody_shuts_out_or_demotes_themselves(client, ada, person):
    person("Bob", "administrator")
    assert (
        "ask another administrator"
        in client.post(f"/desk/settings/people/{ada.pk}/disable/", follow=True).content.decode()
    )
    form = {"name": "Ada", "role": "agent", "department": "", "language": "en", "seen": seen.of_person(ada)}
    assert client.post(f"/desk/settings/people/{ada.pk}/", form).status_code == 422
    ada.refresh_from_db()
    assert (ada.is_active, ada.role) == (True, "administrator")
    assert not AuditEntry.objects.filter(act__startswith="person_").exists()


def test_an_own_name_can_be_changed(client, ada):
    form = {"name": "Ada L.", "role": "administrator", "department": "", "language": "en", "seen": seen.of_person(ada)}
    assert client.post(f"/desk/settings/people/{ada.pk}/", form).status_code == 302


def test_the_last_administrator_stays(person):
    ada, bob = person("Ada", "administrator"), person("Bob", "administrator")
    actions.disable(bob.pk, ada)
    # Bob's request was already past the door when he was disabled.
    with pytest.raises(actions.NotPossible, match="last administrator"):
        actions.disable(ada.pk, bob)
    with pytest.raises(actions.NotPossible, match="last administrator"):
        actions.change_person(ada.pk, bob, name="Ada", role=Role.AGENT, department=None, language="en")


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_shut_out_each_other_at_the_same_time(person):
    ada, bob = person("Ada", "administrator"), person("Bob", "administrator")
    problems: list[Exception] = []

    def shut_out_ada() -> None:
        try:
            actions.disable(ada.pk, bob)
        except actions.NotPossible as error:
            problems.append(error)
        finally:
            connection.close()

    other = threading.Thread(target=shut_out_ada)
    with transaction.atomic():
        actions.disable(bob.pk, ada)
        other.start()
        other.join(timeout=1)
        # It waits for what this transaction will have decided.
        assert other.is_alive()
    other.join(timeout=30)
    assert len(problems) == 1
    assert list(Person.objects.filter(is_active=True)) == [ada]
