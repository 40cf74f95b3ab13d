"""What is kept, and requests of residents, at the desk: who may what, what is shown, and what is written."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from heed.answers.models import Delivery
from heed.casework.models import Case, Joining, Notification
from heed.channels.contract import Batch, Media
from heed.channels.submission import Submission
from heed.inbox import actions as inbox
from heed.inbox.models import Contact, Message
from heed.insight.tests.test_learning import answered
from heed.journey import way
from heed.privacy import actions as privacy
from heed.privacy import retention
from heed.privacy.models import AuditEntry, RequestState, RetentionTerm, SubjectRequest
from heed.privacy.requests import month_after
from heed.site import actions as site
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def olga(client, person):
    made = person("Olga", "privacy_officer")
    client.force_login(made)
    return made


@pytest.fixture
def anna(account, incoming, person) -> Contact:
    picture = Media("image/png", alt="De stoep", name="stoep.png", content=b"\x89PNG picture")
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot, groet Anna", media=(picture,)),))).messages)
    answered(Case.objects.get(), person("Fatima"), timezone.now(), "Wij komen kijken, Anna.")
    return Contact.objects.get()


TODAY = {"came_on": "2020-01-31", "known_by": "account"}

ADDRESSES = ("", "terms/cases/", "requests/", "residents/{contact}/", "requests/{request}/")


@pytest.mark.parametrize(
    ("role", "codes"),
    [
        ("privacy_officer", (200, 200, 200, 200, 200)),
        ("communications_lead", (200, 403, 200, 403, 200)),
        ("administrator", (200, 403, 403, 403, 403)),
        ("agent", (403, 403, 403, 403, 403)),
    ],
)
def test_who_sees_what(client, person, anna, role, codes):
    waiting = privacy.ask_erasure(anna.pk, timezone.localdate(), "account", person("Otto", "privacy_officer"))
    client.force_login(person("Somebody", role))
    addresses = [address.format(contact=anna.pk, request=waiting.pk) for address in ADDRESSES]
    assert tuple(client.get(f"/desk/privacy/{address}").status_code for address in addresses) == codes


# --- what is kept


def test_all_kinds_stand_on_the_page_with_what_for_and_how_long(client, olga):
    page = client.get("/desk/privacy/").content.decode()
    for words in (
        "Cases, and the messages in them",
        "Nothing goes until you set a term",
        "Heed proposes 1826 days from the day the case was closed",
        "(as Heed proposes)",
    ):
        assert words in page
    assert "facts.Fact" in page  # and why it holds nothing of residents


def term(client, **more):
    return client.post("/desk/privacy/terms/cases/", {"days": "90", "why": "Our selection list.", "seen": "0", **more})


def test_another_term_needs_a_reason_and_is_kept_with_who_and_when(client, olga):
    assert term(client, why="").status_code == 422
    assert term(client, days="0").status_code == 422
    assert term(client).status_code == 302
    assert term(client, days="", why="A court case.", seen="1").status_code == 302
    first, second = RetentionTerm.objects.order_by("number")
    assert (first.days, first.by, second.days) == (90, olga, None)
    assert "Nothing goes for now" in client.get("/desk/privacy/").content.decode()
    assert retention.kept_since("cases") is None
    entry = AuditEntry.objects.filter(act="retention_changed").first()
    assert entry and entry.detail == {"number": 1, "days": 90}


def test_who_saw_another_term_changes_nothing_and_loses_no_word(client, olga):
    term(client)
    late = term(client, days="30", why="Typed with care.")
    assert late.status_code == 409
    page = late.content.decode()
    assert "changed this meanwhile" in page and "Typed with care." in page
    assert RetentionTerm.objects.count() == 1


def test_before_a_term_lets_anything_go_it_says_how_much(client, olga, anna):
    Case.objects.update(status="done", closed_at=timezone.now() - timedelta(days=100))
    shown = term(client)
    assert "1 goes for good tonight" in shown.content.decode()
    assert not RetentionTerm.objects.exists()
    for days, sure in (("30", "90"), ("90", "on"), ("90", "30")):
        assert f'name="sure" value="{days}"' in term(client, days=days, sure=sure).content.decode()
    assert not RetentionTerm.objects.exists(), "another number of days than was shown is asked about again"
    assert term(client, sure="90").status_code == 302


# --- requests


def test_a_resident_is_found_by_handle_with_and_without_its_sign(client, olga, anna):
    for handle in ("anna@example.social", "@anna@example.social", " Anna@Example.social. "):
        page = client.post("/desk/privacy/requests/find/", {"handle": handle}).content.decode()
        assert f"Resident {anna.pk}" in page
    nobody = client.post("/desk/privacy/requests/find/", {"handle": "nobody@example.social"}).content.decode()
    assert "Nobody with this handle" in nobody
    looked = AuditEntry.objects.filter(act="resident_looked_up")
    assert looked.count() == 3 and all(entry.detail == {} for entry in looked)


def test_their_data_are_given_for_machines_and_for_people(client, olga, anna):
    response = client.post(f"/desk/privacy/residents/{anna.pk}/give/", TODAY)
    archive = zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))
    told = json.loads(archive.read("data.json"))
    rows = [row for kind in told["kinds"] for row in kind["rows"]]
    texts = [row.get("text") for row in rows]
    assert "De stoep is kapot, groet Anna" in texts  # the original, not the text with names hidden
    assert "Wij komen kijken, Anna." in texts
    assert any(row.get("handle") == "anna@example.social" for row in rows)
    (file,) = [row["file"] for row in rows if "file" in row]
    assert archive.read(file) == b"\x89PNG picture"
    page = archive.read("read-me.html").decode()
    assert "De stoep is kapot, groet Anna" in page and f'href="{file}"' in page
    made = SubjectRequest.objects.get()
    assert (made.wish, made.state, made.due_on.isoformat()) == ("access", "done", "2020-02-29")


def test_nothing_is_given_where_nobody_made_sure_who_asked(client, olga, anna):
    refused = client.post(f"/desk/privacy/residents/{anna.pk}/give/", {**TODAY, "known_by": ""})
    assert refused.status_code == 422
    later = (timezone.localdate() + timedelta(days=3)).isoformat()
    assert client.post(f"/desk/privacy/residents/{anna.pk}/give/", {**TODAY, "came_on": later}).status_code == 422
    assert not SubjectRequest.objects.exists()


def ask(client, anna) -> SubjectRequest:
    assert client.post(f"/desk/privacy/residents/{anna.pk}/", TODAY).status_code == 302
    return SubjectRequest.objects.get()


def test_the_page_says_what_goes_and_what_stays_before_anything_does(client, olga, anna):
    page = client.get(f"/desk/privacy/residents/{anna.pk}/").content.decode()
    assert "messages of theirs" in page and "that there was a case" in page and "Back-ups" in page
    assert Message.objects.filter(text__contains="stoep", direction="in").exists()
    assert AuditEntry.objects.filter(act="resident_viewed", object_id=str(anna.pk)).exists()


def test_one_asks_and_another_confirms(client, olga, anna, person):
    made = ask(client, anna)
    address = f"/desk/privacy/requests/{made.pk}/"
    seen = privacy.preview(anna.pk).stamp
    own = client.post(address, {"act": "confirm", "seen": seen})
    assert own.status_code == 409 and "Nobody erases alone" in own.content.decode()
    client.force_login(person("Lena", "communications_lead"))
    stale = client.post(address, {"act": "confirm", "seen": "something else"})
    assert stale.status_code == 409 and "Something changed meanwhile" in stale.content.decode()
    assert client.post(address, {"act": "confirm", "seen": seen}).status_code == 302
    made.refresh_from_db()
    assert made.state == RequestState.DONE
    assert set(Delivery.objects.values_list("text", flat=True)) == {""}
    page = client.get(address).content.decode()
    assert "What went" in page and "Anna" not in page
    again = client.post(address, {"act": "confirm", "seen": seen})
    assert again.status_code == 409 and "decided already" in again.content.decode()


def test_others_who_can_confirm_are_told_without_a_name(client, olga, anna, person):
    lena, fatima = person("Lena", "communications_lead"), Person.objects.get(name="Fatima")
    ask(client, anna)
    told = Notification.objects.get()
    assert (told.person, told.kind) == (lena, "erasure_to_confirm") and fatima != lena
    client.force_login(lena)
    page = client.get("/desk/notifications/").content.decode()
    assert f"Erasure of resident {anna.pk} waits for a second person." in page


def test_it_is_refused_on_a_ground_of_the_law_or_taken_back(client, olga, anna):
    made = ask(client, anna)
    address = f"/desk/privacy/requests/{made.pk}/"
    assert client.post(address, {"act": "refuse", "because": "no such ground"}).status_code == 409
    assert client.post(address, {"act": "refuse", "because": "claim"}).status_code == 302
    assert "legal claim" in client.get(address).content.decode()
    made = SubjectRequest.objects.get(pk=privacy.ask_erasure(anna.pk, timezone.localdate(), "account", olga).pk)
    assert client.post(f"/desk/privacy/requests/{made.pk}/", {"act": "withdraw"}).status_code == 302
    assert Message.objects.filter(text__contains="stoep", direction="in").exists()


def test_a_lead_confirms_and_does_nothing_else(client, anna, person):
    made = privacy.ask_erasure(anna.pk, timezone.localdate(), "account", person("Otto", "privacy_officer"))
    client.force_login(person("Lena", "communications_lead"))
    for form in ({"act": "refuse", "because": "claim"}, {"act": "withdraw"}, {"act": "what"}, {}):
        assert client.post(f"/desk/privacy/requests/{made.pk}/", form).status_code == 403
    assert client.post(f"/desk/privacy/residents/{anna.pk}/give/", TODAY).status_code == 403
    assert client.post("/desk/privacy/requests/find/", {"handle": "anna@example.social"}).status_code == 403


@pytest.mark.parametrize(
    ("day", "after"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2028-01-31", "2028-02-29"),
        ("2026-12-15", "2027-01-15"),
        ("2026-05-31", "2026-06-30"),
    ],
)
def test_a_month_later(day, after):
    assert month_after(timezone.datetime.fromisoformat(day).date()).isoformat() == after


def test_other_contacts_of_the_same_person_stand_on_both_pages(client, olga, incoming, town, person):
    network = {"rehearsal": True, "base_url": "https://social.example", "account_id": "1"}
    mastodon = inbox.connect_account("mastodon", "testdam", "testdam@social.example", network, {})
    form = inbox.connect_account("email", "testdam", "testdam@example.org", {"rehearsal": True}, {})
    way.carry(way.take(mastodon, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    case, contact = Case.objects.get(), Contact.objects.get()
    site.say_on_page(case, contact, Submission(submission_id=uuid4(), text="Nog steeds"), Joining.FEEDBACK)
    way.carry(way.take(form, Batch((incoming("m2", "De brug is stuk"),))).messages)
    page, guess = Contact.objects.exclude(pk=contact.pk).order_by("pk")
    shown = client.get(f"/desk/privacy/residents/{contact.pk}/").content.decode()
    known, _middle, guessed = shown.partition("Perhaps the same person")
    assert "The same person" in known and f"/desk/privacy/residents/{page.pk}/" in known
    assert f"/desk/privacy/residents/{guess.pk}/" in guessed and f"/residents/{guess.pk}/" not in known
    made = ask(client, contact)
    assert f"Resident {page.pk}" in client.get(f"/desk/privacy/requests/{made.pk}/").content.decode()
    of_page = client.get(f"/desk/privacy/residents/{page.pk}/").content.decode()
    assert f"/desk/privacy/requests/{made.pk}/" in of_page, "what the same person asked stands with both"
    again = client.post(f"/desk/privacy/residents/{page.pk}/", TODAY)
    assert again.status_code == 422 and "waits for a second person already" in again.content.decode()
    client.force_login(person("Lena", "communications_lead"))
    of_lead = client.get(f"/desk/privacy/requests/{made.pk}/").content.decode()
    assert f"Resident {guess.pk}" in of_lead and f"/residents/{guess.pk}/" not in of_lead, (
        "who may not look up has no link"
    )
