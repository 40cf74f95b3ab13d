"""Staff who answer in every way: at a moment, in parts, to an incident, and who correct and take back what they said.

`python -m tests.whole.answering_kinds EVERY COUNT JOURNAL`: as `tests.whole.answering`. What was done is read from the
database each time, so that whatever an outage or a crash left half done is done again, as a person would.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.whole import letting_go
from tests.whole.answering import ANSWER

log = logging.getLogger("staff")

#: What is done with the answers, in turn.
KINDS = ("plain", "scheduled", "parts", "corrected", "withdrawn")
#: So many reports are one incident; and one incident for so many answers.
CASES, ANSWERS_PER_INCIDENT = 4, 15

_REPORT = re.compile(r"Melding (\d{5}):")
LONG = " Over melding {number:05}: een stratenmaker komt langs en legt de stenen weer recht."
CORRECTION = "Bij melding {number:05} past een ander antwoord: wij komen volgende week kijken."
WITHDRAWAL = "Ons bericht over melding {number:05} nemen wij terug."
STATEMENT = "Groep {number:05}: wij weten van de stoepen in deze buurt en herstellen ze samen."


def kind_of(number: int, every: int) -> str:
    return KINDS[number // every % len(KINDS)]


def incidents(count: int) -> int:
    return count // ANSWERS_PER_INCIDENT


def drafts(count: int, every: int) -> int:
    """How many texts are let go for COUNT answers: those, what changes them, and the answers to incidents."""
    changed = sum(kind_of(number * every, every) in ("corrected", "withdrawn") for number in range(1, count + 1))
    return count + changed + incidents(count)


def main(every: int, count: int, journal: Path) -> None:
    from django.db import Error, close_old_connections

    from heed.answers import actions as answers

    def write_down(text: str) -> None:
        with journal.open("a") as lines:
            lines.write(text + "\n")

    is_done = False
    while not is_done:
        try:
            is_done = _round(every, count, write_down)
        except (Error, answers.Refused) as error:
            log.warning("%s: %s", type(error).__name__, error)
        finally:
            close_old_connections()
        time.sleep(0.5)


def _round(every: int, count: int, write_down: Callable[[str], None]) -> bool:
    """Do what can be done now. Whether all was done."""
    from heed.inbox.models import Message

    placed = Message.objects.filter(direction="in", state="placed").select_related("case_message__case")
    found = {int(number[1]): one for one in placed if (number := _REPORT.search(one.text))}
    numbers = range(every, every * count + 1, every)
    done = [_answered(found[number], number, every, write_down) for number in numbers if number in found]
    told = []
    for group in range(incidents(count)):
        first = every * ANSWERS_PER_INCIDENT * group
        members = [found.get(first + every * place + 1) for place in range(CASES)]
        if all(members):
            told.append(_told(members, group, write_down))
    return len(done) == count and all(done) and len(told) == incidents(count) and all(told)


def _answered(message: Any, number: int, every: int, write_down: Callable[[str], None]) -> bool:
    """One report: answered, and what follows from its kind. Whether it is all let go."""
    from django.utils import timezone

    from heed.answers.models import Delivery, Draft

    kind, text = kind_of(number, every), ANSWER.format(number=number)
    if kind == "parts":
        text += LONG.format(number=number) * 8
    case = message.case_message.case
    gone = Draft.objects.filter(message=message, incident=None, state__in=["approved", "scheduled"])
    written = gone.order_by("pk").first()
    if written is None:
        send_at = timezone.now() + timedelta(seconds=4) if kind == "scheduled" else None
        _let_go(case, message, text, write_down, send_at)
        return False
    if kind not in ("corrected", "withdrawn"):
        return bool(written.state == "approved")
    if Draft.objects.filter(corrects=written, state="approved").exists():
        return True
    row = Delivery.objects.filter(draft=written, state="sent").first()
    if row is not None:
        _change(row, kind, number, write_down)
    return False


def _let_go(case: Any, message: Any, text: str, write_down: Callable[[str], None], send_at: Any = None) -> None:
    letting_go.let_go(case, message, text, send_at)
    write_down(text)


def _change(row: Any, kind: str, number: int, write_down: Callable[[str], None]) -> None:
    from heed.answers import actions as answers

    act, text = ("correction", CORRECTION) if kind == "corrected" else ("withdrawal", WITHDRAWAL)
    text = text.format(number=number)
    try:
        letting_go.let_go_change(row, act, text)
    except answers.Refused as error:  # still under way
        log.info("%s", error)
        return
    write_down(text)


def _told(members: list[Any], group: int, write_down: Callable[[str], None]) -> bool:
    """One answer to the people of some cases. Whether it is let go."""
    from heed.answers.models import Draft

    incident = letting_go.incident_of([message.case_message.case for message in members])
    text = STATEMENT.format(number=group)
    # by its text: Heed may have joined a case of one group to a case of another, and theirs is one incident then
    if Draft.objects.filter(incident=incident, text=text, state="approved").exists():
        return True
    letting_go.let_go_statement(incident, text)
    write_down(text)
    return True


if __name__ == "__main__":
    from heed.app.cli import prepare_django

    prepare_django()
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
