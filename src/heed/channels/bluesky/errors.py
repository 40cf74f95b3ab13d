"""What Bluesky's refusals mean: one table from error names and HTTP statuses to `ChannelError`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from heed.channels.contract import ChannelError

_LONGEST_MESSAGE = 300  # characters of the server's own words that are shown to staff

_NOT_FOUND_IN_WORDS = ("could not locate record", "could not find repo")


class BlueskyError(ChannelError):
    """A `ChannelError` that keeps the protocol's error name (`code`, "" if none) and the HTTP status (0 if none)."""

    code: str = ""
    status: int = 0

    @property
    def is_not_found(self) -> bool:
        """Whether the server says that there is no such record (older servers say so only in words)."""
        return self.code in ("RecordNotFound", "NotFound", "RepoNotFound") or (
            self.code == "InvalidRequest" and any(words in self.message.lower() for words in _NOT_FOUND_IN_WORDS)
        )


@dataclass(frozen=True, slots=True)
class _Meaning:
    permanent: bool = False
    unauthorised: bool = False
    remedy: str = ""


_RECONNECT = _Meaning(unauthorised=True, remedy="Check the handle, and connect the account with a new app password.")
_LOG_IN_ON_BLUESKY = _Meaning(
    unauthorised=True, remedy="Log in to this account on Bluesky and follow what is asked there."
)
_LATER = _Meaning(remedy="Heed tries again by itself.")
_REFUSED = _Meaning(permanent=True, remedy="Change the text, or answer in the Bluesky app.")
_TOO_LARGE = _Meaning(permanent=True, remedy="Use a smaller picture: at most 1,000,000 bytes.")

# Names from the lexicons of the AT Protocol (https://atproto.com/specs/xrpc); a name counts before the status.
_BY_NAME: dict[str, _Meaning] = {
    "ExpiredToken": _RECONNECT,
    "InvalidToken": _RECONNECT,
    "AuthMissing": _RECONNECT,
    "AuthenticationRequired": _RECONNECT,
    "AuthFactorTokenRequired": _Meaning(
        unauthorised=True,
        remedy="Use an app password (Settings, Privacy and security, App passwords), not the account's own.",
    ),
    "AccountTakedown": _LOG_IN_ON_BLUESKY,
    "AccountSuspended": _LOG_IN_ON_BLUESKY,
    "AccountDeactivated": _LOG_IN_ON_BLUESKY,
    "RateLimitExceeded": _LATER,
    "UpstreamFailure": _LATER,
    "UpstreamTimeout": _LATER,
    "NotEnoughResources": _LATER,
    "InternalServerError": _LATER,
    "BlobTooLarge": _TOO_LARGE,
    "PayloadTooLarge": _TOO_LARGE,
}
_BY_STATUS: dict[int, _Meaning] = {401: _RECONNECT, 403: _RECONNECT, 408: _LATER, 413: _TOO_LARGE, 429: _LATER}


def refusal(status: int, code: str, message: str, headers: Mapping[str, str]) -> BlueskyError:
    """The error for an answer with an HTTP status that is no success. Header names are in lower case."""
    meaning = _BY_NAME.get(code) or _BY_STATUS.get(status) or (_LATER if status >= 500 else _REFUSED)
    said = " ".join(part for part in (code, message[:_LONGEST_MESSAGE]) if part)
    problem = BlueskyError(
        f"Bluesky answered {status}" + (f": {said}" if said else ""),
        permanent=meaning.permanent,
        unauthorised=meaning.unauthorised,
        remedy=meaning.remedy,
        retry_after=_seconds_to_wait(headers) if status == 429 or code == "RateLimitExceeded" else None,
    )
    problem.code, problem.status = code, status
    return problem


def strange_answer(what: str) -> BlueskyError:
    """The error for an answer that cannot be understood at all."""
    return BlueskyError(f"Bluesky's answer could not be read: {what}", remedy=_LATER.remedy)


def _seconds_to_wait(headers: Mapping[str, str]) -> float:
    """From `ratelimit-reset` (seconds since 1970) or `retry-after` (seconds); a minute where neither can be read."""
    now = datetime.now(UTC).timestamp()
    for name, starts_at in (("ratelimit-reset", now), ("retry-after", 0.0)):
        try:
            return min(max(1.0, float(headers[name]) - starts_at), 86_400.0)
        except (KeyError, ValueError):
            continue
    return 60.0
