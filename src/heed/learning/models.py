"""Models that the town has learned from its own colleagues. What they learned from stays in the rooms below."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ModelState(models.TextChoices):
    LIVE = "live", _("in use")
    FORMER = "former", _("used before")
    WITHDRAWN = "withdrawn", _("taken out of use by a colleague")
    REFUSED = "refused", _("not good enough, so never used")


#: Why a model is refused: the reasons in its report.
REFUSED_BECAUSE = {
    "not_better": _("it is not right more often than before"),
    "danger_lost": _("it overlooks danger or abuse that is found now"),
    "blind_worse": _("it is right less often on messages that people read without seeing Heed's reading"),
    "changes_much": _("it reads too many messages otherwise that nobody put right"),
}


class LearnedModel(models.Model):
    """One head, with its report: the town's own for topics, for other tasks one that is added to the head that Heed
    ships. At most one is in use for each task; the others are kept to go back to."""

    task = models.CharField(max_length=20)
    version = models.CharField(max_length=20, help_text="fingerprint of what it was learned from")
    digest = models.CharField(max_length=16, help_text="of the content")
    content = models.BinaryField(help_text="the head, as heads.Head.save writes it")
    report = models.JSONField()
    state = models.CharField(max_length=10, choices=ModelState.choices)
    made_at = models.DateTimeField()
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+", help_text="None: Heed itself"
    )
    live_from = models.DateTimeField(null=True)
    live_until = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(fields=["task"], name="one_live_model_per_task", condition=Q(state="live"))
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.version}"
