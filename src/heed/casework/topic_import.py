"""Topics from a file into the catalogue: first as a plan that says what would happen, then done, all or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from heed.casework import catalogue
from heed.casework.actions.topic_moves import open_cases
from heed.casework.actions.topic_versions import IMPORTED
from heed.casework.catalogue import TopicValues
from heed.casework.models import Topic
from heed.casework.promising import DEFAULT_TARGET
from heed.casework.topic_files import Parsed, Problem, Row
from heed.privacy import actions as privacy
from heed.staff import actions as staff
from heed.staff import queries as staff_queries
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person, localised

ADDED, CHANGED, SAME = "added", "changed", "same"


@dataclass(frozen=True, slots=True)
class Change:
    """What would become of one topic. `fields`: names of what differs; `open_cases`: of a topic that goes to another
    department, the open ones, which an import leaves where they are."""

    slug: str
    name: str
    kind: str
    fields: tuple[str, ...] = ()
    open_cases: int = 0

    @property
    def labels(self) -> list[str]:
        return [str(catalogue.LABELS[name]) for name in self.fields]


@dataclass(slots=True)
class Plan:
    """What an import would do. Nothing of it is done while there are problems."""

    changes: list[Change] = field(default_factory=list)
    departments: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    untouched: int = 0

    def of(self, kind: str) -> list[Change]:
        return [change for change in self.changes if change.kind == kind]

    @property
    def added(self) -> list[Change]:
        return self.of(ADDED)

    @property
    def changed(self) -> list[Change]:
        return self.of(CHANGED)

    @property
    def same(self) -> list[Change]:
        return self.of(SAME)

    @property
    def department_names(self) -> list[str]:
        return [localised(names) for names in self.departments.values()]

    @property
    def staying(self) -> int:
        return sum(change.open_cases for change in self.changes)

    def fingerprint(self) -> str:
        """Differs when anything else would happen."""
        text = repr((self.changes, sorted(self.departments), self.problems))
        return hashlib.sha256(text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class _Town:
    """What is there before the import."""

    topics: Mapping[str, Topic]
    departments: Mapping[str, Department]
    back_office: Department

    @classmethod
    def load(cls) -> _Town:
        return cls(
            {topic.slug: topic for topic in Topic.objects.select_related("department", "parent")},
            {one.slug: one for one in Department.objects.all()},
            staff_queries.back_office(),
        )


def plan(parsed: Parsed, make_departments: bool = False) -> Plan:
    """What bringing in these topics would do. `make_departments`: those that the town does not have are made."""
    town = _Town.load()
    made = Plan(problems=list(parsed.problems), untouched=len(set(town.topics) - {row.slug for row in parsed.rows}))
    slugs = {*town.topics, *(row.slug for row in parsed.rows)}
    for row in parsed.rows:
        made.problems += _problems(row, town, slugs, parsed, make_departments, made.departments)
        made.changes.append(_change(row, town))
    made.problems += _circles(parsed.rows, town)
    made.problems.sort(key=lambda problem: problem.line)
    return made


def _problems(
    row: Row, town: _Town, slugs: set[str], parsed: Parsed, make: bool, departments: dict[str, dict[str, str]]
) -> Iterator[Problem]:
    parent, department = row.values.get("parent", ""), row.values.get("department", "")
    if parent and parent not in slugs:
        yield Problem(row.line, "parent", _("there is no topic %(slug)s, here or in the file") % {"slug": parent})
    if row.slug not in town.topics and not any(row.values.get("names", {}).values()):
        yield Problem(row.line, "names", _("a new topic needs a name in at least one language"))
    if not department:
        return
    found = town.departments.get(department)
    if found is None and not make:
        said = _("there is no department %(slug)s: add it first, or let the import make departments")
        yield Problem(row.line, "department", said % {"slug": department})
    elif found is None:
        names = parsed.departments.get(department, {"": department})
        language = (staff_queries.town().languages or ["nl"])[0]
        departments[department] = {code or language: name for code, name in names.items()}
    elif not found.is_active:
        said = _("the department %(slug)s is closed: open it again, or name another one")
        yield Problem(row.line, "department", said % {"slug": department})


def _change(row: Row, town: _Town) -> Change:
    topic = town.topics.get(row.slug)
    name = localised(row.values.get("names") or (topic.names if topic else {})) or row.slug
    if topic is None:
        return Change(row.slug, name, ADDED)
    stored = TopicValues.of(topic)
    differing = [
        field_name for field_name, value in row.values.items() if _differs(field_name, value, topic, stored, town)
    ]
    if not differing:
        return Change(row.slug, name, SAME)
    staying = open_cases(topic, topic.department).count() if "department" in differing else 0
    return Change(row.slug, name, CHANGED, tuple(differing), staying)


def _differs(name: str, value: Any, topic: Topic, stored: TopicValues, town: _Town) -> bool:
    if name == "parent":
        return bool((topic.parent.slug if topic.parent else "") != value)
    if name == "department":
        return bool(topic.department.slug != (value or town.back_office.slug))
    return bool(getattr(stored, name) != _merged(getattr(stored, name), value))


def _merged(stored: Any, value: Any) -> Any:
    """By language and kind: what the file names in place of what is there; the rest stays, and what is empty goes."""
    if not isinstance(value, dict):
        return value
    together = dict(stored) | {key: _merged(stored.get(key, {}), inner) for key, inner in value.items()}
    return {key: inner for key, inner in together.items() if inner}


def _circles(rows: list[Row], town: _Town) -> Iterator[Problem]:
    above = {slug: topic.parent.slug if topic.parent else "" for slug, topic in town.topics.items()}
    above |= {row.slug: row.values["parent"] for row in rows if "parent" in row.values}
    for row in rows:
        seen, at = {row.slug}, above.get(row.slug, "")
        while at and at not in seen:
            seen.add(at)
            at = above.get(at, "")
        if at == row.slug:
            yield Problem(row.line, "parent", _("a topic cannot be part of itself: break this circle"))


@transaction.atomic
def apply(parsed: Parsed, by: Person | None, make_departments: bool = False, expected: str = "") -> Plan:
    """Do what `plan` says, all or nothing. Done twice, the second time changes nothing.

    NotPossible where there are problems, or where the plan is not the `expected` one (its fingerprint) any more.
    Open cases of topics that go to another department stay where they are.
    """
    catalogue.lock_tree()
    made = plan(parsed, make_departments)
    if made.problems:
        raise NotPossible(str(made.problems[0]))
    if expected and made.fingerprint() != expected:
        raise NotPossible(_("The catalogue was changed meanwhile. Look at what would happen now, then confirm again."))
    for slug, names in made.departments.items():
        staff.save_department(None, names=names, email="", slug=slug)
    kinds = {change.slug: change.kind for change in made.changes}
    for row in _parents_first(parsed.rows):
        if kinds[row.slug] != SAME:
            _write(row, by)
    counts = {"added": len(made.added), "changed": len(made.changed)}
    privacy.record("topics_imported", "topic", "", by, **counts)
    return made


def _parents_first(rows: list[Row]) -> list[Row]:
    by_slug = {row.slug: row for row in rows}
    ordered: dict[str, Row] = {}

    def add(row: Row) -> None:
        parent = by_slug.get(row.values.get("parent", ""))
        if parent and parent.slug not in ordered:
            add(parent)
        ordered.setdefault(row.slug, row)

    for row in rows:
        add(row)
    return list(ordered.values())


def _write(row: Row, by: Person | None) -> None:
    topic = Topic.objects.filter(slug=row.slug).first()
    stored = TopicValues.of(topic) if topic else _blank()
    found = {name: _merged(getattr(stored, name), value) for name, value in row.values.items()}
    values = replace(stored, **_resolved(found))
    if topic is None:
        catalogue.add_topic(values, by, slug=row.slug, how=IMPORTED)
    else:
        catalogue.write_change(topic, values, by, IMPORTED)


def _blank() -> TopicValues:
    """A new topic of which a file says no more than a name: with the back office, at its target."""
    back_office = staff_queries.back_office().pk
    return TopicValues({}, "", None, back_office, DEFAULT_TARGET.amount, DEFAULT_TARGET.unit.value, {})


def _resolved(values: Mapping[str, Any]) -> dict[str, Any]:
    """With keys of the database in place of slugs."""
    found = dict(values)
    if "parent" in found:
        found["parent"] = Topic.objects.get(slug=found["parent"]).pk if found["parent"] else None
    if "department" in found:
        department = found["department"]
        found["department"] = (
            Department.objects.get(slug=department).pk if department else staff_queries.back_office().pk
        )
    return found


def export() -> dict[str, Any]:
    """The open part of the catalogue and its departments, as `topic_files.parse` reads it from JSON."""
    topics = Topic.objects.filter(is_active=True).select_related("department", "parent").order_by("slug")
    used = {topic.department_id: topic.department for topic in topics}
    return {
        "departments": [{"slug": one.slug, "names": one.names} for one in sorted(used.values(), key=lambda d: d.slug)],
        "topics": [_exported(topic) for topic in topics],
    }


def _exported(topic: Topic) -> dict[str, Any]:
    values = TopicValues.of(topic)
    plain = {name: getattr(values, name) for name in catalogue.LABELS if name not in ("parent", "department")}
    parent = topic.parent.slug if topic.parent else ""
    return {"slug": topic.slug, "parent": parent, "department": topic.department.slug, **plain}
