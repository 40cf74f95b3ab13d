"""How Heed's own automatic messages end, so that no Heed ever answers another one."""

from __future__ import annotations

MARKS = {
    "nl": "(automatisch bericht)",
    "en": "(automatic message)",
    "de": "(automatische Nachricht)",
    "tr": "(otomatik mesaj)",
}


def says_so(text: str) -> bool:
    """Whether the text ends with one of the marks."""
    return text.rstrip().endswith(tuple(MARKS.values()))
