"""The values of a topic as people read them, and what differs between two versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from heed.casework.catalogue import DANGERS, LABELS
from heed.casework.models import UNITS, Topic
from heed.staff.models import Department, localised


def said(name: str, value: Any) -> str:
    """A stored value in words; "–" where there is nothing."""
    if name in ("names", "texts"):
        text = "; ".join(f"{code}: {one}" for code, one in sorted(value.items()))
    elif name == "keywords":
        text = "; ".join(f"{code}: {', '.join(words)}" for code, words in sorted(value.items()))
    elif name == "urgency_words":
        text = "; ".join(_dangers(code, kinds) for code, kinds in sorted(value.items()))
    elif name == "questions":
        text = "; ".join(localised(one["labels"]) for one in value)
    elif name == "parent":
        found = Topic.objects.filter(pk=value or 0).first()
        text = str(found) if found else ""
    elif name == "department":
        text = str(Department.objects.filter(pk=value).first() or "")
    elif name in ("target_unit", "urgent_unit"):
        text = str(dict(UNITS).get(value, ""))
    elif name == "is_active":
        text = _("open") if value else _("closed")
    else:
        text = "" if value is None else str(value)
    return text or "–"


def _dangers(code: str, kinds: Mapping[str, list[str]]) -> str:
    return ", ".join(f"{code}, {DANGERS.get(kind, kind)}: {', '.join(words)}" for kind, words in sorted(kinds.items()))


def label(name: str) -> str:
    return _("Open for new cases") if name == "is_active" else str(LABELS.get(name, name))


def differences(was: Mapping[str, Any], now: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Label, former and present value of each that differs, in the order of the form."""
    names = [*LABELS, "is_active"]
    return [
        (label(name), said(name, was[name]), said(name, now[name]))
        for name in names
        if name in was and name in now and was[name] != now[name]
    ]
