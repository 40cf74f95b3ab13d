"""Which heads a reading uses: those that the town has learned, and for the other tasks those that Heed ships."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from heed.understanding import heads
from heed.understanding.heads import Head

TASKS = ("topic", "intent", "sentiment", "urgency", "abuse")
ELSEWHERE = ""
"""The label in a town's topic head for all topics of which it has too few examples: the catalogue decides there."""
TAUGHT = "taught"
"""The folder, in that of a town's own heads, of heads that are added to the shipped ones."""
SHIPPED = Path(__file__).parent / "weights"
"""The heads that come with Heed. There is none for topics: each town has its own."""


def tasks_in(folder: Path) -> list[str]:
    """The tasks for which a folder holds a head."""
    return [task for task in TASKS if (folder / f"{task}.npz").is_file()]


@lru_cache(maxsize=64)
def head(folder: str, task: str) -> tuple[Head | None, bool]:
    """The head for a task, and whether it is the town's own. Kept: a folder's heads never change while it is in use."""
    own = heads.load(Path(folder), task) if folder else None
    return (own, True) if own else (heads.load(SHIPPED, task), False)


def taught_on(folder: str, task: str, base: Head) -> Head | None:
    """What colleagues put right, as a head whose logits are added to what speaks for each label; None where there is
    none, or where it was learned on another head than `base`: after an update of Heed it waits to be learned again."""
    found = _taught(folder, task) if folder else None
    return found if found and found.report.get("based_on") == base.version else None


@lru_cache(maxsize=64)
def _taught(folder: str, task: str) -> Head | None:
    return heads.load(Path(folder) / TAUGHT, task)
