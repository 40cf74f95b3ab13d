"""Names in a sentence, of places mostly: words with a capital that does not begin it."""

from __future__ import annotations

import re

from heed.understanding.text import fold, word_set

_NAME = re.compile(r"(?<=[a-zà-þ0-9,] )(?:[A-Z][a-zà-þ]{2,}(?:[- ][A-Z][a-zà-þ]+)*)")
_NO_PLACE = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday havenstad digid euro january february march april may june
    july august september october november december king's christmas easter koningsdag pasen kerst gft i pmd whatsapp
    facebook instagram
    """
)


def names_in(cased: str) -> set[str]:
    """Names in the middle of a sentence, folded: of places, mostly."""
    found = {fold(match.group()).text for match in _NAME.finditer(cased)}
    return {name for name in found if name not in _NO_PLACE}
