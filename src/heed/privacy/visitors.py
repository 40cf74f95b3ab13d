"""From which network address a request came, as far as it matters for the limits."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's address; of IPv6 the network (/64), which is what one household gets.

    A web server in front of Heed connects from this machine or from a private network and writes the visitor's
    address at the end of X-Forwarded-For. From a public address that header could be anybody's invention: not read.
    """
    near = request.META.get("REMOTE_ADDR", "")
    named = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return _network(named if named and _is_private(near) else near)


def _is_private(address: str) -> bool:
    try:
        return ip_address(address).is_private
    except ValueError:
        return False


def _network(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:100]
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
