"""Approval rules in words, and what an answer needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from heed.answers.approval.rules import CONDITIONS, Need, Rule
from heed.casework.models import Topic
from heed.channels import registry
from heed.staff.models import Role

LEVEL_NAMES: Mapping[str, str | Promise] = {
    "advice": gettext_lazy("advice"),
    "second_person": gettext_lazy("needs a second person"),
    "not_allowed": gettext_lazy("not allowed"),
    "off": gettext_lazy("not checked by Heed"),
}
_YES_OR_NO: Mapping[str, tuple[str | Promise, str | Promise]] = {
    "public": (gettext_lazy("the answer is public"), gettext_lazy("the answer is private")),
    "election": (gettext_lazy("in election time"), gettext_lazy("outside election time")),
    "incident": (gettext_lazy("one answer for an incident"), gettext_lazy("an answer on one case")),
    "language_model": (
        gettext_lazy("words of a language model stand in it"),
        gettext_lazy("no words of a language model stand in it"),
    ),
}
_FINDINGS: Mapping[str, str | Promise] = {
    "advice": gettext_lazy("a check has something to say"),
    "second_person": gettext_lazy("a check asks for a second person, or does not allow it"),
    "not_allowed": gettext_lazy("a check does not allow it"),
}


def conditions(rule: Rule) -> list[str]:
    """Each condition as a short clause."""
    given = {part: getattr(rule, part) for part in CONDITIONS}
    return [_clause(part, value) for part, value in given.items() if value is False or value]


def _clause(part: str, value: object) -> str:
    if part in _YES_OR_NO:
        return str(_YES_OR_NO[part][0 if value else 1])
    if part == "finding":
        return str(_FINDINGS[str(value)])
    if part == "newcomer":
        return _("the author has sent fewer than %(n)s answers") % {"n": value}
    assert isinstance(value, frozenset)
    names = ", ".join(sorted(_name(part, one) for one in value))
    said = _("topic: %(names)s") if part == "topic" else _("channel: %(names)s")
    return said % {"names": names}


def _name(part: str, slug: str) -> str:
    if part == "channel":
        return _(registry.adapter(slug).name) if slug in registry.slugs() else slug
    found = Topic.objects.filter(slug=slug).first()
    return str(found) if found else _("%(value)s (gone)") % {"value": slug}


def who(people: int, role: str) -> str:
    """How many have to approve, and with which role."""
    if not role:
        said = ngettext("%(n)d other colleague", "%(n)d other colleagues", people)
        return said % {"n": people}
    said = ngettext("%(n)d other colleague: %(role)s", "%(n)d other colleagues, each %(role)s", people)
    return said % {"n": people, "role": Role(role).label}


def said_of(need: Need, rules: Sequence[Rule]) -> str:
    """What an answer needs before it goes, and by which rule; "" where it needs nobody."""
    if not need.people:
        return ""
    asked = {"who": who(need.people, need.role)}
    if need.rule is None:
        return _("A check asks for a second pair of eyes: %(who)s must approve this answer.") % asked
    rule = rules[need.rule - 1]
    named = {"n": need.rule, "rule": rule.name or "; ".join(conditions(rule))}
    return _("By rule %(n)s (%(rule)s), %(who)s must approve this answer.") % (asked | named)
