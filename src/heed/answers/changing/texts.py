"""What residents read of a correction or a withdrawal, beside what staff write."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format

from heed.staff import queries as staff

#: English serves languages that are not here. "lead" stands before a corrected text that goes out as a message of its
#: own; "withdrawal" is what a withdrawal says until a colleague writes something better.
TEXTS: dict[str, dict[str, str]] = {
    "nl": {
        "lead": "Correctie van ons antwoord van {day}:",
        "withdrawal": "Ons antwoord van {day} klopt niet. Wij nemen het terug. U krijgt een nieuw antwoord.",
    },
    "en": {
        "lead": "Correction of our answer of {day}:",
        "withdrawal": "Our answer of {day} is not right. We take it back. You will get a new answer.",
    },
    "de": {
        "lead": "Korrektur unserer Antwort vom {day}:",
        "withdrawal": "Unsere Antwort vom {day} stimmt nicht. Wir nehmen sie zurück. Sie bekommen eine neue Antwort.",
    },
    "tr": {
        "lead": "{day} tarihli yanıtımızın düzeltmesi:",
        "withdrawal": "{day} tarihli yanıtımız doğru değil. Onu geri alıyoruz. Size yeni bir yanıt vereceğiz.",
    },
}
_FORMATS = {"nl": "j F", "en": "j F", "de": "j. F", "tr": "j F"}


def of(name: str, language: str, answered_at: datetime) -> str:
    """The text in a language, with the day of the answer as the town counts it."""
    language = language if language in TEXTS else "en"
    return TEXTS[language][name].format(day=written_day(answered_at, language))


def written_day(moment: datetime, language: str) -> str:
    """A day without its year, in one of the languages of `TEXTS`."""
    local = moment.astimezone(ZoneInfo(staff.town().time_zone))
    with translation.override(language):
        return date_format(local, _FORMATS[language])
