"""Intent, sentiment and abuse from the cues that were found."""

import math
from collections.abc import Sequence

from heed.understanding.lexicon import Hit
from heed.understanding.marks import Marked
from heed.understanding.reading import Abuse, Span
from heed.understanding.words import tone

INTENTS = ("report", "question", "complaint", "suggestion", "praise", "appeal", "other")
_QUESTION_MARK = 1.4
_TOPIC_SPEAKS_FOR_REPORT = 1.0
_DANGER_SPEAKS_FOR_REPORT = 2.0
_THANKS_SPEAK_FOR_PRAISE = 30.0  # who only says thanks praises, whatever a head makes of so short a text
_POLITENESS = 0.5
_OTHER = 0.9

_DENIED_BEFORE = 3
_SIGN = 1.0

_ABUSIVE_FROM = 0.6
_QUOTED = 0.4
_QUOTED_WITHIN, _QUOTED_AFTER_WITHIN = 10, 4
_QUOTES = frozenset({"quoted", "quoted_after"})


Cues = tuple[dict[str, float], dict[str, tuple[Span, ...]]]
"""Per label how much the cues found speak for it, and where they stand."""


def intent(marked: Marked, about_a_topic: bool, in_danger: bool, only_thanks: bool) -> Cues:
    """What the message is for. A topic or a danger without any other cue leans to a report."""
    by_label: dict[str, list[Hit]] = {}
    scores = dict.fromkeys(INTENTS, 0.0)
    scores["other"] = _OTHER
    for hit in marked.outer_hits("intent"):
        by_label.setdefault(hit.cue.label, []).append(hit)
        scores[hit.cue.label] += hit.cue.weight
    scores["question"] += _QUESTION_MARK * _asks(marked.original)
    scores["report"] += _TOPIC_SPEAKS_FOR_REPORT * about_a_topic + _DANGER_SPEAKS_FOR_REPORT * in_danger
    if only_thanks:
        scores["praise"] += _THANKS_SPEAK_FOR_PRAISE
    elif len(by_label) > 1:
        scores["praise"] *= _POLITENESS
    return scores, {label: marked.spans(hits) for label, hits in by_label.items()}


def _asks(text: str) -> bool:
    """A question mark, the Arabic one, or the Greek one (written as a semicolon after a Greek letter)."""
    if "?" in text or "؟" in text:
        return True
    at = text.find(";")
    return at > 0 and "Ͱ" <= text[at - 1] <= "Ͽ"


def sentiment(marked: Marked) -> Cues:
    """Negative, neutral or positive: for aggregates only."""
    sides: dict[str, list[Hit]] = {"negative": [], "positive": []}
    scores = {"negative": 0.0, "neutral": 0.9, "positive": 0.0}
    for hit in marked.outer_hits("sentiment"):
        side = _turned(hit.cue.label) if _denied(marked, hit, tone.NEGATIONS) else hit.cue.label
        sides[side].append(hit)
        scores[side] += hit.cue.weight
    for side, signs in (("positive", tone.POSITIVE_SIGNS), ("negative", tone.NEGATIVE_SIGNS)):
        if not signs.isdisjoint(marked.original):
            scores[side] += _SIGN * min(sum(character in signs for character in marked.original), 3)
    return scores, {side: marked.spans(hits) for side, hits in sides.items()}


def _turned(label: str) -> str:
    return "positive" if label == "negative" else "negative"


def _denied(marked: Marked, hit: Hit, negations: frozenset[str]) -> bool:
    """Whether a word of denial stands shortly before the hit in the same clause."""
    tokens = marked.tokens
    for at in range(hit.first - 1, max(-1, hit.first - 1 - _DENIED_BEFORE), -1):
        if tokens[at].word in negations:
            return marked.same_clause(at, hit.first)
    return False


def judge_abuse(marked: Marked) -> Abuse:
    """How abusive the words are; a person looks at what is flagged. Who tells what another said insults nobody."""
    found = marked.outer_hits("abuse")
    quotes = [hit for hit in found if hit.cue.label in _QUOTES]
    hits = [hit for hit in found if hit.cue.label not in _QUOTES]
    weights = _weights(hits, quotes)
    score = round(1 - math.prod((1 - min(weight, 0.99) for weight in weights), start=1.0), 4)
    abusive = score >= _ABUSIVE_FROM
    confidence = score if abusive else round(1 - score, 4)
    return Abuse(score, "abusive" if abusive else "clean", confidence, confidence >= 0.7, marked.spans(hits))


def _weights(hits: Sequence[Hit], quotes: Sequence[Hit]) -> list[float]:
    """One weight per place in the text: the same word may be in the lists of two languages."""
    best: dict[int, float] = {}
    for hit in hits:
        quoted = any(_is_quoted(hit, quote) for quote in quotes)
        best[hit.first] = max(best.get(hit.first, 0.0), hit.cue.weight * (_QUOTED if quoted else 1))
    return list(best.values())


def _is_quoted(hit: Hit, quote: Hit) -> bool:
    """Whether a word that tells of speaking stands before; in German and Turkish it stands after what was said."""
    if quote.cue.label == "quoted":
        return quote.last < hit.first <= quote.last + _QUOTED_WITHIN
    return hit.last < quote.first <= hit.last + _QUOTED_AFTER_WITHIN
