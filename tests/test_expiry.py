"""What each kind of data does when its time is over: texts go, counts stay, and what is young or in use is left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from heed.answers.models import Delivery, Draft, HelpRequest, WrongFinding
from heed.casework.actions.notes import add_note
from heed.casework.models import Case, CaseNote
from heed.channels.contract import Batch, Unreadable
from heed.inbox import actions as inbox
from heed.inbox.models import Contact, Message, SetAside, SettledAs
from heed.insight.tests.test_learning import answered
from heed.journey import way
from heed.privacy import actions as privacy
from heed.privacy import retention
from heed.privacy.models import AuditEntry, RetentionTerm, VaultItem
from tests.people import make_incoming
from tests.whole.everything import places_of

pytestmark = pytest.mark.django_db
WORD = "kwetterb"


@pytest.fixture(autouse=True)
def the_town_took_over_the_terms(person) -> None:
    olga = person("Olga", "privacy_officer")
    for term in retention.terms().values():
        if term.waits:
            privacy.set_term(term.kind.slug, term.kind.proposed, "As proposed.", olga, 0)


@pytest.fixture
def case(account, person) -> Case:
    fatima = person("Fatima")
    way.carry(way.take(account, Batch((make_incoming("m1", f"De stoep is {WORD} kapot"),))).messages)
    made = Case.objects.get()
    add_note(made.pk, fatima, f"{WORD} gebeld")
    answered(made, fatima, timezone.now(), f"De {WORD} wordt gemaakt")
    Delivery.objects.filter(kind="acknowledgement").update(state="sent", sent_at=timezone.now())
    return made


def closed(days: int) -> None:
    Case.objects.update(status="done", closed_at=timezone.now() - timedelta(days=days))


def test_five_years_after_closing_no_text_of_a_case_is_left_and_all_rows_are(case):
    closed(1827)
    rows = [model.objects.count() for model in (Case, CaseNote, Message, Draft, Delivery)]
    done = privacy.expire()
    assert not done.failed
    assert (done.counts["cases"], done.counts["answers"]) == (1, 3)  # the answer, its draft, the acknowledgement
    assert not places_of([WORD])[WORD]
    assert [model.objects.count() for model in (Case, CaseNote, Message, Draft, Delivery)] == rows
    again = privacy.expire()
    assert not any(again.counts.values())


def test_before_the_town_set_a_term_nothing_of_its_records_goes(case):
    RetentionTerm.objects.all().delete()
    closed(9000)
    Message.objects.update(received_at=timezone.now() - timedelta(days=9000))
    done = privacy.expire()
    assert not {"messages", "set-aside", "cases", "answers", "restrictions", "log", "requests"} & set(done.counts)
    assert "casework_casenote.text" in places_of([WORD])[WORD]


def test_who_it_was_goes_a_month_after_they_were_met_when_nothing_of_theirs_is_left(case):
    Contact.objects.update(created_at=timezone.now() - timedelta(days=31))
    assert privacy.expire().counts["identities"] == 0
    closed(1827)
    assert privacy.expire().counts["identities"] == 1
    assert not VaultItem.objects.exists()


@pytest.mark.parametrize("days", [0, 1820])
def test_what_is_younger_or_open_stays(case, days):
    if days:
        closed(days)
    counts = privacy.expire().counts
    assert not (counts["cases"] or counts["answers"])
    assert "casework_casenote.text" in places_of([WORD])[WORD]


def test_while_an_answer_is_on_its_way_it_keeps_its_text(case):
    closed(1827)
    Delivery.objects.filter(kind="answer").update(state="sending", claimed_at=timezone.now())
    assert privacy.expire().counts["answers"] == 0
    assert Delivery.objects.get(kind="answer").text


def test_messages_that_no_case_was_made_of_go_after_a_year(account):
    new = inbox.receive(account, Batch((make_incoming("m1", f"{WORD} spam"), make_incoming("m2", "Nieuw")))).new
    inbox.settle(new, SettledAs.SPAM)
    Message.objects.filter(pk=new[0]).update(received_at=timezone.now() - timedelta(days=366))
    assert privacy.expire().counts["messages"] == 1
    assert list(Message.objects.exclude(text="").values_list("text", flat=True)) == ["Nieuw"]


def test_what_was_set_aside_notes_on_findings_and_help_go_in_their_time(account, person):
    fatima, old = person("Fatima"), timezone.now() - timedelta(days=800)
    inbox.receive(account, Batch((), unreadable=(Unreadable(WORD, {"who": WORD}),)))
    SetAside.objects.update(at=old)
    WrongFinding.objects.create(check_slug="tone", reason="tone.rude", level="advice", note=WORD, person=fatima)
    WrongFinding.objects.update(at=old)
    asked = {"kind": "suggest", "language": "nl", "prompt": [WORD], "next_attempt_at": old, "asked_at": old}
    way.carry(way.take(account, Batch((make_incoming("m1", "De stoep is kapot"),))).messages)
    HelpRequest.objects.create(case=Case.objects.get(), **asked)
    counts = privacy.expire().counts
    assert (counts["set-aside"], counts["wrong-findings"], counts["drafting-help"]) == (1, 1, 1)
    assert not places_of([WORD])[WORD]


def test_the_log_goes_after_five_years(person):
    privacy.record("case_viewed", "case", 1, person("Fatima"))
    AuditEntry.objects.filter(act="case_viewed").update(at=timezone.now() - timedelta(days=1827))
    assert privacy.expire().counts["log"] == 1
    assert not AuditEntry.objects.filter(act="case_viewed").exists()
