"""The maps of a dossier, on its page."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.policy.models import CognitiveMap
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    entries = [Entry(one.title, "", _note(one)) for one in dossier.maps.all()]
    return Section("maps", _("Cognitive maps"), entries, _("There are none yet."))


def _note(one: CognitiveMap) -> str:
    concepts = one.concepts.count()
    return ngettext("%(n)d concept", "%(n)d concepts", concepts) % {"n": concepts}
