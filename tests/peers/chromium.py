"""Debian's Chromium, driven by Playwright: the browser for the tests of pages."""

from __future__ import annotations

import os
from pathlib import Path

from tests.peers.presence import program


def executable() -> Path | None:
    """The browser's program, for Playwright's `executable_path`."""
    return program("chromium")


def arguments() -> list[str]:
    """What it must be told at start: as root its sandbox does not work."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []
