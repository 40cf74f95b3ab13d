"""Help of a language model with the one answer to all people of an incident. No server is asked here."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions.forgetting import forget_resident
from heed.answers.drafting_help.prompts import Kind
from heed.answers.helping import queries as help_queries
from heed.answers.models import Approval, Draft, HelpRequest, HelpState
from heed.answers.tests.scenes import ALL, arrive, rules, sent, write
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.casework.queries import reference
from heed.channels.contract import Author
from heed.channels.language_model import Said
from heed.inbox.models import Message
from heed.staff import queries as staff

pytestmark = pytest.mark.django_db

MACHINE = "Dank voor uw bericht. De stoep bij het paaltje is kapot en wij kijken ernaar."


@pytest.fixture(autouse=True)
def turned_on(settings):
    settings.DRAFTING_HELP_URL = "http://127.0.0.1:1"


@pytest.fixture
def cases(account, incoming, town) -> list[Case]:
    names = {"anna": "Anna Visser", "bob": "Bob Dijkgraaf"}
    authors = [Author(f"id:{handle}", f"@{handle}@example.social", name) for handle, name in names.items()]
    said = [
        replace(incoming(f"m{n}", f"De stoep is kapot bij paaltje {n}, zegt {one.name}"), author=one)
        for n, one in enumerate(authors)
    ]
    return [arrive(account, one) for one in said]


@pytest.fixture
def incident(cases, people) -> Incident:
    made = casework.open_incident(cases[0].pk, people["Lena"])
    casework.add_to_incident(made.pk, cases[1], people["Lena"])
    return made


def asked(about, by, kind=Kind.SUGGEST, text="", language="nl") -> HelpRequest:
    return answers.ask_help(about, by, kind, language, text)


def answered(about, by, text=MACHINE, **more) -> HelpRequest:
    made = asked(about, by, **more)
    claimed = answers.claim_help()
    assert claimed and claimed.pk == made.pk
    answers.record_help(claimed, Said(text, "small", "small-1"), 12)
    made.refresh_from_db()
    return made


def used(incident, by, text=MACHINE) -> Draft:
    return answers.save_statement(incident, by, text, "nl", helped=answered(incident, by, text).pk)


def shown(request: HelpRequest) -> dict:
    return json.loads(request.prompt[1][1])


def test_no_name_of_anybody_of_the_incident_leaves(incident, cases, people):
    number = reference(cases[0], staff.town())
    request = asked(incident, people["Fatima"], text=f"Dag Visser en Dijkgraaf, zie {number}")
    left = json.dumps(request.prompt, ensure_ascii=False)
    assert not [one for one in ("Anna", "Visser", "Bob", "Dijkgraaf", number) if one in left]
    assert "one answer that is sent to all of them" in request.prompt[0][1]
    assert [line["who"] for line in shown(request)["thread"]] == ["resident", "resident"]
    assert (request.incident, request.case) == (incident, None)


def test_also_where_who_is_named_wrote_long_before_the_newest(incident, cases, people, account, incoming):
    said = [incoming(f"n{n}", f"Ook hier, zeg ik met Visser {n}", parent_id="m1") for n in range(32)]
    for one in said:
        message = arrive(account, one)
        if not hasattr(message, "incident_case"):
            casework.add_to_incident(incident.pk, message, people["Lena"])
    request = asked(incident, people["Fatima"])
    assert len(shown(request)["thread"]) == 30
    assert "Visser" not in json.dumps(request.prompt, ensure_ascii=False)


def test_what_is_of_one_person_is_not_put_back_in_a_text_for_all(incident, people):
    request = asked(incident, people["Fatima"], text="Groet, Fatima")
    assert list(help_queries.sealed_of(request)["hidden"].values()) == ["Fatima"]
    answers.record_help(answers.claim_help(), Said("Dag [NAME_1] en [NAME_2].", "small", ""), 1)
    found = help_queries.suggestion(HelpRequest.objects.get())
    assert "Fatima" in found.text and len(found.invented) == 1
    draft = answers.save_statement(incident, people["Fatima"], found.text, "nl", helped=request.pk)
    with pytest.raises(answers.Refused, match=r"\[NAME_"):
        answers.approve(draft.pk, people["Fatima"])


def test_a_summary_is_for_the_colleague_and_names_whom_it_names(incident, people):
    request = asked(incident, people["Fatima"], Kind.SUMMARISE)
    assert list(help_queries.sealed_of(request)["hidden"].values()) == ["[person]"]  # as the vault hid it before
    assert "answers them all at once" in request.prompt[0][1]


def test_what_was_told_to_all_is_shown_once(incident, people):
    draft = answers.save_statement(incident, people["Fatima"], "Wij weten ervan.", "nl")
    for delivery in answers.approve(draft.pk, people["Fatima"]):
        type(delivery).objects.filter(pk=delivery.pk).update(state="sent", sent_at=timezone.now())
    thread = shown(asked(incident, people["Fatima"]))["thread"]
    assert [line["said"] for line in thread if line["who"] == "municipality"] == ["Wij weten ervan."]


def test_a_case_of_it_has_help_of_its_own(incident, cases, people):
    on_case = answered(cases[0], people["Fatima"], "Iets voor de zaak alleen, van de machine.")
    asked(incident, people["Fatima"])
    with pytest.raises(answers.Refused, match="still writing"):
        asked(incident, people["Fatima"])
    asked(incident, people["Fatima"], Kind.SUMMARISE)
    draft = answers.save_statement(incident, people["Fatima"], "Wij weten ervan.", "nl")
    answers.approve(draft.pk, people["Fatima"])
    on_case.refresh_from_db()
    assert on_case.state == HelpState.READY  # the answer for all has nothing to do with it


def test_it_is_marked_remembered_and_settled(incident, people):
    draft = used(incident, people["Fatima"])
    assert Draft.objects.get().has_model_text
    assert HelpRequest.objects.get().state == HelpState.USED
    draft = answers.save_statement(incident, people["Fatima"], f"{MACHINE[:50]} Groet.", "nl")
    assert draft.has_model_text
    answers.approve(draft.pk, people["Fatima"])
    assert Approval.objects.get().person == people["Fatima"]
    assert HelpRequest.objects.get().state == HelpState.CHANGED
    assert len(sent()) == 2 and not HelpRequest.objects.exclude(sealed=None).exists()


def test_who_copies_it_by_hand_has_used_it(incident, people):
    request = answered(incident, people["Fatima"])
    draft = answers.save_statement(incident, people["Fatima"], f"Beste mensen,\n{MACHINE}", "nl")
    request.refresh_from_db()
    assert (request.state, request.draft, draft.has_model_text) == (HelpState.USED, draft, True)


def test_a_text_of_the_case_is_not_taken_for_all(incident, cases, people):
    on_case = answered(cases[0], people["Fatima"])
    with pytest.raises(answers.Refused, match="already"):
        answers.save_statement(incident, people["Fatima"], MACHINE, "nl", helped=on_case.pk)
    for_all = answered(incident, people["Fatima"])
    with pytest.raises(answers.Refused, match="already"):
        write(cases[0], people["Fatima"], MACHINE, helped=for_all.pk)


class TestCopiedByHand:
    """From the answer for which the model was asked to another one of the same colleague."""

    @pytest.fixture(autouse=True)
    def second_person(self, people):
        rules(people["Lena"], {"when": {"language_model": True}, "people": 1})

    @pytest.mark.parametrize("state", [HelpState.READY, HelpState.USED])
    def test_from_a_case_to_all(self, incident, cases, people, state):
        on_case = answered(cases[0], people["Fatima"])
        if state == HelpState.USED:
            write(cases[0], people["Fatima"], MACHINE, helped=on_case.pk)
        draft = answers.save_statement(incident, people["Fatima"], f"Beste mensen,\n{MACHINE}", "nl")
        assert draft.has_model_text and Draft.objects.get(pk=draft.pk).has_model_text
        with pytest.raises(answers.NeedsApproval):
            answers.approve(draft.pk, people["Fatima"])
        on_case.refresh_from_db()
        assert on_case.state == state  # it is decided on where it was asked for

    def test_from_all_to_a_case(self, incident, cases, people):
        for_all = answered(incident, people["Fatima"])
        draft = write(cases[0], people["Fatima"], f"Dag! {MACHINE}")
        with pytest.raises(answers.NeedsApproval):
            answers.approve(draft.pk, people["Fatima"])
        for_all.refresh_from_db()
        assert for_all.state == HelpState.READY

    def test_it_is_remembered_once_and_gone_when_rewritten(self, incident, cases, people):
        answered(cases[0], people["Fatima"])
        for text in (MACHINE, f"{MACHINE} Groet."):
            draft = answers.save_statement(incident, people["Fatima"], text, "nl")
        assert draft.model_texts == [MACHINE]
        assert not answers.save_statement(incident, people["Fatima"], "Wij weten ervan.", "nl").has_model_text

    def test_no_name_from_there_is_kept_here(self, incident, people, account, incoming):
        zoe = Author("id:zoe", "@zoe@example.social", "Zoe Zwanenburg")
        case = arrive(account, replace(incoming("z1", "Hier ook"), author=zoe))
        asked(case, people["Fatima"], text="Dag Zoe Zwanenburg")
        said = f"Dag [NAME_1]. {MACHINE}"
        answers.record_help(answers.claim_help(), Said(said, "small", ""), 1)
        assert "Zwanenburg" in help_queries.suggestion(HelpRequest.objects.get()).text
        assert answers.save_statement(incident, people["Fatima"], MACHINE, "nl").model_texts == [said]

    def test_what_everybody_says_is_nobody_s(self, incident, cases, people):
        answered(cases[0], people["Fatima"])
        text = "Dank voor uw bericht. Er is niets aan de hand."
        draft = answers.save_statement(incident, people["Fatima"], text, "nl")
        assert not draft.has_model_text and answers.approve(draft.pk, people["Fatima"])

    def test_what_a_colleague_asked_is_not_theirs(self, incident, cases, people):
        answered(cases[0], people["Noor"])
        assert not answers.save_statement(incident, people["Fatima"], MACHINE, "nl").has_model_text


def test_a_second_person_where_the_town_wants_one(incident, people):
    rules(people["Lena"], {"when": {**ALL, "incident": True, "language_model": True}, "people": 1})
    draft = used(incident, people["Fatima"])
    with pytest.raises(answers.NeedsApproval):
        answers.approve(draft.pk, people["Fatima"])
    answers.ask_approval(draft.pk, people["Fatima"])
    assert len(answers.approve(draft.pk, people["Noor"])) == 2


def test_no_other_way_lets_it_go(incident, people):
    from heed.answers.actions.drafting import let_go

    draft = used(incident, people["Fatima"])
    with pytest.raises(answers.Refused, match="somebody has to approve"):
        let_go(draft, people["Fatima"])
    assert not sent()


class TestForgetting:
    def test_in_its_time_and_counts_stay(self, incident, people, settings):
        answered(incident, people["Fatima"])
        settings.DRAFTING_HELP_KEEP_DAYS = 30
        assert answers.forget_help(timezone.now() + timedelta(days=31)) == 1
        left = HelpRequest.objects.get()
        assert (left.prompt, left.answer, left.sealed, left.incident, left.person) == ([], "", None, None, None)
        assert left.answer_length == len(MACHINE)

    @pytest.mark.parametrize("taken_out", [False, True])
    def test_what_a_resident_removes(self, incident, cases, people, taken_out):
        answered(incident, people["Fatima"])
        if taken_out:
            casework.take_out(incident.pk, cases[1].pk, people["Lena"])
        moment = timezone.now() + timedelta(seconds=1)
        Message.objects.filter(case_message__case=cases[1]).update(deleted_at=moment)
        assert answers.forget_help() == 1

    @pytest.mark.parametrize("taken_out", [False, True])
    def test_who_is_erased(self, incident, cases, people, taken_out):
        answered(incident, people["Fatima"])
        if taken_out:
            casework.take_out(incident.pk, cases[1].pk, people["Lena"])
        contact = Message.objects.get(case_message__case=cases[1]).contact_id
        with transaction.atomic():
            assert forget_resident(contact).help == 1
        assert HelpRequest.objects.get().prompt == []

    def test_another_incident_keeps_its_own(self, incident, cases, people, account, incoming):
        other = arrive(account, incoming("z1", "De lamp is stuk", author="zoe"))
        elsewhere = casework.open_incident(other.pk, people["Lena"])
        asked(elsewhere, people["Fatima"])
        Message.objects.filter(case_message__case=cases[1]).update(deleted_at=timezone.now() + timedelta(seconds=1))
        assert answers.forget_help() == 0


@pytest.mark.parametrize("both", [True, False])
def test_it_is_about_one_thing(incident, cases, people, both):
    request = asked(incident, people["Fatima"])
    on = {"case": cases[0]} if both else {"incident": None}
    with pytest.raises(IntegrityError, match="help_is_about_one_thing"), transaction.atomic():
        HelpRequest.objects.filter(pk=request.pk).update(**on)
