"""What an action on an answer may be refused with."""

from __future__ import annotations

from django.utils.translation import gettext as _

from heed.answers.models import Delivery


class Refused(ValueError):
    """An answer that cannot go out as it is. The message says why and what to do; nothing was written."""


class NotSettled(RuntimeError):
    """A report about a delivery of which it is not yet known whether it was sent: ask again a little later."""


class Collision(RuntimeError):
    """A colleague answered this case while this answer was being written."""

    def __init__(self, delivery: Delivery) -> None:
        self.delivery = delivery
        who = delivery.draft.author.name if delivery.draft else ""
        said = _("%(name)s answered this case while you were writing. Read that answer before you send yours.")
        super().__init__(said % {"name": who})
