"""Facts: kept with every change, told of before they end, and handed to who compares texts with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from heed.facts import actions, queries
from heed.facts.models import Fact, FactVersion
from heed.facts.queries import Filters
from heed.facts.shape import FactValues
from heed.staff.actions import NotPossible
from heed.staff.models import Department
from heed.staff.seen import Stale


@pytest.fixture
def roads(town) -> Department:
    return Department.objects.get(slug="roads")


@pytest.fixture
def fatima(person):
    return person()


@pytest.fixture
def piet(person):
    return person("Piet", "department_officer", "roads")


@pytest.fixture
def wanted(roads) -> FactValues:
    return FactValues(
        department=roads,
        subject="Opening hours of the recycling centre",
        statements={"nl": "De milieustraat is open van 9 tot 17 uur.", "en": "It is open from 9 to 17."},
        kind="times",
        value="9-17",
        source="Afvalkalender 2026",
        valid_from=queries.today() - timedelta(days=100),
        valid_until=queries.today() + timedelta(days=100),
    )


def test_every_change_is_kept(wanted, fatima):
    made = actions.add(wanted, fatima)
    later = actions.change(made.pk, replace(wanted, value="9-16"), fatima, "Winter", "1")
    assert (later.version, later.said_version, later.value) == (2, 2, "09:00-16:00")
    until = queries.today() + timedelta(days=200)
    renewed = actions.renew(made.pk, until, fatima, "", "2")
    assert (renewed.version, renewed.said_version, renewed.valid_until) == (3, 2, until)
    ended = actions.end(made.pk, fatima, "Closed for good", "3")
    assert (ended.version, ended.said_version) == (4, 4)
    kept = FactVersion.objects.order_by("number").values_list("how", "changed", "why", "by")
    assert list(kept) == [
        ("added", [], "", fatima.pk),
        ("changed", ["value"], "Winter", fatima.pk),
        ("renewed", ["valid_until"], "", fatima.pk),
        ("ended", ["ended"], "Closed for good", fatima.pk),
    ]
    assert FactVersion.objects.get(number=1).values["value"] == "09:00-17:00"


def test_what_stays_the_same_is_no_version(wanted, fatima):
    made = actions.add(wanted, fatima)
    assert actions.change(made.pk, wanted, fatima, "", "1").version == 1


def test_who_saw_something_old_changes_nothing(wanted, fatima, person):
    made = actions.add(wanted, fatima)
    actions.change(made.pk, replace(wanted, value="9-16"), person("Noor"), "", "1")
    for act in (
        lambda: actions.change(made.pk, replace(wanted, value="9-15"), fatima, "", "1"),
        lambda: actions.renew(made.pk, queries.today(), fatima, "", "1"),
        lambda: actions.end(made.pk, fatima, "gone", "1"),
    ):
        with pytest.raises(Stale):
            act()
    assert Fact.objects.get().version == 2


@pytest.mark.django_db(transaction=True)
def test_of_two_who_change_at_once_one_is_told(wanted, fatima):
    made, barrier, outcomes = actions.add(wanted, fatima), Barrier(2), []

    def change(value: str) -> None:
        barrier.wait()
        try:
            actions.change(made.pk, replace(wanted, value=value), fatima, "", "1")
            outcomes.append("changed")
        except Stale:
            outcomes.append("told")
        finally:
            connection.close()

    threads = [Thread(target=change, args=(value,)) for value in ("9-16", "9-15")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["changed", "told"]
    assert FactVersion.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"subject": " "}, "what it is about"),
        ({"statements": {"nl": " "}}, "at least one language"),
        ({"statements": {"nl": "x" * 601}}, "600 characters"),
        ({"statements": {"nl": "{town}"}}, "braces"),
        ({"source": ""}, "Say who or what"),
        ({"value": "always"}, "Write it like this: 9:00-12:30"),
        ({"kind": ""}, "Say of what kind"),
        ({"value": ""}, "cannot be read"),
        ({"valid_until": timezone.now().date() - timedelta(days=200)}, "before the first"),
    ],
)
def test_what_is_wrong_is_said(wanted, fatima, change, said):
    with pytest.raises(NotPossible, match=said):
        actions.add(replace(wanted, **change), fatima)
    assert not Fact.objects.exists()


def test_one_fact_of_a_subject_and_place(wanted, fatima):
    made = actions.add(wanted, fatima)
    with pytest.raises(NotPossible, match="already"):
        actions.add(replace(wanted, subject=wanted.subject.upper()), fatima)
    actions.end(made.pk, fatima, "Replaced", "1")
    assert actions.add(wanted, fatima).pk != made.pk
    with pytest.raises(NotPossible, match="was ended"):
        actions.renew(made.pk, queries.today(), fatima, "", "2")


def test_an_officer_changes_those_of_their_own_department(wanted, fatima, piet, person):
    made = actions.add(wanted, piet)
    public = Department.objects.get(is_back_office=True)
    with pytest.raises(NotPossible, match="your own department"):
        actions.change(made.pk, replace(wanted, department=public), piet, "", "1")
    of_public = actions.add(replace(wanted, department=public), fatima)
    with pytest.raises(NotPossible, match="your own department"):
        actions.end(of_public.pk, piet, "no", "1")
    assert not queries.may_change(person("Ada", "administrator"), made.department_id)


def test_lists(wanted, fatima):
    today = queries.today()
    for subject, begin, end in [("now", -9, 90), ("soon", -9, 14), ("past", -9, -1), ("coming", 1, 9)]:
        made = replace(wanted, subject=subject, valid_from=today + timedelta(days=begin))
        actions.add(replace(made, valid_until=today + timedelta(days=end)), fatima)
    ended = actions.add(replace(wanted, subject="ended"), fatima)
    actions.end(ended.pk, fatima, "gone", "1")
    for show, found in {
        "current": ["now", "soon"],
        "soon": ["soon"],
        "past": ["past"],
        "coming": ["coming"],
        "ended": ["ended"],
        "all": ["coming", "ended", "now", "past", "soon"],
    }.items():
        listed = queries.listed(Filters(show=show), fatima, today)
        assert [fact.subject for fact in listed] == found
        assert show in ("all", "current") or {queries.state(fact, today) for fact in listed} == {show}
    assert queries.listed(Filters(words="milieustraat now"), fatima, today).count() == 1
    assert queries.listed(Filters(department="back-office"), fatima, today).count() == 0
    assert queries.listed(Filters(mine=True), fatima, today).count() == 0


@given(st.dictionaries(st.sampled_from(["show", "department", "district", "words", "mine"]), st.text(max_size=20)))
def test_filters_stand_in_an_address(query):
    from urllib.parse import parse_qsl

    filters = Filters.of(query)
    assert Filters.of(dict(parse_qsl(filters.query()))) == filters


def test_the_owner_is_warned_of_a_last_day_once(wanted, fatima, piet):
    today = queries.today()
    soon = replace(wanted, valid_until=today + queries.SOON, owner=piet)
    made = actions.add(soon, fatima)
    actions.add(replace(wanted, subject="later"), fatima)

    def taken() -> list[str]:
        with transaction.atomic():
            return [fact.subject for fact in actions.take_to_tell(today)]

    assert taken() == [made.subject]
    assert taken() == []
    actions.renew(made.pk, today + timedelta(days=3), fatima, "", "1")
    assert taken() == [made.subject]
    assert queries.whom_to_tell(made) == [piet]


def test_where_the_owner_is_gone_the_department_is_told(wanted, fatima, piet, person):
    made = actions.add(replace(wanted, owner=person("Gone", "department_officer", "roads")), fatima)
    made.owner.is_active = False
    made.owner.save()
    assert queries.whom_to_tell(made) == [piet]
    made.department = Department.objects.get(is_back_office=True)
    assert fatima in queries.whom_to_tell(made)


def test_what_is_and_what_was_so_for_who_compares_texts(wanted, fatima):
    today = queries.today()
    made = actions.add(wanted, fatima)
    actions.add(replace(wanted, subject="long past", valid_until=today - timedelta(days=50)), fatima)
    before = replace(wanted, value="9-16", statements={"nl": "Open van 9 tot 16 uur."})
    actions.change(made.pk, before, fatima, "", "1")
    actions.renew(made.pk, today + timedelta(days=300), fatima, "", "2")  # says the same: no former version
    found = {(one.id, one.value): one for one in queries.for_checks("nl", today)}
    now, was = found[made.pk, "09:00-16:00"], found[made.pk, "09:00-17:00"]
    assert (now.department, now.kind, now.statement) == ("roads", "times", "Open van 9 tot 16 uur.")
    assert now.valid_until == today + timedelta(days=300)
    assert was.valid_until == today - timedelta(days=1)
    assert "van 9 tot 17" in was.statement
    assert {one.subject for one in queries.for_checks("en", today, timedelta(days=20))} == {wanted.subject}
    actions.end(made.pk, fatima, "gone", "3")
    assert all(one.valid_until < today for one in queries.for_checks("nl", today))
