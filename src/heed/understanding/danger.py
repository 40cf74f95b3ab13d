"""How urgent a message is: dangers that are named, and things that are one only together.

A cable is no danger and neither is "bare"; near each other they are. What is over, rehearsed, read in the paper or
only feared for some day is damped, unless the message also says that it is happening now. Who despairs of life is
never damped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from heed.understanding.lexicon import Hit
from heed.understanding.marks import Marked
from heed.understanding.reading import Urgency
from heed.understanding.words import urgency

_SCORE_OF = {"people": 0.9, "traffic": 0.7, "property": 0.55}
_KIND_OF = {"despair": "people", "people": "people", "traffic": "traffic", "property": "property"}
_CALM = 0.05
_URGENT_FROM = 0.5
_HIGHEST = 0.95
_DAMPED = 0.3

_NEAR = 12
_WIDE = 60
_MOST_HITS = 12
"""Hits of one label that are looked at; a text full of them is clear enough."""
_BEFORE = 2
_LAUGHS = frozenset("😂🤣")


class _Rule(NamedTuple):
    """Labels whose cues are a danger when they stand near each other."""

    label: str
    parts: tuple[str, ...]
    reach: int = _NEAR


_RULES = (
    _Rule("despair", ("gloom", "farewell"), _WIDE),
    _Rule("despair", ("gloom", "means"), _WIDE),
    _Rule("despair", ("farewell", "means"), _WIDE),
    _Rule("despair", ("farewell", "farewell"), _WIDE),
    _Rule("people", ("hint", "now")),
    _Rule("people", ("hint", "who")),
    _Rule("people", ("wire", "bare")),
    _Rule("people", ("shaft", "gone")),
    _Rule("people", ("who", "ill")),
    _Rule("people", ("who", "in_water")),
    _Rule("people", ("who", "missing")),
    _Rule("people", ("who", "shut_in")),
    _Rule("people", ("who", "violence")),
    _Rule("people", ("now", "violence")),
    _Rule("people", ("self", "ill"), 4),
    _Rule("people", ("self", "shut_in"), 4),
    _Rule("people", ("self", "violence"), 4),
    _Rule("people", ("who", "poison")),
    _Rule("people", ("part", "loose", "above")),
    _Rule("people", ("part", "loose", "who")),
    _Rule("people", ("part", "loose", "now")),
    _Rule("traffic", ("road", "block", "falls"), 20),
    _Rule("traffic", ("road", "block", "severe")),
    _Rule("traffic", ("road", "block", "now")),
    _Rule("traffic", ("rider", "falls")),
    _Rule("traffic", ("block", "across")),
    _Rule("traffic", ("lights", "dead")),
    _Rule("property", ("house", "wet")),
    _Rule("property", ("house", "toppling")),
    _Rule("property", ("house", "block", "falls")),
    _Rule("property", ("now", "burglary")),
)
_NEEDED = tuple((frozenset(rule.parts), rule) for rule in _RULES)
_HOLD_THEIR_OWN = frozenset(
    {"who", "self", "now", "road", "gloom", "farewell", "means", "ill", "missing", "shut_in", "dead"}
)
"""Parts that are no less so after a word of denial."""

Found = tuple[str, tuple[Hit, ...]]
"""A danger's label, and the cues that make it."""


def judge_urgency(marked: Marked) -> Urgency:
    """How urgent, by the gravest danger: people before traffic before property."""
    hits = marked.outer_hits("urgency")
    if not hits:
        return _nothing()
    by_label: dict[str, list[Hit]] = {}
    for hit in hits:
        by_label.setdefault(hit.cue.label, []).append(hit)
    counting = [(_weight(marked, found, by_label), found) for found in _dangers(by_label)]
    if not counting:
        return _nothing()
    base, (label, _) = max(counting, key=lambda pair: pair[0])
    # further cues of danger add a little, never so much that property outranks people
    score = round(min(base + 0.01 * min(len(counting) - 1, 4), 0.99), 4) if base >= _URGENT_FROM else round(base, 4)
    urgent = score >= _URGENT_FROM
    confidence = score if urgent else round(1 - score, 4)
    evidence = marked.spans(hit for _, (_, hits) in counting for hit in hits)
    return Urgency(
        score, _KIND_OF[label], "urgent" if urgent else "normal", confidence, abs(score - 0.5) >= 0.2, evidence
    )


