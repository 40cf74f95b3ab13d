"""What the checks are told of a draft, beside its text: who gets it, what they wrote, what holds, what was said before.

Read-only. What the resident wrote is taken from the vault as they wrote it, since a name that stands there is no news
to its readers; it stays in memory and is shown to nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone

from heed.answers import queries
from heed.answers.changing import changes
from heed.answers.checks import Fact, Outgoing, RecentAnswer, Target
from heed.answers.checks.nearest import Known, known, nearest
from heed.answers.models import AllowedDomain, Delivery, DeliveryKind, DeliveryState, Draft, DraftAct
from heed.answers.recipients import is_public, latest_of_each
from heed.bulk import Among
from heed.casework.models import URGENT, Case, CaseMessage, IncidentCase
from heed.casework.promising import DEFAULT_TARGET
from heed.channels.contract import Visibility
from heed.facts import queries as facts
from heed.facts import values
from heed.facts.models import FactVersion
from heed.inbox import queries as inbox
from heed.inbox.models import Account, Direction, Message
from heed.staff import queries as staff
from heed.staff.models import Department
from heed.staff.working_time import Unit

#: How far back answers are compared with a draft, and of how many cases of its topic, the latest.
RECENT = timedelta(days=42)
RECENT_CASES = 100
RECENT_ANSWERS = 40
#: So many of what one resident wrote are looked at, the newest.
MOST_MESSAGES = 20
#: Where a channel cuts a text into parts and sets no end to them: their numbers have two digits.
MOST_PARTS = 99


def outgoing(draft: Draft) -> Outgoing:
    """A draft as the checks take it. The moment is that of now, to the minute; of what goes later, when it goes."""
    now = max(timezone.now(), draft.send_at or timezone.now()).replace(second=0, microsecond=0)
    addressed = [] if draft.incident_id else _addressed(draft)
    resident = _written_by_resident(draft, addressed)
    language = _language(draft)
    town, case = staff.town(), draft.incident or draft.case
    topic = case.topic
    known_facts = _facts(language or (town.languages or ["nl"])[0])  # the resident's, in which the answer should be
    return Outgoing(
        text=draft.text,
        now=now,
        resident_text=resident,
        resident_language=language,
        channel=draft.message.account.channel if addressed else "",
        is_public=_others_read_it(draft, addressed),
        topic=topic.slug if topic else "",
        last_heard_at=min((_last_heard(message) for message in addressed), default=None),
        may_promise_from=_target(draft),
        **_limits(addressed),
        allowed_domains=allowed_domains(),
        facts=nearest(known_facts, draft.text, resident, now),
        recent_answers=_recent_answers(draft, now),
        own_handles=tuple(Account.objects.order_by("pk").values_list("handle", flat=True)),
        colleagues=tuple(staff.colleagues().values_list("name", flat=True)),
        region=town.country,
    )


def own_domain() -> str:
    """The host of the town's own address, to which answers may always link."""
    return (urlsplit(settings.PUBLIC_URL).hostname or "").removeprefix("www.")


def allowed_domains() -> tuple[str, ...]:
    """Domains that answers may link to: the town's own, and what a lead has added."""
    return tuple(dict.fromkeys([own_domain(), *AllowedDomain.objects.values_list("domain", flat=True)]))


def _addressed(draft: Draft) -> list[Message]:
    """The messages that are answered, the chosen one first."""
    others = latest_of_each(draft.case_id) if draft.to_everyone else []
    return [draft.message, *(message for message in others if message.pk != draft.message_id)]


def _others_read_it(draft: Draft, addressed: Sequence[Message]) -> bool:
    if draft.incident:
        received = queries.of_incident(draft.incident).order_by().values_list("visibility", flat=True).distinct()
        return any(not Visibility(one).is_private for one in received)
    return any(is_public(draft, message) for message in addressed)


def _language(draft: Draft) -> str:
    """The resident's language; of an answer to an incident and a new promise the one that it says it is in."""
    if draft.incident_id or draft.act == DraftAct.PROMISE:
        return draft.language
    read = inbox.labels_of(draft.message).get("language", "")
    return read or draft.message.declared_language[:2] or draft.case.language


def _written_by_resident(draft: Draft, addressed: Sequence[Message]) -> str:
    """What the one resident who is answered wrote in this case, in public where the answer is, with the name that
    stands above it there. "" where several are answered: what one wrote, the others need not know."""
    contacts = {message.contact_id for message in addressed}
    if len(contacts) != 1 or not (contact := draft.message.contact):
        return ""
    rows = Message.objects.filter(contact=contact, direction=Direction.IN, deleted_at=None)
    rows = rows.filter(pk__in=CaseMessage.objects.filter(case=draft.case_id).values("message"))
    said = list(rows.order_by("-sent_at", "-pk")[:MOST_MESSAGES])
    if is_public(draft, draft.message):
        said = [one for one in said if not Visibility(one.visibility).is_private]
    kept = inbox.originals(said)
    texts = [f"{one.subject}\n{kept.get(one.pk) or one.text}" for one in reversed(said)]
    shown = inbox.identities([contact]).get(contact.pk)
    return "\n".join([*texts, *([f"{shown.name} {shown.handle}"] if shown else [])])


