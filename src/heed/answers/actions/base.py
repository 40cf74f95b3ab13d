"""What an action on an answer may be refused with."""

from __future__ import annotations

from django.utils.translation import gettext as _

from heed.answers.conduct import queries as conduct_queries
from heed.answers.models import Delivery
from heed.answers.refusals import Refused
from heed.staff.models import Person

__all__ = ["Collision", "NeedsApproval", "NotSettled", "NotSigned", "Refused", "check_signed"]


class NotSigned(Refused):
    """Somebody has not signed the code of conduct that binds: they cannot send by any way. Nothing was written."""


class NeedsApproval(Refused):
    """A rule asks for colleagues who have not approved yet. Nothing was written."""


class NotSettled(RuntimeError):
    """A report about a delivery of which it is not yet known whether it was sent: ask again a little later."""


class Collision(RuntimeError):
    """A colleague answered this case while this answer was being written."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery
        who = delivery.draft.author.name if delivery.draft else ""
        said = _("%(name)s answered this case while you were writing. Read that answer before you send yours.")
        super().__init__(said % {"name": who})


def check_signed(person: Person, by: Person | None = None) -> None:
    """NotSigned where the code of conduct keeps a colleague from sending. `by`: who is told, if it is another."""
    if conduct_queries.may_send(person):
        return
    if by is None or by.pk == person.pk:
        raise NotSigned(
            _("Sign the code of conduct first: whoever has not signed the current version cannot send answers.")
        )
    said = _("%(name)s has not signed the current code of conduct yet, so this answer cannot be sent.")
    raise NotSigned(said % {"name": person.name})
