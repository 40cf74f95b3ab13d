"""An answer that worked becomes a template: what belongs to one person or one case is taken out, and said.

What is found is proposed, never kept by itself: a colleague reads the text and says that it names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.conf import settings

from heed.answers.knowledge import wording
from heed.answers.models import Delivery, DeliveryKind, DeliveryState, FactUse
from heed.casework import promise_texts
from heed.casework import queries as casework
from heed.casework.statements import GAP
from heed.facts import queries as facts
from heed.inbox import naming
from heed.inbox import queries as inbox
from heed.staff import queries as staff
from heed.staff.models import Town
from heed.understanding import Context, personal_data
from heed.understanding.text import fold

#: Characters of the message that are proposed as an example.
_ASKED = 400


class Taken(NamedTuple):
    """Words that were taken out: of which kind of personal data, or "" for what a place in braces stands for now."""

    kind: str
    words: str
    instead: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A template made of an answer, to be read before it is kept."""

    text: str
    asked: str
    language: str
    taken: list[Taken] = field(default_factory=list)


def may_be_kept(delivery: Delivery) -> bool:
    """Answers by colleagues that the network took."""
    return delivery.kind == DeliveryKind.ANSWER and delivery.state == DeliveryState.SENT and delivery.draft is not None


def proposal(delivery: Delivery, town: Town) -> Proposal:
    """The whole text of an answer (all its parts) as a template; and the message that it answers, as an example."""
    message, draft = delivery.answers, delivery.draft
    language = delivery.language or delivery.case.language or (town.languages or ["nl"])[0]
    names = _names(delivery)
    text, variables = _with_places(draft.text if draft else delivery.text, delivery, language, town)
    text, of_answer = _without_persons(text, names, language, GAP)
    said = f"{message.subject}. {message.text}" if message.subject else message.text
    asked, of_message = _without_persons(" ".join(said.split()), names, delivery.case.language, "…")
    return Proposal(text, asked[:_ASKED], language, [*variables, *of_answer, *of_message])


def _names(delivery: Delivery) -> naming.Named:
    """What the vault knows of who was answered: the parts of their name, and their handle."""
    return naming.words(inbox.identities([delivery.contact]).get(delivery.contact_id))


def _with_places(text: str, delivery: Delivery, language: str, town: Town) -> tuple[str, list[Taken]]:
    """What a template fills in by itself, put back into braces; facts first, for they may hold the others."""
    case, draft = delivery.case, delivery.draft
    stretches = [
        *_facts(delivery, language),
        (casework.reference(case, town), "{reference}"),
        (promise_texts.moment(language, case.promised_at, town.time_zone), "{promise}"),
        (town.signature.get(language, ""), "{signature}"),
        (draft.author.name if draft else "", "{colleague}"),
    ]
    text = text.replace("{", "(").replace("}", ")")
    taken = []
    for words, place in stretches:
        if words and words in text:
            text = text.replace(words, place)
            taken.append(Taken("", words, place))
    return text, taken


def _facts(delivery: Delivery, language: str) -> list[tuple[str, str]]:
    """What facts said when they were put in, and say now, each with its place."""
    uses = list(FactUse.objects.filter(draft=delivery.draft_id or 0, fact__ended_at=None).select_related("fact"))
    versions = facts.versions({(use.fact_id, use.version) for use in uses})
    found = []
    for use in uses:
        was = versions.get((use.fact_id, use.version))
        for statements in (was.values["statements"] if was else {}, use.fact.statements):
            found.append((statements.get(language, ""), wording.fact_place(use.fact_id)))
    return found


def _without_persons(text: str, names: naming.Named, language: str, instead: str) -> tuple[str, list[Taken]]:
    """Names that we know and all personal data that is found, also where it is not sure; places in braces stay."""
    taken: list[Taken] = []

    def out(kind: str, words: str) -> str:
        taken.append(Taken(kind, words, instead))
        return instead

    text = naming.without(text, names, lambda found: out("person", found[0]))
    parts = re.split(r"(\{[^{}]*\})", text)
    return "".join(part if part.startswith("{") else _masked(part, language, out) for part in parts), taken


def _masked(text: str, language: str, out: Callable[[str, str], str]) -> str:
    context = Context(region=staff.country())
    found = personal_data.find(text, fold(text), context, language, with_names=not settings.PLAIN_READING)
    parts, at = [], 0
    for one in found:
        parts += [text[at : one.start], out(one.kind, text[one.start : one.end])]
        at = one.end
    return "".join([*parts, text[at:]])
