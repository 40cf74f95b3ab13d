"""Many messages, one case: what joins by itself, what is only suggested, and that all of it can be undone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from heed.answers.models import Delivery, DeliveryKind
from heed.casework import actions
from heed.casework.models import Case, CaseEvent, CaseMessage, Joining, Likeness, MatterHandle, MatterTraces, Merge
from heed.casework.status import Status
from heed.channels.contract import Batch, Change, Place
from heed.inbox.models import Message
from heed.journey import way

pytestmark = pytest.mark.django_db

LAMP = "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker."
AGAIN = "Straatlantaarn in de Kerkstraat doet het niet, pikdonker daar"
ENGLISH = "Street light out in Kerkstraat, I could not see a thing."
UNSURE = "De put in de Kerkstraat ruikt vies"


@pytest.fixture(autouse=True)
def as_in_a_large_catalogue(monkeypatch):
    """The tests' town has one topic."""
    monkeypatch.setattr("heed.casework.actions.joining.FEWEST_TOPICS", 1)


@pytest.fixture
def say(account, incoming):
    """Each a batch of its own; returns the case that the message came to."""

    def one(name: str, text: str, **more) -> Case:
        author = more.pop("author", name)
        way.carry(way.take(account, Batch((incoming(name, text, author=author, **more),))).messages)
        return Message.objects.order_by("-pk")[0].case_message.case

    return one


@pytest.fixture
def say_all(account, incoming):
    """All in one batch."""

    def several(*texts: str, author: str = "") -> None:
        batch = Batch(tuple(incoming(f"b{n}", t, author=author or f"r{n}") for n, t in enumerate(texts)))
        way.carry(way.take(account, batch).messages)

    return several


@pytest.fixture
def cautious(monkeypatch):
    """Nothing is sure enough."""
    monkeypatch.setattr("heed.understanding.matter.SURE_FROM", 2.0)


def test_the_same_lamp_joins_and_says_why(say):
    first, second = say("anna", LAMP), say("bob", AGAIN)
    assert second == first
    link = CaseMessage.objects.order_by("-pk")[0]
    assert link.joining == Joining.MATTER
    assert {"place", "topic", "meaning"} <= {part["name"] for part in link.why["parts"]}
    assert "pikdonker" not in str(link.why)
    told = Delivery.objects.filter(kind=DeliveryKind.ACKNOWLEDGEMENT)
    assert {row.contact.reference for row in told} == {
        m.contact.reference for m in Message.objects.filter(direction="in")
    }


def test_with_few_topics_nothing_joins_but_is_suggested(say, monkeypatch):
    monkeypatch.setattr("heed.casework.actions.joining.FEWEST_TOPICS", 2)
    assert say("anna", LAMP) != say("bob", AGAIN)
    assert Likeness.objects.count() == 1


def test_within_one_batch_too(say_all):
    say_all(LAMP, AGAIN, LAMP.replace("Kerkstraat", "Molenweg"))
    assert Case.objects.count() == 2
    assert CaseMessage.objects.filter(joining=Joining.MATTER).count() == 1


@pytest.mark.parametrize(
    "other",
    [
        "De lantaarnpaal op de Molenweg doet het niet, het is er pikdonker.",
        "Hoe vraag ik een parkeervergunning aan voor de Kerkstraat?",
        "Hangjongeren in de Kerkstraat, elke avond lawaai",
    ],
)
def test_a_near_miss_gets_a_case_of_its_own(say, other):
    assert say("anna", LAMP) != say("bob", other)


def test_another_house_number_does_not_join(say):
    one = say("anna", "Stoeptegel los bij Kerkstraat 12")
    assert say("bob", "Stoeptegel los bij Kerkstraat 14") != one
    assert say("cas", "Er ligt een stoeptegel los bij Kerkstraat 12") == one


def test_senders_that_stand_apart_do_not_join(say):
    one = say("anna", "De lantaarnpaal is kapot", place=Place(5.2000, 52.5, ""))
    assert say("bob", "De lantaarnpaal is kapot", place=Place(5.2100, 52.5, "")) != one
    assert say("cas", "De lantaarnpaal is kapot", place=Place(5.2001, 52.5, "")) == one


