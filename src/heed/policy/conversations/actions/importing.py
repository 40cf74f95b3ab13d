"""Bringing in the export of a conversation that was held elsewhere, or earlier here; and giving one out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

import numpy as np
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed import bulk
from heed.opinions.votes import MISSING, Ballots, Id, order_of
from heed.policy.conversations import exchange, queries
from heed.policy.conversations.actions.leading import check_room, locked
from heed.policy.conversations.exchange import Comment
from heed.policy.conversations.shape import LONGEST_IMPORTED, MOST_REFUSED
from heed.policy.models import OpinionConversation, Participant, Statement, StatementState, Vote
from heed.privacy import actions as privacy
from heed.spreadsheets import guarded
from heed.staff.actions import NotPossible
from heed.staff.models import Person

#: Votes that one import may hold.
MOST_VOTES = 1_000_000


@transaction.atomic
def bring_in(conversation_id: int, ballots: Ballots, comments: Mapping[Id, Comment], language: str, by: Person) -> int:
    """Statements and votes of an export into a conversation in which nobody has voted yet. Returns how many votes.

    Participants come without a link to any browser. Statements that were moderated out come as refused. NotPossible
    says what is wrong; nothing is written then.
    """
    conversation = locked(conversation_id)
    if conversation.votes.exists():
        raise NotPossible(_("People have voted here already. Begin a new conversation for what you bring in."))
    rows, columns = np.nonzero(ballots.choices != MISSING)
    if len(rows) > MOST_VOTES:
        said = _("The export holds %(n)d votes; at most %(most)d can be brought in.")
        raise NotPossible(said % {"n": len(rows), "most": MOST_VOTES})
    now = timezone.now()
    statements = _statements(conversation, ballots, comments, language, by, now)
    when = [exchange.moment(int(at), now) for at in ballots.at[rows, columns]]
    joined = [now] * len(ballots.participants)
    for row, at in zip(rows.tolist(), when, strict=True):
        joined[row] = min(joined[row], at)
    people = bulk.insert_values(
        Participant,
        ("conversation_id", "digest", "district", "language", "joined_at"),
        [(conversation.pk, None, "", "", at) for at in joined],
    )
    choices = ballots.choices[rows, columns].tolist()
    bulk.insert_values(
        Vote,
        ("conversation_id", "participant_id", "statement_id", "choice", "first_at", "at"),
        [
            (conversation.pk, people[row], statements[column], choice, at, at)
            for row, column, choice, at in zip(rows.tolist(), columns.tolist(), choices, when, strict=True)
        ],
    )
    OpinionConversation.objects.filter(pk=conversation.pk).update(changed_at=now)
    privacy.record("votes_brought_in", "opinion_conversation", conversation.pk, by, votes=len(choices))
    return len(choices)


def _statements(
    conversation: OpinionConversation,
    ballots: Ballots,
    comments: Mapping[Id, Comment],
    language: str,
    by: Person,
    now: datetime,
) -> list[int]:
    """Stores every statement of the export. Returns the ids of those that are voted on, in the order of the columns."""
    missing = [name for name in ballots.statements if name not in comments]
    if missing:
        said = _("Statement %(id)s is voted on, but comments.csv does not hold it. Give both files of one export.")
        raise NotPossible(said % {"id": missing[0]})
    too_long = next((name for name, one in comments.items() if len(one.text) > LONGEST_IMPORTED), None)
    if too_long is not None:
        said = _("Statement %(id)s is longer than %(most)d characters. Shorten it in comments.csv.")
        raise NotPossible(said % {"id": too_long, "most": LONGEST_IMPORTED})
    check_room(conversation, sum(not one.is_hidden for one in comments.values()))
    refused = sum(one.is_hidden for one in comments.values())
    if refused > MOST_REFUSED:
        said = _("comments.csv holds %(n)d statements that were moderated out; at most %(most)d can be brought in.")
        raise NotPossible(said % {"n": refused, "most": MOST_REFUSED})
    names = sorted(comments, key=order_of)  # as the library has them, so that it finds the same groups
    made = Statement.objects.bulk_create(
        Statement(
            conversation=conversation,
            text=one.text,
            language=language,
            is_by_staff=True,
            is_about_people=one.is_about_people,
            state=StatementState.REFUSED if one.is_hidden else StatementState.ACCEPTED,
            reason=_("Moderated out where it was brought in from.") if one.is_hidden else "",
            added_at=now,
            decided_at=now,
            decided_by=by,
        )
        for one in (comments[name] for name in names)
    )
    pk_of = dict(zip(names, (one.pk for one in made), strict=True))
    return [pk_of[name] for name in ballots.statements]


def give_out(conversation: OpinionConversation, by: Person) -> None:
    """Written down that somebody took the votes out; the files themselves are `votes_file` and `comments_file`."""
    privacy.record("votes_given_out", "opinion_conversation", conversation.pk, by)


def votes_file(conversation: OpinionConversation) -> Iterator[str]:
    """Every vote, line by line. Voters are numbered from 0; neither districts nor languages are in it."""
    number: dict[int, int] = {}
    rows = conversation.votes.order_by("participant_id", "statement_id")
    values = rows.values_list("at", "statement_id", "participant_id", "choice").iterator(chunk_size=20_000)
    return exchange.lines(
        exchange.VOTES,
        (
            (exchange.milliseconds(at), statement, number.setdefault(someone, len(number)), choice)
            for at, statement, someone, choice in values
        ),
    )


def comments_file(conversation: OpinionConversation) -> Iterator[str]:
    """Every statement that a colleague decided on, line by line."""
    counted = queries.stored_summary(conversation).get("statements", {})
    none = {"agree": 0, "disagree": 0}
    return exchange.lines(
        exchange.COMMENTS,
        (
            (
                exchange.milliseconds(one.added_at),
                one.pk,
                counted.get(str(one.pk), none)["agree"],
                counted.get(str(one.pk), none)["disagree"],
                -1 if one.state == StatementState.REFUSED else 1,
                guarded(one.text),
                int(one.is_about_people),
            )
            for one in conversation.statements.exclude(state=StatementState.WAITING).order_by("pk")
        ),
    )
