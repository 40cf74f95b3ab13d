"""Dossiers: opened, changed, closed; who may, and that two people do not undo each other's work."""

from __future__ import annotations

import pytest

from heed.dossiers import actions, gathering, queries, wording
from heed.dossiers.actions import DossierValues
from heed.dossiers.models import Dossier, Participation, Stage
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def olga(person):
    return person("Olga", "policy_officer")


def wanted(owner, **more) -> DossierValues:
    values = {"title": "Refuse routes", "summary": "Fewer lorries.", "stage": "design", "participation": "consult"}
    return DossierValues(**{**values, "owner": owner, **more})


def form(owner, **more) -> dict:
    values = {"title": "Refuse routes", "summary": "", "stage": "design", "participation": "involve"}
    return {**values, "owner": owner.pk, "department": "", **more}


def test_a_dossier_is_opened_changed_and_closed(client, olga):
    client.force_login(olga)
    client.post("/desk/dossiers/new/", form(olga))
    (dossier,) = Dossier.objects.all()
    page = client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()
    assert "Participation level: involve" in page
    assert wording.promise("involve") in page
    shown = {"seen": dossier.version}
    client.post(f"/desk/dossiers/{dossier.pk}/change/", form(olga, title="Refuse", stage="elaboration", **shown))
    dossier.refresh_from_db()
    assert (dossier.title, dossier.stage, dossier.version) == ("Refuse", Stage.ELABORATION, 2)
    client.post(f"/desk/dossiers/{dossier.pk}/close/", {"seen": 2})
    assert not Dossier.objects.get().is_open
    refused = client.post(f"/desk/dossiers/{dossier.pk}/change/", form(olga, seen=3))
    assert "The dossier is closed" in refused.content.decode()
    client.post(f"/desk/dossiers/{dossier.pk}/open/", {"seen": 3})
    assert Dossier.objects.get().is_open


@pytest.mark.parametrize("act", ["change", "close", "open"])
@pytest.mark.parametrize("seen", ["1", ""], ids=["old", "none"])
def test_who_saw_an_older_one_changes_nothing(client, olga, act, seen):
    dossier = actions.open_dossier(wanted(olga))
    actions.change(dossier.pk, wanted(olga, title="Meanwhile"), "1")
    client.force_login(olga)
    before = Dossier.objects.values().get()
    late = client.post(f"/desk/dossiers/{dossier.pk}/{act}/", form(olga, title="Typed with care", seen=seen))
    assert late.status_code == 409
    assert Dossier.objects.values().get() == before
    page = late.content.decode()
    assert "changed this" in page
    assert act != "change" or ("Typed with care" in page and "Meanwhile" in page)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"title": " "}, "title"),
        ({"title": "x" * 121}, "more than 120"),
        ({"summary": "x" * 2001}, "more than 2000"),
        ({"stage": "later"}, "stage"),
        ({"participation": "all"}, "participation level"),
    ],
)
def test_what_does_not_fit_is_said(olga, more, said):
    with pytest.raises(NotPossible, match=said):
        actions.open_dossier(wanted(olga, **more))
    assert not Dossier.objects.exists()


def test_the_owner_can_open_it(olga, person):
    with pytest.raises(NotPossible, match="Ada cannot open dossiers"):
        actions.open_dossier(wanted(person("Ada", "administrator")))


@pytest.mark.parametrize(
    ("role", "sees", "edits"),
    [
        ("policy_officer", True, True),
        ("communications_lead", True, True),
        ("agent", True, False),
        ("department_officer", True, False),
        ("privacy_officer", False, False),
        ("administrator", False, False),
    ],
)
def test_who_may(client, olga, person, role, sees, edits):
    dossier = actions.open_dossier(wanted(olga))
    client.force_login(person("Somebody", role))
    assert (client.get("/desk/dossiers/").status_code == 200) is sees
    assert (client.get(f"/desk/dossiers/{dossier.pk}/").status_code == 200) is sees
    assert (client.get("/desk/dossiers/new/").status_code == 200) is edits
    assert (client.post(f"/desk/dossiers/{dossier.pk}/close/", {"seen": 1}).status_code == 302) is edits


def test_nobody_opens_them_without_logging_in(client, town):
    assert client.get("/desk/dossiers/").status_code == 302


def test_the_list_is_narrowed(olga, person):
    mine = actions.open_dossier(wanted(olga))
    other = actions.open_dossier(wanted(person("Lena", "communications_lead"), title="Cars", stage="implementation"))
    actions.close(actions.open_dossier(wanted(olga, title="Old")).pk, "1")

    def found(**query) -> list:
        return list(queries.listed(queries.Filters.of(query), olga))

    assert found() == [other, mine]
    assert found(mine="1") == [mine]
    assert found(stage="implementation") == [other]
    assert found(words="lorries refuse") == [mine]
    assert [one.title for one in found(closed="1")] == ["Old"]


def test_rooms_say_what_they_have(client, olga, monkeypatch):
    entry = gathering.Entry("A map", "/somewhere/", "12 concepts")
    monkeypatch.setitem(
        gathering._gatherers, "x", (99, lambda dossier, person: gathering.Section("x", "Things", [entry]))
    )
    dossier = actions.open_dossier(wanted(olga))
    client.force_login(olga)
    page = client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()
    assert "Things" in page
    assert 'href="/somewhere/"' in page
    assert "12 concepts" in page


def test_an_illustration_says_so(client, olga):
    dossier = actions.open_dossier(wanted(olga), is_illustration=True)
    client.force_login(olga)
    assert "made up to show how it works" in client.get(f"/desk/dossiers/{dossier.pk}/").content.decode()


def test_every_level_has_its_promise():
    assert len({wording.promise(level) for level in Participation.values}) == 5


def test_a_closed_dossier_cannot_be_worked_on(olga):
    dossier = actions.open_dossier(wanted(olga))
    actions.close(dossier.pk, "1")
    with pytest.raises(NotPossible, match="closed"):
        actions.locked_open(dossier.pk)
    with pytest.raises(Stale):
        actions.open_again(dossier.pk, "1")
