"""This room keeps no texts of residents: it learns from corrections, which stand with their messages (`inbox`)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from heed.privacy import registry


def ready() -> None:
    registry.free(
        _("What was learned, as weights and figures. Texts and corrections stay with their messages and go with them; "
          "what was learned from them before stays in the weights."),
        "learning.LearnedModel",
    )  # fmt: skip
