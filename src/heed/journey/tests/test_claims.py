"""A delivery belongs to the worker that claimed it for as long as that worker lives, and to nobody else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from heed.answers import actions as answers
from heed.answers.models import Delivery
from heed.channels.contract import Batch, ChannelError, Receipt, ReceiptKind
from heed.inbox.models import Account
from heed.journey import sending, way
from tests.peers.waiting import eventually

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=60)


@pytest.fixture
def delivery(account, incoming) -> Delivery:
    """An acknowledgement that is due."""
    way.carry(way.take(account, Batch((incoming("m1"),))).messages)
    return Delivery.objects.get()


@pytest.fixture
def network(monkeypatch) -> dict[str, Any]:
    """A network that can be asked what it has; `error` is raised by sending."""
    from heed.channels.webform.channel import Adapter

    network: dict[str, Any] = {"sent": 0, "has": None, "error": None}

    def send(channel: Any, outgoing: Any) -> Receipt:
        network["sent"] += 1
        if network["error"]:
            raise network["error"]
        return Receipt("out", ReceiptKind.PUBLISHED, datetime.now(UTC))

    monkeypatch.setattr(Adapter, "capabilities", replace(Adapter.capabilities, lookup=True))
    monkeypatch.setattr(Adapter, "send", send)
    monkeypatch.setattr(Adapter, "find_sent", lambda channel, outgoing: network["has"])
    return network


def long_ago(delivery: Delivery) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(claimed_at=datetime.now(UTC) - 10 * LEASE)


def test_a_claim_that_is_renewed_is_not_abandoned(delivery):
    answers.claim()
    long_ago(delivery)
    delivery.refresh_from_db()
    answers.renew_claim(delivery.pk, delivery.attempts)
    assert answers.claim_abandoned(LEASE) == []


def test_a_worker_that_lost_its_claim_does_not_renew_anothers(delivery):
    answers.claim()
    long_ago(delivery)
    answers.renew_claim(delivery.pk, attempts=0)
    assert [row.pk for row in answers.claim_abandoned(timedelta(microseconds=1))] == [delivery.pk]


def test_nothing_counts_as_abandoned_until_the_database_has_been_back_for_a_lease(delivery):
    answers.claim()
    long_ago(delivery)
    with connection.cursor() as cursor:
        cursor.execute("SELECT now() - pg_postmaster_start_time()")
        (uptime,) = cursor.fetchone()
    Delivery.objects.update(claimed_at=datetime.now(UTC) - 2 * (uptime + LEASE))
    assert answers.claim_abandoned(uptime + LEASE) == []
    assert len(answers.claim_abandoned(uptime / 2)) == 1


def test_what_staff_send_again_is_asked_for_first(delivery, network, person):
    network["error"] = ChannelError("no", permanent=True)
    sending.deliver_due()
    network["error"], network["has"] = None, Receipt("found", ReceiptKind.PUBLISHED, datetime.now(UTC))
    answers.send_again(delivery.pk, person("Noor"))
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, network["sent"]) == ("sent", 1)


def test_a_refused_log_in_never_fails_an_answer_even_where_the_network_calls_it_permanent(delivery, network):
    network["error"] = ChannelError("401", permanent=True, unauthorised=True)
    sending.deliver_due()
    delivery.refresh_from_db()
    assert (delivery.state, Account.objects.get().state) == ("waiting", "trouble")


def test_a_worker_without_database_waits_for_it_and_stops_when_told(tmp_path):
    """The worker's own process, with a database that is not there."""
    environment = os.environ | {
        "DATABASE_URL": f"postgresql://heed@/heed?host={tmp_path}",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    log = tmp_path / "log"
    with log.open("wb") as errors:
        worker = subprocess.Popen([sys.executable, "-m", "heed", "worker"], env=environment, stderr=errors)
    try:
        eventually(lambda: log.read_text().count("error connecting") > 2, timeout=60, message="it tries to connect")
        assert worker.poll() is None
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(60) == 0
    finally:
        worker.kill()
        worker.wait()
