"""Terms are kept to every night: in portions, once, and what cannot go keeps nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from heed.privacy import actions, registry, retention
from heed.privacy.actions import expiring
from heed.privacy.models import AuditEntry
from heed.privacy.personal_data import LOG
from heed.privacy.registry import Kind
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale

pytestmark = pytest.mark.django_db


class Shelf:
    """A kind whose rows are numbers of days ago."""

    def __init__(self, *ages: int) -> None:
        self.ages = list(ages)
        self.portions: list[int] = []
        self.broken = False

    def due(self, before, most):
        days = (timezone.now() - before).days
        return sorted(age for age in self.ages if age >= days)[:most]

    def expire(self, ids, before):
        if self.broken:
            raise ValueError("cannot")
        self.portions.append(len(ids))
        self.ages = [age for age in self.ages if age not in ids]
        return len(ids)

    def kind(self, slug: str, days: int = 10) -> Kind:
        return Kind(
            slug=slug,
            name=slug,
            purpose=slug,
            what=slug,
            ground=slug,
            counted_from=slug,
            tables=(),
            days=days,
            due=self.due,
            expire=self.expire,
        )


@pytest.fixture(autouse=True)
def only_these(monkeypatch):
    monkeypatch.setattr(registry, "_kinds", {})


def test_what_is_older_goes_in_portions_and_once(monkeypatch):
    monkeypatch.setattr(expiring, "PORTION", 2)
    monkeypatch.setattr(expiring, "LOOKED_UP", 4)
    shelf = Shelf(1, 5, 11, 12, 13, 14, 15)
    registry.register(shelf.kind("shelf"))
    assert actions.expire().counts == {"shelf": 5}
    assert (shelf.ages, shelf.portions) == ([1, 5], [2, 2, 1])
    assert actions.expire().counts == {"shelf": 0}
    numbers = AuditEntry.objects.filter(act="expired").values_list("detail__number", flat=True)
    assert list(numbers.order_by("pk")) == [2, 2, 1]
    assert AuditEntry.objects.filter(act="expiry_done").count() == 2


def test_one_that_fails_keeps_no_other_and_is_said():
    broken, whole = Shelf(20), Shelf(20)
    broken.broken = True
    registry.register(whole.kind("whole"), broken.kind("broken"))
    done = actions.expire()
    assert (done.counts, done.stuck) == ({"whole": 1, "broken": 0}, {"broken": 1})
    run = retention.latest_run()
    detail = {"counts": {"whole": 1, "broken": 0}, "failed": [], "stuck": {"broken": 1}}
    assert run and run.detail == detail


def test_a_kind_that_cannot_be_looked_up_keeps_no_other_and_is_said():
    whole = Shelf(20)
    broken = replace(Shelf(20).kind("broken"), due=lambda before, most: 1 / 0)
    registry.register(whole.kind("whole"), broken)
    done = actions.expire()
    assert (done.counts, done.failed) == ({"whole": 1, "broken": 0}, ["broken"])


def stubborn(shelf: Shelf, *rows: int):
    """As the shelf, but these rows fail."""

    def expire(ids, before):
        if set(rows) & set(ids):
            raise IntegrityError("Failing row contains (Anna Jansen).")
        return shelf.expire(ids, before)

    return replace(shelf.kind("stuck"), expire=expire)


@pytest.mark.parametrize("looked_up", [1, 2, 3, 100])
def test_rows_that_cannot_go_keep_none_behind_them_and_are_named(monkeypatch, caplog, looked_up):
    monkeypatch.setattr(expiring, "PORTION", 4)
    monkeypatch.setattr(expiring, "LOOKED_UP", looked_up)
    shelf = Shelf(1, *range(11, 31))
    registry.register(stubborn(shelf, 11, 12, 20))
    done = actions.expire()
    assert (sorted(shelf.ages), done.counts, done.stuck) == ([1, 11, 12, 20], {"stuck": 17}, {"stuck": 3})
    entry = AuditEntry.objects.get(act="expiry_stuck")
    assert (entry.object_id, entry.detail) == ("stuck", {"number": 3, "rows": [11, 12, 20]})
    assert "expiry of stuck: row 12 stays: IntegrityError at test_expiring.py" in caplog.text
    assert "Anna" not in caplog.text
    assert sum(AuditEntry.objects.filter(act="expired").values_list("detail__number", flat=True)) == 17


def test_where_all_fail_it_stops_and_says_so(monkeypatch):
    monkeypatch.setattr(expiring, "MOST_STUCK", 5)
    shelf = Shelf(*range(11, 31))
    registry.register(stubborn(shelf, *shelf.ages))
    done = actions.expire()
    assert (done.failed, done.stuck, len(shelf.ages)) == (["stuck"], {"stuck": 5}, 20)


def test_a_row_that_does_not_go_is_passed_by():
    shelf = Shelf(20, 21)
    kind = shelf.kind("stuck")
    registry.register(replace(kind, expire=lambda ids, before: shelf.expire([pk for pk in ids if pk != 20], before)))
    done = actions.expire()
    assert (done.counts, done.stuck, shelf.ages) == ({"stuck": 1}, {"stuck": 1}, [20])


def test_a_row_of_a_real_table_that_cannot_be_removed_keeps_no_other(person):
    """The database itself refuses the one; what was begun for it is taken back, and the others go."""
    olga = person("Olga", "privacy_officer")
    for number in range(3):
        made = actions.record("looked", "case", number, olga)
        AuditEntry.objects.filter(pk=made.pk).update(at=timezone.now() - timedelta(days=5000))
    kept = AuditEntry.objects.filter(act="looked", object_id="1").get()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE holder (entry bigint REFERENCES privacy_auditentry (id) NOT DEFERRABLE)")
        cursor.execute("INSERT INTO holder VALUES (%s)", [kept.pk])
    registry.register(replace(LOG, waits_for_town=False))
    done = actions.expire()
    assert (done.counts, done.stuck) == ({"log": 2}, {"log": 1})
    assert list(AuditEntry.objects.filter(act="looked")) == [kept]


def test_the_town_s_term_counts_and_none_keeps_all(person):
    olga = person("Olga", "privacy_officer")
    shelf = Shelf(8, 20)
    registry.register(shelf.kind("shelf"))
    actions.set_term("shelf", None, "A court case.", olga, 0)
    assert actions.expire().counts == {}
    assert retention.would_go(retention.terms()["shelf"].kind, 7) == 2
    actions.set_term("shelf", 7, "It is over.", olga, 1)
    assert actions.expire().counts == {"shelf": 2}


@pytest.mark.parametrize(
    ("slug", "days", "why"), [("no-such", 5, "x"), ("shelf", 0, "x"), ("shelf", 99999, "x"), ("shelf", 5, " ")]
)
def test_what_no_term_can_be(person, slug, days, why):
    registry.register(Shelf().kind("shelf"))
    with pytest.raises(NotPossible):
        actions.set_term(slug, days, why, person("Olga", "privacy_officer"), 0)


def test_who_saw_another_term_sets_none(person):
    olga = person("Olga", "privacy_officer")
    registry.register(Shelf().kind("shelf"))
    actions.set_term("shelf", 5, "x", olga, 0)
    with pytest.raises(Stale):
        actions.set_term("shelf", 6, "x", olga, 0)


def test_a_term_counts_from_now():
    registry.register(Shelf().kind("shelf", 3))
    now = timezone.now()
    assert retention.kept_since("shelf", now) == now - timedelta(days=3)
