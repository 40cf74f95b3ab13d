"""What Havenstad knows: each fact can be found and used, and the one that changed leaves answers to correct."""

from __future__ import annotations

import pytest

from heed.answers import actions as answers
from heed.answers.knowledge import fact_uses, published, wording
from heed.answers.models import AnswerTemplate
from heed.app.demo import loading
from heed.app.demo.knowing import know, learn_something_new
from heed.app.demo.settling_in import settle_in
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.facts import queries
from heed.facts.models import Fact
from heed.inbox.models import Message
from heed.journey import way
from heed.staff.models import Person
from tests.people import make_incoming

pytestmark = pytest.mark.django_db


def test_facts_templates_and_a_change():
    loading.make_town()
    today = queries.today()
    settle_in(today)
    know(today)
    states = [queries.state(fact, today) for fact in Fact.objects.all()]
    assert sorted(states) == ["current", "current", "current", "current", "past", "soon"]
    assert all(fact.district for fact in Fact.objects.exclude(place=""))
    known = {fact.pk for fact in Fact.objects.all()}
    for template in AnswerTemplate.objects.all():
        assert template.owner and template.review_on and template.source
        assert set(wording.facts_in(template.texts.values())) <= known
    assert [one.name for one in AnswerTemplate.objects.all() if one.is_overdue(today)] == ["Vraag: waar precies?"]
    assert len(published.known()) == 1

    account = loading.make_accounts()["webform"]
    way.carry(way.take(account, Batch((make_incoming("m1", "Is de milieustraat zaterdag open?"),))).messages)
    case, fatima = Case.objects.get(), Person.objects.get(name__startswith="Fatima")
    answers.record_past(case, Message.objects.get(), fatima, "Ja, van 9 tot 16 uur.", case.opened_at)
    learn_something_new()
    changed = Fact.objects.get(subject__startswith="Openingstijden")
    assert (changed.value, changed.version) == ("09:00-17:00", 2)
    assert [one.case for one in fact_uses.needed(changed)] == [case]
