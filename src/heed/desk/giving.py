"""A resident's data as a file to hand over: for machines (JSON), for people (HTML), and their files beside both."""

from __future__ import annotations

import json
import mimetypes
import tempfile
import zipfile
from typing import IO, Any

from django.template.loader import render_to_string
from django.utils import timezone

from heed.privacy import requests
from heed.privacy.registry import Row
from heed.staff.models import Town

#: Up to so many bytes the file is made in memory; what is larger goes to a temporary file.
IN_MEMORY = 8 * 1024 * 1024


def packed(contact_id: int, town: Town) -> IO[bytes]:
    """A ZIP file, at its beginning: `data.json`, `read-me.html`, and `files/`."""
    made: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 (the response closes it)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        kinds = [_kind(kind, rows, archive) for kind, rows in requests.export(contact_id)]
        kept = [one for one in kinds if one["rows"]]
        about = {"town": town.name, "made_at": timezone.now().isoformat(timespec="seconds"), "kinds": kept}
        archive.writestr("data.json", json.dumps(about, ensure_ascii=False, indent=2))
        archive.writestr("read-me.html", render_to_string("desk/privacy/given.html", {"town": town, "kinds": kept}))
    made.seek(0)
    return made


def _kind(kind: Any, rows: Any, archive: zipfile.ZipFile) -> dict[str, Any]:
    return {
        "kind": str(kind.name),
        "purpose": str(kind.purpose),
        "ground": str(kind.ground),
        "rows": [_row(row, archive) for row in rows],
    }


def _row(row: Row, archive: zipfile.ZipFile) -> dict[str, Any]:
    found = {name: value for name, value in requests.as_json(row).items() if value not in ("", None)}
    if row.file:
        media_type, content = row.file
        number = sum(name.startswith("files/") for name in archive.namelist()) + 1
        name = f"files/{number}{mimetypes.guess_extension(media_type.partition(';')[0].strip()) or ''}"
        archive.writestr(name, content)
        found["file"] = name
    return found
