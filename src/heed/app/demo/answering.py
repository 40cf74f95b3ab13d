"""What Havenstad answered in the last days: put right, taken back, kept for a moment, hidden, and looked at together.

All of it is done as colleagues do it at the desk; the networks are in rehearsal and take everything.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from heed.answers import actions as answers
from heed.answers.actions import reviewing
from heed.answers.models import Delivery, Draft, DraftAct
from heed.answers.on_the_job import review_queries
from heed.answers.restrictions import actions as restrictions
from heed.answers.restrictions.actions import Asked
from heed.answers.restrictions.models import Restriction
from heed.casework import actions as casework
from heed.casework.models import Case
from heed.channels.contract import Author, Batch, Incoming, Visibility
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.journey import sending, way
from heed.staff.models import Person

_FILE = Path(__file__).parent / "havenstad" / "lately.json"
_ACKNOWLEDGED_AFTER = timedelta(minutes=4)
_ANSWERED_AFTER = timedelta(hours=5)


def answer_lately(accounts: Mapping[str, Account], now: datetime) -> None:
    """After the answers of the past, of which the sample of peer review is drawn. `now`: in the town's time zone."""
    wanted = json.loads(_FILE.read_text(encoding="utf-8"))
    people = {person.email: person for person in Person.objects.all()}
    heard = {name: [_hear(accounts, row, now) for row in scene.get("said", ())] for name, scene in wanted.items()}
    _put_right(heard["corrected"][0], wanted["corrected"], people, DraftAct.CORRECTION)
    _put_right(heard["withdrawn"][0], wanted["withdrawn"], people, DraftAct.WITHDRAWAL)
    _keep_for_later(heard["scheduled"][0], wanted["scheduled"], people, now)
    hidden = _hide(heard["hidden"][-1], wanted["hidden"], people, now)
    _ask(heard["asked"][0], wanted["asked"], people)
    sending.deliver_due()
    restrictions.appeal(hidden.pk, [hidden.contact_id], wanted["hidden"]["appeal"])
    _review(wanted["reviews"], people)


def _hear(accounts: Mapping[str, Account], row: dict[str, Any], now: datetime) -> Message:
    account, sent_at = accounts[row["channel"]], (now - timedelta(hours=row["hours_ago"])).astimezone(UTC)
    incoming = Incoming(
        native_id=row["id"],
        author=Author(native_id=f"made-up:{row['handle']}", handle=row["handle"], name=row["name"]),
        text=row["text"],
        subject=row.get("subject", ""),
        sent_at=sent_at,
        parent_id=row.get("follows", ""),
        visibility=Visibility(row["visibility"]),
        raw={"made_up": True},
    )
    new = inbox.receive(account, Batch((incoming,)), archive=True).new
    way.carry(new)
    message = Message.objects.select_related("case_message__case").get(pk=new[0])
    casework.note_acknowledged(message.case_message.case_id, sent_at + _ACKNOWLEDGED_AFTER)
    return message


def _put_right(message: Message, scene: dict[str, Any], people: Mapping[str, Person], act: DraftAct) -> None:
    """An answer of the past is corrected, or taken back, by who wrote it."""
    by, case = people[scene["by"]], _case_of(message)
    at = message.sent_at + _ANSWERED_AFTER
    told: Delivery = answers.record_past(case, message, by, scene["answer"], at)
    draft = answers.begin_change(told.pk, by, act)
    text = scene["now"] if act == DraftAct.CORRECTION else f"{draft.text} {scene['more']}"
    _let_go(answers.save_draft(case, message, by, text), people)


def _let_go(draft: Draft, people: Mapping[str, Person]) -> None:
    """By the author, or by a lead where a rule or a check asks for a second pair of eyes."""
    try:
        answers.approve(draft.pk, draft.author)
    except answers.NeedsApproval:
        answers.ask_approval(draft.pk, draft.author)
        answers.approve(draft.pk, _lead_of(people))


def _lead_of(people: Mapping[str, Person]) -> Person:
    return next(person for person in people.values() if person.may("lead_reviews"))


def _keep_for_later(message: Message, scene: dict[str, Any], people: Mapping[str, Person], now: datetime) -> None:
    by, day = people[scene["by"]], now + timedelta(days=scene["days_later"])
    moment = day.replace(hour=9, minute=0, second=0, microsecond=0)
    draft = answers.save_draft(_case_of(message), message, by, scene["answer"], send_at=moment)
    _let_go(draft, people)


def _hide(message: Message, scene: dict[str, Any], people: Mapping[str, Person], now: datetime) -> Restriction:
    """Asked by one colleague and decided by another; the resident is told why."""
    ends_at = now + timedelta(days=scene["days"])
    wish = Asked("hide", scene["rule"], scene["passage"], scene["reason"], ends_at)
    row = restrictions.ask(message, wish, people[scene["by"]])
    return restrictions.decide(row.pk, people[scene["second"]], True, scene["decision"])


def _ask(message: Message, scene: dict[str, Any], people: Mapping[str, Person]) -> None:
    by = people[scene["by"]]
    draft: Draft = answers.save_draft(_case_of(message), message, by, scene["answer"])
    answers.ask_approval(draft.pk, by)


def _review(wanted: dict[str, int], people: Mapping[str, Person]) -> None:
    """With so many days that it is open whatever the day of the month."""
    version = review_queries.settings().version
    reviewing.set_reviews(wanted["per_team"], wanted["days"], version, _lead_of(people))
    reviewing.draw_due()


def _case_of(message: Message) -> Case:
    return Case.objects.get(case_messages__message=message)
