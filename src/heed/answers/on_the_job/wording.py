"""Situations, and the form of peer review, in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

SITUATION_NAMES: dict[str, Any] = {
    "threat": _("A threat"),
    "grief": _("Loss or illness"),
    "minor": _("A child"),
    "journalist": _("A journalist"),
    "misinformation": _("A rumour"),
    "ironic": _("Irony"),
    "angry": _("Anger"),
}

QUESTIONS: dict[str, Any] = {
    "answers_it": _("Does it answer what was asked?"),
    "clear": _("Is it clear, in plain words (B1)?"),
    "tone": _("Is the tone right for this person and this moment?"),
    "correct": _("Is it correct and complete, as far as you can see?"),
    "promised": _("Does it promise only what can be kept?"),
}
#: The same, short enough for the head of a column.
SHORT: dict[str, Any] = {
    "answers_it": _("Answers it"),
    "clear": _("Clear"),
    "tone": _("Right tone"),
    "correct": _("Correct and complete"),
    "promised": _("Honest promise"),
}
CHOICES: dict[str, Any] = {"yes": _("yes"), "partly": _("partly"), "no": _("no")}
