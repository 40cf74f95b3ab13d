"""Where a fact holds: a name that is found in the gazetteer, or refused with what it could be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.facts.places import EVERYWHERE, UnknownPlace, find
from heed.understanding.gazetteer import DISTRICT, LANDMARK, STREET, Entry, Gazetteer

TOWN = Gazetteer(
    [
        Entry("Centrum", DISTRICT, 4.5, 52.1, slug="centrum"),
        Entry("Noord", DISTRICT, slug="noord"),
        Entry("Kerkstraat", STREET, 4.51, 52.11, district="centrum"),
        Entry("Kerkstraat", STREET, 4.6, 52.2, district="noord"),
        Entry("Milieustraat", LANDMARK, 4.52, 52.12, spellings=("Afvalpunt",), district="centrum"),
    ]
)
NAMES = {"centrum": "Het Centrum", "noord": "Noord"}


def test_a_name_a_spelling_and_a_district():
    assert find("milieustraat", TOWN)[:3] == ("Milieustraat", LANDMARK, "centrum")
    assert find("  AFVALPUNT ", TOWN).lat == 52.12
    assert find("Centrum", TOWN)[:3] == ("Centrum", DISTRICT, "centrum")
    assert find("het centrum", TOWN, NAMES)[:3] == ("Het Centrum", DISTRICT, "centrum")


def test_nothing_is_the_whole_town():
    assert find(" ", TOWN) == EVERYWHERE == find("", None)


def test_of_two_streets_of_one_name_the_district_tells():
    with pytest.raises(UnknownPlace) as refused:
        find("Kerkstraat", TOWN, NAMES)
    assert refused.value.options == ("Kerkstraat, Het Centrum", "Kerkstraat, Noord")
    for option, district in zip(refused.value.options, ("centrum", "noord"), strict=True):
        assert find(option, TOWN, NAMES).district == district


def test_without_a_gazetteer():
    assert find("Overal", None).name == "Overal"
    assert find("Noord", None, NAMES)[:3] == ("Noord", DISTRICT, "noord")
    with pytest.raises(UnknownPlace) as refused:
        find("Zuid", None, NAMES)
    assert refused.value.options == ("Het Centrum", "Noord")


@given(st.text(max_size=30))
def test_any_text_is_a_place_or_refused(text):
    try:
        found = find(text, TOWN, NAMES)
    except UnknownPlace:
        return
    assert found == EVERYWHERE or found.kind
