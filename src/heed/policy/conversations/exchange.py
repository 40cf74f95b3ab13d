"""A conversation as the files that `heed opinions` reads, and such files as a conversation. Knows no Django.

`votes.csv`: timestamp, comment-id, voter-id, vote. `comments.csv`: timestamp, comment-id, agrees, disagrees, moderated,
comment-body, is-meta. Timestamps are milliseconds since 1970, of the whole hour: more exactly they would help to find
out who a voter is.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from heed.opinions.exports import ExportError, id_of, read_hidden
from heed.opinions.votes import Id
from heed.spreadsheets import as_written
from heed.writable import one_line

VOTES = ("timestamp", "comment-id", "voter-id", "vote")
COMMENTS = ("timestamp", "comment-id", "agrees", "disagrees", "moderated", "comment-body", "is-meta")


@dataclass(frozen=True, slots=True)
class Comment:
    """A statement of an export."""

    text: str
    is_hidden: bool
    is_about_people: bool


def milliseconds(at: datetime) -> int:
    """Of the whole hour in which `at` lies."""
    return int(at.replace(minute=0, second=0, microsecond=0).timestamp()) * 1000


def moment(stamp: int, imported_at: datetime) -> datetime:
    """What a timestamp of an export says: seconds or milliseconds since 1970; `imported_at` where it says nothing."""
    seconds = stamp / 1000 if abs(stamp) >= 100_000_000_000 else stamp
    if not 0 < seconds < imported_at.timestamp():
        return imported_at
    return datetime.fromtimestamp(seconds, UTC)


class _Line:
    """Something to write to that gives back what is written: rows of a file, one by one."""

    def write(self, text: str) -> str:
        return text


def lines(header: Iterable[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """The file line by line."""
    writer = csv.writer(_Line(), lineterminator="\r\n")
    yield writer.writerow(header)  # type: ignore[misc]  # the writer returns what `write` returns
    for row in rows:
        yield writer.writerow(row)  # type: ignore[misc]


def read_comments(path: Path) -> dict[Id, Comment]:
    """Statements by id from an export's `comments.csv`. ExportError says what is wrong, in which line."""
    hidden, about_people = read_hidden(path)
    found: dict[Id, Comment] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        names = {name.strip(): name for name in reader.fieldnames or []}
        if "comment-body" not in names:
            raise ExportError(
                f"{path.name}, line 1: the column 'comment-body' is missing; give the comments.csv of an export, which "
                "holds the texts"
            )
        for row in reader:
            written = row[names["comment-body"]]
            if "\0" in written:
                raise ExportError(
                    f"{path.name}, line {reader.line_num}: 'comment-body' holds the character NUL, which no text has; "
                    "take it out, or export the file again"
                )
            text = as_written(one_line(written))
            if not text:
                raise ExportError(f"{path.name}, line {reader.line_num}: 'comment-body' is empty; write the statement")
            pk = id_of(row[names["comment-id"]].strip())
            found[pk] = Comment(text, pk in hidden, pk in about_people)
    return found
