"""What residents do: vote, change their mind, add a statement, say where they live, and take it all back.

`token` is the random number in the cookie; only its keyed hash is stored.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.conversations import queries, telling
from heed.policy.conversations.pseudonyms import digest
from heed.policy.conversations.shape import MOST_WAITING, checked_statement
from heed.policy.models import OpinionConversation, Participant, Statement, StatementState, Vote
from heed.staff.actions import NotPossible


class NotOpen(NotPossible):
    """The conversation takes no votes now."""


@transaction.atomic
def vote(
    conversation: OpinionConversation, token: str, statement_id: int, choice: int, at: datetime | None = None
) -> Vote:
    """The vote of who holds the token; it takes the place of an earlier one. NotPossible says why not.

    `at`: when it was given, where that is not now.
    """
    if choice not in (-1, 0, 1):
        raise NotPossible(_("Choose: agree, disagree or pass."))
    _check_open(conversation)
    statement = conversation.statements.filter(pk=statement_id, state=StatementState.ACCEPTED).first()
    if statement is None:
        raise NotPossible(_("This statement is not voted on any more. Here is another one."))
    now = at or timezone.now()
    values = {"conversation": conversation, "choice": choice, "at": now}
    made, _is_new = Vote.objects.update_or_create(
        participant=_participant(conversation, token, at),
        statement=statement,
        defaults=values,
        create_defaults={**values, "first_at": now},
    )
    return made


@transaction.atomic
def add(conversation: OpinionConversation, token: str, text: str, language: str) -> Statement:
    """A statement that waits for a colleague. Sent twice it is one. NotPossible where it is none, or one too many.

    Colleagues are told when it is the first since they looked.
    """
    conversation = OpinionConversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    participant = queries.participant(conversation, token)
    sent_before = check_addition(conversation, participant, text)
    if sent_before:
        return sent_before
    made = Statement.objects.create(
        conversation=conversation,
        text=checked_statement(text),
        language=language,
        author=participant or _participant(conversation, token),
    )
    telling.tell_of_waiting(conversation)
    return made


def check_addition(conversation: OpinionConversation, someone: Participant | None, text: str) -> Statement | None:
    """NotPossible where this statement cannot be added: cheap, before anything that takes time. Returns the one that
    was sent before with the same words."""
    _check_open(conversation)
    plain = checked_statement(text)
    own = list(someone.added.all()) if someone else []
    for statement in own:
        if statement.text.casefold() == plain.casefold():
            return statement
    if len(own) >= conversation.most_added:
        said = _("You have added %(n)d statements; more than that one person cannot add here.")
        raise NotPossible(said % {"n": len(own)})
    if conversation.statements.filter(state=StatementState.WAITING).count() >= MOST_WAITING:
        raise NotPossible(
            _("Many statements wait to be read, so we take no more just now. Yours still stands here: send it later.")
        )
    return None


@transaction.atomic
def declare(conversation: OpinionConversation, token: str, district: str, language: str) -> Participant:
    """Where somebody lives and what they speak at home, as they chose to say it; "" takes it back."""
    _check_open(conversation)
    participant = _participant(conversation, token)
    participant.district, participant.language = district[:60], language[:10]
    participant.save(update_fields=["district", "language"])
    return participant


@transaction.atomic
def erase(conversation: OpinionConversation, token: str) -> bool:
    """Removes a participant with all votes, what they said of themselves, and statements that nobody decided on yet.

    Statements that others vote on stay, without a link to who wrote them. Possible as long as there is a link to erase,
    also after closing. False where there is nobody.
    """
    conversation = OpinionConversation.objects.select_for_update(no_key=True).get(pk=conversation.pk)
    participant = conversation.participants.filter(digest=digest(conversation, token)).first()
    if participant is None:
        return False
    participant.added.filter(state=StatementState.WAITING).delete()
    participant.delete()
    OpinionConversation.objects.filter(pk=conversation.pk).update(changed_at=timezone.now())
    return True


@transaction.atomic
def unlink_past() -> int:
    """Cuts the link between votes and browsers where the time of keeping is over. Returns how many were cut.

    What people said of themselves and who wrote which statement goes with it; votes stay, of nobody any more.
    """
    cut = 0
    for conversation in OpinionConversation.objects.filter(closes_at__lte=timezone.now()).select_for_update(
        no_key=True
    ):
        if conversation.is_unlinked:
            people = conversation.participants.filter(digest__isnull=False)
            conversation.statements.filter(author__in=people).update(author=None)
            cut += people.update(digest=None, district="", language="")
    return cut


def _check_open(conversation: OpinionConversation) -> None:
    if not conversation.is_open:
        raise NotOpen(_("This conversation is closed. Votes are not taken any more."))


def _participant(conversation: OpinionConversation, token: str, at: datetime | None = None) -> Participant:
    if not token:
        raise NotPossible(_("Your browser keeps no cookie. Allow this page to keep one, and vote again."))
    joined = {"joined_at": at} if at else {}
    found = Participant.objects.get_or_create(
        conversation=conversation, digest=digest(conversation, token), defaults=joined
    )
    return found[0]
