"""A report as PDF: tagged for screen readers (PDF/UA-1), made by Typst from the same document as the page.

Typst comes as one wheel without system libraries. What people wrote goes in as data, never as markup, and the program
is given no file but its template.
"""

from __future__ import annotations

import json
import logging
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.template.loader import render_to_string
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from heed.policy.scenarios import charts, wording
from heed.policy.scenarios.playing import Change
from heed.policy.scenarios.wording import points
from heed.writable import writable

log = logging.getLogger(__name__)
_TEMPLATE = Path(__file__).with_name("report.typ")


class NotMade(Exception):
    """No PDF can be made of a report."""


def made(content: dict[str, Any], language: str) -> bytes:
    """The PDF of a report's content, in the active language, which `language` names. NotMade where there is none."""
    inputs = {"data": json.dumps(_writable(document(content, language)))}
    settings: dict[str, Any] = {"format": "pdf", "sys_inputs": inputs, "ignore_system_fonts": True}
    try:
        return bytes(typst.compile(_template(), pdf_standards=["ua-1"], **settings))
    except typst.TypstError as error:
        # The standard forbids signs that the fonts lack, such as pictures; without its seal the file is tagged as well.
        log.warning("a report is not PDF/UA: %s", str(error)[:200])
    try:
        return bytes(typst.compile(_template(), **settings))
    except typst.TypstError as error:
        raise NotMade(str(error)[:500]) from error


def _writable(value: Any) -> Any:
    """The same without control characters, which neither fonts nor SVG have: texts may be older than their checks."""
    if isinstance(value, str):
        return writable(value)
    if isinstance(value, list):
        return [_writable(one) for one in value]
    return {name: _writable(one) for name, one in value.items()} if isinstance(value, dict) else value


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()


def document(content: dict[str, Any], language: str) -> dict[str, Any]:
    """All texts of the PDF as they stand there: figures written out, headings translated."""
    made_at = parse_datetime(content["made_at"])
    assert made_at is not None
    return {
        "lang": language,
        "title": content["title"],
        "about": _about(content, date_format(made_at, "j F Y")),
        "words": _words(),
        "warnings": content["warnings"],
        "assumptions": content["assumptions"],
        "scenarios": [_scenario(one) for one in content["scenarios"]],
        "concepts": [[one["name"], _percent(one["level"])] for one in content["concepts"]],
        "influences": [[source, target, number_format(weight, 2)] for source, target, weight in content["influences"]],
        "sources": [_source(one) for one in content["sources"]],
    }


def _about(content: dict[str, Any], day: str) -> str:
    said = _("Dossier: %(dossier)s. Map: %(map)s, version %(version)d. Worked out on %(day)s.")
    return said % {"dossier": content["dossier"], "map": content["map"], "version": content["map_version"], "day": day}


def _words() -> dict[str, str]:
    return {
        "warnings": _("Read this first"),
        "done": _("What is done"),
        "effects": _("What changes, in percentage points"),
        "concept": _("Concept"),
        "level": _("Level"),
        "difference": _("Difference"),
        "range": _("Range"),
        "furthest": _("Furthest on the way (step)"),
        "path": _("The way there"),
        "why": _("Why this changes"),
        "rest": _("Other paths and circles"),
        "begin": _("Where the map stands without changes"),
        "sources": _("Figures and their sources"),
        "figure": _("Figure"),
        "value": _("Value"),
        "source": _("Source"),
        "influences": _("Influences and their weights"),
        "from": _("From"),
        "to": _("To"),
        "weight": _("Weight"),
        "assumptions": _("What was assumed"),
        "path_alt": _(
            "Lines of the concepts that change most, step by step. The levels at the end stand in the table above."
        ),
    }


def _scenario(one: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": one["name"],
        "note": one["note"],
        "summary": one["summary"],
        "warnings": one["warnings"],
        "done": [wording.deed(name, Change(*how)) for name, *how in one["done"]],
        "has_way": one["has_way"],
        "effects": [_effect(effect) for effect in one["effects"]],
        "chart": chart(one["path"]),
        "why": [
            {
                "concept": why["concept"],
                "change": points(why["change"]),
                "paths": [[" → ".join(path["concepts"]), points(path["points"])] for path in why["paths"]],
                "rest": points(why["rest"]),
            }
            for why in one["why"]
        ],
    }


def _effect(effect: dict[str, Any]) -> list[str]:
    spread = "" if effect["low"] is None else f"{points(effect['low'])} … {points(effect['high'])}"
    furthest = points(effect["furthest"])
    if effect["step"]:
        furthest = f"{furthest} ({effect['step']})"
    if effect["furthest_low"] is not None:
        furthest = f"{furthest}; {points(effect['furthest_low'])} … {points(effect['furthest_high'])}"
    return [effect["concept"], _percent(effect["level"]), points(effect["difference"]), spread, furthest]


def _source(one: dict[str, Any]) -> list[str]:
    value = "–" if one["value"] is None else f"{number_format(one['value'])} {one['unit']}".strip()
    if one["period"]:
        value = f"{value} ({one['period']})"
    if one["is_stale"]:
        value = f"{value}, {_('stale')}"
    source = ", ".join(part for part in (one["source"], one["licence"], one["source_url"]) if part)
    return [one["concept"], one["name"], value, source]


def chart(path: dict[str, Any]) -> str:
    """The way through time as SVG; "" where there is none."""
    drawn = charts.lines(path["concepts"], path["steps"])
    return "" if drawn is None else render_to_string("policy/scenarios/lines.svg", {"chart": drawn, "is_alone": True})


def _percent(level: float) -> str:
    return f"{round(100 * level)} %"
