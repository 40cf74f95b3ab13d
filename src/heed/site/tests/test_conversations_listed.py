"""The front page names the conversations that staff put there, while residents can vote in them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from heed.dossiers import actions as dossiers
from heed.policy.conversations.actions import leading
from heed.policy.tests.conversing import values

pytestmark = pytest.mark.django_db


@pytest.fixture
def begin(person: Any) -> Any:
    olga = person("Olga", "policy_officer")
    dossier = dossiers.open_dossier(dossiers.DossierValues("Schools", "", "design", "involve", olga))

    def made(title: str, **more: Any) -> Any:
        return leading.start(dossier, values(titles={"en": title}, questions={"en": "?"}, **more), olga, ["Een"])

    return made


def test_only_listed_and_open_ones_stand_there_the_first_to_close_first(client, begin):
    now = timezone.now()
    begin("Not listed")
    begin("Not open yet", is_listed=True, opens_at=now + timedelta(days=1))
    begin("Never opened", is_listed=True, opens_at=None)
    begin("Closed", is_listed=True, closes_at=now - timedelta(minutes=1))
    begin("Until further notice", is_listed=True)
    soon = begin("Closes soon", is_listed=True, closes_at=now + timedelta(days=2))
    page = client.get("/", headers={"accept-language": "en"}).content.decode()
    assert f'href="/policy/conversations/{soon.key}/"' in page
    assert page.index("Closes soon") < page.index("Until further notice")
    assert page.count("You can vote until") == 1 and f"{soon.closes_at:%-d %B %Y}" in page
    assert not [text for text in ("Not listed", "Not open yet", "Never opened", "Closed") if text in page]


def test_without_any_there_is_nothing(client, town):
    assert "have-your-say" not in client.get("/").content.decode()
