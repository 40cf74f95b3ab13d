"""What the tests of this room do again and again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from heed.answers import actions as answers
from heed.answers.actions import rules as actions
from heed.answers.approval import rules as approval_rules
from heed.answers.models import Delivery, Draft
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.casework.placing import Catalogue
from heed.channels.contract import Batch, Incoming
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.staff.models import Person


def arrive(account: Account, *said: Incoming) -> Case:
    """What residents said, in a case of its own."""
    new = inbox.receive(account, Batch(said)).new
    casework.open_or_join(new, Catalogue())
    return Case.objects.get(case_messages__message=new[0])


def rules(lead: Person, *stored: dict[str, Any]) -> None:
    """These rules are in use."""
    draft = actions.start_rules(lead)
    while draft.rules:
        draft = actions.arrange_rule(1, "remove", draft.version)
    for one in stored:
        draft = actions.save_rule(None, approval_rules.parse(one), draft.version)
    actions.put_rules_live(lead, draft.version)


ALL = {"incident": False}
ONE = {"when": ALL, "people": 1}
TWO = {"when": ALL, "people": 2}
A_LEAD = {"when": ALL, "people": 1, "role": "communications_lead"}


def write(case: Case, author: Person, text: str = "Wij komen kijken.", **more: Any) -> Draft:
    return answers.save_draft(case, Message.objects.order_by("pk")[0], author, text, **more)


def sent() -> list[str]:
    return list(Delivery.objects.filter(kind="answer").order_by("pk").values_list("text", flat=True))


def delegate(person: Person, to: Person, **more: Any) -> None:
    now = timezone.now()
    actions.delegate(person, to, now - timedelta(hours=1), now + timedelta(days=3), **more)
