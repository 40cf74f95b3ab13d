"""Incidents: many cases on one matter in a short time, opened by Heed or by a person, until they are over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import spikes
from heed.casework.actions.base import add_event, lock_cases, locked, touch
from heed.casework.actions.notifications import notify
from heed.casework.models import Case, CaseEvent, CaseMessage, Incident, IncidentCase, IncidentState, NotOfIncident
from heed.casework.spikes import Spike
from heed.staff import queries as staff
from heed.staff.models import Role, Town

#: An incident that Heed noticed lasts so long at least,
LASTS = timedelta(hours=24)
#: and is over when in so long no more was said of it than usual.
QUIET = timedelta(hours=6)


class NoIncident(ValueError):
    """What cannot be done with an incident. Nothing was written."""


def notice_spikes(now: datetime | None = None) -> list[Incident]:
    """Open an incident for each new spike, add new cases to those that go on, and end those that are quiet.

    Can be repeated: nobody is alarmed twice. Returns the incidents that were opened.
    """
    now = now or timezone.now()
    opened = [incident for spike in spikes.find(now) if (incident := _open(spike, now))]
    noticed = Incident.objects.filter(state=IncidentState.OPEN).exclude(topic=None).exclude(figures={})
    for incident in noticed:  # those that a person opened are filled by people
        with transaction.atomic():
            _add(incident, spikes.cases_for(incident), None)
    _end_quiet(now)
    return opened


@transaction.atomic
def _open(spike: Spike, now: datetime) -> Incident | None:
    """None where the spike belongs to an incident that is open, or that somebody has just ended."""
    of_topic = Incident.objects.filter(topic=spike.topic, district__in=["", spike.district])
    if of_topic.filter(over_at__gt=now - spikes.WINDOW).exists():
        return None
    going_on = Incident.objects.select_for_update(no_key=True).filter(state=IncidentState.OPEN, topic=spike.topic)
    for incident in going_on.order_by("pk"):
        if incident.district in ("", spike.district):
            _add(incident, _still_free(incident, spike.cases), None)
            return None
    incident, is_new = Incident.objects.get_or_create(
        topic=spike.topic,
        district=spike.district,
        state=IncidentState.OPEN,
        opened_by=None,
        defaults={
            "since": spike.since,
            "figures": {"people": spike.people, "messages": spike.messages, "usual": spike.usual},
        },
    )
    if not is_new:
        return None
    _add(incident, _still_free(incident, spike.cases), None)
    leads = staff.colleagues().filter(role=Role.COMMUNICATIONS_LEAD)
    place = place_name(spike.district, staff.town())
    detail: dict[str, Any] = {"topic": str(spike.topic), "place": place, "count": spike.people}
    notify(leads, "incident" if place else "incident_in_town", None, path=f"/desk/incidents/{incident.pk}/", **detail)
    return incident


def _still_free(incident: Incident, case_ids: Iterable[int]) -> list[int]:
    taken_out = set(NotOfIncident.objects.filter(incident=incident).values_list("case", flat=True))
    return [pk for pk in case_ids if pk not in taken_out]


def place_name(district: str, town: Town) -> str:
    for feature in town.districts.get("features", []):
        if feature["properties"]["slug"] == district:
            return str(feature["properties"]["name"])
    return district


def _add(incident: Incident, case_ids: Sequence[int], by: Any) -> int:
    """Cases that are in no incident come into this one."""
    lock_cases(case_ids)  # before the rows that tie them to it, which who brings cases together moves
    known = set(IncidentCase.objects.filter(case__in=case_ids).values_list("case", flat=True))
    new = [pk for pk in case_ids if pk not in known]
    if not new:
        return 0
    rows = [IncidentCase(incident=incident, case_id=pk, by=by) for pk in new]
    IncidentCase.objects.bulk_create(rows, ignore_conflicts=True)
    note_cases(new, "incident_joined", by, incident=incident.pk)
    return len(new)


def locked_incident(incident_id: int) -> Incident:
    """The incident, locked until the transaction ends: before its cases, where those are locked too."""
    return Incident.objects.select_for_update(no_key=True).get(pk=incident_id)


def note_cases(case_ids: Sequence[int], kind: str, by: Any, **detail: Any) -> None:
    """The same on the timeline of many cases, in two statements."""
    CaseEvent.objects.bulk_create(CaseEvent(case_id=pk, kind=kind, person=by, detail=detail) for pk in case_ids)
    Case.objects.filter(pk__in=case_ids).update(version=F("version") + 1, changed_at=timezone.now())


def _end_quiet(now: datetime) -> None:
    """What Heed noticed is over a day later, when no more is said than usual. A person may end it before."""
    noticed = Incident.objects.filter(state=IncidentState.OPEN, opened_by=None, opened_at__lt=now - LASTS)
    for incident in noticed:
        cases = IncidentCase.objects.filter(incident=incident).values("case")
        said = CaseMessage.objects.filter(case__in=cases, message__sent_at__gte=now - QUIET)
        people = said.values("message__contact").distinct().count()
        usual = float(incident.figures.get("usual", 0)) / spikes.BUSY_HOURS * (QUIET / timedelta(hours=1))
        if people < max(spikes.FEWEST_PEOPLE, 2 * usual):
            Incident.objects.filter(pk=incident.pk, state=IncidentState.OPEN).update(
                state=IncidentState.OVER, over_at=now
            )


@transaction.atomic
def open_incident(case_id: int, by: Any, title: str = "") -> Incident:
    """A person says that a case is an incident; others are added to it, by hand or where they are of its topic."""
    case = locked(case_id)
    if IncidentCase.objects.filter(case=case).exists():
        raise NoIncident(_("This case belongs to an incident already."))
    incident = Incident.objects.create(
        topic=case.topic,
        district=case.district,
        title=title.strip()[:140] or case.title,
        since=case.opened_at,
        opened_by=by,
    )
    _add(incident, [case.pk], by)
    return incident


@transaction.atomic
def add_to_incident(incident_id: int, case: Case, by: Any) -> None:
    incident = locked_incident(incident_id)
    lock_cases([case.pk])
    NotOfIncident.objects.filter(incident=incident, case=case).delete()
    if not incident.is_open:
        raise NoIncident(_("This incident is over: open it again first."))
    if not _add(incident, [case.pk], by):
        raise NoIncident(_("This case belongs to an incident already."))


@transaction.atomic
def take_out(incident_id: int, case_id: int, by: Any) -> None:
    """A case does not belong to the incident: Heed does not bring it there again."""
    locked_incident(incident_id)
    lock_cases([case_id])
    row = IncidentCase.objects.filter(incident=incident_id, case=case_id).select_related("case").first()
    if row is None:
        raise NoIncident(_("This case is not in the incident."))
    NotOfIncident.objects.get_or_create(incident_id=incident_id, case_id=case_id)
    row.delete()
    add_event(row.case, "incident_left", by, incident=incident_id)
    touch(row.case)


@transaction.atomic
def close_incident(incident_id: int, by: Any) -> Incident:
    """The incident is over. Its cases stay as they are: each is closed when its own work is done."""
    incident = locked_incident(incident_id)
    if incident.is_open:
        incident.state, incident.over_at, incident.closed_by = IncidentState.OVER, timezone.now(), by
        incident.save(update_fields=["state", "over_at", "closed_by"])
    return incident


@transaction.atomic
def open_incident_again(incident_id: int, by: Any) -> Incident:
    incident = locked_incident(incident_id)
    if not incident.is_open:
        # It is a person's from now on: Heed neither ends it nor holds it against a new spike.
        incident.state, incident.over_at, incident.closed_by = IncidentState.OPEN, None, None
        incident.opened_by = by
        incident.save(update_fields=["state", "over_at", "closed_by", "opened_by"])
    return incident
