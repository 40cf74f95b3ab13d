"""Which characters a text can have: those that a database, an XML file, a PDF and a page can all hold."""

from __future__ import annotations

import re

#: Control characters but tab and ends of lines, halves of characters, and code points that are no characters.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def writable(text: str) -> str:
    """The text with a space in the place of each character that cannot be written."""
    return UNWRITABLE.sub(" ", text)


def one_line(text: str) -> str:
    """Without ends of lines and what cannot be written, with one space between words."""
    return " ".join(writable(text).split())
