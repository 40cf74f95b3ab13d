"""The illustrations as their reader sees them."""

from __future__ import annotations

import pytest
from django.core.cache import cache

from heed.app.demo import deciding
from heed.app.demo.loading import PASSWORD, make_departments, make_people
from heed.policy.models import CognitiveMap
from heed.staff.models import Person, Town
from tests.browser import check

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_maps_of_havenstad(page, live_server):
    cache.clear()
    Town.objects.create(pk=1, name="Havenstad", prefix="HV", languages=["nl", "en", "de", "tr"])
    make_departments()
    make_people()
    deciding.decide()
    page.goto(f"{live_server.url}/account/login/?next=/desk/dossiers/")
    page.fill("input[name=login]", Person.objects.get(role="policy_officer").email)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{live_server.url}/desk/dossiers/")
    check(page, "havenstad-dossiers")
    for number, stored in enumerate(CognitiveMap.objects.order_by("pk")):
        page.goto(f"{live_server.url}/desk/policy/maps/{stored.pk}/")
        assert page.locator(".map-picture [data-concept]").count() == 10
        page.set_viewport_size({"width": 1280, "height": 1100})
        check(page, f"havenstad-map-{number}")
        page.goto(f"{live_server.url}/desk/policy/maps/{stored.pk}/compare/")
        check(page, f"havenstad-compare-{number}")
