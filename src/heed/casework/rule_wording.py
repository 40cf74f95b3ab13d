"""Routing rules as people say them: "topic is Street light, and district is North → Light team"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.casework.models import Case, RoutedBy, RoutingSet, Topic
from heed.casework.routing import UNREADABLE
from heed.casework.rules import CONDITIONS, DAYS, NO_TOPIC, Hours, Rule, RuleError, Trouble, parse
from heed.channels import registry
from heed.pages.templatetags.pages import language_name
from heed.staff import queries as staff
from heed.staff.models import Department
from heed.understanding.context import DEFAULT_LANGUAGES

#: The conditions, as the form and sentences call them.
LABELS: dict[str, str | Promise] = {
    "topic": gettext_lazy("topic"),
    "district": gettext_lazy("district"),
    "language": gettext_lazy("language"),
    "channel": gettext_lazy("channel"),
    "words": gettext_lazy("words"),
    "urgency": gettext_lazy("urgency"),
    "contact": gettext_lazy("who writes"),
    "hours": gettext_lazy("office hours"),
    "days": gettext_lazy("day"),
    "time": gettext_lazy("time of day"),
    "department": gettext_lazy("department"),
    "to_topic": gettext_lazy("new topic"),
}
CHOICES: dict[str, dict[str, str | Promise]] = {
    "urgency": {"urgent": gettext_lazy("urgent"), "normal": gettext_lazy("not urgent")},
    "contact": {
        "new": gettext_lazy("somebody who never wrote before"),
        "known": gettext_lazy("somebody who wrote before"),
        "bot": gettext_lazy("a program (bot)"),
    },
    "hours": {"open": gettext_lazy("during office hours"), "closed": gettext_lazy("outside office hours")},
    "days": {
        "mon": gettext_lazy("Monday"),
        "tue": gettext_lazy("Tuesday"),
        "wed": gettext_lazy("Wednesday"),
        "thu": gettext_lazy("Thursday"),
        "fri": gettext_lazy("Friday"),
        "sat": gettext_lazy("Saturday"),
        "sun": gettext_lazy("Sunday"),
    },
}


@dataclass(frozen=True, slots=True)
class Names:
    """What the things that rules speak of are called, by slug. Read once per page."""

    departments: Mapping[str, str]
    topics: Mapping[str, str]
    districts: Mapping[str, str]
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Names:
        districts = staff.town().districts.get("features", [])
        return cls(
            departments={one.slug: str(one) for one in Department.objects.all()},
            topics={one.slug: str(one) for one in Topic.objects.all()},
            districts={one["properties"]["slug"]: str(one["properties"]["name"]) for one in districts},
        )

    def of(self, part: str, value: str) -> str:
        if part in ("topic", "to_topic"):
            return _("no topic is sure") if value == NO_TOPIC else self.topics.get(value, value)
        if part == "department":
            return self.departments.get(value, value)
        if part == "district":
            return self.districts.get(value, value)
        if part == "language":
            return language_name(value)
        if part == "channel":
            return _(registry.adapter(value).name) if value in registry.slugs() else value
        return str(CHOICES[part].get(value, value)) if part in CHOICES else value


def conditions(rule: Rule, names: Names) -> list[str]:
    """Each condition as a short clause."""
    return [_clause(part, getattr(rule, part), names) for part in CONDITIONS if getattr(rule, part)]


def _clause(part: str, value: object, names: Names) -> str:
    label = str(LABELS[part])
    if isinstance(value, Hours):
        return _("%(label)s from %(start)s to %(end)s") % {
            "label": label,
            "start": f"{value.start:%H:%M}",
            "end": f"{value.end:%H:%M}",
        }
    values = list(value) if isinstance(value, tuple) else sorted(value, key=_place_of(part))  # type: ignore[call-overload]
    said = [f"“{one}”" if part == "words" else names.of(part, one) for one in values]
    if part == "hours":  # says by itself what it is about
        return _either(said)
    return _("%(label)s: %(values)s") % {"label": label, "values": _either(said)}


def _place_of(part: str) -> object:
    return DAYS.index if part == "days" else None


def _either(said: list[str]) -> str:
    if len(said) == 1:
        return said[0]
    return _("%(first)s or %(last)s") % {"first": ", ".join(said[:-1]), "last": said[-1]}


def target(rule: Rule, names: Names) -> str:
    """Where the rule brings a message."""
    topic = names.of("to_topic", rule.to_topic) if rule.to_topic else ""
    if not rule.department:
        return _("the department of %(topic)s") % {"topic": topic}
    department = names.of("department", rule.department)
    return _("%(department)s, as %(topic)s") % {"department": department, "topic": topic} if topic else department


def sentence(rule: Rule, names: Names) -> str:
    return f"{'; '.join(conditions(rule, names))} → {target(rule, names)}"


def trouble(found: Trouble, names: Names) -> str:
    """What is wrong with a rule, and what to do."""
    said = {"label": LABELS[found.part], "value": names.of(found.part, found.value)}
    if found.part in ("department", "to_topic"):
        return (
            _("The %(label)s %(value)s is closed or gone: open it again, or choose another. Until then its messages go"
              " to their topic's department or the back office.")
            % said
        )  # fmt: skip
    if found.is_fatal:
        return _("The %(label)s %(value)s is closed or gone, so this rule never matches: change or remove it.") % said
    return _("The %(label)s %(value)s is closed or gone: take it out of the rule.") % said


#: Why a rule that matched could not be followed.
_FAILED: dict[str, str | Promise] = {
    "department": gettext_lazy("its department is closed or gone"),
    "to_topic": gettext_lazy("its topic is closed or gone"),
    "error": gettext_lazy("the rules could not be gone through; the log of the server says why"),
    UNREADABLE: gettext_lazy("it cannot be read"),
}


def failure(part: str) -> str:
    return str(_FAILED.get(part, part))


@dataclass(frozen=True, slots=True)
class Why:
    """Why a case came to its first department. `rule` is a sentence, "" where no rule decided."""

    by: str
    version: int | None = None
    number: int | None = None
    name: str = ""
    rule: str = ""
    failed: str = ""


def why_here(case: Case) -> Why | None:
    """What decided when the case opened; None for cases from before this was kept."""
    if not case.routed_by:
        return None
    by = RoutedBy(case.routed_by)
    if case.routing_version is None or (by != RoutedBy.RULE and case.routing_rule is None):
        return Why(by.value, failed=failure("error") if case.routing_version else "")
    rule = _stored_rule(case.routing_version, case.routing_rule or 0)
    said = sentence(rule, Names.load()) if rule else ""
    failed = "" if by == RoutedBy.RULE else _failure_of(case)
    return Why(by.value, case.routing_version, case.routing_rule, rule.name if rule else "", said, failed)


def _failure_of(case: Case) -> str:
    event = case.events.filter(kind="rule_failed").order_by("pk").first()
    return failure(str(event.detail.get("part", "error"))) if event else failure("error")


def _stored_rule(version: int, number: int) -> Rule | None:
    kept = RoutingSet.objects.filter(number=version).values_list("rules", flat=True).first() or []
    try:
        return parse(kept[number - 1]) if 1 <= number <= len(kept) else None
    except RuleError:
        return None


def languages() -> list[tuple[str, str]]:
    """The town's languages first, then all that Heed tells apart."""
    codes = dict.fromkeys([*staff.town().languages, *(code for code, _name in settings.LANGUAGES), *DEFAULT_LANGUAGES])
    return [(code, language_name(code)) for code in codes]
