"""The handwritten stock of messages, read from the TOML files in `texts/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from heed.app.demo.havenstad.wording import count_variants

_FOLDER = Path(__file__).parent / "texts"
_PAST_FILES = {
    "past_nl_street.toml": "nl",
    "past_nl_town.toml": "nl",
    "past_nl_hall.toml": "nl",
    "past_en.toml": "en",
    "past_de.toml": "de",
    "past_tr.toml": "tr",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance of the stock, not yet filled in; `answer` is what staff replied to it, "" for nothing."""

    text: str
    intent: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """A matter: what the first resident says and how it goes on (`said`), and what others say of the same (`same`).

    `on` says where people talk like this: "social", "mail" (e-mail or form) or "any".
    """

    language: str
    topic: str
    said: tuple[Said, ...]
    same: tuple[str, ...] = ()
    on: str = "any"
    subject: str = ""
    direct: bool = False
    variants: int = field(default=1)


@cache
def past_threads() -> tuple[Thread, ...]:
    return tuple(_thread(row, language) for name, language in _PAST_FILES.items() for row in _read(name))


@cache
def replay_threads() -> tuple[Thread, ...]:
    """In the order of the file: its head is meant to be shown first."""
    return tuple(_thread(row, row["language"]) for row in _read("replay.toml"))


def _read(name: str) -> list[dict[str, Any]]:
    with (_FOLDER / name).open("rb") as file:
        rows: list[dict[str, Any]] = tomllib.load(file)["thread"]
    return rows


def _thread(row: dict[str, Any], language: str) -> Thread:
    first = Said(row["text"], row["intent"], row.get("answer", ""))
    later = [Said(then["text"], then["intent"], then.get("answer", "")) for then in row.get("then", [])]
    return Thread(
        language=language,
        topic=row["topic"],
        said=(first, *later),
        same=tuple(row.get("same", [])),
        on=row.get("on", "any"),
        subject=row.get("subject", ""),
        direct=row.get("direct", False),
        variants=count_variants(row["text"]),
    )
