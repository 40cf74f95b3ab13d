"""E-mail between colleagues about duties."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from heed.staff import queries
from heed.staff.models import DutySwap


def tell_swap(swap: DutySwap) -> None:
    """Whoever has to know it next: the one who is asked, or the one who asked. Raises what the mail relay raises."""
    to = swap.to_tell
    zone = ZoneInfo(queries.town().time_zone)
    with translation.override(to.language):
        said = _("%(person)s for %(replaces)s, from %(starts)s until %(ends)s: %(state)s.") % {
            "person": swap.person.name,
            "replaces": swap.replaces.name,
            "starts": date_format(swap.starts.astimezone(zone), "j F Y H:i"),
            "ends": date_format(swap.ends.astimezone(zone), "j F Y H:i"),
            "state": swap.get_state_display(),
        }
        send_mail(
            subject=_("A swap of duty"),
            message=f"{said}\n\n{settings.PUBLIC_URL}/desk/settings/duty/",
            from_email=None,
            recipient_list=[to.email],
        )