def _last_heard(message: Message) -> datetime:
    """When the resident last wrote in the conversation of a message."""
    if message.conversation_id is None:
        return message.sent_at
    rows = Message.objects.filter(conversation=message.conversation_id, direction=Direction.IN)
    return rows.order_by("-sent_at").values_list("sent_at", flat=True).first() or message.sent_at


def _limits(addressed: Sequence[Message]) -> dict[str, Any]:
    """What the channel that takes least of those who are answered takes; of an incident each person's is looked at
    when it is known who can be reached."""
    able = [inbox.channel(account).capabilities for account in {message.account for message in addressed}]
    limited = [one for one in able if one.text_limit]
    if not limited:
        return {}
    least = min(limited, key=lambda one: (one.splits, one.text_limit or 0))
    return {
        "limit": least.text_limit,
        "parts": MOST_PARTS if least.splits else 1,
        "link_length": least.link_length,
    }


def _target(draft: Draft) -> Target:
    """The service target of the topic: what can honestly be promised."""
    calendar = staff.calendar()
    topic = draft.incident.topic if draft.incident else draft.case.topic
    if topic is None:
        return Target(DEFAULT_TARGET.amount, DEFAULT_TARGET.unit, calendar)
    if topic.urgent_amount and not draft.incident and draft.case.urgency >= URGENT:
        return Target(topic.urgent_amount, Unit(topic.urgent_unit), calendar)
    return Target(topic.target_amount, Unit(topic.target_unit), calendar)


class _Stamp(NamedTuple):
    """Differs whenever the facts of a town do: every change of a fact is a version, and days pass."""

    town: str
    language: str
    day: str
    latest: int | None
    versions: int


def _facts(language: str) -> tuple[Known, ...]:
    """What is and was so. Read anew where a fact has changed, else kept: not at every pause in typing."""
    found = FactVersion.objects.aggregate(latest=Max("pk"), versions=Count("pk"))
    return _read_facts(_Stamp(settings.TOWN, language, facts.today().isoformat(), found["latest"], found["versions"]))


@lru_cache(maxsize=16)
def _read_facts(stamp: _Stamp) -> tuple[Known, ...]:
    rows = facts.for_checks(stamp.language, facts.today())
    return known(_as_checked(row) for row in rows)


def _as_checked(row: facts.Known) -> Fact:
    value, unit = row.value, ""
    if row.kind in (values.PRICE, values.NUMBER):
        value, _space, unit = row.value.partition(" ")
    return Fact(
        subject=row.subject,
        statement=row.statement,
        value=value,
        unit=unit,
        place=row.place,
        department=row.department,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        id=str(row.id),
    )


def _recent_answers(draft: Draft, now: datetime) -> tuple[RecentAnswer, ...]:
    """What was answered in the last weeks on the same matter (the case, its incident) and on the same topic."""
    topic_id = draft.incident.topic_id if draft.incident else draft.case.topic_id
    cases: list[int] = [] if draft.incident else [draft.case_id]
    incident = draft.incident_id
    if not incident:
        incident = IncidentCase.objects.filter(case=draft.case_id).values_list("incident", flat=True).first()
    if incident:
        found = IncidentCase.objects.filter(incident=incident).order_by("-pk")
        cases += list(found.values_list("case", flat=True)[:RECENT_CASES])
    if topic_id:
        rows = Case.objects.filter(topic=topic_id, changed_at__gte=now - RECENT).order_by("-changed_at")
        cases += list(rows.values_list("pk", flat=True)[:RECENT_CASES])
    kinds = [DeliveryKind.ANSWER, DeliveryKind.CORRECTION]
    answers = Delivery.objects.filter(Among("case_id", cases), kind__in=kinds, part=1, withdrawn_at=None)
    answers = answers.filter(~changes.put_right_since(), created_at__gte=now - RECENT, state__in=_SAID)
    if draft.corrects_id:  # what it puts right, it contradicts
        answers = answers.exclude(draft=draft.corrects_id).exclude(draft__corrects=draft.corrects_id)
    told = answers.order_by("-pk").values_list(
        "text", "draft__text", "created_at", "case__department", "case__topic__slug"
    )[: 4 * RECENT_ANSWERS]
    names = {one.pk: str(one) for one in Department.objects.all()}
    texts: dict[str, RecentAnswer] = {}  # one answer to many people is one answer
    for text, whole, at, department, slug in told:
        said = whole or text
        if said not in texts and len(texts) < RECENT_ANSWERS:
            texts[said] = RecentAnswer(said, at, names.get(department, ""), slug or "")
    return tuple(texts.values())


_SAID = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCERTAIN)
