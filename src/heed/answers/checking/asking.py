"""What the checks say of a draft as it is now, with the levels of the code of conduct."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import Any

from heed.answers.approval import rules as approval_rules
from heed.answers.checking import context as check_context
from heed.answers.checking import levels as check_levels
from heed.answers.checks import RULES, Checked, Finding, Level, Outgoing, Rule, check
from heed.answers.conduct import queries as conduct_queries
from heed.answers.models import Draft

_USUAL = {rule.slug: rule.level.value for rule in RULES}
_KEPT = 32


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in `text`, in its order. `did_not_run`: checks that failed, and say nothing of the text;
    `switched_off`: those that the code of conduct leaves out."""

    text: str
    findings: tuple[Finding, ...] = ()
    did_not_run: tuple[str, ...] = ()
    switched_off: tuple[str, ...] = ()

    @property
    def verdicts(self) -> tuple[approval_rules.Finding, ...]:
        """As approval takes them: each check and level once."""
        return tuple(dict.fromkeys(approval_rules.Finding(one.check, one.level.value) for one in self.findings))


def look(draft: Draft, is_election: bool) -> Looked:
    """All that the checks say of a draft. An empty text is not looked at.

    Worked out once for one draft in hand, as long as nothing of it changes: a page asks several times.
    """
    of = (draft.text, draft.language, draft.message_id, draft.visibility, draft.to_everyone, draft.send_at, is_election)
    kept: tuple[Any, Looked] | None = draft.__dict__.get(_ON_DRAFT)
    if kept is None or kept[0] != of:
        kept = draft.__dict__[_ON_DRAFT] = (of, _look(draft, is_election))
    return kept[1]


_ON_DRAFT = "_what_checks_say"


def _look(draft: Draft, is_election: bool) -> Looked:
    levels = conduct_queries.levels(is_election)
    off = tuple(check_levels.switched_off(levels))
    if not draft.text.strip():
        return Looked(draft.text, switched_off=off)
    found = _checked(check_context.outgoing(draft), check_levels.running(RULES, levels))
    findings = tuple(
        replace(one, level=Level(check_levels.weighed(one.level.value, _USUAL[one.check], levels.get(one.check))))
        for one in found.findings
    )
    return Looked(draft.text, findings, tuple(slug for slug, _error in found.did_not_run), off)


_answers: OrderedDict[bytes, Checked] = OrderedDict()


def _checked(outgoing: Outgoing, rules: tuple[Rule, ...]) -> Checked:
    """`check`, once for the same question: what a page shows, sending asks again a moment later.

    Known by a digest of all that the checks are told, so nothing of one town, case or minute answers for another.
    """
    key = hashlib.sha256(repr((outgoing, [rule.slug for rule in rules])).encode("utf-8", "replace")).digest()
    found = _answers.get(key)
    if found is None:
        found = check(outgoing, rules)
        if not found.did_not_run:  # what failed is tried again
            _answers[key] = found
    while len(_answers) > _KEPT:
        _answers.popitem(last=False)
    return found
