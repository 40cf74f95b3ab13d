"""What a message means: language, intent, topic, sentiment, abuse; in each language at full strength."""

import pytest

from heed.understanding import Context, Text, TopicDescription, read
from heed.understanding.context import KNOWN_LANGUAGES


def words(text: str, spans) -> list[str]:
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De prullenbak bij de ingang van het park zit al dagen vol", "nl"),
        ("The bin near the entrance of the park has been full for days", "en"),
        ("Der Mülleimer am Eingang des Parks ist seit Tagen voll", "de"),
        ("La poubelle à l'entrée du parc est pleine depuis des jours", "fr"),
        ("La papelera de la entrada del parque lleva días llena", "es"),
        ("Il cestino all'ingresso del parco è pieno da giorni", "it"),
        ("Kosz przy wejściu do parku jest pełny od kilku dni", "pl"),
        ("O caixote do lixo à entrada do jardim está cheio há dias", "pt"),
        ("Parkın girişindeki çöp kutusu günlerdir dolu duruyor", "tr"),
        ("سلة المهملات عند مدخل الحديقة ممتلئة منذ أيام", "ar"),
        ("Ο κάδος στην είσοδο του πάρκου είναι γεμάτος εδώ και μέρες", "el"),
    ],
)
def test_language(reading_of, text, language):
    reading = reading_of(text)
    assert reading.language.label == language
    assert reading.language.sure


@pytest.mark.parametrize(
    ("text", "language"),
    [("Dank u wel!", "nl"), ("thanks a lot", "en"), ("vielen Dank", "de"), ("Teşekkürler", "tr"), ("merci", "fr")],
)
def test_a_short_text_is_told_by_its_words_but_never_surely(reading_of, text, language):
    reading = reading_of(text)
    assert reading.language.label == language
    assert not reading.language.sure


def test_without_letters_the_networks_language_is_taken(town):
    reading = read([Text("👍 12", language="de")], town)[0]
    assert reading.language.label == "de"
    assert not reading.language.sure


def test_only_configured_languages_are_told():
    context = Context(languages=("en", "de"))
    assert read(["De prullenbak bij de ingang van het park zit vol"], context)[0].language.label in {"en", "de"}


def test_known_languages_are_those_of_the_model():
    from heed.understanding.language import _identifier

    assert set(_identifier().nb_classes) == KNOWN_LANGUAGES


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("De lantaarnpaal voor mijn huis doet het niet", "report"),
        ("Wanneer wordt het grofvuil opgehaald?", "question"),
        ("Schandalig, al maanden doen jullie niets aan de stoep", "complaint"),
        ("Het zou mooi zijn als er meer bankjes in het park komen", "suggestion"),
        ("Compliment voor de mooie bloemen op het plein!", "praise"),
        ("Hierbij maak ik bezwaar tegen het besluit van 3 mei", "appeal"),
        ("The lamp post on our corner is broken", "report"),
        ("How can I apply for a parking permit?", "question"),
        ("This is a disgrace, no reply for months", "complaint"),
        ("It would be great to have more trees here, please consider it", "suggestion"),
        ("Well done, the new playground is wonderful", "praise"),
        ("I want to lodge an appeal against this decision", "appeal"),
        ("Die Laterne vor dem Haus ist defekt und leuchtet nicht", "report"),
        ("Wann wird der Sperrmüll abgeholt?", "question"),
        ("Eine Frechheit, seit Monaten keine Antwort", "complaint"),
        ("Man könnte hier einen Zebrastreifen anlegen, das wäre gut", "suggestion"),
        ("Ein großes Lob, das habt ihr gut gemacht", "praise"),
        ("Ich lege Widerspruch gegen den Bescheid vom 3. Mai ein", "appeal"),
        ("Sokak lambası bozuk, gece yanmıyor", "report"),
        ("Çöp ne zaman toplanıyor?", "question"),
        ("Rezalet, aylardır kimse ilgilenmiyor", "complaint"),
        ("Parka daha fazla bank konulsa çok iyi olur, önerim bu", "suggestion"),
        ("Tebrikler, çok güzel olmuş, elinize sağlık", "praise"),
        ("Bu karara itiraz ediyorum, dava açacağım", "appeal"),
    ],
)
def test_intent(reading_of, text, intent):
    assert reading_of(text).intent.label == intent


def test_intent_shows_its_words(reading_of):
    text = "Het zou mooi zijn als er meer bankjes komen"
    assert "zou mooi zijn" in words(text, reading_of(text).intent.evidence)


def test_what_says_nothing_is_not_sure(reading_of):
    assert not reading_of("Vandaag is het dinsdag").intent.sure


