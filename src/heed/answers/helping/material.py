"""What a language model is shown for a request, and which values must not leave with it. Read-only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Min, Q, QuerySet

from heed.answers.delivery_states import WRITTEN, DeliveryState
from heed.answers.drafting_help.masking import is_caseless
from heed.answers.drafting_help.prompts import Kind, Line, Material
from heed.answers.knowledge import offering, templating
from heed.answers.knowledge.templating import ForAll
from heed.answers.models import Delivery, Draft
from heed.casework import queries as casework
from heed.casework.models import Case, Incident
from heed.facts import queries as facts
from heed.inbox import queries as inbox
from heed.inbox.models import Contact, Direction, Message
from heed.staff import queries as staff
from heed.staff.models import Person, Town

#: So many of the newest utterances, facts and templates are shown, where there is room.
MOST_LINES = 30
MOST_FACTS = 5
MOST_TEMPLATES = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What would be shown, before it is masked. `facts`: ids of those in it, in its order."""

    material: Material
    facts: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a colleague asks. `language`: of the text that is wanted; `text`: what they have written; `message`: that it
    answers, where it answers one."""

    kind: Kind
    language: str
    text: str = ""
    message: Message | None = None


def of(wanted: Wanted, about: Case | Incident, by: Person) -> Shown:
    """Only what serves the kind of request is shown."""
    kind, text, message = wanted.kind, wanted.text, wanted.message
    if kind in (Kind.TRANSLATE, Kind.SIMPLIFY):
        return Shown(Material(text=text.strip()))
    topic = about.topic.names.get("en") or str(about.topic) if about.topic else ""
    thread = tuple(_thread(about))
    if kind == Kind.SUMMARISE:
        return Shown(Material(thread=thread, topic=topic))
    for_what = ForAll.of(about, wanted.language) if isinstance(about, Incident) else about
    known = offering.current_facts(for_what, message, facts.today())[:MOST_FACTS]
    statements = [f"{one.fact.subject}: {facts.statement(one.fact.statements, for_what.language)}" for one in known]
    templates = tuple(_templates(for_what, message, staff.town(), by))
    return Shown(Material(text.strip(), thread, tuple(statements), templates, topic), [one.fact.pk for one in known])


def _thread(about: Case | Incident) -> Iterator[Line]:
    """What was said, the oldest first: stored texts, in which personal data is hidden already."""
    said = Message.objects.filter(
        case_message__case__in=_cases(about), direction=Direction.IN, deleted_at=None, is_automatic=False
    )
    lines = [
        (one.sent_at, "resident", f"{one.subject}\n{one.text}".strip())
        for one in said.order_by("-sent_at", "-pk")[:MOST_LINES]
    ]
    lines += [(at, "municipality", text) for at, text in _ours(about)]
    for _at, who, text in sorted(lines)[-MOST_LINES:]:
        yield Line(who, text)


def _ours(about: Case | Incident) -> list[tuple[datetime, str]]:
    """What we answered. One text that went to all people of an incident was said once."""
    sent = Delivery.objects.filter(kind__in=WRITTEN, state=DeliveryState.SENT, withdrawn_at=None)
    if isinstance(about, Case):
        return [(one.created_at, one.text) for one in sent.filter(case=about).order_by("-pk")[:MOST_LINES]]
    to_all = Draft.objects.filter(Q(incident=about) | Q(corrects__incident=about), deliveries__in=sent)
    rows = to_all.annotate(at=Min("deliveries__created_at")).order_by("-pk")
    return [(one.at, one.text) for one in rows[:MOST_LINES]]


def _cases(about: Case | Incident) -> QuerySet[Case]:
    if isinstance(about, Incident):
        return Case.objects.filter(incident_case__incident=about)
    return Case.objects.filter(pk=about.pk)


def _templates(about: Case | ForAll, message: Message | None, town: Town, by: Person) -> Iterator[str]:
    fitting = [one for one in offering.templates(about, message) if one.fits and not one.overdue]
    for one in fitting[:MOST_TEMPLATES]:
        yield templating.fill(one.template, about, town, by).text


def known_values(about: Case | Incident, by: Person) -> dict[str, str]:
    """What must not leave whatever a search finds: who spoke on the case or the incident, as the vault knows them, our
    colleagues, and the numbers of the cases; each with the word of its placeholder."""
    town, cases = staff.town(), _cases(about)
    spoke = Contact.objects.filter(message__case_message__case__in=cases).distinct()
    values: dict[str, str] = {casework.reference(case, town): "NUMBER" for case in cases}
    for identity in inbox.identities(list(spoke)).values():
        values |= dict.fromkeys(_names(identity.name), "NAME")
        values |= dict.fromkeys([identity.handle, *identity.handle.lstrip("@").split("@")[:1]], "ACCOUNT")
    for colleague in [by, *staff.colleagues()]:
        values |= dict.fromkeys(_names(colleague.name), "NAME") | {colleague.email: "EMAIL"}
    return {value: word for value, word in values.items() if len(value) > 2 or is_caseless(value)}


def _names(name: str) -> list[str]:
    """A name, and those parts of it that stand for somebody alone."""
    return [" ".join(name.split()), *filter(_stands_alone, name.split())]


def _stands_alone(part: str) -> bool:
    return is_caseless(part) or (part[:1].isupper() and len(part) > 2)


def language_of(case: Case, message: Message | None) -> str:
    """The resident's language, as well as it is known."""
    read = inbox.labels_of(message).get("language", "") if message else ""
    declared = message.declared_language[:2] if message else ""
    return read or declared or case.language or own_language()


def own_language() -> str:
    """The town's first language."""
    return (staff.town().languages or ["nl"])[0]
