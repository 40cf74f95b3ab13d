"""An absent peer is skipped on a desk and fails in CI; waiting ends with a reason."""

from __future__ import annotations

import pytest

from tests.peers.presence import require
from tests.peers.waiting import eventually


def test_a_present_peer_goes_on() -> None:
    require("snac2", True)


def test_an_absent_peer_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match=r"peer snac2 is absent: run \./run peers"):
        require("snac2", False)


def test_an_absent_peer_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="peer snac2 is absent"):
        require("snac2", False)


def test_waiting_returns_what_it_waited_for() -> None:
    answers = iter(["", "", "there"])
    assert eventually(lambda: next(answers), interval=0) == "there"


def test_waiting_in_vain_tells_what_was_seen_last() -> None:
    with pytest.raises(AssertionError, match="the ship did not happen in 0 s; last: ValueError"):
        eventually(lambda: int("no"), timeout=0, interval=0, message="the ship", ignore=(ValueError,))
