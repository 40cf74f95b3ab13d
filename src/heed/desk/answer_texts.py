"""What a colleague puts into an answer beside what they type: templates and facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from heed.answers import actions as answers
from heed.answers.helping import queries as help_queries
from heed.answers.knowledge import fact_uses, offering, templating
from heed.answers.knowledge.templating import ForAll
from heed.answers.models import AnswerTemplate, Draft
from heed.casework.models import Case, Incident
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.inbox.models import Message
from heed.staff.access import person_of, town_of


def offered(about: Case | ForAll, message: Message | None, draft: Draft | None) -> dict[str, Any]:
    """For the answer form: templates and facts to choose from, and the facts that stand in the draft already."""
    today = facts.today()
    used = fact_uses.in_draft(draft)
    warnings = fact_uses.warnings(used, today)
    return {
        "templates": SimpleLazyObject(lambda: offering.templates(about, message)),
        "offered_facts": SimpleLazyObject(lambda: offering.current_facts(about, message, today)),
        "used_facts": [(use, warnings.get(use.pk, "")) for use in used],
    }


@dataclass(slots=True)
class Added:
    """The text with what was put in. `said`: what was done, "" for nothing; `warnings`: what to look at."""

    text: str
    facts: list[Fact] = field(default_factory=list)
    said: str = ""
    warnings: list[str] = field(default_factory=list)
    forgotten: int = 0  # id of a fact
    helped: int = 0  # id of the help request whose text was put in
    language: str = ""  # of the whole text, where what was put in is the whole

    def keep(self, draft: Draft, request: HttpRequest) -> None:
        """The draft remembers its facts, and the colleague reads what to look at."""
        answers.remember(draft, self.facts, person_of(request))
        if self.forgotten:
            answers.forget(draft.pk, self.forgotten, person_of(request))
        for warning in self.warnings:
            messages.warning(request, warning)


def added(request: HttpRequest, place: Case | Incident, language: str = "") -> Added:
    """What was typed, and behind it what the button that was pressed puts in. `language`: of an answer to all people of
    an incident."""
    about = ForAll.of(place, language) if isinstance(place, Incident) else place
    act, text = request.POST.get("act", ""), request.POST.get("text", "")
    if act.startswith("forget-") and act[7:].isdecimal():
        said = _("Taken from the list. If its words still stand in your text, take them out too.")
        return Added(text, said=said, forgotten=int(act[7:]))
    if act.startswith("use-") and act[4:].isdecimal():
        return _with_help(request, place, text, int(act[4:][:18]))
    acts: dict[str, Callable[[HttpRequest, Case | ForAll, str], Added]] = {
        "template": _with_template,
        "fact": _with_fact,
    }
    return acts[act](request, about, text) if act in acts else Added(text)


def _together(text: str, more: str, between: str) -> str:
    return between.join(part for part in (text.strip(), more) if part)


def _with_help(request: HttpRequest, place: Case | Incident, text: str, request_id: int) -> Added:
    """The language model's text in the place of the one that it was asked about; behind it, where that was changed."""
    found = help_queries.open_of(place, person_of(request), summary=False)
    if found is None or found.pk != request_id:
        return Added(text, helped=request_id)  # the action says that it is no longer there
    made = help_queries.suggestion(found).text
    is_the_same = text.replace("\r\n", "\n").strip() == help_queries.asked_about(found).replace("\r\n", "\n").strip()
    said = _("The text of the language model stands in your draft. Read it: you answer for it.")
    if is_the_same:
        return Added(made, said=said, helped=request_id, language=found.language)
    return Added(_together(text, made, "\n\n"), said=said, helped=request_id)


def _with_template(request: HttpRequest, about: Case | ForAll, text: str) -> Added:
    """What was written already stays, and the template's text follows."""
    chosen = request.POST.get("template", "")
    template = AnswerTemplate.objects.filter(pk=chosen).first() if chosen.isdigit() else None
    if template is None:
        return Added(text, said=_("Choose a template first. Your text is kept as your draft."))
    filled = templating.fill(template, about, town_of(request), person_of(request))
    said = _("The template stands in your draft. Read it before you send it.")
    found = Added(_together(text, filled.text, "\n\n"), filled.facts, said)
    if template.is_overdue(facts.today()):
        found.warnings.append(_("This template is past its review date: check that it is still right."))
    for subject in filled.missing:
        found.warnings.append(
            _("“%(subject)s” is not known now: write it where the gap stands.") % {"subject": subject}
        )
    return found


def _with_fact(request: HttpRequest, about: Case | ForAll, text: str) -> Added:
    """What was written already stays, and the fact's statement follows."""
    written = request.POST.get("fact", "")[:300]
    known = offering.found(written, facts.today())
    if len(known) > 1:
        several = "; ".join(offering.label(one) for one in known)
        return Added(text, warnings=[_("Several facts fit: %(facts)s. Write the number of one.") % {"facts": several}])
    if not known:
        return Added(text, warnings=[_("No current fact fits “%(words)s”.") % {"words": written}])
    (fact,) = known
    language = about.language or (town_of(request).languages or ["nl"])[0]
    said = _("The fact stands in your draft. If it changes, this answer is found.")
    found = Added(_together(text, facts.statement(fact.statements, language), "\n"), [fact], said)
    if language not in fact.statements:
        found.warnings.append(_("The fact has no statement in the resident's language: translate it."))
    return found
