"""Cognition: fuzzy cognitive maps. Pure, without Django, network or database; usable as a library.

`W[i, j]` in [-1, 1] is the influence of concept i on concept j; a state is a row vector with a value per concept.
"""

from heed.cognition.cases import Case, case_of, unknown_keys
from heed.cognition.dynamics import RULES, TRANSFERS, Dynamics, Stepper
from heed.cognition.errors import MapError
from heed.cognition.experts import ELEVEN_TERMS, Judgement, Panel, Weighing, judge
from heed.cognition.files import json_of_map, map_of_json, parse_json, read_map, write_map
from heed.cognition.fitting import Fitted, fit
from heed.cognition.goals import Choice, seek
from heed.cognition.groups import Influence, combine, compare
from heed.cognition.hebbian import Learned, Learning, learn_active, learn_nonlinear
from heed.cognition.inference import Outcome, Stop, infer
from heed.cognition.maps import CognitiveMap, make_map, map_of_edges
from heed.cognition.scenarios import Intervention, Scenario, play, play_on, side_by_side
from heed.cognition.sensitivity import (
    Effect,
    Spread,
    monte_carlo,
    monte_carlo_scenario,
    uncertain,
    weights_that_matter,
)
from heed.cognition.structure import Loop, Loops, Structure, loops, structure
from heed.cognition.uniqueness import Guarantee, ManyStarts, guarantee, many_starts, near_linear_slope, norms

__all__ = [
    "ELEVEN_TERMS",
    "RULES",
    "TRANSFERS",
    "Case",
    "Choice",
    "CognitiveMap",
    "Dynamics",
    "Effect",
    "Fitted",
    "Guarantee",
    "Influence",
    "Intervention",
    "Judgement",
    "Learned",
    "Learning",
    "Loop",
    "Loops",
    "ManyStarts",
    "MapError",
    "Outcome",
    "Panel",
    "Scenario",
    "Spread",
    "Stepper",
    "Stop",
    "Structure",
    "Weighing",
    "case_of",
    "combine",
    "compare",
    "fit",
    "guarantee",
    "infer",
    "json_of_map",
    "judge",
    "learn_active",
    "learn_nonlinear",
    "loops",
    "make_map",
    "many_starts",
    "map_of_edges",
    "map_of_json",
    "monte_carlo",
    "monte_carlo_scenario",
    "near_linear_slope",
    "norms",
    "parse_json",
    "play",
    "play_on",
    "read_map",
    "seek",
    "side_by_side",
    "structure",
    "uncertain",
    "unknown_keys",
    "weights_that_matter",
    "write_map",
]
