"""What the checks say of an answer: the one place where approval asks for it."""

from __future__ import annotations

from heed.answers.approval_rules import Finding
from heed.answers.models import Draft


def of_draft(draft: Draft) -> tuple[Finding, ...]:
    """The findings on the text of a draft as it is now. There are no checks yet, so there are none."""
    return ()
