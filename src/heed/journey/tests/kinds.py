"""Every kind of answer that staff write, so that one test can be about all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.models import Delivery, Draft, DraftAct
from heed.answers.tests.network import PaperNetwork, put_in_place
from heed.answers.tests.scenes import arrive
from heed.casework import actions as casework
from heed.casework.models import Case, Incident
from heed.channels.contract import Visibility
from heed.inbox.models import Account, Message
from heed.journey import sending
from heed.staff.models import Person
from tests.people import make_incoming

SHORT = "Wij komen dinsdag kijken."
#: Three parts of the network on paper.
LONG = "Wij komen dinsdag kijken naar de stoep. " * 12


@dataclass(frozen=True, slots=True)
class Scene:
    """Anna and Bob spoke in public on one case; Carl and Dora on two others, which with it are an incident."""

    account: Account
    case: Case
    incident: Incident
    network: PaperNetwork


def scene(account: Account, opened_by: Person, monkeypatch: Any) -> Scene:
    network = put_in_place(monkeypatch, private_reply=True, public_reply=True)
    public = {"visibility": Visibility.PUBLIC}
    case = arrive(
        account, make_incoming("m1", **public), make_incoming("m2", "Hier ook", "bob", parent_id="m1", **public)
    )
    others = [
        arrive(account, make_incoming(f"m{number}", f"De lantaarn {number} is stuk", who, **public))
        for number, who in ((3, "carl"), (4, "dora"))
    ]
    incident = casework.open_incident(case.pk, opened_by)
    for other in others:
        casework.add_to_incident(incident.pk, other, opened_by)
    return Scene(account, case, incident, network)


def question(case: Case) -> Message:
    return Message.objects.filter(case_message__case=case, direction="in").order_by("pk")[0]


def said_before(here: Scene, by: Person, text: str = SHORT) -> Delivery:
    """An answer to Anna and Bob that was sent; its first part."""
    draft = answers.save_draft(here.case, question(here.case), by, text, to_everyone=True)
    assert answers.approve(draft.pk, by)
    sending.deliver_due()
    return Delivery.objects.filter(draft=draft).order_by("pk")[0]


def _case(here: Scene, by: Person, text: str = SHORT, **more: Any) -> Draft:
    return answers.save_draft(here.case, question(here.case), by, text, **more)


def _change(here: Scene, by: Person, act: DraftAct, text: str) -> Draft:
    begun = answers.begin_change(said_before(here, by).pk, by, act)
    return answers.save_draft(here.case, begun.message, by, text, seen=begun.stamp)


def _later(hours: int = 2) -> Any:
    return timezone.now() + timedelta(hours=hours)


#: By name, what makes a draft of the kind by its author, to be asked or let go. Nothing of it was sent yet.
KINDS: dict[str, Callable[[Scene, Person], Draft]] = {
    "answer": lambda here, by: _case(here, by),
    "to everyone": lambda here, by: _case(here, by, to_everyone=True),
    "in parts": lambda here, by: _case(here, by, LONG, to_everyone=True),
    "scheduled": lambda here, by: _case(here, by, LONG, send_at=_later()),
    "incident": lambda here, by: answers.save_statement(here.incident, by, LONG, "nl"),
    "scheduled incident": lambda here, by: answers.save_statement(here.incident, by, SHORT, "nl", send_at=_later()),
    "correction": lambda here, by: _change(here, by, DraftAct.CORRECTION, LONG),
    "withdrawal": lambda here, by: _change(here, by, DraftAct.WITHDRAWAL, "Dit klopt niet."),
    "invitation": lambda here, by: answers.begin_private(here.case, question(here.case), by),
    "promise": lambda here, by: answers.save_promise(here.case.pk, by, _later(24 * 9), "de tegels zijn op"),
}


def its_moment_comes(draft: Draft) -> int:
    """Of a draft with a moment: it is there. Returns how many answers went to the outbox."""
    Draft.objects.filter(pk=draft.pk, send_at__isnull=False).update(send_at=timezone.now() - timedelta(seconds=1))
    return answers.send_scheduled()


def time_passes() -> None:
    """What is tried again later is due now."""
    Delivery.objects.filter(state="waiting").update(next_attempt_at=timezone.now() - timedelta(seconds=1))
