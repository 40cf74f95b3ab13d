"""The scenarios and reports of a dossier, on its page."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from heed.dossiers.gathering import Entry, Section
from heed.dossiers.models import Dossier
from heed.policy.models import Scenario, ScenarioReport
from heed.staff.models import Person


def section(dossier: Dossier, person: Person) -> Section:
    played = Scenario.objects.filter(map__dossier=dossier).select_related("map")
    told = ScenarioReport.objects.filter(map__dossier=dossier, withdrawn_at=None).defer("content", "pdf")
    return Section(
        key="scenarios",
        title=_("Scenarios and reports"),
        entries=[
            *(Entry(one.name, reverse("policy:scenario", args=[one.pk]), one.map.title) for one in played),
            *(Entry(one.title, reverse("policy:report", args=[one.pk]), _("published report")) for one in told),
        ],
        empty=_("There are none yet. Open a map and try something out."),
    )
