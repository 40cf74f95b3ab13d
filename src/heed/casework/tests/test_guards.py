"""Every transition of a case, and what each asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from heed.casework import guards
from heed.casework.guards import GUARDS, LACKS, Facts, Lack
from heed.casework.status import TRANSITIONS, NotAllowed, Status

TODAY = date(2026, 11, 26)
FINE = Facts(today=TODAY, answered=True)

#: What is filled in for each status so that nothing is lacking.
FILLED_IN = {Status.PLANNED: {"planned_for": TODAY}, Status.NOT_POSSIBLE: {"reason": "The tree is protected."}}

#: Facts that stand in the way, and the statuses that they close: True where a reason opens them again.
IN_THE_WAY = {
    "an open task": (replace(FINE, open_tasks=1), {Status.DONE: True}),
    "no answer": (replace(FINE, answered=False), {Status.DONE: True, Status.WAITING: False}),
}


@pytest.mark.parametrize(("present", "following"), list(product(Status, Status)))
def test_every_transition(present, following):
    facts = replace(FINE, **FILLED_IN.get(following, {}))
    if following in TRANSITIONS[present]:
        guards.check(present, following, facts)
    else:
        with pytest.raises(NotAllowed, match="cannot become"):
            guards.check(present, following, facts)


@pytest.mark.parametrize("fact", IN_THE_WAY)
@pytest.mark.parametrize(("present", "following"), [(a, b) for a in Status for b in sorted(TRANSITIONS[a])])
def test_what_stands_in_the_way(fact, present, following):
    facts, closes = IN_THE_WAY[fact]
    facts = replace(facts, **FILLED_IN.get(following, {}))
    if following not in closes:
        guards.check(present, following, facts)
        return
    with pytest.raises(NotAllowed):
        guards.check(present, following, facts)
    with_reason = replace(facts, reason="It has been solved by itself.")
    if closes[following]:
        guards.check(present, following, with_reason)
    else:
        with pytest.raises(NotAllowed):
            guards.check(present, following, with_reason)


@pytest.mark.parametrize(
    ("following", "filled_in", "words"),
    [
        (Status.PLANNED, {}, "Fill in the day"),
        (Status.PLANNED, {"planned_for": date(2026, 11, 25)}, "has passed"),
        (Status.NOT_POSSIBLE, {}, "Say why it is not possible"),
        (Status.NOT_POSSIBLE, {"reason": "  "}, "Say why it is not possible"),
    ],
)
def test_what_must_be_filled_in(following, filled_in, words):
    with pytest.raises(NotAllowed, match=words):
        guards.check(Status.LOOKING, following, replace(FINE, **filled_in))


def test_all_that_is_lacking_is_said_at_once():
    with pytest.raises(NotAllowed) as caught:
        guards.check(Status.LOOKING, Status.DONE, replace(FINE, open_tasks=2, answered=False))
    assert "open task" in str(caught.value) and "no answer" in str(caught.value)


def test_a_case_in_which_no_resident_spoke_needs_no_answer():
    guards.check(Status.LOOKING, Status.DONE, replace(FINE, answered=False, spoken=False))


def test_what_the_page_offers():
    offered = {one.status: one for one in guards.options(Status.LOOKING, replace(FINE, answered=False))}
    assert set(offered) == TRANSITIONS[Status.LOOKING]
    assert not offered[Status.WAITING].is_open and "Send your question" in offered[Status.WAITING].why_not[0]
    assert offered[Status.DONE].is_open and "no answer" in offered[Status.DONE].asks[0]
    assert offered[Status.PLANNED].asks == ("Fill in the day for which it is planned: the resident reads it.",)


def test_every_guard_is_data_that_can_be_looked_up():
    assert {guard.lack for guard in GUARDS} == set(LACKS) == set(Lack)
    assert all(guard.into <= frozenset(Status) and str(guard.says) for guard in GUARDS)
