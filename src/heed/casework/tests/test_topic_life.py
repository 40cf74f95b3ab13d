"""Topics over time: versions, moving to another department, and coming in from files."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from heed.casework import catalogue, packs, topic_files, topic_history, topic_import
from heed.casework.actions import AsksAboutCases, OpenCases, Stale
from heed.casework.catalogue import TopicValues
from heed.casework.models import Case, Topic, TopicVersion
from heed.staff.actions import NotPossible
from heed.staff.models import Department

pytestmark = pytest.mark.django_db


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def pavement(town) -> Topic:
    return Topic.objects.get(slug="pavement")


@pytest.fixture
def greenery(town) -> Department:
    return Department.objects.create(slug="greenery", names={"nl": "Groen", "en": "Greenery"})


@pytest.fixture
def cases(pavement) -> list[Case]:
    """Two open cases of the topic, one that was handed to another department, and one that is closed."""
    now = timezone.now()
    common = {"topic": pavement, "channel": "webform", "opened_at": now, "changed_at": now}
    common["promised_at"] = now + timedelta(days=3)
    roads, office = pavement.department, Department.objects.get(slug="back-office")
    return [
        Case.objects.create(department=roads, **common),
        Case.objects.create(department=roads, **common),
        Case.objects.create(department=office, **common),
        Case.objects.create(department=roads, status="done", closed_at=now, **common),
    ]


def change(topic: Topic, by, **values) -> list[str]:
    stored = TopicValues.of(Topic.objects.get(pk=topic.pk))
    cases = values.pop("open_cases", None)
    return catalogue.change_topic(topic.pk, replace(stored, **values), by, stored.fingerprint(), open_cases=cases)


def test_every_change_is_a_version_and_the_first_is_what_was_there(lena, pavement):
    change(pavement, lena, target_amount=7)
    change(pavement, lena, description="Stones")
    catalogue.set_topic_active(pavement.pk, False, lena)
    kept = list(TopicVersion.objects.filter(topic=pavement).order_by("number").values_list("how", "changed"))
    assert kept == [
        ("before", []),
        ("changed", ["target_amount"]),
        ("changed", ["description"]),
        ("closed", []),
    ]
    past = topic_history.history(Topic.objects.get(pk=pavement.pk))
    assert past[2].changed == [("Answer within", "3", "7")]
    assert past[0].since == []
    assert [label for label, *_ in past[3].since] == ["Description", "Answer within", "Open for new cases"]


def test_a_topic_that_never_changed_has_a_page_of_versions_without_any(client, lena, pavement):
    assert not TopicVersion.objects.filter(topic=pavement).exists()
    page = client.get(f"/desk/settings/topics/{pavement.pk}/versions/")
    assert page.status_code == 200 and page.context["history"] == []


def test_a_former_version_is_restored(client, lena, pavement):
    change(pavement, lena, target_amount=7, texts={"nl": "Pas op."})
    page = client.get(f"/desk/settings/topics/{pavement.pk}/versions/")
    form = {"number": "1", "seen": page.context["seen"]}
    assert client.post(f"/desk/settings/topics/{pavement.pk}/versions/", form).status_code == 302
    pavement.refresh_from_db()
    assert (pavement.target_amount, pavement.texts) == (3, {})
    assert TopicVersion.objects.filter(topic=pavement, how="restored").exists()
    # With what was seen before, it is too late.
    late = client.post(f"/desk/settings/topics/{pavement.pk}/versions/", {**form, "number": "2"})
    assert "Somebody else changed this topic" in late.content.decode()


def test_moving_a_topic_asks_about_its_open_cases(lena, pavement, greenery, cases):
    with pytest.raises(AsksAboutCases) as asks:
        change(pavement, lena, department=greenery.pk)
    assert asks.value.count == 2
    assert not TopicVersion.objects.exists()
    with pytest.raises(NotPossible, match="Say why"):
        change(pavement, lena, department=greenery.pk, open_cases=OpenCases(True, " "))
    change(pavement, lena, department=greenery.pk, open_cases=OpenCases(False))
    assert Case.objects.filter(department=greenery).count() == 0


def test_open_cases_move_along_and_back(lena, pavement, greenery, cases):
    roads = pavement.department
    change(pavement, lena, department=greenery.pk, open_cases=OpenCases(True, "New contract"))
    moved = Case.objects.filter(department=greenery).order_by("pk")
    assert list(moved) == cases[:2]
    event = moved[0].events.get()
    assert (event.kind, event.person) == ("topic_moved", lena)
    assert event.detail["reason"] == "New contract"
    assert moved[0].version == cases[0].version + 1
    assert moved[0].promised_at == cases[0].promised_at
    change(pavement, lena, department=roads.pk, open_cases=OpenCases(True, "A mistake"))
    assert Case.objects.filter(department=roads, closed_at=None).count() == 2


def test_the_page_asks_before_a_topic_moves(client, lena, pavement, greenery, cases):
    address = f"/desk/settings/topics/{pavement.pk}/"
    form = {field.html_name: str(field.value() or "") for field in client.get(address).context["form"]}
    form |= {"department": str(greenery.pk), "description": "typed with care"}
    asked = client.post(address, form)
    assert asked.status_code == 409
    assert "2 cases of this topic are open at Roads." in asked.content.decode()
    assert "typed with care" in asked.content.decode()
    without_reason = client.post(address, form | {"open_cases": "move", "reason": ""})
    assert "Say why the open cases move" in without_reason.content.decode()
    assert "2 cases of this topic" in without_reason.content.decode()
    assert client.post(address, form | {"open_cases": "move", "reason": "New contract"}).status_code == 302
    assert Case.objects.filter(department=greenery).count() == 2


def test_restoring_asks_about_open_cases_too(client, lena, pavement, greenery, cases):
    change(pavement, lena, department=greenery.pk, open_cases=OpenCases(True, "New contract"))
    address = f"/desk/settings/topics/{pavement.pk}/versions/"
    form = {"number": "1", "seen": client.get(address).context["seen"]}
    asked = client.post(address, form)
    assert asked.status_code == 409
    assert "2 cases of this topic are open at Greenery." in asked.content.decode()
    assert client.post(address, form | {"open_cases": "leave"}).status_code == 302
    pavement.refresh_from_db()
    assert pavement.department.slug == "roads"
    assert Case.objects.filter(department=greenery).count() == 2


def test_danger_texts_and_questions_are_set_on_a_page_of_their_own(client, lena, pavement):
    address = f"/desk/settings/topics/{pavement.pk}/more/"
    form = {field.html_name: str(field.value() or "") for field in client.get(address).context["form"]}
    form |= {
        "text_nl": "Blijf op de stoep.",
        "danger_people_nl": "verzakt trottoir\nwegdek weg",
        "q0_label_nl": "Hoe groot?",
        "q0_label_en": "How large?",
        "q0_choices_nl": "een tegel\nmeer",
        "q0_choices_en": "one stone",
        "q0_required": "on",
    }
    refused = client.post(address, form)
    assert refused.status_code == 422
    assert "Give 2 to 20 choices" in refused.content.decode()
    bad = client.post(address, form | {"danger_people_nl": "..."})
    assert "does not begin with a word" in bad.content.decode()
    assert client.post(address, form | {"q0_choices_en": "one stone\nmore"}).status_code == 302
    pavement.refresh_from_db()
    assert pavement.texts == {"nl": "Blijf op de stoep."}
    assert pavement.urgency_words == {"nl": {"people": ["verzakt trottoir", "wegdek weg"]}}
    (question,) = pavement.questions
    assert (question["key"], question["kind"], question["required"]) == ("question-1", "choice", True)
    assert TopicVersion.objects.get(number=2).changed == ["urgency_words", "questions", "texts"]
    # Other pages leave them as they are.
    topic_page = client.get(f"/desk/settings/topics/{pavement.pk}/").context["form"]
    form = {field.html_name: str(field.value() or "") for field in topic_page} | {"target_amount": "9"}
    client.post(f"/desk/settings/topics/{pavement.pk}/", form)
    pavement.refresh_from_db()
    assert (pavement.target_amount, len(pavement.questions), len(pavement.texts)) == (9, 1, 1)


def test_a_file_comes_in_and_a_second_time_changes_nothing(lena, pavement):
    file = (
        "slug,parent,name_nl,department,words_nl,target_amount\n"
        "tile,pavement,Losse tegel,,losse tegel,2\n"
        'pavement,,,roads,"stoep, trottoir",3\n'
    )
    parsed = topic_files.parse("t.csv", file.encode())
    plan = topic_import.plan(parsed)
    assert [(change.slug, change.kind, change.fields) for change in plan.changes] == [
        ("tile", "added", ()),
        ("pavement", "changed", ("names", "keywords")),
    ]
    topic_import.apply(parsed, lena)
    tile = Topic.objects.get(slug="tile")
    assert (tile.parent, tile.department.slug, tile.target_amount) == (pavement, "back-office", 2)
    pavement.refresh_from_db()
    assert pavement.keywords == {"nl": ["stoep", "trottoir"], "en": ["pavement", "sidewalk"]}
    assert pavement.names == {"en": "Pavement"}  # the empty cell took the Dutch name away
    versions = TopicVersion.objects.count()
    again = topic_import.apply(parsed, lena)
    assert {change.kind for change in again.changes} == {"same"}
    assert TopicVersion.objects.count() == versions


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("a,nowhere,A,roads", "line 2, parent: there is no topic nowhere"),
        ("a,,,roads", "line 2, names: a new topic needs a name"),
        ("a,,A,moon", "line 2, department: there is no department moon"),
        ("a,b,A,roads\nb,a,B,roads", "line 2, parent: a topic cannot be part of itself"),
        ("pavement,pavement,A,roads", "line 2, parent: a topic cannot be part of itself"),
    ],
)
def test_what_does_not_fit_the_town_is_said_by_line(town, row, said):
    parsed = topic_files.parse("t.csv", f"slug,parent,name_nl,department\n{row}\n".encode())
    assert any(said in str(problem) for problem in topic_import.plan(parsed).problems)
    with pytest.raises(NotPossible):
        topic_import.apply(parsed, None)
    assert Topic.objects.count() == 1


def test_the_target_of_urgent_matters_in_versions_and_files(lena, pavement):
    change(pavement, lena, urgent_amount=4, urgent_unit="working_hours")
    past = topic_history.history(Topic.objects.get(pk=pavement.pk))
    assert past[0].changed == [
        ("Answer within, when urgent", "–", "4"),
        ("Counted in, when urgent", "–", "working hours"),
    ]
    # a version from before urgent matters had a target of their own
    first = TopicVersion.objects.earliest("number")
    first.values = {name: value for name, value in first.values.items() if not name.startswith("urgent_")}
    first.save()
    topic_history.restore(pavement, 1, lena, TopicValues.of(Topic.objects.get(pk=pavement.pk)).fingerprint())
    pavement.refresh_from_db()
    assert (pavement.urgent_amount, pavement.urgent_unit) == (None, "")
    read = topic_files.parse("x.csv", b"slug,urgent_amount,urgent_unit\npavement,2,working_days\n")
    assert topic_import.apply(read, lena).changed[0].fields == ("urgent_amount", "urgent_unit")
    exported = topic_files.parse("x.json", json.dumps(topic_import.export()).encode())
    assert not exported.problems
    assert not topic_import.plan(exported).changed


@pytest.mark.parametrize("name", packs.names())
def test_a_pack_in_an_empty_town(town, name):
    Topic.objects.all().delete()
    Department.objects.exclude(is_back_office=True).delete()
    parsed = topic_files.parse(f"{name}.json", packs.content(name))
    done = topic_import.apply(parsed, None, make_departments=True)
    assert len(done.added) == len(parsed.rows) == Topic.objects.count()
    assert Department.objects.count() == 1 + len(parsed.departments)
    assert not topic_import.apply(parsed, None, make_departments=True).changed
    assert topic_import.plan(topic_files.parse("x.json", json.dumps(topic_import.export()).encode())).added == []


def test_bringing_in_on_the_page(client, lena, pavement, greenery, cases):
    address = "/desk/settings/topics/import/"
    assert client.get(address).status_code == 200
    assert "Choose a file" in client.post(address, {}).content.decode()
    wrong = client.post(address, {"file": SimpleUploadedFile("t.csv", b"slug,target_amount\nlamp,soon\n")})
    assert wrong.status_code == 422
    assert "line 2" in wrong.content.decode()
    file = SimpleUploadedFile("t.csv", b"slug,name_nl,department\nlamp,Lamp,roads\npavement,Stoep,greenery\n")
    shown = client.post(address, {"file": file, "make_departments": "on"})
    assert "2 open cases stay where they are" in shown.content.decode()
    assert not Topic.objects.filter(slug="lamp").exists()
    kept = shown.context["kept"]
    Topic.objects.filter(pk=pavement.pk).update(names={"nl": "Trottoir"})
    again = client.post(address, kept)
    assert "The catalogue was changed meanwhile" in again.content.decode()
    assert client.post(address, again.context["kept"]).status_code == 302
    assert Topic.objects.filter(slug="lamp").exists()
    assert Case.objects.filter(department__slug="roads", closed_at=None).count() == 2
    exported = client.get("/desk/settings/topics/topics.json")
    assert {topic["slug"] for topic in json.loads(exported.content)["topics"]} == {"lamp", "pavement"}


def test_two_who_change_a_topic(lena, pavement):
    seen = TopicValues.of(pavement).fingerprint()
    change(pavement, lena, target_amount=7)
    with pytest.raises(Stale):
        topic_history.restore(pavement, 1, lena, seen)
