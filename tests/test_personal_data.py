"""No table of any room is forgotten when a resident asks what is kept, or to be erased."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from heed.inbox.models import Contact, Message
from heed.privacy import registry

_TEXT = (
    models.CharField,
    models.TextField,
    models.JSONField,
    models.BinaryField,
    models.UUIDField,
    models.GenericIPAddressField,
    SearchVectorField,
)
#: Links to who spoke and to what was said.
_LINKS = (Contact, Message)


def _models() -> list[type[models.Model]]:
    """All of this town's tables, those of libraries and of many-to-many links too."""
    return list(apps.get_models(include_auto_created=True))


def _telling(model: type[models.Model]) -> Iterator[str]:
    """Columns in which words may stand, or that say whom a row is about."""
    for column in model._meta.concrete_fields:
        if column.is_relation:
            if column.related_model in _LINKS:
                yield column.name
        elif isinstance(column, _TEXT) and not column.choices:
            yield column.name


def _problems() -> list[str]:
    """What nobody said of which column, as sentences."""
    tables, free = registry.tables(), registry.free_models()
    found = []
    for model in _models():
        label, telling = model._meta.label, set(_telling(model))
        if label in tables and label in free:
            found.append(f"{label} is registered, and said to be free of personal data")
        elif label not in tables and label not in free and telling:
            found.append(f"{label} is neither registered nor said to be free: {sorted(telling)}")
        elif label in free and (links := [c for c in telling if model._meta.get_field(c).is_relation]):
            found.append(f"{label} is said to be free, and links to who spoke: {links}")
        elif label in tables:
            named = {column for one in tables[label] for column in (*one.holds, *one.plain)}
            links = {c for c in telling if model._meta.get_field(c).is_relation}
            found += [f"{label}.{column} is not named" for column in sorted(telling - named - links)]
    return found


def test_every_column_with_words_is_registered_or_said_to_be_free():
    assert not _problems()


def test_what_is_registered_is_there():
    present = {model._meta.label: model for model in _models()}
    assert set(registry.tables()) | set(registry.free_models()) <= set(present)
    for label, tables in registry.tables().items():
        columns = {column.name for column in present[label]._meta.concrete_fields}
        for one in tables:
            assert {*one.holds, *one.plain} <= columns, label


def test_a_table_that_nobody_named_is_found(monkeypatch):
    monkeypatch.setattr(registry, "_free", {k: v for k, v in registry._free.items() if k != "casework.Merge"})
    assert any(problem.startswith("casework.Merge is neither") for problem in _problems())


def test_a_column_that_nobody_named_is_found(monkeypatch):
    kinds = {slug: kind for slug, kind in registry._kinds.items() if slug != "drafting-help"}
    monkeypatch.setattr(registry, "_kinds", kinds)
    assert any(problem.startswith("answers.HelpRequest is neither") for problem in _problems())


@pytest.mark.parametrize("kind", registry.kinds(), ids=lambda kind: kind.slug)
def test_every_kind_says_what_for_and_how_long(kind):
    for words in (kind.name, kind.purpose, kind.what, kind.ground, kind.counted_from):
        assert str(words).strip()
    assert (kind.due is None) == (kind.expire is None) == (kind.proposed is None)


def test_rooms_are_registered_from_the_lowest_up():
    order = [kind.slug for kind in registry.kinds()]
    assert order.index("identities") < order.index("messages") < order.index("cases") < order.index("answers")


@pytest.mark.parametrize("kind", registry.kinds(), ids=lambda kind: kind.slug)
def test_every_kind_stands_in_the_reference_with_its_days(kind):
    page = (Path(__file__).parents[1] / "docs" / "reference" / "retention.md").read_text(encoding="utf-8")
    (row,) = [line for line in page.splitlines() if line.startswith("| ") and f"`{kind.slug}`" in line.split("|")[1]]
    assert row.split("|")[2].strip().startswith(str(kind.proposed) if kind.proposed else "–")
