"""Outgoing HTTP that reaches public addresses only.

Addresses of servers, pictures and links come from strangers, so a name may point into the town's own network. The
address is checked where the connection is made: the one that passed the check is the one connected to, for the first
request and for each redirect alike, so a name that changes its answer in between gains nothing. Proxies from the
environment are not used, for they would connect on our behalf to whatever they are asked.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

import httpcore
import httpx

from heed.channels.contract import ChannelError

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

DEFAULT_TIMEOUT = 20.0  # seconds for connecting, and for each wait for bytes
DEFAULT_LIMIT = 20 * 1024 * 1024  # bytes of one download
MAX_REDIRECTS = 5
USER_AGENT = "Heed (municipal back office)"

# Sources: IANA special-purpose address registries; RFC 6052 (NAT64), RFC 7526 (6to4 relays), RFC 3879 (site-local).
_NAT64 = IPv6Network("64:ff9b::/96")
_GLOBAL_UNICAST = IPv6Network("2000::/3")
# Refused although some Python versions call them global: tunnels that hide an IPv4 address, relays, documentation.
_NEVER: tuple[Network, ...] = (
    IPv6Network("2001::/23"),
    IPv6Network("2002::/16"),
    IPv6Network("2001:db8::/32"),
    IPv6Network("3fff::/20"),
    IPv4Network("192.0.0.0/24"),
    IPv4Network("192.88.99.0/24"),
)


class ForbiddenAddress(ChannelError):
    """A name that leads to an address which is not public."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"{host} does not lead to a public internet address",
            permanent=True,
            remedy="Check the address. Heed connects to public servers only.",
        )


def parse_networks(allowed_networks: Iterable[str]) -> tuple[Network, ...]:
    """Address ranges such as "127.0.0.0/8". `ChannelError` names the one that is not a range."""
    return tuple(_parse_network(text) for text in allowed_networks)


def _parse_network(text: str) -> Network:
    try:
        return ip_network(text)
    except ValueError as error:
        raise ChannelError(
            f"{text!r} is not an address range: {error}",
            permanent=True,
            remedy='Write allowed networks as in "127.0.0.0/8".',
        ) from error


