"""What the network's refusals mean for us, in one table.

Source of the codes: Meta, "WhatsApp Cloud API error codes" (developers.facebook.com/docs/whatsapp/cloud-api/support).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from heed.channels.contract import ChannelError

_CONNECT_AGAIN = "Connect the account again on the accounts page."
_WAIT = "Heed tries again."


@dataclass(frozen=True, slots=True)
class _Meaning:
    remedy: str
    permanent: bool = False
    unauthorised: bool = False
    maybe_sent: bool = False


_TEMPORARY = _Meaning(_WAIT)
_UNAUTHORISED = _Meaning(_CONNECT_AGAIN, unauthorised=True)
_UNCERTAIN = _Meaning(
    "Ask the resident, or look in the network's own app, whether the answer arrived.", maybe_sent=True
)
_NOT_THERE = _Meaning("Check the address of the API and the phone number ID.", permanent=True)
_REFUSED = _Meaning("Change the answer, or reach the resident in another way.", permanent=True)

_BY_CODE: dict[int, _Meaning] = {
    0: _UNAUTHORISED,  # the log-in is not known
    3: _UNAUTHORISED,  # this app may not do this
    4: _TEMPORARY,  # too many calls by this app
    10: _UNAUTHORISED,  # permission was not given or was taken back
    100: _Meaning("Check the phone number ID of the account, and the recipient and text.", permanent=True),
    190: _UNAUTHORISED,  # the access token has expired
    368: _UNAUTHORISED,  # the account is blocked for breaking rules
    80007: _TEMPORARY,  # too many calls by this business
    130429: _TEMPORARY,  # too many messages a second
    131016: _TEMPORARY,  # the service is overloaded or down
    131026: _REFUSED,  # the number cannot be reached on this network
    131031: _UNAUTHORISED,  # the account is locked
    131047: _Meaning("The reply window is over; reach the resident in another way.", permanent=True),
    131048: _TEMPORARY,  # held back because earlier messages were called spam
    131056: _TEMPORARY,  # too many messages to this person
}


def refusal(response: httpx.Response) -> ChannelError:
    """The `ChannelError` for an answer of the network that is not a success."""
    code, said = _error_of(response)
    meaning = _BY_CODE.get(code) if code is not None else None
    meaning = meaning or _by_status(response.status_code)
    detail = f" {code}: {said}" if code is not None else ""
    return ChannelError(
        f"the network answered {response.status_code}{detail}",
        permanent=meaning.permanent,
        remedy=meaning.remedy,
        unauthorised=meaning.unauthorised,
        maybe_sent=meaning.maybe_sent,
        retry_after=_retry_after(response),
    )


def _by_status(status: int) -> _Meaning:
    if status in (401, 403):
        return _UNAUTHORISED
    if status in (408, 429):
        return _TEMPORARY
    if status < 400 or status in (404, 405):
        return _NOT_THERE
    return _UNCERTAIN if status >= 500 else _REFUSED


def _error_of(response: httpx.Response) -> tuple[int | None, str]:
    try:
        error: Any = response.json()["error"]
        return int(error["code"]), str(error.get("message", ""))[:300]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None, ""


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds, where the network names them; dates are not used by it."""
    text = response.headers.get("retry-after", "")
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
