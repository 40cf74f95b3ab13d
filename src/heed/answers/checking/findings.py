"""What the checks say of an answer: the one place where approval asks for it."""

from __future__ import annotations

from heed.answers.approval.rules import Finding
from heed.answers.checking import asking as checking
from heed.answers.models import Draft


def of_draft(draft: Draft, is_election: bool) -> tuple[Finding, ...]:
    """The findings on the text of a draft as it is now, each check and level once."""
    return checking.look(draft, is_election).verdicts
