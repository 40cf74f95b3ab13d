"""Who else has a case open, and who is answering it: told while it is so, and nothing of it kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.casework import actions as casework
from heed.casework import presence
from heed.casework.actions.presence import CLAIMED_FOR, PRESENT_FOR
from heed.casework.models import Case, Claim, Presence
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import jobs, way

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Case.objects.get()


def form(case: Case, act: str, text: str = "Wij komen.", draft: str = "") -> dict[str, object]:
    message = Message.objects.get(direction="in")
    return {"message": message.pk, "text": text, "seen_delivery": "0", "seen_draft": draft, "act": act}


def test_colleagues_see_each_other_while_they_are_there(client, person, case):
    fatima, noor = person("Fatima"), person("Noor")
    client.force_login(fatima)
    client.get(f"/desk/cases/{case.pk}/")
    assert presence.others(case.pk, noor).looking == ("Fatima",)
    assert presence.others(case.pk, fatima).looking == ()
    client.force_login(noor)
    assert "Also here: Fatima" in client.get(f"/desk/cases/{case.pk}/others/").content.decode()
    seen = presence.others(case.pk, noor).state
    assert client.get(f"/desk/cases/{case.pk}/others/", {"seen": seen}).status_code == 204


def test_who_is_gone_is_forgotten_and_nothing_is_kept(person, case):
    fatima, noor = person("Fatima"), person("Noor")
    casework.note_present(case.pk, fatima)
    casework.claim(case.pk, fatima)
    Presence.objects.update(seen_at=timezone.now() - PRESENT_FOR)
    Claim.objects.update(until=timezone.now())
    assert presence.others(case.pk, noor) == presence.Others()
    jobs.sweep(timestamp=0)
    assert not Presence.objects.exists()
    assert not Claim.objects.exists()
    assert not case.events.exists()


def test_a_sign_of_life_is_written_at_most_each_ten_seconds(person, case):
    fatima = person()
    casework.note_present(case.pk, fatima)
    first = Presence.objects.get().seen_at
    casework.note_present(case.pk, fatima)
    assert Presence.objects.get().seen_at == first
    Presence.objects.update(seen_at=first - timedelta(seconds=11))
    casework.note_present(case.pk, fatima)
    assert Presence.objects.get().seen_at > first


def test_whoever_begins_to_write_is_the_one_who_answers(client, person, case):
    fatima, noor = person("Fatima"), person("Noor")
    client.force_login(fatima)
    assert client.post(f"/desk/cases/{case.pk}/writing/").status_code == 204
    client.force_login(noor)
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert page.count("Fatima is answering") >= 3  # in the list, at the top, and at the answer
    assert "Fatima is answering" in client.get("/desk/inbox/").content.decode()
    client.post(f"/desk/cases/{case.pk}/writing/")
    assert Claim.objects.get().person == fatima


def test_the_list_is_told_anew_when_somebody_begins(client, person, case):
    client.force_login(person("Noor"))
    seen = client.get("/desk/inbox/").context["seen"]
    assert client.get("/desk/inbox/rows/", {"seen": seen}).status_code == 204
    casework.claim(case.pk, person("Fatima"))
    assert "Fatima is answering" in client.get("/desk/inbox/rows/", {"seen": seen}).content.decode()


def test_sending_over_a_claim_is_refused_and_the_text_is_kept(client, person, case):
    fatima, noor = person("Fatima"), person("Noor")
    casework.claim(case.pk, fatima)
    client.force_login(noor)
    refused = client.post(f"/desk/cases/{case.pk}/answer/", form(case, "send", "Van Noor"))
    assert refused.status_code == 409
    page = refused.content.decode()
    assert "Fatima is answering this case, for another 5 min" in page
    assert "Van Noor" in page
    assert not case.deliveries.filter(kind="answer").exists()
    stamp = refused.context["answering"].seen_draft
    assert client.post(f"/desk/cases/{case.pk}/answer/", form(case, "take_over", "Van Noor", stamp)).status_code == 302
    assert Claim.objects.get().person == noor
    stamp = client.get(f"/desk/cases/{case.pk}/").context["answering"].seen_draft
    assert client.post(f"/desk/cases/{case.pk}/answer/", form(case, "send", "Van Noor", stamp)).status_code == 302
    assert not Claim.objects.exists()


def test_a_claim_that_ended_stops_nobody(client, person, case):
    casework.claim(case.pk, person("Fatima"))
    Claim.objects.update(until=timezone.now() - timedelta(seconds=1))
    client.force_login(person("Noor"))
    assert client.post(f"/desk/cases/{case.pk}/answer/", form(case, "send")).status_code == 302


def test_saving_a_draft_claims_without_any_script(client, person, case):
    fatima = person("Fatima")
    client.force_login(fatima)
    client.post(f"/desk/cases/{case.pk}/answer/", form(case, "save"))
    claim = Claim.objects.get()
    assert claim.person == fatima
    assert claim.until - timezone.now() > CLAIMED_FOR - timedelta(seconds=20)


def test_an_approver_sends_the_answer_of_its_author_who_holds_the_claim(person, case):
    piet, noor = person("Piet", "department_officer"), person("Noor")
    message = Message.objects.get(direction="in")
    draft = answers.save_draft(case, message, piet, "Dinsdag.")
    casework.claim(case.pk, piet)
    answers.approve(draft.pk, noor)
    assert not Claim.objects.exists()
