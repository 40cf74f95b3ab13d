"""What Havenstad's departments know: facts with owners, templates with review dates, and a fact that changed lately."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from heed.answers import actions as answers
from heed.answers.knowledge import published, templating
from heed.answers.knowledge.templating import Upkeep
from heed.answers.knowledge.wording import fact_place
from heed.answers.models import AnswerTemplate, Draft
from heed.app.demo.havenstad import catalogue
from heed.casework.models import Topic
from heed.facts import actions, places
from heed.facts.models import Fact
from heed.facts.shape import FactValues
from heed.staff.models import Department, Person
from heed.understanding import read_gazetteer

_FILE = Path(__file__).parent / "havenstad" / "facts.json"


def know(today: date) -> None:
    """Facts as they were at first, and the templates; days count from `today`."""
    wanted = json.loads(_FILE.read_text(encoding="utf-8"))
    people = {person.email: person for person in Person.objects.all()}
    lead = next(person for person in people.values() if person.may("edit_templates"))
    made = [_add(row, people, today) for row in wanted["facts"]]
    for row, fact in zip(wanted["facts"], made, strict=True):
        if "published" in row:
            topic = Topic.objects.get(slug=row["published"]["topic"])
            published.publish(lead, fact, topic, row["published"]["keywords"])
    for template in AnswerTemplate.objects.filter(name__in=wanted["templates"]):
        upkeep = _upkeep(wanted["templates"][template.name], people, today)
        templating.save_template(
            template.pk, template.name, template.topic, template.texts, lead, template.version, upkeep
        )
    for row in wanted["new_templates"]:
        texts = {code: text.replace("{1}", fact_place(made[0].pk)) for code, text in row["texts"].items()}
        topic = Topic.objects.get(slug=row["topic"])
        templating.save_template(None, row["name"], topic, texts, lead, upkeep=_upkeep(row, people, today))


def _add(row: dict[str, Any], people: dict[str, Person], today: date) -> Fact:
    before = row.get("before", {})
    value = before.get("value", row["value"])
    if value.startswith("+"):
        value = (today + timedelta(days=int(value))).isoformat()
    owner = people.get(row["owner"])
    files = [(path.name, path.read_bytes()) for path in catalogue.gazetteer_files()]
    names = {district.slug: district.name for district in catalogue.districts()}
    values = FactValues(
        department=Department.objects.get(slug=row["department"]),
        owner=owner,
        subject=row["subject"],
        statements=before.get("statements", row["statements"]),
        kind=row["kind"],
        value=value,
        source=row["source"],
        source_url=row["source_url"],
        spot=places.find(row["place"], read_gazetteer(files).gazetteer, names),
        valid_from=today + timedelta(days=row["from"]),
        valid_until=today + timedelta(days=row["until"]),
    )
    return actions.add(values, owner)


def _upkeep(row: dict[str, Any], people: dict[str, Person], today: date) -> Upkeep:
    return Upkeep(people[row["owner"]], row["source"], today + timedelta(days=row["review"]), row["asked"])


def learn_something_new() -> None:
    """A fact that stands in answers of the past changes: at the fact these are listed, with a correction ready."""
    for row in json.loads(_FILE.read_text(encoding="utf-8"))["facts"]:
        before = row.get("before")
        if before is None:
            continue
        fact = Fact.objects.select_related("department", "owner").get(subject=row["subject"])
        for draft in Draft.objects.filter(text__contains=before["said_in"]).select_related("author"):
            answers.remember(draft, [fact], draft.author)
        now = replace(FactValues.of(fact), statements=row["statements"], value=row["value"])
        actions.change(fact.pk, now, fact.owner, before["why"], str(fact.version))
