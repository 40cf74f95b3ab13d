"""Staff who answer every so-manieth report as cases appear. Runs inside the town's own environment.

`python -m tests.whole.answering EVERY COUNT JOURNAL`: answers reports whose number EVERY divides, COUNT of them, and
writes the text of each answer to JOURNAL once Heed has said that it is on its way. A database that is away is waited
for, as a person would who sees an error page and tries again.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from pathlib import Path
from typing import Any

from tests.whole import letting_go

log = logging.getLogger("staff")

#: How a resident's report begins, and what staff answer to it.
REPORT = "Melding {number:05}:"
ANSWER = "Antwoord op melding {number:05}: wij komen deze week kijken."

_REPORT = re.compile(r"Melding (\d{5}):")


def main(every: int, count: int, journal: Path) -> None:
    from django.db import Error, close_old_connections

    answered: set[int] = set()
    while len(answered) < count:
        try:
            for number, message in _unanswered().items():
                if number % every or number in answered:
                    continue
                _answer(message, ANSWER.format(number=number))
                answered.add(number)
                with journal.open("a") as lines:
                    lines.write(ANSWER.format(number=number) + "\n")
        except Error as error:
            log.warning("%s: %s", type(error).__name__, error)
        finally:
            close_old_connections()
        answered |= _on_their_way()
        time.sleep(0.5)


def _unanswered() -> dict[int, Any]:
    """Reports that belong to a case and have no answer yet, by their number."""
    from heed.inbox.models import Message

    placed = Message.objects.filter(direction="in", state="placed").exclude(deliveries__kind="answer")
    rows = [(_REPORT.search(message.text), message) for message in placed.select_related("case_message__case")]
    return {int(found[1]): message for found, message in rows if found}


def _on_their_way() -> set[int]:
    """Answers whose approval was stored although the database went away before it could say so."""
    from django.db import Error

    from heed.answers.models import Delivery

    try:
        texts = list(Delivery.objects.filter(kind="answer").values_list("text", flat=True))
    except Error:
        return set()
    return {int(found[1]) for found in (re.search(r"melding (\d{5}):", text) for text in texts) if found}


def _answer(message: Any, text: str) -> None:
    letting_go.let_go(message.case_message.case, message, text)


def answer_now(answers: dict[str, str]) -> None:
    """Answer the messages that hold these words; for `RunningTown.run_python`."""
    from heed.inbox.models import Message

    for words, text in answers.items():
        _answer(Message.objects.select_related("case_message__case").get(text__contains=words, direction="in"), text)


if __name__ == "__main__":
    from heed.app.cli import prepare_django

    prepare_django()
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
