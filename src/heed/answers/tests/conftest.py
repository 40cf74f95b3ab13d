"""The colleagues and the case that the tests of this room know."""

from __future__ import annotations

import pytest

from heed.answers.tests.scenes import arrive
from heed.casework.models import Case
from heed.staff.models import Person


@pytest.fixture
def people(person) -> dict[str, Person]:
    """Fatima, Noor and Omar are agents, Lena and Lars lead, Piet is of roads."""
    made = {name: person(name) for name in ("Fatima", "Noor", "Omar")}
    made |= {name: person(name, "communications_lead") for name in ("Lena", "Lars")}
    return made | {"Piet": person("Piet", "department_officer", "roads")}


@pytest.fixture
def case(account, incoming, town) -> Case:
    return arrive(account, incoming("m1"), incoming("m2", "Bij mij ook", "bob", parent_id="m1"))
