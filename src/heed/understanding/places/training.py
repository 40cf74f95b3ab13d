"""Trains the tagger of `wide` on posts with marked places: `python -m heed.understanding.places.training --help`.

An averaged perceptron over whole texts (Collins 2002): deterministic, needs nothing but Python, a minute for 11,000
posts. Posts: JSON Lines with `text` and `places` (`start_offset`, `end_offset`), such as IDRISI (CC BY 4.0).
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from heed.understanding.gazetteer import Gazetteer
from heed.understanding.gazetteer_files import read_gazetteer
from heed.understanding.places.wide import WEIGHTS, Names, Tagger, Token, features, tokens_of

Example = tuple[list[list[str]], list[int]]
ROUNDS = 6
_SEEN = 2
"""A feature that fewer posts have is left out: it would only be learned by heart."""


def example(post: dict[str, Any], names: Names) -> Example:
    """The features of a post's tokens, and their labels."""
    tokens = tokens_of(post["text"])
    return features(tokens, names), labels(tokens, [(p["start_offset"], p["end_offset"]) for p in post["places"]])


def labels(tokens: Sequence[Token], places: Iterable[tuple[int, int]]) -> list[int]:
    found = [0] * len(tokens)
    for start, end in places:
        inside = [at for at, token in enumerate(tokens) if token.start < end and start < token.end]
        for at in inside:
            found[at] = 1 if at == inside[0] else 2
    return found


def train(examples: Sequence[Example], rounds: int = ROUNDS, seed: int = 1) -> Tagger:
    """The tagger that these examples teach."""
    seen: dict[str, int] = {}
    for rows, _ in examples:
        for feature in {feature for row in rows for feature in row}:
            seen[feature] = seen.get(feature, 0) + 1
    kept = {feature for feature, times in seen.items() if times >= _SEEN}
    examples = [([[one for one in row if one in kept] for row in rows], gold) for rows, gold in examples if rows]
    weights: dict[str, list[float]] = {feature: [0.0, 0.0, 0.0] for feature in kept}
    totals: dict[str, list[float]] = {feature: [0.0, 0.0, 0.0] for feature in kept}
    following = [[0.0, 0.0, 0.0] for _ in range(3)]
    following_totals = [[0.0, 0.0, 0.0] for _ in range(3)]
    tagger = Tagger(weights, following)  # type: ignore[arg-type]
    order = list(range(len(examples)))
    chance = random.Random(seed)
    step = 0
    for _ in range(rounds):
        chance.shuffle(order)
        for number in order:
            step += 1
            rows, gold = examples[number]
            told = tagger.labels(rows)
            if told == gold:
                continue
            for at, row in enumerate(rows):
                if told[at] != gold[at]:
                    for feature in row:
                        _move(weights[feature], totals[feature], gold[at], told[at], step)
                if at and (told[at - 1], told[at]) != (gold[at - 1], gold[at]):
                    _add(following[gold[at - 1]], following_totals[gold[at - 1]], gold[at], 1.0, step)
                    _add(following[told[at - 1]], following_totals[told[at - 1]], told[at], -1.0, step)
    averaged = {
        feature: tuple(now - total / step for now, total in zip(weights[feature], totals[feature], strict=True))
        for feature in kept
    }
    pairs = [
        tuple(now - total / step for now, total in zip(*both, strict=True))
        for both in zip(following, following_totals, strict=True)
    ]
    return Tagger(averaged, pairs)  # type: ignore[arg-type]


def _move(scores: list[float], totals: list[float], right: int, wrong: int, step: int) -> None:
    _add(scores, totals, right, 1.0, step)
    _add(scores, totals, wrong, -1.0, step)


def _add(scores: list[float], totals: list[float], label: int, much: float, step: int) -> None:
    scores[label] += much
    totals[label] += much * step


def save(tagger: Tagger, path: Path, least: float = 0.25) -> None:
    """Writes the weights as whole numbers; those that hardly count are left out."""
    scale = 20
    kept = {key: scores for key, scores in sorted(tagger.weights.items()) if max(map(abs, scores)) >= least}
    data = {
        "scale": scale,
        "weights": {key: [round(one * scale) for one in scores] for key, scores in kept.items()},
        "following": [[round(one * scale) for one in scores] for scores in tagger.following],
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(written, 9, mtime=0))


def main() -> None:
    parser = argparse.ArgumentParser(description="train the tagger of places in posts from anywhere")
    parser.add_argument("posts", type=Path, help="JSON Lines with text and places")
    parser.add_argument("gazetteer", type=Path, help="GeoJSON or CSV of towns, regions and countries")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    gazetteer: Gazetteer = read_gazetteer([(arguments.gazetteer.name, arguments.gazetteer.read_bytes())]).gazetteer
    names = Names(gazetteer)
    posts = [json.loads(line) for line in arguments.posts.read_text(encoding="utf-8").splitlines()]
    save(train([example(post, names) for post in posts]), arguments.out)


if __name__ == "__main__":
    main()
