"""Departments, office hours and closing days, by their pages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from heed.casework.models import Case, Topic
from heed.privacy.models import AuditEntry
from heed.staff import actions, queries, seen
from heed.staff.models import ClosingDay, Department, OfficeHours
from heed.staff.working_time import Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(client, person):
    made = person("Ada", "administrator")
    client.force_login(made)
    return made


@pytest.fixture
def roads(town) -> Department:
    return Department.objects.get(slug="roads")


def _case(department: Department) -> Case:
    now = datetime.now(UTC)
    return Case.objects.create(
        department=department, channel="webform", opened_at=now, promised_at=now + timedelta(days=3), changed_at=now
    )


def test_adding_a_department(client, ada):
    form = {"name_nl": "Groen", "name_en": "Greenery", "email": "groen@testdam.example"}
    assert client.post("/desk/settings/departments/new/", form).status_code == 302
    made = Department.objects.get(slug="groen")
    assert (made.names, made.email, made.is_active) == ({"nl": "Groen", "en": "Greenery"}, form["email"], True)
    assert AuditEntry.objects.filter(act="department_added", object_id="groen", person=ada).exists()


def test_two_departments_of_one_name_are_two(client, ada):
    for _time in range(2):
        client.post("/desk/settings/departments/new/", {"name_nl": "Groen", "name_en": "", "email": ""})
    assert set(Department.objects.filter(slug__startswith="groen").values_list("slug", flat=True)) == {
        "groen",
        "groen-2",
    }


def test_a_department_needs_a_name(client, ada):
    refused = client.post("/desk/settings/departments/new/", {"name_nl": " ", "name_en": "", "email": ""})
    assert refused.status_code == 422
    assert "at least one language" in refused.content.decode()


def test_names_in_other_languages_stay(client, ada, roads):
    roads.names = {**roads.names, "fy": "Diken"}
    roads.save()
    form = {"name_nl": "Wegen", "name_en": "", "email": "", "seen": seen.of_department(roads)}
    client.post(f"/desk/settings/departments/{roads.pk}/", form)
    roads.refresh_from_db()
    assert roads.names == {"nl": "Wegen", "fy": "Diken"}


def test_a_department_with_work_stays_open_and_says_why(client, ada, roads):
    _case(roads)
    page = client.post(f"/desk/settings/departments/{roads.pk}/close/", follow=True).content.decode()
    assert "open cases: 1, topics: 1, open questions: 0" in page
    roads.refresh_from_db()
    assert roads.is_active


def test_a_department_without_work_closes_and_opens(client, ada, roads):
    Topic.objects.update(is_active=False)
    client.post(f"/desk/settings/departments/{roads.pk}/close/")
    roads.refresh_from_db()
    assert not roads.is_active
    client.post(f"/desk/settings/departments/{roads.pk}/open/")
    roads.refresh_from_db()
    assert roads.is_active


def test_there_is_always_one_back_office(client, ada, roads):
    was = queries.back_office()
    client.post(f"/desk/settings/departments/{roads.pk}/back-office/", {"instead_of": was.pk})
    assert queries.back_office() == roads
    # The one that was it until now can be closed, the new one cannot.
    Topic.objects.update(is_active=False)
    client.post(f"/desk/settings/departments/{was.pk}/close/")
    client.post(f"/desk/settings/departments/{roads.pk}/close/")
    assert list(Department.objects.filter(is_active=True)) == [roads]


def test_a_closed_department_cannot_become_the_back_office(roads):
    Department.objects.filter(pk=roads.pk).update(is_active=False)
    with pytest.raises(actions.NotPossible, match="closed"):
        actions.make_back_office(roads.pk)


def test_several_stretches_on_one_day(client, ada):
    form = {"weekday": "3", "opens": "18:00", "closes": "20:30"}
    assert client.post("/desk/settings/hours/add/", form).status_code == 302
    assert list(OfficeHours.objects.filter(weekday=3).values_list("opens", flat=True)) == [time(9), time(18)]
    entry = AuditEntry.objects.get(act="hours_added")
    assert (entry.object_id, entry.person) == ("3: 18:00-20:30", ada)


@pytest.mark.parametrize(
    ("opens", "closes", "problem"),
    [("16:00", "18:00", "overlaps"), ("08:00", "18:00", "overlaps"), ("19:00", "19:00", "must be after")],
)
def test_stretches_that_cannot_be(client, ada, opens, closes, problem):
    refused = client.post("/desk/settings/hours/add/", {"weekday": "0", "opens": opens, "closes": closes})
    assert refused.status_code == 422
    assert problem in refused.content.decode()
    # What was filled in stands there still.
    assert f'value="{opens}"' in refused.content.decode()
    assert OfficeHours.objects.count() == 5


def test_stretches_may_touch(client, ada):
    client.post("/desk/settings/hours/add/", {"weekday": "0", "opens": "17:00", "closes": "18:00"})
    assert OfficeHours.objects.filter(weekday=0).count() == 2


def test_the_last_stretch_stays(town):
    first, *others = OfficeHours.objects.all()
    for one in others:
        actions.remove_hours(one.pk)
    with pytest.raises(actions.NotPossible, match="One stretch must stay"):
        actions.remove_hours(first.pk)


def test_a_closing_day_moves_new_promises_only(client, ada, roads):
    case = _case(roads)
    day = date(2030, 6, 4)  # a Tuesday
    monday = datetime(2030, 6, 3, 10, tzinfo=UTC)
    before = queries.calendar().add(monday, 1, Unit.WORKING_DAYS)
    client.post("/desk/settings/closing-days/add/", {"day": day.isoformat(), "reason": "Uitje"})
    assert queries.calendar().add(monday, 1, Unit.WORKING_DAYS) == before + timedelta(days=1)
    promised = case.promised_at
    case.refresh_from_db()
    assert case.promised_at == promised
    assert "new promises only" in client.get("/desk/settings/hours/").content.decode()


def test_a_closing_day_is_added_once_and_removed(client, ada):
    form = {"day": "2030-06-04", "reason": "Uitje"}
    client.post("/desk/settings/closing-days/add/", form)
    again = client.post("/desk/settings/closing-days/add/", form)
    assert again.status_code == 422
    assert "already" in again.content.decode()
    client.post(f"/desk/settings/closing-days/{ClosingDay.objects.get().pk}/remove/")
    assert not ClosingDay.objects.exists()
