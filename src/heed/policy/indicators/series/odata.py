"""OData as JSON (versions 2 to 4, https://www.odata.org), as Statistics Netherlands publishes: "value" is a list."""

from __future__ import annotations

from collections.abc import Iterator

from heed.policy.indicators.series.jsons import expect, parsed
from heed.policy.indicators.series.shape import Row, SeriesError, gettext_noop


def rows(content: bytes) -> Iterator[Row]:
    """A row for each entity, its plain properties as cells. Codes lose the blanks that fill them up."""
    data = parsed(content)
    if isinstance(data.get("error") or data.get("odata.error"), dict):
        raise SeriesError(gettext_noop("The source answers with an error: %(reason)s"), reason=_reason(data))
    found = data.get("value")
    if found is None and isinstance(data.get("d"), dict | list):  # OData 2
        found = data["d"].get("results") if isinstance(data["d"], dict) else data["d"]
    if data.get("@odata.nextLink") or data.get("odata.nextLink"):
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


def _reason(data: dict[str, object]) -> str:
    error = data.get("error") or data.get("odata.error")
    message = error.get("message") if isinstance(error, dict) else error
    return str(message.get("value") if isinstance(message, dict) else message)
