"""Help of a language model: limits, the mark on a draft, and that a named human approves. No server is asked here."""

from __future__ import annotations

import json
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import helping
from heed.answers.drafting_help.prompts import Kind
from heed.answers.helping import material as help_material
from heed.answers.helping import queries as help_queries
from heed.answers.models import Approval, Draft, FactUse, HelpRequest, HelpState
from heed.answers.tests.scenes import rules, sent, write
from heed.channels.language_model import NotAnswered, Problem, Said
from heed.facts import actions, queries
from heed.facts.shape import FactValues
from heed.inbox.models import Message
from heed.staff.models import Department

pytestmark = pytest.mark.django_db

MACHINE = "Dank u voor uw bericht. Wij kijken naar de losse stoeptegel bij u in de straat."


@pytest.fixture(autouse=True)
def turned_on(settings):
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:1"


def asked(case, by, kind=Kind.SUGGEST, text="", language="nl") -> HelpRequest:
    return answers.ask_help(case, by, kind, language, text, Message.objects.order_by("pk")[0])


def answered(case, by, text=MACHINE, **more) -> HelpRequest:
    made = asked(case, by, **more)
    claimed = answers.claim_help()
    assert claimed and claimed.pk == made.pk
    answers.record_help(claimed, Said(text, "small", "small-1"), 12)
    made.refresh_from_db()
    return made


def used(case, by, text=MACHINE) -> Draft:
    request = answered(case, by, text)
    return write(case, by, text, helped=request.pk)


def test_what_would_leave_holds_no_name_and_comes_back(case, people):
    own = "Dag Anna, bel 06-12345678 of fatima@testdam.example. Groet, Fatima"
    request = asked(case, people["Fatima"], Kind.TRANSLATE, own, "en")
    left = json.dumps(request.prompt, ensure_ascii=False)
    assert not [one for one in ("Anna", "12345678", "fatima@", "Fatima") if one in left]
    assert help_queries.asked_about(request) == own
    assert b"Anna" not in bytes(request.sealed)
    claimed = answers.claim_help()
    answers.record_help(claimed, Said("Hi [NAME_1], call [PHONE_1] or [NAME_7].", "small", ""), 1)
    found = help_queries.suggestion(HelpRequest.objects.get())
    assert found.text == "Hi Anna, call 06-12345678 or [NAME_7]."
    assert found.invented == ("[NAME_7]",)
    assert set(found.missing) == {"fatima@testdam.example", "Fatima"}


def test_off_means_off(case, people, settings):
    settings.DRAFTING_HELP_URL = ""
    with pytest.raises(answers.Refused, match="No language model"):
        asked(case, people["Fatima"])
    assert help_queries.open_of(case, people["Fatima"], summary=False) is None


def test_limits_are_said(case, people, settings):
    settings.DRAFTING_HELP_LONGEST = 100
    with pytest.raises(answers.Refused, match="at most 100 characters"):
        asked(case, people["Fatima"], Kind.SIMPLIFY, "woord " * 30)
    with pytest.raises(answers.Refused, match="Write something first"):
        asked(case, people["Fatima"], Kind.SIMPLIFY, "  ")
    settings.DRAFTING_HELP_PER_HOUR, settings.DRAFTING_HELP_PER_DAY = 2, 3
    answered(case, people["Fatima"])
    answered(case, people["Fatima"])
    with pytest.raises(answers.Refused, match="2 times in an hour"):
        asked(case, people["Fatima"])
    answered(case, people["Noor"])
    with pytest.raises(answers.Refused, match="3 times in a day"):
        asked(case, people["Noor"])
    HelpRequest.objects.update(asked_at=timezone.now() - timedelta(days=1, minutes=1))
    assert asked(case, people["Fatima"]).state == HelpState.WAITING


def test_one_at_a_time_and_the_older_answer_goes(case, people):
    first = answered(case, people["Fatima"])
    asked(case, people["Fatima"])
    first.refresh_from_db()
    assert (first.state, first.sealed) == (HelpState.THROWN_AWAY, None)
    with pytest.raises(answers.Refused, match="still writing"):
        asked(case, people["Fatima"])
    asked(case, people["Noor"])
    asked(case, people["Fatima"], Kind.SUMMARISE)


def test_the_draft_remembers_until_all_is_rewritten(case, people):
    draft = used(case, people["Fatima"])
    assert Draft.objects.get().has_model_text
    assert HelpRequest.objects.get().state == HelpState.USED
    draft = write(case, people["Fatima"], f"Dag! {MACHINE[:40]}")
    assert draft.has_model_text
    draft = write(case, people["Fatima"], "Iets heel anders.")
    assert not draft.has_model_text
    draft = write(case, people["Fatima"], MACHINE)  # put back by hand
    assert draft.has_model_text
    assert not write(case, people["Fatima"], "").has_model_text


