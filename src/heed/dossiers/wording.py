"""What each participation level promises, in plain words for residents and colleagues.

The levels are those of the IAP2 Spectrum of Public Participation (International Association for Public Participation,
2018); the sentences are our own.
"""

from __future__ import annotations

from django.utils.translation import gettext as _

from heed.dossiers.models import Participation


def promise(participation: str) -> str:
    """One sentence: what people can expect who take part."""
    return {
        Participation.INFORM: _("We tell you what is going to happen and why. You are not asked to decide."),
        Participation.CONSULT: _("We ask what you think, and tell you afterwards what we did with it. We decide."),
        Participation.INVOLVE: _(
            "We work out the choices with you, and show how your wishes come back in them. We decide."
        ),
        Participation.COLLABORATE: _(
            "We look for the solution together, and follow your advice as far as we can. We say why where we do not."
        ),
        Participation.EMPOWER: _("You decide. We carry out what you decide."),
    }[Participation(participation)]
