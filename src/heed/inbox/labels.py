"""The fields of a reading that a person can put right, and the labels that each can have."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

#: By field its labels; where there are none, any label goes: topics and languages are the town's.
LABELS: dict[str, dict[str, str | Promise]] = {
    "intent": {
        "report": _("report"),
        "question": _("question"),
        "complaint": _("complaint"),
        "suggestion": _("suggestion"),
        "praise": _("praise"),
        "appeal": _("appeal"),
        "other": _("other"),
    },
    "topic": {},
    "urgency": {"urgent": _("urgent"), "normal": _("not urgent")},
    "abuse": {"abusive": _("abusive"), "clean": _("not abusive")},
    "sentiment": {"negative": _("negative"), "neutral": _("neutral"), "positive": _("positive")},
    "language": {},
}

NAMES: dict[str, str | Promise] = {
    "intent": _("Intent"),
    "topic": _("Topic"),
    "urgency": _("Urgency"),
    "abuse": _("Abuse"),
    "sentiment": _("Sentiment"),
    "language": _("Language"),
}

_LONGEST = 80


def exists(field: str, label: str) -> bool:
    """Whether a field can have a label. KeyError for a field that a reading does not have."""
    labels = LABELS[field]
    return label in labels if labels else 0 < len(label) <= _LONGEST


def read_as(field: str, read: object) -> str:
    """The label in a field of a stored reading; "" where the machine said nothing."""
    found = read.get("code" if field == "language" else "label") if isinstance(read, dict) else None
    return found if isinstance(found, str) else ""
