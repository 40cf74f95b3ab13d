"""The life of a case as plain data: which status may follow which, and what the resident reads."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    RECEIVED = "received", _("received")
    LOOKING = "looking", _("we are looking at it")
    PLANNED = "planned", _("planned")
    WAITING = "waiting", _("waiting for you")
    DONE = "done", _("done")
    NOT_POSSIBLE = "not_possible", _("not possible")


CLOSED = frozenset({Status.DONE, Status.NOT_POSSIBLE})
OPEN = frozenset(Status) - CLOSED

TRANSITIONS: dict[Status, frozenset[Status]] = {
    Status.RECEIVED: frozenset(Status) - {Status.RECEIVED},
    Status.LOOKING: frozenset(Status) - {Status.RECEIVED, Status.LOOKING},
    Status.PLANNED: frozenset(Status) - {Status.RECEIVED, Status.PLANNED},
    Status.WAITING: frozenset(Status) - {Status.RECEIVED, Status.WAITING},
    Status.DONE: frozenset({Status.LOOKING}),
    Status.NOT_POSSIBLE: frozenset({Status.LOOKING}),
}


class NotAllowed(ValueError):
    """A status that cannot follow the present one."""


def check(present: str, following: str) -> None:
    if Status(following) not in TRANSITIONS[Status(present)]:
        said = _("A case that is '%(present)s' cannot become '%(following)s'.")
        raise NotAllowed(said % {"present": Status(present).label, "following": Status(following).label})
