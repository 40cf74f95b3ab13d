"""A first text of a correction: what we said, and what is so now. A person completes and sends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.formats import date_format

from heed.casework.statements import GAP
from heed.staff import queries as staff

if TYPE_CHECKING:
    from heed.answers.fact_uses import Needed

#: English serves languages that are not here.
TEXTS: dict[str, dict[str, str]] = {
    "nl": {
        "changed": "Op {day} schreven wij u: “{was}” Dat klopt niet meer. Nu geldt: {now}",
        "ended": "Op {day} schreven wij u: “{was}” Dat klopt niet meer. {gap}",
    },
    "en": {
        "changed": "On {day} we wrote to you: “{was}” That is no longer right. It is now: {now}",
        "ended": "On {day} we wrote to you: “{was}” That is no longer right. {gap}",
    },
    "de": {
        "changed": "Am {day} haben wir Ihnen geschrieben: „{was}“ Das stimmt nicht mehr. Jetzt gilt: {now}",
        "ended": "Am {day} haben wir Ihnen geschrieben: „{was}“ Das stimmt nicht mehr. {gap}",
    },
    "tr": {
        "changed": "{day} tarihinde size şunu yazmıştık: “{was}” Bu bilgi artık doğru değil. Şimdi geçerli olan: {now}",
        "ended": "{day} tarihinde size şunu yazmıştık: “{was}” Bu bilgi artık doğru değil. {gap}",
    },
}
_FORMATS = {"nl": "j F", "en": "j F", "de": "j. F", "tr": "j F"}


def text(needed: Needed) -> str:
    """In the language of the answer. What must be written by a person stands as a gap, with which nothing is sent."""
    language = needed.language if needed.language in TEXTS else "en"
    fact = needed.fact
    was = _in(needed.was.values["statements"], language) if needed.was else GAP
    now = "" if fact.ended_at else _in(fact.statements, language)
    at = (needed.delivery.sent_at or needed.delivery.created_at).astimezone(ZoneInfo(staff.town().time_zone))
    with translation.override(language):
        day = date_format(at, _FORMATS[language])
    return TEXTS[language]["changed" if now else "ended"].format(day=day, was=was, now=now, gap=GAP)


def _in(statements: Mapping[str, str], language: str) -> str:
    """The statement in the language; one that was never written in it is for a person to write."""
    return statements.get(language) or GAP
