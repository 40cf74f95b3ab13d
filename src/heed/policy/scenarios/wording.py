"""How differences are said: signs, sizes and the summary in plain language, by template from the figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from heed.policy.scenarios.playing import Change

#: Differences in percentage points, from which on they are called so. Below the first: hardly.
LITTLE, CLEARLY, STRONGLY = 1.0, 5.0, 15.0
#: Concepts that a summary names.
NAMED = 3


def points(value: float) -> str:
    """With a sign and one decimal; nothing is never negative."""
    rounded = round(value, 1)
    if rounded == 0:
        return number_format(0, 1, use_l10n=True)
    sign = "+" if rounded > 0 else "−"
    return f"{sign}{number_format(abs(rounded), 1, use_l10n=True)}"


@dataclass(frozen=True, slots=True)
class Effect:
    """What a scenario does to a concept: difference in percentage points, with the range of it where there is one."""

    concept: str
    difference: float
    low: float | None = None
    high: float | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the whole range has one sign; without a range nothing is known of that."""
        return self.low is None or self.high is None or self.low > 0 or self.high < 0


def size(effect: Effect) -> str:
    """Such as "clearly up"; "may go up or down" where its range has both signs."""
    value = effect.difference
    if abs(value) < LITTLE:
        return _("hardly changed")
    if not effect.is_sure:
        return _("may go up or down")
    rises = value > 0
    if abs(value) < CLEARLY:
        return _("a little up") if rises else _("a little down")
    if abs(value) < STRONGLY:
        return _("clearly up") if rises else _("clearly down")
    return _("strongly up") if rises else _("strongly down")


def deed(concept: str, change: Change) -> str:
    """What is done to a concept, such as "Walking (+40.0; once, at the start; works for 80 %)"."""
    details = [points(100 * change.size)]
    if change.is_once:
        details.append(_("once, at the start"))
    if change.effectiveness != 1:
        details.append(_("works for %(share)d %%") % {"share": round(100 * change.effectiveness)})
    return _("%(concept)s (%(points)s)") % {"concept": concept, "points": "; ".join(details)}


def summary(done: Sequence[tuple[str, Change]], effects: Sequence[Effect], of_once: Sequence[str] = ()) -> list[str]:
    """Sentences: what is done, what changes most, what may go either way, and what hardly changes.

    done: concepts with their changes. effects: of all other concepts. of_once: what to say of what is done once.
    """
    if not done:
        return [_("Nothing is changed in this scenario, so nothing changes.")]
    acts = [deed(name, change) for name, change in done]
    lines = [_("What is done: %(acts)s.") % {"acts": listed(acts)}, *of_once]
    ordered = sorted(effects, key=lambda one: -abs(one.difference))
    clear = [one for one in ordered if abs(one.difference) >= LITTLE and one.is_sure]
    unsure = [one for one in ordered if abs(one.difference) >= LITTLE and not one.is_sure]
    still = [one for one in ordered if abs(one.difference) < LITTLE]
    lines.extend(_sentence(one) for one in clear[:NAMED])
    if len(clear) > NAMED:
        lines.append(_("Also changed: %(concepts)s.") % {"concepts": listed([one.concept for one in clear[NAMED:]])})
    if unsure:
        named = listed([one.concept for one in unsure])
        lines.append(_("Those asked differ so much that these may go up or down: %(concepts)s.") % {"concepts": named})
    if still:
        said = _("Hardly changed at the end: %(concepts)s.") if of_once else _("Hardly changed: %(concepts)s.")
        lines.append(said % {"concepts": listed([one.concept for one in still])})
    return lines


def _sentence(effect: Effect) -> str:
    values = {"concept": effect.concept, "how": size(effect), "points": points(effect.difference)}
    if effect.low is None or effect.high is None:
        return _("%(concept)s: %(how)s (%(points)s percentage points).") % values
    values |= {"low": points(effect.low), "high": points(effect.high)}
    return _("%(concept)s: %(how)s (%(points)s percentage points; from %(low)s to %(high)s).") % values


def listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("%(some)s and %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}
