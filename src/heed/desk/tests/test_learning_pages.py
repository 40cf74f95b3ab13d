"""Guidance and peer review at the desk: the line, what is written and what is not, who may do what."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from heed.answers.actions import guiding, reviewing
from heed.answers.models import GuidanceCount, GuidanceVersion, PeerReview, ReviewSettings
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.insight.tests.test_learning import YES, answered, close, drawn_at, keep_open, last_month
from heed.journey import way
from heed.privacy.models import AuditEntry

pytestmark = pytest.mark.django_db
ANGRY = "Dit is nu de vierde keer dat ik dit meld. Ik ben het spuugzat!"


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", ANGRY),))).messages)
    return Case.objects.get()


@pytest.fixture
def lena(client, person):
    made = person("Lena", "communications_lead")
    client.force_login(made)
    return made


def test_the_line_stands_over_the_answer_and_nothing_of_it_is_written(client, person, case):
    client.force_login(person())
    client.get(f"/desk/cases/{case.pk}/")
    with CaptureQueriesContext(connection) as asked:
        page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "This message sounds angry" in page
    written = [one["sql"] for one in asked if not one["sql"].startswith("SELECT")]
    assert not [sql for sql in written if "guidance" in sql or "angry" in sql]
    assert not GuidanceCount.objects.exists()
    assert not AuditEntry.objects.filter(detail__icontains="angry").exists()


def test_an_ordinary_message_has_no_line(client, person, account, incoming):
    way.carry(way.take(account, Batch((incoming("m1", "Waar is de balie?"),))).messages)
    client.force_login(person())
    assert 'id="guidance"' not in client.get(f"/desk/cases/{Case.objects.get().pk}/").content.decode()


def test_that_it_did_not_fit_is_counted_and_no_word_is_lost(client, person, case):
    client.force_login(person())
    form = {"guidance": "angry", "text": "Typed with care.", "message": case.case_messages.get().message_id}
    page = client.post(f"/desk/cases/{case.pk}/guidance/", form).content.decode()
    assert "Typed with care." in page
    assert "counted, without your name" in page
    quick = client.post(f"/desk/cases/{case.pk}/guidance/", form, headers={"HX-Request": "true"}).content.decode()
    assert 'id="guidance"' in quick
    assert GuidanceCount.objects.get().not_fitting == 2


def test_all_guidance_can_be_read_at_ease(client, person):
    client.force_login(person())
    page = client.get("/desk/guidance/").content.decode()
    for name in ("A threat", "Loss or illness", "A child", "A journalist", "A rumour", "Irony", "Anger"):
        assert name in page
    assert client.get("/desk/settings/guidance/").status_code == 403


def _form(page) -> dict:
    return {field.name: "" if field.value() is None else field.value() for field in page.context["form"]}


def test_a_lead_changes_guidance_in_a_draft(client, lena):
    client.post("/desk/settings/guidance/start/")
    address = "/desk/settings/guidance/draft/angry/"
    form = _form(client.get(address)) | {"en_sentence": "Count to ten", "nl_advice": "Eén\nTwee"}
    assert client.post(address, form | {"en_title": ""}).status_code == 422
    assert client.post(address, form | {"en_advice": "x\n" * 9}).status_code == 422
    assert client.post(address, form).status_code == 302
    late = client.post(address, form | {"en_sign": "Typed with care."})
    assert late.status_code == 409
    assert "Typed with care." in late.content.decode()
    assert "Count to ten" not in client.get("/desk/guidance/").content.decode()
    for path in ("live", "away"):
        client.post(f"/desk/settings/guidance/draft/{path}/", {"seen": 1})
    draft = GuidanceVersion.objects.get()
    assert draft.state == "draft"
    client.post("/desk/settings/guidance/draft/live/", {"seen": draft.version})
    assert "Count to ten" in client.get("/desk/guidance/").content.decode()
    guiding.start_guidance(lena)
    client.post("/desk/settings/guidance/draft/away/", {"seen": 1})
    assert GuidanceVersion.objects.count() == 1
    assert client.get("/desk/settings/guidance/draft/angry/").status_code == 302


@pytest.fixture
def handed(case, person):
    """Three answers by Fatima, handed to Noor."""
    fatima, noor = person("Fatima"), person("Noor")
    for number in range(3):
        answered(case, fatima, last_month(), f"Answer {number}.")
    reviewing.draw_due(drawn_at())
    keep_open()
    return noor


def test_a_review_is_given_on_its_page(client, handed):
    client.force_login(handed)
    row = PeerReview.objects.order_by("pk")[0]
    assert "3 answers of colleagues wait for your review" in client.get("/desk/").content.decode()
    page = client.get(f"/desk/reviews/{row.pk}/").content.decode()
    assert ANGRY in page
    assert "anna" not in page.lower().replace("annaan", "")
    assert "Fatima" not in page
    short = client.post(f"/desk/reviews/{row.pk}/", {**YES, "tone": "", "remark": "Typed with care."})
    assert short.status_code == 422
    assert "Typed with care." in short.content.decode()
    assert client.post(f"/desk/reviews/{row.pk}/", {**YES, "remark": "Noem een dag."}).status_code == 302
    again = client.post(f"/desk/reviews/{row.pk}/", {**YES, "remark": "Other."})
    assert again.status_code == 422
    row.refresh_from_db()
    assert row.remark == "Noem een dag."


def test_nobody_opens_what_was_handed_to_another(client, handed, person):
    row = PeerReview.objects.order_by("pk")[0]
    for other in (person("Omar"), person("Lena", "communications_lead"), row.author):
        client.force_login(other)
        assert client.get(f"/desk/reviews/{row.pk}/").status_code == 404
        client.post(f"/desk/reviews/{row.pk}/skip/")
    assert not PeerReview.objects.exclude(skipped_at=None).exists()
    client.force_login(person("Vera", "privacy_officer"))
    assert client.get("/desk/reviews/").status_code == 403


def test_the_author_alone_reads_what_was_said_and_not_by_whom(client, handed, person):
    row = PeerReview.objects.order_by("pk")[0]
    reviewing.give_review(row.pk, handed, YES, "Noem een dag.")
    client.force_login(row.author)
    assert "Noem een dag." not in client.get("/desk/reviews/mine/").content.decode()
    close()
    page = client.get("/desk/reviews/mine/").content.decode()
    assert "Noem een dag." in page
    assert "Noor" not in page
    for other in (handed, person("Lena", "communications_lead")):
        client.force_login(other)
        assert "Noem een dag." not in client.get("/desk/reviews/mine/").content.decode()


def test_skipping_hands_it_on(client, handed, person):
    person("Omar")
    client.force_login(handed)
    row = PeerReview.objects.order_by("pk")[0]
    client.post(f"/desk/reviews/{row.pk}/skip/")
    assert PeerReview.objects.get(draft=row.draft, turn=2).reviewer.name == "Omar"


def test_a_lead_sets_how_many_and_loses_no_word(client, lena):
    address = "/desk/settings/reviews/"
    form = _form(client.get(address))
    assert client.post(address, form | {"per_team": 5}).status_code == 302
    assert ReviewSettings.objects.get().per_team == 5
    late = client.post(address, form | {"per_team": 7})
    assert late.status_code == 409
    assert 'value="7"' in late.content.decode()
    assert client.post(address, form | {"per_team": 99}).status_code == 422
    assert ReviewSettings.objects.get().per_team == 5
