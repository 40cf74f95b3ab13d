"""The checks as data: which function looks, what it is given, and how heavy it weighs. All that is tuned stands here.

A rule that raises is named and hides nothing of the others. What each looks at: docs/reference/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from heed.answers.checks import (
    alt_text,
    contradiction,
    formal_matter,
    language,
    length,
    link,
    plain_language,
    private,
    promise,
    reply_window,
    stale_fact,
    tone,
)
from heed.answers.checks.contract import Checked, Finding, Level, Outgoing, Problem, Rule, Sentence
from heed.answers.checks.seen import Seen

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)

RULES: tuple[Rule, ...] = (
    Rule("personal_data", Level.SECOND_PERSON, private.find),
    Rule("promise", Level.SECOND_PERSON, promise.find),
    Rule(
        "stale_fact", Level.SECOND_PERSON, stale_fact.find, {"alike": 0.55, "shared": 0.6, "likely": 0.92, "sure": 0.97}
    ),
    Rule(
        "contradiction",
        Level.SECOND_PERSON,
        contradiction.find,
        {"alike": 0.38, "same": 0.5, "days": 42, "most": 40, "likely": 0.93, "sure": 0.97},
    ),
    # Advice: it misses much. The score is from a budget of one false alarm in ten answers, by turns on the texts to
    # learn from.
    Rule("tone", Level.ADVICE, tone.find, {"from_score": -0.05, "by_likeness": True}),
    Rule(
        "plain_language",
        Level.ADVICE,
        plain_language.find,
        {
            "least_words": 7,
            "from_points": 1.0,
            # of each measure: where points begin, how far on they are all given, how many
            "by_language": {
                "nl": {
                    "ease": (-55.0, 40.0, 0.6),
                    "lix": (45.0, 25.0, 0.5),
                    "per_sentence": (15.0, 12.0, 0.5),
                    "longest": (22.0, 15.0, 0.5),
                    "hard": (2.0, 8.0, 1.2),
                    "passive": (3.0, 6.0, 0.3),
                    "abbreviations": (2.0, 6.0, 0.8),
                },
                "en": {
                    "ease": (-60.0, 40.0, 0.6),
                    "lix": (40.0, 25.0, 0.5),
                    "per_sentence": (15.0, 12.0, 0.5),
                    "longest": (22.0, 15.0, 0.5),
                    "hard": (2.0, 8.0, 1.2),
                    "passive": (3.0, 6.0, 0.3),
                    "abbreviations": (2.0, 6.0, 0.8),
                },
            },
        },
    ),
    Rule("link", Level.SECOND_PERSON, link.find, {"alike": 0.8}),
    Rule("alt_text", Level.SECOND_PERSON, alt_text.find, {"shortest": 4}),
    Rule(
        "language",
        Level.ADVICE,
        language.find,
        {
            "languages": frozenset({"nl", "en", "de", "tr"}),
            "told_apart": ("nl", "en", "de", "tr", "fr", "es", "pl", "ar"),
            "piece": 30,
            "least_letters": 12,
            "least_share": 0.34,
        },
    ),
    Rule("length", Level.NOT_ALLOWED, length.find, {"number_room": len(" (4/4)")}),
    Rule(
        "formal_matter",
        Level.SECOND_PERSON,
        formal_matter.find,
        {"designated": frozenset({"email", "webform"}), "alike": -0.25},
    ),
    Rule(
        "reply_window",
        Level.NOT_ALLOWED,
        reply_window.find,
        {"windows": {"facebook": (_DAY, _WEEK), "instagram": (_DAY, _WEEK), "whatsapp": (_DAY, _DAY)}},
    ),
)


def check(outgoing: Outgoing, rules: Sequence[Rule] = RULES) -> Checked:
    """All findings of the rules on an answer, in the order of the text. Never raises on any text."""
    seen = Seen(outgoing)
    findings: list[Finding] = []
    did_not_run: list[tuple[str, str]] = []
    for rule in rules:
        try:
            findings += [_finding(seen, rule, problem) for problem in rule.find(seen, rule.parameters)]
        except Exception as error:
            did_not_run.append((rule.slug, type(error).__name__))
    order = {rule.slug: number for number, rule in enumerate(RULES)}
    return Checked(
        tuple(sorted(findings, key=lambda one: (one.start, one.end, order.get(one.check, 99), one.check, one.why.key))),
        tuple(sorted(did_not_run)),
    )


def _finding(seen: Seen, rule: Rule, problem: Problem) -> Finding:
    start, end = 0, len(seen.outgoing.text)
    if problem.start is not None and problem.end is not None:
        start, end = seen.original(problem.start, problem.end)
    why = Sentence(problem.why, dict(problem.values))
    return Finding(
        rule.slug, problem.level or rule.level, start, end, why, Sentence(f"{problem.why}.remedy", why.values)
    )


def load() -> None:
    """Loads what the checks need (some seconds), so that the first answer does not wait for it."""
    for _ in _samples():
        check(_)


def _samples() -> Iterator[Outgoing]:
    from datetime import UTC, datetime

    now = datetime(2026, 1, 5, 12, tzinfo=UTC)
    for language_code, text in (("nl", "Wij komen morgen langs bij u in de straat."), ("en", "We come by tomorrow.")):
        yield Outgoing(text, now, resident_text=text, resident_language=language_code)
