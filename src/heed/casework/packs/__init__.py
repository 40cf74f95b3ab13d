"""Ready-made catalogues, made by scripts/topic_packs.py. README.md beside this says where they come from."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent


def names() -> list[str]:
    return sorted(path.stem for path in _FOLDER.glob("*.json"))


def content(name: str) -> bytes:
    """The pack as `topic_files.parse` reads it from JSON. KeyError with the known names where there is none."""
    if name not in names():
        raise KeyError(f"there is no pack {name!r}; there are: {', '.join(names())}")
    return (_FOLDER / f"{name}.json").read_bytes()
