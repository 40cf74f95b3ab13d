"""JSON as a document of a known shape, with errors that name the place."""

from __future__ import annotations

from typing import Any, TypeVar

import orjson

from heed.policy.indicators.series.shape import SeriesError, gettext_noop

Kind = TypeVar("Kind")


def parsed(content: bytes) -> dict[str, Any]:
    """The object that a file holds."""
    try:
        found = orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        raise SeriesError(
            gettext_noop("The file is no JSON: %(reason)s. The source may have answered with a page instead."),
            reason=error,
        ) from error
    return expect(found, dict, "the file")


def expect(value: Any, kind: type[Kind], place: str) -> Kind:
    """The value, if it is of the kind that the format has in that place."""
    if not isinstance(value, kind) or isinstance(value, bool):
        raise SeriesError(
            gettext_noop(
                "%(place)s: %(wanted)s was expected, but there is %(found)s. The source may have changed its shape."
            ),
            place=place,
            wanted=_NAMES.get(kind, kind.__name__),
            found=gettext_noop("nothing") if value is None else _NAMES.get(type(value), type(value).__name__),
        )
    return value


def at(container: dict[str, Any], key: str, kind: type[Kind], place: str = "the file") -> Kind:
    """The value of a key, of a kind."""
    return expect(container.get(key), kind, key if place == "the file" else f"{place}.{key}")


def refuse_answer(message: dict[str, Any], *figures: str) -> None:
    """What a source says instead of figures, which stand under one of these keys, is the error."""
    if any(message.get(key) is not None for key in figures):
        return
    for key in ("error", "errors", "odata.error", "warning"):
        if message.get(key):
            raise SeriesError(gettext_noop("The source answers with an error: %(reason)s"), reason=_said(message[key]))


def _said(told: Any) -> Any:
    """The words of an error: OData, SDMX and Eurostat each wrap them in their own way."""
    for _ in range(4):
        if isinstance(told, list) and told:
            told = told[0]
        elif isinstance(told, dict):
            words = (told.get(key) for key in ("message", "label", "title", "detail", "value"))
            told = next((one for one in words if one), told.get("code", "–"))
    return told


_NAMES: dict[type, str] = {
    dict: gettext_noop("an object"),
    list: gettext_noop("a list"),
    str: gettext_noop("a text"),
    int: gettext_noop("a whole number"),
    float: gettext_noop("a number"),
    bool: gettext_noop("true or false"),
}
