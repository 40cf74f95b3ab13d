"""What staff decide of statements: accept, refuse with a reason, translate."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.policy.conversations.actions.leading import check_room, locked
from heed.policy.conversations.shape import LONGEST_REASON, LONGEST_STATEMENT
from heed.policy.models import OpinionConversation, Statement, StatementState
from heed.privacy import actions as privacy
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Person


@transaction.atomic
def accept(statement_id: int, by: Person, seen: str | None) -> Statement:
    """People vote on it from now on. `seen`: the state that was shown."""
    return _decide(statement_id, StatementState.ACCEPTED, "", None, by, seen)


@transaction.atomic
def refuse(statement_id: int, reason: str, by: Person, seen: str | None, same_as: int | None = None) -> Statement:
    """Nobody votes on it, and votes that were given do not count any more. Who added it reads the reason. One that
    was accepted is taken out also of a closed dossier, for what is wrong in public must not wait.

    `same_as`: another statement of the conversation that says the same; then the reason may be empty.
    """
    plain = " ".join(reason.split())
    if not plain and same_as is None:
        raise NotPossible(_("Say why: who wrote the statement reads it."))
    if len(plain) > LONGEST_REASON:
        raise NotPossible(_("The reason is too long: at most %(most)d characters fit.") % {"most": LONGEST_REASON})
    return _decide(statement_id, StatementState.REFUSED, plain, same_as, by, seen)


def _decide(
    statement_id: int, state: StatementState, reason: str, same_as: int | None, by: Person, seen: str | None
) -> Statement:
    statement = _locked_to_decide(statement_id, state)
    what_was_seen.check(statement.state, seen)
    if state == StatementState.ACCEPTED and statement.state != state:
        check_room(statement.conversation, 1)
    same = None
    if same_as is not None:
        others = statement.conversation.statements.exclude(pk=statement.pk)
        same = others.filter(pk=same_as, state=StatementState.ACCEPTED).first()
        if same is None:
            raise NotPossible(_("The statement that says the same is not among those that people vote on."))
        reason = reason or _("Another statement says the same: “%(text)s”.") % {"text": same.text}
    was = statement.state
    statement.state, statement.reason, statement.same_as = state, reason[:LONGEST_REASON], same
    statement.decided_at, statement.decided_by = timezone.now(), by
    statement.save(update_fields=["state", "reason", "same_as", "decided_at", "decided_by"])
    _counts_otherwise(statement)
    privacy.record("statement_decided", "statement", statement.pk, by, was=was, now=state.value)
    return statement


@transaction.atomic
def translate(
    statement_id: int, translations: Mapping[str, str], is_about_people: bool, by: Person, seen: str | None
) -> Statement:
    """Translations by language take the place of those that were there; an empty one goes. `seen`: `shown_of`."""
    statement = _locked(statement_id)
    what_was_seen.check(shown_of(statement), seen)
    kept = {code: " ".join(text.split()) for code, text in translations.items() if text.strip()}
    kept.pop(statement.language, None)
    for code, text in kept.items():
        if len(text) > LONGEST_STATEMENT:
            said = _("The translation in “%(code)s” is %(n)d characters long: at most %(most)d fit.")
            raise NotPossible(said % {"code": code, "n": len(text), "most": LONGEST_STATEMENT})
    if statement.is_about_people != is_about_people:
        _counts_otherwise(statement)
    statement.translations, statement.is_about_people = kept, is_about_people
    statement.save(update_fields=["translations", "is_about_people"])
    privacy.record("statement_translated", "statement", statement.pk, by, languages=sorted(kept))
    return statement


def shown_of(statement: Statement) -> str:
    """The fingerprint of what `translate` changes."""
    values = {"translations": statement.translations, "is_about_people": statement.is_about_people}
    return what_was_seen.fingerprint(values)


def _locked_to_decide(statement_id: int, state: StatementState) -> Statement:
    """Of an open dossier; of a closed one where it is taken out."""
    conversation_id = Statement.objects.get(pk=statement_id).conversation_id
    conversation = OpinionConversation.objects.select_for_update(no_key=True).get(pk=conversation_id)
    statement = _locked_of(conversation, statement_id)
    is_taken_out = statement.state == StatementState.ACCEPTED and state == StatementState.REFUSED
    return statement if is_taken_out else _locked(statement_id)


def _locked(statement_id: int) -> Statement:
    """With its conversation, of an open dossier."""
    return _locked_of(locked(Statement.objects.get(pk=statement_id).conversation_id), statement_id)


def _locked_of(conversation: OpinionConversation, statement_id: int) -> Statement:
    statement = conversation.statements.select_for_update(no_key=True).get(pk=statement_id)
    statement.conversation = conversation
    return statement


def _counts_otherwise(statement: Statement) -> None:
    """The landscape is worked out anew."""
    OpinionConversation.objects.filter(pk=statement.conversation_id).update(changed_at=timezone.now())
