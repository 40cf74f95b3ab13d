"""SDMX-JSON data messages, versions 1.0 and 2.0 (https://github.com/sdmx-twg/sdmx-json), as OECD and ECB publish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from heed.policy.indicators.series.jsons import at, expect, parsed, refuse_answer
from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop

Dimension = tuple[str, list[tuple[str, str]]]
"""Its id, and code and name of each of its values."""


def rows(content: bytes) -> Iterator[Row]:
    """A row for each observation, with the code of each dimension and "value" (its first measure)."""
    message = parsed(content)
    refuse_answer(message, "data", "dataSets")
    body = expect(message.get("data", message), dict, "data")
    sets = at(body, "dataSets", list, "data")
    if len(sets) != 1:
        raise SeriesError(gettext_noop("data.dataSets has %(there)s sets; give the address of one."), there=len(sets))
    data = expect(sets[0], dict, "data.dataSets.0")
    dimensions = _levels(body, data)
    whole, series, observed = (
        _dimensions(dimensions.get(level) or [], level) for level in ("dataSet", "series", "observation")
    )
    names = {f"{name}={code}": label for name, values in (*whole, *series, *observed) for code, label in values}
    fixed = {name: values[0][0] for name, values in whole if len(values) == 1}
    for key, observations in _groups(data):
        above = fixed | _codes(key, series, "series")
        for position, measures in observations.items():
            place = f"series {key}, observation {position}" if key else f"observation {position}"
            value = None if measures is None else next(iter(expect(measures, list, place)), None)
            yield Row(place, above | _codes(position, observed, "observation") | {"value": value}, names)


def _levels(body: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    """The dimensions of the data set by level: of "structure" in version 1; in version 2 of one of the "structures", of
    which the data set gives the number."""
    if "structures" not in body:
        return at(at(body, "structure", dict, "data"), "dimensions", dict, "data.structure")
    found = at(body, "structures", list, "data")
    number = expect(data.get("structure", 0), int, "data.dataSets.0.structure")
    place = f"data.structures.{number}"
    one = expect(found[number] if 0 <= number < len(found) else None, dict, place)
    return at(one, "dimensions", dict, place)


def _groups(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Observations by series; where they stand without series, all under ""."""
    if "series" in data:
        for key, one in at(data, "series", dict, "data.dataSets.0").items():
            yield key, at(expect(one, dict, f"series {key}"), "observations", dict, f"series {key}")
    else:
        yield "", at(data, "observations", dict, "data.dataSets.0")


def _dimensions(found: Any, level: str) -> list[Dimension]:
    made = []
    for number, one in enumerate(expect(found, list, f"dimensions.{level}")):
        place = f"dimensions.{level}.{number}"
        name = at(expect(one, dict, place), "id", str, place)
        values = [_value(value, f"{place}.values.{at_}") for at_, value in enumerate(at(one, "values", list, place))]
        made.append((name, values))
    return made


def _value(value: Any, place: str) -> tuple[str, str]:
    found = expect(value, dict, place)
    code = str(found.get("id", found.get("value", "")))
    return code, str(found.get("name", code))


def _codes(key: str, dimensions: list[Dimension], level: str) -> dict[str, str]:
    """What a key such as "0:2" says: the code of each dimension of its level."""
    if not key:
        return {}
    places = key.split(":")
    if len(places) != len(dimensions):
        raise SeriesError(
            gettext_noop("The %(level)s “%(key)s” has %(there)s parts, but there are %(wanted)s dimensions."),
            level=level,
            key=key,
            there=len(places),
            wanted=len(dimensions),
        )
    made = {}
    for place, (name, values) in zip(places, dimensions, strict=True):
        if not re.fullmatch("[0-9]{1,9}", place) or int(place) >= len(values):
            raise SeriesError(
                gettext_noop("The %(level)s “%(key)s” names value %(place)s of %(name)s, which is not there."),
                level=level,
                key=key,
                place=place,
                name=name,
            )
        made[name] = values[int(place)][0]
    return made
