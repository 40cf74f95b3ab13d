from __future__ import annotations

import struct
import zlib
from typing import Any

import pytest

#: Two districts side by side, meeting at 5.0 degrees east.
DISTRICTS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"slug": slug, "name": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[west, 52.0], [west + 0.1, 52.0], [west + 0.1, 52.1], [west, 52.1], [west, 52.0]]],
            },
        }
        for slug, name, west in (("west", "Westdorp", 4.9), ("east", "Oostdorp", 5.0))
    ],
}


@pytest.fixture
def mapped_town(town: Any) -> Any:
    """The town of all tests, with districts for the map."""
    town.districts = DISTRICTS
    town.save()
    return town


def png(width: int = 2, height: int = 2, text: bytes = b"") -> bytes:
    """A small white picture; `text` goes into it as a comment, as a camera writes where a photo was taken."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\x00" + b"\xff" * 3 * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    comment = chunk(b"tEXt", b"Comment\x00" + text) if text else b""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + comment
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
