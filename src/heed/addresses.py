"""From which network address a request came: the peer's, or what a web server of our own says of its peer."""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The visitor's address; "" where there is none, as over a socket.

    Anybody can write an X-Forwarded-For. It counts only where a web server of the setting HEED_PROXIES sent the
    request: each of these writes the address of its own peer at the end, so the last one that is none of them is the
    visitor. Where that is not an address, the peer's counts.
    """
    near = request.META.get("REMOTE_ADDR", "")
    if not _is_ours(_parsed(near)):
        return near
    for entry in reversed(request.headers.get("X-Forwarded-For", "").split(",")):
        named = _parsed(entry)
        if named is None:
            return near
        if not _is_ours(named):
            return str(named)
    return near


def _is_ours(address: IPv4Address | IPv6Address | None) -> bool:
    return address is not None and any(address in network for network in settings.PROXIES)


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    """An address, also with a port: 192.0.2.1:80, [2001:db8::1]:80. None for anything else."""
    bare = text.strip()
    if found := re.fullmatch(r"\[([^\]]+)\](?::\d+)?|([\d.]+):\d+", bare):
        bare = found[1] or found[2]
    try:
        address = ip_address(bare)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
