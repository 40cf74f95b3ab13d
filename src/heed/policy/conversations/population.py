"""Figures of the population as staff enter them: a small table of two columns. Knows no Django but its translations."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

#: Rows that one table may have.
MOST_ROWS = 500
LARGEST = 100_000_000
_NUMBER = re.compile(r"\d{1,9}|\d{1,3}(?:[. \u00a0]\d{3}){1,2}", re.ASCII)


class PopulationError(ValueError):
    """What is wrong with a table, in which line, and what to do; for people to read."""


def read(text: str, names: Mapping[str, str]) -> dict[str, int]:
    """People by key, from lines such as `Binnenstad;12400`: a name and a whole number.

    Separated by semicolon, tab or comma; a first line whose second cell is no number is a heading. `names` are the
    known names by key; a key may stand for its name. An empty text is no figures. `PopulationError` otherwise.
    """
    keys = {key.casefold(): key for key in names} | {name.casefold(): key for key, name in names.items()}
    found: dict[str, int] = {}
    lines = text.splitlines()
    if len(lines) > MOST_ROWS:
        raise PopulationError(_("%(n)d lines; at most %(most)d are read.") % {"n": len(lines), "most": MOST_ROWS})
    separator = next((sign for sign in ";\t" if sign in text), ",")
    rows = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    for number, cells in enumerate(([cell.strip() for cell in row] for row in rows), 1):
        if not any(cells) or (number == 1 and len(cells) == 2 and not any(sign.isdigit() for sign in cells[1])):
            continue
        key, people = _row(number, cells, keys, names)
        if key in found:
            raise PopulationError(
                _("Line %(line)d: “%(name)s” stands there twice. Leave one line out.")
                % {"line": number, "name": cells[0]}
            )
        found[key] = people
    return found


def _row(number: int, cells: list[str], keys: Mapping[str, str], names: Mapping[str, str]) -> tuple[str, int]:
    if len(cells) != 2:
        raise PopulationError(
            _("Line %(line)d has %(n)d cells. Write a name, a semicolon and a number of people.")
            % {"line": number, "n": len(cells)}
        )
    key = keys.get(cells[0].casefold())
    if key is None:
        raise PopulationError(
            _("Line %(line)d: there is no “%(name)s”. Known are: %(names)s.")
            % {"line": number, "name": cells[0], "names": ", ".join(list(names.values())[:20])}
        )
    if not _NUMBER.fullmatch(cells[1]) or int(plain := re.sub(r"\D", "", cells[1])) > LARGEST:
        raise PopulationError(
            _("Line %(line)d: “%(number)s” is no number of people. Write a whole number, such as 12400.")
            % {"line": number, "number": cells[1]}
        )
    return key, int(plain)


def written(figures: Mapping[str, int], names: Mapping[str, str]) -> str:
    """The figures as `read` reads them."""
    return "\n".join(f"{names.get(key, key)};{people}" for key, people in figures.items())
