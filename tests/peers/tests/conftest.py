"""All tests here talk to real servers."""

from __future__ import annotations

from pathlib import Path

import pytest

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_HERE) and "presence" not in item.path.name:
            item.add_marker(pytest.mark.peer)
