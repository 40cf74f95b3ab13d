"""What `heed.cognition` says is wrong with a file, in the language of the page.

That room knows no Django and speaks English. Each of its texts stands here as it stands in its code, with a name for
each place that is filled in. A text that is not known stays as it is; a test asks that none is missing.
"""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import gettext, gettext_noop

#: Where something is wrong.
_PLACES = (
    gettext_noop("row {row} ({label}), column {column} ({name})"),
    gettext_noop("row {row}, column {column}"),
    gettext_noop("row {row} ({label})"),
    gettext_noop("row {row}"),
    gettext_noop("edge {edge} ({label})"),
    gettext_noop("edge {edge}, {end}"),
    gettext_noop("edge {edge}"),
    gettext_noop("line {line}, character {column}"),
    gettext_noop("byte {byte}"),
    gettext_noop("concept {concept}"),
    gettext_noop("node {node}"),
    gettext_noop("weights, row {row} ({label}), column {column} ({name})"),
    gettext_noop("weights, row {row} ({label})"),
)
#: What is wrong there.
_TEXTS = (
    gettext_noop("{place}: this is not UTF-8; save the file as UTF-8"),
    gettext_noop("the table cannot be read: {reason}; look for a quotation mark without its other half"),
    gettext_noop("this is not a workbook that can be read; save it as .xlsx, or as CSV"),
    gettext_noop("{place}: the table is empty; name the concepts in the first row and the first column"),
    gettext_noop("there is no row for {name}; give each concept of the first row a row of its own"),
    gettext_noop("{place}: a concept has no name; write one"),
    gettext_noop("{place}: {name} stands there twice; give one another name"),
    gettext_noop("{place}: the row has no name; write the concept whose influences stand in it"),
    gettext_noop("{place}: {name} is not in the first row; correct it or add a column for it"),
    gettext_noop("{place}: {name} has row {row} as well; keep one of them"),
    gettext_noop(
        "{place}: {number} weights, but there are {size} concepts; give one for each, 0 where there is no influence"
    ),
    gettext_noop("a table holds at most {size} concepts; use JSON with edges, or GraphML"),
    gettext_noop("{place}: {value} is not a number; write one such as 0.5"),
    gettext_noop("{place}: {value} is not a finite number; write 0 where there is nothing"),
    gettext_noop("{place}: {value} is outside {least} to {most}; scale the numbers or put this one right"),
    gettext_noop("{place}: {value} is not a text; write a name between quotation marks"),
    gettext_noop("{place}: {value} is not an object such as {{name: 0.5}}"),
    gettext_noop("{place}: {value} is not a list"),
    gettext_noop("the file declares a document type, which could bring in other files; remove the declaration"),
    gettext_noop("{place}: not XML: {reason}"),
    gettext_noop("this is not XML that can be read; save it as UTF-8"),
    gettext_noop("there is no <graph>; export the map as GraphML"),
    gettext_noop("{place}: the id {name} is missing or there twice; give each node one of its own"),
    gettext_noop("{place}: it has no direction; an influence goes from one concept to another"),
    gettext_noop("{place}: there is no node {name}; add it or correct the edge"),
    gettext_noop("{place}: the weight {value} is no number; give a number as weight"),
    gettext_noop("{place}: {value} has a control character, which no page can show; write it without"),
    gettext_noop("{place}: not JSON: {reason}"),
    gettext_noop("the JSON is nested too deeply; a map needs three levels"),
    gettext_noop("{place}: the key is missing; write a list of names under this key"),
    gettext_noop("{place}: give either weights (rows of numbers) or edges, one of the two"),
    gettext_noop("the key {name} stands twice in one object; keep one of them"),
    gettext_noop("{place}: the key {name} is missing; write from, to and weight"),
    gettext_noop("{place}: {name} is not known; write row -> column or column -> row"),
    gettext_noop("{place}: {name} may mean {names}; write the whole name"),
    gettext_noop("{place}: there is no concept {name}; there are: {names}"),
    gettext_noop("{place}: {source} to {target} was given before; keep one of the two"),
    gettext_noop("{place}: {number} are more than {size}; divide the map"),
    gettext_noop("{place}: {name} is concept {number} as well; give one of them another name"),
    gettext_noop("{place}: rows of {size} concepts are too many numbers; give the map as edges"),
    gettext_noop("{place}: {number} rows, but there are {size} concepts; give a row for each"),
    gettext_noop("{place}: {number} numbers, but there are {size} concepts; give one for each"),
)
#: Texts of that room that show JSON, which the texts here say in words.
_IN_WORDS = (
    ('such as {"name": 0.5}', "such as {name: 0.5}"),
    ('give "weight"', "give a number as weight"),
    ('write "concepts": ["name", …]', "write a list of names under this key"),
    ('either "weights" (rows of numbers) or "edges"', "either weights (rows of numbers) or edges"),
    ('write {"from": …, "to": …, "weight": …}', "write from, to and weight"),
    ('write "row -> column" or "column -> row"', "write row -> column or column -> row"),
)
_NUMBERS = {"row", "column", "edge", "line", "byte", "concept", "node", "number", "size"}


def in_words(said: str) -> str:
    """What is wrong with a file, in the active language; as it is where it is not known."""
    for shown, words in _IN_WORDS:
        said = said.replace(shown, words)
    return _formed(said, _TEXTS) or said


def is_known(said: str) -> bool:
    for shown, words in _IN_WORDS:
        said = said.replace(shown, words)
    return _formed(said, _TEXTS) is not None


def _formed(said: str, texts: tuple[str, ...]) -> str | None:
    for text in texts:
        match = _pattern(text).fullmatch(said)
        if match:
            values = match.groupdict()
            if "place" in values:
                values["place"] = _formed(values["place"], _PLACES) or values["place"]
            return gettext(text).format(**values)
    return None


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """The text with anything where something is filled in; digits where it can only be a number."""
    escaped = re.escape(text).replace(r"\{\{", r"\{").replace(r"\}\}", r"\}")
    kinds = {name: r"\d+" if name in _NUMBERS else ".{0,300}" for name in re.findall(r"\{(\w+)\}", text)}
    for name, kind in kinds.items():
        escaped = escaped.replace(rf"\{{{name}\}}", f"(?P<{name}>{kind})", 1)
    return re.compile(escaped, re.DOTALL)
