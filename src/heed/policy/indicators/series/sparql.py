"""SPARQL 1.1 query results as JSON (W3C recommendation, 2013): the answer of a SELECT."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from heed.policy.indicators.series.jsons import at, expect, parsed
from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop


def rows(content: bytes) -> Iterator[Row]:
    """A row for each solution; a variable without a value in it is empty."""
    data = parsed(content)
    if "boolean" in data:
        raise SeriesError(gettext_noop("The query asks a yes-or-no question (ASK). Write one with SELECT."))
    head = at(data, "head", dict)
    variables = [str(name) for name in at(head, "vars", list, "head")]
    bindings = at(at(data, "results", dict), "bindings", list, "results")
    for number, solution in enumerate(bindings):
        place = f"results.bindings.{number}"
        expect(solution, dict, place)
        yield Row(place, {name: _cell(solution.get(name), f"{place}.{name}") for name in variables}, {})


def _cell(term: Any, place: str) -> str | None:
    return None if term is None else at(expect(term, dict, place), "value", str, place)
