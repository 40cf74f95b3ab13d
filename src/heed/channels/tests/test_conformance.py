"""Every channel keeps the contract: new folders are found by themselves, and nothing here lists them."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heed.channels import registry
from heed.channels._template.channel import Adapter as Template
from heed.channels.contract import Capabilities
from heed.channels.tests import conformance

ADAPTERS = [*(registry.adapter(slug) for slug in registry.slugs()), Template]


@pytest.mark.parametrize("check", conformance.CHECKS, ids=lambda check: check.__name__)
@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.slug)
def test_channel_keeps_the_contract(adapter, check):
    check(adapter)


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.slug)
@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=40)))
def test_no_text_is_lost_in_splitting(adapter, words):
    conformance.check_split(adapter, " ".join(words * 20).strip())


@pytest.mark.parametrize("adapter", ADAPTERS[:-1], ids=lambda adapter: adapter.slug)
def test_reference_page_tells_what_the_channel_declares(adapter):
    conformance.is_documented(adapter)


def test_reference_page_lists_these_channels_and_no_others():
    lines = conformance.REFERENCE.read_text("utf-8").splitlines()
    below_head = lines[lines.index(conformance.REFERENCE_HEAD) + 2 :]
    rows = list(takewhile(lambda line: line.startswith("|"), below_head))
    assert rows == [conformance.reference_row(registry.adapter(slug)) for slug in registry.slugs()]


def test_registry_finds_the_channels_and_not_the_template():
    assert {"webform", "counter", "meta_mock"} <= set(registry.slugs())
    assert "_template" not in registry.slugs()


def test_no_module_imports_django_or_another_room():
    modules = conformance.CHANNELS.rglob("*.py")
    assert [line for path in modules for line in conformance.foreign_imports(path)] == []


@pytest.mark.parametrize("source", ["import django", "from django.db import models", "from heed.inbox import actions"])
def test_a_foreign_import_is_found_wherever_it_stands(tmp_path, source):
    module = tmp_path / "module.py"
    module.write_text(f"def late():\n    {source}\n")
    assert conformance.foreign_imports(module)[0].startswith(f"{module}:2 ")


# The checks themselves must be able to fail.


class _LosesWords(Template):
    __module__ = Template.__module__

    def split(self, text: str) -> list[str]:
        return [text[:400], text[450:850]] if len(text) > 500 else [text]


def _with(base: type = Template, **changes) -> type:
    can: Capabilities = replace(Template.capabilities, **changes)
    return type("_Changed", (base,), {"capabilities": can, "__module__": Template.__module__})


def _named(slug: str) -> type:
    return type("_Other", (Template,), {"slug": slug, "__module__": Template.__module__})


@pytest.mark.parametrize(
    ("check", "adapter", "complaint"),
    [
        (conformance.declares_sensible_capabilities, _with(text_limit=10), "leaves no room"),
        (conformance.declares_sensible_capabilities, _with(private_reply=False, public_reply=False), "cannot answer"),
        (conformance.declares_sensible_capabilities, _with(text_limit=None, splits=True), "no limit is not split"),
        (conformance.messages_have_a_way_in, _with(polls=False), "how do messages come in"),
        (conformance.keeps_its_promises, _with(streams=True), "streams is True, yet stream is not there"),
        (conformance.keeps_its_promises, _with(lookup=False), "lookup is False, yet find_sent is there"),
        (conformance.splits_without_loss, _with(_LosesWords, splits=True), "something of the text is lost"),
        (conformance.is_named_after_its_folder, _named("other"), "the folder's name"),
    ],
)
def test_a_channel_that_breaks_its_word_is_caught(check, adapter, complaint):
    with pytest.raises(AssertionError, match=complaint):
        check(adapter)
