"""What residents are told of a promise, in the town's languages: one text for what Heed sends and for the status page.

The sentences are ours; names of days and months come from Django. English serves languages that are not here.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format

TEXTS: dict[str, dict[str, str]] = {
    "nl": {
        "before": "U hoort van ons vóór {moment}.",
        "late": "We hadden beloofd dat u van ons zou horen vóór {moment}. Dat is niet gelukt. "
        "Onze excuses. We zijn uw bericht niet vergeten.",
        "waiting_resident": "We wachten sinds {moment} op uw antwoord. Zodra u antwoordt, gaan we verder.",
        "waiting_other": "We wachten sinds {moment} op iemand anders: {reason} Zodra het kan, gaan we verder.",
        "renewed": "Over {reference}: we hadden u een antwoord beloofd vóór {was}. Dat lukt ons niet: {reason}",
        "further": "Over {reference}: {reason}",
    },
    "en": {
        "before": "You will hear from us before {moment}.",
        "late": "We promised that you would hear from us before {moment}, and we are late. "
        "We are sorry. Your message is not forgotten.",
        "waiting_resident": "We have been waiting for your answer since {moment}. As soon as you answer, we go on.",
        "waiting_other": "We have been waiting for somebody else since {moment}: {reason} As soon as we can, we go on.",
        "renewed": "About {reference}: we promised you an answer before {was}. We cannot keep that: {reason}",
        "further": "About {reference}: {reason}",
    },
    "de": {
        "before": "Sie hören von uns vor {moment}.",
        "late": "Wir hatten versprochen, dass Sie vor {moment} von uns hören. Das haben wir nicht geschafft. "
        "Das tut uns leid. Ihre Nachricht ist nicht vergessen.",
        "waiting_resident": "Wir warten seit {moment} auf Ihre Antwort. Sobald Sie antworten, machen wir weiter.",
        "waiting_other": "Wir warten seit {moment} auf jemand anderen: {reason} Sobald es geht, machen wir weiter.",
        "renewed": "Zu {reference}: Wir hatten Ihnen eine Antwort vor {was} versprochen. "
        "Das schaffen wir nicht: {reason}",
        "further": "Zu {reference}: {reason}",
    },
    "tr": {
        "before": "Size en geç {moment} yanıt vereceğiz.",
        "late": "Size en geç {moment} yanıt vereceğimize söz vermiştik, ama geciktik. "
        "Özür dileriz. Mesajınızı unutmadık.",
        "waiting_resident": "Yanıtınızı bekliyoruz ({moment} tarihinden beri). Yanıt verdiğinizde devam edeceğiz.",
        "waiting_other": "Başka birini bekliyoruz ({moment} tarihinden beri): {reason} Mümkün olunca devam edeceğiz.",
        "renewed": "{reference} hakkında: Size en geç {was} yanıt vereceğimize söz vermiştik. "
        "Bunu yerine getiremiyoruz: {reason}",
        "further": "{reference} hakkında: {reason}",
    },
}
_FORMATS = {"nl": "l j F, H:i", "en": "l j F, H:i", "de": "l, j. F, H:i", "tr": "j F l, H:i"}


def known(language: str) -> str:
    """The language in which we say it: this one, or English where we have no sentences in it."""
    return language if language in TEXTS else "en"


def sentence(language: str, name: str) -> str:
    """One sentence, with places such as {moment} to fill."""
    return TEXTS[known(language)][name]


@lru_cache(maxsize=1024)
def moment(language: str, at: datetime, zone: str) -> str:
    """A moment in words. Kept, since most promises end with an office day."""
    with translation.override(known(language)):
        return str(date_format(at.astimezone(ZoneInfo(zone)), _FORMATS[known(language)]))


def before(language: str, until: datetime, zone: str) -> str:
    """The promise itself: "You will hear from us before …"."""
    return sentence(language, "before").format(moment=moment(language, until, zone))


def renewed(
    language: str, reference: str, until: datetime, zone: str, reason: str, broken: datetime | None = None
) -> str:
    """A new promise. `broken` is the deadline that cannot be kept; None where the promise before was kept."""
    name = "renewed" if broken else "further"
    was = moment(language, broken, zone) if broken else ""
    said = sentence(language, name).format(reference=reference, was=was, reason=full_stop(reason))
    return f"{said} {before(language, until, zone)}"


def full_stop(reason: str) -> str:
    """What a colleague wrote, as a sentence."""
    reason = " ".join(reason.split())
    return reason if reason.endswith((".", "!", "?", "…")) or not reason else f"{reason}."
