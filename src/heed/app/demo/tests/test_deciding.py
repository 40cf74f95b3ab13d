"""The two illustrations of Havenstad: whole, marked as made up, and of use to whoever tries a scenario on them."""

from __future__ import annotations

import pytest

from heed import cognition
from heed.app.demo import deciding
from heed.app.demo.loading import make_departments, make_people
from heed.policy.maps import panels, queries
from heed.policy.models import CognitiveMap
from heed.staff.models import Town

pytestmark = pytest.mark.django_db


@pytest.fixture
def made():
    Town.objects.create(pk=1, name="Havenstad", prefix="HV", languages=["nl", "en", "de", "tr"])
    make_departments()
    make_people()
    return deciding.decide()


def test_two_dossiers_marked_as_illustrations(made):
    assert len(made) == 2
    assert all(dossier.is_illustration for dossier in made)


def test_every_map_settles_at_one_fixed_point(made):
    for stored in CognitiveMap.objects.all():
        found = queries.as_map(stored)
        outcome = cognition.infer(found, cognition.Dynamics(), [0.5] * len(found))
        assert outcome.verdict == "fixed_point"
        assert cognition.loops(found).found


def test_experts_and_residents_answered_and_differ(made):
    for stored in CognitiveMap.objects.all():
        said = panels.of_map(stored)
        assert [(one.answered, one.asked) for one in said] == [(7, 8), (26, 40)]
        rows = panels.compared(stored, said)
        assert rows[0].spread > 0.2
        assert all(len(row.weights) == 2 for row in rows)
    assert [stored.taken_over is not None for stored in CognitiveMap.objects.order_by("pk")] == [True, False]


def test_the_same_every_time(made):
    weights = list(CognitiveMap.objects.order_by("pk")[0].influences.values_list("weight", flat=True))
    assert weights[0] == pytest.approx(0.7, abs=0.15)
    assert all(
        concept.translations["en"]["name"] for stored in CognitiveMap.objects.all() for concept in stored.concepts.all()
    )
