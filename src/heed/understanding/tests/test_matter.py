"""Whether two messages speak of the same matter: what speaks for it, what against, and what does not count."""

from __future__ import annotations

import pytest

from heed.understanding import Context, Gazetteer, Text, read
from heed.understanding.gazetteer import Entry
from heed.understanding.matter import SAME_FROM, Earlier, Match, same_matter
from heed.understanding.tests.conftest import CATALOGUE
from heed.understanding.traces import Statement, Traces, traces

STREETS = [("Kerkstraat", 5.20), ("Molenweg", 5.22), ("Dorpsplein", 5.24)]
LAMP = "De lantaarnpaal in de Kerkstraat doet het niet, het is er pikdonker."


@pytest.fixture(scope="module")
def town() -> Context:
    entries = [Entry(name, "street", lon, 52.5, district=f"district-{name[0].lower()}") for name, lon in STREETS]
    return Context(catalogue=CATALOGUE, gazetteer=Gazetteer(entries))


@pytest.fixture(scope="module")
def plain(town) -> Context:
    return Context(catalogue=CATALOGUE, gazetteer=town.gazetteer, plain=True)


def told(town: Context, text: str, day: int = 1, address: str = "", spot: tuple[float, float] | None = None) -> Traces:
    lon, lat = spot or (None, None)
    made = Text(text, longitude=lon, latitude=lat, written_at=f"2026-01-{day:02d}T12:00:00+00:00")
    return traces(Statement(made, read([made], town)[0], address))


def match(one: Traces, other: Traces) -> Match:
    return same_matter(one, [other])[0]


def names(found: Match) -> set[str]:
    return {part.name for part in found.parts}


@pytest.mark.parametrize(
    "other",
    [
        "Straatlantaarn kapot, Kerkstraat",
        "The street light in Kerkstraat is out, I could not see a thing last night.",
        "Die Straßenlaterne in der Kerkstraat brennt nicht.",
        "Kerkstraat'taki sokak lambası yanmıyor.",
    ],
)
def test_the_same_lamp_is_told_across_languages(town, other):
    found = match(told(town, LAMP), told(town, other, day=2))
    assert found.score >= SAME_FROM
    assert {"meaning", "place"} <= names(found)
    assert ("Kerkstraat",) in [part.words for part in found.parts]


@pytest.mark.parametrize(
    ("other", "because"),
    [
        ("De lantaarnpaal op de Molenweg doet het niet, het is er pikdonker.", "elsewhere"),
        ("Hoe vraag ik een parkeervergunning aan voor de Kerkstraat?", "another_topic"),
    ],
)
def test_a_near_miss_is_told_apart(town, other, because):
    found = match(told(town, LAMP), told(town, other))
    assert found.score < SAME_FROM
    assert next(part.weight for part in found.parts if part.name == because) < 0


def test_the_same_thing_much_later_is_less_likely_the_same(town):
    now = match(told(town, LAMP), told(town, LAMP.replace("pikdonker", "donker")))
    later = match(told(town, LAMP), told(town, LAMP.replace("pikdonker", "donker"), day=30))
    assert later.score < now.score
    assert "time" in names(later)


def test_without_any_place_alike_words_are_not_enough(town):
    one, other = told(town, "Bij ons in de straat is een lamp kapot."), told(town, "Lantaarnpaal doet het niet.", day=3)
    assert match(one, other).score < SAME_FROM


def test_the_number_of_a_lamp_post_says_which(town):
    one = told(town, "Lantaarnpaal 04172 brandt overdag")
    same = match(one, told(town, "paal 04172 staat de hele dag aan", day=2))
    another = match(one, told(town, "Lantaarnpaal 04188 brandt overdag", day=2))
    assert same.score > another.score
    assert ("04172",) in [part.words for part in same.parts]
    assert "another_number" in names(another)


def test_where_the_sender_stood_counts(town):
    one = told(town, "Lantaarn kapot", spot=(5.2000, 52.5))
    near, far = (
        told(town, "Hier is de lamp uit", spot=(5.2002, 52.5)),
        told(town, "Hier is de lamp uit", spot=(5.3, 52.5)),
    )
    assert match(one, near).score > SAME_FROM > match(one, far).score
    assert "spot" in names(match(one, near))


def test_an_address_of_a_form_counts_with_its_number(town):
    one = told(town, "Lantaarn kapot", address="Kerkstraat 12, Havenstad")
    assert one.streets == {"kerkstraat": {12}}
    same = match(one, told(town, "De lamp bij Kerkstraat 12 is uit"))
    assert ("Kerkstraat 12",) in [part.words for part in same.parts if part.name == "spot"]
    assert "another_house" in names(match(one, told(town, "Lantaarn kapot", address="Kerkstraat 18, Havenstad")))


def test_who_says_it_does_not_count(town):
    text = "Mijn naam is Jan de Vries, bel 0612345678 of jan@example.org. "
    words = told(town, text + "De lamp is stuk").words
    assert not {"jan", "vries", "0612345678", "example"} & (set(words) | set(words.values()))


def test_nearly_the_same_text_is_a_duplicate_whatever_its_links_and_handles(town):
    text = "Stop de kap van de oude beuken en laat de raad weten dat onze bomen moeten blijven"
    found = match(told(town, text), told(town, f"@havenstad {text}!! https://beuken.example/1234"))
    assert found.is_duplicate
    assert not match(told(town, text), told(town, LAMP)).is_duplicate
    assert not match(told(town, "Dank u"), told(town, "Dank u")).is_duplicate


def test_the_score_does_not_depend_on_who_comes_first(town):
    texts = [LAMP, "Street light out in Kerkstraat 4", "grofvuil Molenweg", "", "👍", "Dank u wel!"]
    everything = [told(town, text, day) for day, text in enumerate(texts, 1)]
    for one in everything:
        for other in everything:
            assert match(one, other).score == match(other, one).score
            assert 0 <= match(one, other).score <= 1


def test_nothing_said_is_no_matter(town):
    assert match(told(town, ""), told(town, "")).score < SAME_FROM


def test_the_plain_reading_compares_words_and_places(plain):
    one = told(plain, LAMP)
    assert one.vector is None
    assert match(one, told(plain, "lantaarnpaal Kerkstraat pikdonker")).score > SAME_FROM
    assert match(one, told(plain, "lantaarnpaal Molenweg pikdonker")).score < SAME_FROM


def test_earlier_ones_are_found_and_old_ones_forgotten(town):
    earlier = Earlier(most=40)
    filler = [told(town, f"Wanneer is het stadhuis open op dag {day}?", day) for day in range(1, 29)]
    earlier.add(told(town, LAMP))
    for one in filler:
        earlier.add(one)
    ((number, found),) = earlier.matches(told(town, "Street light out in Kerkstraat", day=2))
    assert number == 0
    assert found.score >= SAME_FROM
    for one in filler * 3:
        earlier.add(one)
    assert not earlier.matches(told(town, "Street light out in Kerkstraat", day=2))
    earlier.add(told(town, LAMP))
    ((number, _),) = earlier.matches(told(town, "Street light out in Kerkstraat", day=2))
    assert number == 1 + 4 * len(filler)
