"""What the heads make of a text and what its cues say, put together into labels."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from heed.understanding import learned, vectors
from heed.understanding.context import Context
from heed.understanding.encoder import Encoded
from heed.understanding.heads import Head, features
from heed.understanding.judge import Cues
from heed.understanding.marks import Marked
from heed.understanding.ngrams import grams
from heed.understanding.reading import Abuse, Alternative, Label, Model, Span, Topic, Urgency

#: How much cues count beside the head that Heed ships; more in a language that the encoder does not know.
_CUES = {"intent": 0.7, "sentiment": 0.3}
_CUES_ALONE = {"intent": 1.4, "sentiment": 1.6}
#: For these a head names the words that led it; sentiment is only for sums over many messages.
_EXPLAINED = frozenset({"intent"})
#: Words of law say by themselves what a message is: few such messages have been learned from.
_DECISIVE = {"appeal": 2.5}
_SURE_FROM = 0.6
_MOST_ALTERNATIVES = 3
_URGENT, _ABUSIVE = "urgent", "abusive"
_URGENT_FROM, _ABUSIVE_FROM = 0.5, 0.6
_LESS_THAN_CUES = 0.95
_ONE_HALF = 0.6
_ABUSIVE_HALF = 0.45

Json = dict[str, Any]


class Chances(NamedTuple):
    """What one head makes of one text. `taught`: the head of what colleagues put right, and what it adds by label."""

    head: Head
    is_own: bool
    of_labels: Sequence[float]
    taught: tuple[Head, Mapping[str, float]] | None = None

    def best(self) -> tuple[int, float]:
        at = max(range(len(self.of_labels)), key=self.of_labels.__getitem__)
        return at, round(float(self.of_labels[at]), 4)

    def of(self, label: str) -> float:
        """The chance of a label; of a head that does not have it, of all but its first label."""
        labels = self.head.labels
        at = labels.index(label) if label in labels else -1
        return float(self.of_labels[at]) if at >= 0 else 1 - float(self.of_labels[0])


def heads_in_use(context: Context) -> dict[str, tuple[Head, bool]]:
    """By task the head, and whether it is the town's own."""
    found = {task: learned.head(context.models, task) for task in learned.TASKS}
    return {task: (head, own) for task, (head, own) in found.items() if head is not None}


def chances(all_marked: Sequence[Marked], encoded: Encoded, context: Context) -> list[dict[str, Chances]]:
    """For each text what each head says of it, by task. `encoded`: what the encoder finds in the texts."""
    in_use = heads_in_use(context)
    seen = features(encoded, [grams(marked.folded.text, marked.tokens) for marked in all_marked])
    result: list[dict[str, Chances]] = [{} for _ in all_marked]
    for task, (head, own) in in_use.items():
        for of_text, row in zip(result, head.probabilities(seen).tolist(), strict=True):
            of_text[task] = Chances(head, own, row)
        taught = None if own else learned.taught_on(context.models, task, head)
        for of_text, row in zip(result, taught.logits(seen).tolist() if taught else (), strict=False):
            added = dict(zip(taught.labels, row, strict=True)) if taught else {}
            of_text[task] = of_text[task]._replace(taught=(taught, added) if taught else None)
    return result


def without_taught(heard: Mapping[str, Chances]) -> dict[str, Chances]:
    return {task: of_head._replace(taught=None) for task, of_head in heard.items()}


def models(context: Context, heard: Mapping[str, Chances], by_meaning: bool) -> dict[str, Model]:
    """By field who made it, where it was not words and rules alone. `by_meaning`: no word named the topic."""
    found = {}
    if context.catalogue:
        name = "catalogue-by-meaning" if by_meaning else "catalogue"
        found["topic"] = Model(name, context.catalogue_fingerprint)
    for task, of_head in heard.items():
        own = of_head.taught[0] if of_head.taught else of_head.head if of_head.is_own else None
        found[task] = Model("own-head", own.version) if own else Model("shipped-head", of_head.head.version)
    if heard:
        found["vector"] = vectors.MODEL
    return found