def test_a_closed_case_takes_up_nothing_until_it_is_open_again(say, person):
    first = say("anna", LAMP)
    actions.set_status(first.pk, person(), Status.DONE, "Gemaakt.")
    assert not MatterHandle.objects.exists()
    second = say("bob", AGAIN)
    assert second != first
    actions.set_status(second.pk, person("Noor"), Status.DONE, "Gemaakt.")
    actions.set_status(first.pk, person("Mies"), Status.LOOKING)
    assert say("cas", AGAIN) == first


def test_danger_does_not_join_a_calm_case_but_opens_its_own(say):
    calm = say("anna", "Het stinkt in de Kerkstraat")
    danger = say("bob", "Gaslucht in de Kerkstraat, ik word er duizelig van!")
    assert danger != calm
    assert danger.urgency >= 0.6


def test_danger_said_in_a_reply_makes_the_case_urgent_and_is_shown(say, account, incoming):
    case = say("anna", LAMP)
    reply = incoming("m2", "Help, er is gaslucht, ik ruik gas!", author="anna", parent_id="anna", thread_id="anna")
    way.carry(way.take(account, Batch((reply,))).messages)
    case.refresh_from_db()
    assert case.urgency >= 0.6
    assert CaseEvent.objects.filter(case=case, kind="became_urgent").count() == 1


def test_the_same_within_one_batch(account, incoming):
    first = incoming("a", LAMP, author="anna", thread_id="a")
    reply = incoming("b", "Help, er is gaslucht, ik ruik gas!", author="anna", parent_id="a", thread_id="a")
    way.carry(way.take(account, Batch((first, reply))).messages)
    case = Case.objects.get()
    assert case.urgency >= 0.6
    assert CaseEvent.objects.get(kind="became_urgent").case == case


def test_the_same_words_after_the_case_was_closed_open_it_again(say, person, client):
    case = say("m1", "Waar blijft mijn antwoord?", author="anna")
    actions.set_status(case.pk, person(), Status.DONE, "Beantwoord.")
    assert say("m2", "Waar blijft mijn antwoord?", author="anna") == case
    case.refresh_from_db()
    assert case.is_open
    client.force_login(person("Noor"))
    assert "the same words of the same person" in client.get(f"/desk/cases/{case.pk}/").content.decode()


def test_where_it_is_not_sure_it_is_suggested_with_its_reasons(say, cautious):
    first, second = say("anna", LAMP), say("bob", AGAIN)
    assert first != second
    found = Likeness.objects.get()
    assert (found.one, found.other) == (first, second)
    assert found.score >= 0.5
    assert "pikdonker" not in str(found.match)


def test_the_same_words_of_the_same_person_are_one_case(say):
    first = say("m1", "Waar blijft mijn antwoord?", author="anna")
    assert say("m2", "Waar blijft mijn antwoord?", author="anna") == first
    assert say("m3", "Waar blijft mijn antwoord?", author="bob") != first
    first.refresh_from_db()
    assert first.version == 2 - 1  # repeating changes nothing while an answer is owed


def test_a_wave_of_copies_in_one_batch_is_one_case(say_all):
    say_all(*["Koop nu goedkope lampen!"] * 40, author="spammer")
    assert Case.objects.count() == 1
    assert CaseMessage.objects.filter(joining=Joining.REPEATED).count() == 39


def test_what_was_edited_is_found_by_what_it_says_now(say, account, incoming):
    first = say("anna", LAMP)
    edit = incoming(
        "anna",
        LAMP.replace("in de Kerkstraat", "op de Molenweg"),
        author="anna",
        version=datetime.now(UTC),
    )
    way.carry(way.take(account, Batch((edit,))).messages)
    assert say("bob", AGAIN) != first
    assert say("cas", AGAIN.replace("in de Kerkstraat", "op de Molenweg")) == first


def test_what_was_taken_back_leaves_no_traces(say, account, incoming):
    say("anna", LAMP)
    way.take(account, Batch((incoming("anna", "", author="anna", change=Change.DELETION),)))
    assert not MatterTraces.objects.exists()
    assert not MatterHandle.objects.exists()