def test_who_copies_it_by_hand_has_used_it(case, people):
    request = answered(case, people["Fatima"])
    draft = write(case, people["Fatima"], f"Beste mevrouw,\n{MACHINE}")
    request.refresh_from_db()
    assert (request.state, request.draft, draft.has_model_text) == (HelpState.USED, draft, True)


def test_ones_own_words_are_not_the_machine_s(case, people):
    own = "Wij komen morgen kijken naar de losse stoeptegel."
    asked(case, people["Fatima"], Kind.SIMPLIFY, own)
    answers.record_help(answers.claim_help(), Said(f"{own} Dag!", "small", ""), 1)
    assert not write(case, people["Fatima"], own).has_model_text


def test_it_is_used_once(case, people):
    request = answered(case, people["Fatima"])
    draft = write(case, people["Fatima"], MACHINE, helped=request.pk)
    with pytest.raises(answers.Refused, match="already"):
        write(case, people["Fatima"], "Anders", helped=request.pk, seen=draft.stamp)
    other = answered(case, people["Noor"])
    with pytest.raises(answers.Refused):
        write(case, people["Fatima"], "Van Noor", helped=other.pk)
    assert not answers.throw_away_help(other.pk, people["Fatima"])
    assert Draft.objects.get().text == MACHINE


def test_the_author_s_own_send_is_a_logged_approval(case, people):
    draft = used(case, people["Fatima"])
    answers.approve(draft.pk, people["Fatima"])
    assert Approval.objects.get().person == people["Fatima"]
    assert sent() == [MACHINE]
    assert HelpRequest.objects.get().state == HelpState.USED


def test_no_other_way_lets_it_go(case, people):
    """Whoever builds a way without a person finds this in its way."""
    from heed.answers.actions.drafting import let_go

    draft = used(case, people["Fatima"])
    with pytest.raises(answers.Refused, match="somebody has to approve"):
        let_go(draft, people["Fatima"])
    assert not sent()


def test_a_second_person_where_the_town_wants_one(case, people):
    rules(people["Lena"], {"when": {"language_model": True}, "people": 1})
    draft = used(case, people["Fatima"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    answers.approve(draft.pk, people["Noor"])
    assert sent() == [MACHINE]


def test_a_rule_for_what_people_wrote_alone(case, people):
    rules(people["Lena"], {"when": {"language_model": False}, "people": 1})
    draft = write(case, people["Fatima"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])


def test_a_gap_that_it_made_up_is_not_sent(case, people):
    draft = used(case, people["Fatima"], f"Bel [NAME_9]. {MACHINE}")
    with pytest.raises(answers.Refused, match=r"\[NAME_9\]"):
        answers.approve(draft.pk, people["Fatima"])


def test_what_became_of_it_is_known_when_the_answer_goes(case, people):
    used(case, people["Fatima"])
    draft = write(case, people["Fatima"], f"{MACHINE[:45]} met aandacht.")
    left = answered(case, people["Fatima"], "Geheel iets anders dan wat er stond.")
    answers.approve(draft.pk, people["Fatima"])
    assert HelpRequest.objects.exclude(pk=left.pk).get().state == HelpState.CHANGED
    left.refresh_from_db()
    assert left.state == HelpState.THROWN_AWAY
    assert not HelpRequest.objects.exclude(sealed=None).exists()


def test_a_correction_of_it_is_marked_too(case, people):
    draft = used(case, people["Fatima"])
    (delivery,) = answers.approve(draft.pk, people["Fatima"])
    type(delivery).objects.update(state="sent", sent_at=timezone.now())
    assert answers.begin_change(delivery.pk, people["Noor"], "correction").has_model_text


def test_a_busy_server_is_asked_again_and_then_not(case, people):
    asked(case, people["Fatima"])
    busy = NotAnswered(Problem.BUSY, "", status=429, retry_after=5)
    answers.record_help_failure(answers.claim_help(), busy, 1)
    again = HelpRequest.objects.get()
    assert again.state == HelpState.WAITING
    assert timedelta(seconds=4) < again.next_attempt_at - timezone.now() <= timedelta(seconds=5)
    assert answers.claim_help() is None
    for _ in range(2):
        HelpRequest.objects.update(next_attempt_at=timezone.now())
        answers.record_help_failure(answers.claim_help(), busy, 1)
    assert HelpRequest.objects.get().state == HelpState.FAILED


def test_nobody_waits_an_hour_at_a_page(case, people):
    asked(case, people["Fatima"])
    answers.record_help_failure(answers.claim_help(), NotAnswered(Problem.BUSY, "", retry_after=3600), 1)
    failed = HelpRequest.objects.get()
    assert (failed.state, failed.problem, failed.problem_number) == (HelpState.FAILED, "busy", 3600)


def test_a_worker_that_vanished_is_followed_by_another_and_cannot_come_back(case, people, settings):
    asked(case, people["Fatima"])
    vanished = answers.claim_help()
    assert answers.claim_help() is None and not answers.is_help_due()
    HelpRequest.objects.update(claimed_at=timezone.now() - timedelta(seconds=settings.DRAFTING_HELP_SECONDS + 16))
    assert answers.is_help_due()
    second = answers.claim_help()
    answers.record_help(vanished, Said("Te laat.", "small", ""), 1)
    assert HelpRequest.objects.get().answer == ""
    answers.record_help(second, Said(MACHINE, "small", ""), 1)
    assert HelpRequest.objects.get().answer == MACHINE


def test_who_vanishes_each_time_is_shown_as_failed(case, people):
    asked(case, people["Fatima"])
    for _ in range(3):
        assert answers.claim_help()
        HelpRequest.objects.update(claimed_at=timezone.now() - timedelta(hours=1))
    assert answers.claim_help() is None
    assert (HelpRequest.objects.get().state, HelpRequest.objects.get().problem) == (HelpState.FAILED, "lost")


def test_what_was_stopped_stays_stopped(case, people):
    request = asked(case, people["Fatima"])
    claimed = answers.claim_help()
    assert answers.throw_away_help(request.pk, people["Fatima"])
    answers.record_help(claimed, Said(MACHINE, "small", ""), 1)
    assert HelpRequest.objects.get().state == HelpState.THROWN_AWAY


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("We will come and look at the pavement tomorrow, and tell you what we do about it.", "en"),
        ("Wij komen morgen kijken naar de stoep en vertellen u dan wat wij eraan doen.", ""),
        ("Ok.", ""),
    ],
)
def test_another_language_is_noticed(text, other):
    assert helping.other_language(text, "nl", ["nl", "en", "de"]) == other


