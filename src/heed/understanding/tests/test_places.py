"""Places are found as residents write them, and put on the map where that is sure."""

import pickle
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.understanding import Context, Gazetteer, Place, Text, read, read_gazetteer
from heed.understanding.gazetteer import Entry, metres
from heed.understanding.lexicon import tokenize
from heed.understanding.places import Finder, find
from heed.understanding.tests.gazetteers import feature, geojson, line, point, town
from heed.understanding.text import fold


@pytest.fixture(scope="module")
def finder():
    return Finder(town())


@pytest.fixture(scope="module")
def places_of(finder):
    def find_here(text: str, lon: float | None = None, lat: float | None = None) -> tuple[Place, ...]:
        folded = fold(text)
        return finder.find(Text(text, None, lon, lat), folded, tokenize(folded))

    return find_here


def where(place: Place) -> tuple[float, float]:
    assert place.longitude is not None
    assert place.latitude is not None
    return place.longitude, place.latitude


@pytest.mark.parametrize(
    ("text", "mention", "kind", "street"),
    [
        ("Lamp stuk in de Torenstraat", "Torenstraat", "street", "Torenstraat"),
        ("lamp stuk in de torenstraat", "torenstraat", "street", "Torenstraat"),
        ("lamp stuk in de torenstr. bij mij", "torenstr", "street", "Torenstraat"),
        ("lamp stuk in de toren straat", "toren straat", "street", "Torenstraat"),
        ("lamp stuk in de Torenstrat", "Torenstrat", "street", "Torenstraat"),
        ("glas op de langegracht", "langegracht", "street", "Lange Gracht"),
        ("Torenstraat'daki lamba yanmıyor", "Torenstraat", "street", "Torenstraat"),
        ("Torenstraatta lamba yanmıyor", "Torenstraat", "street", "Torenstraat"),
        ("Torenstraat'ın köşesinde", "Torenstraat", "street", "Torenstraat"),
        ("Atatürk Cad. üzerinde çukur", "Atatürk Cad", "street", "Atatürk Caddesi"),
        ("Ataturk caddesinde çukur", "Ataturk caddesinde", "street", "Atatürk Caddesi"),
        ("am Rande des Marktplatzes liegt Müll", "Marktplatz", "street", "Marktplatz"),
        ("trash on Thames St. again", "Thames St", "street", "Thames Street"),
        ("trash on Thames again", "Thames", "street", "Thames Street"),
        ("στην οδό Αγίας Παρασκευής", "οδό Αγίας Παρασκευής", "street", "Αγίας Παρασκευής"),
        ("στην Αγια Παρασκευη", "Αγια Παρασκευη", "street", "Αγίας Παρασκευής"),
        ("Torenstraat 12a", "Torenstraat 12a", "address", "Torenstraat"),
        ("Torenstraat 12-18, twee tegels", "Torenstraat 12-18", "address", "Torenstraat"),
        ("Torenstraat ter hoogte van nummer 5", "Torenstraat ter hoogte van nummer 5", "address", "Torenstraat"),
        ("Torenstraat No: 7", "Torenstraat No: 7", "address", "Torenstraat"),
        ("at 12 Thames Street", "12 Thames Street", "address", "Thames Street"),
        ("in der Torenstraat seit 3 Wochen", "Torenstraat", "street", "Torenstraat"),
        ("Torenstraat 3 weken donker", "Torenstraat", "street", "Torenstraat"),
    ],
)
def test_streets_as_people_write_them(places_of, text, mention, kind, street):
    place = places_of(text)[0]
    assert (place.text, place.kind, place.street) == (mention, kind, street)
    assert where(place)


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("hoek Torenstraat/Weidelaan", "hoek Torenstraat/Weidelaan"),
        ("op de hoek van de Torenstraat en de Weidelaan", "hoek van de Torenstraat en de Weidelaan"),
        ("at the corner of Torenstraat and Weidelaan", "corner of Torenstraat and Weidelaan"),
        ("Torenstraat & Weidelaan", "Torenstraat & Weidelaan"),
        ("Ecke Torenstraat/Weidelaan", "Ecke Torenstraat/Weidelaan"),
        ("Torenstraat ile Weidelaan köşesinde", "Torenstraat ile Weidelaan köşesi"),
        ("στη γωνία Torenstraat και Weidelaan", "γωνία Torenstraat και Weidelaan"),
    ],
)
def test_crossings_are_where_the_streets_meet(places_of, text, mention):
    place = places_of(text)[0]
    assert (place.text, place.kind, place.street) == (mention, "crossing", "Torenstraat / Weidelaan")
    assert metres(where(place), (5.005, 52.005)) < 5
    assert place.sure


@pytest.mark.parametrize(
    "text",
    [
        "tegenover de bibliotheek", "opposite the library", "gegenüber der Bibliotheek", "kütüphanenin karşısında",
        "απέναντι από την bibliotheek", "naast de Centrale Bibliotheek",
    ],
)  # fmt: skip
def test_relative_places_are_the_landmark(places_of, text):
    place = places_of(text)[0]
    assert place.kind == "landmark"
    assert where(place) == (5.0055, 52.0051)


