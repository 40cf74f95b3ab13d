"""Published and computed cases of other programs (../shared/data/fcm; each names where it comes from)."""

import json
import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[5] / "shared" / "data" / "fcm"


def published(name: str):
    """A file of cases; where it is absent the tests are skipped, in CI they fail."""
    file = FOLDER / name
    if not file.exists():
        if os.environ.get("CI") == "true":
            raise FileNotFoundError(f"{file} must be there")
        pytest.skip(f"{file} is not there", allow_module_level=True)
    return json.loads(file.read_text())
