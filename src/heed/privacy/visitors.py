"""From which network address a request came, as far as it matters for the limits."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network

from django.http import HttpRequest

from heed.addresses import address_of


def client_address(request: HttpRequest) -> str:
    """The visitor's address; of IPv6 the network (/64), which is what one household gets."""
    return _network(address_of(request))


def _network(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:100]
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
