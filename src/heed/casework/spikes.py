"""Where much more is said than usual: many people on one topic at one place within an hour. No writing here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min

from heed.casework.models import Case, CaseMessage, Incident, IncidentCase, Joining, NotOfIncident, Topic
from heed.casework.status import CLOSED
from heed.understanding import bursts

WINDOW = timedelta(hours=1)
#: So many different people at least, however quiet it usually is.
FEWEST_PEOPLE = 5
#: What is usual is counted over so long.
USUAL = timedelta(days=28)
#: Busy hours of a day have so many times the average of all hours.
BUSY_HOURS = 3
#: Nobody is alarmed about what is usual: a spike as high as this is seen by chance once in so many hours.
RARER_THAN = 1e-4
LEAST_EXPECTED = 0.2
#: One district has the spike where so large a share of the people speak of it.
MOSTLY = 0.7
#: The beginning of a spike is looked for in steps of ten minutes over six hours.
_STEP, _STEPS = timedelta(minutes=10), 36
_ASKING_NOTHING = (Joining.AUTOMATIC, Joining.THANKED, Joining.REPEATED)


@dataclass(frozen=True, slots=True)
class Said:
    """That a person spoke of a case."""

    topic: int
    district: str
    case: int
    contact: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Spike:
    """Many people on one topic, in one district or ("") all over the town. `usual`: people an hour at busy times."""

    topic: Topic
    district: str
    people: int
    messages: int
    usual: float
    since: datetime
    cases: tuple[int, ...]


def find(now: datetime) -> list[Spike]:
    """The spikes of the last hour, the highest first."""
    lately = said_since(now - WINDOW * 6, now)
    hour = [one for one in lately if one.at >= now - WINDOW]
    by_topic: dict[int, list[Said]] = defaultdict(list)
    for one in hour:
        by_topic[one.topic].append(one)
    loud = {topic: said for topic, said in by_topic.items() if _people(said) >= FEWEST_PEOPLE}
    topics = Topic.objects.select_related("department").in_bulk(list(loud))
    found = (_spike(topics[topic], said, lately, now) for topic, said in loud.items())
    return sorted((spike for spike in found if spike), key=lambda spike: -spike.people)


def said_since(since: datetime, now: datetime) -> list[Said]:
    """What people said on cases with a topic; no machines, no copies, no thanks, and nothing from an archive."""
    rows = CaseMessage.objects.filter(
        case__changed_at__gte=since,
        case__topic__isnull=False,
        message__sent_at__gte=since,
        message__sent_at__lte=now,
        message__contact__is_bot=False,
        message__is_automatic=False,
    ).exclude(joining__in=_ASKING_NOTHING)
    columns = ("case__topic_id", "case__district", "case_id", "message__contact_id", "message__sent_at")
    return [Said(*row) for row in rows.values_list(*columns)]


def _people(said: Iterable[Said]) -> int:
    return len({one.contact for one in said})


def _spike(topic: Topic, said: Sequence[Said], lately: Sequence[Said], now: datetime) -> Spike | None:
    """In the district that nearly all speak of; else all over the town."""
    by_district: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_district[one.district].append(one)
    district, there = max(by_district.items(), key=lambda pair: _people(pair[1]))
    if not district or _people(there) < MOSTLY * _people(said):
        district, there = "", list(said)
    usual = _usual(topic, district, now)
    if _people(there) < FEWEST_PEOPLE or bursts.chance(_people(there), usual) >= RARER_THAN:
        return None
    return Spike(
        topic,
        district,
        _people(there),
        len(there),
        round(usual, 2),
        _since(topic, district, lately, now),
        tuple(sorted({one.case for one in there})),
    )


def _usual(topic: Topic, district: str, now: datetime) -> float:
    """Cases that are opened in a busy hour: of the last four weeks, or of as long as there have been cases."""
    begin = now - USUAL
    first = Case.objects.order_by("pk").values_list("opened_at", flat=True).first()
    hours = max((now - WINDOW - max(begin, first or begin)).total_seconds() / 3600, 24)
    rows = Case.objects.filter(topic=topic, changed_at__gte=begin, opened_at__gte=begin, opened_at__lt=now - WINDOW)
    count = (rows.filter(district=district) if district else rows).count()
    return max(BUSY_HOURS * count / hours, LEAST_EXPECTED)


def _since(topic: Topic, district: str, lately: Sequence[Said], now: datetime) -> datetime:
    """When the burst began that is going on now, by Kleinberg's automaton; else when the hour's first message was."""
    total, relevant = [0] * _STEPS, [0] * _STEPS
    moments: list[datetime] = []
    for one in lately:
        step = min(int((one.at - (now - _STEPS * _STEP)) / _STEP), _STEPS - 1)
        is_meant = one.topic == topic.pk and (not district or one.district == district)
        total[step] += 1
        relevant[step] += is_meant
        if is_meant:
            moments.append(one.at)
    # Silence is no sign: one message of something else in each step keeps a quiet town from looking like one subject.
    states = bursts.states(relevant, [count + 1 for count in total])
    steps = [step for step in range(_STEPS) if states[step] and relevant[step]]
    start = now - _STEPS * _STEP + steps[0] * _STEP if steps else now - WINDOW
    return min((at for at in moments if at >= start), default=now)


def cases_for(incident: Incident) -> list[int]:
    """Ids of open cases that belong to an incident and are in none: the same topic and district, since it began."""
    rows = Case.objects.exclude(status__in=CLOSED).filter(topic=incident.topic_id, changed_at__gte=incident.since)
    rows = rows.filter(opened_at__gte=incident.since)
    if incident.district:
        rows = rows.filter(district=incident.district)
    taken_out = NotOfIncident.objects.filter(incident=incident).values("case")
    return list(rows.filter(incident_case=None).exclude(pk__in=taken_out).values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Figures:
    """How large an incident is now: people counted once, however much they said."""

    people: int
    messages: int
    cases: int
    since: datetime


def figures(incident: Incident) -> Figures:
    cases = IncidentCase.objects.filter(incident=incident).values("case")
    said = CaseMessage.objects.filter(case__in=cases).exclude(joining__in=_ASKING_NOTHING)
    counted = said.aggregate(
        people=Count("message__contact", distinct=True), messages=Count("pk"), first=Min("message__sent_at")
    )
    first = counted["first"] or incident.since
    return Figures(counted["people"], counted["messages"], cases.count(), min(first, incident.since))
