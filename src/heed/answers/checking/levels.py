"""How heavy a finding weighs in this town: the check's own level, as the code of conduct has it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from heed.answers.approval.rules import LEVELS
from heed.answers.checks.contract import Rule
from heed.answers.conduct.code import OFF


def switched_off(levels: Mapping[str, str]) -> list[str]:
    """The checks that the code switches off, in the order of the alphabet."""
    return sorted(check for check, level in levels.items() if level == OFF)


def running(rules: Sequence[Rule], levels: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rules that look, of all."""
    return tuple(rule for rule in rules if levels.get(rule.slug) != OFF)


def weighed(found: str, usual: str, by_code: str | None) -> str:
    """The level of a finding. `found`: as the check gave it; `usual`: the check's own; `by_code`: what the code says of
    the check, None for nothing.

    What the check usually finds gets the level of the code. What it finds graver than usual (a BSN) gets no milder by
    the code, and what it finds milder (a reply window in which a person may still answer) no graver.
    """
    if by_code is None or found == usual:
        return by_code or found
    pick = max if LEVELS.index(found) > LEVELS.index(usual) else min
    return pick(found, by_code, key=LEVELS.index)
