"""What the town holds, as it is compared with an answer: facts that hold now, and sentences of recent answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache

from heed.answers.checks.contract import Fact, RecentAnswer
from heed.answers.checks.pair import Held
from heed.answers.checks.seen import Seen, sentences_of
from heed.understanding.text import fold

_YES_NO = frozenset({"yes", "no", "ja", "nee", "true", "false"})


def of_facts(seen: Seen) -> tuple[list[Held], list[Fact]]:
    """Of each fact that holds now one thing held, and the fact itself beside it."""
    now = seen.outgoing.now.astimezone(seen.zone)
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    current = [fact for fact in seen.outgoing.facts if fact.is_current(now.date())]
    return [_of_fact(fact, noon) for fact in current], current


@lru_cache(maxsize=1024)
def _of_fact(fact: Fact, noon: datetime) -> Held:
    value = fold(fact.value).text.strip()
    statement = fold(fact.statement).text
    told = statement if value in _YES_NO else f"{statement} {value} {fold(fact.unit).text}".strip()
    return Held(told, noon, fold(fact.subject).text, fold(fact.place).text, is_fact=True)


def of_answers(seen: Seen, days: int, most: int) -> tuple[list[Held], list[RecentAnswer]]:
    """Of each sentence of the `most` latest answers of so many days one thing held, and its answer beside it."""
    now = seen.outgoing.now.astimezone(seen.zone)
    since = now - timedelta(days=days)
    recent = sorted((one for one in seen.outgoing.recent_answers if since <= one.at), key=lambda one: one.at)[-most:]
    held: list[Held] = []
    answers: list[RecentAnswer] = []
    for answer in recent:
        noon = answer.at.astimezone(seen.zone).replace(hour=12, minute=0, second=0, microsecond=0)
        of_answer = _of_answer(answer.text[:4_000], noon, answer.topic == seen.outgoing.topic)
        held += of_answer
        answers += [answer] * len(of_answer)
    return held, answers


@lru_cache(maxsize=512)
def _of_answer(text: str, noon: datetime, is_same_topic: bool) -> tuple[Held, ...]:
    parts = sentences_of(fold(text).text)
    return tuple(Held(part.text, noon, is_same_topic=is_same_topic) for part in parts if not part.text.endswith("?"))
