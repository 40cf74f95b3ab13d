"""The maps of a dossier, on its page."""

from __future__ import annotations

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.dossiers.queries import may_edit
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    may_add = may_edit(person, dossier)
    rows = dossier.maps.annotate(size=Count("concepts", distinct=True), asked=Count("panels", distinct=True))
    return Section(
        key="maps",
        title=_("Cognitive maps"),
        entries=[Entry(one.title, reverse("policy:map", args=[one.pk]), _note(one.size, one.asked)) for one in rows],
        empty=_("There are none yet. A map says what influences what, as the people who know the subject see it."),
        add_label=_("Add a map"),
        add_url=reverse("policy:add_map", args=[dossier.pk]) if may_add else "",
    )


def _note(concepts: int, panels: int) -> str:
    said = ngettext("%(n)d concept", "%(n)d concepts", concepts) % {"n": concepts}
    if not panels:
        return said
    return f"{said}, {ngettext('%(n)d panel', '%(n)d panels', panels) % {'n': panels}}"
