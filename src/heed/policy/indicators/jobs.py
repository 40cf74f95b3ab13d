"""Background jobs: thin. Sources are asked here and never while somebody waits for a page."""

from __future__ import annotations

from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from heed.policy.indicators import actions


@app.periodic(cron="*/10 * * * *")
@app.task(name="fetch_indicators", queue="files", queueing_lock="fetch indicators", pass_context=False)
def fetch_indicators(timestamp: int) -> None:
    """All that are due; those that failed are due again by themselves."""
    actions.fetch_due()


@app.task(name="fetch_indicator", queue="files")
def fetch_indicator(indicator_id: int) -> None:
    actions.fetch_now(indicator_id)


def ask(indicator_id: int) -> None:
    """Have one fetched soon."""
    from django.db import transaction

    try:
        with transaction.atomic():  # a refusal leaves a transaction around it usable
            fetch_indicator.configure(queueing_lock=f"fetch indicator {indicator_id}").defer(indicator_id=indicator_id)
    except AlreadyEnqueued:
        pass
