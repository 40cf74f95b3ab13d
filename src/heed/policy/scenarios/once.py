"""What a summary says of what is done once: whether it fades, and how far it went on the way."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _

from heed.policy.scenarios.playing import Furthest, Played
from heed.policy.scenarios.wording import LITTLE, NAMED, listed, points

#: Percentage points: less than this is nothing, as figures are shown with one decimal.
NOTHING = 0.1


def said(played: Played) -> list[str]:
    """Sentences; none where nothing is done once."""
    if not played.once:
        return []
    left = _unrest(played) or _left(played)
    return [left, _way(played)] if played.has_way else [left]


def _unrest(played: Played) -> str:
    """What can be said where the map does not come to rest with or without what is done once; "" where it does."""
    begin = played.scenario.baseline.verdict
    given, without = played.scenario.outcome.verdict, played.without_once.verdict
    if "not_settled" in (begin, given, without):
        return _("Whether what is done once fades is not known: the map had not come to rest.")
    if begin == "limit_cycle" or given == without == "limit_cycle":
        return _("Whether what is done once fades is not known: the map goes round without it.")
    if given == "limit_cycle":
        return _("What is done once does not fade: the map goes round from then on.")
    if without == "limit_cycle":
        return _("What is done once does not fade: the map comes to rest, and without it would go round.")
    return ""


def _left(played: Played) -> str:
    left = np.abs(played.left)
    if left.max(initial=0.0) < NOTHING:
        if played.setting.is_unique:
            return _(
                "What is done once fades: this map has one equilibrium and goes back to it. At the end less than "
                "0.1 percentage point of it is left anywhere."
            )
        return _(
            "What is done once fades here: at the end less than 0.1 percentage point of it is left anywhere. It is not "
            "certain that the map always goes back."
        )
    names = played.setting.map.concepts
    most = [int(at) for at in np.argsort(-left, kind="stable")[:NAMED] if left[at] >= NOTHING]
    stays = [f"{names[at]} ({points(float(played.left[at]))})" for at in most]
    return _(
        "What is done once does not fade: the map comes to rest elsewhere. At the end most is left of it at "
        "%(concepts)s."
    ) % {"concepts": listed(stays)}


def _way(played: Played) -> str:
    """Where other concepts are furthest away before the end."""
    found = [(name, played.furthest(name)) for name in played.setting.map.concepts if name not in played.changes]
    found = [one for one in found if abs(one[1].points) >= LITTLE]
    if not found:
        return _("On the way no other concept moved by 1 percentage point or more.")
    found.sort(key=lambda one: -abs(one[1].points))
    ways = [_furthest(name, furthest) for name, furthest in found[:NAMED]]
    return _("Furthest on the way, in percentage points: %(ways)s.") % {"ways": listed(ways)}


def _furthest(name: str, furthest: Furthest) -> str:
    values = {"concept": name, "points": points(furthest.points), "step": furthest.step}
    if furthest.range is None:
        return _("%(concept)s %(points)s at step %(step)d") % values
    values |= {"low": points(furthest.range.low), "high": points(furthest.range.high)}
    return _("%(concept)s %(points)s at step %(step)d (from %(low)s to %(high)s)") % values