def label(task: str, marked: Marked, language: str, cues: Cues, heard: Mapping[str, Chances]) -> Label:
    """The best label of `intent` or `sentiment`. A head that a town learned from a file decides alone, and keeps its
    own labels; what colleagues put right is added to cues and shipped head."""
    scores, spans = cues
    of_head = heard.get(task)
    if of_head is None:
        return _by_scores({name: _CUES_ALONE[task] * score for name, score in scores.items()}, _SURE_FROM, spans)
    if of_head.is_own:
        at, confidence = of_head.best()
        name = of_head.head.labels[at]
        return Label(name, confidence, confidence >= of_head.head.sure_from, evidence(marked, of_head.head, at))
    mixed = standing(task, language, cues, of_head)
    result = _by_scores(mixed, of_head.head.sure_from, spans)
    if not result.evidence and task in _EXPLAINED:
        result = _with_evidence(result, evidence(marked, of_head.head, of_head.head.labels.index(result.label)))
    return _as_taught(result, mixed, marked, of_head) if of_head.taught else result


def standing(task: str, language: str, cues: Cues, of_head: Chances) -> dict[str, float]:
    """By label how much cues and the shipped head together speak for it, as a logarithm."""
    weight = _CUES_ALONE[task] if language in vectors.NOT_ENCODED else _CUES[task]
    return {
        name: math.log(max(chance, 1e-9)) + _DECISIVE.get(name, weight) * cues[0].get(name, 0.0)
        for name, chance in zip(of_head.head.labels, of_head.of_labels, strict=True)
    }


def _as_taught(before: Label, mixed: Mapping[str, float], marked: Marked, of_head: Chances) -> Label:
    """With what colleagues put right. A label that comes of it is never sure: how often it is right among all messages
    cannot be told from those that somebody put right."""
    if of_head.taught is None:
        return before
    head, added = of_head.taught
    together = {name: score + added.get(name, 0.0) for name, score in mixed.items()}
    after = _by_scores(together, of_head.head.sure_from, {})
    if after.label == before.label:
        return replace(after, sure=before.sure and after.sure, evidence=before.evidence)
    return replace(after, sure=False, evidence=evidence(marked, head, head.labels.index(after.label)))


def _with_evidence(label: Label, spans: tuple[Span, ...]) -> Label:
    return Label(label.label, label.confidence, label.sure, spans)


def _by_scores(scores: Mapping[str, float], sure_from: float, spans: Mapping[str, tuple[Span, ...]]) -> Label:
    best = max(scores, key=scores.__getitem__)
    total = sum(math.exp(score - scores[best]) for score in scores.values())
    confidence = round(1 / total, 4)
    return Label(best, confidence, confidence >= sure_from, spans.get(best, ()))


def evidence(marked: Marked, head: Head, label: int) -> tuple[Span, ...]:
    """Where the words stand that spoke most for a label."""
    words = (marked.tokens[at] for at in head.evidence(marked.tokens, label))
    return tuple(marked.folded.span(word.start, word.end) for word in words)


def asks_catalogue(heard: Mapping[str, Chances]) -> bool:
    """Whether the catalogue decides: the town has learned no topics, or none of those that fit."""
    of_head = heard.get("topic")
    return of_head is None or of_head.head.labels[of_head.best()[0]] == learned.ELSEWHERE


def topic(marked: Marked, by_words: Topic | None, heard: Mapping[str, Chances]) -> Topic | None:
    """The topic by the town's own head; by the catalogue where it has learned none, or none of those it knows fits."""
    of_head = heard.get("topic")
    if of_head is None:
        return by_words
    labels = of_head.head.labels
    order = sorted(range(len(labels)), key=lambda other: (-of_head.of_labels[other], other))
    if labels[order[0]] == learned.ELSEWHERE and by_words is not None:
        return replace(by_words, sure=by_words.sure and by_words.label not in labels)
    order = [place for place in order if labels[place] != learned.ELSEWHERE]
    best, *others = (Alternative(labels[place], round(float(of_head.of_labels[place]), 4)) for place in order)
    sure = best.confidence >= of_head.head.sure_from
    spans = evidence(marked, of_head.head, order[0])
    return Topic(best.label, best.confidence, sure, spans, tuple(others[:_MOST_ALTERNATIVES]))


