"""What is not documented does not exist: every setting, verb and link is looked up."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from heed.app import cli

ROOT = Path(__file__).resolve().parents[1]
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
#: Set by tests and scripts for themselves; no installation needs them.
_OURS = {"HEED_PEERS", "HEED_SCREENSHOTS", "HEED_CHROMIUM", "HEED_BROWSER_SLOW"}


def test_every_setting_is_documented() -> None:
    sources = [*ROOT.glob("src/heed/**/*.py"), *ROOT.glob("scripts/*.sh"), ROOT / "run"]
    code = "\n".join(path.read_text() for path in sources if "/tests/" not in str(path))
    named = set(re.findall(r"\bHEED_[A-Z_]+[A-Z]\b", code)) - _OURS
    documented = (ROOT / "docs/reference/settings.md").read_text()
    assert not {name for name in named if f"`{name}`" not in documented}


def test_no_setting_is_documented_that_does_not_exist() -> None:
    code = "\n".join(path.read_text() for path in [*ROOT.glob("src/heed/**/*.py"), *ROOT.glob("scripts/*.sh")])
    documented = set(re.findall(r"`(HEED_[A-Z_]+)`", (ROOT / "docs/reference/settings.md").read_text()))
    assert not {name for name in documented if name not in code}


def _verbs() -> list[str]:
    (subparsers,) = [a for a in cli.parser()._actions if isinstance(a, argparse._SubParsersAction)]
    return [choice.dest for choice in subparsers._choices_actions]


def test_every_verb_is_documented_and_has_a_line_of_help() -> None:
    page = (ROOT / "docs/reference/command-line.md").read_text()
    assert not [verb for verb in _verbs() if f"`heed {verb}" not in page]
    text = cli.parser().format_help()
    assert all(re.search(rf"^ +{verb}\s+\S", text, re.MULTILINE) for verb in _verbs())


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text())
    assert not [link for link in links if "://" not in link and not (page.parent / link).exists()]
