"""The messages that heads learn from: labelled in our words, and none of those that something is measured with."""

import json

from heed.understanding.judge import INTENTS
from heed.understanding.tests import dangers, scenes
from training.heads import sources


def rows_of(paths):
    return [json.loads(line) for path in sorted(paths) for line in path.read_text(encoding="utf-8").splitlines()]


WRITTEN = rows_of(sources.WRITTEN.glob("*.jsonl"))


def words(text: str) -> str:
    return " ".join(sources.plain(text).casefold().split()).strip(" .!?")


def test_labels_are_ours():
    assert {row["intent"] for row in WRITTEN} == set(INTENTS)
    assert {row["urgency"] for row in WRITTEN} == {"people", "traffic", "property", "none"}
    assert {row["sentiment"] for row in WRITTEN} == {"negative", "neutral", "positive"}
    assert {type(row["abuse"]) for row in WRITTEN} == {bool}
    assert len({row["id"] for row in WRITTEN}) == len(WRITTEN)
    assert len({row["lang"] for row in WRITTEN}) == 11


def test_none_is_measured_with():
    """Bare reactions ("👍", "merci") may stand anywhere; what has four words or more may not."""
    measured = {
        words(row["text"]) for half in ("tuning", "scored") for row in rows_of([sources.OURS / f"{half}.jsonl"])
    }
    for known in (dangers.DANGERS, dangers.LOOK_ALIKES, scenes.DANGERS, scenes.LOOK_ALIKES):
        measured |= {words(text) for texts in known.values() for text in texts}
    both = [row["id"] for row in WRITTEN if len(row["text"].split()) > 3 and words(row["text"]) in measured]
    assert not both
