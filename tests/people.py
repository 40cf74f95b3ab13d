"""The town and the people that all tests know: Fatima (agent), Piet (roads), Lena (lead), Ada (administrator)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import Any

import pytest

from heed.channels.contract import Author, Incoming, Visibility


@pytest.fixture
def town(db: None) -> Any:
    from heed.staff.models import Department, OfficeHours, Town

    made = Town.objects.create(pk=1, name="Testdam", prefix="TD", languages=["nl", "en", "de", "tr"])
    for weekday in range(5):
        OfficeHours.objects.create(weekday=weekday, opens=time(9), closes=time(17))
    Department.objects.create(
        slug="back-office", names={"nl": "Publieksdienst", "en": "Public desk"}, is_back_office=True
    )
    roads = Department.objects.create(slug="roads", names={"nl": "Wegen", "en": "Roads"}, email="roads@testdam.example")
    _topic(roads)
    return made


def _topic(department: Any) -> Any:
    from heed.casework.models import Topic

    return Topic.objects.create(
        slug="pavement",
        names={"nl": "Stoep", "en": "Pavement"},
        keywords={"nl": ["stoep", "stoeptegel", "trottoir"], "en": ["pavement", "sidewalk"]},
        department=department,
        target_amount=3,
    )


@pytest.fixture
def person(town: Any) -> Callable[..., Any]:
    """A colleague by role; the password is always the same."""
    from heed.staff.models import Department, Person

    def make(name: str = "Fatima", role: str = "agent", department: str = "") -> Any:
        made = Person(email=f"{name.lower()}@testdam.example", name=name, role=role, language="en")
        made.department = Department.objects.get(slug=department) if department else None
        made.set_password(PASSWORD)
        made.save()
        return made

    return make


PASSWORD = "a long enough password"


@pytest.fixture
def account(town: Any) -> Any:
    """A connected account whose network is the web form: nothing leaves the building."""
    from heed.inbox.actions import connect_account

    return connect_account("webform", "form", "testdam", {}, {})


@pytest.fixture
def incoming() -> Callable[..., Incoming]:
    return make_incoming


def make_incoming(
    native_id: str = "m1", text: str = "De stoep is kapot", author: str = "anna", **more: Any
) -> Incoming:
    values: dict[str, Any] = {
        "native_id": native_id,
        "author": Author(native_id=f"id:{author}", handle=f"{author}@example.social", name=author.title()),
        "text": text,
        "sent_at": datetime.now(UTC),
        "visibility": Visibility.DIRECT,
        **more,
    }
    return Incoming(**values)
