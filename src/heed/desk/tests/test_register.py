"""The register of algorithms: who sees it, what it says, what a town fills in, and what it gives away."""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from pathlib import Path

import pytest

from heed.answers import actions as answers
from heed.answers.drafting_help.prompts import Kind
from heed.answers.models import HelpRequest
from heed.answers.tests.scenes import arrive
from heed.casework.models import Case
from heed.channels.language_model import Said
from heed.inbox.models import Message
from heed.privacy import register
from heed.privacy.models import AlgorithmNote, AuditEntry

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def lena(person, client):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


@pytest.fixture
def helped(account, incoming, person, settings) -> HelpRequest:
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:9"
    case: Case = arrive(account, incoming("m1"))
    answers.ask_help(case, person("Fatima"), Kind.TRANSLATE, "en", "Dag Anna", Message.objects.get())
    claimed = answers.claim_help()
    assert claimed
    answers.record_help(claimed, Said("Hello [NAME_1] <b>", "small", "1"), 1234)
    return HelpRequest.objects.get()


@pytest.mark.parametrize(
    ("role", "code"), [("communications_lead", 200), ("privacy_officer", 200), ("agent", 403), ("administrator", 403)]
)
def test_who_sees_it(client, person, role, code):
    client.force_login(person("Somebody", role))
    for address in ("", "export/register.json", "export/register.csv", "export/log.csv", "reading/"):
        assert client.get(f"/desk/register/{address}").status_code == code


def test_every_entry_is_whole_in_both_languages():
    dutch, english = register.texts("nl"), register.texts("en")
    assert [one.slug for one in dutch] == [one.slug for one in english]
    for one in (*dutch, *english):
        assert not [field.name for field in fields(one) if field.name != "figures" and not getattr(one, field.name)]
        assert (ROOT / one.docs).exists(), one.docs
    assert not {one.goal for one in dutch} & {one.goal for one in english}


def test_the_page_says_what_is_on(client, lena, settings):
    page = client.get("/desk/register/").content.decode()
    assert page.count("not switched on") == 2 and "It was never asked." in page
    settings.DRAFTING_HELP_URL, settings.DRAFTING_HELP_MODEL = "http://127.0.0.1:9", "mixtral"
    page = client.get("/desk/register/").content.decode()
    assert page.count("not switched on") == 1 and "mixtral" in page


def test_a_town_fills_in_who_is_responsible(client, lena):
    given = {"owner": "Head of the public desk", "contact": "algorithms@testdam.example", "seen": 0}
    given |= {"used_since": "2026-11-01", "legal_ground": "Contract 12"}
    assert client.post("/desk/register/reading/", given).status_code == 302
    page = client.get("/desk/register/").content.decode()
    assert "Head of the public desk" in page and "1 November 2026" in page and "Contract 12" in page
    again = client.post("/desk/register/reading/", {**given, "owner": "Another"})
    assert again.status_code == 409 and "Somebody else changed this" in again.content.decode()
    assert AlgorithmNote.objects.get().owner == "Head of the public desk"
    assert AuditEntry.objects.filter(act="algorithm_described").count() == 1
    assert client.post("/desk/register/reading/", {**given, "used_since": "soon"}).status_code == 422
    assert client.get("/desk/register/no-such/").status_code == 404


def test_files(client, lena, helped):
    register.fill_in("checks", register.Filled(owner="=1+1"), lena, 0)
    data = client.get("/desk/register/export/register.json").json()["algorithms"]
    assert {one["slug"] for one in data} == {one.slug for one in register.texts("en")}
    assert next(one for one in data if one["slug"] == "checks")["owner"] == "=1+1"
    text = client.get("/desk/register/export/register.csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert next(one for one in rows if one["slug"] == "checks")["owner"] == "'=1+1"
    text = client.get("/desk/register/export/log.csv").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["kind"], row["outcome"], row["milliseconds"]) == ("translate", "ready", "1234")
    assert "Fatima" not in text and "NAME_1" not in text
    assert client.get("/desk/register/export/else").status_code == 404


def test_the_log_shows_texts_as_they_left_and_who_looks_is_written_down(client, lena, helped):
    page = client.get("/desk/register/").content.decode()
    assert "Fatima" in page and "1.2" in page and "Anna" not in page
    page = client.get(f"/desk/register/help/{helped.pk}/").content.decode()
    assert "Hello [NAME_1] &lt;b&gt;" in page and "Anna" not in page
    assert AuditEntry.objects.get(act="drafting_help_viewed").object_id == str(helped.pk)


def test_what_was_erased_says_so(client, lena, helped, settings):
    settings.DRAFTING_HELP_KEEP_DAYS = 1
    HelpRequest.objects.update(asked_at=helped.asked_at.replace(year=2025))
    answers.forget_help()
    assert "erased" in client.get("/desk/register/").content.decode()
    assert "The texts were erased." in client.get(f"/desk/register/help/{helped.pk}/").content.decode()