def urgency(by_cues: Urgency, heard: Mapping[str, Chances], marked: Marked) -> Urgency:
    """Whatever finds danger is heeded: cues or head, the higher one counts; and what colleagues taught adds to both."""
    of_head = heard.get("urgency")
    if of_head is None:
        return by_cues
    chance = of_head.of(_URGENT)
    if of_head.is_own:
        score = round(max(by_cues.score, _LESS_THAN_CUES * chance), 4)
        at, confidence = of_head.best()
        sure = confidence >= of_head.head.sure_from
        return Urgency(score, by_cues.kind, of_head.head.labels[at], confidence, sure, by_cues.evidence)
    score = round(max(by_cues.score, _LESS_THAN_CUES * _among_municipal(chance)), 4)
    urgent = score >= _URGENT_FROM
    kind = by_cues.kind or ("people" if urgent else None)
    confidence = score if urgent else round(1 - score, 4)
    sure = abs(score - 0.5) >= 0.2
    found = Urgency(score, kind, _URGENT if urgent else "normal", confidence, sure, by_cues.evidence)
    raised = _raised(score, _URGENT, _URGENT_FROM, of_head)
    if raised is None:
        return found
    if raised < _URGENT_FROM:
        return replace(found, score=raised, confidence=round(1 - raised, 4), sure=sure and raised <= 0.3)
    spans = by_cues.evidence or _taught_evidence(marked, _URGENT, of_head)
    return Urgency(raised, kind or "people", _URGENT, raised, False, spans)


def _raised(score: float, label: str, label_from: float, of_head: Chances) -> float | None:
    """A score to which is added what colleagues taught: never lower than it was. None where nothing is added, or where
    it says `label` (from `label_from` on) already."""
    if of_head.taught is None or score >= label_from:
        return None
    _, added = of_head.taught
    by = added[label] - max(value for name, value in added.items() if name != label)
    return round(1 / (1 + math.exp(-(_logit(score) + by))), 4) if by > 0 else None


def _logit(score: float) -> float:
    kept = min(max(score, 1e-3), 1 - 1e-3)
    return math.log(kept / (1 - kept))


def score_standing(task: str, score: float) -> dict[str, float]:
    """As `standing`, for urgency and abuse, from the score of a reading."""
    yes, no, from_ = (_URGENT, "normal", _URGENT_FROM) if task == "urgency" else (_ABUSIVE, "clean", _ABUSIVE_FROM)
    return {no: 0.0, yes: _logit(score) - _logit(from_)}


def _taught_evidence(marked: Marked, label: str, of_head: Chances) -> tuple[Span, ...]:
    if of_head.taught is None:
        return ()
    head = of_head.taught[0]
    return evidence(marked, head, head.labels.index(label))


def _among_municipal(chance: float) -> float:
    """The shipped head has learned from crises, where every third post is urgent. What people say to a municipality
    seldom is: there a chance of 0.6 counts as one half."""
    if chance < _ONE_HALF:
        return chance / _ONE_HALF / 2
    return 0.5 + (chance - _ONE_HALF) / (1 - _ONE_HALF) / 2


def abuse(by_cues: Abuse, heard: Mapping[str, Chances], marked: Marked) -> Abuse:
    """Insulting words count, and so does what is said without them; what colleagues taught adds to both."""
    of_head = heard.get("abuse")
    if of_head is None:
        return by_cues
    chance = of_head.of(_ABUSIVE)
    together = 1 - (1 - (chance if of_head.is_own else _stretched(chance))) * (1 - by_cues.score / 2)
    score = round(max(by_cues.score, together), 4)
    if of_head.is_own:
        at, confidence = of_head.best()
        sure = confidence >= of_head.head.sure_from
        return Abuse(score, of_head.head.labels[at], confidence, sure, by_cues.evidence)
    abusive = score >= _ABUSIVE_FROM
    confidence = score if abusive else round(1 - score, 4)
    found = Abuse(score, _ABUSIVE if abusive else "clean", confidence, confidence >= 0.7, by_cues.evidence)
    raised = _raised(score, _ABUSIVE, _ABUSIVE_FROM, of_head)
    if raised is None:
        return found
    if raised < _ABUSIVE_FROM:
        confidence = round(1 - raised, 4)
        return replace(found, score=raised, confidence=confidence, sure=found.sure and confidence >= 0.7)
    spans = by_cues.evidence or _taught_evidence(marked, _ABUSIVE, of_head)
    return Abuse(raised, _ABUSIVE, raised, False, spans)


def _stretched(chance: float) -> float:
    """Insults without a word of insult are told from anger only faintly, and a person looks at what is flagged: the
    shipped head's chance of 0.45 is enough for a flag."""
    if chance < _ABUSIVE_HALF:
        return chance / _ABUSIVE_HALF * _ABUSIVE_FROM
    return _ABUSIVE_FROM + (chance - _ABUSIVE_HALF) / (1 - _ABUSIVE_HALF) * (1 - _ABUSIVE_FROM)
