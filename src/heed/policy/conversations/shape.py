"""What staff decide of a conversation, and what makes it one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.models import OpinionConversation
from heed.staff.actions import NotPossible

LONGEST_TITLE = 120
LONGEST_QUESTION = 400
LONGEST_PRIVACY = 1000
LONGEST_STATEMENT = 140  # as on Polis: one thought that is read at a glance
LONGEST_REASON = 300
LONGEST_REPORT = 4000
LONGEST_IMPORTED = 300
#: Statements that people vote on in one conversation.
MOST_STATEMENTS = 900
#: Statements of residents that wait for a colleague, in one conversation.
MOST_WAITING = 200
#: Refused ones in an export that is brought in.
MOST_REFUSED = 5000
MOST_ADDED = 50
MOST_KEEP_DAYS = 730
#: Moments lie from this year on, and at most so many years ahead.
EARLIEST_YEAR, MOST_YEARS_AHEAD = 2000, 10


@dataclass(frozen=True, slots=True)
class ConversationValues:
    """Texts are by language. A language in which there is a title has a question too."""

    titles: Mapping[str, str]
    questions: Mapping[str, str]
    privacy: Mapping[str, str]
    opens_at: datetime | None
    closes_at: datetime | None
    most_added: int
    keep_days: int
    is_listed: bool = False

    @classmethod
    def of(cls, conversation: OpinionConversation) -> ConversationValues:
        return cls(**{name: getattr(conversation, name) for name in cls.__slots__})


def checked(values: ConversationValues) -> ConversationValues:
    """The values with no text that is only blank. NotPossible says what is wrong."""
    titles, questions, privacy = (_cleaned(texts) for texts in (values.titles, values.questions, values.privacy))
    if not titles:
        raise NotPossible(_("Give a title in at least one language."))
    for code in titles.keys() ^ questions.keys():
        said = _("In “%(code)s” there is only one of title and question: fill in both, or neither.")
        raise NotPossible(said % {"code": code})
    _check_moments(values.opens_at, values.closes_at)
    if values.opens_at and values.closes_at and values.closes_at <= values.opens_at:
        raise NotPossible(_("It closes before it opens: choose a later moment to close."))
    for texts, longest in ((titles, LONGEST_TITLE), (questions, LONGEST_QUESTION), (privacy, LONGEST_PRIVACY)):
        for text in texts.values():
            if len(text) > longest:
                said = _("A text is %(n)d characters long: “%(start)s…”. At most %(most)d fit.")
                raise NotPossible(said % {"n": len(text), "start": text[:30], "most": longest})
    return replace(values, titles=titles, questions=questions, privacy=privacy)


def _check_moments(*moments: datetime | None) -> None:
    latest = timezone.now() + timedelta(days=366 * MOST_YEARS_AHEAD)
    if any(moment and (moment.year < EARLIEST_YEAR or moment > latest) for moment in moments):
        said = _("It opens and closes after %(year)d and at most %(most)d years from now: choose another moment.")
        raise NotPossible(said % {"year": EARLIEST_YEAR - 1, "most": MOST_YEARS_AHEAD})


def _cleaned(texts: Mapping[str, str]) -> dict[str, str]:
    return {code: text.strip() for code, text in texts.items() if text.strip()}


def checked_report(texts: Mapping[str, str]) -> dict[str, str]:
    """What the town did with it, by language, without what is blank. NotPossible where it is too long."""
    kept = _cleaned(texts)
    for text in kept.values():
        if len(text) > LONGEST_REPORT:
            said = _("A text is %(n)d characters long: “%(start)s…”. At most %(most)d fit.")
            raise NotPossible(said % {"n": len(text), "start": text[:30], "most": LONGEST_REPORT})
    return kept


def checked_statement(text: str) -> str:
    """The text on one line. NotPossible where it is none."""
    plain = " ".join(text.split())
    if not plain:
        raise NotPossible(_("Write a statement: one sentence with which somebody can agree or disagree."))
    if len(plain) > LONGEST_STATEMENT:
        said = _("The statement is %(n)d characters long. Make it shorter: at most %(most)d fit.")
        raise NotPossible(said % {"n": len(plain), "most": LONGEST_STATEMENT})
    return plain
