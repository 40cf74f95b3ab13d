"""Templates of answers: kept, changed, looked at again, and filled in for a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heed.answers.knowledge import wording
from heed.answers.models import AnswerTemplate, Delivery
from heed.casework import promise_texts
from heed.casework import queries as casework
from heed.casework.actions import Stale
from heed.casework.models import Case, Incident, Topic
from heed.casework.statements import GAP
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.privacy import actions as privacy
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person, Town, localised

LONGEST = 5000
LONGEST_ASKED = 2000
#: Characters of one line of `asked` that are compared.
LONGEST_LINE = 500


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Who looks after a template, where what it says comes from, when it is looked at, and which messages it is for."""

    owner: Person | None = None
    source: str = ""
    review_on: date | None = None
    asked: str = ""


NONE = Upkeep()


def save_template(
    template_id: int | None,
    name: str,
    topic: Topic | None,
    texts: Mapping[str, str],
    by: Person,
    seen: int = 1,
    upkeep: Upkeep = NONE,
    made_from: Delivery | None = None,
) -> AnswerTemplate:
    """A new template (None), or a changed one. `seen` is the version that the form showed: `Stale` if it is not the
    latest. `made_from`: the answer that is kept. NotPossible says what is wrong; nothing is written then."""
    kept = {code: text.strip() for code, text in texts.items() if text.strip()}
    _check(kept)
    asked = "\n".join(" ".join(line.split()) for line in upkeep.asked.splitlines() if line.strip())
    if len(asked) > LONGEST_ASKED:
        raise NotPossible(_("The messages have more than %(most)d characters: shorten them.") % {"most": LONGEST_ASKED})
    try:
        with transaction.atomic():
            found = AnswerTemplate.objects.select_for_update().filter(pk=template_id or 0).first()
            if template_id and (found is None or found.version != seen):
                raise Stale(_("Somebody else changed this template while you were busy. Nothing of yours is saved."))
            made = found or AnswerTemplate(version=0, made_from=made_from)
            if made.asked != asked:
                made.asked, made.vectors = asked, None
            made.name, made.topic, made.texts, made.changed_by = " ".join(name.split()), topic, kept, by
            made.owner, made.source, made.review_on = upkeep.owner, " ".join(upkeep.source.split()), upkeep.review_on
            made.version += 1
            made.save()
            privacy.record("template_saved", "template", made.pk, by)
    except IntegrityError as error:
        raise NotPossible(_("There is a template of this name already: choose another name.")) from error
    return made


def _check(texts: Mapping[str, str]) -> None:
    if not texts:
        raise NotPossible(_("Write the text in at least one language."))
    for code, text in texts.items():
        if len(text) > LONGEST:
            raise NotPossible(_("%(language)s: at most %(most)d characters.") % {"language": code, "most": LONGEST})
        unknown = wording.unknown_places(text)
        if unknown:
            places = ", ".join(f"{{{place}}}" for place in wording.PLACES)
            said = _("%(language)s: nothing is known to fill in for “%(place)s”. These can stand there: %(places)s.")
            raise NotPossible(said % {"language": code, "place": unknown[0], "places": places})
    wanted = wording.facts_in(texts.values())
    known = set(Fact.objects.filter(pk__in=wanted, ended_at=None).values_list("pk", flat=True))
    for fact in wanted:
        if fact not in known:
            raise NotPossible(_("There is no fact %(number)d, or it was ended: choose another one.") % {"number": fact})


@transaction.atomic
def remove_template(template_id: int, by: Person) -> None:
    AnswerTemplate.objects.filter(pk=template_id).delete()
    privacy.record("template_removed", "template", template_id, by)


def looked_at(template_id: int, by: Person, until: date, seen: int) -> AnswerTemplate:
    """It is still right; the next look is on `until`. `Stale` where somebody changed it since it was shown."""
    with transaction.atomic():
        template = AnswerTemplate.objects.select_for_update().get(pk=template_id)
        if template.version != seen:
            raise Stale(_("Somebody else changed this template while you were busy. Nothing of yours is saved."))
        template.review_on, template.version = until, template.version + 1
        template.save(update_fields=["review_on", "version", "changed_at"])
        privacy.record("template_reviewed", "template", template.pk, by)
    return template


def overdue(day: date) -> QuerySet[AnswerTemplate]:
    """Templates past their review date, the longest first."""
    return AnswerTemplate.objects.filter(review_on__lt=day).order_by("review_on", "pk")


