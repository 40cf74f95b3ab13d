"""The conversations of a dossier, on its page: how they stand, what waits in them, and which are open."""

from __future__ import annotations

from collections.abc import Collection
from zoneinfo import ZoneInfo

from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.dossiers.queries import may_edit
from heed.pages.templatetags.pages import exactly
from heed.policy.conversations import telling
from heed.policy.models import OpinionConversation, Statement, StatementState
from heed.staff import queries as staff
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    rows = _with_waits(dossier)
    may_add = may_edit(person, dossier)
    return Section(
        "conversations",
        _("Conversations"),
        [Entry(one.title, _path(one), _note(one, waits)) for one, waits in rows],
        _("Residents have not been asked to vote on statements yet."),
        _("Begin a conversation") if may_add else "",
        reverse("policy:add_conversation", args=[dossier.pk]) if may_add else "",
    )


def opened(dossier: Dossier) -> list[Entry]:
    """Those in which residents can vote, now or from a moment that is set: nobody could close them in a closed
    dossier."""
    rows = dossier.opinion_conversations.filter(opens_at__isnull=False)
    rows = rows.filter(Q(closes_at=None) | Q(closes_at__gt=timezone.now()))
    return [Entry(one.title, _path(one), _state(one) if one.is_open else _how_it_stays_shut(one)) for one in rows]


def undecided(dossier: Dossier) -> list[Entry]:
    """Those in which statements wait, each with how many."""
    rows = [(one, waits) for one, waits in _with_waits(dossier) if waits]
    return [Entry(f"{one.title}: {_('Statements')}", telling.path_of(one), _waits(waits)) for one, waits in rows]


def was_closed(dossier: Dossier) -> None:
    """No colleague is told any more that statements wait for them."""
    telling.no_longer_waiting(dossier.opinion_conversations.all())


def waiting(dossier_ids: Collection[int]) -> dict[int, str]:
    """How many statements wait for a decision, in words, by dossier. In a closed one nobody can decide: none waits."""
    rows = Statement.objects.filter(conversation__dossier__in=dossier_ids, state=StatementState.WAITING).order_by()
    counted = (
        rows.filter(conversation__dossier__closed_at=None)
        .values_list("conversation__dossier")
        .annotate(number=Count("pk"))
    )
    return {pk: _waits(number) for pk, number in counted}


def _path(one: OpinionConversation) -> str:
    return reverse("policy:conversation", args=[one.pk])


def _state(one: OpinionConversation) -> str:
    if one.is_closed:
        return _("closed") if one.is_reported_back else _("closed, not reported back yet")
    return _("open") if one.is_open else _("not open yet")


def _how_it_stays_shut(one: OpinionConversation) -> str:
    assert one.opens_at is not None
    moment = exactly(one.opens_at.astimezone(ZoneInfo(staff.town().time_zone)))
    return _("opens on %(moment)s: empty its opening moment under “Change”") % {"moment": moment}


def _with_waits(dossier: Dossier) -> list[tuple[OpinionConversation, int]]:
    rows = dossier.opinion_conversations.annotate(
        waits=Count("statements", filter=Q(statements__state=StatementState.WAITING))
    )
    return [(one, one.waits) for one in rows]


def _note(one: OpinionConversation, waits: int) -> str:
    people = one.participants.count()
    parts = [_state(one), ngettext("%(n)d participant", "%(n)d participants", people) % {"n": people}]
    if waits:
        parts.append(_waits(waits) if one.dossier.is_open else _left(waits))
    return ", ".join(parts)


def _left(number: int) -> str:
    return ngettext("%(n)d statement not decided", "%(n)d statements not decided", number) % {"n": number}


def _waits(number: int) -> str:
    return ngettext("%(n)d statement waits", "%(n)d statements wait", number) % {"n": number}
