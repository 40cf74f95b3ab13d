"""`./run train claims`: fits the judge of claims (`answers/checks/words/likely.py`) on the labelled outgoing texts.

Each answer is compared with what its line says is held, and once more with that and with thirty facts and twenty
answers of other lines: a town holds much that an answer does not speak of. `--half`: without the lines held back.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import numpy

from heed.answers.checks.claims import answered, pairs
from heed.answers.checks.contract import Fact, Outgoing, RecentAnswer
from heed.answers.checks.held import of_answers, of_facts
from heed.answers.checks.lines import outgoing_from
from heed.answers.checks.seen import Seen
from training.outgoing import Row, halves, read

ROOT = Path(__file__).parents[2]
WRITTEN = ROOT / "src" / "heed" / "answers" / "checks" / "words" / "likely.py"
KINDS = ("stale_fact", "contradiction")
_STRENGTH = 0.02  # chosen by leaving out an eighth of the lines in turn
_AMONG_OTHERS = 0.3  # what a pair counts where foreign things were held besides
_FAULT = 8.0  # faults are rare among the pairs
_DAYS, _MOST = 42, 60


class Pair(NamedTuple):
    """Of a line: whether the sentence is the fault, whether the line has one of this kind, features, weight."""

    line: Row
    kind: str
    is_fault: bool
    features: dict[str, float]
    weight: float


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run train claims", description=__doc__)
    parser.add_argument("--half", action="store_true", help="without the lines held back of the other hand")
    chosen = parser.parse_args(arguments)
    learnt, held_back = halves("third_hand")  # the second wrote nothing of facts
    lines = read("tuning") + learnt + ([] if chosen.half else held_back)
    # what every other check is about says nothing of facts: those lines would only count against
    lines = [line for line in lines if line["facts"] or line["recent_answers"]]
    found = [pair for line in lines for pair in (*of_line(line, lines, False), *of_line(line, lines, True))]
    bias, weights = fit(found)
    WRITTEN.write_text(_module(bias, weights), encoding="utf-8")
    print(
        f"{len(lines)} lines, {len(found)} pairs, {sum(pair.is_fault for pair in found)} faults: wrote {WRITTEN.name}"
    )
    return 0


def of_line(line: Row, lines: Sequence[Row], among_others: bool) -> Iterator[Pair]:
    """The pairs of a line, of which at most one for each fault is it: the one that lies nearest."""
    own = outgoing_from(line)
    outgoing = _among_others(line, own, lines) if among_others else own
    seen = Seen(outgoing)
    answer, parts = answered(seen)
    facts, of_fact = of_facts(seen)
    sentences, of_answer = of_answers(seen, _DAYS, _MOST)
    mine = {*own.facts, *own.recent_answers}
    for kind, held, sources in (("stale_fact", facts, of_fact), ("contradiction", sentences, of_answer)):
        best: dict[int, tuple[float, dict[str, float]]] = {}
        for at, number, features in pairs(answer, held):
            start, end = seen.original(parts[at].start, parts[at].end)
            if not _has_fault(line, kind, start, end):
                yield Pair(line, kind, False, features, _AMONG_OTHERS if among_others else 1.0)
            elif sources[number] in mine and features["near"] > best.get(at, (-1.0,))[0]:
                best[at] = features["near"], features
        for _, features in best.values():
            yield Pair(line, kind, True, features, _FAULT * (_AMONG_OTHERS if among_others else 1.0))


def _has_fault(line: Row, kind: str, start: int, end: int) -> bool:
    for fault in line["faults"].get(kind, ()):
        at = line["text"].find(fault["words"]) if fault["words"] else -1
        if at >= 0 and start < at + len(fault["words"]) and at < end:
            return True
    return False


def _among_others(line: Row, own: Outgoing, lines: Sequence[Row]) -> Outgoing:
    rng = random.Random(line["id"])
    others = [outgoing_from(one) for one in rng.sample(list(lines), min(60, len(lines))) if one["id"] != line["id"]]
    subjects = {fact.subject for fact in own.facts}
    texts = {answer.text for answer in own.recent_answers}
    facts: list[Fact] = [
        replace(fact, valid_from=None, valid_until=None, id=f"other {fact.id}")
        for other in others
        for fact in other.facts
        if fact.subject not in subjects
    ]
    recent: list[RecentAnswer] = [
        replace(answer, at=own.now - timedelta(days=3), topic=own.topic)
        for other in others
        for answer in other.recent_answers
        if answer.text not in texts
    ]
    return replace(own, facts=(*own.facts, *facts[:30]), recent_answers=(*own.recent_answers, *recent[:20]))


def fit(found: Sequence[Pair]) -> tuple[float, dict[str, float]]:
    """Bias and weights, of features as they are."""
    from sklearn.linear_model import LogisticRegression

    names = sorted({name for pair in found for name in pair.features})
    rows = numpy.array([[pair.features.get(name, 0.0) for name in names] for pair in found])
    spread = rows.std(axis=0)
    spread[spread == 0] = 1.0
    judge = LogisticRegression(C=_STRENGTH, max_iter=5_000)
    judge.fit(rows / spread, [pair.is_fault for pair in found], sample_weight=[pair.weight for pair in found])
    weights = judge.coef_[0] / spread
    return float(judge.intercept_[0]), dict(zip(names, map(float, weights), strict=True))


def _module(bias: float, weights: dict[str, float]) -> str:
    listed = "".join(f'    "{name}": {weight:.3f},\n' for name, weight in weights.items())
    return (
        '"""How much each feature of `pair.py` says for another value: `./run train claims` wrote it."""\n\n'
        f"BIAS = {bias:.3f}\nWEIGHTS = {{\n{listed}}}\n"
    )
