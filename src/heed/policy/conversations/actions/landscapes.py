"""Working out the landscape of a conversation from its stored votes, and keeping it for pages to read."""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from heed.policy.conversations import queries, results
from heed.policy.models import OpinionConversation, Statement, StatementState, StoredLandscape, Vote

log = logging.getLogger(__name__)

TOO_MANY = gettext_noop("There are more votes than Heed can work out. Divide the conversation by theme.")


def compute(conversation_id: int) -> StoredLandscape | None:
    """Works out and stores. Done twice it stores the same. None where the conversation is gone.

    Votes are read first and the work is done in no transaction; a result of later votes is not overwritten.
    """
    if not OpinionConversation.objects.filter(pk=conversation_id).exists():
        return None
    began = timezone.now()
    before = StoredLandscape.objects.filter(pk=conversation_id).first()
    hidden, about_people = _set_aside(conversation_id)
    try:
        found = results.work_out(
            _votes(conversation_id), hidden, about_people, results.read_places(before.places) if before else None
        )
    except ValueError:
        log.warning("the landscape of conversation %s is too large", conversation_id)
        values = {"of": began, "problem": TOO_MANY}
        first = {**values, "summary": results.work_out([], [], []).summary}
    else:
        values = {"of": began, "summary": found.summary, "places": found.places, "problem": ""}
        first = values
    with transaction.atomic():
        made, is_new = StoredLandscape.objects.select_for_update(no_key=True).get_or_create(
            conversation_id=conversation_id, defaults=first
        )
        if not is_new and made.of < began:
            StoredLandscape.objects.filter(pk=made.pk).update(**values)
            made.refresh_from_db()
    return made


def compute_due() -> int:
    """Every conversation in which something came in since its landscape was worked out. Returns how many."""
    due = queries.due()
    for pk in due:
        compute(pk)
    return len(due)


def _votes(conversation_id: int) -> list[tuple[int, int, int]]:
    rows = Vote.objects.filter(conversation_id=conversation_id).values_list("participant_id", "statement_id", "choice")
    return list(rows.order_by().iterator(chunk_size=20_000))


def _set_aside(conversation_id: int) -> tuple[set[int], set[int]]:
    """Statements that were refused, and those about the participants."""
    rows = Statement.objects.filter(conversation_id=conversation_id)
    refused = rows.filter(state=StatementState.REFUSED).values_list("pk", flat=True)
    return set(refused), set(rows.filter(is_about_people=True).values_list("pk", flat=True))
