"""The code of conduct and approval, as templates say them."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language

from heed.answers import new_promises
from heed.answers.approval import needs as approvals
from heed.answers.approval import rules as approval_rules
from heed.answers.approval import wording as approval_wording
from heed.answers.approval.rules import Need
from heed.answers.changing import changes as changes_of_answers
from heed.answers.changing.word_changes import Piece, changes
from heed.answers.checking import asking as checking
from heed.answers.checking import marks as check_marks
from heed.answers.checking import wording as check_wording
from heed.answers.checking.wording import CHECK_NAMES
from heed.answers.checks import Finding
from heed.answers.checks.sentences import SENTENCES
from heed.answers.conduct import queries as conduct_queries
from heed.answers.guidance import Guidance, Words
from heed.answers.models import AnswerException, CodeVersion, Draft
from heed.answers.on_the_job.wording import SITUATION_NAMES
from heed.staff import queries as staff
from heed.staff.models import Person

register = template.Library()

_COLORS = {"off": "neutral", "advice": "info", "second_person": "warning", "not_allowed": "danger"}


@register.simple_tag
def code_to_sign(person: Person) -> CodeVersion | None:
    """The version in use, where this colleague has to sign it and has not."""
    return conduct_queries.has_to_sign(person)


@register.filter
def text_to_change(draft: Draft) -> str:
    """What the answer says now that a draft corrects or takes back."""
    return changes_of_answers.present_text(draft.corrects) if draft.corrects else ""


@register.filter
def promise_message(draft: Draft) -> str:
    """All that residents would be told of a new promise."""
    return new_promises.compose(draft, staff.town())


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


@register.simple_tag
def what_checks_say(draft: Draft | None) -> checking.Looked | None:
    """What the checks say of a draft; None where there is no text."""
    if draft is None or not draft.text.strip():
        return None
    return checking.look(draft, approvals.is_election())


@register.filter
def marked(looked: checking.Looked) -> list[check_marks.Piece]:
    """The text in pieces, with the numbers of the findings that point at each."""
    return check_marks.pieces(looked.text, [(one.start, one.end) for one in looked.findings])


@register.simple_tag
def pointed_at(looked: checking.Looked, finding: Finding) -> str:
    """The words at which a finding points; "" where it is about the whole text."""
    whole = (finding.start, finding.end) == (0, len(looked.text))
    return "" if whole else looked.text[finding.start : finding.end].strip()


@register.filter
def why(finding: Finding) -> str:
    return check_wording.why(finding.why)


@register.filter
def remedy(finding: Finding) -> str:
    return check_wording.remedy(finding.remedy)


@register.filter
def finding_kind(key: str) -> str:
    """What a check stops at, by the key of its sentence; the key where no check has it any more."""
    return check_wording.kind(key) if key in SENTENCES else key


@register.filter
def stamp_of(need: Need) -> str:
    """Differs when the buttons under an answer would."""
    return f"{need.people}.{need.role}.{need.rule}.{'-'.join(need.blocked)}"


@register.simple_tag
def in_my_language(found: Guidance) -> Words:
    """Guidance in the language of the page."""
    return found.in_language(get_language() or "nl")


@register.filter
def situation_name(situation: str) -> str:
    return str(SITUATION_NAMES.get(situation, situation))
