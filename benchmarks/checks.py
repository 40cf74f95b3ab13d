"""The checks of outgoing answers: what share of planted faults they find, how often they are wrong, and how fast.

A fault counts as found where a finding of its kind overlaps its words, or is of the whole text as it is. A false alarm
is a finding of a kind on a text without such a fault: of the texts that were written as near misses of that kind, and
of all texts without that fault. Each hand's texts stand by themselves, and of another hand's those that were learnt
from and those that were held back while the checks were made better. With `--scored` also the two sets that were
written apart: figures only, never their texts.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from benchmarks import machine
from benchmarks.understanding.matter import share
from heed.answers.checks import RULES, Checked, check, load
from heed.answers.checks.lines import outgoing_from
from training.outgoing import FOLDER, HANDS, Row, halves, read

KINDS = tuple(rule.slug for rule in RULES)
SCORED = ("scored", "scored_second")
_LONG = 1_500


class Labelled(NamedTuple):
    """A text with its faults, and what the checks said of it."""

    data: Row
    checked: Checked


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run bench checks", description=__doc__)
    parser.add_argument("--scored", action="store_true", help="also the sets written apart from the rules")
    parser.add_argument("--quick", action="store_true", help="fewer rounds for the speed")
    parser.add_argument("--misses", metavar="KIND", help="name what was missed and false in the texts to learn from")
    chosen = parser.parse_args(arguments)
    load()
    tuning = looked_at(read("tuning"))
    figures: dict[str, Any] = {"tuning": measure(tuning)}
    learnt: list[Labelled] = []
    for hand in HANDS:
        read_from, held_back = (looked_at(rows) for rows in halves(hand))
        learnt += read_from
        figures[f"{hand}, learnt from"] = measure(read_from)
        figures[f"{hand}, held back"] = measure(held_back)
    if chosen.misses:
        for line in misses([*tuning, *learnt], chosen.misses):
            machine.say(line)
    for name in SCORED if chosen.scored else ():
        if (FOLDER / f"{name}.jsonl").exists():
            figures[name] = measure(looked_at(read(name)))
        else:
            machine.say(f"{name}.jsonl is not there: no figures of it")
    for half, of_half in figures.items():
        say(half, of_half)
    figures["speed_ms"] = speed([one.data for one in tuning], 60 if chosen.quick else 300)
    machine.say(f"an answer of {_LONG} characters, all checks: {figures['speed_ms']}")
    machine.report("checks", figures, with_database=False)
    return 0


def looked_at(rows: Sequence[Row]) -> list[Labelled]:
    return [Labelled(row, check(outgoing_from(row))) for row in rows]


def measure(texts: Sequence[Labelled]) -> dict[str, Any]:
    """By kind, each share with the ends of its 95 % interval (Wilson)."""
    return {kind: _of_kind(texts, kind) for kind in KINDS} | {
        "texts": len(texts),
        "did_not_run": sum(len(one.checked.did_not_run) for one in texts),
    }


def _of_kind(texts: Sequence[Labelled], kind: str) -> dict[str, Any]:
    faults = [is_found(one, kind, fault) for one in texts for fault in one.data["faults"].get(kind, ())]
    without = [one for one in texts if not one.data["faults"].get(kind)]
    near = [_has(one, kind) for one in without if one.data.get("for") == kind]
    return {
        "faults": len(faults),
        "recall": share(sum(faults), len(faults)),
        "near_misses": len(near),
        "false_alarms": share(sum(near), len(near)),
        "without_fault": len(without),
        "false_alarms_anywhere": share(sum(_has(one, kind) for one in without), len(without)),
    }


def _has(one: Labelled, kind: str) -> bool:
    return any(finding.check == kind for finding in one.checked.findings)


def is_found(one: Labelled, kind: str, fault: dict[str, str]) -> bool:
    text, words = one.data["text"], fault.get("words", "")
    start = text.find(words) if words else 0
    end = start + len(words) if words and start >= 0 else len(text)
    return any(
        finding.check == kind and finding.start < max(end, 1) and max(start, 0) < max(finding.end, 1)
        for finding in one.checked.findings
    )


def misses(texts: Sequence[Labelled], kind: str) -> Iterator[str]:
    for one in texts:
        faults = one.data["faults"].get(kind, ())
        for fault in faults:
            if not is_found(one, kind, fault):
                yield f"MISSED {one.data['id']} {fault['words']!r} in {one.data['text']!r}"
        if not faults and _has(one, kind):
            said = [
                (one.data["text"][f.start : f.end][:80], f.why.key) for f in one.checked.findings if f.check == kind
            ]
            mark = "near" if one.data.get("for") == kind else "other"
            yield f"FALSE {mark} {one.data['id']} {said} in {one.data['text']!r}"


def say(half: str, figures: dict[str, Any]) -> None:
    machine.say(f"{half}: {figures['texts']} texts, {figures['did_not_run']} checks did not run")
    machine.say(f"  {'kind':16}{'faults':>7} {'recall':26} {'near':>5} {'false alarms':26} {'of all without':26}")
    for kind in KINDS:
        of = figures[kind]
        machine.say(
            f"  {kind:16}{of['faults']:>7} {of['recall']!s:26} {of['near_misses']:>5} {of['false_alarms']!s:26} "
            f"{of['false_alarms_anywhere']!s:26}"
        )


def speed(rows: Sequence[Row], rounds: int) -> dict[str, float]:
    """Median and p95 of answers of 1,500 characters with five facts and five recent answers, each text a new one."""
    facts = [fact for row in rows for fact in row["facts"]][:5]
    recent = [answer for row in rows for answer in row["recent_answers"]][:5]
    texts = " ".join(row["text"] for row in rows if row["resident_language"] in ("nl", "en"))
    took = []
    for number in range(rounds):
        first = number * 611 % max(len(texts) - _LONG, 1)
        row = {
            **rows[number % len(rows)],
            "text": texts[first : first + _LONG],
            "facts": facts,
            "recent_answers": recent,
        }
        outgoing = outgoing_from(row)
        begun = time.perf_counter()
        check(outgoing)
        took.append(1000 * (time.perf_counter() - begun))
    took.sort()
    return {"median": round(took[len(took) // 2], 1), "p95": round(took[int(len(took) * 0.95)], 1)}
