"""The large town of the benchmarks is written by SQL, beside the actions: it has to follow each change of a table."""

from __future__ import annotations

import pytest
from django.db import connection

from benchmarks import filling, towns
from heed.answers.models import Delivery
from heed.app.demo import loading
from heed.casework.models import Case
from heed.inbox.models import Message


@pytest.mark.django_db(transaction=True)
def test_the_town_of_the_benchmarks_can_be_filled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "OPEN_CASES", 20)
    loading.make_town()
    towns.make_accounts()
    filling.write_rows(400)
    connection.check_constraints()
    assert Message.objects.filter(direction="in").count() == 400
    assert Case.objects.filter(closed_at=None).exists() and Case.objects.exclude(closed_at=None).exists()
    assert Delivery.objects.filter(kind="answer").exists()
