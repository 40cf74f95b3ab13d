"""Versions that are worked on in one draft, put in use as a whole, and kept.

For the actions of the rooms that have such: routing rules, approval rules, the code of conduct.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.staff.actions import NotPossible
from heed.staff.models import Numbered, Person, VersionState
from heed.staff.seen import Stale

Json = dict[str, Any]
T = TypeVar("T", bound=Numbered)


class Versions(Generic[T]):
    """The versions of one kind. `content`: the fields that a version consists of, copied from one to the next."""

    def __init__(self, model: type[T], content: tuple[str, ...]) -> None:
        self.model, self.content = model, content
        self.rows = model._default_manager

    def draft(self) -> T | None:
        return self.rows.filter(state=VersionState.DRAFT).first()

    def live(self) -> T | None:
        return self.rows.filter(state=VersionState.LIVE).select_related("live_by").first()

    def locked(self) -> dict[str, T]:
        """The draft and the version in use, locked: all changes go one after another."""
        rows = self.rows.filter(state__in=[VersionState.DRAFT, VersionState.LIVE]).order_by("number")
        return {row.state: row for row in rows.select_for_update(no_key=True)}

    def start(self, by: Person, content: Json | None = None) -> T:
        """A draft of `content`, or of what is in use; the draft that is there already, if there is one."""
        with transaction.atomic():
            live = self.locked().get(VersionState.LIVE)
            present = self.draft()
            if present:
                return present
            if content is None:
                content = {name: getattr(live, name) for name in self.content} if live else {}
            number = (self.rows.aggregate(most=Max("number"))["most"] or 0) + 1
            return self.rows.create(number=number, made_by=by, **content)

    def start_again(self, number: int, by: Person) -> T:
        """A draft of what a former version said. NotPossible while another draft is worked on."""
        kept = self.rows.get(number=number)
        with transaction.atomic():
            if self.locked().get(VersionState.DRAFT):
                raise NotPossible(_("There is a draft already: put it in use or throw it away first."))
            return self.start(by, {name: getattr(kept, name) for name in self.content})

    def change(self, seen: int, change: Callable[[T], None]) -> T:
        """The draft with a change made to it. `Stale` where it is not the version that was seen."""
        with transaction.atomic():
            found = self.locked().get(VersionState.DRAFT)
            self._check(found, seen)
            assert found is not None
            change(found)
            found.version += 1
            found.save(update_fields=[*self.content, "version"])
            return found

    def throw_away(self, seen: int) -> None:
        with transaction.atomic():
            self.change(seen, lambda found: None).delete()

    def put_live(self, by: Person, seen: int, check: Callable[[T], None], **more: Any) -> T:
        """The draft is in use from now on. `check` raises NotPossible; `more` are further fields to set."""
        with transaction.atomic():
            held = self.locked()
            found, live, now = held.get(VersionState.DRAFT), held.get(VersionState.LIVE), timezone.now()
            self._check(found, seen)
            assert found is not None
            check(found)
            if live:
                live.state, live.live_until = VersionState.FORMER, now
                live.save(update_fields=["state", "live_until"])
            found.state, found.live_by, found.live_from = VersionState.LIVE, by, now
            for name, value in more.items():
                setattr(found, name, value)
            found.save(update_fields=["state", "live_by", "live_from", *more])
            return found

    @staticmethod
    def _check(found: T | None, seen: int) -> None:
        if found is None:
            raise Stale(_("There is no draft any more: it was put in use or thrown away. Begin a new one."))
        if found.version != seen:
            raise Stale(_("Somebody else changed the draft after you opened it. Look at what is new, then try again."))


def put_in_order(kept: list[Json], number: int, act: str) -> None:
    """Move the entry at a place (from 1) up or down, or remove it; the first stays first, and the last last."""
    if not 1 <= number <= len(kept):
        raise NotPossible(_("There is no rule %(n)d.") % {"n": number})
    taken = kept.pop(number - 1)
    if act != "remove":
        kept.insert(min(max(number - 2 if act == "up" else number, 0), len(kept)), taken)


def replace_or_add(kept: list[Json], number: int | None, entry: Json, most: int) -> None:
    """Put an entry in the place of another (from 1), or (None) at the end."""
    if number is None:
        if len(kept) >= most:
            raise NotPossible(_("There can be at most %(n)d rules.") % {"n": most})
        kept.append(entry)
        return
    if not 1 <= number <= len(kept):
        raise NotPossible(_("There is no rule %(n)d.") % {"n": number})
    kept[number - 1] = entry
