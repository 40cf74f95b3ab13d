"""Everything that changes scenarios and reports. The only writer of their tables."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from heed.dossiers import actions as dossiers
from heed.policy.maps.actions.base import locked_map
from heed.policy.models import CognitiveMap, Concept, Scenario, ScenarioChange, ScenarioReport
from heed.policy.scenarios import pdf, queries, reporting
from heed.policy.scenarios.playing import Change, as_change
from heed.privacy import actions as privacy
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.writable import one_line, writable

log = logging.getLogger(__name__)

LONGEST_REASON = 300
#: By the concept's key; a bare number, in [-1, 1], goes on and comes true as a whole.
Changes = Mapping[int, float | Change]


def add(stored: CognitiveMap, name: str, note: str, changes: Changes, by: Person) -> Scenario:
    """A new scenario. Changes of 0 are left out."""
    with transaction.atomic():
        locked_map(stored.pk, None)
        if stored.scenarios.count() >= queries.MOST_SCENARIOS:
            said = _("The map has %(most)d scenarios already: remove one first.")
            raise NotPossible(said % {"most": queries.MOST_SCENARIOS})
        scenario = Scenario(map=stored, created_by=by, version=0)
        return _save(scenario, name, note, changes)


def change(scenario_id: int, name: str, note: str, changes: Changes, seen: str | None) -> Scenario:
    """`seen`: the version that was shown; `Stale` where there is a later one."""
    with transaction.atomic():
        locked_map(Scenario.objects.get(pk=scenario_id).map_id, None)
        scenario = Scenario.objects.select_for_update().get(pk=scenario_id)
        what_was_seen.check(str(scenario.version), seen)
        return _save(scenario, name, note, changes)


def _save(scenario: Scenario, name: str, note: str, changes: Changes) -> Scenario:
    scenario.name, scenario.note = one_line(name), writable(note).strip()
    if not scenario.name:
        raise NotPossible(_("Give the scenario a name."))
    done = {pk: one for pk, given in changes.items() if (one := as_change(given)).size}
    if not done:
        raise NotPossible(_("Move at least one slider: a scenario without a change is the map as it is."))
    known = set(Concept.objects.filter(map_id=scenario.map_id, pk__in=done).values_list("pk", flat=True))
    if known != set(done):
        raise NotPossible(_("A concept was removed from the map meanwhile: look at the map again."))
    scenario.version += 1
    try:
        with transaction.atomic():
            scenario.save()
    except IntegrityError as error:
        raise NotPossible(_("The map has a scenario of this name already: give it another one.")) from error
    scenario.changes.all().delete()
    ScenarioChange.objects.bulk_create(
        [
            ScenarioChange(
                scenario=scenario,
                concept_id=pk,
                change=one.size,
                is_once=one.is_once,
                effectiveness=one.effectiveness,
            )
            for pk, one in done.items()
        ]
    )
    return scenario


def remove(scenario_id: int, seen: str | None) -> None:
    """Reports in which it stands stay as they are."""
    with transaction.atomic():
        locked_map(Scenario.objects.get(pk=scenario_id).map_id, None)
        scenario = Scenario.objects.select_for_update().get(pk=scenario_id)
        what_was_seen.check(str(scenario.version), seen)
        scenario.delete()


def publish(stored: CognitiveMap, title: str, language: str, by: Person) -> ScenarioReport:
    """The scenarios of a map as they come out now, at an address that nobody can guess. Without a PDF where
    none can be made of it. NotPossible says what is missing."""
    dossiers.check_open(stored.dossier)
    title = one_line(title) or stored.title
    found = queries.scenarios(stored)
    if not found:
        raise NotPossible(_("There is no scenario to report on: add one first."))
    now = timezone.now()
    try:
        ground = queries.ground(stored, now)
    except queries.TooLarge as error:
        raise NotPossible(reporting.too_large()) from error
    with translation.override(language):
        content = reporting.content(ground, found, title, now)
        document = _pdf(content, language)
    with transaction.atomic():
        locked_map(stored.pk, None)
        made = ScenarioReport.objects.create(
            map=stored,
            key=secrets.token_urlsafe(32),
            title=title,
            language=language,
            content=content,
            pdf=document,
            published_by=by,
            published_at=now,
        )
        privacy.record("report_published", "scenario_report", made.pk, by, map=stored.pk)
    return made


def _pdf(content: reporting.Content, language: str) -> bytes:
    """b"" where it cannot be made: the page has everything."""
    try:
        return pdf.made(content, language)
    except pdf.NotMade:
        log.exception("a report has no PDF")
        return b""


def withdraw(report_id: int, why: str, by: Person) -> ScenarioReport:
    """Its address tells from now on that it was withdrawn, and why. A report is withdrawn once; also of a closed
    dossier, for what is wrong in public must not wait."""
    why = one_line(why)
    if not why:
        raise NotPossible(_("Say why: who has the address reads that."))
    if len(why) > LONGEST_REASON:
        raise NotPossible(_("The reason has more than %(most)d characters: shorten it.") % {"most": LONGEST_REASON})
    with transaction.atomic():
        report = ScenarioReport.objects.select_for_update(of=("self",)).get(pk=report_id)
        if report.withdrawn_at is None:
            report.withdrawn_at, report.withdrawn_by, report.withdrawn_because = timezone.now(), by, why
            report.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_because"])
            privacy.record("report_withdrawn", "scenario_report", report.pk, by)
        return report
