"""How near a text comes to what a catalogue says of its topics, in meaning: without any example to learn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy

from heed.understanding.context import TopicDescription
from heed.understanding.encoder import encoder

_NEAREST = 3  # phrases of a topic that count: one may be near by chance

Array = Any


class Descriptions:
    """The names and keywords of a catalogue as vectors; each phrase for itself, and those of a language together."""

    def __init__(self, catalogue: Sequence[TopicDescription]) -> None:
        phrases = [(at, text) for at, topic in enumerate(catalogue) for text in _phrases(topic)]
        vectors = encoder().encode([text for _, text in phrases])
        #: Each topic's phrases, filled up with rows that are never among the nearest.
        of_topic: list[list[int]] = [[] for _ in catalogue]
        for number, (at, _) in enumerate(phrases):
            of_topic[at].append(number)
        self._vectors = vectors
        width = max([_NEAREST, *map(len, of_topic)])
        self._phrases = numpy.array([one + [len(phrases)] * (width - len(one)) for one in of_topic], numpy.intp)
        self._counting = numpy.array([min(len(one), _NEAREST) for one in of_topic])

    def near(self, vector: Array) -> list[float]:
        """For each topic the mean likeness (-1 to 1) of a text to the topic's three nearest phrases."""
        likeness = numpy.append(self._vectors @ vector, numpy.float32(-numpy.inf))
        nearest = numpy.sort(likeness[self._phrases], axis=1)[:, : -_NEAREST - 1 : -1]
        nearest[numpy.isneginf(nearest)] = 0
        means = numpy.add.reduce(nearest, axis=1) / numpy.maximum(self._counting, 1).astype(numpy.float32)
        return [round(mean, 4) if count else -1.0 for mean, count in zip(means.tolist(), self._counting, strict=True)]


def _phrases(topic: TopicDescription) -> list[str]:
    together = [f"{topic.names.get(language, '')}. {', '.join(words)}" for language, words in topic.keywords.items()]
    return [*together, *topic.names.values(), *(word for words in topic.keywords.values() for word in words)]
