"""What people fill in of a map, its concepts and influences, checked before it is stored."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from heed.policy.maps.limits import LONGEST_NAME, LONGEST_NOTE, LONGEST_TEXT
from heed.policy.models import Rule, Transfer
from heed.staff.actions import NotPossible
from heed.writable import one_line as one_written_line
from heed.writable import writable

LONGEST_TITLE = 120
STEEPEST = 20.0


@dataclass(frozen=True, slots=True)
class MapValues:
    """`language`: in which concepts are written. `steepness`: λ, above 0 and at most 20."""

    title: str
    description: str = ""
    language: str = "nl"
    rule: str = Rule.MODIFIED
    transfer: str = Transfer.SIGMOID
    steepness: float = 1.0

    def checked(self) -> MapValues:
        """Without space around texts. NotPossible says what is wrong."""
        title = one_line(self.title, LONGEST_TITLE, _("title"))
        if not title:
            raise NotPossible(_("Give the map a title."))
        if self.rule not in Rule.values or self.transfer not in Transfer.values:
            raise NotPossible(_("Choose the rule and the transfer function from the lists."))
        if not (math.isfinite(self.steepness) and 0 < self.steepness <= STEEPEST):
            raise NotPossible(_("The steepness lies above 0 and is at most 20: write a number such as 1."))
        description = checked_length(writable(self.description).strip(), LONGEST_TEXT, _("description"))
        return MapValues(title, description, self.language, self.rule, self.transfer, self.steepness)


@dataclass(frozen=True, slots=True)
class ConceptValues:
    """`translations`: by other language, {"name", "description"}. `spot`: percent from the left and from the top; None
    finds a free one, or leaves it where it is."""

    name: str
    description: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    spot: tuple[float, float] | None = None

    def checked(self) -> ConceptValues:
        name = one_line(self.name, LONGEST_NAME, _("name"))
        if not name:
            raise NotPossible(_("Give the concept a name: something that can go up or down."))
        description = one_line(self.description, LONGEST_NOTE, _("description"))
        translations = {}
        for code, texts in self.translations.items():
            kept = {
                "name": one_line(texts.get("name", ""), LONGEST_NAME, _("name")),
                "description": one_line(texts.get("description", ""), LONGEST_NOTE, _("description")),
            }
            if any(kept.values()):
                translations[code] = kept
        return ConceptValues(name, description, translations, self.spot and checked_spot(*self.spot))


def checked_spot(x: float, y: float) -> tuple[float, float]:
    if not (math.isfinite(x) and math.isfinite(y) and 0 <= x <= 100 and 0 <= y <= 100):
        raise NotPossible(_("A concept stands between 0 and 100 percent from the left and from the top."))
    return round(x, 1), round(y, 1)


def checked_weight(weight: float | None) -> float | None:
    if weight is not None and not (math.isfinite(weight) and -1 <= weight <= 1):
        said = _("%(weight)s is no weight: it lies from -1 (moves it down as much as can be) to 1 (moves it up so).")
        raise NotPossible(said % {"weight": weight})
    return weight


def one_line(text: str, most: int, what: str) -> str:
    return checked_length(one_written_line(text), most, what)


def checked_length(text: str, most: int, what: str) -> str:
    if len(text) > most:
        said = _("The %(name)s “%(text)s…” has more than %(most)d characters: shorten it.")
        raise NotPossible(said % {"name": what, "text": text[:30], "most": most})
    return text
