"""Who has not signed the code of conduct that binds cannot send."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import conduct as code
from heed.answers.actions import rules as actions
from heed.answers.conduct import code as conduct
from heed.answers.tests.scenes import rules, sent, write
from heed.casework import actions as casework
from heed.casework.actions import Stale
from heed.casework.models import Notification
from heed.staff.models import Person

pytestmark = pytest.mark.django_db


def live_code(lead: Person, binds_from: Any = None) -> int:
    draft = code.start_code(lead, "" if code.CODE.live() else "en")
    return code.put_code_live(lead, draft.version, binds_from).number


def sign(number: int, *people: Person) -> None:
    quiz = conduct.ready_made("en")[1]
    for one in people:
        code.sign(number, one, [question.right for question in quiz])


def test_who_has_not_signed_cannot_send_by_any_way(case, people, monkeypatch):
    fatima, noor, lena = people["Fatima"], people["Noor"], people["Lena"]
    rules(lena, {"when": {"topic": "nothing"}})
    draft = write(case, fatima)
    incident = casework.open_incident(case.pk, lena)
    statement = answers.save_statement(incident, fatima, "Wij zijn bezig.", "nl")
    promise = answers.save_promise(case.pk, fatima, timezone.now() + timedelta(days=9), "Rain.")
    number = live_code(lena)
    sign(number, noor)
    ways = [
        lambda: answers.approve(draft.pk, fatima),
        lambda: answers.approve(draft.pk, noor),  # not asked: written by who has not signed
        lambda: answers.approve(draft.pk, lena, alone="quick"),
        lambda: answers.ask_approval(draft.pk, fatima),
        lambda: answers.send_at_once(draft.pk, fatima, "quick"),
        lambda: answers.approve(statement.pk, fatima),
        lambda: answers.approve(statement.pk, noor),
        lambda: answers.send_at_once(statement.pk, fatima, "quick"),
        lambda: answers.send_again(1, fatima),
        lambda: answers.approve(promise.pk, fatima),
        lambda: answers.approve(promise.pk, noor),
        lambda: answers.ask_approval(promise.pk, fatima),
        lambda: answers.send_at_once(promise.pk, fatima, "quick"),
    ]
    for go in ways:
        with pytest.raises(answers.NotSigned, match="code of conduct"):
            go()
    assert sent() == []
    sign(number, fatima)
    assert answers.approve(draft.pk, fatima)
    assert answers.approve(statement.pk, fatima)


def test_a_town_without_a_code_is_not_blocked(case, people):
    code.start_code(people["Lena"], "nl")  # a draft blocks nobody
    assert answers.approve(write(case, people["Fatima"]).pk, people["Fatima"])


def test_a_new_version_may_begin_to_bind_later(case, people):
    fatima, lena = people["Fatima"], people["Lena"]
    first = live_code(lena)
    sign(first, fatima)
    live_code(lena, timezone.now() + timedelta(days=14))
    assert answers.approve(write(case, fatima).pk, fatima)
    code.CODE.model.objects.filter(state="live").update(binds_from=timezone.now())
    with pytest.raises(answers.NotSigned):
        answers.approve(write(case, fatima).pk, fatima)


def test_one_signs_the_version_in_use_and_passes_the_quiz(people):
    first = live_code(people["Lena"])
    with pytest.raises(code.NotPassed) as refused:
        code.sign(first, people["Fatima"], [1, 1])
    assert refused.value.wrong == [1, 2, 3]
    sign(first, people["Fatima"], people["Fatima"])  # twice changes nothing
    second = live_code(people["Lena"])
    with pytest.raises(Stale):
        sign(first, people["Noor"])
    sign(second, people["Noor"])
    told = Notification.objects.filter(kind="code_to_sign")
    assert {one.person.name for one in told} == {"Fatima", "Noor", "Omar", "Lars", "Piet"}


def test_a_former_version_is_worked_on_again(people):
    first = live_code(people["Lena"])
    draft = code.start_code(people["Lena"])
    draft = code.arrange_code_rule(1, "remove", draft.version)
    code.put_code_live(people["Lena"], draft.version)
    again = code.restore_code(first, people["Lena"])
    assert (again.number, len(again.rules)) == (3, len(draft.rules) + 1)
    with pytest.raises(actions.NotPossible, match="draft already"):
        code.restore_code(first, people["Lena"])


def test_a_draft_that_another_changed_is_not_changed(people):
    draft = code.start_code(people["Lena"], "en")
    code.arrange_code_rule(1, "down", draft.version)
    for go in (
        lambda: code.arrange_code_rule(1, "down", draft.version),
        lambda: code.put_code_live(people["Lena"], draft.version),
        lambda: code.CODE.throw_away(draft.version),
    ):
        with pytest.raises(Stale):
            go()
