"""Takes personal data out of a text."""

from heed.understanding.reading import Reading
from heed.understanding.text import PERSONAL_DATA_LIMIT

NOT_READ = "[not read]"
"""Stands for the end of a text that was too long to be searched."""


def mask(text: str, reading: Reading) -> str:
    """The text with each stretch of personal data replaced by its kind in brackets, like "[phone]".

    `reading` is the text's own. What lies beyond `PERSONAL_DATA_LIMIT` code points was not searched and is left out.
    """
    parts: list[str] = []
    at = 0
    for found in reading.personal_data:
        parts += [text[at : found.start], f"[{found.kind}]"]
        at = found.end
    parts.append(text[at:PERSONAL_DATA_LIMIT])
    if len(text) > PERSONAL_DATA_LIMIT:
        parts.append(NOT_READ)
    return "".join(parts)
