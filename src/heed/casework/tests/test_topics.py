"""The service catalogue, by its pages and its actions."""

from __future__ import annotations

import pytest

from heed.casework import catalogue
from heed.casework.catalogue import TopicValues
from heed.casework.models import Topic
from heed.privacy.models import AuditEntry
from heed.staff.models import Department, OfficeHours

pytestmark = pytest.mark.django_db


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def pavement(town) -> Topic:
    return Topic.objects.get(slug="pavement")


def _form(client, topic: Topic) -> dict[str, str]:
    """The form as the page offers it."""
    form = client.get(f"/desk/settings/topics/{topic.pk}/").context["form"]
    return {field.html_name: str(field.value() or "") for field in form}


def test_adding_a_topic_below_another(client, lena, pavement):
    form = {
        "name_nl": "Losse tegel",
        "name_en": "Loose tile",
        "parent": pavement.pk,
        "department": pavement.department_id,
        "target_amount": "8",
        "target_unit": "working_hours",
        "words_nl": "losse tegel, wiebelt\n  scheve   stoep \n\nwiebelt",
    }
    assert client.post("/desk/settings/topics/new/", form).status_code == 302
    made = Topic.objects.get(slug="losse-tegel")
    assert (made.parent, made.target_amount, made.target_unit) == (pavement, 8, "working_hours")
    assert made.keywords == {"nl": ["losse tegel", "wiebelt", "scheve stoep"]}
    assert [branch.depth for branch in catalogue.tree()] == [0, 1]
    assert AuditEntry.objects.filter(act="topic_added", object_id="losse-tegel", person=lena).exists()


def test_changing_a_topic(client, lena, pavement):
    form = _form(client, pavement) | {"target_amount": "4", "words_en": "pavement"}
    assert client.post(f"/desk/settings/topics/{pavement.pk}/", form).status_code == 302
    pavement.refresh_from_db()
    assert pavement.target_amount == 4
    assert pavement.keywords == {"nl": ["stoep", "stoeptegel", "trottoir"], "en": ["pavement"]}
    assert AuditEntry.objects.get(act="topic_changed").detail == {"changed": ["target_amount", "keywords"]}


def test_saving_without_a_change_changes_nothing(client, lena, pavement):
    before = TopicValues.of(pavement)
    client.post(f"/desk/settings/topics/{pavement.pk}/", _form(client, pavement))
    pavement.refresh_from_db()
    assert TopicValues.of(pavement) == before
    assert not AuditEntry.objects.filter(act="topic_changed").exists()


def test_two_editors_at_once(client, lena, pavement):
    mine = _form(client, pavement) | {"description": "from me"}
    theirs = _form(client, pavement) | {"target_amount": "9"}
    client.post(f"/desk/settings/topics/{pavement.pk}/", theirs)
    late = client.post(f"/desk/settings/topics/{pavement.pk}/", mine)
    page = late.content.decode()
    assert late.status_code == 409
    assert "Somebody else changed this topic" in page
    # What is mine is kept in the form, what is theirs stands beside it.
    assert "from me" in page
    assert "<dd>9</dd>" in page
    pavement.refresh_from_db()
    assert (pavement.target_amount, pavement.description) == (9, "")
    # Saving the page that shows both is a choice made knowingly.
    shown = {field.html_name: str(field.value() or "") for field in late.context["form"]}
    assert client.post(f"/desk/settings/topics/{pavement.pk}/", shown).status_code == 302
    pavement.refresh_from_db()
    assert (pavement.target_amount, pavement.description) == (3, "from me")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("target_amount", "0"),
        ("target_amount", "soon"),
        ("target_amount", "100000"),
        ("department", ""),
        ("name_nl", "x" * 200),
    ],
)
def test_what_cannot_be_is_refused_and_kept_on_the_page(client, lena, pavement, field, value):
    form = _form(client, pavement) | {field: value, "description": "typed with care"}
    refused = client.post(f"/desk/settings/topics/{pavement.pk}/", form)
    assert refused.status_code == 422
    assert "typed with care" in refused.content.decode()


def test_a_topic_is_never_part_of_itself(client, lena, pavement):
    tile = Topic.objects.create(slug="tile", names={"nl": "Tegel"}, parent=pavement, department=pavement.department)
    form = _form(client, pavement) | {"parent": str(tile.pk)}
    refused = client.post(f"/desk/settings/topics/{pavement.pk}/", form)
    assert refused.status_code == 422
    assert "cannot be part of itself" in refused.content.decode()


def test_names_in_languages_not_asked_for_stay(client, lena, pavement):
    Topic.objects.filter(pk=pavement.pk).update(names={**pavement.names, "tr": "Kaldırım"})
    client.post(f"/desk/settings/topics/{pavement.pk}/", _form(client, pavement) | {"name_nl": "Trottoir"})
    pavement.refresh_from_db()
    assert pavement.names == {"nl": "Trottoir", "en": "Pavement", "tr": "Kaldırım"}


def test_the_promise_is_shown_before_it_is_made(client, lena, pavement):
    assert "would be promised" in client.get(f"/desk/settings/topics/{pavement.pk}/").content.decode()
    fragment = client.get("/desk/settings/topics/promise/", {"target_amount": "2", "target_unit": "working_days"})
    assert "17:00" in fragment.content.decode()
    nothing = client.get("/desk/settings/topics/promise/", {"target_amount": "x", "target_unit": "working_days"})
    assert "whole number" in nothing.content.decode()


def test_without_office_hours_the_page_says_so(client, lena, pavement):
    OfficeHours.objects.all().delete()
    assert "no office hours are set" in client.get(f"/desk/settings/topics/{pavement.pk}/").content.decode()


def test_closing_and_opening(client, lena, pavement):
    child = Topic.objects.create(slug="tile", names={"nl": "Tegel"}, parent=pavement, department=pavement.department)
    page = client.post(f"/desk/settings/topics/{pavement.pk}/active/", {"active": "0"}, follow=True)
    assert "close those first" in page.content.decode()
    for topic in (child, pavement):
        client.post(f"/desk/settings/topics/{topic.pk}/active/", {"active": "0"})
    assert not Topic.objects.filter(is_active=True).exists()
    assert (
        "that one first"
        in client.post(f"/desk/settings/topics/{child.pk}/active/", {"active": "1"}, follow=True).content.decode()
    )


def test_a_topic_of_a_closed_department_stays_closed(client, lena, pavement):
    Topic.objects.update(is_active=False)
    Department.objects.filter(pk=pavement.department_id).update(is_active=False)
    page = client.post(f"/desk/settings/topics/{pavement.pk}/active/", {"active": "1"}, follow=True)
    assert "another department" in page.content.decode()
    # The page still shows the department that the topic has.
    assert str(pavement.department_id) == _form(client, pavement)["department"]
