"""A message that only says thanks never reopens a case; one with something new must."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Dank u wel!",
        "Bedankt voor de snelle reactie",
        "Dank u wel voor het snel repareren van de lamp!",
        "Super, lamp doet het weer. Bedankt!",
        "@gemeente dankjewel 🙏",
        "thanks a lot 👍",
        "Thank you so much for your quick help!",
        "Great, it's fixed. Thanks!",
        "danke",
        "Super, vielen Dank für die schnelle Hilfe",
        "Teşekkürler",
        "Çok teşekkür ederim, elinize sağlık",
        "Merci beaucoup pour votre aide",
        "Muchas gracias por la rapidez",
        "Ευχαριστώ πολύ",
        "👍",
        "❤️🙏",
        ":-)",
    ],
)
def test_only_thanks(reading_of, text):
    reading = reading_of(text)
    assert reading.only_thanks
    assert reading.intent.label == "praise"


@pytest.mark.parametrize(
    "text",
    [
        "Dank, maar het licht is weer stuk",
        "Bedankt, wanneer komen jullie?",
        "Bedankt voor niets",
        "Dank u, ook de stoep ligt los",
        "Dank! Kerkstraat 14 graag ook",
        "Dank, mijn nummer is 0612345678",
        "Thanks, but it broke again",
        "Thanks for nothing",
        "Thank you. There is a pothole on the corner",
        "Thanks, still dark here",
        "Danke, aber die Laterne ist wieder kaputt",
        "Danke für nichts",
        "Teşekkürler ama lamba yine bozuk",
        "Merci mais la rue est encore sale",
        "Gracias pero no funciona",
        "Dank. Brand!",
        "thanks 😡",
        "😡",
        "",
        "De lamp is kapot",
        "https://example.org/thanks",
    ],
)
def test_something_new(reading_of, text):
    assert not reading_of(text).only_thanks
