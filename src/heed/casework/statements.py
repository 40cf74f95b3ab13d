"""A first text about an incident, made from its figures. People complete it: it is never sent by itself."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format

#: Stands where a person must write what is known. A text that still holds it does not go out.
GAP = "[…]"

#: English serves languages that are not here.
_TEXTS = {
    "nl": {
        "place": " in {place}",
        "text": "Sinds {since} kregen wij berichten van {people} mensen over: {topic}{place}. "
        "Wij weten ervan. {gap} Op dit bericht laten wij u weten hoe het verder gaat.",
    },
    "en": {
        "place": " in {place}",
        "text": "Since {since} we have had messages from {people} people about: {topic}{place}. "
        "We know of it. {gap} We will let you know here how it goes on.",
    },
    "de": {
        "place": " in {place}",
        "text": "Seit {since} haben uns {people} Menschen geschrieben über: {topic}{place}. "
        "Wir wissen davon. {gap} Wie es weitergeht, teilen wir Ihnen hier mit.",
    },
    "tr": {
        "place": ", {place}",
        "text": "{since} tarihinden beri {people} kişiden şu konuda mesaj aldık: {topic}{place}. "
        "Durumu biliyoruz. {gap} Gelişmeleri size buradan bildireceğiz.",
    },
}
_FORMATS = {"nl": "j F H:i", "en": "j F H:i", "de": "j. F H:i", "tr": "j F H:i"}


def draft(language: str, topic: str, place: str, people: int, since: datetime, zone: str) -> str:
    """The text in `language`. `place` may be ""; `zone` is the town's time zone."""
    language = language if language in _TEXTS else "en"
    texts = _TEXTS[language]
    with translation.override(language):
        moment = date_format(since.astimezone(ZoneInfo(zone)), _FORMATS[language])
    where = texts["place"].format(place=place) if place else ""
    return texts["text"].format(since=moment, people=people, topic=topic, place=where, gap=GAP)
