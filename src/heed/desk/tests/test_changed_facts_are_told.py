"""A fact changes: who wrote answers with it is told which now say what is no longer so, once for each version."""

from __future__ import annotations

import pytest

from heed.answers import actions as answers
from heed.answers.models import Delivery, DeliveryState, FactUse
from heed.casework.models import Notification
from heed.desk.tests.test_facts import case, changed, fact, fatima, sent, wanted
from heed.facts import actions
from heed.facts.models import Fact
from heed.journey import knowledge
from heed.staff.models import Person

__all__ = ["case", "fact", "fatima"]
pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, int]]:
    rows = Notification.objects.filter(kind="fact_changed").order_by("pk").select_related("person")
    return [(one.person.name, one.detail["count"]) for one in rows]


def test_author_and_owner_are_told_once_for_each_version(client, case, fatima, fact, person):
    gerda = person("Gerda")
    Fact.objects.update(owner=gerda)
    sent(client, case, fact, fatima)
    assert knowledge.tell_of_changes() == 0
    changed(fact, fatima, owner=gerda)
    assert knowledge.tell_of_changes() == 2
    assert knowledge.tell_of_changes() == 0
    assert sorted(told()) == [("Fatima", 1), ("Gerda", 1)]
    shown = client.get("/desk/notifications/").content.decode()
    assert "says something else now" in shown
    assert f"/desk/facts/{fact.pk}/#to-correct" in shown
    assert 'id="to-correct"' in client.get(f"/desk/facts/{fact.pk}/").content.decode()
    changed(fact, fatima, owner=gerda, statements={"nl": "Open van 9 tot 15 uur."}, value="9-15")
    assert knowledge.tell_of_changes() == 2


def test_who_is_both_is_told_once(client, case, fatima, fact):
    sent(client, case, fact, fatima)
    changed(fact, fatima, owner=fatima)
    assert (knowledge.tell_of_changes(), told()) == (1, [("Fatima", 1)])


def test_another_answer_of_theirs_that_comes_later_does_not_tell_them_again(client, case, fatima, fact):
    row = sent(client, case, fact, fatima)
    changed(fact, fatima, owner=fatima)
    knowledge.tell_of_changes()
    use = FactUse.objects.get()
    later = answers.save_draft(case, row.answers, fatima, "Nog een.")
    FactUse.objects.create(fact=fact, draft=later, version=use.version, by=fatima)
    answers.approve(later.pk, fatima)
    assert knowledge.tell_of_changes() == 0


@pytest.mark.parametrize("state", [DeliveryState.CANCELLED, DeliveryState.FAILED])
def test_nobody_is_told_of_what_nobody_got(client, case, fatima, fact, state):
    sent(client, case, fact, fatima)
    Delivery.objects.filter(kind="answer").update(state=state)
    changed(fact, fatima, owner=fatima)
    assert knowledge.tell_of_changes() == 0


def test_nor_of_what_needs_no_correction_or_says_the_same(client, case, fatima, fact):
    sent(client, case, fact, fatima)
    actions.change(fact.pk, wanted(owner=fatima, source="Een andere kalender"), fatima, "", None)
    assert knowledge.tell_of_changes() == 0
    now = changed(fact, fatima, owner=fatima)
    answers.settle(FactUse.objects.get().pk, fatima, now.said_version)
    assert knowledge.tell_of_changes() == 0


def test_an_automatic_answer_has_no_author_and_its_owner_is_told(client, case, fatima, fact):
    row = sent(client, case, fact, fatima)
    FactUse.objects.update(draft=None, delivery=row)
    changed(fact, fatima, owner=fatima)
    assert (knowledge.tell_of_changes(), told()) == (1, [("Fatima", 1)])


def test_where_telling_fails_it_is_done_again(client, case, fatima, fact, monkeypatch):
    sent(client, case, fact, fatima)
    changed(fact, fatima, owner=fatima)

    def fails(*_: object, **__: object) -> int:
        raise RuntimeError

    monkeypatch.setattr(knowledge.casework, "notify", fails)
    with pytest.raises(RuntimeError):
        knowledge.tell_of_changes()
    monkeypatch.undo()
    assert knowledge.tell_of_changes() == 1
    assert Person.objects.get(name="Fatima").pk == Notification.objects.get(kind="fact_changed").person_id
