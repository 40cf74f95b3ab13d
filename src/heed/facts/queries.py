"""What other rooms and pages ask of facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from heed.facts.models import Fact, FactVersion
from heed.staff import queries as staff
from heed.staff.models import Department, Person, Role

#: A fact is "soon past" in so many days before its last one, and its owner is warned then.
SOON = timedelta(days=14)
PAGE = 50
SHOWS = ("current", "soon", "past", "coming", "ended", "all")


def today() -> date:
    """The day it is in the town."""
    return timezone.now().astimezone(ZoneInfo(staff.town().time_zone)).date()


def may_change(person: Person, department_id: int) -> bool:
    """A department officer changes facts of their own department, the others who may edit facts all."""
    if not person.may("edit_facts"):
        return False
    return person.role != Role.DEPARTMENT_OFFICER or person.department_id == department_id


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of facts is narrowed to; all of it stands in the page's address."""

    show: str = "current"
    department: str = ""  # slug
    district: str = ""  # slug
    words: str = ""
    mine: bool = False

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Filters:
        texts = {name: query.get(name, "")[:100] for name in ("department", "district", "words")}
        show = query.get("show", "current")
        return cls(show=show if show in SHOWS else "current", mine=query.get("mine") == "1", **texts)

    def query(self) -> str:
        values = {"show": "" if self.show == "current" else self.show, "mine": "1" if self.mine else ""}
        values |= {name: getattr(self, name) for name in ("department", "district", "words")}
        return urlencode({name: value for name, value in values.items() if value})


def listed(filters: Filters, person: Person, day: date) -> QuerySet[Fact]:
    """The facts of a list, by subject; those that are soon past, the nearest last day first."""
    rows = _shown(filters.show, day).select_related("department", "owner")
    if filters.department:
        rows = rows.filter(department__slug=filters.department)
    if filters.district:
        rows = rows.filter(district=filters.district)
    if filters.mine:
        rows = rows.filter(owner=person)
    rows = holding(rows, filters.words)
    return rows.order_by("valid_until", "pk") if filters.show in ("soon", "past") else rows


def _shown(show: str, day: date) -> QuerySet[Fact]:
    if show == "all":
        return Fact.objects.all()
    if show == "ended":
        return Fact.objects.exclude(ended_at=None)
    rows = Fact.objects.filter(ended_at=None)
    if show == "past":
        return rows.filter(valid_until__lt=day)
    if show == "coming":
        return rows.filter(valid_from__gt=day)
    rows = rows.filter(valid_from__lte=day, valid_until__gte=day)
    return rows.filter(valid_until__lte=day + SOON) if show == "soon" else rows


def holding(rows: QuerySet[Fact], words: str) -> QuerySet[Fact]:
    """Those in which all of the first eight words stand somewhere."""
    for word in words.split()[:8]:
        rows = rows.filter(_holds(word))
    return rows


def _holds(word: str) -> Q:
    return (
        Q(subject__icontains=word)
        | Q(statements__icontains=word)
        | Q(place__icontains=word)
        | Q(source__icontains=word)
        | Q(value__icontains=word)
    )


def current(day: date) -> QuerySet[Fact]:
    """The facts that may be used on a day."""
    return _shown("current", day).select_related("department")


def state(fact: Fact, day: date) -> str:
    """One of "ended", "past", "coming", "soon" and "current"."""
    if fact.ended_at is not None:
        return "ended"
    if fact.valid_until < day:
        return "past"
    if fact.valid_from > day:
        return "coming"
    return "soon" if fact.valid_until <= day + SOON else "current"


def history(fact: Fact) -> list[tuple[FactVersion, FactVersion | None]]:
    """Each version with the one before it, the latest first."""
    versions = list(fact.versions.select_related("by"))
    return list(zip(versions, [*versions[1:], None], strict=True))


