"""Published answers of before become facts when the database is brought up to date."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone


@pytest.mark.django_db(transaction=True)
def test_published_answers_of_before_become_facts():
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    latest = [key for key in leaves if key[0] == "answers"]
    before = [
        ("answers", "0009_code_of_conduct_and_approval"),
        *(key for key in leaves if key[0] in ("casework", "staff")),
    ]
    executor.migrate([("answers", "0009_code_of_conduct_and_approval")])
    try:
        _publish_as_before(executor.loader.project_state(before).apps)
    finally:
        executor = MigrationExecutor(connection)
        executor.migrate(latest)

    from heed.answers.knowledge import published
    from heed.answers.models import PublishedAnswer

    one, other = PublishedAnswer.objects.select_related("fact").order_by("pk")
    assert (one.fact.statements, one.fact.valid_until) == ({"nl": "Dat mag."}, date(2099, 1, 1))
    assert (one.fact.department.slug, one.fact.owner.name) == ("roads", "Lena")
    assert one.fact.versions.get().how == "published"
    assert other.fact.ended_at
    assert [found.fact for found in published.known()] == [one.fact_id]


def _publish_as_before(apps) -> None:
    roads = apps.get_model("staff", "Department").objects.create(slug="roads", names={"nl": "Wegen"})
    lena = apps.get_model("staff", "Person").objects.create(email="lena@x.example", name="Lena", role="agent")
    topic = apps.get_model("casework", "Topic").objects.create(slug="pavement", names={"nl": "Stoep"}, department=roads)
    for withdrawn_at in (None, timezone.now()):
        apps.get_model("answers", "PublishedAnswer").objects.create(
            topic=topic,
            keywords=["stoep"],
            texts={"nl": "Dat mag."},
            source="https://testdam.example/stoep",
            checked_on=date(2026, 1, 1),
            valid_until=date(2099, 1, 1),
            made_by=lena,
            withdrawn_at=withdrawn_at,
        )
