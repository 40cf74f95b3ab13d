"""What must never be missed, and what must not be cried."""

import pytest

from heed.understanding import Context, read

PEOPLE = [
    "Ik ruik een sterke gaslucht in de Lindelaan",
    "Er staat een woning in brand!",
    "Ik wil niet meer leven",
    "ik denk aan zelfmoord",
    "De gevel is ingestort",
    "Er hangen losse stroomkabels boven het schoolplein",
    "Mijn kind is in het water gevallen",
    "There is a strong smell of gas in our street",
    "The shed is on fire",
    "I want to kill myself",
    "i don't want to live anymore",
    "The wall collapsed and someone is trapped",
    "Live wires hanging over the pavement",
    "A child fell into the open manhole",
    "Im Keller brennt es",
    "Starker Gasgeruch im Treppenhaus",
    "Ich will nicht mehr leben",
    "Der Balkon ist eingestürzt, es gibt Verletzte",
    "Yangın var, yardım edin",
    "Apartmanda gaz kokusu var",
    "Yaşamak istemiyorum artık",
    "İntihar edeceğim",
    "Bina çöktü, yaralılar var",
    "Il y a une forte odeur de gaz",
    "Je n'ai plus envie de vivre",
    "L'immeuble s'est effondré",
    "Hay un incendio en el parque",
    "Huele a gas en el portal",
    "No quiero vivir más",
]


@pytest.mark.parametrize("text", PEOPLE)
def test_danger_to_people_is_urgent(reading_of, text):
    urgency = reading_of(text).urgency
    assert urgency.kind == "people"
    assert urgency.score >= 0.8
    assert urgency.evidence


@pytest.mark.parametrize("text", PEOPLE)
def test_danger_is_seen_in_capitals_too(reading_of, text):
    assert reading_of(text.upper()).urgency.kind == "people"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Er ligt een boom op de weg bij de rotonde", "traffic"),
        ("De verkeerslichten bij het station doen het niet", "traffic"),
        ("There was an accident at the crossing", "traffic"),
        ("Die Ampel an der Kreuzung ist ausgefallen", "traffic"),
        ("Trafik ışıkları çalışmıyor", "traffic"),
        ("De kelder staat vol water", "property"),
        ("Our basement is full of water", "property"),
        ("Wasserrohrbruch im Nachbarhaus", "property"),
        ("Evimizi su bastı", "property"),
    ],
)
def test_danger_to_traffic_and_property(reading_of, text, kind):
    assert reading_of(text).urgency.kind == kind


def test_people_before_traffic_before_property(reading_of):
    people = reading_of("Er is brand in het huis").urgency.score
    traffic = reading_of("Er ligt een boom op de weg").urgency.score
    goods = reading_of("De kelder staat vol water").urgency.score
    assert people > traffic > goods > reading_of("De bloemen staan mooi").urgency.score


@pytest.mark.parametrize(
    "text",
    [
        "Er is geen brand meer hoor",
        "De lamp brandt niet",
        "The bench is brand new",
        "There is no danger at all",
        "Die Laterne brennt nicht",
        "We enjoyed the fireworks",
        "Wanneer is het gemeentehuis open?",
    ],
)
def test_no_false_alarm(reading_of, text):
    assert reading_of(text).urgency.label == "normal"


def test_the_town_adds_its_own_words():
    context = Context(urgency_words={"nl": {"people": ["sluisdeur open"]}})
    text = "De sluisdeur staat al een uur open, de sluisdeur open dus"
    assert read([text], context)[0].urgency.kind == "people"
    assert read([text], Context())[0].urgency.kind is None
