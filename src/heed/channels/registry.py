"""Finds the channels: every folder here with a module `channel.py`, by its name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from heed.channels.contract import Channel

_FOLDER = Path(__file__).parent


@cache
def slugs() -> tuple[str, ...]:
    """Names of all channels, in alphabetical order. The template is not among them."""
    found = (path.parent.name for path in _FOLDER.glob("*/channel.py"))
    return tuple(sorted(slug for slug in found if not slug.startswith("_")))


def adapter(slug: str) -> type[Channel]:
    """The class of one channel. `KeyError` with the known names where there is none."""
    if slug not in slugs():
        raise KeyError(f"there is no channel {slug!r}; known are: {', '.join(slugs())}")
    adapter_class: type[Channel] = import_module(f"heed.channels.{slug}.channel").Adapter
    return adapter_class
