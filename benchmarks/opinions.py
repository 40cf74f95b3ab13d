"""How fast the landscape of a conversation is there, and how near to what Polis published.

Speed: the largest export of `../shared` (else a made-up conversation of its size) read from CSV, its landscape made
from nothing, and one vote added to it. Likeness: the adjusted Rand index with the groups that Polis published.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import machine
from heed.opinions import Ballots, Conversation, Vote, landscape_of
from heed.opinions.exports import read_hidden, read_votes
from heed.opinions.kmeans import likeness
from heed.opinions.votes import MISSING, Id

SHARED = Path(__file__).parents[2] / "shared" / "data" / "polis"
LARGEST = "american-assembly.bowling-green"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench opinions", description=__doc__)
    parser.add_argument("--times", type=int, default=20, help="landscapes from nothing; ten times as many single votes")
    parser.add_argument("--seeds", type=int, default=10, help="seeds for the likeness")
    parser.add_argument("--quick", action="store_true", help="three landscapes, one seed")
    chosen = parser.parse_args(arguments)
    if chosen.quick:
        chosen.times, chosen.seeds = 3, 1
    figures: dict[str, Any] = _speed(chosen.times)
    for name, value in figures.items():
        machine.say(f"{name}: {value}")
    figures["likeness"] = _likeness(chosen.seeds)
    machine.report("opinions", figures, with_database=False)
    return 0


def _speed(times: int) -> dict[str, Any]:
    file = SHARED / "exports" / LARGEST / "participants-votes.csv"
    if file.exists():
        reading, ballots = _timed(lambda: read_votes(file))
        hidden, meta = read_hidden(file.parent / "comments.csv")
    else:
        reading, ballots, hidden, meta = None, _made_up(2031, 896, 225_000), set(), set()
    made, clock, processor = None, [], []
    for _ in range(times):
        began = time.perf_counter(), time.process_time()
        made = Conversation.of_ballots(ballots)
        made.moderate(hidden, meta)
        made.landscape()
        clock.append(time.perf_counter() - began[0])
        processor.append(time.process_time() - began[1])
    assert made is not None
    one, one_processor = _single_votes(made, times * 10)
    return {
        "conversation": LARGEST if file.exists() else "made up",
        "participants, statements, votes": (*ballots.shape, int((ballots.choices != MISSING).sum())),
        "read from CSV (s)": reading,
        "landscape from nothing (s): median, fastest, median of processor": _spread(clock, processor, 1),
        "one vote and the landscape (ms): median, fastest, median of processor, slowest": (
            *_spread(one, one_processor, 1000),
            round(max(one) * 1000, 1),
        ),
    }


def _single_votes(made: Conversation, times: int) -> tuple[list[float], list[float]]:
    """Votes of random participants, one in ten of them new, on random statements."""
    random = np.random.default_rng(1)
    clock, processor = [], []
    for number in range(times):
        people, statements = made.participants, made.statements
        who: Id = 10_000_000 + number if number % 10 == 9 else people[int(random.integers(len(people)))]
        statement = statements[(number * 37) % len(statements)]
        vote = Vote(who, statement, int(random.integers(-1, 2)), number + 1)
        last = made.landscape()
        began = time.perf_counter(), time.process_time()
        made.add_votes([vote])
        if made.landscape() is last:  # as the participant had voted already
            continue
        clock.append(time.perf_counter() - began[0])
        processor.append(time.process_time() - began[1])
    return clock, processor


def _spread(clock: list[float], processor: list[float], unit: int) -> tuple[float, ...]:
    values = statistics.median(clock), min(clock), statistics.median(processor)
    return tuple(round(value * unit, 3 if unit == 1 else 1) for value in values)


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    found = work()
    return round(time.perf_counter() - began, 3), found


def _made_up(participants: int, statements: int, votes: int) -> Ballots:
    """Two camps of people with the same number of votes as the largest export."""
    random = np.random.default_rng(0)
    camp = random.integers(0, 2, participants) * 2 - 1
    side = random.normal(0, 1, statements)
    choices = np.sign(np.outer(camp, side) + random.normal(0, 1.5, (participants, statements))).astype(np.int8)
    choices[random.random(choices.shape) > votes / choices.size] = MISSING
    return Ballots.of_matrix(range(participants), range(statements), choices)


def _likeness(seeds: int) -> dict[str, Any]:
    """Per conversation: how many groups Polis and Heed have, and the index, unseeded and from the published centres."""
    if not SHARED.exists():
        return {}
    told: dict[str, Any] = {}
    for folder in sorted((SHARED / "fixtures").iterdir()):
        told[folder.name] = _fixture(folder, seeds)
        machine.say(f"{folder.name}: {told[folder.name]}")
    for folder in sorted((SHARED / "exports").iterdir()):
        told[folder.name] = _export(folder, seeds)
        machine.say(f"{folder.name}: {told[folder.name]}")
    return told


def _fixture(folder: Path, seeds: int) -> dict[str, Any]:
    server = json.loads((folder / "math-pca2.json").read_text())
    rows = json.loads((folder / "votes.json").read_text())
    votes = [Vote(row["participant_id"], row["statement_id"], row["vote"], int(row["modified"])) for row in rows]
    members = dict(zip(server["base-clusters"]["id"], server["base-clusters"]["members"], strict=True))
    published = {
        person: group["id"]
        for group in server["group-clusters"]
        for base in group["members"]
        for person in members[base]
    }
    out, meta, inside = server["mod-out"], server["meta-tids"], server["in-conv"]
    found = [_groups(landscape_of(votes, out, meta, seed)) for seed in range(seeds)]
    with_people = [_groups(landscape_of(votes, out, meta, seed, inside=inside)) for seed in range(seeds)]
    in_steps = [_groups(_stepwise(votes, out, meta, seed)) for seed in range(seeds)]
    turned = published_centres(server, landscape_of(votes, out, meta))
    seeded = [_groups(landscape_of(votes, out, meta, seed, inside=inside, centres=turned)) for seed in range(seeds)]
    return {
        "groups of Polis": len(server["group-clusters"]),
        "unseeded": _told(published, found),
        "with the server's participants": _told(published, with_people),
        "in 50 steps of time": _told(published, in_steps),
        "from the published centres": _told(published, seeded),
    }


def _stepwise(votes: list[Vote], hidden: list[int], meta: list[int], seed: int) -> Any:
    """As on a server: the votes come one after the other, and each landscape starts from the last."""
    made = Conversation(seed)
    made.moderate(hidden, meta)
    in_order = sorted(votes, key=lambda vote: vote.at)
    for step in range(50):
        made.add_votes(in_order[len(votes) * step // 50 : len(votes) * (step + 1) // 50])
        made.landscape()
    return made.landscape()


def published_centres(server: dict[str, Any], landscape: Any) -> Any:
    """The centres of a server's groups, in the directions of Heed's axes (which way an axis points means nothing)."""
    x, y = np.array(server["pca"]["comment-projection"])
    own = {statement.id: statement for statement in landscape.statements}
    ours = np.array([(own[name].x, own[name].y) for name in server["tids"]])
    return np.array([group["center"] for group in server["group-clusters"]]) * np.sign([ours[:, 0] @ x, ours[:, 1] @ y])


def _export(folder: Path, seeds: int) -> dict[str, Any]:
    with (folder / "participants-votes.csv").open(newline="") as file:
        published = {int(row["participant"]): int(row["group-id"]) for row in csv.DictReader(file) if row["group-id"]}
    ballots = read_votes(folder / "participants-votes.csv")
    found = []
    for seed in range(seeds):
        made = Conversation.of_ballots(ballots, seed)
        made.moderate(*read_hidden(folder / "comments.csv"))
        found.append(_groups(made.landscape()))
    return {"groups of Polis": len(set(published.values())), "unseeded": _told(published, found)}


def _groups(landscape: Any) -> dict[Id, int]:
    return {person.id: person.group for person in landscape.participants if person.group is not None}


def _told(published: Mapping[Any, int], found: list[dict[Id, int]]) -> dict[str, Any]:
    indices = []
    for groups in found:
        both = [person for person in published if person in groups]
        labels = np.array([[published[person] for person in both], [groups[person] for person in both]])
        indices.append(float(likeness(labels, np.ones(len(both)))[0, 1]))
    return {
        "groups": sorted({len(set(groups.values())) for groups in found}),
        "seed 0": round(indices[0], 3),
        "median": round(statistics.median(indices), 3),
        "lowest": round(min(indices), 3),
        "highest": round(max(indices), 3),
    }
