"""Places that a message mentions: found by the names of a gazetteer and by their form, and put on the map."""

from collections.abc import Sequence

from heed.understanding.gazetteer import POSTCODE, WIDE_KINDS, Gazetteer
from heed.understanding.lexicon import Token, tokenize
from heed.understanding.places import mentions, resolve
from heed.understanding.places.index import Index
from heed.understanding.places.wide import World
from heed.understanding.reading import Place
from heed.understanding.text import Folded, Text, fold


class Finder:
    """Finds places in texts. Made once for each gazetteer, then only read."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self._world = World(gazetteer) if gazetteer is not None and gazetteer.is_wide else None
        if gazetteer is not None and self._world is not None:
            gazetteer = Gazetteer(entry for entry in gazetteer.entries if entry.kind not in WIDE_KINDS)
        self._index = Index(gazetteer) if gazetteer is not None and len(gazetteer) else None

    def find(
        self, text: Text, folded: Folded, tokens: Sequence[Token], languages: frozenset[str] = frozenset()
    ) -> tuple[Place, ...]:
        """The places of the text in order, without overlap. `folded` and `tokens` are of `text.text` or its start."""
        if not tokens:
            return ()
        shown = mentions.shown(text.text, folded.offsets, len(folded.text))
        found = mentions.find(shown, tokens, languages, self._index)
        far = self._world.find(shown) if self._world is not None else []
        if far:
            found = [one for one in found if not any(one.start < other.end and other.start < one.end for other in far)]
        if self._world is not None:
            found = [one for one in found if one.hit is not None or one.number is not None or one.kind == POSTCODE]
        places = self._resolved(text, folded, shown, found) if found else ()
        if not far:
            return places
        wide = resolve.of_the_world(text.text, folded, far)
        return tuple(sorted((*places, *wide), key=lambda place: place.start))

    def _resolved(self, text: Text, folded: Folded, shown: str, found: list[mentions.Mention]) -> tuple[Place, ...]:
        if self._index is None:
            return resolve.unresolved(text.text, folded, found)
        lon, lat = text.longitude, text.latitude
        at = (lon, lat) if lon is not None and lat is not None else None
        return resolve.Resolver(self._index, shown, at).places(text.text, folded, found)


def find(text: Text | str, gazetteer: Gazetteer | None = None) -> tuple[Place, ...]:
    """The places of one text. To read many, keep a `Finder`."""
    asked = text if isinstance(text, Text) else Text(text)
    folded = fold(asked.text)
    return Finder(gazetteer).find(asked, folded, tokenize(folded))


__all__ = ["Finder", "find"]
