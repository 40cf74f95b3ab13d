"""Which personal data there are, and how to export, erase and expire them: each room registers its own.

A room calls `register` and `free` from its `AppConfig.ready`, with what stands in its `personal_data.py`. This room
imports none of them: it knows a resident by the number of their contact, and rows by theirs.

A test walks all models: a column with text is named by a table of a kind, or its model is named by `free`, or the
test fails.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words = str | _StrPromise


class NotNow(RuntimeError):
    """It cannot be erased at this moment. The text says why and what to do, for people."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with personal data. `holds`: columns that erasure and expiry empty, or whose row they remove, or whose
    identifying words they take out; `plain`: other columns with text, in which no personal data of residents can
    stand."""

    model: str
    holds: tuple[str, ...]
    plain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is kept about a resident, for them to read. `what` says what it is; `values` are what JSON can
    hold; `file` is a picture or file of theirs with its media type."""

    what: Words
    at: datetime | None
    values: Mapping[str, Any]
    file: tuple[str, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one resident's data of one kind: how much by name, of `Kind.erases` and of `Kind.stays`."""

    erased: Mapping[str, int] = field(default_factory=dict)
    kept: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, dict[str, int]]:
        """Without what there was none of."""
        return {
            "erased": {name: number for name, number in self.erased.items() if number},
            "kept": {name: number for name, number in self.kept.items() if number},
        }


def _nothing(_contact: int) -> Iterator[Row]:
    return iter(())


def _none(_contact: int) -> Outcome:
    return Outcome()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of personal data.

    `days`: the term that Heed proposes, from the moment that `counted_from` names; a function where a setting says it;
    None where it has no term of its own (`counted_from` then says when it goes). `due(before, most)` gives the ids of
    at most `most` rows whose time is over; `expire(ids, before)` lets them go, after looking again whether it still is
    so, and says how many went. Called again with the same ids it changes nothing.

    `waits_for_town`: nothing goes before the town has set a term, as archives acts want for what it did and was told;
    otherwise the proposed term counts at once.

    `of_residents`: False for what is about colleagues and machines.

    `erase(contact)` runs inside a transaction and may be rolled back: that is how a preview is made. `NotNow` where it
    cannot be done at this moment.
    """

    slug: str
    name: Words
    purpose: Words
    what: Words
    ground: Words
    counted_from: Words
    tables: Sequence[Table]
    days: int | Callable[[], int] | None = None
    waits_for_town: bool = False
    erases: Mapping[str, Words] = field(default_factory=dict)
    stays: Mapping[str, Words] = field(default_factory=dict)
    of_residents: bool = True
    export: Callable[[int], Iterator[Row]] = _nothing
    erase: Callable[[int], Outcome] = _none
    due: Callable[[datetime, int], list[int]] | None = None
    expire: Callable[[Sequence[int], datetime], int] | None = None

    @property
    def proposed(self) -> int | None:
        """The term that Heed proposes, in days."""
        return self.days() if callable(self.days) else self.days

    @property
    def has_term(self) -> bool:
        return self.days is not None and self.due is not None and self.expire is not None


_kinds: dict[str, Kind] = {}
_free: dict[str, Words] = {}


def register(*kinds: Kind) -> None:
    """In the order of the floors, the lowest room first. The same slug again replaces what was registered."""
    _kinds.update({kind.slug: kind for kind in kinds})


def free(reason: Words, *models: str) -> None:
    """These models ("room.Model") hold no personal data of residents, for this reason."""
    _free.update(dict.fromkeys(models, reason))


def kinds() -> tuple[Kind, ...]:
    """From the lowest room up, as people read them: first who wrote and what, then what was done with it."""
    return tuple(_kinds.values())


def from_the_top() -> tuple[Kind, ...]:
    """The order of erasing and expiring: what builds on something goes before it."""
    return tuple(reversed(_kinds.values()))


def kind(slug: str) -> Kind | None:
    return _kinds.get(slug)


def tables() -> dict[str, list[Table]]:
    """By model."""
    found: dict[str, list[Table]] = {}
    for one in _kinds.values():
        for table in one.tables:
            found.setdefault(table.model, []).append(table)
    return found


def free_models() -> Mapping[str, Words]:
    """By model why it holds no personal data of residents."""
    return _free