def test_post_codes_and_districts(places_of):
    code, district = places_of("1511KL, in Oostwijk")
    assert (code.kind, where(code)) == ("postcode", (5.0031, 52.0031))
    assert (district.kind, district.district, where(district)) == ("district", "oost", (5.005, 52.005))


@pytest.mark.parametrize(("number", "lat"), [(3, 52.0081), (31, 52.0094), (61, 52.0109)])
def test_house_numbers_between_known_ones(places_of, number, lat):
    place = places_of(f"Molenweg {number}")[0]
    assert metres(where(place), (5.0081, lat)) < 15
    assert place.sure


def test_house_numbers_along_a_line(places_of):
    (low,), (high,) = places_of("Torenstraat 1"), places_of("Torenstraat 81")
    assert metres(where(low), (5.001, 52.005)) < 30
    assert metres(where(high), (5.009, 52.005)) < 30


def test_one_name_in_two_districts_is_not_sure(places_of):
    place = places_of("Gat in de Dorpsstraat")[0]
    assert not place.sure
    assert {one.district for one in place.candidates} == {"oost", "west"}


def test_a_district_or_the_senders_place_tells_which_one(places_of):
    assert places_of("Gat in de Dorpsstraat in Westwijk")[0].district == "west"
    near = places_of("Gat in de Dorpsstraat", 4.9931, 52.0031)[0]
    assert (near.district, near.sure) == ("west", True)


def test_a_long_street_is_where_its_sender_stands(places_of):
    place = places_of("Gat in de Torenstraat", 5.0085, 52.0052)[0]
    assert metres(where(place), (5.0085, 52.005)) < 5
    vague = places_of("Gat in de Torenstraat")[0]
    assert not vague.sure
    assert vague.radius > 200


def test_a_landmark_tells_where_in_a_street(places_of):
    place = places_of("In de Weidelaan, bij de bibliotheek")[0]
    assert metres(where(place), (5.005, 52.0051)) < 5


def test_an_unknown_street_has_candidates_and_no_coordinate(places_of):
    place = places_of("Lamp stuk in de Torenlaan 5")[0]
    assert (place.longitude, place.sure) == (None, False)
    assert [one.name for one in place.candidates] == ["Torenstraat"]


@pytest.mark.parametrize(
    "text",
    [
        "spar je energie", "de A7 bij km 3,4", "lijn 4 rijdt niet", "Thames is a river? No: themes are",
        "de toren is stuk",
        "Fietspad is stuk", "weide met koeien",
    ],
)  # fmt: skip
def test_words_that_are_no_places(places_of, text):
    assert not [place for place in places_of(text) if place.sure]


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Nid-de-poule rue de la République 12", "rue de la République 12", "address"),
        ("un bache en la calle Mayor 5", "calle Mayor 5", "address"),
        ("una buca in Via Garibaldi 10", "Via Garibaldi 10", "address"),
        ("Dziura na ul. Długiej 7", "ul. Długiej 7", "address"),
        ("Há um buraco na Rua Augusta, 25", "Rua Augusta, 25", "address"),
        ("هناك حفرة في شارع النيل", "شارع النيل", "street"),
        ("λεωφόρος Κηφισίας 25", "λεωφόρος Κηφισίας 25", "address"),
        ("die Laterne Am Markt 5", "Am Markt 5", "address"),
        ("in der Käthe-Kollwitz-Straße", "Käthe-Kollwitz-Straße", "street"),
        ("in de Johan van Oldenbarneveltstraat", "Johan van Oldenbarneveltstraat", "street"),
        ("in de 1e Kerkstraat", "1e Kerkstraat", "street"),
        ("Bağdat Cad. ile Lale Sok. köşesinde", "Bağdat Cad. ile Lale Sok. köşesi", "crossing"),
        ("at the corner of Station Road and Elm Grove", "corner of Station Road and Elm Grove", "crossing"),
        ("bij basisschool De Wiekslag", "basisschool De Wiekslag", "landmark"),
        ("near Heron Park", "Heron Park", "landmark"),
        ("istasyonda kimse yok", "istasyon", "landmark"),
    ],
)
def test_forms_of_many_languages_without_a_gazetteer(text, mention, kind):
    found = [(place.text, place.kind) for place in find(text)]
    assert (mention, kind) in found


@pytest.mark.parametrize(
    "text",
    [
        "In London close to me",
        "The Dutch way",
        "If the busker plays Wonderwall one more time I am leaving this town",
        "Auf dem Parkplatz",
    ],
)
def test_words_that_only_look_like_streets(text):
    assert read([text], Context())[0].places == ()


def test_a_wide_gazetteer_tells_towns_from_words():
    names = ["Nice", "Reading", "Beira", "Houston", "Athens"]
    entries = [Entry(name, "town", number, number) for number, name in enumerate(names)]
    entries += [Entry(f"Xanadu{number}", "town", 1.0, 1.0) for number in range(300)]
    found = find("Nice to hear from you. Floods in Houston, please help", Gazetteer(entries))
    assert [(place.text, place.kind, place.longitude, place.sure) for place in found] == [("Houston", "town", 3, True)]


