"""Our own labelled messages in five languages: the half that thresholds were set on, and the half that was not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from heed.understanding import Context, Reading, TopicDescription, read
from heed.understanding.agreement import Share
from training.heads import sources

Row = dict[str, Any]


def measure() -> dict[str, Any]:
    return {half: _of_half(half) for half in ("tuning", "scored")}


def _of_half(half: str) -> dict[str, Any]:
    rows = list(sources.lines(sources.OURS / f"{half}.jsonl"))
    readings = read([sources.plain(row["text"]) for row in rows], Context(catalogue=_catalogue()))
    pairs = list(zip(rows, readings, strict=True))
    figures: dict[str, Any] = {"messages": len(rows)}
    for name, is_right in _RIGHT.items():
        figures[name] = _share([is_right(row, reading) for row, reading in pairs])
    for name, (is_there, is_found) in _FOUND.items():
        figures[name] = {
            "recall": _share([is_found(reading) for row, reading in pairs if is_there(row)]),
            "precision": _share([is_there(row) for row, reading in pairs if is_found(reading)]),
        }
    for language in sorted({row["lang"] for row in rows}):
        some = [pair for pair in pairs if pair[0]["lang"] == language]
        figures[f"intent_{language}"] = _share([_RIGHT["intent"](row, reading) for row, reading in some])
    return figures


_RIGHT: dict[str, Callable[[Row, Reading], bool]] = {
    "language": lambda row, reading: reading.language.label == row["lang"],
    "intent": lambda row, reading: reading.intent.label == row["intent"],
    "sentiment": lambda row, reading: reading.sentiment.label == row["sentiment"],
    "topic": lambda row, reading: bool(not row["topics"] or (reading.topic and reading.topic.label in row["topics"])),
    "only_thanks": lambda row, reading: reading.only_thanks == row["only_thanks"],
}
_FOUND: dict[str, tuple[Callable[[Row], bool], Callable[[Reading], bool]]] = {
    "urgent": (lambda row: row["urgency"] != "none", lambda reading: reading.urgency.score >= 0.5),
    "urgent_people": (lambda row: row["urgency"] == "people", lambda reading: reading.urgency.score >= 0.5),
    "abusive": (lambda row: row["abuse"], lambda reading: reading.abuse.score >= 0.6),
    "only_thanks_found": (lambda row: row["only_thanks"], lambda reading: reading.only_thanks),
}


def _catalogue() -> list[TopicDescription]:
    from heed.app.demo.havenstad import catalogue

    return [
        TopicDescription(topic.slug, topic.name, {lang: tuple(words) for lang, words in topic.keywords.items()})
        for topic in catalogue.topics()
    ]


def _share(flags: Sequence[bool]) -> dict[str, Any]:
    """The share with its interval of 95 % (Wilson 1927)."""
    share = Share(sum(flags), len(flags))
    if share.value is None:
        return {"share": None, "of": 0}
    return {"share": round(share.value, 3), "from": round(share.low, 3), "to": round(share.high, 3), "of": share.total}
