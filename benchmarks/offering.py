"""How often the template that was kept for a matter is offered first, or among the first three."""

from __future__ import annotations

import argparse
import random
from typing import Any

import numpy

from benchmarks import machine
from heed.answers.knowledge import likeness
from heed.answers.knowledge.likeness import Asked, Offer, words_of
from heed.app.demo.havenstad.stock import Thread, past_threads
from heed.app.demo.havenstad.wording import choose_spot, fill, pick_variant
from heed.understanding import vectors
from heed.understanding.encoder import encoder

_EXPLANATION = """\
From each thread of Havenstad's made-up stock that was answered, a template is made that is for its first wording; the
other wordings of the same thread, in other places, are the messages. Another thread of the same topic counts as wrong,
though its answer may do as well: the figure is strict. No figure was used to choose a weight but `FITS_FROM` and that
the mean of both likenesses is taken.
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="./run bench offering", description=_EXPLANATION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="only the first 40 threads")
    chosen = parser.parse_args(arguments)
    chance = random.Random("offering")
    threads = [thread for thread in past_threads() if thread.said[0].answer][: 40 if chosen.quick else None]
    kept = [_said(chance, thread, 0) for thread in threads]
    asked = [(at, _said(chance, threads[at], n)) for at in range(len(threads)) for n in range(1, threads[at].variants)]
    asked += [
        (at, _filled(chance, text, threads[at].language)) for at in range(len(threads)) for text in threads[at].same
    ]
    figures: dict[str, Any] = dict(_figures(threads, kept, asked))
    for name, value in figures.items():
        machine.say(f"{name}: {value}")
    machine.report("offering", figures, with_database=False)
    return 0


def _said(chance: random.Random, thread: Thread, variant: int) -> str:
    return _filled(chance, pick_variant(thread.said[0].text, variant), thread.language)


def _filled(chance: random.Random, text: str, language: str) -> str:
    try:
        return fill(pick_variant(text, 0), language, choose_spot(chance, language))
    except KeyError:  # it names something that only a whole thread tells
        return text


def _figures(threads: list[Thread], kept: list[str], asked: list[tuple[int, str]]) -> dict[str, float]:
    packed = vectors.pack(encoder().encode([*kept, *(text for _, text in asked)]))
    offers = [Offer((words_of(text),), (vector,)) for text, vector in zip(kept, packed, strict=False)]
    ranks: dict[str, list[int]] = {"topic not known": [], "topic known": []}
    for (right, text), vector in zip(asked, packed[len(kept) :], strict=True):
        message = Asked(words_of(text), vector)
        for name, found in ranks.items():
            known = name == "topic known"
            of_topic = [
                _with_topic(one, known and threads[at].topic == threads[right].topic) for at, one in enumerate(offers)
            ]
            order = [at for at, _ in likeness.order(message, of_topic)]
            found.append(order.index(right))
    figures: dict[str, float] = {"templates": len(kept), "messages": len(asked)}
    for name, found in ranks.items():
        for first in (1, 3):
            figures[f"{name}, among the first {first}"] = round(float(numpy.mean([rank < first for rank in found])), 3)
    return figures


def _with_topic(offer: Offer, own: bool) -> Offer:
    return Offer(offer.words, offer.vectors, offer.languages, likeness.OWN if own else likeness.OTHER)
