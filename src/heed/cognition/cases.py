"""A case: a map, how it moves and from where, as one JSON object (docs/reference/cognition.md); and what comes out.

Read strictly: what is wrong is named by its key. Keys that say what is expected or where a case comes from are left
alone; of others that are not known, `unknown_keys` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from heed.cognition.dynamics import RULES, TRANSFERS, Dynamics
from heed.cognition.errors import MapError
from heed.cognition.files import map_of_json
from heed.cognition.fitting import fit
from heed.cognition.hebbian import Learned, Learning, learn_active, learn_nonlinear
from heed.cognition.inference import MOST_STEPS, Stop, infer
from heed.cognition.maps import CognitiveMap, checked_names
from heed.cognition.numbers import flag, mapping, number, plain, row, sequence, text, whole
from heed.cognition.uniqueness import guarantee, many_starts

STATE_KINDS = ("steady", "trajectory", "cycle")
LEARNING_KINDS = ("nhl", "ahl", "least_squares")
KINDS = (*STATE_KINDS, *LEARNING_KINDS)
_MAP_KEYS = {"concepts", "weights", "edges", "weights_convention"}
_MOVING_KEYS = {"rule", "transfer", "lambda", "threshold", "clamped", "hold_sources"}
_READ = {
    *{"name", "kind", "initial", "stop", "point", "doc", "eta", "gamma", "thresh", "max_steps", "pattern"},
    *{"keep_signs", "clip", "before", "after", "data"},
    *_MAP_KEYS,
    *_MOVING_KEYS,
}
_ABOUT = {"source", "licence", "provenance", "note", "notes", "doc_string", "_doc", "tolerance", "steps_taken"}
_NO_STOP = {"kind": "max_abs_diff<=", "eps": 1e-9, "max_steps": 1000}


@dataclass(frozen=True)
class Case:
    """One case as it was given: `run` gives what came out, ready for JSON."""

    name: str
    kind: str
    given: Mapping[str, Any]

    def run(self, *, trajectory: bool = False, starts: int = 0) -> dict[str, Any]:
        """With all states, and with where so many other starts lead if one attractor is not certain.

        MapError names the key of what is wrong.
        """
        if self.kind in STATE_KINDS:
            return {"name": self.name, **_followed(self.given, trajectory, starts)}
        return {"name": self.name, **_LEARN[self.kind](self.given, trajectory)}


def case_of(value: Any, number_: int = 1) -> Case:
    """A case of a JSON object; null is as if the key were not there. number_: which of a list, for its name where it
    has none."""
    given = {key: found for key, found in mapping(value, "case").items() if found is not None}
    kind = given.get("kind", "steady")
    if kind not in KINDS:
        raise MapError(f"kind: {kind!r} is not known; there are: {', '.join(KINDS)}")
    return Case(plain(text(given.get("name", f"case {number_}"), "name"), "name"), kind, given)


def unknown_keys(case: Case) -> list[str]:
    """Keys that nothing was done with, as they may be misspelt."""
    told = ("expected", "baseline_computed")
    return [key for key in case.given if key not in _READ | _ABOUT and not str(key).startswith(told)]


def dynamics_of(given: Mapping[str, Any], map_: CognitiveMap) -> Dynamics:
    """Rule, transfer, lambda, threshold, clamped and hold_sources, each with its default where it is missing."""
    clamped = mapping(given.get("clamped", {}), "clamped")
    rule, transfer = given.get("rule", "modified_kosko"), given.get("transfer", "sigmoid")
    return Dynamics(
        _one_of(rule, RULES, "rule"),
        _one_of(transfer, TRANSFERS, "transfer"),
        number(given.get("lambda", 1), "lambda", 0),
        number(given.get("threshold", 0), "threshold"),
        {
            map_.concepts[map_.position(name, "clamped")]: number(value, f"clamped, {name!r}", -1, 1)
            for name, value in clamped.items()
        },
        flag(given.get("hold_sources", False), "hold_sources"),
    )


def initial_of(given: Mapping[str, Any], map_: CognitiveMap) -> np.ndarray:
    """The first state, shape (n,), of a list in the order of the concepts or of values by name."""
    if "initial" not in given:
        raise MapError('initial: the key is missing; write a number for each concept, as "initial": [0, 0.5]')
    initial = given["initial"]
    if not isinstance(initial, Mapping):
        return row(initial, len(map_), "initial", -1, 1)
    made = np.full(len(map_), np.nan)
    for name, value in initial.items():
        made[map_.position(name, "initial")] = number(value, f"initial, {name!r}", -1, 1)
    missing = np.flatnonzero(np.isnan(made))
    if len(missing):
        raise MapError(f"initial: {map_.concepts[missing[0]]!r} has no value; give each concept one")
    return made


def stop_of(given: Mapping[str, Any]) -> Stop:
    stop = {**_NO_STOP, **mapping(given.get("stop", {}), "stop")}
    unknown = set(stop) - set(_NO_STOP)
    if unknown:
        raise MapError(f"stop: the key {min(unknown)!r} is not known; there are: {', '.join(_NO_STOP)}")
    return Stop(
        number(stop["eps"], "stop, eps", 0),
        whole(stop["max_steps"], "stop, max_steps", 0, MOST_STEPS),
        text(stop["kind"], "stop, kind"),
    )


def _followed(given: Mapping[str, Any], trajectory: bool, starts: int) -> dict[str, Any]:
    if given.get("point", "final") != "final":
        raise MapError(f'point: {given["point"]!r} is not known; write "final"')
    map_ = map_of_json({key: given[key] for key in _MAP_KEYS if key in given})
    dynamics = dynamics_of(given, map_)
    outcome = infer(map_, dynamics, initial_of(given, map_), stop_of(given), keep=trajectory)
    certain = guarantee(map_, dynamics)
    made = {
        "final": outcome.final.tolist(),
        "steps": outcome.steps,
        "stopped": outcome.is_stopped,
        "residual": outcome.residual,
        "verdict": outcome.verdict,
        "period": outcome.period,
        "states": None if outcome.states is None else outcome.states.tolist(),
        "transient": outcome.transient if dynamics.is_discrete or outcome.verdict == "limit_cycle" else None,
        "unique": certain.is_unique,
        "factor": certain.factor,
    }
    if outcome.trajectory is not None:
        made["trajectory"] = outcome.trajectory.tolist()
    if starts and not certain.is_unique:
        made["starts"] = many_starts(map_, dynamics, starts, held=outcome.initial).as_json()
    return made


def _learning(given: Mapping[str, Any], decay: float) -> Learning:
    most = given.get("max_steps", mapping(given.get("stop", {}), "stop").get("max_steps", Learning.steps))
    return Learning(
        number(given.get("eta", Learning.rate), "eta", 0, 1),
        number(given.get("gamma", decay), "gamma", 0, 1),
        number(given.get("thresh", Learning.nearness), "thresh", 0),
        whole(most, "max_steps", 1, 1_000_000),
        flag(given.get("keep_signs", False), "keep_signs"),
        flag(given.get("clip", False), "clip"),
    )


def _nonlinear(given: Mapping[str, Any], trajectory: bool) -> dict[str, Any]:
    map_ = map_of_json({key: given[key] for key in _MAP_KEYS if key in given})
    desired = mapping(given.get("doc", {}), "doc")
    learned = learn_nonlinear(
        map_, dynamics_of(given, map_), initial_of(given, map_), desired, _learning(given, decay=1.0)
    )
    return _told(learned, trajectory)


def _active(given: Mapping[str, Any], trajectory: bool) -> dict[str, Any]:
    map_ = map_of_json({key: given[key] for key in _MAP_KEYS if key in given})
    desired = mapping(given.get("doc", {}), "doc")
    learned = learn_active(
        map_,
        dynamics_of(given, map_),
        initial_of(given, map_),
        desired,
        given.get("pattern"),
        _learning(given, decay=0.03),
    )
    return _told(learned, trajectory)


def _told(learned: Learned, trajectory: bool) -> dict[str, Any]:
    made: dict[str, Any] = {
        "final": learned.state.tolist(),
        "steps": learned.steps,
        "stopped": learned.is_converged,
        "residual": learned.residual,
        "verdict": "learned" if learned.is_converged else "not_learned",
        "period": None,
        "weights": learned.weights.toarray().tolist(),
        "state": learned.state.tolist(),
        "converged_at_step_index": learned.steps - 1 if learned.is_converged else None,
    }
    if trajectory:
        made["trajectory"] = learned.trajectory.tolist()
    return made


def _fitted(given: Mapping[str, Any], trajectory: bool) -> dict[str, Any]:
    """ "data" is one course of states, each following from the one before; or "before" and "after" are given."""
    names = checked_names(sequence(given.get("concepts"), "concepts"))
    if "data" in given:
        data = sequence(given["data"], "data")
        before, after = data[:-1], data[1:]
    else:
        before, after = sequence(given.get("before"), "before"), sequence(given.get("after"), "after")
    has_map = "weights" in given or "edges" in given
    keeps = flag(given.get("keep_signs", False), "keep_signs")
    if keeps and not has_map:
        raise MapError('keep_signs: there are no signs to keep; give "weights" as well')
    signs = map_of_json({key: given[key] for key in _MAP_KEYS if key in given}) if keeps else None
    dynamics = dynamics_of(given, signs or CognitiveMap(names, _nothing(len(names))))
    found = fit(names, before, after, dynamics, signs=signs, clip=flag(given.get("clip", False), "clip"))
    return {
        "weights": found.weights.tolist(),
        "residual": found.error,
        "rank": found.rank,
        "pulled_in": found.pulled_in,
        "verdict": "learned",
    }


def _nothing(size: int) -> Any:
    from scipy import sparse

    return sparse.csr_array((size, size))


_LEARN: dict[str, Callable[[Mapping[str, Any], bool], dict[str, Any]]] = {
    "nhl": _nonlinear,
    "ahl": _active,
    "least_squares": _fitted,
}


def _one_of(value: Any, known: tuple[str, ...], key: str) -> str:
    if value not in known:
        raise MapError(f"{key}: {value!r} is not known; there are: {', '.join(known)}")
    return str(value)
