"""What must never be missed, and what must not be cried, by the cues alone: no learned head helps here."""

import pytest

from heed.understanding import Context, hide, learned, read
from heed.understanding.reading import Reading
from heed.understanding.tests import scenes
from heed.understanding.tests.dangers import DANGERS, LOOK_ALIKES, PEOPLE, PROPERTY, TRAFFIC


@pytest.fixture(autouse=True)
def only_cues(monkeypatch, tmp_path):
    learned.head.cache_clear()
    monkeypatch.setattr(learned, "SHIPPED", tmp_path)
    yield
    learned.head.cache_clear()


def of_all(sentences: dict[str, list[str]]) -> list[str]:
    return [text for texts in sentences.values() for text in texts]


def read_one(text: str) -> Reading:
    return read([text], Context())[0]


@pytest.mark.parametrize("text", PEOPLE + of_all(DANGERS))
def test_danger_to_people_is_urgent(text):
    urgency = read_one(text).urgency
    assert urgency.kind == "people"
    assert urgency.label == "urgent"
    assert urgency.score >= 0.8
    assert urgency.evidence


@pytest.mark.parametrize("text", PEOPLE)
def test_danger_is_seen_in_capitals_too(text):
    assert read_one(text.upper()).urgency.kind == "people"


def test_nothing_damps_who_despairs_of_life():
    text = "Gisteren in de krant gelezen over een oefening. Ik wil niet meer leven"
    assert read_one(text).urgency.label == "urgent"


@pytest.mark.parametrize(("kind", "text"), [("traffic", t) for t in TRAFFIC] + [("property", t) for t in PROPERTY])
def test_danger_to_traffic_and_property(kind, text):
    urgency = read_one(text).urgency
    assert (urgency.kind, urgency.label) == (kind, "urgent")


def test_people_before_traffic_before_property():
    people = read_one("Er is brand in het huis").urgency.score
    traffic = read_one("Er ligt een boom op de weg").urgency.score
    goods = read_one("De kelder staat vol water").urgency.score
    assert people > traffic > goods > read_one("De bloemen staan mooi").urgency.score


@pytest.mark.parametrize("text", of_all(scenes.DANGERS))
def test_danger_told_in_passing_is_urgent(text):
    urgency = read_one(text).urgency
    assert urgency.label == "urgent"
    assert urgency.evidence


@pytest.mark.parametrize("text", of_all(LOOK_ALIKES) + of_all(scenes.LOOK_ALIKES))
def test_no_false_alarm(text):
    assert read_one(text).urgency.label == "normal"


@pytest.mark.parametrize("languages", [("nl",), ("en", "de"), ("nl", "en", "de", "tr", "el")])
def test_suicide_and_fire_are_clear_in_a_town_with_few_languages(languages):
    for text in ("ich denke an Suizid", "yangın var", "we zien brand", "zelfmoord", "φωτιά"):
        assert read([text], Context(languages=languages))[0].urgency.label == "urgent"


def test_the_town_adds_its_own_words():
    context = Context(urgency_words={"nl": {"people": ["sluisdeur open"]}})
    text = "De sluisdeur staat al een uur open, de sluisdeur open dus"
    assert read([text], context)[0].urgency.kind == "people"
    assert read([text], Context())[0].urgency.kind is None


@pytest.mark.parametrize(
    "text",
    [
        "Stelletje luie varkens zijn jullie",
        "Zeg tegen die controleur dat ik weet waar hij woont",
        "you lot are a bunch of thieving scum",
        "tell the mayor we know where he lives",
        "Go back to your own country, vermin",
        "Ihr faulen Schweine, verreckt doch",
        "Ausländer raus, dieses Pack",
        "Sizi gidi şerefsizler, defolun",
        "O memurun bacaklarını kırarım",
        "Είστε όλοι ηλίθιοι και παράσιτα",
        "Bande de cons",
        "Sois unos gilipollas",
        "Siete degli idioti",
        "Jesteście debilami, banda idiotów",
        "Volgende keer neem ik een mes mee naar de balie",
        "Die handhaver loopt straks met zijn kop door de voorruit",
        "I know which school her kids go to. Just saying.",
        "Whoever drew this was dropped on their head as a baby",
        "Next time I'll bring a bat to your counter",
        "So blöd muss man erst mal geboren sein, Sie Vollpfosten",
        "Beim nächsten Mal bring ich einen Baseballschläger mit",
        "Hepinizin toplam iki beyin hücresi var",
        "Bir dahaki sefere köpekleri salarım üstünüze",
        "Έχετε όλοι μαζί το μυαλό μιας κότας",
        "Άλλη φορά θα φέρω ρόπαλο",
        "Les freins lâchent vite sur sa voiture, dommage",
        "Sois el cáncer de esta ciudad",
        "Siete senza cervello",
        "Macie rozum kury",
        "Vocês não têm cérebro, sem cérebro nenhum",
        "عصابة من الحمير",
    ],
)
def test_insult_threat_and_hatred_are_flagged(text):
    assert read_one(text).abuse.label == "abusive"


@pytest.mark.parametrize(
    "text",
    [
        "Die rotbak zit alweer vol!",
        "Een schande, prutswerk van de bovenste plank",
        "That bloody bin is full again",
        "He called me an idiot at the counter",
        "What an idiot I am, wrong number",
        "Diese verdammte Ampel!",
        "Der Mann am Schalter nannte mich einen Idioten",
        "Lanet olsun bu makineye",
        "Απαράδεκτη δουλειά, ντροπή",
        "Er ligt hondenpoep en vuil",
        "Er is 'kutmarokkaan' op de muur gekalkt",
        "Somebody painted 'Pakis out' on the wall",
        "I'm such an idiot, wrong form",
        "Ein Mann hat mir 'schwule Sau' hinterhergerufen",
        "Arkamdan 'ibne' diye bağırdı",
        "Μου φώναξε «αδερφή»",
        "On m'a traitée d'imbécile au guichet",
        "Me llamó imbécil en la ventanilla",
        "Shut it down before winter, please",
        "Slugs on the path and toads in the cellar",
        "Der Nachbar hat Kakerlaken im Keller",
        "Ik ben laaiend: drie brieven, nul antwoord",
    ],
)
def test_anger_at_things_and_quotes_are_no_abuse(text):
    assert read_one(text).abuse.label == "clean"


def test_no_danger_is_lost_with_the_names_that_are_hidden_before_a_message_is_stored():
    texts = of_all(scenes.DANGERS) + of_all(DANGERS)
    readings = read([hide(text) for text in texts], Context())
    assert [text for text, reading in zip(texts, readings, strict=True) if reading.urgency.label != "urgent"] == []
