"""Who is asked about a map: panels, and the links of their people."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.db.models import Max, Value
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.dossiers import actions as dossiers
from heed.policy.maps.actions.base import locked_panel, next_version
from heed.policy.maps.limits import LONGEST_NAME, LONGEST_TEXT, MOST_INVITATIONS, MOST_INVITED_AT_ONCE
from heed.policy.maps.values import checked_length, one_line
from heed.policy.models import CognitiveMap, Invitation, Panel, PanelKind, Rating
from heed.privacy import actions as privacy
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.writable import writable


@transaction.atomic
def add_panel(map_id: int, name: str, kind: str, introduction: Mapping[str, str], by: Person) -> Panel:
    """`introduction`: by language, what people read above the questions."""
    stored = CognitiveMap.objects.select_for_update(of=("self",)).get(pk=map_id)
    dossiers.locked_open(stored.dossier_id)
    if kind not in PanelKind.values:
        raise NotPossible(_("Choose who is asked: experts or residents."))
    values = {"name": _checked_name(stored.pk, name), "introduction": _checked(introduction)}
    return Panel.objects.create(map=stored, kind=kind, created_by=by, **values)


@transaction.atomic
def change_panel(panel_id: int, name: str, introduction: Mapping[str, str], seen: str | None) -> Panel:
    panel = locked_panel(panel_id, seen)
    name = _checked_name(panel.map_id, name, panel.pk)
    return next_version(panel, name=name, introduction=_checked(introduction))


@transaction.atomic
def close_panel(panel_id: int, seen: str | None) -> Panel:
    """Answers can be read by who gave them, and changed by nobody."""
    panel = locked_panel(panel_id, seen)
    return next_version(panel, closed_at=panel.closed_at or timezone.now())


@transaction.atomic
def open_panel_again(panel_id: int, seen: str | None) -> Panel:
    return next_version(locked_panel(panel_id, seen), closed_at=None)


@transaction.atomic
def invite(panel_id: int, number: int, language: str) -> list[Invitation]:
    """So many links more, each for one person. Who gets which, Heed does not know."""
    panel = locked_panel(panel_id, None)
    if not panel.is_open:
        raise NotPossible(_("The panel is closed: open it again first."))
    if not 1 <= number <= MOST_INVITED_AT_ONCE:
        said = _("At most %(most)d links are made at once, and at least one.")
        raise NotPossible(said % {"most": MOST_INVITED_AT_ONCE})
    last = panel.invitations.aggregate(last=Max("number"))["last"] or 0
    if last + number > MOST_INVITATIONS:
        said = _("A panel has at most %(most)d links; this one has %(n)d. Make another panel.")
        raise NotPossible(said % {"most": MOST_INVITATIONS, "n": last})
    rows = [Invitation(panel=panel, number=last + at, language=language) for at in range(1, number + 1)]
    return Invitation.objects.bulk_create(rows)


@transaction.atomic
def withdraw(invitation_id: int, by: Person) -> Invitation:
    """The link opens nothing any more, and what was answered by it is removed for good."""
    panel = locked_panel(Invitation.objects.get(pk=invitation_id).panel_id, None)
    invitation = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation_id)
    Rating.objects.filter(invitation=invitation).delete()
    invitation.withdrawn_at, invitation.answered_at = invitation.withdrawn_at or timezone.now(), None
    invitation.version += 1
    invitation.save()
    privacy.record("panel_link_withdrawn", "panel", panel.pk, by, number=invitation.number)
    return invitation


def _checked_name(map_id: int, name: str, besides: int = 0) -> str:
    name = one_line(name, LONGEST_NAME, _("name"))
    if not name:
        raise NotPossible(_("Give the panel a name."))
    alike = Panel.objects.filter(map_id=map_id).annotate(lower=Lower("name")).filter(lower=Lower(Value(name)))
    if alike.exclude(pk=besides).exists():
        said = _("There is a panel “%(name)s” of this map already: give this one another name.")
        raise NotPossible(said % {"name": name})
    return name


def _checked(introduction: Mapping[str, str]) -> dict[str, str]:
    texts = {
        code: checked_length(writable(text).strip(), LONGEST_TEXT, _("introduction"))
        for code, text in introduction.items()
    }
    return {code: text for code, text in texts.items() if text}
