"""A dossier of Olga's (policy officer) with a small map, for all tests of decision support."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def olga(person: Callable[..., Any]) -> Any:
    return person("Olga", "policy_officer")


@pytest.fixture
def dossier(olga: Any) -> Any:
    from heed.dossiers import actions

    return actions.open_dossier(actions.DossierValues("Refuse routes", "", "design", "involve", olga))


@pytest.fixture
def stored_map(dossier: Any, olga: Any) -> Any:
    """Lorries → noise (0.6), noise → calls (not weighed), containers → lorries (-0.5)."""
    from heed.policy.maps import actions
    from heed.policy.maps.values import ConceptValues, MapValues

    made = actions.add_map(dossier.pk, MapValues("Routes", language="en"), olga)
    dutch = {"Lorries": "Vrachtwagens", "Noise": "Lawaai", "Calls": "Meldingen", "Containers": "Containers"}
    ids = {
        name: actions.add_concept(made.pk, ConceptValues(name, translations={"nl": {"name": own}})).pk
        for name, own in dutch.items()
    }
    actions.add_influence(made.pk, ids["Lorries"], ids["Noise"], 0.6)
    actions.add_influence(made.pk, ids["Noise"], ids["Calls"], None)
    actions.add_influence(made.pk, ids["Containers"], ids["Lorries"], -0.5, "Fewer rounds")
    made.refresh_from_db()
    return made
