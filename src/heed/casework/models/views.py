"""Lists of cases that colleagues come back to."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from heed.staff.models import Department


class SavedView(models.Model):
    """The filters of a list under a name: one's own, or shared with the department that one is in."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    department = models.ForeignKey(
        Department, null=True, on_delete=models.CASCADE, related_name="+", help_text="that it is shared with"
    )
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=600, help_text="the filters as they stand in the address of the list")

    class Meta:
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_view_of_a_name")]

    def __str__(self) -> str:
        return self.name
