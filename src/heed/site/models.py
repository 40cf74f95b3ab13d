"""What the residents' pages keep of their own: only how often somebody sent a form today."""

from __future__ import annotations

from django.db import models


class SendingCount(models.Model):
    """How many forms one visitor sent in one clock hour (UTC). Rows of earlier days are removed.

    `visitor` is a keyed hash of the network address together with the day: nobody can be followed from one day to
    the next, and nobody without the key can tell whose row it is.
    """

    day = models.DateField()
    visitor = models.UUIDField()
    hour = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visitor", "hour"], name="one_sending_count_per_hour")]

    def __str__(self) -> str:
        return f"{self.number} forms on {self.day} in hour {self.hour}"
