"""House rules for residents as plain data: what may be restricted for, read and checked; and what never may.

A restriction always names one of these rules. Criticism, sarcasm, anger and asking again are never a rule: freedom of
expression protects what offends, shocks or disturbs (European Court of Human Rights, Handyside v. the United Kingdom,
1976, § 49).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

MOST_RULES = 20
LONGEST = {"slug": 50, "title": 120, "text": 1000, "complaints": 1000}
#: Languages of the ready-made rules, and in which a town can write its own.
LANGUAGES = ("nl", "en")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_READY_MADE = Path(__file__).parents[1] / "house_rules" / "ready_made.json"
# What a title must not forbid, as beginnings of words.
_NEVER = re.compile(
    r"\b(?:kriti[ec]|sarcas|ironi|spot\b|satir|boos|boze|woede|woedend|ontevreden|klacht|klagen|klaag|zeur|herhaald|"
    r"onaardig|onbeleefd|critici|critique|sarcast|irony|satire|mock|anger|angry|furious|dissatisf|complain|repeated|"
    r"unfriendly|impolite|rude)",
    re.IGNORECASE,
)


class HouseRuleError(ValueError):
    """A rule that cannot be used: the text says which part, and what to do."""


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One rule. `titles` and `texts` by language; `urgent`: it may be acted on at once, and reviewed afterwards."""

    slug: str
    titles: Mapping[str, str]
    texts: Mapping[str, str]
    urgent: bool = False

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "titles": dict(self.titles), "texts": dict(self.texts)}

    def title(self, language: str) -> str:
        return in_language(self.titles, language)

    def text(self, language: str) -> str:
        return in_language(self.texts, language)


def in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in a language, else in English, else in any that there is; "" where there is none."""
    return texts.get(language) or texts.get("en") or next((text for text in texts.values() if text), "")


def forbidden_words(title: str) -> list[str]:
    """Words of a title that would make a rule of what people are free to do."""
    return [found.group() for found in _NEVER.finditer(title)]


def parse(data: Any) -> HouseRule:
    """A rule from JSON; `HouseRuleError` says what is wrong with it."""
    if not isinstance(data, Mapping):
        raise HouseRuleError("a rule is an object")
    slug = data.get("slug")
    if not isinstance(slug, str) or len(slug) > LONGEST["slug"] or not _SLUG.fullmatch(slug):
        raise HouseRuleError("slug: small letters, digits and hyphens, as in data-of-others")
    titles, texts = by_language(data, "titles", "title"), by_language(data, "texts", "text")
    if set(titles) != set(texts):
        raise HouseRuleError("titles and texts: in the same languages")
    never = [word for title in titles.values() for word in forbidden_words(title)]
    if never:
        raise HouseRuleError(f"titles: {never[0]!r} is what people are free to do, and never a rule")
    return HouseRule(slug, titles, texts, data.get("urgent") is True)


def by_language(data: Mapping[str, Any], name: str, kind: str) -> dict[str, str]:
    """Texts by language, at least one; `HouseRuleError` where they are none."""
    held = data.get(name)
    given = {code: text for code, text in held.items() if text} if isinstance(held, Mapping) else {}
    wrong = [code for code in given if code not in LANGUAGES]
    if wrong or not given:
        raise HouseRuleError(f"{name}: in one or more of {', '.join(LANGUAGES)}")
    for code, text in given.items():
        if not isinstance(text, str) or not text.strip() or len(text.strip()) > LONGEST[kind]:
            raise HouseRuleError(f"{name}, {code}: a text of 1 to {LONGEST[kind]} characters")
    return {code: text.strip() for code, text in given.items()}


def parse_all(data: Sequence[Any]) -> list[HouseRule]:
    """All rules of a version; no two have the same slug."""
    rules = [parse(one) for one in data]
    if len({one.slug for one in rules}) < len(rules):
        raise HouseRuleError("slug: two rules have the same")
    return rules


def ready_made() -> tuple[list[HouseRule], dict[str, str]]:
    """The rules that Heed brings, and where residents can turn to beside an appeal; in Dutch and English."""
    data = json.loads(_READY_MADE.read_text(encoding="utf-8"))
    return parse_all(data["rules"]), by_language(data, "complaints", "complaints")
