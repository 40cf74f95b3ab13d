"""What the case page shows of how a case stands: whose move it is, who had it how long, what its status may become."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from heed.answers import queries as outbox
from heed.casework import deadlines, guards, whereabouts
from heed.casework.actions.handing_over import may_decide
from heed.casework.ball import Ball, Holder
from heed.casework.models import Case, HandOver, HandOverState, TaskKind, TaskReply
from heed.casework.shares import RESIDENT, Share
from heed.casework.status import CLOSED
from heed.privacy import queries as vault
from heed.staff.models import Department, Person, localised
from heed.staff.working_time import Unit, WorkingCalendar


def of(case: Case, person: Person, calendar: WorkingCalendar) -> dict[str, Any]:
    """For the template of the case page."""
    hand_overs = list(case.hand_overs.select_related("was", "to", "by", "decided_by").order_by("number"))
    offered = next((one for one in hand_overs if one.state == HandOverState.OFFERED), None)
    facts = whereabouts.facts(case, outbox.is_answer_under_way(case.pk))
    return {
        "ball": whereabouts.balls([case]).get(case.pk, Ball(Holder.NOBODY)),
        "statuses": guards.options(case.status, facts),
        "today": facts.today,
        "hand_overs": hand_overs,
        "offered": offered,
        "may_decide_hand_over": offered is not None and may_decide(offered, person),
        "senders": senders(case, person),
        "shares": named(whereabouts.shares_of(case, calendar)),
        "task_kinds": TaskKind.choices,
        "most_hours": deadlines.MOST[Unit.WORKING_HOURS],
    }


def named(shares: list[Share]) -> list[tuple[str, Share]]:
    """With the name of each department; "" for the resident."""
    slugs = [share.who for share in shares if share.who != RESIDENT]
    names = dict(Department.objects.filter(slug__in=slugs).values_list("slug", "names"))
    return [(localised(names[share.who]) if share.who in names else "", share) for share in shares]


def senders(case: Case, person: Person) -> dict[int, str]:
    """By reply the address from which a mail came that is not verified; for those who may see who residents are."""
    if not person.may("see_identity"):
        return {}
    held = TaskReply.objects.filter(task__case=case, vault__isnull=False).values_list("pk", "vault_id")
    vaulted = dict(held)
    opened = vault.opened(vaulted.values()) if vaulted else {}
    return {pk: opened[item]["from"] for pk, item in vaulted.items() if item in opened}


def offered_to(department: Department | None) -> QuerySet[HandOver]:
    """Cases that were handed over and neither accepted nor given back, oldest first; of one department, or of all."""
    waiting = HandOver.objects.filter(state=HandOverState.OFFERED).exclude(case__status__in=CLOSED)
    rows = waiting.select_related("case__topic", "was", "to", "by")
    return (rows.filter(to=department) if department else rows).order_by("at")
