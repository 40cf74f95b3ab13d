"""Who is at work on a case in this moment, so that two do not do the same. Nothing here says what was: rows go."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from heed.casework.models.cases import Case


class Presence(models.Model):
    """That a colleague has a case open. Written over at each sign of life, gone without one; no history is kept.

    The table is not logged (PostgreSQL's UNLOGGED): after a crash of the database nobody has anything open.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    seen_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "person"], name="one_presence_per_case_and_person")]

    def __str__(self) -> str:
        return f"person {self.person_id} at case {self.case_id}"


class Claim(models.Model):
    """Who is answering a case, and until when. It ends by itself; whoever takes over writes over it."""

    case = models.OneToOneField(Case, primary_key=True, on_delete=models.CASCADE, related_name="claim")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"case {self.case_id} is answered by person {self.person_id}"
