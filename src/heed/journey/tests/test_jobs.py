"""Background jobs are thin: what matters here is that each finds its work and tells the right people."""

from __future__ import annotations

import pytest
from django.core import mail

from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Batch
from heed.inbox.models import Message
from heed.journey import jobs, way
from heed.staff.models import Department

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(account, incoming) -> Case:
    way.carry(way.take(account, Batch((incoming("m1", "De stoep is kapot"),))).messages)
    return Case.objects.get()


def test_a_department_is_told_of_a_new_task_once_and_without_names(case, person):
    casework.ask_department(case.pk, person(), Department.objects.get(slug="roads"), "Wanneer is dit klaar?")
    jobs.tell_departments()
    jobs.tell_departments()
    (letter,) = mail.outbox
    assert letter.to == ["roads@testdam.example"]
    assert "Wanneer is dit klaar?" in letter.body
    assert f"/desk/cases/{case.pk}/" in letter.body
    assert "anna" not in (letter.subject + letter.body).lower()


def test_a_message_whose_job_was_lost_is_carried_on(account, incoming):
    way.take(account, Batch((incoming("m1"),)))
    jobs.sweep(0)
    assert Message.objects.get().state == "placed"


def test_the_job_is_stored_with_the_messages_or_not_at_all(account, incoming, django_db_blocker):
    from django.db import transaction
    from procrastinate.contrib.django.models import ProcrastinateJob

    class Undone(Exception):
        pass

    with pytest.raises(Undone), transaction.atomic():
        way.take(account, Batch((incoming("m1"),)))
        assert ProcrastinateJob.objects.filter(task_name="carry").count() == 1
        raise Undone
    assert not ProcrastinateJob.objects.filter(task_name="carry").exists()
    assert not Message.objects.exists()
