"""What a dossier gathers: rooms above say here what they have of it, so that this room need not know them.

A room registers a function from `AppConfig.ready`; the dossier's page asks all of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from heed.dossiers.models import Dossier
from heed.staff.models import Person


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a dossier. `note` says in a few words how it stands."""

    label: str
    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """All things of one kind, as the reader may see them. `empty` is said where there are none; `add_url` is "" where
    the reader may not add one. `key` is unique on the page, for its heading."""

    key: str
    title: str
    entries: list[Entry] = field(default_factory=list)
    empty: str = ""
    add_label: str = ""
    add_url: str = ""


Gatherer = Callable[[Dossier, Person], Section]

_gatherers: dict[str, tuple[int, Gatherer]] = {}


def register(key: str, place: int, gatherer: Gatherer) -> None:
    """Sections stand on the page by `place`. Registering a key again replaces what was there."""
    _gatherers[key] = (place, gatherer)


def sections(dossier: Dossier, person: Person) -> list[Section]:
    """What there is of a dossier, in the order of the page."""
    return [gatherer(dossier, person) for _place, gatherer in sorted(_gatherers.values(), key=lambda pair: pair[0])]
