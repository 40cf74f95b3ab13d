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
        self._owners = numpy.array([at for at, _ in phrases], numpy.intp)
        self._vectors = encoder().encode([text for _, text in phrases])
        self._topics = len(catalogue)

    def near(self, vector: Array) -> list[float]:
        """For each topic the mean likeness (-1 to 1) of a text to the topic's three nearest phrases."""
        likeness = self._vectors @ vector
        result = []
        for topic in range(self._topics):
            nearest = numpy.sort(likeness[self._owners == topic])[::-1][:_NEAREST]
            result.append(round(float(nearest.mean()), 4) if len(nearest) else -1.0)
        return result


def _phrases(topic: TopicDescription) -> list[str]:
    together = [f"{topic.names.get(language, '')}. {', '.join(words)}" for language, words in topic.keywords.items()]
    return [*together, *topic.names.values(), *(word for words in topic.keywords.values() for word in words)]
