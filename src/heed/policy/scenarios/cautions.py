"""What a reader must know before believing a scenario: warnings, and what was assumed."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heed.policy.models import IndicatorKind
from heed.policy.scenarios import once
from heed.policy.scenarios.playing import STARTS, Played
from heed.policy.scenarios.queries import Ground

#: Fewer experts than this are few. Nobody has shown which number is enough; five at least show whether they differ.
FEW = 5


def of_map(ground: Ground) -> list[str]:
    """Warnings that hold for every scenario of a map."""
    made = []
    if ground.stored.dossier.is_illustration:
        made.append(_("This is an illustration: the concepts, weights and figures were made up to show how it works."))
    made.extend(_equilibria(ground))
    made.extend(_people(ground))
    made.extend(_figures(ground))
    return made


def _equilibria(ground: Ground) -> list[str]:
    setting = ground.setting
    made = [_unsettled(setting.baseline.verdict, _("without changes"))]
    if not setting.is_unique:
        found = setting.equilibria
        if found > 1:
            said = _(
                "No unique equilibrium: from %(starts)d different starts the map settled in %(found)d different ways. "
                "What a scenario does can depend on where it begins."
            )
            made.append(said % {"starts": STARTS, "found": found})
        else:
            said = _(
                "It is not certain that the map has one equilibrium only: its influences are strong. "
                "%(starts)d different starts led to no other one."
            )
            made.append(said % {"starts": STARTS})
    return [text for text in made if text]


def _unsettled(verdict: str, when: str) -> str:
    if verdict == "limit_cycle":
        return _("The map %(when)s does not come to rest but goes round: levels are means over a round.") % {
            "when": when
        }
    if verdict == "not_settled":
        said = _("The map %(when)s had not come to rest when the calculation ended: differences mean little.")
        return said % {"when": when}
    return ""


def _people(ground: Ground) -> list[str]:
    asked = ground.asked
    if asked.is_nobody:
        if asked.waiting:
            said = _("The weights were not taken over from those who filled in the questionnaire: there are no ranges.")
            return [said]
        return [
            _("Nobody filled in the questionnaire: the weights are what whoever drew the map thinks, without ranges.")
        ]
    made = []
    if asked.experts < FEW:
        said = ngettext(
            "Few experts: %(n)d expert filled in the questionnaire.",
            "Few experts: %(n)d experts filled in the questionnaire.",
            asked.experts,
        )
        made.append(said % {"n": asked.experts})
    if asked.residents:
        made.append(_("Residents who filled in the questionnaire chose to do so: they do not stand for all residents."))
    if not ground.has_ranges:
        made.append(_("There are no ranges: no influence was rated by two people or more, or the map is too large."))
    return made


def _figures(ground: Ground) -> list[str]:
    made = []
    heard = [one.concept.name for one in ground.bound if one.indicator and one.indicator.kind == IndicatorKind.HEED]
    if heard:
        said = _("Opinion of those who posted and not of residents as a whole: %(concepts)s.")
        made.append(said % {"concepts": ", ".join(heard)})
    stale = [
        one.concept.name for one in ground.bound if one.indicator and one.is_stale and one.indicator.level is not None
    ]
    if stale:
        made.append(_("Stale figure, the last good value is used: %(concepts)s.") % {"concepts": ", ".join(stale)})
    lacking = [one.concept.name for one in ground.bound if one.indicator and one.indicator.level is None]
    if lacking:
        made.append(_("A figure is bound, but none has come yet: %(concepts)s.") % {"concepts": ", ".join(lacking)})
    return made


def of_scenario(played: Played) -> list[str]:
    """Warnings that hold for one scenario."""
    made = [_unsettled(played.scenario.outcome.verdict, _("with these changes"))]
    if played.cut:
        said = _("These could not move as far as was asked, for a level ends at its bounds: %(concepts)s.")
        made.append(said % {"concepts": ", ".join(played.cut)})
    if np.abs(played.left).max(initial=0.0) >= once.NOTHING and played.explanation.is_exact:
        said = _(
            "What is left of something done once has no path that explains it: the circles of the map keep it there."
        )
        made.append(said)
    if not played.explanation.is_exact:
        made.append(_("Why something changed is a rough picture here: the parts do not add up."))
    return [text for text in made if text]


def assumptions(ground: Ground) -> list[str]:
    """What the outcome rests on besides the weights."""
    stored, setting = ground.stored, ground.setting
    measured = set(setting.levels)
    unknown = [name for name in setting.map.concepts if name not in measured]
    made = [
        _("The map says what the people who made it believe. What nobody put into it, it does not know."),
        _("It has no unit of time: a step is no day or month. A difference says “clearly more”, not how much more."),
        _("Rule: %(rule)s. Transfer: %(transfer)s, λ = %(slope)s.")
        % {
            "rule": stored.get_rule_display(),
            "transfer": stored.get_transfer_display(),
            "slope": f"{stored.steepness:g}",
        },
        _("A concept on which nothing works keeps its level; a change moves it to another one. Any other is pushed."),
    ]
    if setting.rest is not None:
        made.append(
            _(
                "A concept with a figure stands, without changes, where it was measured. What the map lacks for that "
                "is taken as a constant that no scenario changes."
            )
        )
    if unknown:
        said = _("Without a figure, these begin in the middle (50 %%): %(concepts)s.")
        made.append(said % {"concepts": ", ".join(unknown)})
    if setting.draws is not None:
        said = _(
            "Ranges: the middle 90 %% of %(runs)d runs. In each run every influence that two people or more rated "
            "has the weight that one of them, by chance, gave it."
        )
        made.append(said % {"runs": len(setting.draws)})
    return made
