"""Labelled texts that shipped heads are learned from: each set with its licence, none that is for own use only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from heed.understanding.learning import Example

CHECKOUT = Path(__file__).resolve().parents[2]
DATA = CHECKOUT.parent / "shared" / "data" / "text"
OURS = CHECKOUT / "tests" / "data" / "messages"
WRITTEN = Path(__file__).resolve().parent / "written"
_MARK = re.compile(r"\[\[(?:place|private):[a-z_]+\|([^\]]+)\]\]")

#: Kinds of need in IDRISI that ask for somebody to act now.
URGENT_NEEDS = frozenset(
    {
        "requests_or_urgent_needs",
        "injured_or_dead_people",
        "displaced_people_and_evacuations",
        "missing_or_found_people",
    }
)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def plain(marked: str) -> str:
    """A labelled message without its marks."""
    return _MARK.sub(r"\1", marked)


def ours(field: str, half: str = "tuning") -> list[Example]:
    """Our own messages (EUPL-1.2), by the label of one field."""
    return [
        Example(plain(row["text"]), str(row[field]), row["lang"], f"ours-{row['id']}")
        for row in lines(OURS / f"{half}.jsonl")
    ]


def written(field: str) -> list[Example]:
    """Messages in eleven languages that were written to learn from (EUPL-1.2), by the label of one field.

    Those that tell the same in several languages have one `matter`, and are one group.
    """
    return [
        Example(row["text"], str(row[field]), row["lang"], f"written-{row['matter']}")
        for path in sorted(WRITTEN.glob("*.jsonl"))
        for row in lines(path)
    ]


def havenstad() -> list[Example]:
    """What residents of the made-up town say (EUPL-1.2), by intent; variants of one sentence are one group."""
    from heed.app.demo.havenstad.messages import past_messages

    found: dict[str, Example] = {}
    for seed in range(1, 4):
        for message in past_messages(seed):
            label = "praise" if message.intent == "thanks" else message.intent
            found.setdefault(message.text, Example(message.text, label, message.language, f"town-{message.matter}"))
    return list(found.values())


def sentiment() -> list[Example]:
    """UMSAB (cardiffnlp/xlm-t, Apache-2.0) and SemEval-2017 task 4 A: posts in eight languages."""
    rows = [*lines(DATA / "sentiment_umsab.jsonl"), *lines(DATA / "sentiment_semeval2017.jsonl")]
    return [Example(row["text"], row["label"], row["lang"], row["id"]) for row in rows]


def arguments() -> dict[str, list[Example]]:
    """CIMT (Romberg and Conrad 2021, CC BY-SA 4.0): German sentences of public participation, by process."""
    return {
        name: [
            Example(row["text"], row["label"], "de", row["id"]) for row in lines(DATA / f"argument_cimt_{name}.jsonl")
        ]
        for name in ("CDB", "CDC")
    }


def abuse() -> list[Example]:
    """GermEval 2018 (CC BY 4.0) and HateCheck in English and German (CC BY 4.0)."""
    files = ("abuse_germeval2018", "abuse_hatecheck_en", "abuse_hatecheck_de")
    return [
        Example(row["text"], "abusive" if row["label"] == "abusive" else "clean", row["lang"], row["id"])
        for file in files
        for row in lines(DATA / f"{file}.jsonl")
    ]


def urgency() -> list[Example]:
    """IDRISI (Suwaileh et al. 2023, CC BY 4.0): posts of 14 crises by kind of need; the group is the crisis."""
    return [
        Example(row["text"], "urgent" if row["need"] in URGENT_NEEDS else "normal", row.get("lang", "en"), row["event"])
        for row in lines(DATA / "places_idrisi.jsonl")
        if row.get("need")
    ]
