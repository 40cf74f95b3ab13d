"""The code of conduct and approval, as templates say them."""

from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy

from heed.answers import approval_rules, approval_wording, approvals, conduct_queries
from heed.answers import changes as changes_of_answers
from heed.answers.approval_rules import Need
from heed.answers.models import AnswerException, CodeVersion, Draft
from heed.answers.word_changes import Piece, changes
from heed.staff.models import Person

register = template.Library()

_COLORS = {"advice": "info", "second_person": "warning", "not_allowed": "danger"}
#: What the rules of a code may govern, as people call it.
CHECK_NAMES = {
    "personal_data": gettext_lazy("personal data"),
    "promise": gettext_lazy("promises"),
    "stale_fact": gettext_lazy("facts that are out of date"),
    "contradiction": gettext_lazy("contradictions"),
    "tone": gettext_lazy("tone"),
    "plain_language": gettext_lazy("plain language"),
    "link": gettext_lazy("links"),
    "alt_text": gettext_lazy("text with pictures"),
    "language": gettext_lazy("language of the resident"),
    "length": gettext_lazy("length"),
    "formal_matter": gettext_lazy("formal matters"),
    "reply_window": gettext_lazy("the network's reply window"),
}


@register.simple_tag
def code_to_sign(person: Person) -> CodeVersion | None:
    """The version in use, where this colleague has to sign it and has not."""
    return conduct_queries.has_to_sign(person)


@register.filter
def text_to_change(draft: Draft) -> str:
    """What the answer says now that a draft corrects or takes back."""
    return changes_of_answers.present_text(draft.corrects) if draft.corrects else ""


@register.filter
def level_name(level: str) -> str:
    return str(approval_wording.LEVEL_NAMES.get(level, level))


@register.filter
def level_color(level: str) -> str:
    return _COLORS.get(level, "neutral")


@register.filter
def check_name(check: str) -> str:
    return str(CHECK_NAMES.get(check, check))


@register.filter
def word_changes(before: str, after: str) -> list[Piece]:
    return changes(before, after)


@register.simple_tag
def what_is_needed(draft: Draft | None) -> Need:
    return approvals.need_of(draft) if draft else Need()


@register.simple_tag
def needed_in_words(need: Need) -> str:
    return approval_wording.said_of(need, approvals.rules_of(approvals.live()))


@register.simple_tag
def rule_conditions(rule: approval_rules.Rule) -> list[str]:
    return approval_wording.conditions(rule)


@register.simple_tag
def rule_people(rule: approval_rules.Rule) -> str:
    return approval_wording.who(rule.people, rule.role)


@register.simple_tag
def can_review(found: AnswerException, person: Person) -> bool:
    return approvals.may_review(found, person)
