"""How large a map can be that people still look at, and other limits of this folder."""

from __future__ import annotations

MOST_CONCEPTS = 100
MOST_INFLUENCES = 1000
LONGEST_NAME = 80
LONGEST_NOTE = 400
LONGEST_TEXT = 2000
MOST_FILE_BYTES = 2_000_000
MOST_INVITATIONS = 2000
"""In one panel."""
MOST_INVITED_AT_ONCE = 500
FEWEST_RESIDENTS = 5
"""Of fewer residents who answered nothing is shown: shares of a handful tell what one person said."""
