"""Where a message says that the matter is, its case is put on the map."""

from __future__ import annotations

import pytest

from heed.casework import actions as casework
from heed.casework import gazetteer
from heed.casework.models import Case, CaseMessage, GazetteerFile
from heed.channels.contract import Batch, Change, Place
from heed.inbox.models import Message
from heed.journey import way
from heed.understanding import read_gazetteer

pytestmark = pytest.mark.django_db

STREETS = b"""name,kind,lon,lat,district
Torenstraat,street,5.005,52.005,oost
Dorpsstraat,street,5.003,52.003,oost
Dorpsstraat,street,4.993,52.003,west
"""
DISTRICTS = b"""{"type": "FeatureCollection", "features": [{"type": "Feature",
  "properties": {"name": "Oostwijk", "slug": "oost", "kind": "district"},
  "geometry": {"type": "Polygon", "coordinates": [[[5, 52], [5.01, 52], [5.01, 52.01], [5, 52.01], [5, 52]]]}}]}"""


@pytest.fixture
def streets(town):
    parsed = read_gazetteer([("streets.csv", STREETS), ("districts.geojson", DISTRICTS)])
    return gazetteer.replace(parsed.gazetteer, ["streets.csv", "districts.geojson"])


@pytest.fixture
def case_of(account, incoming):
    def come_in(text: str, native_id: str = "m1", **more) -> Case:
        received = way.take(account, Batch((incoming(native_id, text, **more),)))
        way.carry(received.messages)
        return CaseMessage.objects.get(message_id=received.messages[0]).case

    return come_in


def test_a_sure_place_of_the_words_is_the_place_of_the_case(streets, case_of):
    case = case_of("Losse tegels in de torenstr.")
    assert (case.lon, case.lat, case.address, case.district) == (5.005, 52.005, "Torenstraat", "oost")
    assert case.place_is_read


def test_where_the_sender_gave_a_place_that_counts(streets, case_of):
    case = case_of("Losse tegels in de Torenstraat", place=Place(lon=5.001, lat=52.001))
    assert (case.lon, case.lat, case.place_is_read) == (5.001, 52.001, False)


@pytest.mark.parametrize("text", ["Losse tegels in de Dorpsstraat", "Losse tegels in de Molenweg", "Losse tegels"])
def test_without_a_sure_place_there_is_none(streets, case_of, text):
    case = case_of(text)
    assert (case.lon, case.lat, case.address, case.district, case.place_is_read) == (None, None, "", "", False)


def test_without_a_gazetteer_everything_goes_on(town, case_of):
    assert case_of("Losse tegels in de Torenstraat").lon is None


def test_a_new_gazetteer_is_used_from_the_next_message_on(streets, case_of):
    assert case_of("Losse tegels in de Weidelaan").lon is None
    gazetteer.replace(read_gazetteer([("a.csv", b"name,lon,lat\nWeidelaan,5.1,52.1\n")]).gazetteer, ["a.csv"])
    assert case_of("Een kuil in de Weidelaan", "m2", author="bob").lon == 5.1
    assert GazetteerFile.objects.count() == 1


def test_its_areas_are_the_towns_districts(streets, town):
    town.refresh_from_db()
    assert [feature["properties"] for feature in town.districts["features"]] == [{"slug": "oost", "name": "Oostwijk"}]


def test_nothing_of_the_place_is_left_when_the_message_is_taken_back(streets, case_of):
    case = case_of("Losse tegels in de Torenstraat")
    casework.note_deletions([Message.objects.get().pk])
    case.refresh_from_db()
    assert (case.lon, case.address, case.place_is_read) == (None, "", False)


def test_the_desk_says_that_a_machine_concluded_it(streets, case_of, person, client):
    case = case_of("Losse tegels in de Torenstraat")
    client.force_login(person())
    page = client.get(f"/desk/cases/{case.pk}/").content.decode()
    assert "read from the message by Heed" in page


def test_a_message_that_is_taken_back_takes_its_place_along(streets, case_of, account, incoming):
    case = case_of("De lantaarn in de Torenstraat is uit")
    assert case.place_is_read
    assert case.district == "oost"
    way.take(account, Batch((incoming("m1", "", change=Change.DELETION),)))
    case.refresh_from_db()
    assert (case.lon, case.address, case.district, case.place_is_read) == (None, "", "", False)
