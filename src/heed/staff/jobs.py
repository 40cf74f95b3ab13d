"""Background jobs: thin. E-mail is never sent while somebody waits for a page."""

from __future__ import annotations

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from heed.staff import duty_mail, invitations
from heed.staff.models import DutySwap, Person


@app.task(name="send_invitation", queue="mail", retry=RetryStrategy(max_attempts=5, exponential_wait=4))
def send_invitation(person_id: int) -> None:
    """The link is made here, so that no key to an account is kept in the queue."""
    person = Person.objects.filter(pk=person_id, is_active=True).first()
    if person:
        invitations.send(person)


@app.task(name="tell_swap", queue="mail", retry=RetryStrategy(max_attempts=5, exponential_wait=4))
def tell_swap(swap_id: int) -> None:
    """Who is asked to take over a duty is told; and who asked, once that was answered."""
    swap = DutySwap.objects.select_related("person", "replaces").filter(pk=swap_id).first()
    if swap:
        duty_mail.tell_swap(swap)
