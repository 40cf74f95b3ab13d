"""Topics in files: CSV and JSON read, with what is wrong by line and column. No Django, no database.

`docs/reference/topic-files.md` names every column. Only what a file names is changed: a column that is not there leaves
what a town has.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from heed.casework import phrases, questions

LARGEST = 5 * 1024 * 1024  # bytes of a file
MOST_TOPICS = 5_000
UNITS = ("working_hours", "working_days", "calendar_days")
KINDS = ("people", "traffic", "property")
LONGEST_NAME, LONGEST_DESCRIPTION, LONGEST_TEXT, LONGEST_CODE = 100, 2000, 300, 20
MOST_TARGET = 400

_SLUG = re.compile(r"[a-zA-Z0-9_-]{1,60}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_PLAIN = (
    *("slug", "parent", "description", "department", "department_name", "target_amount", "target_unit"),
    *("urgent_amount", "urgent_unit", "code"),
)
_BY_LANGUAGE = {"name": "names", "words": "keywords", "text": "texts"}
_JSON = {
    *("slug", "parent", "names", "description", "department", "target_amount", "target_unit", "keywords"),
    *("urgent_amount", "urgent_unit", "urgency_words", "questions", "texts", "code"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and what to do. `line` counts from 1, 0 for the file as a whole; `column` may be ""."""

    line: int
    column: str
    text: str

    def __str__(self) -> str:
        place = ", ".join(filter(None, [f"line {self.line}" if self.line else "", self.column]))
        return f"{place}: {self.text}" if place else self.text


@dataclass(frozen=True, slots=True)
class Row:
    """One topic of a file. `values` holds what the file says of it, by the names of `TopicValues`; of these, `parent`
    and `department` are slugs, "" for none and for the back office. What is by language
    names only the languages that the file names; an empty one there means: none."""

    line: int
    slug: str
    values: Mapping[str, Any]


