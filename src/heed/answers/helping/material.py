"""What a language model is shown for a request, and which values must not leave with it. Read-only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from heed.answers.delivery_states import WRITTEN, DeliveryState
from heed.answers.drafting_help.masking import is_caseless
from heed.answers.drafting_help.prompts import Kind, Line, Material
from heed.answers.knowledge import offering, templating
from heed.answers.models import Delivery
from heed.casework import queries as casework
from heed.casework.models import Case
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


def of(kind: Kind, case: Case, message: Message | None, text: str, by: Person) -> Shown:
    """`text`: what the colleague has written. Only what serves the kind of request is shown."""
    if kind in (Kind.TRANSLATE, Kind.SIMPLIFY):
        return Shown(Material(text=text.strip()))
    topic = case.topic.names.get("en") or str(case.topic) if case.topic else ""
    thread = tuple(_thread(case))
    if kind == Kind.SUMMARISE:
        return Shown(Material(thread=thread, topic=topic))
    town = staff.town()
    known = offering.current_facts(case, message, facts.today())[:MOST_FACTS]
    statements = [f"{one.fact.subject}: {facts.statement(one.fact.statements, case.language)}" for one in known]
    material = Material(text.strip(), thread, tuple(statements), tuple(_templates(case, message, town, by)), topic)
    return Shown(material, [one.fact.pk for one in known])


def _thread(case: Case) -> Iterator[Line]:
    """What was said on the case, the oldest first: stored texts, in which personal data is hidden already."""
    said = Message.objects.filter(case_message__case=case, direction=Direction.IN, deleted_at=None, is_automatic=False)
    lines = [
        (one.sent_at, "resident", f"{one.subject}\n{one.text}".strip())
        for one in said.order_by("-sent_at", "-pk")[:MOST_LINES]
    ]
    ours = Delivery.objects.filter(case=case, kind__in=WRITTEN, state=DeliveryState.SENT, withdrawn_at=None)
    lines += [(one.created_at, "municipality", one.text) for one in ours.order_by("-pk")[:MOST_LINES]]
    for _at, who, text in sorted(lines)[-MOST_LINES:]:
        yield Line(who, text)


def _templates(case: Case, message: Message | None, town: Town, by: Person) -> Iterator[str]:
    fitting = [one for one in offering.templates(case, message) if one.fits and not one.overdue]
    for one in fitting[:MOST_TEMPLATES]:
        yield templating.fill(one.template, case, town, by).text


def known_values(case: Case, by: Person) -> dict[str, str]:
    """What must not leave whatever a search finds: who spoke on the case, as the vault knows them, our colleagues, and
    the number of the case; each with the word of its placeholder."""
    spoke = Contact.objects.filter(message__case_message__case=case).distinct()
    values: dict[str, str] = {casework.reference(case, staff.town()): "NUMBER"}
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