def test_an_old_case_takes_up_nothing_by_itself(say):
    old = say("anna", LAMP, sent_at=datetime.now(UTC) - timedelta(days=40))
    assert say("bob", AGAIN) != old


def test_an_undone_join_is_a_case_of_its_own_that_is_never_joined_again(say, person):
    first = say("anna", LAMP)
    say("bob", AGAIN)
    message = Message.objects.filter(direction="in").order_by("-pk")[0]
    alone = actions.split([message.pk], person())
    assert alone != first
    assert alone.title.startswith("Straatlantaarn")
    assert Likeness.objects.get().state == "apart"
    assert first.case_messages.count() == 1


class TestDistrict:
    """A case is counted where the message is that it has its name and place from."""

    @pytest.fixture(autouse=True)
    def districts(self, town):
        town.districts = {"features": [_square("west", 4.0), _square("oost", 5.0)]}
        town.save()

    @pytest.fixture
    def case(self, say) -> Case:
        """Anna in the west opened it; Bob in the east spoke there too."""
        case = say("anna", UNSURE, place=Place(4.5, 52.5, "Torenstraat 1"))
        assert say("bob", "Hier ook", parent_id="anna", place=Place(5.5, 52.5, "Molenweg 2")) == case
        assert case.district == "west"
        return case

    def test_it_goes_with_the_place_when_who_opened_it_is_split_off(self, case, person):
        anna = case.case_messages.order_by("message_id")[0].message
        alone = actions.split([anna.pk], person())
        case.refresh_from_db()
        assert (case.address, case.district) == ("Molenweg 2", "oost")
        assert (alone.address, alone.district) == ("Torenstraat 1", "west")

    def test_without_a_place_it_is_in_none(self, case, person, say):
        anna, bob = (link.message for link in case.case_messages.order_by("message_id"))
        say("cas", "En hier", parent_id="anna")
        actions.split([anna.pk, bob.pk], person())
        case.refresh_from_db()
        assert (case.lon, case.district) == (None, "")

    def test_it_goes_along_when_a_merge_is_undone(self, case, person, say):
        fatima, other = person(), say("dirk", "Wanneer is de markt open?", place=Place(4.5, 52.5, "Markt 3"))
        made = actions.merge(case.pk, other.pk, fatima)
        say("els", "Die van vrijdag", parent_id="dirk", place=Place(5.5, 52.5, "Plein 4"))
        actions.split([Message.objects.get(text="Wanneer is de markt open?").pk], fatima)
        other.refresh_from_db()
        assert (other.address, other.district) == ("Torenstraat 1", "west")
        actions.undo_merge(made.pk, fatima)
        case.refresh_from_db()
        other.refresh_from_db()
        assert (case.address, case.district) == ("Torenstraat 1", "west")
        assert (other.address, other.district) == ("Plein 4", "oost")


def _square(slug: str, lon: float) -> dict[str, object]:
    """A district of a degree on each side."""
    corners = [[lon, 52.0], [lon + 1, 52.0], [lon + 1, 53.0], [lon, 53.0], [lon, 52.0]]
    return {"properties": {"slug": slug, "name": slug}, "geometry": {"type": "Polygon", "coordinates": [corners]}}


