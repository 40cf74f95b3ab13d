"""The service catalogue: topics changed with care, and departments closed only when nothing waits for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework import phrases, promising, questions
from heed.casework.actions import Stale
from heed.casework.actions.topic_moves import OpenCases, move_topic
from heed.casework.actions.topic_versions import ADDED, CHANGED, CLOSED, OPENED, keep_version
from heed.casework.models import Case, Task, Topic
from heed.casework.promising import Target
from heed.privacy import actions as privacy
from heed.staff import actions as staff
from heed.staff import queries as staff_queries
from heed.staff import seen
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
    "urgency_words": gettext_lazy("Words of danger"),
    "questions": gettext_lazy("Questions to residents"),
    "texts": gettext_lazy("What residents are told"),
    "code": gettext_lazy("Number in the catalogue it came from"),
}

#: What can be in danger, as understanding knows it.
DANGERS = {
    "people": gettext_lazy("people"),
    "traffic": gettext_lazy("traffic"),
    "property": gettext_lazy("property"),
}
LONGEST_TEXT = 300  # characters of a sentence that the acknowledgement adds


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
    keywords: Mapping[str, list[str]]
    urgent_amount: int | None = None
    urgent_unit: str = ""
    urgency_words: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    questions: Sequence[Mapping[str, Any]] = field(default_factory=list)
    texts: Mapping[str, str] = field(default_factory=dict)
    code: str = ""

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
            urgency_words=topic.urgency_words,
            questions=topic.questions,
            texts=topic.texts,
            code=topic.code,
        )

    def as_json(self, is_active: bool = True) -> dict[str, Any]:
        """As a version of the topic keeps it."""
        return {**asdict(self), "questions": list(self.questions), "is_active": is_active}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> TopicValues:
        return cls(**{name: value for name, value in kept.items() if name != "is_active"})

    def fingerprint(self) -> str:
        """Differs when any value does."""
        return seen.fingerprint(asdict(self))

    def differing(self, other: TopicValues) -> list[str]:
        return [name for name in LABELS if getattr(self, name) != getattr(other, name)]


@transaction.atomic
def add_topic(values: TopicValues, by: Person | None, slug: str = "", how: str = ADDED) -> Topic:
    topic = Topic(slug=slug or _free_slug(values))
    _write(topic, values)
    keep_version(topic, None, values.as_json(), how, by)
    privacy.record("topic_added", "topic", topic.slug, by)
    return topic


@transaction.atomic
def change_topic(
    topic_id: int,
    values: TopicValues,
    by: Person,
    shown: str,
    how: str = CHANGED,
    open_cases: OpenCases | None = None,
) -> list[str]:
    """Returns the names of what changed. `shown` is the fingerprint of the values that the editor was shown.

    Raises Stale when the topic has changed since, NotPossible when a rule forbids it, and AsksAboutCases when it goes
    to another department and `open_cases` does not say what becomes of the open ones; then nothing is written.
    """
    lock_tree()
    topic = Topic.objects.select_related("department").get(pk=topic_id)
    stored = TopicValues.of(topic)
    if stored.fingerprint() != shown:
        raise Stale(_("Somebody else changed this topic while you were busy. Nothing of yours has been saved yet."))
    changed = stored.differing(values)
    if changed:
        if "department" in changed:
            move_topic(topic, Department.objects.get(pk=values.department), by, open_cases)
        write_change(topic, values, by, how)
    return changed


def write_change(topic: Topic, values: TopicValues, by: Person | None, how: str) -> None:
    """New values, the version before, and a line in the log. Call inside a transaction, with the tree locked."""
    stored = TopicValues.of(topic)
    changed = stored.differing(values)
    _write(topic, values)
    keep_version(topic, stored.as_json(topic.is_active), values.as_json(topic.is_active), how, by, changed)
    privacy.record("topic_changed", "topic", topic.slug, by, changed=changed)


def lock_tree() -> None:
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
    topic.keywords, topic.code = dict(values.keywords), values.code
    _write_more(topic, values)
    topic.save()


def _write_more(topic: Topic, values: TopicValues) -> None:
    """What the topic asks and tells, checked: reading must not trip over a phrase, nor the site over a question."""
    for kinds in values.urgency_words.values():
        for phrase in (phrase for words in kinds.values() for phrase in words):
            if not phrases.can_be_found(phrase):
                raise NotPossible(_("“%(phrase)s” does not begin with a word, or is too long.") % {"phrase": phrase})
    if any(len(text) > LONGEST_TEXT for text in values.texts.values()):
        raise NotPossible(_("What residents are told is at most %(n)d characters.") % {"n": LONGEST_TEXT})
    try:
        topic.questions = [question.as_json() for question in questions.parse(list(values.questions))]
    except questions.QuestionError as error:
        raise NotPossible(str(error)) from error
    topic.urgency_words = {code: dict(kinds) for code, kinds in values.urgency_words.items()}
    topic.texts = dict(values.texts)


def _line_of(topic: Topic | None) -> Iterator[Topic]:
    """The topic and all that it is part of."""
    while topic is not None:
        yield topic
        topic = topic.parent


def _free_slug(values: TopicValues) -> str:
    wanted = slugify(next((name for name in values.names.values() if name), ""))[:56] or "topic"
    taken = set(Topic.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if slug not in taken)


@transaction.atomic
def set_topic_active(topic_id: int, active: bool, by: Person) -> Topic:
    """A closed topic gets no new cases; the cases it has keep it, and their promise."""
    lock_tree()
    topic = Topic.objects.select_related("department", "parent").get(pk=topic_id)
    if active and not topic.department.is_active:
        raise NotPossible(
            _("%(department)s is closed: give the topic another department.") % {"department": topic.department}
        )
    if active and topic.parent and not topic.parent.is_active:
        raise NotPossible(_("%(topic)s is closed: open that one first.") % {"topic": topic.parent})
    if not active and topic.children.filter(is_active=True).exists():
        raise NotPossible(_("There are open topics below this one: close those first."))
    was = TopicValues.of(topic).as_json(topic.is_active)
    topic.is_active = active
    topic.save(update_fields=["is_active"])
    keep_version(topic, was, was | {"is_active": active}, OPENED if active else CLOSED, by)
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
        tasks=Task.objects.filter(department=department, ended_at=None).count(),
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
