"""Texts in tables that a spreadsheet may open: none of them is taken for a formula.

A text that begins with =, +, -, @, a tab or a carriage return gets an apostrophe before it. `as_written` takes that
away again, so that what Heed wrote is read as it was; a text that had apostrophes before such a sign keeps its own.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def guarded(text: str) -> str:
    """The text as a cell of a table that is given out."""
    return f"'{text}" if _FORMULA.match(text) else text


def as_written(cell: str) -> str:
    """The text of a cell that `guarded` made; another one as it is."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell
