"""The service catalogue: topics changed with care, and departments closed only when nothing waits for them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework import promising
from heed.casework.actions import Stale
from heed.casework.models import Case, Task, Topic
from heed.casework.promising import Target
from heed.privacy import actions as privacy
from heed.staff import actions as staff
from heed.staff import queries as staff_queries
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person

#: What people call the values of a topic, in the order of the form.
LABELS = {
    "names": gettext_lazy("Name"),
    "parent": gettext_lazy("Part of"),
    "description": gettext_lazy("Description"),
    "department": gettext_lazy("Department"),
    "target_amount": gettext_lazy("Answer within"),
    "target_unit": gettext_lazy("Counted in"),
    "urgent_amount": gettext_lazy("Answer within, when urgent"),
    "urgent_unit": gettext_lazy("Counted in, when urgent"),
    "keywords": gettext_lazy("Words that residents use"),
}


@dataclass(frozen=True, slots=True)
class TopicValues:
    """What can be set of a topic. `parent` and `department` are primary keys; texts are by language.

    An `urgent_amount` of None, with an `urgent_unit` of "", says that urgent matters have the same target.
    """

    names: Mapping[str, str]
    description: str
    parent: int | None
    department: int
    target_amount: int
    target_unit: str
    urgent_amount: int | None
    urgent_unit: str
    keywords: Mapping[str, list[str]]

    @classmethod
    def of(cls, topic: Topic) -> TopicValues:
        return cls(
            names=topic.names,
            description=topic.description,
            parent=topic.parent_id,
            department=topic.department_id,
            target_amount=topic.target_amount,
            target_unit=topic.target_unit,
            urgent_amount=topic.urgent_amount,
            urgent_unit=topic.urgent_unit,
            keywords=topic.keywords,
        )

    def fingerprint(self) -> str:
        """Differs when any value does."""
        text = json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:32]

    def differing(self, other: TopicValues) -> list[str]:
        return [name for name in LABELS if getattr(self, name) != getattr(other, name)]


@transaction.atomic
def add_topic(values: TopicValues, by: Person) -> Topic:
    topic = Topic(slug=_free_slug(values))
    _write(topic, values)
    privacy.record("topic_added", "topic", topic.slug, by)
    return topic


@transaction.atomic
def change_topic(topic_id: int, values: TopicValues, by: Person, seen: str) -> list[str]:
    """Returns the names of what changed. `seen` is the fingerprint of the values that the editor was shown.

    Raises Stale when the topic has changed since, and NotPossible when a rule forbids it; then nothing is written.
    """
    _lock_tree()
    topic = Topic.objects.get(pk=topic_id)
    stored = TopicValues.of(topic)
    if stored.fingerprint() != seen:
        raise Stale(_("Somebody else changed this topic while you were busy. Nothing of yours has been saved yet."))
    changed = stored.differing(values)
    if changed:
        _write(topic, values)
        privacy.record("topic_changed", "topic", topic.slug, by, changed=changed)
    return changed


def _lock_tree() -> None:
    """Changes to the tree go one after another, so that no two make a circle; new cases need not wait."""
    list(Topic.objects.order_by("pk").select_for_update(no_key=True).values_list("pk"))


def _write(topic: Topic, values: TopicValues) -> None:
    if not any(values.names.values()):
        raise NotPossible(_("Give the topic a name in at least one language."))
    parent = Topic.objects.get(pk=values.parent) if values.parent else None
    if parent and topic.pk in {above.pk for above in _line_of(parent)}:
        raise NotPossible(_("A topic cannot be part of itself: choose another topic that it is part of."))
    topic.names, topic.description, topic.parent = dict(values.names), values.description, parent
    topic.department = Department.objects.get(pk=values.department)
    topic.target_amount, topic.target_unit = values.target_amount, values.target_unit
    topic.urgent_amount, topic.urgent_unit = values.urgent_amount, values.urgent_unit
    topic.keywords = dict(values.keywords)
    topic.save()


def _line_of(topic: Topic | None) -> Iterator[Topic]:
    """The topic and all that it is part of."""
    while topic is not None:
        yield topic
        topic = topic.parent


def _free_slug(values: TopicValues) -> str:
    wanted = slugify(next((name for name in values.names.values() if name), ""))[:70] or "topic"
    taken = set(Topic.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if slug not in taken)


@transaction.atomic
def set_topic_active(topic_id: int, active: bool, by: Person) -> Topic:
    """A closed topic gets no new cases; the cases it has keep it, and their promise."""
    _lock_tree()
    topic = Topic.objects.select_related("department", "parent").get(pk=topic_id)
    if active and not topic.department.is_active:
        raise NotPossible(
            _("%(department)s is closed: give the topic another department.") % {"department": topic.department}
        )
    if active and topic.parent and not topic.parent.is_active:
        raise NotPossible(_("%(topic)s is closed: open that one first.") % {"topic": topic.parent})
    if not active and topic.children.filter(is_active=True).exists():
        raise NotPossible(_("There are open topics below this one: close those first."))
    topic.is_active = active
    topic.save(update_fields=["is_active"])
    privacy.record("topic_opened" if active else "topic_closed", "topic", topic.slug, by)
    return topic


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic in the tree, and how deep it stands (0 is the top)."""

    topic: Topic
    depth: int

    @property
    def marks(self) -> str:
        return "– " * self.depth


def tree() -> list[Branch]:
    """All topics, each under what it is part of, by name."""
    below: dict[int | None, list[Topic]] = {}
    for topic in Topic.objects.select_related("department"):
        below.setdefault(topic.parent_id, []).append(topic)
    return list(_branches(below, None, 0))


def _branches(below: Mapping[int | None, list[Topic]], parent: int | None, depth: int) -> Iterator[Branch]:
    for topic in sorted(below.get(parent, []), key=lambda one: str(one).casefold()):
        yield Branch(topic, depth)
        yield from _branches(below, topic.pk, depth + 1)


def promise(start: datetime, normal: Target, urgent: Target | None = None) -> datetime:
    """By when something said at `start` would be promised. Raises NeverOpen where no office hours are set."""
    return promising.deadline(staff_queries.calendar(), start, normal, urgent)


@dataclass(frozen=True, slots=True)
class Work:
    """What waits for a department: open cases, open topics, questions without an answer."""

    cases: int
    topics: int
    tasks: int

    def __bool__(self) -> bool:
        return bool(self.cases or self.topics or self.tasks)

    def __str__(self) -> str:
        return _("open cases: %(cases)d, topics: %(topics)d, open questions: %(tasks)d") % asdict(self)


def work_of(department: Department) -> Work:
    return Work(
        cases=Case.objects.filter(department=department, closed_at=None).count(),
        topics=Topic.objects.filter(department=department, is_active=True).count(),
        tasks=Task.objects.filter(department=department, answered_at=None).count(),
    )


@transaction.atomic
def close_department(department_id: int) -> Department:
    """No new work goes to the department. Refused while anything waits for it."""
    department = Department.objects.select_for_update(no_key=True).get(pk=department_id)
    work = work_of(department)
    if work:
        raise NotPossible(
            _("%(department)s still has work (%(work)s). Move it to another department first.")
            % {"department": department, "work": work}
        )
    return staff.set_department_active(department_id, False)


def words_of(text: str) -> list[str]:
    """Words from lines or separated by commas, each once, in the order written."""
    words: dict[str, Any] = {}
    for part in text.replace(",", "\n").splitlines():
        word = " ".join(part.split())
        if word:
            words[word] = None
    return list(words)