def _nothing() -> Urgency:
    return Urgency(_CALM, None, "normal", round(1 - _CALM, 4), True)


def _dangers(by_label: dict[str, list[Hit]]) -> Iterator[Found]:
    for label in _KIND_OF:
        for hit in by_label.get(label, ()):
            yield label, (hit,)
    present = by_label.keys()
    for needs, rule in _NEEDED:
        if needs <= present:
            together = _together(rule, by_label)
            if together:
                yield rule.label, together


def _together(rule: _Rule, by_label: dict[str, list[Hit]]) -> tuple[Hit, ...]:
    """The cues that stand closest to each other, one for each part, within the rule's reach."""
    best: tuple[Hit, ...] = ()
    least = rule.reach + 1
    first, *others = (by_label[part][:_MOST_HITS] for part in rule.parts)
    for one in first:
        low, high = one.first - rule.reach, one.last + rule.reach
        near = [[hit for hit in hits if low <= hit.last and hit.first <= high] for hits in others]
        for rest in product(*near) if all(near) else ():
            hits = (one, *rest)
            distance = max([hit.first for hit in hits]) - min([hit.last for hit in hits])
            if distance < least and _are_apart(hits):
                best, least = hits, distance
    return best


def _are_apart(hits: tuple[Hit, ...]) -> bool:
    """Whether each stands in its own place: one word is not two parts."""
    if len(hits) == 2:
        one, other = hits
        return one.last < other.first or other.last < one.first
    return all(one.last < other.first for one, other in pairwise(sorted(hits, key=lambda hit: hit.first)))


def _weight(marked: Marked, found: Found, by_label: dict[str, list[Hit]]) -> float:
    label, hits = found
    weight = min(_SCORE_OF[_KIND_OF[label]] * min(hit.cue.weight for hit in hits), _HIGHEST)
    if label == "despair":
        return weight
    calm = _denied(marked, hits) or _is_over(marked, hits, by_label)
    return weight * _DAMPED if calm else weight


def _denied(marked: Marked, hits: tuple[Hit, ...]) -> bool:
    return any(
        _denied_before(marked, hit) or _denied_after(marked, hit)
        for hit in hits
        if hit.cue.label not in _HOLD_THEIR_OWN
    )


def _denied_before(marked: Marked, hit: Hit) -> bool:
    for at in range(hit.first - 1, max(-1, hit.first - 1 - _BEFORE), -1):
        if marked.tokens[at].word in urgency.NEGATIONS:
            return marked.same_clause(at, hit.first)
    return False


def _denied_after(marked: Marked, hit: Hit) -> bool:
    after = hit.last + 1
    denies = after < len(marked.tokens) and marked.tokens[after].word in urgency.NEGATIONS_AFTER
    return denies and marked.same_clause(hit.last, after)


def _is_over(marked: Marked, hits: Sequence[Hit], by_label: dict[str, list[Hit]]) -> bool:
    """Whether it is told or joked about; or past, rehearsed or feared, and nothing says that it is happening now."""
    first, last = min(hit.first for hit in hits) - _NEAR, max(hit.last for hit in hits) + _NEAR
    if not _LAUGHS.isdisjoint(marked.original) or _any_within(by_label.get("told", ()), first, last):
        return True
    return "now" not in by_label and _any_within(by_label.get("calm", ()), first, last)


def _any_within(hits: Sequence[Hit], first: int, last: int) -> bool:
    return any(first <= hit.last and hit.first <= last for hit in hits)
