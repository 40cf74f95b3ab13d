from __future__ import annotations


class CannotImport(Exception):
    """Nothing of the file can be brought in. The text says what is wrong, where, and what to do."""


class BadRow(ValueError):
    """One row cannot be brought in; the text is the reason. The rows around it can."""
