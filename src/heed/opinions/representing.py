"""What each group stands for, and what all agree on.

Source: the Polis server (compdemocracy/polis, math/src/polismath/math/repness.clj), the rules of which are told in
docs/reference/opinions.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from heed.opinions import proportions
from heed.opinions.counting import Tally
from heed.opinions.landscape import Agreed, Representative, Stance
from heed.opinions.votes import Flags, Floats, Id, Ints

MOST = 5
"""At most so many statements per group, and per side of the consensus."""


class Side(NamedTuple):
    """Agreeing or disagreeing, for one group (or all): one number per statement in each array."""

    stance: Stance
    successes: Floats
    trials: Floats
    share: Floats
    share_z: Floats
    ratio: Floats
    ratio_z: Floats

    def weight(self) -> Floats:
        """By this the representative statements are ordered."""
        return self.ratio * self.ratio_z * self.share * self.share_z

    def is_sufficient(self) -> Flags:
        return proportions.is_sure(self.ratio_z) & proportions.is_sure(self.share_z)

    def representative(self, statements: Sequence[Id], place: int) -> Representative:
        return Representative(
            statement=statements[place],
            stance=self.stance,
            successes=int(self.successes[place]),
            trials=int(self.trials[place]),
            share=float(self.share[place]),
            share_z=float(self.share_z[place]),
            ratio=float(self.ratio[place]),
            ratio_z=float(self.ratio_z[place]),
        )


def representative(groups: Tally, statements: Sequence[Id], hidden: Flags) -> list[tuple[Representative, ...]]:
    """For each group up to five statements: those it agrees with first, the best agreed one in front.

    `groups` is groups × statements. Statements that were moderated out do not appear.
    """
    others = groups.others
    return [
        _chosen(
            _side("agree", groups.agree[number], groups.seen[number], others.agree[number], others.seen[number]),
            _side(
                "disagree", groups.disagree[number], groups.seen[number], others.disagree[number], others.seen[number]
            ),
            statements,
            np.flatnonzero(~hidden),
        )
        for number in range(len(groups.seen))
    ]


def _side(stance: Stance, successes: Floats, trials: Floats, other_successes: Floats, other_trials: Floats) -> Side:
    share = proportions.share(successes, trials)
    return Side(
        stance,
        successes,
        trials,
        share,
        proportions.share_test(successes, trials),
        share / proportions.share(other_successes, other_trials),
        proportions.difference_test(successes, trials, other_successes, other_trials),
    )


def _chosen(agree: Side, disagree: Side, statements: Sequence[Id], places: Ints) -> tuple[Representative, ...]:
    """Statements that are sufficient on either side, by weight; else the one statement that tells most."""
    sides = np.where(agree.ratio_z > disagree.ratio_z, 1, -1)

    def told(place: int) -> Representative:
        return (agree if sides[place] > 0 else disagree).representative(statements, place)

    best_agree = _best_agree(agree, disagree, places)
    sufficient = places[(agree.is_sufficient() | disagree.is_sufficient())[places]]
    front = []
    if best_agree is not None:
        first = told(best_agree)
        front = [_as_best_agree(first, int(agree.successes[best_agree]))]
    elif not len(sufficient) and len(places):
        telling = np.maximum(agree.ratio_z, disagree.ratio_z)[places]
        front = [told(int(places[telling.argmax()]))]
    weight = np.where(sides > 0, agree.weight(), disagree.weight())
    rest = sufficient[np.argsort(-weight[sufficient], kind="stable")]
    picked = (front + [told(int(place)) for place in rest[: MOST + 1] if place != best_agree])[:MOST]
    return tuple(sorted(picked, key=lambda statement: statement.stance != "agree"))


def _as_best_agree(first: Representative, agrees: int) -> Representative:
    values = {name: getattr(first, name) for name in Representative.__dataclass_fields__}
    return Representative(**{**values, "is_best_agree": True, "agrees": agrees})


def _best_agree(agree: Side, disagree: Side, places: Ints) -> int | None:
    """The statement that the group agrees with most clearly, gone through in order as the server does.

    The first is taken if it is good at all; a later one replaces it if it is better, by all four figures where the
    present one is agreed with more than elsewhere, else by how much and how surely it is agreed with.
    """
    weight, plain = agree.weight(), agree.share * agree.share_z
    voted = (agree.successes > 0) | (disagree.successes > 0)
    good = proportions.is_sure(agree.share_z) | ((agree.ratio > 1) & (agree.share > 0.5))
    best: int | None = None
    for place in places[voted[places]].tolist():
        if best is None:
            better = good[place]
        elif agree.ratio[best] > 1:
            better = weight[place] > weight[best]
        else:
            better = plain[place] > plain[best]
        if better:
            best = place
    return best


def consensus(
    all_votes: Tally, statements: Sequence[Id], hidden: Flags
) -> tuple[tuple[Agreed, ...], tuple[Agreed, ...]]:
    """Up to five statements that most agree with, and up to five that most disagree with; the clearest first.

    `all_votes` holds the votes of everybody, in the conversation or not.
    """
    return (
        _agreed("agree", all_votes.agree, all_votes.seen, statements, hidden),
        _agreed("disagree", all_votes.disagree, all_votes.seen, statements, hidden),
    )


def _agreed(
    stance: Stance, successes: Floats, trials: Floats, statements: Sequence[Id], hidden: Flags
) -> tuple[Agreed, ...]:
    share, share_z = proportions.share(successes, trials), proportions.share_test(successes, trials)
    places = np.flatnonzero((share > 0.5) & proportions.is_sure(share_z) & ~hidden)
    first = places[np.argsort(-(share * share_z)[places], kind="stable")][:MOST]
    return tuple(
        Agreed(
            statements[place],
            stance,
            int(successes[place]),
            int(trials[place]),
            float(share[place]),
            float(share_z[place]),
        )
        for place in first.tolist()
    )


def group_aware_consensus(groups: Tally) -> Floats:
    """Π (A_g + 1) / (S_g + 2) over the groups: one number per statement; 1 where there is no group."""
    return np.asarray(proportions.share(groups.agree, groups.seen).prod(axis=0))
