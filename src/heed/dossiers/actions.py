"""Everything that changes dossiers. The only writer of this room's table."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.dossiers import gathering
from heed.dossiers.gathering import Entry
from heed.dossiers.models import Dossier, Participation, Stage
from heed.staff import seen as what_was_seen
from heed.staff.actions import NotPossible
from heed.staff.models import Department, Person
from heed.writable import one_line, writable

LONGEST_TITLE = 120
LONGEST_SUMMARY = 2000


class StillOpen(NotPossible):
    """Things of a dossier go on by themselves, and could not be ended any more once it is closed."""

    def __init__(self, things: list[Entry]) -> None:
        said = _("The dossier cannot be closed while this is open to residents, or is going to open: end it first.")
        super().__init__(said)
        self.things = things


class Undecided(NotPossible):
    """Residents sent in things that nobody decides on once it is closed: that has to be meant."""

    def __init__(self, things: list[Entry]) -> None:
        super().__init__(
            _(
                "What residents sent in still waits for a decision. Decide first; or close the dossier all the same: "
                "then they read that it was not looked at."
            )
        )
        self.things = things


@dataclass(frozen=True, slots=True)
class DossierValues:
    """What people fill in of a dossier."""

    title: str
    summary: str
    stage: str
    participation: str
    owner: Person
    department: Department | None = None

    def checked(self) -> DossierValues:
        """Without space around texts. NotPossible says what is wrong."""
        title, summary = one_line(self.title), writable(self.summary).strip()
        if not title:
            raise NotPossible(_("Give the dossier a title: the policy subject in a few words."))
        for text, most, name in ((title, LONGEST_TITLE, _("title")), (summary, LONGEST_SUMMARY, _("summary"))):
            if len(text) > most:
                said = _("The %(name)s has more than %(most)d characters: shorten it.")
                raise NotPossible(said % {"name": name, "most": most})
        if self.stage not in Stage.values or self.participation not in Participation.values:
            raise NotPossible(_("Choose a stage and a participation level from the lists."))
        if not self.owner.may("see_dossiers"):
            said = _("%(name)s cannot open dossiers: choose a colleague who can.")
            raise NotPossible(said % {"name": self.owner.name})
        return DossierValues(title, summary, self.stage, self.participation, self.owner, self.department)


def open_dossier(wanted: DossierValues, *, is_illustration: bool = False) -> Dossier:
    """A new dossier. `is_illustration`: it is made up to show how Heed works, and its pages say so."""
    wanted = wanted.checked()
    return Dossier.objects.create(**_fields(wanted), is_illustration=is_illustration)


@transaction.atomic
def change(dossier_id: int, wanted: DossierValues, seen: str | None) -> Dossier:
    """`seen`: the version that was shown (None: none was); `Stale` where there is a later one."""
    wanted = wanted.checked()
    dossier = _locked(dossier_id, seen)
    check_open(dossier)
    for name, value in _fields(wanted).items():
        setattr(dossier, name, value)
    return _saved(dossier)


@transaction.atomic
def close(dossier_id: int, seen: str | None, *, leave_undecided: bool = False) -> Dossier:
    """Nothing of it can be changed until it is opened again; all of it stays to be read. `StillOpen` where residents
    are asked something in it; `Undecided` where what they sent in waits, unless that is to be left so."""
    dossier = _locked(dossier_id, seen)
    if not dossier.is_open:
        return _saved(dossier)
    things, undecided = gathering.still_open(dossier), gathering.undecided(dossier)
    if things:
        raise StillOpen(things + undecided)
    if undecided and not leave_undecided:
        raise Undecided(undecided)
    dossier.closed_at = timezone.now()
    gathering.was_closed(_saved(dossier))
    return dossier


@transaction.atomic
def open_again(dossier_id: int, seen: str | None) -> Dossier:
    dossier = _locked(dossier_id, seen)
    dossier.closed_at = None
    return _saved(dossier)


def locked_open(dossier_id: int) -> Dossier:
    """The dossier, locked so that nobody closes it meanwhile, for actions on what it gathers. NotPossible where it is
    closed. Call within a transaction."""
    dossier = Dossier.objects.select_for_update(no_key=True, of=("self",)).get(pk=dossier_id)
    check_open(dossier)
    return dossier


def check_open(dossier: Dossier) -> None:
    """NotPossible where the dossier is closed: nothing of a closed one is changed."""
    if not dossier.is_open:
        raise NotPossible(_("The dossier is closed: nothing of it can be changed. Open it again first."))


def _fields(wanted: DossierValues) -> dict[str, object]:
    return {name: getattr(wanted, name) for name in DossierValues.__slots__}


def _locked(dossier_id: int, seen: str | None) -> Dossier:
    dossier = Dossier.objects.select_for_update(of=("self",)).get(pk=dossier_id)
    what_was_seen.check(str(dossier.version), seen)
    return dossier


def _saved(dossier: Dossier) -> Dossier:
    dossier.version += 1
    dossier.save()
    return dossier
