"""Whether a peer is installed, and what a test does when it is not."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def peers_folder() -> Path:
    """The folder into which `./run peers` installs; `HEED_PEERS` names another one."""
    return CHECKOUT / os.environ.get("HEED_PEERS", ".peers")


def program(name: str) -> Path | None:
    """A program of the system, also where /usr/sbin is not on the PATH of this user."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin:/sbin")
    return Path(found) if found else None


def require(peer: str, present: bool, remedy: str = "run ./run peers") -> None:
    """Skip the test when `peer` is absent; with `CI=true` fail it, so that no proof silently goes missing."""
    if present:
        return
    message = f"peer {peer} is absent: {remedy}"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)
