"""Five hundred messages that residents of Havenstad sent over the past sixty days, with the answers they were given."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from heed.app.demo.havenstad.residents import Resident, residents
from heed.app.demo.havenstad.shape import ResidentMessage
from heed.app.demo.havenstad.speaking import Scene, answer, choose_channel, say
from heed.app.demo.havenstad.stock import Said, Thread, past_threads
from heed.app.demo.havenstad.wording import choose_spot, pick_variant

#: How many messages in each language: 60 % Dutch, 15 % English, 12 % German, 13 % Turkish.
SHARES = {"nl": 300, "en": 75, "de": 60, "tr": 65}
DAYS = 60
_SHARE_ANSWERED = 0.72  # of the threads that have an answer in the stock
_DAY = 24 * 60
#: How many people write at each hour of the day, from midnight on.
_HOURS = (2, 2, 1, 1, 1, 2, 6, 14, 20, 18, 16, 14, 16, 14, 13, 13, 16, 20, 22, 24, 24, 20, 12, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastMessage(ResidentMessage):
    """A message of the past. It came `days_ago` days (1 to 60) before today, `minute` minutes after midnight.

    `answer` is what staff wrote back, `answer_minutes` minutes later; "" and 0 where nobody answered this message.
    `closed`: the case was closed with that answer.
    """

    days_ago: int
    minute: int
    answer: str = ""
    answer_minutes: int = 0
    closed: bool = False

    def sent_at(self, now: datetime) -> datetime:
        """The moment it was sent, in the time zone of `now`; always before `now`."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight - timedelta(days=self.days_ago) + timedelta(minutes=self.minute)

    def answered_at(self, now: datetime) -> datetime | None:
        """The moment of the answer, before `now`; None where there is none."""
        return self.sent_at(now) + timedelta(minutes=self.answer_minutes) if self.answer else None


def past_messages(seed: int = 1) -> list[PastMessage]:
    """The past of the town, oldest first: 500 messages of which no two texts are the same.

    The same seed gives the same list. Messages of one thread follow each other by `follows`.
    """
    rng = random.Random(f"havenstad-past-{seed}")
    drawn = [message for language in SHARES for message in _of_language(rng, language)]
    drawn.sort(key=lambda message: (-message.days_ago, message.minute, message.id))
    names = {message.id: f"past-{number:04d}" for number, message in enumerate(drawn, start=1)}
    return [replace(m, id=names[m.id], follows=names.get(m.follows, ""), matter=names[m.matter]) for m in drawn]


def _of_language(rng: random.Random, language: str) -> list[PastMessage]:
    """As many messages as this language has, in whole threads; a thread that is too long for the rest is skipped."""
    people = residents(rng, language)
    threads = [thread for thread in past_threads() if thread.language == language]
    plans = [(thread, variant) for thread in threads for variant in range(thread.variants)]
    rng.shuffle(plans)
    messages: list[PastMessage] = []
    texts: set[str] = set()
    for number, (thread, variant) in enumerate(plans):
        told = _tell(rng, people, thread, variant, f"{language}-{number:03d}")
        new = {message.text for message in told}
        if len(messages) + len(told) <= SHARES[language] and len(new) == len(told) and texts.isdisjoint(new):
            messages += told
            texts |= new
    if len(messages) != SHARES[language]:
        found, wanted = len(messages), SHARES[language]
        raise ValueError(f"The stock gives {found} messages in {language}, not {wanted}: add threads to texts/.")
    return messages


@dataclass(frozen=True, slots=True)
class _Moment:
    """When something is said and answered: `at` in minutes from midnight before the matter began."""

    scene: Scene
    said: Said
    at: int
    wait: int  # minutes until the answer, 0 for none
    is_follow_up: bool = False


def _tell(rng: random.Random, people: list[Resident], thread: Thread, variant: int, key: str) -> list[PastMessage]:
    """One stock thread played out in time, and what others say of the same matter."""
    scene = Scene(thread, variant, rng.choice(people), choose_channel(rng, thread), choose_spot(rng, thread.language))
    is_answered = rng.random() < _SHARE_ANSWERED
    said = thread.said if is_answered else _before_answer(thread.said)
    moments = _conversation(rng, scene, said)
    moments += [_other(rng, people, moments[0], text) for text in thread.same]
    span = max(moment.at + moment.wait for moment in moments) // _DAY
    began = _days_ago(rng, span + 1, is_answered)
    return [_message(rng, moment, f"{key}-{index}", began) for index, moment in enumerate(moments)]


def _before_answer(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """What was said before staff would have answered, without that answer."""
    first = next((index for index, one in enumerate(said) if one.answer), len(said) - 1)
    return tuple(replace(one, answer="") for one in said[: first + 1])


def _conversation(rng: random.Random, scene: Scene, said: tuple[Said, ...]) -> list[_Moment]:
    at = rng.choices(range(24), _HOURS)[0] * 60 + rng.randrange(60)
    moments: list[_Moment] = []
    for one in said:
        wait = _wait(rng, at) if one.answer else 0
        moments.append(_Moment(scene, one, at, wait, is_follow_up=bool(moments)))
        at += wait + rng.randint(40, 2 * _DAY)
    return moments


def _wait(rng: random.Random, at: int) -> int:
    """Minutes until an answer in office hours: the same day where that still can be, else up to three days later."""
    opening, closing = 8 * 60 + 40, 16 * 60 + 50
    earliest = max(at % _DAY + 12, opening)
    if earliest < closing and rng.random() < 0.5:
        return rng.randint(earliest, closing) - at % _DAY
    return rng.randint(1, 3) * _DAY + rng.randint(opening, closing) - at % _DAY


def _other(rng: random.Random, people: list[Resident], first: _Moment, text: str) -> _Moment:
    """Somebody else on the same matter, before it is answered; they get the same answer at the same moment."""
    thread = first.scene.thread
    later = rng.randint(5, first.wait - 5) if first.wait else rng.randint(5, _DAY)
    resident = rng.choice([person for person in people if person != first.scene.resident])
    scene = replace(first.scene, resident=resident, channel=choose_channel(rng, thread))
    said = replace(first.said, text=text)
    return _Moment(scene, said, first.at + later, first.wait - later if first.wait else 0)


def _days_ago(rng: random.Random, least: int, is_answered: bool) -> int:
    """Answered matters lie anywhere in the past; what is open is mostly of the last days."""
    share = rng.random() if is_answered else rng.random() ** 2.5
    return least + int((DAYS + 1 - least) * share)


def _message(rng: random.Random, moment: _Moment, key: str, began: int) -> PastMessage:
    said, scene = moment.said, moment.scene
    intent = pick_variant(said.intent, scene.variant)
    matter, _, index = key.rpartition("-")
    return PastMessage(
        **say(rng, scene, said.text, intent, is_first=not moment.is_follow_up),
        id=key,
        matter=f"{matter}-0",
        follows=f"{matter}-{int(index) - 1}" if moment.is_follow_up else "",
        days_ago=began - moment.at // _DAY,
        minute=moment.at % _DAY,
        answer=answer(scene, said.answer) if said.answer else "",
        answer_minutes=moment.wait,
        closed=bool(said.answer) and rng.random() < 0.85,
    )
