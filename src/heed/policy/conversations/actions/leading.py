"""What staff decide of a conversation: begin it, change it, statements of their own, figures of the population."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.dossiers import actions as dossiers
from heed.dossiers.models import Dossier
from heed.policy.conversations.shape import (
    MOST_STATEMENTS,
    ConversationValues,
    checked,
    checked_report,
    checked_statement,
)
from heed.policy.models import OpinionConversation, PopulationFigure, Statement, StatementState
from heed.privacy import actions as privacy
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Person

_MOMENTS = ("opens_at", "closes_at")


@transaction.atomic
def start(
    dossier: Dossier, values: ConversationValues, by: Person, seeds: Iterable[str] = (), language: str = "nl"
) -> OpinionConversation:
    """A new conversation with its first statements, written in `language`. NotPossible says what is wrong."""
    wanted = checked(values)
    dossiers.locked_open(dossier.pk)
    made = OpinionConversation.objects.create(
        dossier=dossier,
        key=secrets.token_urlsafe(12),
        changed_at=timezone.now(),
        created_by=by,
        **asdict(wanted),
    )
    add_statements(made.pk, seeds, language, by)
    privacy.record("conversation_started", "opinion_conversation", made.pk, by, dossier=dossier.pk)
    return made


@transaction.atomic
def change(conversation_id: int, values: ConversationValues, by: Person, seen: str | None) -> OpinionConversation:
    """`seen`: the version that was shown. Votes stay as they are. Opened again, it knows its voters: that is refused
    where votes are of nobody any more, for everybody could vote twice."""
    conversation = locked(conversation_id, seen)
    wanted = checked(_with_seconds(values, conversation))
    _check_closing(conversation, wanted)
    for name, value in asdict(wanted).items():
        setattr(conversation, name, value)
    _bump(conversation, list(asdict(wanted)))
    privacy.record("conversation_changed", "opinion_conversation", conversation.pk, by)
    return conversation


def _with_seconds(values: ConversationValues, conversation: OpinionConversation) -> ConversationValues:
    """A form knows no seconds: a moment in the stored minute is the stored one."""

    def exact(given: datetime | None, stored: datetime | None) -> datetime | None:
        is_same = given and stored and given == stored.replace(second=0, microsecond=0)
        return stored if is_same else given

    opens_at, closes_at = (exact(getattr(values, name), getattr(conversation, name)) for name in _MOMENTS)
    return replace(values, opens_at=opens_at, closes_at=closes_at)


def _check_closing(conversation: OpinionConversation, wanted: ConversationValues) -> None:
    """A past moment would cut votes loose at once and for good."""
    is_moved = wanted.closes_at != conversation.closes_at
    if is_moved or wanted.keep_days != conversation.keep_days:
        _check_linked(conversation)
    if is_moved and wanted.closes_at and wanted.closes_at <= timezone.now():
        raise NotPossible(_("The closing moment is past: choose a later one, or use “Close it now”."))


def _check_linked(conversation: OpinionConversation) -> None:
    if conversation.is_unlinked and conversation.participants.exists():
        raise NotPossible(
            _("Its votes are cut loose from browsers, so everybody could vote twice: begin a new conversation.")
        )


@transaction.atomic
def open_now(conversation_id: int, by: Person, seen: str | None) -> OpinionConversation:
    """Residents can vote from now on. It needs a statement to vote on."""
    conversation = locked(conversation_id, seen)
    if not conversation.statements.filter(state=StatementState.ACCEPTED).exists():
        raise NotPossible(_("Add at least one statement first: there is nothing to vote on yet."))
    _check_linked(conversation)
    now = timezone.now()
    if conversation.closes_at and conversation.closes_at <= now:
        raise NotPossible(_("Its closing moment is past: choose a later one first."))
    conversation.opens_at = now
    _bump(conversation, ["opens_at"])
    privacy.record("conversation_opened", "opinion_conversation", conversation.pk, by)
    return conversation


@transaction.atomic
def close_now(conversation_id: int, by: Person, seen: str | None) -> OpinionConversation:
    """Nobody can vote any more; what came of it stays to be read."""
    conversation = locked(conversation_id, seen)
    if not conversation.is_open:
        if conversation.opens_at and not conversation.is_visible:
            raise NotPossible(_("It is not open yet. Empty its opening moment under “Change”, and it does not open."))
        raise NotPossible(_("It is not open."))
    conversation.closes_at = timezone.now()
    _bump(conversation, ["closes_at"])
    privacy.record("conversation_closed", "opinion_conversation", conversation.pk, by)
    return conversation


@transaction.atomic
def report_back(conversation_id: int, texts: Mapping[str, str], by: Person, seen: str | None) -> OpinionConversation:
    """What the town did with what came of it, by language: who took part reads it where they voted. Empty texts take
    it away. Of a closed conversation only."""
    conversation = locked(conversation_id, seen)
    kept = checked_report(texts)
    if not conversation.is_visible:
        raise NotPossible(_("It has not been open, so nobody looks for an answer: open it first."))
    if not conversation.is_closed:
        raise NotPossible(_("It is not closed yet: close it first, then tell what you did with it."))
    if kept != conversation.report_back or (kept and not conversation.is_reported_back):
        conversation.report_back, conversation.reported_at = kept, timezone.now() if kept else None
        _bump(conversation, ["report_back", "reported_at"])
        privacy.record("conversation_reported_back", "opinion_conversation", conversation.pk, by)
    return conversation


@transaction.atomic
def add_statements(conversation_id: int, texts: Iterable[str], language: str, by: Person) -> list[Statement]:
    """Statements by staff, one a line; empty lines are skipped. All or none: NotPossible names the line."""
    conversation = locked(conversation_id)
    known = {text.casefold() for text in conversation.statements.values_list("text", flat=True)}
    made = []
    now = timezone.now()
    for number, text in enumerate(texts, 1):
        if not text.strip():
            continue
        try:
            plain = checked_statement(text)
        except NotPossible as error:
            raise NotPossible(_("Line %(line)d: %(problem)s") % {"line": number, "problem": error}) from error
        if plain.casefold() in known:
            raise NotPossible(_("Line %(line)d stands there already: “%(text)s”.") % {"line": number, "text": plain})
        known.add(plain.casefold())
        made.append(
            Statement(
                conversation=conversation,
                text=plain,
                language=language,
                is_by_staff=True,
                state=StatementState.ACCEPTED,
                added_at=now,
                decided_at=now,
                decided_by=by,
            )
        )
    check_room(conversation, len(made))
    return Statement.objects.bulk_create(made)


def check_room(conversation: OpinionConversation, more: int) -> None:
    """NotPossible where so many more statements to vote on are too many. Those that wait or were refused do not count:
    otherwise whoever sends many would fill it."""
    if more and conversation.statements.filter(state=StatementState.ACCEPTED).count() + more > MOST_STATEMENTS:
        said = _(
            "A conversation has at most %(most)d statements to vote on. Take one out, or begin another conversation."
        )
        raise NotPossible(said % {"most": MOST_STATEMENTS})


@transaction.atomic
def set_population(
    conversation_id: int, figures: Mapping[str, Mapping[str, int]], by: Person, seen: str | None
) -> None:
    """Figures by kind (`PopulationKind`) and key take the place of those that were there."""
    conversation = locked(conversation_id, seen)
    conversation.population.filter(kind__in=figures).delete()
    PopulationFigure.objects.bulk_create(
        PopulationFigure(conversation=conversation, kind=kind, key=key, people=people)
        for kind, rows in figures.items()
        for key, people in rows.items()
    )
    _bump(conversation, [])
    privacy.record("population_entered", "opinion_conversation", conversation.pk, by)


def locked(conversation_id: int, seen: str | None = None) -> OpinionConversation:
    """Locked until the transaction ends. `Stale` where somebody changed it after `seen`; NotPossible where its dossier
    is closed."""
    conversation = OpinionConversation.objects.select_for_update(no_key=True).get(pk=conversation_id)
    conversation.dossier = dossiers.locked_open(conversation.dossier_id)
    what_was_seen.check(str(conversation.version), seen)
    return conversation


def _bump(conversation: OpinionConversation, fields: list[str]) -> None:
    conversation.version += 1
    conversation.save(update_fields=[*fields, "version"])