@dataclass(slots=True)
class Parsed:
    """What a file holds. `departments`: names by language, by slug, for those that the town may not have yet."""

    rows: list[Row] = field(default_factory=list)
    departments: dict[str, dict[str, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class Wrong(ValueError):
    """A value that cannot be used. `column` says which."""

    def __init__(self, column: str, text: str) -> None:
        super().__init__(text)
        self.column = column


def parse(name: str, content: bytes) -> Parsed:
    """Topics from a file, CSV or JSON by the ending of its name."""
    if len(content) > LARGEST:
        return _refused(f"the file has more than {LARGEST // 1024**2} MB; divide it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _refused("this is not UTF-8; save the file as UTF-8 (in Excel: 'CSV UTF-8')", line)
    if name.lower().endswith(".json"):
        parsed = _json(text)
    elif name.lower().endswith(".csv"):
        parsed = _csv(text)
    else:
        return _refused("only .csv and .json are read; give the file that ending")
    if not parsed.rows and not parsed.problems:
        return _refused("there is no topic in this file")
    parsed.problems += _doubled(parsed.rows)
    if len(parsed.rows) > MOST_TOPICS:
        return _refused(f"{len(parsed.rows)} topics are too many; at most {MOST_TOPICS} in a file")
    parsed.problems.sort(key=lambda problem: problem.line)
    return parsed


def _refused(text: str, line: int = 0, column: str = "") -> Parsed:
    return Parsed(problems=[Problem(line, column, text)])


def _doubled(rows: Iterable[Row]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for row in rows:
        if first.setdefault(row.slug, row.line) != row.line:
            yield Problem(
                row.line, "slug", f"{row.slug!r} stands on line {first[row.slug]} too; a slug names one topic"
            )


def _csv(text: str) -> Parsed:
    head = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if head.count(";") > head.count(",") else ",")
    parsed = Parsed()
    try:
        columns = [column.strip().lower() for column in next(reader, [])]
        parsed.problems += _wrong_columns(columns)
        if parsed.problems:
            return parsed
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                _add_csv(parsed, line, columns, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        return _refused(f"{error}; look at the quotation marks", reader.line_num)
    return parsed


def _wrong_columns(columns: list[str]) -> Iterator[Problem]:
    if "slug" not in columns:
        yield Problem(1, "slug", "this column is missing; the first line names the columns, and slug is one of them")
    for column in columns:
        if column not in _PLAIN and _by_language(column) is None:
            known = ", ".join([*_PLAIN, "name_nl", "words_nl", "text_nl", "danger_people_nl"])
            yield Problem(1, column or "(no name)", f"this column is not known; known are {known} and other languages")
        if columns.count(column) > 1:
            yield Problem(1, column, "this column is there twice; leave one out")


def _by_language(column: str) -> tuple[str, str, str] | None:
    """Of a column such as `danger_people_nl`: the value it belongs to, the kind of danger, the language."""
    stem, _, language = column.rpartition("_")
    if not _LANGUAGE.fullmatch(language):
        return None
    if stem in _BY_LANGUAGE:
        return _BY_LANGUAGE[stem], "", language
    kind = stem.removeprefix("danger_")
    return ("urgency_words", kind, language) if stem.startswith("danger_") and kind in KINDS else None


def _add_csv(parsed: Parsed, line: int, columns: list[str], cells: list[str]) -> None:
    if len(cells) > len(columns):
        parsed.problems.append(
            Problem(line, "", f"{len(cells)} cells, but {len(columns)} columns; quote what has commas")
        )
        return
    given = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
    try:
        row = Row(line, _slug(given.get("slug", "")), _whole(dict(_csv_values(given))))
    except Wrong as wrong:
        parsed.problems.append(Problem(line, wrong.column, str(wrong)))
        return
    parsed.rows.append(row)
    if given.get("department") and given.get("department_name"):
        parsed.departments.setdefault(given["department"], {"": given["department_name"][:LONGEST_NAME]})


def _csv_values(given: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    nested: dict[str, dict[str, Any]] = {}
    for column, cell in given.items():
        if column in ("slug", "department_name"):
            continue
        found = _by_language(column)
        if found is None:
            # an empty cell of these says nothing, where of others it says "none"
            if cell or column not in ("department", "target_amount", "target_unit"):
                yield column, _checked(column, _number(column, cell) if cell and column.endswith("_amount") else cell)
            continue
        name, kind, language = found
        values = nested.setdefault(name, {})
        if name == "urgency_words":
            values.setdefault(language, {})[kind] = _phrases(column, _listed(cell))
        else:
            values[language] = _listed(cell) if name == "keywords" else _text_of(name, column, cell)
    yield from nested.items()


def _whole(values: dict[str, Any]) -> dict[str, Any]:
    """The target of urgent matters is an amount and a unit, or neither."""
    if bool(values.get("urgent_amount")) != bool(values.get("urgent_unit")) or (
        ("urgent_amount" in values) != ("urgent_unit" in values)
    ):
        raise Wrong("urgent_amount", "urgent_amount and urgent_unit go together; give both, or leave both empty")
    return values


def _listed(cell: str) -> list[str]:
    """Words separated by commas or lines, each once."""
    words = (" ".join(part.split()) for part in cell.replace(",", "\n").splitlines())
    return list(dict.fromkeys(word for word in words if word))


def _number(column: str, cell: str) -> int:
    try:
        return int(cell)
    except ValueError:
        raise Wrong(column, f"{cell!r} is no whole number; write digits") from None


def _slug(value: Any, column: str = "slug") -> str:
    if not isinstance(value, str) or not _SLUG.fullmatch(value):
        raise Wrong(column, f"{value!r} is no slug; write letters, digits and hyphens, at most 60, as in street-light")
    return value


def _text_of(name: str, column: str, text: Any) -> str:
    most = LONGEST_TEXT if name == "texts" else LONGEST_NAME
    if not isinstance(text, str) or len(text) > most:
        raise Wrong(column, f"this has to be a text of at most {most} characters")
    return " ".join(text.split())


def _phrases(column: str, words: Any) -> list[str]:
    for phrase in words if isinstance(words, list) else [None]:
        if not isinstance(phrase, str) or not phrases.can_be_found(phrase):
            raise Wrong(column, f"{phrase!r} does not begin with a word; write words as residents do")
    return list(words)


def _checked(name: str, value: Any) -> Any:
    """One plain value, by its name. Raises Wrong."""
    if name in ("parent", "department"):
        return _slug(value, name) if value not in ("", None) else ""
    if name.startswith("urgent_") and value in ("", None):  # the same as for what is not urgent
        return None if name == "urgent_amount" else ""
    if name in ("target_amount", "urgent_amount"):
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_TARGET:
            raise Wrong(name, f"{value!r} is no number from 1 to {MOST_TARGET}")
        return value
    if name in ("target_unit", "urgent_unit"):
        if value not in UNITS:
            raise Wrong(name, f"{value!r} is not one of {', '.join(UNITS)}")
        return value
    most = LONGEST_CODE if name == "code" else LONGEST_DESCRIPTION
    if not isinstance(value, str) or len(value) > most:
        raise Wrong(name, f"this has to be a text of at most {most} characters")
    return value.strip()


def _json(text: str) -> Parsed:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return _refused(f"this is not JSON: {error.msg}", error.lineno, f"character {error.colno}")
    except RecursionError:
        return _refused("this is not a list of topics")
    topics = data.get("topics") if isinstance(data, dict) else data
    if not isinstance(topics, list):
        return _refused('give a list of topics, or an object with "topics" and "departments"')
    parsed, lines = Parsed(), _lines_of(text)
    for one in topics:
        line = lines(one.get("slug") if isinstance(one, dict) else None)
        try:
            parsed.rows.append(_json_row(one, line))
        except Wrong as wrong:
            parsed.problems.append(Problem(line, wrong.column, str(wrong)))
    try:
        parsed.departments = _departments(data.get("departments", []) if isinstance(data, dict) else [])
    except Wrong as wrong:
        parsed.problems.append(Problem(0, wrong.column, str(wrong)))
    return parsed


def _lines_of(text: str) -> Callable[[Any], int]:
    """Finds the line on which each topic names its slug, one after the other."""
    places = re.compile(r'"slug"\s*:\s*"([^"]*)"')
    found: dict[str, list[int]] = {}
    for match in places.finditer(text):
        found.setdefault(match[1], []).append(text.count("\n", 0, match.start()) + 1)
    return lambda slug: (found.get(slug) or [0]).pop(0) if isinstance(slug, str) else 0


def _json_row(data: Any, line: int) -> Row:
    if not isinstance(data, dict):
        raise Wrong("", "a topic is an object with at least a slug")
    unknown = sorted(set(data) - _JSON)
    if unknown:
        raise Wrong(unknown[0], f"this is not known; known are {', '.join(sorted(_JSON))}")
    values = {name: _json_value(name, data[name]) for name in data if name != "slug"}
    return Row(line, _slug(data.get("slug")), _whole(values))


def _json_value(name: str, value: Any) -> Any:
    if name == "questions":
        try:
            return [question.as_json() for question in questions.parse(value)]
        except questions.QuestionError as error:
            raise Wrong(name, str(error)) from error
    if name not in ("names", "texts", "keywords", "urgency_words"):
        return _checked(name, value)
    if not isinstance(value, dict) or not all(_LANGUAGE.fullmatch(str(code)) for code in value):
        raise Wrong(name, 'this has to be an object by language, as in {"nl": …}')
    return {code: _of_language(name, inner) for code, inner in value.items()}


def _of_language(name: str, value: Any) -> Any:
    if name in ("names", "texts"):
        return _text_of(name, name, value)
    if name == "keywords":
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise Wrong(name, 'this has to be a list of words by language, as in {"nl": ["stoep", "tegel"]}')
        return _listed("\n".join(value))
    if not isinstance(value, dict) or not set(value) <= set(KINDS):
        raise Wrong(name, f"by language, then by kind of danger: {', '.join(KINDS)}")
    return {kind: _phrases(name, words) for kind, words in value.items()}


def _departments(data: Any) -> dict[str, dict[str, str]]:
    found = {}
    for one in data if isinstance(data, list) else [None]:
        if not isinstance(one, dict) or not isinstance(one.get("names"), dict) or not one["names"]:
            raise Wrong("departments", 'each has a slug and names, as in {"slug": "roads", "names": {"nl": "Wegen"}}')
        names = {code: _text_of("names", "departments", name) for code, name in one["names"].items()}
        found[_slug(one.get("slug"), "departments")] = names
    return found
