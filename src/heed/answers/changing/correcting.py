"""A first text of a correction: what we said, and what is so now. A person completes and sends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from heed.answers.changing.texts import written_day
from heed.casework.statements import GAP

if TYPE_CHECKING:
    from heed.answers.knowledge.fact_uses import Needed

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


def text(needed: Needed) -> str:
    """In the language of the answer. What must be written by a person stands as a gap, with which nothing is sent."""
    language = needed.language if needed.language in TEXTS else "en"
    fact = needed.fact
    was = _in(needed.was.values["statements"], language) if needed.was else GAP
    now = "" if fact.ended_at else _in(fact.statements, language)
    day = written_day(needed.delivery.sent_at or needed.delivery.created_at, language)
    return TEXTS[language]["changed" if now else "ended"].format(day=day, was=was, now=now, gap=GAP)


def _in(statements: Mapping[str, str], language: str) -> str:
    """The statement in the language; one that was never written in it is for a person to write."""
    return statements.get(language) or GAP
