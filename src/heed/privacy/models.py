"""The vault: the only place where handles, addresses, native ids and raw payloads are kept, encrypted."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class Kind(models.TextChoices):
    CONTACT = "contact"
    MESSAGE = "message"
    FILE = "file"
    SET_ASIDE = "set_aside"


class VaultItem(models.Model):
    kind = models.CharField(max_length=12, choices=Kind.choices)
    sealed = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class AuditEntry(models.Model):
    """Who looked at or did what that concerns a person's privacy or the running of the town. Only ever added to."""

    at = models.DateTimeField(auto_now_add=True)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT)
    act = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=30)
    object_id = models.CharField(max_length=60)
    detail = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["object_kind", "object_id"]), models.Index(fields=["-at"])]

    def __str__(self) -> str:
        return f"{self.act} {self.object_kind} {self.object_id}"


class SendingCount(models.Model):
    """How many forms of one kind one visitor sent in one clock hour (UTC). Rows of earlier days are removed.

    `visitor` is a keyed hash of the kind of form, the network address and the day: nobody can be followed from one
    day to the next, and nobody without the key can tell whose row it is.
    """

    day = models.DateField()
    visitor = models.UUIDField()
    hour = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visitor", "hour"], name="one_count_per_visitor_hour")]

    def __str__(self) -> str:
        return f"{self.number} forms on {self.day} in hour {self.hour}"
