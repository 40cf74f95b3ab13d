"""Templates of answers: kept, changed, and offered where they fit."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import wording
from heed.answers.models import AnswerTemplate
from heed.casework import promise_texts
from heed.casework import queries as casework
from heed.casework.actions import Stale
from heed.casework.models import Case, Topic
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person, Town, localised

LONGEST = 5000


def save_template(
    template_id: int | None, name: str, topic: Topic | None, texts: Mapping[str, str], by: Person, seen: int = 1
) -> AnswerTemplate:
    """A new template (None), or a changed one. `seen` is the version that the form showed: `Stale` if it is not the
    latest. NotPossible says what is wrong with the text; nothing is written then."""
    kept = {code: text.strip() for code, text in texts.items() if text.strip()}
    _check(kept)
    try:
        with transaction.atomic():
            found = AnswerTemplate.objects.select_for_update().filter(pk=template_id or 0).first()
            if template_id and (found is None or found.version != seen):
                raise Stale(_("Somebody else changed this template while you were busy. Nothing of yours is saved."))
            made = found or AnswerTemplate(version=0)
            made.name, made.topic, made.texts, made.changed_by = " ".join(name.split()), topic, kept, by
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


@transaction.atomic
def remove_template(template_id: int, by: Person) -> None:
    AnswerTemplate.objects.filter(pk=template_id).delete()
    privacy.record("template_removed", "template", template_id, by)


def offered(case: Case) -> list[AnswerTemplate]:
    """All templates, those of the case's topic (or of what it is part of) first."""
    own = {case.topic_id, case.topic.parent_id} - {None} if case.topic else set()
    rows = AnswerTemplate.objects.select_related("topic")
    return sorted(rows, key=lambda row: (row.topic_id not in own, row.topic_id is not None, row.name.casefold()))


def text_for(template: AnswerTemplate, case: Case, town: Town) -> str:
    """The template's text in the resident's language, filled in for a case."""
    languages = [case.language, *town.languages]
    language = next((code for code in languages if template.texts.get(code)), "en")
    values = {
        "reference": casework.reference(case, town),
        "department": localised(case.department.names),
        "town": town.name,
    }
    if case.promised_at > timezone.now():  # what is past is no promise
        values["promise"] = promise_texts.moment(language, case.promised_at, town.time_zone)
    return wording.fill(wording.in_language(template.texts, languages), values)