def test_json_of_before_is_still_read():
    old = {
        "start": 0, "end": 4, "text": "abcd", "kind": "street", "lon": None, "lat": None, "confidence": 0.7,
        "sure": False,
    }  # fmt: skip
    assert Place.from_json(old) == Place(0, 4, "abcd", "street", None, None, 0.7, False)


def test_json_and_pickle_lead_back(places_of):
    for text in ("Dorpsstraat", "hoek Torenstraat/Weidelaan"):
        place = places_of(text)[0]
        assert Place.from_json(place.as_json()) == place
        assert pickle.loads(pickle.dumps(place)) == place


FRAGMENTS = st.sampled_from(
    [
        "Torenstraat", "torenstr", "Weidelaan", "hoek", "van de", "en", "/", "&", "ile", "köşesi", "12",
        "12a", "1511 KL",
        "Dorpsstraat", "Oostwijk", "Lange", "Gracht", "langegracht", "Thames", "St", "St.", "corner of",
        "Spar", ",", ".",
        "\n", "\u200b", "e\u0301", "İ", "ß", "\ud800", "οδό", "Αγίας", "Παρασκευής", "straat", "bibliotheek", "'da",
        "Johan van Oldenbarneveltstraat", "Mill Road", "شارع", "rue de la", "#", "@jan", "https://x.y",
    ]
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(st.characters(codec=None), max_size=200),
    st.lists(FRAGMENTS, max_size=25).map(" ".join),
    st.lists(FRAGMENTS, max_size=25).map("".join),
)
DEGREES = st.one_of(st.none(), st.floats(4.9, 5.1))


@settings(deadline=None, max_examples=300)
@given(text=ANY_TEXT, lon=DEGREES)
def test_offsets_order_and_figures_hold_for_any_text(text, lon):
    folded = fold(text)
    finder = FINDER
    asked = Text(text, None, lon, None if lon is None else 52.0)
    found = finder.find(asked, folded, tokenize(folded))
    assert found == finder.find(asked, folded, tokenize(folded))
    end = 0
    for place in found:
        assert end <= place.start < place.end <= len(text)
        assert place.text == text[place.start : place.end]
        assert 0 <= place.confidence <= 1
        assert (place.longitude is None) == (place.latitude is None)
        assert not place.sure or place.longitude is not None
        assert Place.from_json(place.as_json()) == place
        end = place.end


FINDER = Finder(town())


@settings(deadline=None, max_examples=100)
@given(texts=st.lists(ANY_TEXT, max_size=5))
def test_alone_as_in_a_batch(texts):
    context = Context(gazetteer=town())
    together = read(texts, context)
    assert [reading.places for reading in together] == [read([text], context)[0].places for text in texts]


PIECES = [
    "Torenstraat, Weidelaan, Molenweg 3, Dorpsstraat ", "Torenstraat ", "hoek Torenstraat/",
    "Torenstraat en ", "Thames & ", "Dorpsstraat 1 ", "Lange ", "1511 KL ", "A-",
    "van Aa", "St ", "Straat", "12 ", "Abcdefghijk ", "bij de ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.timeout(60)
def test_a_megabyte_is_read_in_bounded_time(piece):
    text = (piece * 1_000_000)[:1_000_000]
    assert len(read([text], Context(gazetteer=town()))) == 1


@pytest.mark.timeout(60)
def test_a_megabyte_of_words_never_seen():
    chance = random.Random(1)
    text = " ".join("".join(chance.choices("abcdefgh", k=9)) for _ in range(100_000))
    assert len(read([text], Context(gazetteer=town()))) == 1


@pytest.mark.parametrize(
    ("pin", "expected"),
    [
        ((5.2105, 52.5602), (5.2105, 52.5602)),  # between two known addresses: the message itself says where
        ((5.2600, 52.5602), None),  # 3 km further: another place than the street
    ],
)
def test_a_message_with_coordinates_says_where_in_a_street_of_which_only_addresses_are_known(pin, expected):
    addresses = [
        feature("Reigerstraat", "address", point(lon, 52.56), number=number)
        for number, lon in ((1, 5.205), (99, 5.216))
    ]
    (place,) = find(Text("Losse tegel in de Reigerstraat", longitude=pin[0], latitude=pin[1]), read_town(addresses))
    assert ((place.longitude, place.latitude) == expected) is (expected is not None)
    assert place.street == "Reigerstraat"


def test_a_message_with_coordinates_is_brought_to_the_line_of_a_street_where_that_is_known():
    street = feature("Reigerstraat", "street", line((5.205, 52.56), (5.216, 52.56)))
    text = Text("Losse tegel in de Reigerstraat", longitude=5.2105, latitude=52.5602)
    (place,) = find(text, read_town([street]))
    assert (place.longitude, place.latitude) == (5.2105, 52.56)


def read_town(features: list[dict]):
    return read_gazetteer([("town.geojson", geojson(features))]).gazetteer