def versions(pairs: set[tuple[int, int]]) -> dict[tuple[int, int], FactVersion]:
    """Versions by (fact, number)."""
    rows = FactVersion.objects.filter(fact__in={fact for fact, _ in pairs}, number__in={number for _, number in pairs})
    return {(row.fact_id, row.number): row for row in rows if (row.fact_id, row.number) in pairs}


def statement(texts: Mapping[str, str], language: str) -> str:
    """The statement in a language, else in English, else in any."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def to_tell(day: date) -> QuerySet[Fact]:
    """Facts that end soon or have ended, and of whose last day nobody was warned."""
    rows = Fact.objects.filter(ended_at=None, valid_until__lte=day + SOON)
    return rows.exclude(told_for=F("valid_until")).order_by("pk")


def whom_to_tell(fact: Fact) -> list[Person]:
    """The owner where they can still change it, else who can in its department, else in the back office."""
    if fact.owner and may_change(fact.owner, fact.department_id):
        return [fact.owner]
    for department in (fact.department, Department.objects.filter(is_back_office=True).first()):
        if department:
            found = [one for one in staff.colleagues(department) if may_change(one, fact.department_id)]
            if found:
                return found
    return [one for one in staff.colleagues() if may_change(one, fact.department_id)]


@dataclass(frozen=True, slots=True)
class Known:
    """What was or is so, for code that compares texts with it. `value` is in the form of `facts.values.written`; ""
    where the fact is only its text (`kind` is "" then). `valid_until` is the last day, that day included."""

    id: int
    department: str  # slug
    place: str  # "": the whole town
    subject: str
    statement: str
    value: str
    kind: str
    valid_from: date
    valid_until: date


def for_checks(language: str, day: date, past: timedelta = timedelta(days=365)) -> list[Known]:
    """Facts as plain data, with their statements in a language: the current ones, and what was so before.

    What was so: facts that ended or ran out within `past` before `day`, and earlier versions that said something
    else, each until the day before it changed. A former version keeps the id of its fact. `valid_until < day`: past.

    Two queries; with thousands of facts and changes it takes some tenths of a second: ask once for many texts.
    """
    since, zone = day - past, ZoneInfo(staff.town().time_zone)
    rows = Fact.objects.filter(valid_from__lte=day, valid_until__gte=since).select_related("department")
    now = [_known(fact, language, zone) for fact in rows]
    formerly = _formerly({fact.pk: fact for fact in rows if fact.said_version > 1}, language, zone)
    return [known for known in (*now, *formerly) if known.valid_until >= since]


def _known(fact: Fact, language: str, zone: ZoneInfo) -> Known:
    until = fact.valid_until
    if fact.ended_at is not None:
        until = min(until, _day_before(fact.ended_at, zone))
    return Known(
        id=fact.pk,
        department=fact.department.slug,
        place=fact.place,
        subject=fact.subject,
        statement=statement(fact.statements, language),
        value=fact.value,
        kind=fact.kind,
        valid_from=fact.valid_from,
        valid_until=until,
    )


def _formerly(facts: Mapping[int, Fact], language: str, zone: ZoneInfo) -> Iterator[Known]:
    """Versions that said something else than the one after them, until the day before that."""
    rows = FactVersion.objects.filter(fact__in=facts).order_by("fact_id", "-number")
    after: FactVersion | None = None
    for row in rows:
        if after and after.fact_id == row.fact_id and not _says_the_same(row.values, after.values):
            until = min(_day_before(after.at, zone), date.fromisoformat(row.values["valid_until"]))
            yield _former(facts[row.fact_id], row.values, language, until)
        after = row


def _says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(one[name] == other[name] for name in ("subject", "statements", "kind", "value", "place"))


def _former(fact: Fact, values: Mapping[str, Any], language: str, until: date) -> Known:
    return Known(
        id=fact.pk,
        department=fact.department.slug,
        place=values["place"]["name"],
        subject=values["subject"],
        statement=statement(values["statements"], language),
        value=values["value"],
        kind=values["kind"],
        valid_from=date.fromisoformat(values["valid_from"]),
        valid_until=until,
    )


def _day_before(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date() - timedelta(days=1)
