"""A case goes to another department: handed over with a reason, accepted there or given back with a reason."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import Case, HandOver, HandOverState
from heed.staff.models import Department, Person
from heed.staff.seen import Stale


class NotYours(ValueError):
    """Somebody of another department decides this."""


@transaction.atomic
def hand_over(case_id: int, by: Person, to: Department, reason: str, seen_version: int | None = None) -> HandOver:
    """The case is the other department's from now on. The promise to the resident stays; nobody is assigned any more.

    `ValueError` says what is missing; `Stale` that the case was changed, or that a hand-over waits already.
    """
    if not reason.strip():
        raise ValueError(_("Say why you hand this case over: the other department reads it."))
    case = locked(case_id, seen_version)
    if not case.is_open:
        raise ValueError(_("This case is closed. Open it again before you hand it over."))
    if to.pk == case.department_id:
        raise ValueError(_("This case is with %(department)s already. Choose another department.") % {"department": to})
    if not to.is_active:
        raise ValueError(_("%(department)s is closed. Choose another department.") % {"department": to})
    if case.hand_overs.filter(state=HandOverState.OFFERED).exists():
        raise Stale(_("This case was handed over and waits to be accepted or given back. Decide on that first."))
    number = case.hand_overs.count() + 1
    made = HandOver.objects.create(
        case=case, number=number, was=case.department, to=to, reason=reason.strip()[:2000], by=by
    )
    add_event(case, "handed_over", by, hand_over=made.pk, number=number, was=case.department.slug, department=to.slug)
    touch(case, department=to, assignee=None)
    return made


@transaction.atomic
def accept(hand_over_id: int, by: Person) -> HandOver:
    """The department takes the case on."""
    made, case = _offered(hand_over_id, by)
    _decide(made, by, HandOverState.ACCEPTED)
    add_event(case, "hand_over_accepted", by, hand_over=made.pk, department=made.to.slug)
    touch(case)
    return made


@transaction.atomic
def give_back(hand_over_id: int, by: Person, reason: str) -> HandOver:
    """The department does not take it: the case is again where it came from, and the reason stands on it."""
    if not reason.strip():
        raise ValueError(_("Say why you give this case back: the other department reads it."))
    made, case = _offered(hand_over_id, by)
    made.answer = reason.strip()[:2000]
    _decide(made, by, HandOverState.GIVEN_BACK)
    add_event(case, "given_back", by, hand_over=made.pk, was=made.to.slug, department=made.was.slug)
    touch(case, department=made.was, assignee=None)
    return made


def _offered(hand_over_id: int, by: Person) -> tuple[HandOver, Case]:
    case = locked(HandOver.objects.values_list("case_id", flat=True).get(pk=hand_over_id))
    rows = HandOver.objects.select_for_update(of=("self",)).select_related("was", "to", "decided_by")
    made = rows.get(pk=hand_over_id)
    if made.state != HandOverState.OFFERED:
        said = _("%(name)s has decided this already: %(state)s.")
        raise Stale(said % {"name": made.decided_by, "state": made.get_state_display()})
    if not may_decide(made, by):
        said = _("%(department)s decides this. Ask a colleague there, or the public desk.")
        raise NotYours(said % {"department": made.to})
    return made, case


def may_decide(made: HandOver, by: Person) -> bool:
    """A colleague of the department that it was offered to, or of the back office, which keeps every case moving."""
    return by.department_id == made.to_id or by.may("approve_answers")


def _decide(made: HandOver, by: Person, state: HandOverState) -> None:
    made.state, made.decided_by, made.decided_at = state, by, timezone.now()
    made.save(update_fields=["state", "decided_by", "decided_at", "answer"])
