"""The code of conduct as plain data: its rules and its quiz, read and checked; what differs; which version binds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from heed.answers.approval import rules as approval_rules

#: The level of a rule by which the checks that it governs do not look.
OFF = "off"
#: From the mildest to the gravest.
LEVELS = (OFF, *approval_rules.LEVELS)
#: What a rule of the code may govern: the level of the rule is then the level of what the check finds.
CHECKS = (
    "personal_data",
    "promise",
    "stale_fact",
    "contradiction",
    "tone",
    "plain_language",
    "link",
    "alt_text",
    "language",
    "length",
    "formal_matter",
    "reply_window",
)
MOST_RULES = 60
MOST_QUESTIONS = 20
MOST_OPTIONS = 6
LONGEST = {"slug": 50, "title": 120, "reason": 1000, "example": 1000, "question": 300, "option": 200, "why": 500}

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODES = Path(__file__).parent / "codes"
#: Languages in which there is a ready-made code.
READY_MADE = ("nl", "en")


class CodeError(ValueError):
    """A part of a code that cannot be used: the text says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the code. `in_election`: it counts in election time only."""

    slug: str
    title: str
    reason: str
    example: str
    level: str
    checks: tuple[str, ...] = ()
    in_election: bool = False

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "checks": list(self.checks)}


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the quiz. `right`: the place of the right option, from 0; `why`: told after a wrong answer."""

    question: str
    options: tuple[str, ...]
    right: int
    why: str

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "options": list(self.options)}


def parse_rule(data: Any) -> Rule:
    """A rule from JSON; `CodeError` says what is wrong with it."""
    if not isinstance(data, Mapping):
        raise CodeError("a rule is an object")
    texts = {name: _text(data, name) for name in ("slug", "title", "reason", "example")}
    if not _SLUG.fullmatch(texts["slug"]):
        raise CodeError("slug: small letters, digits and hyphens, as in who-may-speak")
    level, checks = data.get("level"), data.get("checks", [])
    if level not in LEVELS:
        raise CodeError(f"level: one of {', '.join(LEVELS)}")
    unknown = [one for one in checks if one not in CHECKS] if isinstance(checks, (list, tuple)) else [checks]
    if unknown:
        raise CodeError(f"checks: {unknown[0]!r} is none of {', '.join(CHECKS)}")
    return Rule(**texts, level=level, checks=tuple(checks), in_election=data.get("in_election") is True)


def parse_question(data: Any) -> Question:
    """A question from JSON; `CodeError` says what is wrong with it."""
    if not isinstance(data, Mapping) or not isinstance(data.get("options"), (list, tuple)):
        raise CodeError("a question is an object with question, options, right and why")
    options = tuple(_text({"option": one}, "option") for one in data["options"])
    if not 2 <= len(options) <= MOST_OPTIONS or len(set(options)) < len(options):
        raise CodeError(f"options: from 2 to {MOST_OPTIONS}, all different")
    right = data.get("right")
    if not isinstance(right, int) or isinstance(right, bool) or not 0 <= right < len(options):
        raise CodeError("right: the number of the right option, counted from 0")
    return Question(_text(data, "question"), options, right, _text(data, "why"))


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str) or not value.strip() or len(value.strip()) > LONGEST[name]:
        raise CodeError(f"{name}: a text of 1 to {LONGEST[name]} characters")
    return value.strip()


def ready_made(language: str) -> tuple[list[Rule], list[Question]]:
    """The code and the quiz that Heed brings, in one of `READY_MADE`. `KeyError` in any other language."""
    if language not in READY_MADE:
        raise KeyError(language)
    data = json.loads((_CODES / f"{language}.json").read_text(encoding="utf-8"))
    return [parse_rule(one) for one in data["rules"]], [parse_question(one) for one in data["quiz"]]


def wrong(quiz: Sequence[Question], given: Sequence[int | None]) -> list[int]:
    """The places of the questions that were answered wrongly or not at all."""
    filled = [*given, *[None] * len(quiz)]
    return [at for at, question in enumerate(quiz) if filled[at] != question.right]


def levels(rules: Iterable[Rule], is_election: bool) -> dict[str, str]:
    """By check the gravest level of the rules that govern it now; checks that no rule governs are not in it.

    `OFF` where all rules that govern a check switch it off.
    """
    found: dict[str, str] = {}
    for rule in rules:
        if rule.in_election and not is_election:
            continue
        for check in rule.checks:
            found[check] = max(found.get(check, rule.level), rule.level, key=LEVELS.index)
    return found


@dataclass(frozen=True, slots=True)
class Difference:
    """A rule that is not the same in two versions; None where it is not in one of them."""

    was: Rule | None
    now: Rule | None

    @property
    def parts(self) -> list[str]:
        """Names of what differs, where both versions have the rule."""
        if self.was is None or self.now is None:
            return []
        was, now = asdict(self.was), asdict(self.now)
        return [name for name in was if was[name] != now[name]]


def differences(was: Sequence[Rule], now: Sequence[Rule]) -> list[Difference]:
    """Rules that were changed, added or taken out, known by their slugs: in the order of the new version, then those
    that are gone. Their order alone is no difference."""
    before, after = {one.slug: one for one in was}, {one.slug: one for one in now}
    changed = [Difference(before.get(slug), one) for slug, one in after.items() if before.get(slug) != one]
    return changed + [Difference(one, None) for slug, one in before.items() if slug not in after]


@dataclass(frozen=True, slots=True)
class InUse:
    """When a version was put in use, bound, and was followed by another (None: it is in use still)."""

    number: int
    binds_from: datetime
    until: datetime | None


def binding(versions: Iterable[InUse], now: datetime) -> int | None:
    """The number of the version that binds; None where none does yet.

    A version that another one followed before it bound never binds: until the newer one does, the older goes on.
    """
    bound = [one for one in versions if one.binds_from <= now and (one.until is None or one.until > one.binds_from)]
    return max((one.number for one in bound), default=None)


def may_send(signed: Iterable[int], bound: int | None) -> bool:
    """Whether who signed these versions may send: the one that binds is among them, or a newer one."""
    return bound is None or any(number >= bound for number in signed)
