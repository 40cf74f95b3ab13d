"""An incident that a person opened has its name from a case: it follows that case, and keeps no word of who left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import transaction

from heed.casework import actions
from heed.casework.actions import forgetting
from heed.casework.models import Case, Incident
from heed.channels.contract import Author, Batch, Change
from heed.inbox.models import Message, SettledAs
from heed.journey import way

pytestmark = pytest.mark.django_db

ANNA = Author("id:anna", "@anna@example.social", "Anna Visser")
LAMP = "Lantaarn kapot"


@pytest.fixture
def say(account, incoming):
    def one(native_id: str, text: str, author: str = "", **more) -> Message:
        said = incoming(native_id, text, author=author or native_id, **more)
        if author == "anna":
            said = replace(said, author=ANNA)
        way.carry(way.take(account, Batch((said,))).messages)
        return Message.objects.order_by("-pk")[0]

    return one


@pytest.fixture
def anna(say) -> Message:
    """Opened the case, on which Bob spoke too."""
    said = say("m1", "De put bij mijn schuur stinkt", author="anna")
    say("m2", "Hier ook een vieze lucht", author="bob", parent_id="m1")
    return said


@pytest.fixture
def incident(anna, person) -> Incident:
    return actions.open_incident(anna.case_message.case_id, person("Lena", "communications_lead"))


@pytest.fixture
def take_back(account, incoming):
    def one(native_id: str, author: str) -> None:
        way.take(account, Batch((incoming(native_id, "", author=author, change=Change.DELETION),)))

    return one


def erase(message: Message) -> None:
    assert message.contact_id
    with transaction.atomic():
        forgetting.forget_resident(message.contact_id)


def settle(message: Message, say, by) -> None:
    actions.settle_message(message, SettledAs.THANKS, by)


def move(message: Message, say, by) -> None:
    other = say("z1", "Wanneer is de markt open?", author="zoe").case_message.case
    actions.move_message(message, other, by)


def split(message: Message, say, by) -> None:
    actions.split([message.pk], by)


LEAVING = [settle, move, split]


@pytest.mark.parametrize("leave", LEAVING)
@pytest.mark.parametrize("erased", [True, False])
def test_who_left_the_case_is_in_its_incident_s_name_no_more(anna, incident, say, person, take_back, leave, erased):
    leave(anna, say, person())
    if erased:
        erase(anna)
    else:
        take_back("m1", "anna")
    incident.refresh_from_db()
    assert incident.title == "Hier ook een vieze lucht"


@pytest.mark.parametrize("leave", LEAVING)
def test_then_it_goes_with_the_words_of_whom_it_is_named_after(anna, incident, say, person, take_back, leave):
    leave(anna, say, person())
    take_back("m2", "bob")
    incident.refresh_from_db()
    assert incident.title == ""


@pytest.mark.parametrize("erased", [True, False])
def test_who_changed_their_words_leaves_neither(anna, incident, account, incoming, take_back, erased):
    edit = replace(incoming("m1", "De put bij de kerk stinkt", version=datetime.now(UTC)), author=ANNA)
    way.carry(way.take(account, Batch((edit,))).messages)
    incident.refresh_from_db()
    assert incident.title == "De put bij de kerk stinkt"
    if erased:
        erase(anna)
    else:
        take_back("m1", "anna")
    incident.refresh_from_db()
    assert incident.title == ""


@pytest.mark.parametrize("way_out", ["taken out", "merged"])
def test_a_case_that_belongs_to_it_no_more_gave_it_its_name(incident, anna, say, person, take_back, way_out):
    case = anna.case_message.case
    if way_out == "merged":
        actions.merge(case.pk, say("z1", "Het stinkt in de straat", author="zoe").case_message.case_id, person())
    else:
        actions.take_out(incident.pk, case.pk, person())
    take_back("m1", "anna")
    incident.refresh_from_db()
    assert incident.title == ""


def test_others_that_say_the_same_keep_their_names(say, person, take_back):
    lena = person("Lena", "communications_lead")
    ours, theirs = (say(name, LAMP, author=name).case_message.case for name in ("bob", "cas"))
    assert ours != theirs
    named, other = actions.open_incident(ours.pk, lena), actions.open_incident(theirs.pk, lena)
    also = say("dora", LAMP).case_message.case
    actions.add_to_incident(other.pk, also, lena)
    for name in ("bob", "dora"):
        take_back(name, name)
    titles = dict(Incident.objects.values_list("pk", "title"))
    assert titles == {named.pk: "", other.pk: LAMP}


def test_what_staff_called_it_stays_but_for_who_is_named(say, anna, person):
    lena = person("Lena", "communications_lead")
    case = anna.case_message.case
    incident = actions.open_incident(case.pk, lena, "Put van Visser, Kerkstraat")
    actions.settle_message(anna, SettledAs.THANKS, lena)
    incident.refresh_from_db()
    assert incident.title == "Put van Visser, Kerkstraat"
    erase(anna)
    incident.refresh_from_db()
    assert incident.title == "Put van […], Kerkstraat"


def test_so_does_what_staff_called_it_on_a_case_of_one_person(say, person):
    alone = say("m1", "De put stinkt", author="anna")
    lena = person("Lena", "communications_lead")
    incident = actions.open_incident(alone.case_message.case_id, lena, "Put van Anna Visser")
    erase(alone)
    incident.refresh_from_db()
    assert incident.title == "Put van […]"
    assert Case.objects.get().title == ""
