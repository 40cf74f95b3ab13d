"""The case page names other cases that may be of the same matter, says why, and joins nothing by itself."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone, translation

from heed.casework import actions
from heed.casework.alike import alike
from heed.casework.models import Case
from heed.casework.status import Status
from heed.casework.templatetags.casework_tags import likelihood, reasons
from heed.channels.contract import Batch, Change, Place
from heed.inbox.models import StoredReading
from heed.journey import way

pytestmark = pytest.mark.django_db

LAMP = "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker."
AGAIN = "Street light out in Kerkstraat, I could not see a thing."


@pytest.fixture
def say(account, incoming, monkeypatch):
    monkeypatch.setattr("heed.understanding.matter.SURE_FROM", 2.0)  # what joins by itself has tests of its own

    def one(name: str, text: str, **more) -> Case:
        way.carry(way.take(account, Batch((incoming(name, text, author=name, **more),))).messages)
        return Case.objects.order_by("-pk")[0]

    return one


def test_another_case_of_the_same_matter_is_found_with_its_reasons(town, say):
    first = say("anna", LAMP)
    say("cas", "De lantaarnpaal op de Molenweg doet het niet, het is er pikdonker.")
    say("dirk", "Hoe vraag ik een parkeervergunning aan?")
    second = say("bob", AGAIN)
    (found,) = alike(second)
    assert found.case == first
    assert [one.case for one in alike(first)] == [second]
    assert Case.objects.count() == 4
    line = reasons(found.match, town)
    assert "same place: Kerkstraat" in line
    assert "says much the same" in line
    with translation.override("nl"):
        assert "zelfde plek: Kerkstraat" in reasons(found.match, town)
        assert likelihood(found.match.score) in ("waarschijnlijk", "zeer waarschijnlijk")


def test_a_closed_case_is_found_while_it_is_recent(say, person):
    first, second = say("anna", LAMP), say("bob", AGAIN)
    Case.objects.filter(pk=first.pk).update(topic=None, district="centrum")
    Case.objects.filter(pk=second.pk).update(topic=None, district="centrum")
    actions.set_status(first.pk, person(), Status.DONE, "Solved.")
    second.refresh_from_db()
    assert [one.case for one in alike(second)] == [first]
    Case.objects.filter(pk=first.pk).update(changed_at=timezone.now() - timedelta(days=90))
    assert alike(second) == []


def test_where_the_sender_stood_counts(say):
    spot, elsewhere = Place(5.2, 52.5, ""), Place(5.3, 52.5, "")
    first = say("anna", "Lantaarn kapot", place=spot)
    say("cas", "Lantaarn kapot", place=elsewhere)
    found = alike(say("bob", "De lamp is uit", place=Place(5.2001, 52.5, "")))
    assert [one.case for one in found] == [first]


def test_what_was_taken_back_is_not_found_any_more(account, incoming, say):
    say("anna", LAMP)
    second = say("bob", AGAIN)
    way.take(account, Batch((incoming("anna", "", author="anna", change=Change.DELETION),)))
    assert alike(second) == []
    way.take(account, Batch((incoming("bob", "", author="bob", change=Change.DELETION),)))
    assert alike(second) == []


def test_vectors_of_another_model_are_not_compared(say):
    first, second = say("anna", LAMP), say("bob", AGAIN)
    with_meaning = alike(second)[0].match
    stored = StoredReading.objects.get(message__case_message__case=first)
    stored.content["models"]["vector"]["version"] = "0"
    stored.save()
    found = alike(second)
    assert "meaning" in {part.name for part in with_meaning.parts}
    assert "meaning" not in {part.name for one in found for part in one.match.parts}


def test_a_reading_from_before_there_were_vectors_is_compared_by_words_and_place(say):
    first = say("anna", LAMP)
    second = say("bob", "Lantaarnpaal Kerkstraat: pikdonker")
    for stored in StoredReading.objects.all():
        del stored.content["models"]
        stored.vector = None
        stored.save()
    assert [one.case for one in alike(second)] == [first]


def test_at_most_five_and_always_the_same_number_of_questions(say, django_assert_max_num_queries):
    for number in range(8):
        say(f"anna{number}", LAMP)
    case = say("bob", AGAIN)
    with django_assert_max_num_queries(11):
        assert len(alike(case)) == 5


def test_the_page_and_its_part(client, person, say):
    first, second = say("anna", LAMP), say("bob", AGAIN)
    client.force_login(person())
    page = client.get(f"/desk/cases/{second.pk}/").content.decode()
    assert f'hx-get="/desk/cases/{second.pk}/alike/"' in page
    part = client.get(f"/desk/cases/{second.pk}/alike/", headers={"HX-Request": "true"}).content.decode()
    assert "May be the same matter: 1 other case" in part
    assert f"/desk/cases/{first.pk}/" in part
    assert "<html" not in part
    assert "<html" in client.get(f"/desk/cases/{second.pk}/alike/").content.decode()
    alone = say("cas", "Hoe vraag ik een parkeervergunning aan?")
    assert "No other case seems" in client.get(f"/desk/cases/{alone.pk}/alike/").content.decode()


def test_who_may_see_no_cases_sees_none_here(client, person, say):
    case = say("anna", LAMP)
    client.force_login(person("Ada", "administrator"))
    assert client.get(f"/desk/cases/{case.pk}/alike/").status_code == 403
    client.logout()
    assert client.get(f"/desk/cases/{case.pk}/alike/").status_code == 302
