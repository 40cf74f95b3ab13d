"""Trains the tagger of names and homes on made-up messages and writes it for shipping."""

import argparse
import random
import time
from typing import Any

import numpy

from heed.understanding.personal_data import by_rule
from heed.understanding.personal_data.tagger import LABELS, SIDE, WEIGHTS
from heed.understanding.personal_data.tokens import BUCKETS, EDGE, FIRST, HELD_BACK, LAST, SEEN, features, pieces
from heed.understanding.personal_data.written import written
from heed.understanding.text import fold, fold_word
from training.names import presidio
from training.names.messages import LANGUAGES, Message, Writer
from training.names.network import Network
from training.names.words import plain_sentences, word_lists

_LABEL = {"person": "PER", "address": "ADR", "place": "LOC", "organisation": "ORG"}
_SHARE = {"nl": 1.3, "en": 1.2, "it": 0.6, "pl": 0.6, "pt": 0.6, "tr": 0.8, "ar": 0.3}
_PER_STEP = 6_000
_FORGET = 0.35
"""How often a name is trained on as if it stood in no list."""

_HIDE = 0.05
"""How often a piece is hidden, so that its label is learned from what stands around it."""

_REGION = {
    "nl": "NL",
    "en": "GB",
    "de": "DE",
    "fr": "FR",
    "es": "ES",
    "el": "GR",
    "it": "IT",
    "pl": "PL",
    "pt": "PT",
    "tr": "TR",
    "ar": "NL",
}


class Kinds:
    """The distinct pieces of the training texts, each with and without what the name lists say of it."""

    def __init__(self, hashes: Any, about: Any) -> None:
        self._about = dict(zip(hashes.tolist(), about.tolist(), strict=True))
        self._number: dict[tuple[str, bool], int] = {}
        self.features: list[Any] = []

    def number(self, form: str, forgotten: bool = False) -> int:
        key = (form, forgotten)
        if key not in self._number:
            self._number[key] = len(self.features)
            self.features.append(numpy.array(self._features_of(form, forgotten), "int64"))
        return self._number[key]

    def _features_of(self, form: str, forgotten: bool) -> list[int]:
        import zlib

        word = fold_word(form) if form[0].isalpha() else form
        bits = self._about.get(zlib.crc32(word.encode()), 0) if len(word) > 1 and form[0].isalpha() else 0
        if bits & HELD_BACK or forgotten:
            bits &= ~(FIRST | LAST | HELD_BACK)
        if forgotten and len(self.features) % 2:
            # a name that no list knows may well be among the words of a language
            bits |= SEEN
        return features(form, word, bits)


def rows_of(message: Message, kinds: Kinds, chance: random.Random) -> tuple[list[int], list[int]]:
    """The kinds of the message's pieces and their labels, without edges."""
    text = written(message.text, fold(message.text), message.language, _REGION[message.language])
    found = pieces(text.cased, by_rule(text))
    numbers, labels = [], []
    for form, first, last in found:
        label = next((what for start, end, what in message.spans if start < last and first < end), "")
        labels.append(LABELS.index(_LABEL.get(label, "O")))
        forget = label == "person" and chance.random() < _FORGET
        numbers.append(kinds.number(form, forget))
    return numbers, labels


def corpus(count: int, kinds: Kinds, plain: dict[str, list[str]], seed: int) -> list[tuple[list[int], list[int]]]:
    chance = random.Random(seed)
    rows = []
    for language in LANGUAGES:
        writer = Writer(language, seed, plain=[*plain.get(language, []), *plain.get("", [])[:500]])
        rows += [rows_of(writer.message(), kinds, chance) for _ in range(int(count * _SHARE.get(language, 1)))]
    for _ in range(3):
        rows += [rows_of(message, kinds, chance) for message in presidio.messages()]
    chance.shuffle(rows)
    return rows


def batches(rows: list[tuple[list[int], list[int]]], edge: int) -> Any:
    """Rows joined with edges in between: (kinds with four edges at both ends, labels, weight per place)."""
    joined, labels, weight = [edge] * SIDE, [], []
    for numbers, of in rows:
        joined += numbers + [edge] * SIDE
        labels += of + [0] * SIDE
        weight += [1.0] * len(of) + [0.0] * SIDE
        if len(joined) > _PER_STEP:
            yield numpy.array(joined), numpy.array(labels[:-SIDE]), numpy.array(weight[:-SIDE], "float32")
            joined, labels, weight = [edge] * SIDE, [], []


def train(rows: list[tuple[list[int], list[int]]], kinds: Kinds, rounds: int) -> Network:
    network, edge, chance = Network(BUCKETS, len(LABELS)), kinds.number(EDGE), random.Random(3)
    unknown, hidden = kinds.number("\x00unknown"), numpy.random.default_rng(4)
    steps = 0
    total = rounds * max(1, sum(len(row[0]) + SIDE for row in rows) // _PER_STEP)
    for number in range(rounds):
        chance.shuffle(rows)
        began, losses = time.monotonic(), []
        for joined, labels, weight in batches(rows, edge):
            joined = numpy.where((hidden.random(len(joined)) < _HIDE) & (joined != edge), unknown, joined)
            distinct, places = numpy.unique(joined, return_inverse=True)
            lists = [kinds.features[kind] for kind in distinct]
            starts = numpy.cumsum([0] + [len(of) for of in lists[:-1]])
            rate = 0.004 * max(0.02, 1 - steps / total) * min(1, (steps + 1) / 100)
            losses.append(network.step(numpy.concatenate(lists), starts, places, labels, weight, rate))
            steps += 1
        print(f"round {number + 1}: loss {numpy.mean(losses[-200:]):.4f}, {time.monotonic() - began:.0f} s", flush=True)
    return network


def leaps_of(rows: list[tuple[list[int], list[int]]], strength: float = 0.8) -> Any:
    """How likely each label follows each, as a part of its logarithm against chance."""
    counts = numpy.ones((len(LABELS), len(LABELS)))
    for _, labels in rows:
        numpy.add.at(counts, (labels[:-1], labels[1:]), 1)
    together = counts / counts.sum()
    return strength * numpy.log(together / together.sum(1, keepdims=True) / together.sum(0, keepdims=True)).clip(
        -4, 1.5
    )


def save(network: Network, hashes: Any, about: Any, leaps: Any) -> None:
    """The table as whole numbers of one byte, the layers in half precision."""
    table = network.weights["table"]
    scale = numpy.abs(table).max(axis=0) / 127
    small = {name: value.astype("float16") for name, value in network.weights.items() if name != "table"}
    # what names a piece in training, whatever its spelling, may stand out more than the last bit can tell
    numbers = numpy.round(table / scale).clip(-127, 127).astype("int8")
    WEIGHTS.parent.mkdir(exist_ok=True)
    numpy.savez_compressed(
        WEIGHTS,
        table=numbers,
        scale=scale.astype("float32"),
        hashes=hashes,
        about=about,
        leaps=leaps.astype("float32"),
        **small,
    )
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e6:.2f} MB")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run train names", description=__doc__)
    parser.add_argument("--messages", type=int, default=6_500, help="made-up messages per language (6500)")
    parser.add_argument("--rounds", type=int, default=4, help="times that each is seen (4)")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    hashes, about = word_lists()
    kinds = Kinds(hashes, about)
    rows = corpus(options.messages, kinds, plain_sentences(hashes, about), seed=1)
    print(f"{len(rows)} messages, {len(kinds.features)} kinds of pieces, {time.monotonic() - began:.0f} s", flush=True)
    network = train(rows, kinds, options.rounds)
    save(network, hashes, about, leaps_of(rows))
    return 0
