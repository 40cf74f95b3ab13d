"""Votes and moderation from CSV, as Polis exports them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from heed.opinions.votes import DISAGREE, MISSING, Ballots, Id, Vote

_SHIFT = 1
"""Cells are kept as bytes, which have no sign: 0, 1, 2 for disagree, pass and agree, and 3 for no vote."""
_CODES = {"": 3, "1": 2, "0": 1, "-1": 0, "1.0": 2, "0.0": 1, "-1.0": 0}
_REMEDY = "a vote is 1 (agree), 0 (pass) or -1 (disagree), and a cell is empty where there is no vote"
_ABOUT = ("participant", "xid", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree")
"""Columns of participants-votes.csv that are no statements."""
_VOTES = ("comment-id", "voter-id", "vote")
_COMMENTS = ("comment-id", "moderated")


_NUMBER = re.compile("0|-?[1-9][0-9]{0,17}")


class ExportError(ValueError):
    """What is wrong with a file, in which line, and what to do."""


class Row(NamedTuple):
    line: int
    cells: list[str]


def read_votes(path: Path) -> Ballots:
    """The votes of `participants-votes.csv` (a row per participant) or `votes.csv` (a row per vote).

    ExportError says in which line something is wrong. In votes.csv the later vote counts, by `timestamp`.
    """
    rows = _rows(path)
    header = next(rows, None)
    if header is None:
        raise ExportError(f"{path.name} is empty; give the participants-votes.csv or votes.csv of an export")
    names = [name.strip() for name in header.cells]
    if twice := {name for name in names if names.count(name) > 1} if len(set(names)) < len(names) else None:
        raise ExportError(f"{path.name}, line 1: the column {min(twice)!r} comes twice; leave one out")
    if "participant" in names:
        return _table(path.name, names, rows)
    if set(_VOTES) <= set(names):
        return _list(path.name, names, rows)
    raise ExportError(
        f"{path.name}, line 1: the columns are neither those of participants-votes.csv ('participant' and one column "
        f"per statement) nor those of votes.csv ({', '.join(_VOTES)}); "
        f"missing of the latter: {', '.join(name for name in _VOTES if name not in names)}"
    )


def read_hidden(path: Path) -> tuple[set[Id], set[Id]]:
    """Of an export's `comments.csv`: the statements that were moderated out, and those about participants (meta).

    The latter only where the file has a column `is-meta`.
    """
    rows = _rows(path)
    header = next(rows, Row(1, []))
    names = [name.strip() for name in header.cells]
    if missing := [name for name in _COMMENTS if name not in names]:
        raise ExportError(
            f"{path.name}, line 1: the column {missing[0]!r} is missing; give the comments.csv of an export"
        )
    number, verdict = names.index("comment-id"), names.index("moderated")
    meta_at = names.index("is-meta") if "is-meta" in names else None
    out, meta, seen = set(), set(), set()
    for line, cells in rows:
        name = _id(path.name, line, cells[number], "comment-id")
        if name in seen:
            raise ExportError(f"{path.name}, line {line}: statement {name!r} comes twice; leave one out")
        seen.add(name)
        if cells[verdict].strip() not in ("-1", "0", "1"):
            raise ExportError(
                f"{path.name}, line {line}: 'moderated' is {cells[verdict]!r}; it is 1 (let in), 0 (not looked at) or "
                "-1 (moderated out)"
            )
        if cells[verdict].strip() == str(DISAGREE):
            out.add(name)
        if meta_at is not None and cells[meta_at].strip().lower() in ("1", "true", "t"):
            meta.add(name)
    return out, meta


def _rows(path: Path) -> Iterator[Row]:
    """The rows that are not empty, each as long as the first."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            width = None
            for cells in reader:
                if not cells:
                    continue
                width = width or len(cells)
                if len(cells) != width:
                    raise ExportError(
                        f"{path.name}, line {reader.line_num}: {len(cells)} cells, but {width} in the first line; "
                        "every line needs as many"
                    )
                yield Row(reader.line_num, cells)
    except UnicodeDecodeError as error:
        raise ExportError(f"{path.name}: not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except csv.Error as error:
        raise ExportError(f"{path.name}, line {reader.line_num}: not CSV ({error}); export the file again") from error


def _table(file: str, names: list[str], rows: Iterator[Row]) -> Ballots:
    who = names.index("participant")
    columns = [place for place, name in enumerate(names) if name not in _ABOUT]
    if any(not names[place] for place in columns):
        raise ExportError(f"{file}, line 1: a column has no name; name each column by its statement")
    statements = [id_of(names[place]) for place in columns]
    first = columns[0] if columns else len(names)
    in_one_piece = columns == list(range(first, len(names)))
    participants: dict[Id, int] = {}
    votes = bytearray()
    for line, cells in rows:
        name = _id(file, line, cells[who], "participant")
        if name in participants:
            raise ExportError(
                f"{file}, line {line}: participant {name!r} stands in line {participants[name]} already; "
                "leave one of the two out"
            )
        participants[name] = line
        given = cells[first:] if in_one_piece else [cells[place] for place in columns]
        try:
            votes += bytes(map(_CODES.__getitem__, given))
        except KeyError:
            votes += bytes(
                _code(file, line, cell, f"statement {of!r}") for of, cell in zip(statements, given, strict=True)
            )
    matrix = np.frombuffer(bytes(votes), np.int8).reshape(len(participants), len(statements)) - np.int8(_SHIFT)
    matrix[matrix == _CODES[""] - _SHIFT] = MISSING
    voted = (matrix != MISSING).any(axis=0)  # a statement on which nobody voted is none to Polis either
    kept = [name for name, has_votes in zip(statements, voted.tolist(), strict=True) if has_votes]
    return Ballots.of_matrix(list(participants), kept, matrix[:, voted])


def _list(file: str, names: list[str], rows: Iterator[Row]) -> Ballots:
    statement, participant, choice = (names.index(name) for name in _VOTES)
    time = names.index("timestamp") if "timestamp" in names else None
    votes = []
    for line, cells in rows:
        code = _code(file, line, cells[choice], "'vote'")
        if code == _CODES[""]:
            raise ExportError(f"{file}, line {line}: 'vote' is empty; leave the line out, or fill it in: {_REMEDY}")
        votes.append(
            Vote(
                _id(file, line, cells[participant], "voter-id"),
                _id(file, line, cells[statement], "comment-id"),
                code - _SHIFT,
                0 if time is None else _time(file, line, cells[time]),
            )
        )
    ballots = Ballots()
    ballots.add(votes)
    return ballots


def _code(file: str, line: int, cell: str, of: str) -> int:
    if cell.strip() not in _CODES:
        raise ExportError(f"{file}, line {line}: the vote of {of} is {cell!r}; {_REMEDY}")
    return _CODES[cell.strip()]


def _time(file: str, line: int, cell: str) -> int:
    if not _NUMBER.fullmatch(cell.strip()):
        raise ExportError(f"{file}, line {line}: 'timestamp' is {cell!r}; it has to be milliseconds, a whole number")
    return int(cell)


def _id(file: str, line: int, cell: str, column: str) -> Id:
    if not cell.strip():
        raise ExportError(f"{file}, line {line}: {column!r} is empty; fill it in, or leave the line out")
    return id_of(cell.strip())


def id_of(text: str) -> Id:
    """A whole number where the text is one, so that ids are as Polis has them."""
    return int(text) if _NUMBER.fullmatch(text) else text
