"""Facts from a file into the town: first as a plan that says what would happen, then done, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from heed.facts import actions, places
from heed.facts.files import Parsed, Problem, Row
from heed.facts.models import Fact
from heed.facts.places import UnknownPlace
from heed.facts.shape import FactValues, checked
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person
from heed.understanding import Gazetteer

_Key = tuple[int, str, str]


@dataclass(slots=True)
class Plan:
    """What an import would do. Nothing of it is done while there are problems. `changed`: with the fact that is."""

    added: list[FactValues] = field(default_factory=list)
    changed: list[tuple[Fact, FactValues]] = field(default_factory=list)
    same: int = 0
    problems: list[Problem] = field(default_factory=list)


def plan(parsed: Parsed, gazetteer: Gazetteer | None) -> Plan:
    """A fact is known by its department, subject and place; what the file does not name stays as it is."""
    made = Plan(problems=list(parsed.problems))
    known = {_key(fact.department_id, fact.subject, fact.place): fact for fact in _stored()}
    reader = _Reader(gazetteer)
    first: dict[_Key, int] = {}
    for row in parsed.rows:
        wanted = reader.wanted(row, made.problems)
        if wanted is None:
            continue
        key = _key(wanted.department.pk, wanted.subject, wanted.spot.name)
        if first.setdefault(key, row.line) != row.line:
            text = f"this fact stands on line {first[key]} too; one of a subject, department and place"
            made.problems.append(Problem(row.line, "subject", text))
            continue
        fact = known.get(key)
        if fact is None:
            made.added.append(wanted)
        elif FactValues.of(fact) == wanted:
            made.same += 1
        else:
            made.changed.append((fact, wanted))
    made.problems.sort(key=lambda problem: problem.line)
    return made


def apply(parsed: Parsed, gazetteer: Gazetteer | None, why: str = "") -> Plan:
    """The plan as it is now, done: nothing of it where there are problems."""
    with transaction.atomic():
        made = plan(parsed, gazetteer)
        if made.problems:
            return made
        for wanted in made.added:
            actions.add(wanted, None, why, actions.IMPORTED)
        for fact, wanted in made.changed:
            actions.change(fact.pk, wanted, None, why, str(fact.version), actions.IMPORTED)
    return made


def export() -> list[dict[str, Any]]:
    """All facts that were not ended, in the form of a file of JSON."""
    return [
        {
            "subject": fact.subject,
            "statements": fact.statements,
            "department": fact.department.slug,
            "owner": fact.owner.email if fact.owner else "",
            "kind": fact.kind,
            "value": fact.value,
            "source": fact.source,
            "source_url": fact.source_url,
            "place": _place(fact),
            "valid_from": fact.valid_from.isoformat(),
            "valid_until": fact.valid_until.isoformat(),
        }
        for fact in _stored()
    ]


def _place(fact: Fact) -> str:
    """With its district, so that of two streets of one name the right one is found again."""
    return f"{fact.place}, {fact.district}" if fact.district and fact.place_kind != "district" else fact.place


def _stored() -> list[Fact]:
    return list(Fact.objects.filter(ended_at=None).select_related("department", "owner").order_by("pk"))


def _key(department_id: int, subject: str, place: str) -> _Key:
    return department_id, subject.lower(), place.lower()


class _Reader:
    """Rows of a file as facts of this town: departments, people and places looked up."""

    def __init__(self, gazetteer: Gazetteer | None) -> None:
        town = staff.town()
        self.gazetteer, self.country = gazetteer, town.country
        self.departments = {one.slug: one for one in Department.objects.filter(is_active=True)}
        self.people = {one.email.lower(): one for one in Person.objects.filter(is_active=True)}
        found: list[Mapping[str, Any]] = [one.get("properties", {}) for one in town.districts.get("features", [])]
        self.districts = {one["slug"]: one.get("name", one["slug"]) for one in found if one.get("slug")}

    def wanted(self, row: Row, problems: list[Problem]) -> FactValues | None:
        values, before = row.values, len(problems)
        department, owner = self.departments.get(values["department"]), self.people.get(values["owner"].lower())
        if department is None:
            known = ", ".join(sorted(self.departments))
            problems.append(Problem(row.line, "department", f"there is no such department; there are: {known}"))
        if values["owner"] and owner is None:
            problems.append(
                Problem(row.line, "owner", "nobody here has this e-mail address; leave it empty, or invite")
            )
        try:
            spot = places.find(values["place"], self.gazetteer, self.districts)
        except UnknownPlace as error:
            could = f"; it could be: {'; '.join(error.options[:12])}" if error.options else ""
            problems.append(Problem(row.line, "place", f"the gazetteer does not know which place this is{could}"))
        if len(problems) > before or department is None:
            return None
        made = FactValues(
            department=department,
            owner=owner,
            subject=values["subject"],
            statements=row.statements,
            kind=values["kind"],
            value=values["value"],
            source=values["source"],
            source_url=values["source_url"],
            spot=spot,
            valid_from=row.valid_from,
            valid_until=row.valid_until,
        )
        try:
            return checked(made, self.country)
        except NotPossible as error:
            problems.append(Problem(row.line, "", str(error)))
            return None
