"""A worker asks the language model for help with answers: claimed, asked outside any transaction, and recorded."""

from __future__ import annotations

import logging
import time
from dataclasses import replace

from django.conf import settings
from django.db import Error as DatabaseTrouble

from heed.answers import actions as answers
from heed.answers.drafting_help.understood import text_of
from heed.answers.helping import queries as help_queries
from heed.answers.models import HelpRequest
from heed.channels.language_model import NotAnswered, Problem, Said, Server, Turn

log = logging.getLogger(__name__)


def write_next() -> bool:
    """Ask for the next request that is due. False where none is."""
    claimed = answers.claim_help()
    if claimed is None:
        return False
    if not help_queries.is_on():
        answers.fail_help(claimed, "off")
        return True
    began = time.monotonic()
    try:
        said = _ask(claimed)
    except NotAnswered as error:
        log.warning("help request %s: %s", claimed.pk, error.problem)
        answers.record_help_failure(claimed, error, _milliseconds_since(began))
    except DatabaseTrouble:
        raise
    except Exception as error:  # a mistake of ours is shown to who waits, and not tried for ever
        log.error("help request %s: %s", claimed.pk, type(error).__name__)
        answers.record_help_failure(claimed, NotAnswered(Problem.FAILED, ""), _milliseconds_since(began))
    else:
        answers.record_help(claimed, said, _milliseconds_since(began))
    return True


def _ask(request: HelpRequest) -> Said:
    server = Server(
        settings.DRAFTING_HELP_URL,
        settings.DRAFTING_HELP_MODEL,
        settings.DRAFTING_HELP_KEY,
        settings.ALLOWED_NETWORKS,
    )
    longest = settings.DRAFTING_HELP_LONGEST_ANSWER
    turns = [Turn(role, content) for role, content in request.prompt]
    with server.session(settings.DRAFTING_HELP_SECONDS) as session:
        # no language that we know needs more than a token for two characters
        said = session.ask(turns, most_tokens=max(longest // 2, 1))
    return replace(said, text=text_of(said.text, longest))


def _milliseconds_since(began: float) -> int:
    return int(1000 * (time.monotonic() - began))
