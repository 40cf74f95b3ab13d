"""Alarms leave here: by e-mail, and by Apprise as a second way. Claimed, called outside any transaction, recorded.

What is called names the case and what is in danger, never what the resident said nor who they are: it goes by networks
that are not ours.
"""

from __future__ import annotations

import logging
import smtplib
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import translation
from django.utils.translation import gettext as _

from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import AlarmAddress, AlarmCall, DangerTo, Medium
from heed.channels import net
from heed.channels.contract import ChannelError
from heed.privacy import keys
from heed.staff import queries as staff
from heed.staff.models import Person

log = logging.getLogger(__name__)

#: What an address of the second way may begin with: push services and chats over HTTP. Everything else that Apprise
#: knows (mail, files, programs of the machine, telephone providers) is refused.
SERVICES = frozenset(
    {
        "gotify",
        "gotifys",
        "json",
        "jsons",
        "matrix",
        "matrixs",
        "mmost",
        "mmosts",
        "nctalk",
        "nctalks",
        "ntfy",
        "ntfys",
        "pover",
        "rocket",
        "rockets",
        "signal",
        "signals",
        "slack",
        "tgram",
        "workflows",
    }
)
#: Of these the host in the address is a key or a room of one well-known service, not a server.
_WITHOUT_HOST = frozenset({"pover", "slack", "tgram", "workflows"})
LONGEST = 500


class AddressError(ValueError):
    """An address for alarms that cannot be used. The text says why and what to do, for people to read; no secret."""


@cache
def _library() -> Any:
    """Apprise, loaded when it is needed: that takes seconds and 47 MB, and most processes never call anybody."""
    import apprise

    return apprise


@cache
def _asset() -> Any:
    """No plug-ins from folders, no address of ours, nothing kept on disk."""
    return _library().AppriseAsset(
        app_id="Heed",
        app_desc="Heed",
        app_url="",
        plugin_paths=None,
        storage_mode=_library().PersistentStoreMode.MEMORY,
    )


def check_address(url: str) -> str:
    """The address, if alarms may go there. `AddressError` otherwise; nothing is sent."""
    url = url.strip()
    service = url.partition("://")[0].lower()
    if "://" not in url or len(url) > LONGEST or service not in SERVICES:
        known = ", ".join(sorted(SERVICES))
        raise AddressError(_("Begin the address with one of these and “://”: %(services)s.") % {"services": known})
    if _library().Apprise.instantiate(url, asset=_asset(), suppress_exceptions=True) is None:
        raise AddressError(_("Apprise cannot use this address: compare it with the example of the service."))
    if service not in _WITHOUT_HOST:
        _check_host(url)
    return url


def _check_host(url: str) -> None:
    """The servers that a channel may not reach, alarms do not reach either. A bare ntfy topic goes to ntfy.sh."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme.startswith("ntfy") and not parts.path.strip("/"):
        host = "ntfy.sh"
    try:
        port = parts.port or 443
        net.resolve(host, port, net.parse_networks(settings.ALLOWED_NETWORKS))
    except ChannelError as error:
        raise AddressError(
            _("%(host)s does not lead to a public internet address: choose another server.") % {"host": host}
        ) from error
    except (OSError, ValueError) as error:
        raise AddressError(_("There is no server %(host)s: check the address.") % {"host": host}) from error


def call_due(limit: int = 50) -> int:
    """Step the alarms that are due and make the calls that wait. Returns how many calls were tried."""
    casework.step_alarms()
    tried = 0
    while tried < limit:
        claimed = casework.claim_calls(1)
        if not claimed:
            break
        casework.record_call(claimed[0], _attempt(claimed[0]))
        tried += 1
    return tried


def _attempt(call: AlarmCall) -> str:
    """What was wrong, in words without any secret; "" where the network took it."""
    try:
        _send(call)
    except AddressError as error:
        return str(error)
    except (OSError, smtplib.SMTPException) as error:
        log.warning("alarm call %s was not sent: %s", call.pk, type(error).__name__)
        return f"{type(error).__name__}"
    except Exception as error:  # of somebody else's library: one call must not stop the others
        log.exception("alarm call %s", call.pk)
        return f"{type(error).__name__}"
    return ""


def _send(call: AlarmCall) -> None:
    town = staff.town()
    with translation.override(call.person.language):
        reference = casework_queries.reference(call.alarm.case, town)
        subject = _("Alarm %(case)s: danger to %(whom)s") % {
            "case": reference,
            "whom": DangerTo(call.alarm.danger_to).label,
        }
        address = f"{settings.PUBLIC_URL}/desk/alarms/{call.alarm_id}/"
        said = _(
            "A resident reports something urgent. Look at it, and say “I have it”: until then Heed goes on calling."
        )
        if call.medium == Medium.EMAIL:
            _send_email(call, subject, f"{said}\n\n{address}\n")
        else:
            _send_second(call.person, subject, f"{said}\n{address}")


def _send_email(call: AlarmCall, subject: str, text: str) -> None:
    """The same Message-ID at each attempt, so that a mailbox that got it twice can show it once."""
    host = urlsplit(settings.PUBLIC_URL).hostname or "localhost"
    headers = {"Message-ID": f"<alarm-{settings.TOWN}-{call.pk}@{host}>", "Auto-Submitted": "auto-generated"}
    headers |= {"X-Priority": "1", "Importance": "high"}
    EmailMessage(subject, text, None, [call.person.email], headers=headers).send()


def _send_second(person: Person, subject: str, text: str) -> None:
    row = AlarmAddress.objects.filter(person=person).first()
    if row is None:
        raise AddressError(_("The colleague has taken their second way away."))
    notify(keys.unseal(bytes(row.sealed)), subject, text)


def try_second_way(person_id: int) -> None:
    """A test for who has just entered an address. What goes wrong is seen by its not coming."""
    person = Person.objects.get(pk=person_id)
    with translation.override(person.language):
        _send_second(person, _("A test of Heed"), _("Alarms reach you here. Nothing is the matter."))


def notify(url: str, subject: str, text: str) -> None:
    """Send by Apprise; the host is looked up anew each time. `OSError` where the service did not take it."""
    service = _library().Apprise(asset=_asset())
    service.add(check_address(url))
    if not service.notify(body=text, title=subject, notify_type=_library().NotifyType.FAILURE):
        raise ConnectionError("the service did not take it")