class TestMerge:
    @pytest.fixture
    def two(self, say, cautious):
        return say("anna", LAMP), say("bob", ENGLISH)

    def test_all_of_one_case_goes_to_the_other(self, two, person):
        fatima = person()
        into, case = two
        actions.ask_department(case.pk, fatima, case.department, "Wanneer?")
        Case.objects.filter(pk=case.pk).update(urgency=0.9, promised_at=into.promised_at - timedelta(days=1))
        actions.merge(case.pk, into.pk, fatima)
        case.refresh_from_db()
        into.refresh_from_db()
        assert not case.is_open
        assert into.case_messages.count() == 2
        assert into.tasks.count() == 1
        assert into.urgency == 0.9
        assert into.promised_at < timezone.now() + timedelta(days=14)
        assert {event.kind for event in into.events.all()} >= {"took_up"}

    def test_undo_restores_exactly_what_was(self, two, person):
        fatima = person()
        into, case = two
        actions.assign(case.pk, fatima, fatima)
        before = _everything()
        made = actions.merge(case.pk, into.pk, fatima)
        assert _everything() != before
        actions.undo_merge(made.pk, fatima)
        assert _everything() == before
        with pytest.raises(actions.NotPossible):
            actions.undo_merge(made.pk, fatima)

    def test_what_somebody_changed_since_stays(self, two, person):
        fatima = person()
        into, case = two
        made = actions.merge(case.pk, into.pk, fatima)
        actions.set_status(into.pk, fatima, Status.PLANNED, planned_for=date(2099, 1, 5))
        actions.undo_merge(made.pk, fatima)
        into.refresh_from_db()
        case.refresh_from_db()
        assert into.status == Status.PLANNED
        assert case.status == Status.RECEIVED

    def test_who_writes_again_meanwhile_is_not_lost(self, two, person, say):
        fatima = person()
        into, case = two
        made = actions.merge(case.pk, into.pk, fatima)
        assert say("m9", "Nog steeds donker", author="bob", parent_id="bob", thread_id="bob") == into
        actions.undo_merge(made.pk, fatima)
        assert case.case_messages.count() == 2
        assert into.case_messages.count() == 1

    def test_a_removed_message_leaves_no_word_in_either_case(self, two, person, account, incoming):
        into, case = two
        made = actions.merge(case.pk, into.pk, person())
        way.take(account, Batch((incoming("bob", "", author="bob", change=Change.DELETION),)))
        case.refresh_from_db()
        into.refresh_from_db()
        assert case.title == ""
        assert into.title
        actions.undo_merge(made.pk, person("Noor"))
        assert case.case_messages.count() == 1

    def test_merges_in_a_row_are_undone_in_turn(self, two, person, say):
        fatima = person()
        into, case = two
        third = say("cas", "Hoe laat is de markt?")
        first = actions.merge(case.pk, into.pk, fatima)
        second = actions.merge(into.pk, third.pk, fatima)
        assert third.case_messages.count() == 3
        with pytest.raises(actions.NotPossible):
            actions.undo_merge(first.pk, fatima)
        actions.undo_merge(second.pk, fatima)
        actions.undo_merge(first.pk, fatima)
        assert [one.case_messages.count() for one in (into, case, third)] == [1, 1, 1]

    def test_what_cannot_be(self, two, person):
        fatima = person()
        into, case = two
        with pytest.raises(actions.NotPossible):
            actions.merge(case.pk, case.pk, fatima)
        actions.set_status(into.pk, fatima, Status.DONE, "Gemaakt.")
        with pytest.raises(actions.NotPossible, match="closed"):
            actions.merge(case.pk, into.pk, fatima)
        actions.merge(into.pk, case.pk, fatima)
        with pytest.raises(actions.NotPossible, match="already"):
            actions.merge(into.pk, case.pk, fatima)
        with pytest.raises(actions.NotPossible):
            actions.split([Message.objects.filter(direction="in").first().pk + 9999], fatima)

    def test_the_only_message_moves_as_a_whole_case(self, two, person):
        into, case = two
        message = case.case_messages.get().message
        assert actions.move_message(message, into, person()) == into
        assert Merge.objects.get().case == case

    def test_an_answer_to_all_reaches_everybody_once(self, two, person):
        from heed.answers import actions as answers

        fatima = person()
        into, case = two
        actions.merge(case.pk, into.pk, fatima)
        message = into.case_messages.order_by("pk")[0].message
        draft = answers.save_draft(into, message, fatima, "Wij maken de lamp.", to_everyone=True)
        assert len({row.contact_id for row in answers.approve(draft.pk, fatima)}) == 2


def _everything() -> object:
    """All that a merge touches, but for when and how often it was touched."""
    fields = ("pk", "status", "closed_at", "needs_answer", "assignee", "urgency", "promised_at", "title")
    return (
        list(Case.objects.order_by("pk").values_list(*fields)),
        list(CaseMessage.objects.order_by("pk").values_list("pk", "case", "message", "joining")),
        list(Likeness.objects.order_by("pk").values_list("one", "other", "state")),
        sorted(MatterHandle.objects.values_list("key", "traces", "traces__message__case_message__case")),
    )
