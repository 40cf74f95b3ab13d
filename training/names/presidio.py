"""Presidio's made-up English texts (MIT) as training messages: one half; the other half is for measuring."""

import json
import zlib
from collections.abc import Iterator

from training.names.messages import Message

_WHAT = {"PERSON": "person", "STREET_ADDRESS": "address", "ORGANIZATION": "organisation", "GPE": "place"}
_LEAST = 6


def rows() -> Iterator[dict]:
    from training.names.words import TEXTS

    with (TEXTS / "personal_data_presidio_en.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def template_of(row: dict) -> str:
    """The text without what was filled in: texts of one template stay together."""
    text, at, parts = row["text"], 0, []
    for start, end, _ in sorted(row["spans"]):
        parts.append(text[at:start])
        at = max(at, end)
    return " ".join("".join([*parts, text[at:]]).split())


def for_measuring(row: dict) -> bool:
    return zlib.crc32(template_of(row).encode()) % 2 == 0


def messages() -> list[Message]:
    """The half for training, without texts whose template was not filled in or whose marks are askew."""
    kept = []
    for row in rows():
        if for_measuring(row) or "{" in row["text"]:
            continue
        spans = [(start, end, _WHAT[kind]) for start, end, kind in row["spans"] if kind in _WHAT]
        kept.append(Message("en", row["text"], [span for span in spans if not _is_part(row["text"], span)]))
    return kept


def _is_part(text: str, span: tuple[int, int, str]) -> bool:
    """A number alone, or part of a name that was marked askew, is no address."""
    return span[2] == "address" and span[1] - span[0] < _LEAST
