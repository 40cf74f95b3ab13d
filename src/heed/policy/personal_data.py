"""What decision support keeps of residents: votes and answers under pseudonyms, and statements that people wrote.

Nothing here is tied to a contact: somebody who asks the town for their data is not found here, and cannot be. Who
voted removes their votes on the conversation's own page, with the same browser.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from heed.privacy import registry
from heed.privacy.registry import Kind, Table

PARTICIPANTS = Kind(
    slug="participants",
    name=_("Votes on statements"),
    purpose=_("To see what residents think of a policy subject, and who thinks alike."),
    what=_(
        "Keyed hash of a random number in the browser, votes, the district and language that somebody chose to say, "
        "statements that people wrote. Not tied to messages or contacts."
    ),
    ground=_("GDPR art. 6(1)(e): to involve residents in policy is a task of the municipality."),
    counted_from=_(
        "Each conversation says how long after closing votes are linked to a browser; after that they are nobody's."
    ),
    tables=(
        Table("policy.Participant", ("digest", "district", "language")),
        Table("policy.Statement", ("text", "translations"), ("language", "reason")),
        Table("policy.StoredLandscape", ("places",), ("summary", "problem")),
    ),
)

PANELS = Kind(
    slug="panels",
    name=_("Answers of panels on cognitive maps"),
    purpose=_("To weigh what influences what, and to see where people disagree."),
    what=_("Number of an invitation, its answers in fixed terms. Who got which link, Heed does not know."),
    ground=_("GDPR art. 6(1)(e): to involve residents in policy is a task of the municipality."),
    counted_from=_("Stays with the map: nothing in it tells who answered."),
    tables=(Table("policy.Invitation", (), ("language",)),),
)


def ready() -> None:
    registry.register(PARTICIPANTS, PANELS)
    registry.free(
        _("What staff made for a dossier: maps, panels, questions, figures, scenarios and reports."),
        "policy.CognitiveMap",
        "policy.Concept",
        "policy.Influence",
        "policy.Panel",
        "policy.OpinionConversation",
        "policy.PopulationFigure",
        "policy.Indicator",
        "policy.IndicatorValue",
        "policy.Scenario",
        "policy.ScenarioReport",
        "dossiers.Dossier",
    )
