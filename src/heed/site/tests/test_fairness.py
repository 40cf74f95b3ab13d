"""A resident reads why, behind their own link only, and objects there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from heed.answers.restrictions import actions
from heed.answers.restrictions.models import Appeal
from heed.answers.tests.restricting import SAID, WORDS, fediverse, house_rules, in_force
from heed.answers.tests.scenes import arrive
from heed.casework import queries as casework
from heed.channels.contract import Visibility

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(town, incoming, person):
    case = arrive(fediverse(), incoming("m1", SAID, visibility=Visibility.PUBLIC))
    house_rules(person("Lena", "communications_lead"))
    made = in_force(person("Fatima"), person("Noor"))
    assert made.case_id == case.pk
    return made


@pytest.fixture
def key(row, town) -> str:
    return casework.personal_key(row.case, row.contact_id, town)


def test_only_behind_the_link_that_is_only_theirs(client, row, key, town):
    own = client.get(reverse("site:status", args=[key])).content.decode()
    assert "We have blocked your account" in own and reverse("site:appeal", args=[key, row.pk]) in own
    everybodys = casework.status_key(row.case, town)
    assert "blocked" not in client.get(reverse("site:status", args=[everybodys])).content.decode()
    for wrong in (everybodys, f"{everybodys}.{'x' * 22}"):
        assert client.get(reverse("site:appeal", args=[wrong, row.pk])).status_code == 404
    assert client.get(reverse("site:appeal", args=[key, row.pk + 1])).status_code == 404


def test_the_statement_says_all_and_names_no_colleague(client, row, key):
    response = client.get(reverse("site:appeal", args=[key, row.pk]))
    page = response.content.decode()
    for part in (
        "Do not threaten anybody",
        WORDS,
        "Dit is een bedreiging.",
        "112",
        "ombudsman",
        "No program had a part",
    ):
        assert part in page, part
    assert "Fatima" not in page and "Noor" not in page
    assert "no-store" in response["Cache-Control"]


def test_an_objection_is_made_once_and_its_outcome_read(client, row, key, person):
    address = reverse("site:appeal", args=[key, row.pk])
    empty = client.post(address, {"text": "  "})
    assert (empty.status_code, Appeal.objects.count()) == (422, 0)
    assert client.post(address, {"text": "Het was een liedtekst"}).status_code == 302
    client.post(address, {"text": "Nog eens"})
    assert Appeal.objects.get().text == "Het was een liedtekst"
    page = client.get(address).content.decode()
    assert "Het was een liedtekst" in page and "<textarea" not in page
    actions.decide_appeal(row.pk, person("Vera", "privacy_officer"), False, "U hebt gelijk.")
    page = client.get(address).content.decode()
    assert "You are right" in page and "U hebt gelijk." in page
    assert "We had blocked your account" in client.get(reverse("site:status", args=[key])).content.decode()


def test_a_request_that_nobody_approved_is_not_the_residents_business(client, row, key, person):
    row.state = "refused"
    row.save()
    assert "blocked" not in client.get(reverse("site:status", args=[key])).content.decode()
    assert client.get(reverse("site:appeal", args=[key, row.pk])).status_code == 404


def test_the_house_rules_are_read_by_everybody_in_both_languages(client, town, person):
    assert "hide or block nobody" in client.get("/house-rules/").content.decode()
    house_rules(person("Lena", "communications_lead"))
    english, dutch = client.get("/house-rules/").content.decode(), client.get("/huisregels/").content.decode()
    assert "Do not threaten anybody" in english and "Bedreig niemand" in dutch
    assert 'lang="nl"' in dutch
