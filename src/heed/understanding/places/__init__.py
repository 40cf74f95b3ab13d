"""Places that a message mentions: found by the names of a gazetteer and by their form, and put on the map."""

from collections.abc import Sequence

from heed.understanding.gazetteer import Gazetteer
from heed.understanding.lexicon import Token, tokenize
from heed.understanding.places import mentions, resolve
from heed.understanding.places.index import Index
from heed.understanding.reading import Place
from heed.understanding.text import Folded, Text, fold


class Finder:
    """Finds places in texts. Made once for each gazetteer, then only read."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._index = Index(gazetteer) if gazetteer is not None and len(gazetteer) else None

    def find(
        self, text: Text, folded: Folded, tokens: Sequence[Token], languages: frozenset[str] = frozenset()
    ) -> tuple[Place, ...]:
        """The places of the text in order and without overlap. `folded` and `tokens` are of `text.text` or its start."""
        if not tokens:
            return ()
        shown = mentions.shown(text.text, folded.offsets, len(folded.text))
        found = mentions.find(shown, tokens, languages, self._index)
        if not found:
            return ()
        if self._index is None:
            return resolve.unresolved(text.text, folded, found)
        at = (text.longitude, text.latitude)
        point = (at[0], at[1]) if at[0] is not None and at[1] is not None else None
        return resolve.Resolver(self._index, shown, point).places(text.text, folded, found)


def find(text: Text | str, gazetteer: Gazetteer | None = None) -> tuple[Place, ...]:
    """The places of one text. To read many, keep a `Finder`."""
    asked = text if isinstance(text, Text) else Text(text)
    folded = fold(asked.text)
    return Finder(gazetteer).find(asked, folded, tokenize(folded))


__all__ = ["Finder", "find"]
