"""Cases are locked before all that hangs on them: who waits for one holds nothing that others lock after it.

Else two acts could wait for each other, and the database would break one of them off.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from threading import Event
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, DraftAct
from heed.answers.tests.scenes import arrive
from heed.casework import actions as casework
from heed.casework.actions import incidents
from heed.casework.models import Case, CaseMessage, Incident, IncidentCase, Merge
from heed.channels.contract import ChannelError, Receipt, ReceiptKind
from heed.inbox.models import Message
from heed.journey import sending
from heed.journey.tests.kinds import KINDS, Scene, its_moment_comes, question, said_before, scene
from heed.staff.models import Person
from tests.meanwhile import begun
from tests.people import make_incoming

pytestmark = pytest.mark.django_db(transaction=True)

#: What is locked after cases.
AFTER = (Delivery, Draft, CaseMessage, IncidentCase, Merge)

Act = Callable[[], Any]


@pytest.fixture
def lena(person) -> Person:
    return person("Lena", "communications_lead")


@pytest.fixture
def here(account, lena, monkeypatch) -> Scene:
    return scene(account, lena, monkeypatch)


def _let_go(here: Scene, by: Person, kind: str = "answer") -> Delivery:
    """The first delivery, on its way."""
    draft = KINDS[kind](here, by)
    answers.approve(draft.pk, by)
    return Delivery.objects.filter(draft=draft).order_by("pk")[0]


def _claimed(here: Scene, by: Person, kind: str = "answer") -> Delivery:
    row = _let_go(here, by, kind)
    (claimed,) = [one for one in answers.claim(20) if one.pk == row.pk]
    return claimed


def _in(state: str, here: Scene, by: Person) -> Delivery:
    row = _let_go(here, by)
    Delivery.objects.filter(pk=row.pk).update(state=state)
    return row


def _receipt(native_id: str) -> Receipt:
    return Receipt(native_id, ReceiptKind.PUBLISHED, timezone.now())


def expires(here: Scene, by: Person) -> Act:
    _let_go(here, by)
    Delivery.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    return answers.expire


def is_withdrawn(here: Scene, by: Person) -> Act:
    return partial(answers.record_sent, _claimed(here, by, "withdrawal"), _receipt("gone"))


def came_back(here: Scene, by: Person) -> Act:
    row = said_before(here, by)
    return partial(answers.record_returned, row.account, row.key.hex, "no such address")


def leaves_the_incident(here: Scene, by: Person) -> Act:
    return partial(casework.take_out, here.incident.pk, here.case.pk, by)


def is_split(here: Scene, by: Person) -> Act:
    message = Message.objects.filter(case_message__case=here.case).order_by("-pk")[0]
    return partial(casework.split, [message.pk], by)


def is_moved(here: Scene, by: Person) -> Act:
    return partial(casework.move_message, question(here.case), Case.objects.order_by("-pk")[0], by)


def all_are_told(here: Scene, by: Person) -> Act:
    return partial(answers.approve, KINDS["incident"](here, by).pk, by)


def its_moment(here: Scene, by: Person) -> Act:
    draft = KINDS["scheduled incident"](here, by)
    answers.approve(draft.pk, by)
    return partial(its_moment_comes, draft)


def all_are_corrected(here: Scene, by: Person) -> Act:
    """Begun on the case with the highest number."""
    all_are_told(here, by)()
    sending.deliver_due()
    row = Delivery.objects.filter(kind="answer", part=1).order_by("-case_id")[0]
    change = answers.begin_change(row.pk, by, DraftAct.CORRECTION)
    draft = answers.save_draft(row.case, change.message, by, "Wij komen woensdag.", seen=change.stamp)
    return partial(answers.approve, draft.pk, by)


ACTS: dict[str, Callable[[Scene, Person], Act]] = {
    "expires": expires,
    "asked for and expired": lambda here, by: partial(answers.record_expired, _claimed(here, by)),
    "fails": lambda here, by: partial(answers.record_failure, _claimed(here, by), ChannelError("no", permanent=True)),
    "is uncertain": lambda here, by: partial(answers.record_uncertain, _claimed(here, by)),
    "is sent": lambda here, by: partial(answers.record_sent, _claimed(here, by), _receipt("new")),
    "is withdrawn": is_withdrawn,
    "came back": came_back,
    "sent again": lambda here, by: partial(answers.send_again, _in("failed", here, by).pk, by),
    "seen there": lambda here, by: partial(answers.confirm_sent, _in("uncertain", here, by).pk, by),
    "cancelled": lambda here, by: partial(answers.cancel, _in("failed", here, by).pk, by),
    "leaves the incident": leaves_the_incident,
    "is split": is_split,
    "is moved": is_moved,
    "all are told": all_are_told,
    "all are told at a moment": its_moment,
    "all are corrected": all_are_corrected,
}


def _states() -> list[tuple[int, str]]:
    return list(Delivery.objects.order_by("pk").values_list("pk", "state"))


@pytest.mark.parametrize("name", ACTS)
def test_who_waits_for_a_case_holds_nothing_that_is_locked_after_it(here, lena, name):
    act, outcomes = ACTS[name](here, lena), []
    before = _states()
    with transaction.atomic():
        casework.locked(here.case.pk)  # the one with the lowest number
        acting = begun(act, outcomes)
        acting.join(0.7)
        assert acting.is_alive(), outcomes
        for model in AFTER:
            list(model.objects.select_for_update(nowait=True).values_list("pk"))
        list(Case.objects.exclude(pk=here.case.pk).select_for_update(nowait=True).values_list("pk"))
        assert _states() == before
    acting.join(20)
    assert len(outcomes) == 1 and not isinstance(outcomes[0], Exception), outcomes


@pytest.mark.parametrize("opened", [False, True])
def test_a_case_comes_into_an_incident_while_another_case_of_one_is_joined_to_it(here, lena, monkeypatch, opened):
    """Both write which incident the case is of: the second waits for the first, and the first for nobody."""
    into = IncidentCase.objects.exclude(case=here.case).order_by("case_id")[0].case
    casework.take_out(here.incident.pk, into.pk, lena)
    reached, go_on, real = Event(), Event(), incidents.note_cases

    def stop_here(*args: Any, **more: Any) -> Any:
        reached.set()
        assert go_on.wait(30)
        return real(*args, **more)

    monkeypatch.setattr(incidents, "note_cases", stop_here)
    outcomes: list[Any] = []
    comes = casework.open_incident if opened else partial(casework.add_to_incident, here.incident.pk)
    coming = begun(partial(comes, into.pk if opened else into, lena), outcomes)
    assert reached.wait(20)
    joining = begun(partial(casework.merge, here.case.pk, into.pk, lena), outcomes)
    joining.join(0.7)
    assert joining.is_alive()
    go_on.set()
    for thread in (coming, joining):
        thread.join(30)
    assert len(outcomes) == 2 and not [one for one in outcomes if isinstance(one, Exception)], outcomes
    assert IncidentCase.objects.filter(case=into).count() == 1


def test_two_who_add_one_case_to_an_incident_do_not_wait_in_a_circle(here, account, lena):
    into = IncidentCase.objects.exclude(case=here.case).order_by("case_id")[0].case
    casework.take_out(here.incident.pk, into.pk, lena)
    bridge = arrive(account, make_incoming("m9", "De brug staat open", "eve"))
    other = casework.open_incident(bridge.pk, lena)
    outcomes: list[Any] = []
    with transaction.atomic():
        casework.locked(into.pk)
        adding = [
            begun(partial(casework.add_to_incident, one.pk, into, lena), outcomes) for one in (here.incident, other)
        ]
        for thread in adding:
            thread.join(0.4)
            assert thread.is_alive()
    for thread in adding:
        thread.join(20)
    assert sorted(type(one).__name__ for one in outcomes) == ["NoIncident", "NoneType"], outcomes
    assert Incident.objects.filter(incident_cases__case=into).count() == 1