@pytest.mark.parametrize(
    ("text", "topic", "evidence"),
    [
        ("De straatlantaarn is uit", "street-lighting", "straatlantaarn"),
        ("Losse stoeptegels voor de deur", "pavement", "stoeptegels"),
        ("Two street lights are out", "street-lighting", "street lights"),
        ("Am Spielplatz liegt Sperrmuell herum", "waste", "Sperrmuell"),
        ("Sokak lambası yanmıyor", "street-lighting", "Sokak lambası"),
        ("ÇÖP toplanmadı", "waste", "ÇÖP"),
    ],
)
def test_topic_by_stems_and_compounds(reading_of, text, topic, evidence):
    reading = reading_of(text)
    assert reading.topic.label == topic
    assert reading.topic.sure
    assert evidence in words(text, reading.topic.evidence)


def test_the_longer_keyword_speaks(reading_of):
    # "parkeervergunning" begins with "park", which is another topic
    reading = reading_of("Waar vraag ik een parkeervergunning aan?")
    assert reading.topic.label == "parking"
    assert "park" not in [other.label for other in reading.topic.alternatives]


def test_two_topics_are_best_and_alternative(reading_of):
    reading = reading_of("De kuil in het wegdek naast de afvalcontainer")
    assert {reading.topic.label, reading.topic.alternatives[0].label} == {"road", "waste"}
    assert reading.topic.confidence >= reading.topic.alternatives[0].confidence


def test_a_street_name_is_no_topic(reading_of):
    assert not reading_of("We live at 12 Station Road").topic.evidence


def test_without_a_word_of_the_catalogue_the_fallback_is_never_sure(reading_of):
    reading = reading_of("Ik heb een heel andere kwestie")
    assert reading.topic.label == "other"
    assert not reading.topic.sure
    assert reading.topic.evidence == ()


def test_without_a_catalogue_there_is_no_topic():
    reading = read(["De lamp is kapot"], Context())[0]
    assert reading.topic is None
    assert "topic" not in reading.as_json()


def test_a_rare_keyword_outweighs_a_shared_one():
    shared = ("fiets",)
    context = Context(
        catalogue=[
            TopicDescription("paths", {}, {"nl": (*shared, "fietspad")}),
            TopicDescription("wrecks", {}, {"nl": (*shared, "wrak")}),
            TopicDescription("racks", {}, {"nl": shared}),
        ]
    )
    assert read(["Er ligt een wrak van een fiets"], context)[0].topic.label == "wrecks"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Wat een prachtig park, wij zijn er heel blij mee", "positive"),
        ("Vreselijk, wat een rommel en stank hier", "negative"),
        ("Vanavond is er een vergadering in het stadhuis", "neutral"),
        ("I love the new library, excellent service", "positive"),
        ("Terrible mess, this is disgusting", "negative"),
        ("Sehr schön geworden, vielen Dank", "positive"),
        ("Furchtbar, dieser Lärm und Gestank", "negative"),
        ("Berbat bir koku, rezalet", "negative"),
        ("Das ist nicht gut und nicht schön", "negative"),
    ],
)
def test_sentiment(reading_of, text, label):
    assert reading_of(text).sentiment.label == label


@pytest.mark.parametrize(
    "text", ["Jullie zijn een stelletje klootzakken", "You idiots, fuck off", "Ihr Arschlöcher", "Şerefsizler sizi"]
)
def test_abuse_is_flagged_with_its_words(reading_of, text):
    abuse = reading_of(text).abuse
    assert abuse.label == "abusive"
    assert abuse.evidence


def test_anger_alone_is_no_abuse(reading_of):
    reading = reading_of("Schandalig dat er al weken niets gebeurt!")
    assert reading.abuse.label == "clean"
    assert reading.abuse.score < 0.5


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        ("Kapotte lamp bij Kerkstraat 12a in het dorp", "Kerkstraat 12a", "address"),
        ("Overlast in de Dorpsstraat", "Dorpsstraat", "street"),
        ("Ik woon op 3511 AB", "3511 AB", "postcode"),
        ("Die Laterne in der Bahnhofstraße 5 ist aus", "Bahnhofstraße 5", "address"),
        ("Wohnhaft in 10115 Berlin", "10115", "postcode"),
        ("There is rubbish at 12 Station Road", "12 Station Road", "address"),
        ("lamp stuk in de kerkstraat 7", "kerkstraat 7", "address"),
    ],
)
def test_places(reading_of, text, mention, kind):
    place = reading_of(text).places[0]
    assert (place.text, place.kind) == (mention, kind)
    assert text[place.start : place.end] == mention
    assert place.longitude is None


@pytest.mark.parametrize(
    "text", ["Fietspad is stuk", "Two street lights are out", "Sinds 1500 op de kaart", "Die Straße ist nass"]
)
def test_no_places(reading_of, text):
    assert reading_of(text).places == ()
