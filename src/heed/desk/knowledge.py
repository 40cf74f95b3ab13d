"""What a colleague looks after: facts and templates whose date is near or past."""

from __future__ import annotations

from typing import Any

from heed.answers.knowledge import templating
from heed.facts import queries as facts
from heed.facts.models import Fact
from heed.staff.models import Person

_MOST = 20


def to_look_at(person: Person) -> dict[str, Any]:
    """For "my day": one's own facts that are soon past their date or past it, and templates to be reviewed."""
    today = facts.today()
    mine = Fact.objects.none()
    if person.may("edit_facts"):
        mine = Fact.objects.filter(owner=person, ended_at=None, valid_until__lte=today + facts.SOON)
    templates = templating.overdue(today).filter(owner=person)
    return {
        "today": today,
        "facts_to_look_at": mine.select_related("department").order_by("valid_until")[:_MOST],
        "templates_to_look_at": templates[:_MOST] if person.may("edit_templates") else [],
    }
