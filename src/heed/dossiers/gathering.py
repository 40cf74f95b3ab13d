"""What a dossier gathers: rooms above say here what they have of it, so that this room need not know them.

A room registers functions from `AppConfig.ready`; the dossier's page asks all of them. Beside what there is, they say
what keeps a dossier from being closed, what waits for a colleague, and what is done once it is closed.
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
#: What of a dossier is open to residents, or going to be, and so has to be ended before the dossier is closed.
Opened = Callable[[Dossier], list[Entry]]
#: What residents sent in that nobody has decided on: not decided any more once the dossier is closed.
Undecided = Callable[[Dossier], list[Entry]]
#: What is put right in the room when the dossier was closed, in the same transaction.
Closed = Callable[[Dossier], None]
#: What waits for a colleague's decision, in a few words, by the id of the dossier; nothing where nothing waits.
Waiting = Callable[[Collection[int]], Mapping[int, str]]

_gatherers: dict[str, tuple[int, Gatherer]] = {}
_opened: dict[str, Opened] = {}
_undecided: dict[str, Undecided] = {}
_closed: dict[str, Closed] = {}
_waiting: dict[str, Waiting] = {}


def register(key: str, place: int, gatherer: Gatherer) -> None:
    """Sections stand on the page by `place`. Registering a key again replaces what was there."""
    _gatherers[key] = (place, gatherer)


def register_opened(key: str, opened: Opened) -> None:
    _opened[key] = opened


def register_undecided(key: str, undecided: Undecided) -> None:
    _undecided[key] = undecided


def register_closed(key: str, closed: Closed) -> None:
    _closed[key] = closed


def register_waiting(key: str, waiting: Waiting) -> None:
    _waiting[key] = waiting


def still_open(dossier: Dossier) -> list[Entry]:
    """What has to be ended before the dossier can be closed."""
    return [entry for _key, opened in sorted(_opened.items()) for entry in opened(dossier)]


def undecided(dossier: Dossier) -> list[Entry]:
    """What nobody would decide on any more if the dossier were closed now."""
    return [entry for _key, found in sorted(_undecided.items()) for entry in found(dossier)]


def was_closed(dossier: Dossier) -> None:
    """Rooms put right what is not so any more. Call within the transaction that closes."""
    for _key, closed in sorted(_closed.items()):
        closed(dossier)


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
