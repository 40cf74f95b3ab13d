"""Which templates and facts are offered for an answer, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from heed.answers.knowledge import likeness, wording
from heed.answers.knowledge.likeness import Asked, Offer
from heed.answers.knowledge.templating import ForAll
from heed.answers.models import AnswerTemplate
from heed.casework.models import Case
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.inbox.models import Message, StoredReading
from heed.understanding import Reading, vectors
from heed.understanding.encoder import DIMENSIONS

#: At most so many facts stand in the list of an answer; all are found on the page of facts.
MOST_FACTS = 300
#: So many templates are marked as fitting.
FITTING = 3


@dataclass(frozen=True, slots=True)
class Offered:
    """A template as it is offered. `fits`: by its topic or by what the message says. `overdue`: look first."""

    template: AnswerTemplate
    fits: bool
    overdue: bool


def templates(about: Case | ForAll, message: Message | None = None) -> list[Offered]:
    """All templates, at most `FITTING` of which are marked as fitting and come first; the best first in both."""
    asked, today = _asked(about, message), facts.today()
    rows = sorted(AnswerTemplate.objects.select_related("topic"), key=lambda row: row.name.casefold())
    offers = [_offer(row, about) for row in rows]
    ranked = likeness.order(asked, offers)
    fitting = [at for at, alike in ranked if _fits(offers[at], alike)][:FITTING]
    others = [at for at, _alike in ranked if at not in fitting]
    return [Offered(rows[at], at in fitting, rows[at].is_overdue(today)) for at in (*fitting, *others)]


def _fits(offer: Offer, alike: float) -> bool:
    return alike >= likeness.FITS_FROM or offer.topic in (likeness.OWN, likeness.PART)


def _asked(about: Case | ForAll, message: Message | None) -> Asked:
    """What is known of the message; a vector of another model than the one in use cannot be compared."""
    if message is None:
        return Asked(language=about.language)
    words = likeness.words_of(f"{message.subject} {message.text}")
    stored = StoredReading.objects.filter(message=message).first()
    if stored is None or not stored.vector or stored.language in vectors.NOT_ENCODED:
        return Asked(words, None, about.language)
    comparable = Reading.from_json(stored.content).model_of("vector") == vectors.MODEL
    return Asked(words, bytes(stored.vector) if comparable else None, about.language)


def _offer(template: AnswerTemplate, about: Case | ForAll) -> Offer:
    packed = bytes(template.vectors or b"")
    lines = template.asked.splitlines()
    texts = [wording.fill(text, dict.fromkeys(wording.PLACES, "")) for text in template.texts.values()]
    return Offer(
        words=tuple(likeness.words_of(text) for text in [*lines, template.name, *texts]),
        vectors=tuple(packed[at : at + DIMENSIONS] for at in range(0, len(packed), DIMENSIONS)),
        languages=frozenset(template.texts),
        topic=_topic(template, about),
    )


def _topic(template: AnswerTemplate, about: Case | ForAll) -> float:
    if template.topic_id is None:
        return likeness.ANY
    if about.topic is None:
        return likeness.OTHER
    if template.topic_id == about.topic.pk:
        return likeness.OWN
    return likeness.PART if template.topic_id == about.topic.parent_id else likeness.OTHER


@dataclass(frozen=True, slots=True)
class OfferedFact:
    """A fact as it is offered. `label` names it, and ends with its number by which it is found again."""

    fact: Fact
    label: str


def current_facts(about: Case | ForAll, message: Message | None, day: date) -> list[OfferedFact]:
    """The facts that may be used now: of the case's department and place and of like words first."""
    words = likeness.words_of(f"{message.subject} {message.text}") if message else frozenset()

    department = about.department.pk if about.department else None

    def nearness(fact: Fact) -> float:
        said = likeness.words_of(f"{fact.subject} {facts.statement(fact.statements, about.language)}")
        return (
            likeness.in_common(words, said)
            + 0.3 * (fact.department_id == department)
            + 0.2 * bool(fact.district and fact.district == about.district)
        )

    rows = sorted(facts.current(day), key=lambda fact: (-nearness(fact), fact.subject.casefold()))
    return [OfferedFact(fact, label(fact)) for fact in rows[:MOST_FACTS]]


def label(fact: Fact) -> str:
    place = f" ({fact.place})" if fact.place else ""
    return f"{fact.subject}{place} #{fact.pk}"


def found(written: str, day: date) -> Sequence[Fact]:
    """The current facts that somebody means: by the number behind "#", else by all the words that they wrote."""
    _words, _, number = written.rpartition("#")
    rows = facts.current(day)
    if number.strip().isdecimal():
        return list(rows.filter(pk=int(number.strip()[:18])))
    if not written.strip():
        return []
    return list(facts.holding(rows, written)[:10])
