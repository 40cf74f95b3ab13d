"""What a dossier gathers: rooms above say here what they have of it, so that this room need not know them.

A room registers functions from `AppConfig.ready`; the dossier's page asks all of them. Beside what there is, they say
what keeps a dossier from being closed, and what waits for a colleague.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
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
#: What of a dossier is open to residents, and so has to be closed before the dossier is.
Opened = Callable[[Dossier], list[Entry]]
#: What waits for a colleague's decision, in a few words, by the id of the dossier; nothing where nothing waits.
Waiting = Callable[[Collection[int]], Mapping[int, str]]

_gatherers: dict[str, tuple[int, Gatherer]] = {}
_opened: dict[str, Opened] = {}
_waiting: dict[str, Waiting] = {}


def register(key: str, place: int, gatherer: Gatherer) -> None:
    """Sections stand on the page by `place`. Registering a key again replaces what was there."""
    _gatherers[key] = (place, gatherer)


def register_opened(key: str, opened: Opened) -> None:
    _opened[key] = opened


def register_waiting(key: str, waiting: Waiting) -> None:
    _waiting[key] = waiting


def still_open(dossier: Dossier) -> list[Entry]:
    """What has to be closed before the dossier can be."""
    return [entry for _key, opened in sorted(_opened.items()) for entry in opened(dossier)]


def waiting(dossier_ids: Collection[int]) -> dict[int, list[str]]:
    """What waits for a decision in these dossiers, by id; a dossier in which nothing waits is left out."""
    found: dict[int, list[str]] = {}
    for _key, count in sorted(_waiting.items()):
        for pk, said in count(dossier_ids).items():
            found.setdefault(pk, []).append(said)
    return found


def sections(dossier: Dossier, person: Person) -> list[Section]:
    """What there is of a dossier, in the order of the page."""
    return [gatherer(dossier, person) for _place, gatherer in sorted(_gatherers.values(), key=lambda pair: pair[0])]
