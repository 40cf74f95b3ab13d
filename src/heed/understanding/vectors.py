"""What texts mean, kept small: the encoder's 512 numbers as one byte each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy

from heed.understanding.encoder import DIMENSIONS
from heed.understanding.reading import Model

MODEL = Model("use-multilingual", "1")
"""Who made the numbers. Those of two models cannot be compared: a change of the encoder's weights is a new version."""

NOT_ENCODED = frozenset({"el", "uk", "bg", "ro", "hu", "cs", "fi", "sv", "da"})
"""Languages that the encoder does not know: what a text in one of them means is not in its vector."""

_LARGEST = 127

Array = Any


def pack(vectors: Array) -> list[bytes]:
    """Each row as whole numbers from -127 to 127. How large they were need not be kept: a vector has length 1."""
    scale = _LARGEST / numpy.maximum(numpy.abs(vectors).max(axis=1, keepdims=True), 1e-9)
    return [row.tobytes() for row in numpy.rint(vectors * scale).astype(numpy.int8)]


def unpack(packed: Sequence[bytes]) -> Array:
    """(len(packed), 512) float32, each row of length 1; within 0.01 of what was packed."""
    rows = numpy.frombuffer(b"".join(packed), numpy.int8).reshape(len(packed), DIMENSIONS).astype(numpy.float32)
    # whole numbers: their squares add up exactly, in whatever order
    return rows / numpy.sqrt(numpy.maximum((rows * rows).sum(axis=1, keepdims=True), 1))


def as_list(packed: bytes) -> list[float]:
    """One vector as plain numbers."""
    return [round(float(value), 4) for value in unpack([packed])[0]]
