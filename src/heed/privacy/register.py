"""The register of algorithms: every use of automation that reads or writes about residents, as people can read it.

The fields follow those of the Dutch government's register (algoritmes.overheid.nl): purpose, data, considerations,
human intervention, risks, legal ground, technique, contact. The texts are ours, one file per language; who is
responsible here, and since when, is the town's.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from heed.privacy import actions
from heed.privacy.models import AlgorithmNote
from heed.spreadsheets import guarded
from heed.staff.actions import NotPossible
from heed.staff.models import Person
from heed.staff.seen import Stale
from heed.understanding.reader import MODEL

_TEXTS = Path(__file__).parent / "algorithms"
LANGUAGES = ("nl", "en")
LONGEST_NAME = 200
LONGEST_GROUND = 2000

#: The fields of a text, in the order in which they are shown, with what each is called.
FIELDS = {
    "goal": gettext_lazy("Purpose"),
    "goes_in": gettext_lazy("What goes in"),
    "comes_out": gettext_lazy("What comes out"),
    "decides": gettext_lazy("Who decides"),
    "considerations": gettext_lazy("Considerations"),
    "risks": gettext_lazy("Risks, and what is done about them"),
    "legal_ground": gettext_lazy("Legal ground"),
    "technique": gettext_lazy("How it works"),
    "figures": gettext_lazy("Figures"),
    "docs": gettext_lazy("Documentation"),
}


@dataclass(frozen=True, slots=True)
class Text:
    """What is said of one algorithm in one language; each field is plain text, "" where there is nothing to say."""

    slug: str
    name: str
    short: str
    goal: str
    goes_in: str
    comes_out: str
    decides: str
    considerations: str
    risks: str
    legal_ground: str
    technique: str
    figures: str
    docs: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One algorithm as it stands in the register of a town. `note`: what the town filled in, None for nothing."""

    text: Text
    version: str
    is_on: bool
    note: AlgorithmNote | None

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Each field's name and text, in order; without the empty ones."""
        given = [(str(label), getattr(self.text, name)) for name, label in FIELDS.items()]
        return [(label, text) for label, text in given if text]

    def as_json(self) -> dict[str, str | bool | None]:
        """For the export: all fields, flat."""
        note = self.note
        given = {name: getattr(self.text, name) for name in Text.__slots__}
        return given | {
            "version": self.version,
            "in_use": self.is_on,
            "owner": note.owner if note else "",
            "contact": note.contact if note else "",
            "used_since": note.used_since.isoformat() if note and note.used_since else None,
            "legal_ground_of_town": note.legal_ground if note else "",
        }


@cache
def texts(language: str) -> tuple[Text, ...]:
    """All entries in Dutch or English; in English for any other language."""
    code = language[:2] if language[:2] in LANGUAGES else "en"
    return tuple(Text(**one) for one in json.loads((_TEXTS / f"{code}.json").read_text(encoding="utf-8")))


def entries(language: str) -> list[Entry]:
    notes = {one.slug: one for one in AlgorithmNote.objects.select_related("changed_by")}
    return [Entry(one, _version(one.slug), _is_on(one.slug), notes.get(one.slug)) for one in texts(language)]


def _is_on(slug: str) -> bool:
    optional = {"second-opinion": settings.SECOND_OPINION_URL, "drafting-help": settings.DRAFTING_HELP_URL}
    return bool(optional.get(slug, True))


def _version(slug: str) -> str:
    models = {"second-opinion": settings.SECOND_OPINION_MODEL, "drafting-help": settings.DRAFTING_HELP_MODEL}
    if slug in models:
        return models[slug]
    if slug == "reading":
        return f"{MODEL.name} {MODEL.version}"
    try:
        return f"heed {version('heed')}"
    except PackageNotFoundError:  # run from a checkout that was not installed
        return "heed"


@dataclass(frozen=True, slots=True)
class Filled:
    """What a town fills in for one algorithm."""

    owner: str = ""
    contact: str = ""
    used_since: date | None = None
    legal_ground: str = ""


def fill_in(slug: str, given: Filled, by: Person, seen: int) -> AlgorithmNote:
    """Store what the town says of an algorithm. `seen`: the version that was shown, 0 for none; `Stale` where another
    is there by now. NotPossible for an algorithm that the register does not know, or a text that is too long."""
    if slug not in {one.slug for one in texts("en")}:
        raise NotPossible(_("The register knows no such algorithm."))
    for text, most in (
        (given.owner, LONGEST_NAME),
        (given.contact, LONGEST_NAME),
        (given.legal_ground, LONGEST_GROUND),
    ):
        if len(text) > most:
            raise NotPossible(_("At most %(most)d characters.") % {"most": most})
    with transaction.atomic():
        AlgorithmNote.objects.get_or_create(slug=slug, defaults={"changed_by": by, "version": 0})
        note = AlgorithmNote.objects.select_for_update().get(slug=slug)
        if note.version != seen:
            raise Stale(_("Somebody else changed this meanwhile. Look at what is new, then try again."))
        note.owner, note.contact = " ".join(given.owner.split()), " ".join(given.contact.split())
        note.used_since, note.legal_ground = given.used_since, given.legal_ground.strip()
        note.version, note.changed_by = note.version + 1, by
        note.save()
        actions.record("algorithm_described", "algorithm", slug, by)
    return note


def rows(found: Sequence[Entry]) -> list[list[str]]:
    """For a table file: the head, and a line for each algorithm."""
    flat = [entry.as_json() for entry in found]
    head = list(flat[0]) if flat else []
    return [head, *([_cell(one[name]) for name in head] for one in flat)]


def _cell(value: object) -> str:
    """As a spreadsheet may read it: a text that would be taken for a formula is made none."""
    if value is None:
        return ""
    return guarded(("no", "yes")[value] if isinstance(value, bool) else str(value))
