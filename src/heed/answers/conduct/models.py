"""The code of conduct, version by version, and who has signed which."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from heed.staff.models import Numbered


class CodeVersion(Numbered):
    """`rules` as `conduct.parse_rule` reads each, `quiz` as `conduct.parse_question` does."""

    language = models.CharField(max_length=5, help_text="in which it is written")
    quiz = models.JSONField(default=list, help_text="questions before signing; none: it is signed without")
    binds_from = models.DateTimeField(null=True, help_text="from when who has not signed it cannot send")


class Signature(models.Model):
    """That a colleague has read and signed a version. Only ever added to."""

    code = models.ForeignKey(CodeVersion, on_delete=models.PROTECT, related_name="signatures")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="signatures")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "person"], name="code_signed_once")]

    def __str__(self) -> str:
        return f"signature of {self.person_id} under {self.code_id}"
