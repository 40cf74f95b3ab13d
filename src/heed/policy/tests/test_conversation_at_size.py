"""A conversation of 2,000 participants and 900 statements: brought in, worked out, and read by pages."""

from __future__ import annotations

import logging
import os
import time
from pathlib import Path

import pytest

from heed.opinions import Conversation
from heed.opinions.exports import read_hidden, read_votes
from heed.policy.conversations import reading
from heed.policy.conversations.actions import importing, landscapes, leading, voting
from heed.policy.conversations.exchange import read_comments
from heed.policy.conversations.pseudonyms import new_token
from heed.policy.tests.conversing import values

log = logging.getLogger(__name__)
pytestmark = pytest.mark.django_db

EXPORT = Path(__file__).parents[5] / "shared/data/polis/exports/american-assembly.bowling-green"


def test_the_largest_export_is_worked_out_as_by_the_library(dossier, olga):
    if not EXPORT.exists():
        if os.environ.get("CI") == "true":
            pytest.fail("the conversations of Polis (../shared/data/polis) are not beside this checkout")
        pytest.skip("the conversations of Polis (../shared/data/polis) are not beside this checkout")
    ballots = read_votes(EXPORT / "participants-votes.csv")
    conversation = leading.start(dossier, values(), olga)
    began = time.perf_counter()
    votes = importing.bring_in(conversation.pk, ballots, read_comments(EXPORT / "comments.csv"), "en", olga)
    brought_in = time.perf_counter()
    stored = landscapes.compute(conversation.pk)
    worked_out = time.perf_counter()
    shown = reading.shown(conversation, "en")
    read = time.perf_counter()
    voting.vote(conversation, new_token(), conversation.statements.filter(state="accepted").first().pk, 1)
    voted = time.perf_counter()
    log.info(
        "%d votes brought in in %.1f s, worked out in %.1f s, read for a page in %.0f ms, one vote more %.0f ms",
        votes,
        brought_in - began,
        worked_out - brought_in,
        1000 * (read - worked_out),
        1000 * (voted - read),
    )
    own = Conversation.of_ballots(ballots)
    own.moderate(*read_hidden(EXPORT / "comments.csv"))
    landscape = own.landscape()
    assert stored.problem == "" and votes > 200_000
    assert stored.summary["participants"] == shown.participants == len(landscape.participants)
    sizes = sorted(len(group.members) for group in landscape.groups)
    assert sorted(group["size"] for group in stored.summary["groups"]) == sizes
    assert len(shown.picture.dots) < 700