def is_allowed(address: Address, allowed: Sequence[Network] = ()) -> bool:
    """Whether a connection to this address may be made: it is public, or inside one of the `allowed` networks."""
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return any(address in network for network in allowed) or _is_public(address)


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return _is_public(IPv4Address(int(address) & 0xFFFFFFFF))
        if address not in _GLOBAL_UNICAST:
            return False
    if any(address in network for network in _NEVER):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolve(host: str, port: int, allowed: Sequence[Network] = ()) -> list[Address]:
    """The addresses of `host` that may be connected to. `ForbiddenAddress` if it has none but others; `OSError`."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a label that is too long or not a name at all
        raise socket.gaierror(socket.EAI_NONAME, f"{host!r} is not a host name") from error
    addresses = dict.fromkeys(ip_address(item[4][0]) for item in found)
    permitted = [address for address in addresses if is_allowed(address, allowed)]
    if not permitted:
        raise ForbiddenAddress(host)
    return permitted


def open_connection(
    host: str, port: int, timeout: float | None = DEFAULT_TIMEOUT, allowed: Sequence[Network] = ()
) -> socket.socket:
    """A TCP connection to a checked address of `host`, for any protocol. `timeout` in seconds covers all attempts.

    Raises `ForbiddenAddress` or `OSError` (of the last address tried). Name resolution has the system's own time-out.
    """
    permitted = resolve(host, port, allowed)
    deadline = None if timeout is None else time.monotonic() + timeout
    problem: OSError = OSError(f"no address of {host} answers")
    for address in permitted:
        try:
            return socket.create_connection((str(address), port), _remaining(deadline))
        except OSError as error:
            problem = error
    raise problem


def _remaining(deadline: float | None, at_most: float | None = None) -> float | None:
    """Seconds left, never zero (which would mean: do not block); `TimeoutError` when the time is over."""
    if deadline is None:
        return at_most
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the time for this transfer is over")
    return left if at_most is None else min(left, at_most)


class _DeadlineStream(httpcore.NetworkStream):
    """A stream whose every wait ends at one deadline, so that a server that drips bytes cannot hold us."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        with _late_as(httpcore.ReadTimeout):
            return self._inner.read(max_bytes, _remaining(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        with _late_as(httpcore.WriteTimeout):
            self._inner.write(buffer, _remaining(self._deadline, timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        with _late_as(httpcore.ConnectTimeout):
            left = _remaining(self._deadline, timeout)
            return _DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


@contextmanager
def _late_as(kind: type[Exception]) -> Iterator[None]:
    try:
        yield
    except TimeoutError as error:
        raise kind(str(error)) from error


class _GuardedBackend(httpcore.SyncBackend):
    def __init__(self, allowed: Sequence[Network], deadline: float | None) -> None:
        self._allowed = allowed
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            permitted = resolve(host, port, self._allowed)
        except OSError as error:
            raise httpcore.ConnectError(f"{host}: {error}") from error
        stream = self._connect_any(permitted, port, timeout, local_address, socket_options)
        return stream if self._deadline is None else _DeadlineStream(stream, self._deadline)

    def _connect_any(self, permitted: list[Address], port: int, timeout: float | None, *rest: Any) -> Any:
        """The first address that answers; the last one's problem where none does."""
        for address in permitted:
            try:
                with _late_as(httpcore.ConnectTimeout):
                    left = _remaining(self._deadline, timeout)
                    return super().connect_tcp(str(address), port, left, *rest)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem

    def connect_unix_socket(self, path: str, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise ForbiddenAddress(path)


@cache
def _tls() -> ssl.SSLContext:
    """One for all connections: reading the certificate authorities takes longer than most requests."""
    return httpx.create_ssl_context(trust_env=False)


class GuardedTransport(httpx.HTTPTransport):
    """Transport of httpx that connects to allowed addresses only, by `deadline` (monotonic seconds) if given."""

    def __init__(self, allowed_networks: Iterable[str] = (), deadline: float | None = None) -> None:
        super().__init__(verify=_tls(), trust_env=False)
        # httpx offers no argument for the network backend of its pool; the tests fail if this stops working.
        self._pool.close()
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(),
            network_backend=_GuardedBackend(parse_networks(allowed_networks), deadline),
        )


def client(
    allowed_networks: Iterable[str] = (),
    timeout: float | httpx.Timeout = DEFAULT_TIMEOUT,
    deadline: float | None = None,
    **options: Any,
) -> httpx.Client:
    """An HTTP client for public addresses and `allowed_networks`, following at most five redirects.

    `timeout` is in seconds for each wait; `deadline` ends everything (`time.monotonic` seconds). Further options are
    those of `httpx.Client`. Requests raise `ForbiddenAddress` or `httpx.HTTPError`; see `explain` for the latter.
    """
    # Uncompressed, for a compressed answer can be a thousand times larger than what was counted.
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **options.pop("headers", {})}
    settings: dict[str, Any] = {
        "transport": GuardedTransport(allowed_networks, deadline),
        "follow_redirects": True,
        "max_redirects": MAX_REDIRECTS,
    }
    return httpx.Client(timeout=timeout, headers=headers, trust_env=False, **(settings | options))


# What a failed request means: a kind of httpx error, whether the request may have been taken all the same, whether
# trying again is of no use, and what a person can do. The first row that fits counts.
_MEANINGS: tuple[tuple[type[Exception], bool, bool, str], ...] = (
    (httpx.UnsupportedProtocol, False, True, "Write an address that begins with https://."),
    (httpx.InvalidURL, False, True, "Write an address that begins with https://."),
    (httpx.TooManyRedirects, False, True, "Ask the owner of the server why it redirects for ever."),
    (httpx.ConnectTimeout, False, False, "Heed tries again; check whether the server is up."),
    (httpx.ConnectError, False, False, "Heed tries again; check whether the server is up and its name is right."),
    (httpx.PoolTimeout, False, False, "Heed tries again."),
    (httpx.LocalProtocolError, False, True, "Check the address and the token for characters that do not belong."),
    (Exception, True, False, "Heed asks the server what it has, and tries again if needed."),
)


def explain(error: Exception, host: str) -> ChannelError:
    """The `ChannelError` for an error of httpx (`httpx.HTTPError`, `httpx.InvalidURL`) while talking to `host`."""
    _, maybe_sent, permanent, remedy = next(row for row in _MEANINGS if isinstance(error, row[0]))
    reason = "no answer in time" if isinstance(error, httpx.TimeoutException) else str(error) or type(error).__name__
    return ChannelError(f"{host}: {reason}", permanent=permanent, remedy=remedy, maybe_sent=maybe_sent)


def read_limited(response: httpx.Response, limit_bytes: int) -> bytes:
    """The body of a streamed response; `ChannelError` as soon as it grows beyond the limit, or if it is compressed."""
    if response.headers.get("content-encoding", "identity") != "identity":
        raise ChannelError(
            f"{response.url.host} sent a compressed answer that was not asked for",
            permanent=True,
            remedy="Open it on the network itself.",
        )
    parts, size = [], 0
    for part in response.iter_raw():
        size += len(part)
        if size > limit_bytes:
            raise ChannelError(
                f"{response.url.host} sent more than {limit_bytes} bytes",
                permanent=True,
                remedy="Open it on the network itself; it is too large to be brought in.",
            )
        parts.append(part)
    return b"".join(parts)


def download(
    url: str,
    allowed_networks: Iterable[str] = (),
    limit_bytes: int = DEFAULT_LIMIT,
    timeout: float = DEFAULT_TIMEOUT,
) -> tuple[bytes, str]:
    """The bytes at an http(s) address and their media type as the server claims it ("" where it does not).

    `timeout` is in seconds for the whole transfer, redirects included. Raises `ChannelError`: permanent for a
    forbidden address, for 4xx and for more than `limit_bytes`; temporary for 429, 5xx and silence.
    """
    deadline = time.monotonic() + timeout
    try:
        with client(allowed_networks, timeout, deadline) as http, http.stream("GET", url) as response:
            _refuse_failure(response)
            media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            return read_limited(response, limit_bytes), media_type
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        problem = explain(error, _host_of(url))
        problem.maybe_sent = False  # nothing is sent by a download
        raise problem from error


def _refuse_failure(response: httpx.Response) -> None:
    if response.status_code == httpx.codes.OK:
        return
    temporary = response.status_code == httpx.codes.TOO_MANY_REQUESTS or response.is_server_error
    raise ChannelError(
        f"{response.url.host} answered {response.status_code} instead of sending the file",
        permanent=not temporary,
        remedy="Heed tries again." if temporary else "The file may have been removed; look on the network itself.",
    )


def _host_of(url: str) -> str:
    try:
        return httpx.URL(url).host or url[:100]
    except (httpx.InvalidURL, TypeError):
        return url[:100]
