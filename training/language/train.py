"""How the words of each language are spelled: `./run train language`, three to ten minutes on one core.

Learned from the frequent words of wordfreq (CC BY-SA 4.0, Robyn Speer). What a word that several languages have speaks
for is how frequent it is in each. The texts that languages are measured on are not read.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from typing import Any

import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from heed.understanding import spelling
from heed.understanding.context import DEFAULT_LANGUAGES
from heed.understanding.heads import softmax

#: By the name that Heed has for a language the one that wordfreq has.
LANGUAGES = {
    **{name: name for name in (*DEFAULT_LANGUAGES, "ca", "da", "fi", "lt", "lv", "mk", "sk", "sl", "sv")},
    "no": "nb",
}

_WORDS = 10_000  # of each language
_ROOT = 0.5  # how often a word counts: its frequency to this power
_STRENGTH = 1e6
_STEPS = 60
_NEAR = 1e-5
_LARGEST = 127
_LETTERS = re.compile(r"[^\W\d_]+$")

Array = Any


def main(arguments: list[str]) -> int:
    argparse.ArgumentParser(prog="./run train language", description=__doc__).parse_args(arguments)
    words, shares = _frequent()
    seen = _seen(words)
    weights = _fit(seen, shares)
    scale = numpy.maximum(numpy.abs(weights).max(axis=0), 1e-9) / _LARGEST
    numpy.savez_compressed(
        spelling.WEIGHTS,
        languages=numpy.frombuffer(" ".join(LANGUAGES).encode(), numpy.uint8),
        weights=numpy.rint(weights / scale).astype(numpy.int8),
        scale=scale.astype(numpy.float32),
    )
    right = (seen @ weights).argmax(axis=1) == shares.argmax(axis=1)
    print(json.dumps({"words": len(words), "languages": len(LANGUAGES), "right_of_learned": round(right.mean(), 4)}))
    return 0


def _frequent() -> tuple[list[str], Array]:
    """The words, and of each language (which all count the same) how much of what is said in it they are."""
    from wordfreq import get_frequency_dict

    frequencies = [get_frequency_dict(name, wordlist="best") for name in LANGUAGES.values()]
    chosen: dict[str, None] = {}
    for of_language in frequencies:
        ranked = sorted(filter(_LETTERS.match, of_language), key=lambda word: (-of_language[word], word))
        chosen |= dict.fromkeys(ranked[:_WORDS])
    words = list(chosen)
    shares = numpy.array([[of_language.get(word, 0.0) for of_language in frequencies] for word in words]) ** _ROOT
    return words, shares / shares.sum(axis=0)


def _seen(words: Sequence[str]) -> Array:
    """The runs of letters of each word as a sparse row, shorter the more there are."""
    numbers = [spelling.runs(word) for word in words]
    lengths = numpy.array([len(of_word) for of_word in numbers])
    values = numpy.repeat((1 / numpy.sqrt(lengths)).astype(numpy.float32), lengths)
    ends = numpy.concatenate(([0], numpy.cumsum(lengths)))
    return csr_matrix((values, numpy.concatenate(numbers), ends), shape=(len(words), spelling.SPACE))


def _fit(seen: Array, shares: Array) -> Array:
    """(SPACE, languages): the weights under which words speak for each language as they are shared."""
    counts = (shares.sum(axis=1, keepdims=True) / shares.sum()).astype(numpy.float32)
    wanted = (shares / shares.sum(axis=1, keepdims=True)).astype(numpy.float32)
    by_run = seen.T.tocsr()

    def loss(row: Array) -> tuple[float, Array]:
        chances = softmax(seen @ row.reshape(-1, shares.shape[1]).astype(numpy.float32))
        missed = -float((counts * wanted * numpy.log(numpy.maximum(chances, 1e-30))).sum(dtype=numpy.float64))
        slope = (by_run @ ((chances - wanted) * counts)).astype(numpy.float64).ravel()
        return missed + float(row @ row) / 2 / _STRENGTH, slope + row / _STRENGTH

    start = numpy.zeros(spelling.SPACE * shares.shape[1])
    options = {"maxiter": _STEPS, "ftol": _NEAR, "maxcor": 6}
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options=options)
    result: Array = found.x.reshape(-1, shares.shape[1])
    return result
