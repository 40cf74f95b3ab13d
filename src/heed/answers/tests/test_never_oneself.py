"""Nobody approves their own: every author, every rule, every way."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from heed.answers import actions as answers
from heed.answers.models import Approval, Draft
from heed.answers.tests.scenes import A_LEAD, ONE, TWO, delegate, rules, sent, write
from heed.casework import actions as casework
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


def _plainly(draft: Draft, author: Person) -> Any:
    return answers.approve(draft.pk, author)


def _after_asking(draft: Draft, author: Person) -> Any:
    answers.ask_approval(draft.pk, author)
    return answers.approve(draft.pk, author)


def _with_another_text(draft: Draft, author: Person) -> Any:
    answers.ask_approval(draft.pk, author)
    return answers.approve(draft.pk, author, text="Anders.")


def _alone(draft: Draft, author: Person) -> Any:
    return answers.approve(draft.pk, author, alone="I know best.")


def _as_delegate(draft: Draft, author: Person) -> Any:
    for lead in Person.objects.filter(role="communications_lead").exclude(pk=author.pk):
        delegate(lead, author)
    answers.ask_approval(draft.pk, author)
    return answers.approve(draft.pk, author)


def _by_ones_delegate(draft: Draft, author: Person) -> Any:
    """Somebody whose own role is not enough approves in the author's name."""
    noor = Person.objects.get(name="Noor")
    delegate(author, noor)
    answers.ask_approval(draft.pk, author)
    return answers.approve(draft.pk, noor)


def _after_a_change_by_another(draft: Draft, author: Person) -> Any:
    answers.ask_approval(draft.pk, author)
    answers.approve(draft.pk, Person.objects.get(name="Lars"), text="Van Lars.")
    return answers.approve(draft.pk, author)


def _after_all_but_one(draft: Draft, author: Person) -> Any:
    """The author gives the second approval; the rule asks for two."""
    answers.ask_approval(draft.pk, author)
    answers.approve(draft.pk, Person.objects.get(name="Lars"))
    return answers.approve(draft.pk, author)


WAYS = [_plainly, _after_asking, _with_another_text, _alone, _as_delegate, _after_a_change_by_another]


@pytest.mark.parametrize(
    ("author", "rule", "to_everyone"), list(product(["Fatima", "Lena"], [ONE, TWO, A_LEAD], [False, True]))
)
@pytest.mark.parametrize("go", WAYS)
def test_nobody_approves_their_own(case, people, author, rule, to_everyone, go):
    rules(people["Lena"], rule)
    draft = write(case, people[author], to_everyone=to_everyone)
    with pytest.raises(answers.Refused):
        go(draft, people[author])
    assert sent() == []
    assert not Approval.objects.filter(person=people[author], granted=True).exists()


def test_nor_with_the_second_approval(case, people):
    rules(people["Lena"], TWO)
    with pytest.raises(answers.Refused):
        _after_all_but_one(write(case, people["Fatima"]), people["Fatima"])
    assert sent() == []


def test_nor_does_a_lead_by_who_acts_for_them(case, people):
    rules(people["Lena"], A_LEAD)
    with pytest.raises(answers.Refused):
        _by_ones_delegate(write(case, people["Lena"]), people["Lena"])
    assert sent() == []


@pytest.mark.parametrize("way_of", ["approve", "alone"])
def test_nor_their_own_answer_for_an_incident(case, people, way_of):
    rules(people["Lena"], {"when": {"incident": True}, "people": 1})
    incident = casework.open_incident(case.pk, people["Lena"])
    draft = answers.save_statement(incident, people["Lena"], "Wij zijn bezig.", "nl")
    with pytest.raises(answers.Refused):
        answers.approve(draft.pk, people["Lena"], alone="quick" if way_of == "alone" else "")
    assert sent() == []
    assert answers.approve(draft.pk, people["Noor"])


def test_a_colleague_without_the_right_to_send_never_approves(case, people):
    draft = write(case, people["Fatima"])
    for more in ({}, {"alone": "quick"}, {"text": "Anders"}):
        with pytest.raises(answers.Refused, match="Your role"):
            answers.approve(draft.pk, people["Piet"], **more)
    with pytest.raises(answers.Refused, match="Your role"):
        answers.send_at_once(draft.pk, people["Piet"], "quick")
