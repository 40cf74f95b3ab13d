"""Which place on the map a mention means. Rather none than a wrong one: then it is not sure and has candidates."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from heed.understanding.gazetteer import DISTRICT, LANDMARK, POSTCODE, STREET, Entry, Point, metres, slug_of
from heed.understanding.places import spots
from heed.understanding.places.index import Index
from heed.understanding.places.mentions import ADDRESS, CROSSING, Mention
from heed.understanding.places.spots import Spot
from heed.understanding.places.wide import Found
from heed.understanding.reading import Candidate, Place
from heed.understanding.text import Folded, fold_word

SURE_FROM = 0.8
_FORM = {ADDRESS: 0.9, POSTCODE: 0.9, CROSSING: 0.8, STREET: 0.7, LANDMARK: 0.6}
_UNTYPED, _BARE, _ALONE = 0.92, 0.85, 0.7
_SAME_SPOT = 150.0
_MEET = 130.0
"""Metres between two streets that are taken to meet, where lines or many points of them are known."""
_PERHAPS_MEET = 1_500.0
_NEAR_MESSAGE = 400.0
_RUNS_ON = 1_000.0
"""Metres from a known address that a street may reach."""
_VAGUE = 100.0
"""A house number whose place is no better known than this is looked for near the message too."""
_NEAR_OTHER = 300.0
_WIDE = 200.0
"""Metres: of a street that stretches further, its middle does not tell where the matter is."""
_MOST_CANDIDATES = 4
_MOST_NEIGHBOURS = 30
"""Mentions that the others are compared with; a message that names more is no report."""


@dataclass(slots=True)
class _Meant:
    """A mention with the entries that it may mean, best first, and how well each fits (0-1)."""

    mention: Mention
    entries: list[tuple[float, Entry]]
    parts: list["_Meant"] = field(default_factory=list)
    spot: Spot | None = None
    confidence: float = 0.0
    fixed: bool = False

    @property
    def best(self) -> Entry | None:
        return self.entries[0][1] if self.entries else None


def unresolved(original: str, folded: Folded, mentions: Sequence[Mention]) -> tuple[Place, ...]:
    """The mentions as places without a coordinate, where there is no gazetteer."""
    found = []
    for mention in mentions:
        start, end = folded.span(mention.start, mention.end)
        worth = _FORM.get(mention.kind, 0.6) if mention.announced else 0.6
        found.append(Place(start, end, original[start:end], mention.kind, None, None, worth, worth >= SURE_FROM))
    return tuple(found)


def of_the_world(original: str, folded: Folded, found: Sequence[Found]) -> tuple[Place, ...]:
    """Towns, regions and countries as places: sure where only one has the name."""
    places = []
    for one in found:
        start, end = folded.span(one.start, one.end)
        same = [entry for entry in one.entries if entry.kind == one.kind]
        lon, lat = (same[0].lon, same[0].lat) if len(same) == 1 else (None, None)
        candidates = [Candidate(entry.name, "", entry.lon, entry.lat, round(0.9 / len(same), 4)) for entry in same]
        worth = 0.9 if len(same) == 1 else 0.6
        few = tuple(candidates[:_MOST_CANDIDATES]) if len(same) > 1 else ()
        sure = lon is not None
        places.append(Place(start, end, original[start:end], one.kind, lon, lat, worth, sure, candidates=few))
    return tuple(places)


class Resolver:
    """Resolves the mentions of one message together, for they tell about each other. `at` is where it was sent from."""

    def __init__(self, index: Index, text: str, at: Point | None) -> None:
        self.index, self.text, self.at = index, text, at
        self._districts: frozenset[str] = frozenset()

    def places(self, original: str, folded: Folded, mentions: Sequence[Mention]) -> tuple[Place, ...]:
        meant = [self._meant(mention) for mention in mentions]
        named = [one.best for one in meant if one.mention.kind == DISTRICT and one.best]
        self._districts = frozenset(fold_word(name) for entry in named for name in (entry.slug, entry.name) if name)
        for one in meant:
            for part in one.parts or [one]:
                self._weigh(part)
            self._settle(one)
        if len(meant) > 1:
            self._by_neighbours(meant)
        return tuple(self._place(original, folded, one) for one in meant)

    def _meant(self, mention: Mention) -> _Meant:
        entries = self.index.entries
        if mention.kind == CROSSING:
            return _Meant(mention, [], [self._meant(part) for part in mention.parts])
        if mention.kind == POSTCODE:
            found = self.index.of_postcode(self.text[mention.start : mention.end])
            return _Meant(mention, [(0.95, entries[number]) for number in found])
        hit = mention.hit
        if hit is None:
            return _Meant(mention, [])
        worth = hit.similarity * (0.97 if hit.similarity == 1.0 else 0.96)
        if hit.name.bare:
            worth *= _BARE if mention.announced else _ALONE
        elif not hit.name.typed:
            worth *= 1.0 if mention.announced or len(hit.name.words) > 1 else _UNTYPED
        return _Meant(mention, [(worth, entries[number]) for number in hit.name.entries])

    def _weigh(self, one: _Meant) -> None:
        """Of several places with one name, which: by district, house number, and distance to the message."""
        if len(one.entries) > 1:
            one.entries = [(worth * self._fit(entry, one.mention), entry) for worth, entry in one.entries]
            one.entries.sort(key=lambda pair: (-pair[0], pair[1].name, pair[1].district, pair[1].slug))
        if not one.entries:
            return
        one.confidence = one.entries[0][0]
        if len(one.entries) > 1 and one.mention.kind != POSTCODE:
            here, there = self.index.middle(one.entries[0][1]), self.index.middle(one.entries[1][1])
            if not (here and there and metres(here.point, there.point) <= _SAME_SPOT):
                one.confidence *= 1 - 0.6 * (one.entries[1][0] / one.entries[0][0]) ** 3

    def _fit(self, entry: Entry, mention: Mention) -> float:
        fit = 1.0
        if self._districts and not self._is_in(entry):
            fit *= 0.5
        if mention.number and entry.ranges and not any(a <= mention.number <= b for a, b in entry.ranges):
            fit *= 0.7
        if mention.number and entry.numbers and not spots.of_number(entry, mention.number):
            fit *= 0.9
        if self.at is not None:
            near = self.index.nearest(entry, self.at)
            fit *= 0.2 + 0.8 * math.exp(-(near[0] if near else 3000.0) / 700)
        return fit

    def _is_in(self, entry: Entry) -> bool:
        return fold_word(entry.district) in self._districts if entry.district else False

    def _settle(self, one: _Meant) -> None:
        if one.mention.kind == CROSSING:
            self._settle_crossing(one)
            return
        entry = one.best
        if entry is None or one.confidence < 0.45:
            return
        if one.mention.number is not None:
            one.spot = spots.of_number(entry, one.mention.number)
            one.fixed = one.spot is not None
        if entry.kind == STREET and (one.spot is None or one.spot.radius > _VAGUE):
            at_message = self._at_message(entry)
            if at_message:
                one.spot, one.fixed = at_message, True
        if one.spot is None:
            one.spot = self._middle(one)
        if one.mention.kind == POSTCODE and one.spot:
            one.fixed = one.spot.radius <= _WIDE

    def _at_message(self, street: Entry) -> Spot | None:
        """Where a message with coordinates is in a street: on its line where that is near. A street of which only some
        addresses are known runs on between them, so that the message itself says best where in it."""
        near = self.index.nearest(street, self.at) if self.at is not None else None
        if near is None or self.at is None:
            return None
        if street.paths or street.rings:
            return Spot(_rounded(near[1]), round(near[0], 1)) if near[0] <= _NEAR_MESSAGE else None
        return Spot(_rounded(self.at), round(near[0], 1)) if near[0] <= _RUNS_ON else None

    def _middle(self, one: _Meant) -> Spot | None:
        if one.mention.kind == POSTCODE and len(one.entries) > 1:
            middles = [spot for _, entry in one.entries if (spot := self.index.middle(entry))]
            return spots.among([spot.point for spot in middles]) if middles else None
        return self.index.middle(one.best) if one.best else None

    def _settle_crossing(self, one: _Meant) -> None:
        first, second = one.parts[0], one.parts[1]
        one.confidence = _FORM[CROSSING]
        if first.best is None or second.best is None:
            known = first if first.best else second
            if known.best is not None:
                one.entries, one.spot = known.entries, self.index.middle(known.best)
                one.confidence = min(0.5, known.confidence)
            return
        one.entries = [*first.entries[:1], *second.entries[:1]]
        spot = self.index.meeting(first.best, second.best)
        if spot is None:
            return
        worth = min(first.confidence, second.confidence)
        worth = min(1.0, worth + 0.1)  # that two known streets are named together speaks for both
        apart = 2 * (spot.radius - spots.ROAD)
        if apart <= _MEET:
            one.spot, one.confidence, one.fixed = spot, worth, True
        elif apart <= _PERHAPS_MEET:
            one.spot, one.confidence = spot, min(worth, 0.7)

    def _by_neighbours(self, meant: Sequence[_Meant]) -> None:
        """A street without a number is where it comes near to the other places of the message."""
        moved: list[tuple[_Meant, Spot]] = []
        for one in meant:
            if one.fixed or one.spot is None or one.best is None or one.mention.kind not in (STREET, ADDRESS):
                continue
            others = (other for other in meant[:_MOST_NEIGHBOURS] if other is not one)
            near = [spot for other in others for spot in self._near(one.best, other)]
            if near:
                moved.append((one, min(near, key=lambda spot: spot.radius)))
        for one, spot in moved:
            one.spot = spot
            one.confidence = min(1.0, one.confidence + 0.08)

    def _near(self, street: Entry, other: _Meant) -> list[Spot]:
        if other.best is None or other.spot is None or other.best is street or other.mention.kind == DISTRICT:
            return []
        if other.fixed or other.best.kind != STREET:
            near = self.index.nearest(street, other.spot.point)
            small = other.spot.radius <= _NEAR_OTHER
            return [Spot(_rounded(near[1]), round(near[0], 1))] if near and small and near[0] <= _NEAR_OTHER else []
        spot = self.index.meeting(street, other.best)
        return [spot] if spot is not None and 2 * (spot.radius - spots.ROAD) <= _MEET else []

    def _place(self, original: str, folded: Folded, one: _Meant) -> Place:
        mention = one.mention
        start, end = folded.span(mention.start, mention.end)
        spot = one.spot
        lon, lat = spot.point if spot else (None, None)
        if spot is None:
            one.confidence = min(one.confidence, 0.5) if one.entries else _FORM.get(mention.kind, 0.6)
            if not mention.announced:
                one.confidence = min(one.confidence, 0.6)
        elif spot.radius > _WIDE and mention.kind in (STREET, ADDRESS, CROSSING):
            one.confidence = min(one.confidence, _ALONE)
        confidence = round(one.confidence, 4)
        return Place(
            start,
            end,
            original[start:end],
            mention.kind,
            lon,
            lat,
            confidence,
            spot is not None and confidence >= SURE_FROM,
            street=self._street(one),
            district=self._district(one, spot),
            radius=spot.radius if spot else None,
            candidates=self._candidates(one, confidence >= SURE_FROM and spot is not None),
        )

    def _street(self, one: _Meant) -> str:
        if one.spot is None or one.best is None or one.mention.kind not in (STREET, ADDRESS, CROSSING):
            return ""
        return " / ".join(entry.name for _, entry in one.entries[:2]) if one.parts else one.best.name

    def _district(self, one: _Meant, spot: Spot | None) -> str:
        if spot is None or one.best is None:
            return ""
        if one.mention.kind == DISTRICT:
            return slug_of(one.best)
        found = self.index.gazetteer.district_at(*spot.point)
        return found or self.index.district_slug(one.best.district)

    def _candidates(self, one: _Meant, sure: bool) -> tuple[Candidate, ...]:
        if sure or one.mention.kind == POSTCODE:
            return ()
        some = one.entries[:_MOST_CANDIDATES]
        if not some and one.mention.kind in (STREET, ADDRESS):
            written = self.text[one.mention.start : one.mention.end]
            some = [(0.3, self.index.entries[number]) for number in self.index.akin(written)[:_MOST_CANDIDATES]]
        found = []
        for worth, entry in some:
            spot = self.index.middle(entry)
            lon, lat = spot.point if spot else (None, None)
            district = self.index.district_slug(entry.district)
            found.append(Candidate(entry.name, district, lon, lat, round(min(worth, 1.0), 4)))
        return tuple(found)


def _rounded(point: Point) -> Point:
    return round(point[0], 6), round(point[1], 6)
