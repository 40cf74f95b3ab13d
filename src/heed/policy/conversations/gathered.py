"""The conversations of a dossier, on its page: how they stand, what waits in them, and which are open."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.dossiers.queries import may_edit
from heed.policy.models import OpinionConversation, Statement, StatementState
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    rows = dossier.opinion_conversations.annotate(
        waits=Count("statements", filter=Q(statements__state=StatementState.WAITING))
    )
    may_add = may_edit(person, dossier)
    return Section(
        "conversations",
        _("Conversations"),
        [Entry(one.title, _path(one), _note(one, one.waits)) for one in rows],
        _("Residents have not been asked to vote on statements yet."),
        _("Begin a conversation") if may_add else "",
        reverse("policy:add_conversation", args=[dossier.pk]) if may_add else "",
    )


def opened(dossier: Dossier) -> list[Entry]:
    """Those in which residents can vote, now or from a moment that is set: nobody could close them in a closed
    dossier."""
    rows = dossier.opinion_conversations.filter(opens_at__isnull=False)
    rows = rows.filter(Q(closes_at=None) | Q(closes_at__gt=timezone.now()))
    return [Entry(one.title, _path(one), _state(one)) for one in rows]


def waiting(dossier_ids: Collection[int]) -> dict[int, str]:
    """How many statements wait for a decision, in words, by dossier."""
    rows = Statement.objects.filter(conversation__dossier__in=dossier_ids, state=StatementState.WAITING).order_by()
    counted = rows.values_list("conversation__dossier").annotate(number=Count("pk"))
    return {pk: _waits(number) for pk, number in counted}


def _path(one: OpinionConversation) -> str:
    return reverse("policy:conversation", args=[one.pk])


def _state(one: OpinionConversation) -> str:
    if one.is_closed:
        return _("closed") if one.report_back else _("closed, not reported back yet")
    return _("open") if one.is_open else _("not open yet")


def _note(one: OpinionConversation, waits: int) -> str:
    people = one.participants.count()
    parts = [_state(one), ngettext("%(n)d participant", "%(n)d participants", people) % {"n": people}]
    return ", ".join([*parts, _waits(waits)] if waits else parts)


def _waits(number: int) -> str:
    return ngettext("%(n)d statement waits", "%(n)d statements wait", number) % {"n": number}
