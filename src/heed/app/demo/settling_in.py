"""What Havenstad's staff have set up: duty, routing, templates, lists under a name, the code, approval, house rules."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

from heed.answers.actions import conduct as code
from heed.answers.actions import rules as approval
from heed.answers.approval import rules as approval_rules
from heed.answers.conduct import queries as conduct_queries
from heed.answers.knowledge import templating
from heed.answers.restrictions import actions as restrictions
from heed.casework import actions as casework
from heed.casework import rules
from heed.casework.actions import routing, views
from heed.casework.models import Topic
from heed.staff import duty_actions
from heed.staff.models import Person

_FILE = Path(__file__).parent / "havenstad" / "settings.json"


def settle_in(today: date) -> None:
    """The rota begins in the week of `today`."""
    wanted = json.loads(_FILE.read_text(encoding="utf-8"))
    people = {person.email: person for person in Person.objects.all()}
    for row in wanted["duty"]:
        _put_on_duty(people[row["person"]], row, today - timedelta(days=today.weekday()))
    lead = next(person for person in people.values() if person.may("edit_templates"))
    _route(rules.parse_all(wanted["routing"]), lead)
    for row in wanted["templates"]:
        topic = Topic.objects.get(slug=row["topic"]) if row["topic"] else None
        templating.save_template(None, row["name"], topic, row["texts"], lead)
    for row in wanted["views"]:
        views.save_view(people[row["person"]], row["name"], row["query"])
    _agree_how_to_answer(next(person for person in people.values() if person.may("edit_code")), wanted["approval"])


def _agree_how_to_answer(lead: Person, rules: list[dict[str, Any]]) -> None:
    """The ready-made code is in use and signed by all who write answers; so are some rules of approval and the house
    rules that come with Heed."""
    draft = code.start_code(lead, "nl")
    live = code.put_code_live(lead, draft.version)
    right = [question.right for question in conduct_queries.quiz_of(live)]
    for person in conduct_queries.signers():
        code.sign(live.number, person, right)
        casework.see_notifications(person)
    begun = approval.start_rules(lead)
    while begun.rules:
        begun = approval.arrange_rule(1, "remove", begun.version)
    for stored in rules:
        begun = approval.save_rule(None, approval_rules.parse(stored), begun.version)
    approval.put_rules_live(lead, begun.version)
    restrictions.put_rules_live(lead, restrictions.start_rules(lead).version)


def _put_on_duty(person: Person, row: dict[str, Any], monday: date) -> None:
    duty_actions.add_pattern(
        person,
        row["weekday"],
        time.fromisoformat(row["starts"]),
        row["end_weekday"],
        time.fromisoformat(row["ends"]),
        monday + timedelta(weeks=row["from_week"]),
        every=row["every"],
    )


def _route(wanted: list[rules.Rule], lead: Person) -> None:
    draft = routing.replace_rules(wanted, routing.start_draft(lead).version)
    routing.put_live(lead, draft.version)
