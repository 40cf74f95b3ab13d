"""What an answer is refused with."""

from __future__ import annotations


class Refused(ValueError):
    """An answer that cannot go out as it is. The message says why and what to do; nothing was written."""