def take_to_tell(day: date) -> list[AnswerTemplate]:
    """Those past their review date of which nobody was told yet, taken so that nobody is told twice.

    Call inside the transaction that tells: where that fails, they are taken again.
    """
    rows = overdue(day).exclude(told_for=F("review_on")).select_for_update(of=("self",), skip_locked=True)
    taken = list(rows.select_related("owner", "changed_by"))
    AnswerTemplate.objects.filter(pk__in=[one.pk for one in taken]).update(told_for=F("review_on"))
    return taken


def whom_to_tell(template: AnswerTemplate) -> list[Person]:
    """Its owner where they can still change it, else who changed it last, else all who may edit templates."""
    for person in (template.owner, template.changed_by):
        if person and person.may("edit_templates"):
            return [person]
    return [person for person in staff.colleagues() if person.may("edit_templates")]


def without_vectors() -> list[tuple[int, list[str]]]:
    """Ids of templates with the messages that they are for, where what these mean is not worked out yet."""
    rows = AnswerTemplate.objects.filter(vectors=None).exclude(asked="").order_by("pk")
    return [(pk, [line[:LONGEST_LINE] for line in asked.splitlines()]) for pk, asked in rows.values_list("pk", "asked")]


def store_vectors(template_id: int, lines: Sequence[str], packed: Sequence[bytes]) -> None:
    """What these lines mean, as `understanding.vectors` packs it; not stored where they were changed meanwhile."""
    with transaction.atomic():
        template = AnswerTemplate.objects.select_for_update().filter(pk=template_id).first()
        if template and [line[:LONGEST_LINE] for line in template.asked.splitlines()] == list(lines):
            template.vectors = b"".join(packed)
            template.save(update_fields=["vectors"])


def holding(fact: Fact) -> list[AnswerTemplate]:
    """The templates in which a fact stands."""
    rows = AnswerTemplate.objects.filter(texts__icontains=wording.fact_place(fact.pk))
    return [row for row in rows if fact.pk in wording.facts_in(row.texts.values())]


@dataclass(frozen=True, slots=True)
class ForAll:
    """One answer to all people of an incident, as far as templates and facts ask: it has no case of its own."""

    language: str  # of the answer
    topic: Topic | None
    district: str

    @classmethod
    def of(cls, incident: Incident, language: str) -> ForAll:
        return cls(language, incident.topic, incident.district)

    @property
    def department(self) -> Department | None:
        return self.topic.department if self.topic else None


#: What of a template is of one case only: in an answer to many a person writes it, or takes it out.
OF_ONE_CASE = ("reference", "promise")


@dataclass(frozen=True, slots=True)
class Filled:
    """A template's text for what is answered, the facts that stand in it, and what is the matter with it."""

    text: str
    facts: list[Fact] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)  # subjects of facts that are not current: a gap stands there


def fill(template: AnswerTemplate, about: Case | ForAll, town: Town, by: Person | None = None) -> Filled:
    """The template's text in the resident's language, filled in for what is answered and the colleague who answers.

    A fact stands there as it is now. One that is not current, or has no statement in the language, leaves a gap with
    which no answer is sent; so does, in an answer to an incident, what is of one case only.
    """
    languages = [about.language, *town.languages]
    language = next((code for code in languages if template.texts.get(code)), "en")
    text = wording.in_language(template.texts, languages)
    values = _values(language, about, town, by)
    today = facts.today()
    used, missing = [], []
    for fact in Fact.objects.filter(pk__in=wording.facts_in([text])).order_by("pk"):
        said = fact.statements.get(language) if fact.is_current(today) else None
        values[f"fact:{fact.pk}"] = said or GAP
        if said:
            used.append(fact)
        else:
            missing.append(fact.subject)
    return Filled(wording.fill(text, values), used, missing)


def _values(language: str, about: Case | ForAll, town: Town, by: Person | None) -> dict[str, str]:
    values = {"town": town.name}
    if about.department:
        values["department"] = _named(about.department.names, language)
    if about.topic:
        values["topic"] = _named(about.topic.names, language)
    if by:
        values["colleague"] = by.name
    if town.signature.get(language):
        values["signature"] = town.signature[language]
    with translation.override(language):
        values["day"] = date_format(facts.today(), "j F Y")
    return values | _of_one_case(language, about, town)


def _of_one_case(language: str, about: Case | ForAll, town: Town) -> dict[str, str]:
    if isinstance(about, ForAll):
        return dict.fromkeys(OF_ONE_CASE, GAP)
    values = {"reference": casework.reference(about, town)}
    if about.promised_at > timezone.now():  # what is past is no promise
        values["promise"] = promise_texts.moment(language, about.promised_at, town.time_zone)
    return values


def _named(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or localised(dict(names))
