"""The Dutch texts, and a test that is read in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import heed

PACKAGE = Path(heed.__file__).parent
TEXTS = Path("app/locale/nl/LC_MESSAGES/django.po")


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="nl", abort_invalid=True)


@pytest.fixture(scope="module")
def texts() -> Catalog:
    return read(PACKAGE / TEXTS)


@pytest.fixture
def in_dutch(texts: Catalog, settings: Any, tmp_path: Path) -> None:
    """The texts as they stand in the file, whatever was compiled before."""
    compiled = tmp_path / "nl" / "LC_MESSAGES" / "django.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as file:
        write_mo(file, texts)
    settings.LOCALE_PATHS = [tmp_path]
    settings.LANGUAGE_CODE = "nl"
