"""What staff let go, in every way: an answer, a moment, a correction, a withdrawal, an answer to an incident.

Runs inside the town's own environment; who stands outside it says what is to be done through `in_town`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from tests.whole.town import RunningTown

Act = tuple[str, dict[str, Any]]


def colleague(name: str) -> Any:
    from heed.staff.models import Person

    return Person.objects.get(email=f"{name}@testdam.example")


def fatima() -> Any:
    return colleague("fatima")


def let_go(case: Any, message: Any, text: str, send_at: Any = None) -> Any:
    """The draft of an answer, or of a change of one, that may go now or at its moment."""
    from heed.answers import actions as answers

    draft = answers.save_draft(case, message, fatima(), text, send_at=send_at)
    return approved(draft)


def approved(draft: Any) -> Any:
    """By its author; by another where a check asks for a second person, as it does of "this week" on a Saturday."""
    from heed.answers import actions as answers
    from heed.journey import jobs

    try:
        answers.approve(draft.pk, fatima())
    except answers.NeedsApproval:
        answers.ask_approval(draft.pk, fatima())
        answers.approve(draft.pk, colleague("noor"))
    jobs.deliver.defer()
    return draft


def let_go_change(row: Any, act: str, text: str) -> Any:
    """`Refused` while what it changes is still under way."""
    from heed.answers import actions as answers
    from heed.answers.models import DraftAct

    begun = answers.begin_change(row.pk, fatima(), DraftAct(act))
    return let_go(row.case, begun.message, text)


def incident_of(cases: Sequence[Any]) -> Any:
    """The incident that these cases are, opened where it is not there yet."""
    from heed.casework import actions as casework
    from heed.casework.models import Incident, IncidentCase

    known = IncidentCase.objects.filter(case=cases[0]).values_list("incident", flat=True).first()
    incident = Incident.objects.get(pk=known) if known else casework.open_incident(cases[0].pk, fatima())
    for case in cases[1:]:
        if not IncidentCase.objects.filter(case=case).exists():
            casework.add_to_incident(incident.pk, case, fatima())
    return incident


def let_go_statement(incident: Any, text: str, send_at: Any = None) -> Any:
    from heed.answers import actions as answers

    return approved(answers.save_statement(incident, fatima(), text, "nl", send_at=send_at))


# By the words of what residents said, for who stands outside the town


def answer(words: str, text: str, seconds: float = 0) -> int:
    """To the message with these words, now or so many seconds from now."""
    message = _message(words)
    return int(let_go(message.case_message.case, message, text, _moment(seconds)).pk)


def change(text: str, act: str, to: str) -> int:
    """Of the answer with this text, which was sent in one part."""
    from heed.answers.models import Delivery

    row = Delivery.objects.select_related("case").get(text=text, kind="answer", draft__incident=None)
    return int(let_go_change(row, act, to).pk)


def tell(words: list[str], text: str, seconds: float = 0) -> int:
    """To the people of the cases with these words, which become one incident."""
    incident = incident_of([_message(one).case_message.case for one in words])
    return int(let_go_statement(incident, text, _moment(seconds)).pk)


def approve(draft: int) -> int:
    from heed.answers.models import Draft

    return int(approved(Draft.objects.get(pk=draft)).pk)


def _message(words: str) -> Any:
    from heed.inbox.models import Message

    return Message.objects.select_related("case_message__case").get(text__contains=words, direction="in")


def _moment(seconds: float) -> Any:
    from django.utils import timezone

    return timezone.now() + timedelta(seconds=seconds) if seconds else None


def do_all(acts: Sequence[Act]) -> list[int]:
    known = {"answer": answer, "change": change, "tell": tell, "approve": approve}
    return [known[name](**arguments) for name, arguments in acts]


def in_town(town: RunningTown, acts: Sequence[Act]) -> list[int]:
    """Names of the functions above with their arguments, all in one go; the numbers of the drafts."""
    code = (
        "import json, sys; from heed.app.cli import prepare_django; prepare_django();"
        "from tests.whole.letting_go import do_all; print(json.dumps(do_all(json.loads(sys.argv[1]))))"
    )
    found: list[int] = town.run_python(code, json.dumps(acts))
    return found
