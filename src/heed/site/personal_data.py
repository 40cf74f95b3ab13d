"""What this room keeps of visitors: how many forms somebody sent today, by a keyed hash of the day."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from heed.privacy import registry
from heed.privacy.registry import Kind, Table

COUNTS = Kind(
    slug="visitors",
    name=_("How often a visitor sent the form"),
    purpose=_("To keep one visitor from filling the inbox."),
    what=_("Keyed hash of the network address with the day, hour, number of forms."),
    ground=_("GDPR art. 6(1)(e) and 32: to keep the form usable for everybody."),
    counted_from=_("Goes on the next day, when somebody sends the form."),
    tables=(Table("residents_site.SendingCount", ("visitor",)),),
)


def ready() -> None:
    registry.register(COUNTS)
