"""What if: interventions on a map, compared with where it is without them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from heed.cognition.dynamics import Dynamics
from heed.cognition.errors import MapError
from heed.cognition.inference import Outcome, Stop, infer
from heed.cognition.maps import CognitiveMap
from heed.cognition.numbers import number

KINDS = ("continuous", "single_shot")


@dataclass(frozen=True)
class Intervention:
    """Something that is done.

    impacts: by concept, in [-1, 1]. effectiveness: how much of them comes true, in [0, 1]. kind: "continuous" works on
    in every step, like one more concept that stands at the effectiveness; "single_shot" moves the first state once, by
    effectiveness times impact. cost: in any unit, for `goals`.
    """

    name: str
    impacts: Mapping[str, float]
    effectiveness: float = 1.0
    kind: str = "continuous"
    cost: float = field(default=1.0)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise MapError(f"intervention {self.name!r}: {self.kind!r} is not known; there are: {', '.join(KINDS)}")
        number(self.effectiveness, f"intervention {self.name!r}, effectiveness", 0, 1)
        number(self.cost, f"intervention {self.name!r}, cost", 0)
        for concept, impact in self.impacts.items():
            number(impact, f"intervention {self.name!r}, impact on {concept!r}", -1, 1)

    def push(self, map_: CognitiveMap) -> np.ndarray:
        """Effectiveness times impact on each concept, shape (n,)."""
        made = np.zeros(len(map_))
        for concept, impact in self.impacts.items():
            made[map_.position(concept, f"intervention {self.name!r}")] += self.effectiveness * impact
        return made


@dataclass(frozen=True, eq=False)
class Scenario:
    """The map without and with interventions, both as they settled (a limit cycle by its mean)."""

    baseline: Outcome
    outcome: Outcome
    interventions: tuple[Intervention, ...]

    @cached_property
    def differences(self) -> np.ndarray:
        """With less without, in percentage points, shape (n,)."""
        return 100 * (self.outcome.level - self.baseline.level)

    def difference(self, concept: str) -> float:
        """Of one concept, in percentage points."""
        return float(self.differences[self.baseline.map.position(concept, "concept")])

    @property
    def is_settled(self) -> bool:
        """Whether both came to a fixed point or a limit cycle: differences of anything else mean little."""
        return "not_settled" not in (self.baseline.verdict, self.outcome.verdict)


def play(
    map_: CognitiveMap,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    interventions: Sequence[Intervention],
    stop: Stop | None = None,
) -> Scenario:
    """The baseline from `initial`, shape (n,), and from where it settled the map with all interventions at once."""
    baseline = infer(map_, dynamics, initial, stop, keep=False)
    return play_on(baseline, interventions, stop)


def play_on(baseline: Outcome, interventions: Sequence[Intervention], stop: Stop | None = None) -> Scenario:
    """As `play`, on a baseline that is known."""
    map_ = baseline.map
    pushes = np.zeros(len(map_))
    shots = np.zeros(len(map_))
    for intervention in interventions:
        if intervention.kind == "continuous":
            pushes += intervention.push(map_)
        else:
            shots += intervention.push(map_)
    low = -1.0 if baseline.dynamics.transfer in ("tanh", "trivalent") else 0.0
    first = np.where(shots != 0, np.clip(baseline.level + shots, low, 1), baseline.level)
    outcome = infer(map_, baseline.dynamics, first, stop, pushes=pushes if pushes.any() else None)
    return Scenario(baseline, outcome, tuple(interventions))


def side_by_side(
    map_: CognitiveMap,
    dynamics: Dynamics,
    initial: Sequence[float] | np.ndarray,
    scenarios: Mapping[str, Sequence[Intervention]],
    stop: Stop | None = None,
) -> dict[str, Scenario]:
    """Several scenarios by name, on one baseline."""
    baseline = infer(map_, dynamics, initial, stop, keep=False)
    return {name: play_on(baseline, interventions, stop) for name, interventions in scenarios.items()}