def test_texts_are_forgotten_and_counts_stay(case, people, settings):
    answered(case, people["Fatima"])
    settings.DRAFTING_HELP_KEEP_DAYS = 30
    assert answers.forget_help(timezone.now() + timedelta(days=29)) == 0
    assert answers.forget_help(timezone.now() + timedelta(days=31)) == 1
    left = HelpRequest.objects.get()
    assert (left.prompt, left.answer, left.sealed, left.case, left.person) == ([], "", None, None, None)
    assert left.answer_length == len(MACHINE)
    assert help_queries.months()[0].total == 1
    assert answers.forget_help(timezone.now() + timedelta(days=31)) == 0


def test_what_a_resident_removes_is_forgotten_here_too(case, people):
    asked(case, people["Fatima"])
    claimed = answers.claim_help()
    Message.objects.filter(case_message__case=case).update(deleted_at=timezone.now() + timedelta(seconds=1))
    assert answers.forget_help() == 1
    answers.record_help(claimed, Said(MACHINE, "small", ""), 1)
    assert (HelpRequest.objects.get().prompt, HelpRequest.objects.get().answer) == ([], "")


def test_a_fact_that_it_repeats_is_remembered(case, people):
    wanted = FactValues(
        department=Department.objects.get(slug="roads"),
        subject="Pavement of the Sluisweg",
        statements={"nl": "De stoep wordt op 3 mei gemaakt."},
        kind="date",
        value="2027-05-03",
        source="Plan 2026",
        valid_from=queries.today(),
        valid_until=queries.today() + timedelta(days=9),
    )
    fact = actions.add(wanted, people["Fatima"])
    request = asked(case, people["Fatima"])
    assert fact.pk in request.facts
    assert "De stoep wordt op 3 mei gemaakt" in json.dumps(request.prompt, ensure_ascii=False)
    text = "Dank u. De stoep wordt op 3 mei gemaakt. Tot dan."
    answers.record_help(answers.claim_help(), Said(text, "small", ""), 1)
    draft = write(case, people["Fatima"], text, helped=request.pk)
    assert FactUse.objects.get().draft == draft


def test_nothing_is_written_where_asking_fails(case, people):
    with patch.object(helping, "_check_limits", side_effect=answers.Refused("no")), pytest.raises(answers.Refused):
        asked(case, people["Fatima"])
    assert not HelpRequest.objects.exists()


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Anna van der Berg", ["Anna van der Berg", "Anna", "Berg"]),
        ("سارة محمد", ["سارة محمد", "سارة", "محمد"]),
        ("王伟", ["王伟", "王伟"]),
    ],
)
def test_parts_of_names_that_stand_for_somebody_alone(name, known):
    assert help_material._names(name) == known


def test_a_new_promise_leaves_the_help_in_the_answer_box(case, people):
    request, fatima = answered(case, people["Fatima"]), people["Fatima"]
    until = timezone.now() + timedelta(days=9)
    promise = answers.save_promise(case.pk, fatima, until, "de tegels zijn op")
    assert answers.approve(promise.pk, fatima)
    request.refresh_from_db()
    assert request.state == HelpState.READY
    copied = answers.save_promise(case.pk, fatima, until + timedelta(days=1), MACHINE)
    assert copied.has_model_text
    assert answers.approve(copied.pk, fatima)
    request.refresh_from_db()
    assert request.state == HelpState.USED
