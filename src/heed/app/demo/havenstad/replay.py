"""New messages that keep arriving while somebody looks at the demo, from a stock of their own."""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from heed.app.demo.havenstad.catalogue import LANGUAGES
from heed.app.demo.havenstad.residents import Resident, residents
from heed.app.demo.havenstad.shape import ResidentMessage
from heed.app.demo.havenstad.speaking import Scene, choose_channel, say
from heed.app.demo.havenstad.stock import Said, Thread, replay_threads
from heed.app.demo.havenstad.wording import choose_spot, pick_variant

#: The head of the stock, played in its own order so that a visitor sees every kind of message within minutes.
SHOWN_FIRST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplayMessage(ResidentMessage):
    """A new message; `delay` is how many seconds (8 to 40) pass between the message before it and this one."""

    delay: float


@dataclass(order=True, slots=True)
class _Waiting:
    """Something that will be said when `turn` comes; what was planned earlier goes first."""

    turn: int
    number: int
    scene: Scene = field(compare=False)
    said: Said = field(compare=False)
    follows: str = field(compare=False, default="")
    matter: str = field(compare=False, default="")


def next_messages(seed: int = 1) -> Iterator[ReplayMessage]:
    """An endless stream, no two texts the same; the same seed gives the same stream. Ids start with "replay-SEED-"."""
    return _Replay(seed).play()


class _Replay:
    """Threads begin one by one; what others add and what follows is queued a few turns later."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.rng = random.Random(f"havenstad-replay-{seed}")
        self.people = {language: residents(self.rng, language) for language in LANGUAGES}
        self.queue: list[_Waiting] = []
        self.turn = 0
        self.planned = 0
        self.texts: set[str] = set()

    def play(self) -> Iterator[ReplayMessage]:
        for thread, variant in self._beginnings():
            while self.queue and self.queue[0].turn <= self.turn:
                yield from self._say(heapq.heappop(self.queue))
            language = thread.language
            resident = self.rng.choice(self.people[language])
            spot = choose_spot(self.rng, language)
            scene = Scene(thread, variant, resident, choose_channel(self.rng, thread), spot)
            yield from self._say(_Waiting(self.turn, 0, scene, thread.said[0]))

    def _beginnings(self) -> Iterator[tuple[Thread, int]]:
        """Every thread once per round, each round in another order and with the next variant."""
        turn = 0
        while True:
            threads = list(replay_threads())
            tail = threads[SHOWN_FIRST:] if turn == 0 else threads
            self.rng.shuffle(tail)
            threads = threads[:SHOWN_FIRST] + tail if turn == 0 else tail
            yield from ((thread, turn % thread.variants) for thread in threads)
            turn += 1

    def _say(self, waiting: _Waiting) -> Iterator[ReplayMessage]:
        """The message, unless the very same text was said before."""
        scene, said = waiting.scene, waiting.said
        intent = pick_variant(said.intent, scene.variant)
        fields = say(self.rng, scene, said.text, intent, is_first=not waiting.follows)
        if fields["text"] in self.texts:
            return
        self.texts.add(fields["text"])
        self.turn += 1
        name = f"replay-{self.seed}-{self.turn:06d}"
        matter = waiting.matter or name
        self._plan_what_comes(waiting, name, matter)
        delay = round(self.rng.uniform(8, 40), 1)
        yield ReplayMessage(**fields, id=name, follows=waiting.follows, matter=matter, delay=delay)

    def _plan_what_comes(self, waiting: _Waiting, name: str, matter: str) -> None:
        if waiting.matter:
            return
        scene, first = waiting.scene, waiting.said
        for said in scene.thread.said[1:]:
            self._plan(self.rng.randint(3, 6), scene, said, name, matter)
        for text in scene.thread.same:
            self._plan(self.rng.randint(1, 4), self._somebody_else(scene), replace(first, text=text), "", matter)

    def _plan(self, turns: int, scene: Scene, said: Said, follows: str, matter: str) -> None:
        self.planned += 1
        heapq.heappush(self.queue, _Waiting(self.turn + turns, self.planned, scene, said, follows, matter))

    def _somebody_else(self, scene: Scene) -> Scene:
        others: list[Resident] = [person for person in self.people[scene.language] if person != scene.resident]
        return replace(scene, resident=self.rng.choice(others), channel=choose_channel(self.rng, scene.thread))
