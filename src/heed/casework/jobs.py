"""Background jobs of casework: thin. What they do is decided by rows, so that each can be repeated."""

from __future__ import annotations

import logging
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from procrastinate.contrib.django import app

from heed.casework import actions, notifications, promises
from heed.casework.notifications import Digest
from heed.staff import queries as staff
from heed.staff.invitations import has_mail_relay
from heed.staff.models import Town

log = logging.getLogger(__name__)


@app.periodic(cron="*/5 * * * *")
@app.task(name="tell_colleagues", queue="mail", queueing_lock="tell_colleagues")
def tell_colleagues(timestamp: int) -> None:
    """Unseen notifications by e-mail, where there is a mail relay. One that fails holds up no other colleague's."""
    actions.forget_old_notifications()
    if not has_mail_relay():
        return
    town = staff.town()
    for digest in notifications.digests():
        try:
            _send(digest, town)
        except (SMTPException, OSError) as error:
            log.warning("notifications of person %s were not sent: %s", digest.person.pk, type(error).__name__)
            continue
        actions.mark_notifications_told([notification.pk for notification in digest.notifications])


@app.periodic(cron="* * * * *")
@app.task(name="notice_spikes", queue="messages", queueing_lock="notice_spikes")
def notice_spikes(timestamp: int) -> None:
    """Many people on one matter within an hour become an incident."""
    actions.notice_spikes()


def _send(digest: Digest, town: Town) -> None:
    with translation.override(digest.person.language):
        number = len(digest.notifications) + digest.more
        subject = ngettext("%(n)d notification in Heed of %(town)s", "%(n)d notifications in Heed of %(town)s", number)
        lines = []
        for notification in digest.notifications:
            path = notifications.path(notification)
            lines.append(
                f"- {notifications.text(notification, town)}" + (f"\n  {settings.PUBLIC_URL}{path}" if path else "")
            )
        if digest.more:
            lines.append(_("And %(n)d more at the desk.") % {"n": digest.more})
        send_mail(
            subject=subject % {"n": number, "town": town.name},
            message="\n\n".join([*lines, f"{settings.PUBLIC_URL}/desk/notifications/"]),
            from_email=None,
            recipient_list=[digest.person.email],
        )


@app.periodic(cron="* * * * *")
@app.task(name="watch_promises", queue="promises", queueing_lock="watch_promises")
def watch_promises(timestamp: int) -> None:
    """Promises that are near or past. One that cannot be looked at holds up no other."""
    for promise_id in promises.to_watch():
        try:
            actions.look_at_promise(promise_id)
        except Exception:
            log.exception("promise %s", promise_id)
