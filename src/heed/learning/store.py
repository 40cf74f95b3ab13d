"""The heads in use, as a folder that reading takes: written from the database once on each machine that reads."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from heed.learning.models import LearnedModel, ModelState
from heed.learning.teaching import copy_heads
from heed.understanding.learned import TAUGHT

Live = tuple[tuple[str, int, str], ...]
"""Task, primary key and digest of each model in use."""


def folder() -> str:
    """Where the heads in use stand: what colleagues taught, and for other tasks those that HEED_MODELS names."""
    live = LearnedModel.objects.filter(state=ModelState.LIVE).order_by("task")
    models = tuple(live.values_list("task", "pk", "digest"))
    return _written(models, settings.MODELS, str(settings.LEARNED_FOLDER)) if models else settings.MODELS


@lru_cache(maxsize=8)
def _written(models: Live, base: str, place: str) -> str:
    """A folder's heads never change: other models have another folder. Written beside it and moved when whole."""
    names = [f"{task}.{of_content}" for task, _, of_content in models]
    target = Path(place) / "-".join([*names, _state_of(base)])
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = Path(tempfile.mkdtemp(dir=target.parent, prefix="."))
    copy_heads(base, beside)
    for task, pk, _ in models:
        content = LearnedModel.objects.values_list("content", flat=True).get(pk=pk)
        _place_of(beside, task).write_bytes(bytes(content))
    try:
        beside.rename(target)
    except OSError:  # there already, of this machine's other processes or of an earlier run
        shutil.rmtree(beside)
    return str(target)


def _place_of(folder: Path, task: str) -> Path:
    """Topics are the town's own; of the other tasks a model is added to the one that Heed ships."""
    place = folder if task == "topic" else folder / TAUGHT
    place.mkdir(exist_ok=True)
    return place / f"{task}.npz"


def _state_of(base: str) -> str:
    """Differs when an operator put another head into the folder."""
    files = [(path.name, path.stat().st_mtime_ns) for path in sorted(Path(base).glob("*.npz"))] if base else []
    return digest(repr((base, files)).encode())[:8]


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
