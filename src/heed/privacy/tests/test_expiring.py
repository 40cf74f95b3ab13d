"""Terms are kept to every night: in portions, once, and what cannot go keeps nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from heed.privacy import actions, registry, retention
from heed.privacy.actions import expiring
from heed.privacy.models import AuditEntry
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
    assert (done.counts, done.failed) == ({"whole": 1}, ["broken"])
    run = retention.latest_run()
    assert run and run.detail == {"counts": {"whole": 1}, "failed": ["broken"]}


def test_a_row_that_does_not_go_ends_the_night_of_its_kind():
    shelf = Shelf(20)
    registry.register(replace(shelf.kind("stuck"), expire=lambda ids, before: 0))
    assert actions.expire().failed == ["stuck"]


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
