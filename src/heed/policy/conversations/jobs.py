"""Background jobs of conversation pages: thin."""

from __future__ import annotations

from procrastinate.contrib.django import app

from heed.policy.conversations.actions import landscapes, voting


@app.periodic(cron="* * * * * */20")  # the sixth field is the seconds
@app.task(
    name="work_out_landscapes",
    queue="landscapes",
    lock="landscapes",
    queueing_lock="work_out_landscapes",
    pass_context=False,
)
def work_out_landscapes(timestamp: int) -> None:
    """However many votes come in, a landscape is worked out at most three times a minute; without votes never."""
    landscapes.compute_due()


@app.periodic(cron="20 3 * * *")
@app.task(name="unlink_past_votes", queue="landscapes", queueing_lock="unlink_past_votes", pass_context=False)
def unlink_past_votes(timestamp: int) -> None:
    """Links between votes and browsers go when their time is over."""
    voting.unlink_past()
