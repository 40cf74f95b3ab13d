"""OData as JSON (versions 2 to 4, https://www.odata.org), as Statistics Netherlands publishes: "value" is a list."""

from __future__ import annotations

from collections.abc import Iterator

from heed.policy.indicators.series.jsons import expect, parsed, refuse_answer
from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop


def rows(content: bytes) -> Iterator[Row]:
    """A row for each entity, its plain properties as cells. Codes lose the blanks that fill them up."""
    data = parsed(content)
    refuse_answer(data, "value", "d")
    found, following = data.get("value"), data.get("@odata.nextLink") or data.get("odata.nextLink")
    if found is None and isinstance(data.get("d"), dict):  # OData 2
        found, following = data["d"].get("results"), data["d"].get("__next")
    elif found is None:
        found = data.get("d")
    if following:
        raise SeriesError(
            gettext_noop("The source sends its figures in several pages. Ask for fewer with $filter and $select.")
        )
    for number, entity in enumerate(expect(found, list, "value")):
        place = f"value.{number}"
        cells = {
            name: cell.strip() if isinstance(cell, str) else cell
            for name, cell in expect(entity, dict, place).items()
            if not isinstance(cell, dict | list)
        }
        yield Row(place, cells, {})
