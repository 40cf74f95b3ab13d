"""Every settings page for every role: who gets in, and who does not."""

from __future__ import annotations

import pytest

from heed.staff.models import Department, OfficeHours, Person, Role

pytestmark = pytest.mark.django_db

_ADMINISTRATOR = {Role.ADMINISTRATOR}
_LEAD_TOO = {Role.ADMINISTRATOR, Role.COMMUNICATIONS_LEAD}

PAGES = {
    "settings/": set(Role),
    "settings/people/": _ADMINISTRATOR,
    "settings/people/new/": _ADMINISTRATOR,
    "settings/people/{person}/": _ADMINISTRATOR,
    "settings/departments/": _ADMINISTRATOR,
    "settings/departments/new/": _ADMINISTRATOR,
    "settings/departments/{department}/": _ADMINISTRATOR,
    "settings/hours/": _LEAD_TOO,
    "settings/topics/": _LEAD_TOO,
    "settings/topics/new/": _LEAD_TOO,
    "settings/topics/{topic}/": _LEAD_TOO,
    "settings/topics/promise/?target_amount=3&target_unit=working_days": _LEAD_TOO,
}

ACTS = {
    "settings/people/{person}/invite/": _ADMINISTRATOR,
    "settings/people/{person}/disable/": _ADMINISTRATOR,
    "settings/people/{person}/enable/": _ADMINISTRATOR,
    "settings/departments/{department}/close/": _ADMINISTRATOR,
    "settings/departments/{department}/open/": _ADMINISTRATOR,
    "settings/departments/{department}/back-office/": _ADMINISTRATOR,
    "settings/hours/add/": _LEAD_TOO,
    "settings/hours/{hours}/remove/": _LEAD_TOO,
    "settings/closing-days/add/": _LEAD_TOO,
    "settings/topics/{topic}/active/": _LEAD_TOO,
}


def _address(pattern: str) -> str:
    from heed.casework.models import Topic

    return "/desk/" + pattern.format(
        person=Person.objects.order_by("pk")[0].pk,
        department=Department.objects.get(slug="roads").pk,
        topic=Topic.objects.get().pk,
        hours=OfficeHours.objects.order_by("pk")[0].pk,
    )


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("pattern", PAGES)
def test_who_may_open_which_page(client, person, role, pattern):
    person("Somebody")
    client.force_login(person("Me", role))
    assert client.get(_address(pattern)).status_code == (200 if role in PAGES[pattern] else 403)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("pattern", ACTS)
def test_who_may_do_what(client, person, role, pattern):
    person("Somebody")
    client.force_login(person("Me", role))
    answer = client.post(_address(pattern))
    # An empty form is refused by its page (422), an act is followed by a page (302) or a link (200).
    assert (answer.status_code in (200, 302, 422)) == (role in ACTS[pattern])
    assert (answer.status_code == 403) == (role not in ACTS[pattern])


@pytest.mark.parametrize("pattern", [*PAGES, *ACTS])
def test_a_stranger_is_sent_to_the_log_in(client, person, pattern):
    person("Somebody")
    answer = client.post(_address(pattern)) if pattern in ACTS else client.get(_address(pattern))
    assert answer.headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize("pattern", ACTS)
def test_nothing_is_done_by_looking(client, person, pattern):
    person("Somebody")
    client.force_login(person("Ada", "administrator"))
    assert client.get(_address(pattern)).status_code == 405


def test_settings_show_what_the_role_may_set(client, person):
    client.force_login(person("Ada", "administrator"))
    assert "/desk/settings/people/" in client.get("/desk/settings/").content.decode()
    client.force_login(person("Fatima"))
    mine = client.get("/desk/settings/").content.decode()
    assert "/desk/settings/people/" not in mine
    assert "/account/password/change/" in mine


def test_my_language(client, person):
    fatima = person()
    client.force_login(fatima)
    answer = client.post("/desk/settings/", {"language": "nl"})
    fatima.refresh_from_db()
    assert fatima.language == "nl"
    # The log-in page goes by the cookie.
    assert answer.cookies["django_language"].value == "nl"
    assert 'lang="nl"' in client.get("/desk/settings/").content.decode()
    assert client.post("/desk/settings/", {"language": "xx"}).status_code == 422
