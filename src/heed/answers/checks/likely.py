"""How likely a sentence gainsays what is held: a logistic regression over the features of `pair.py`."""

from __future__ import annotations

import math
from collections.abc import Mapping

from heed.answers.checks.words.likely import BIAS, WEIGHTS


def likelihood(found: Mapping[str, float]) -> float:
    """0 to 1, of the pair with these features."""
    return 1 / (1 + math.exp(-(BIAS + sum(weight * found.get(name, 0.0) for name, weight in WEIGHTS.items()))))
