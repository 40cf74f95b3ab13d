from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Iterator
from ipaddress import ip_address

import httpx
import pytest

from heed.channels import net
from heed.channels.contract import ChannelError
from heed.channels.tests.local_server import LOOPBACK, LocalServer, Reply, running_server


@pytest.fixture
def server() -> Iterator[LocalServer]:
    with running_server() as server:
        yield server


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",  # where clouds keep their secrets
        "100.64.0.1",  # shared by a provider's customers
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",  # IPv4-compatible
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",  # NAT64 of 127.0.0.1
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",  # Teredo
        "2001:db8::1",
        "2002:7f00:1::",  # 6to4 of 127.0.0.1
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert not net.is_allowed(ip_address(address))


@pytest.mark.parametrize(
    "address", ["9.9.9.9", "94.142.241.111", "2a02:898::1", "2606:4700::1111", "::ffff:9.9.9.9", "64:ff9b::909:909"]
)
def test_public_addresses_are_allowed(address: str) -> None:
    assert net.is_allowed(ip_address(address))


def test_an_allowed_network_opens_that_network_only() -> None:
    allowed = net.parse_networks(["127.0.0.0/8"])
    assert net.is_allowed(ip_address("127.0.0.3"), allowed)
    assert net.is_allowed(ip_address("::ffff:127.0.0.3"), allowed)
    assert not net.is_allowed(ip_address("10.0.0.1"), allowed)
    assert not net.is_allowed(ip_address("::1"), allowed)


def test_a_wrong_network_is_named() -> None:
    with pytest.raises(ChannelError, match=r"'127\.0\.0\.1/8' is not an address range"):
        net.client(["127.0.0.1/8"])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::ffff:127.0.0.1]"])
def test_no_spelling_of_loopback_reaches_a_server(server: LocalServer, host: str) -> None:
    port = server.url.rpartition(":")[2]
    with pytest.raises(net.ForbiddenAddress) as caught:
        net.download(f"http://{host}:{port}/")
    assert caught.value.permanent
    assert not server.requests


def test_a_redirect_to_a_forbidden_address_is_not_followed(server: LocalServer) -> None:
    server.answers["GET /picture"] = Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"})
    with pytest.raises(net.ForbiddenAddress, match=r"169\.254\.169\.254"):
        net.download(f"{server.url}/picture", LOOPBACK)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/"])
def test_a_redirect_to_another_protocol_is_not_followed(server: LocalServer, target: str) -> None:
    server.answers["GET /picture"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(ChannelError) as caught:
        net.download(f"{server.url}/picture", LOOPBACK)
    assert caught.value.permanent


def test_redirects_end(server: LocalServer) -> None:
    server.answers["GET /a"] = Reply(status=302, headers={"Location": "/a"})
    with pytest.raises(ChannelError) as caught:
        net.download(f"{server.url}/a", LOOPBACK)
    assert caught.value.permanent
    assert len(server.requests["GET /a"]) == net.MAX_REDIRECTS + 1


def test_a_name_that_changes_its_answer_is_connected_to_where_it_was_checked(
    server: LocalServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first answer is public, every later one is loopback, where a server listens.
    answers = iter(["203.0.114.7"])
    asked, connected = [], []

    def changing(host: str, port: int, *_: object, **__: object) -> list:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers, "127.0.0.1"), port))]

    def connect(address: tuple[str, int], *_: object, **__: object) -> socket.socket:
        connected.append(address[0])
        raise ConnectionRefusedError("no route")

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(ChannelError):
        net.download("http://rebinding.example/")
    assert connected == ["203.0.114.7"]
    assert asked == ["rebinding.example"]


def test_of_several_addresses_only_the_public_ones_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [(socket.AF_INET, 1, 6, "", (address, 80)) for address in ("10.0.0.1", "203.0.114.7", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert [str(address) for address in net.resolve("mixed.example", 80)] == ["203.0.114.7"]


def test_a_plain_connection_is_checked_too(server: LocalServer) -> None:
    port = int(server.url.rpartition(":")[2])
    with pytest.raises(net.ForbiddenAddress):
        net.open_connection("localhost", port)
    net.open_connection("127.0.0.1", port, 5, net.parse_networks(LOOPBACK)).close()


def test_proxies_of_the_environment_are_not_used(server: LocalServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9/")
    server.answers["GET /a"] = Reply(b"hello")
    assert net.download(f"{server.url}/a", LOOPBACK)[0] == b"hello"


def test_a_file_comes_with_its_media_type(server: LocalServer) -> None:
    server.answers["GET /a"] = Reply(status=302, headers={"Location": "/b"})
    server.answers["GET /b"] = Reply(b"bytes", headers={"Content-Type": "Image/PNG; charset=x"})
    assert net.download(f"{server.url}/a", LOOPBACK) == (b"bytes", "image/png")


def test_a_file_that_is_too_large_is_refused_whatever_its_head_says(server: LocalServer) -> None:
    def endless() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n\r\n"
        for _ in range(100_000):
            yield b"x" * 1000

    server.answers["GET /endless"] = Reply(raw=endless())
    with pytest.raises(ChannelError, match="more than 5000 bytes") as caught:
        net.download(f"{server.url}/endless", LOOPBACK, limit_bytes=5000)
    assert caught.value.permanent


def test_a_compressed_bomb_is_not_unpacked(server: LocalServer) -> None:
    bomb = gzip.compress(b"0" * 1_000_000)
    server.answers["GET /bomb"] = Reply(bomb, headers={"Content-Encoding": "gzip"})
    with pytest.raises(ChannelError, match="compressed"):
        net.download(f"{server.url}/bomb", LOOPBACK)


def test_a_server_that_drips_bytes_does_not_hold_us(server: LocalServer) -> None:
    def dripping() -> Iterator[bytes]:
        yield b"HTTP/1.1 200 OK\r\n"
        for number in range(600):  # a minute of headers, each well within the time for one wait
            time.sleep(0.1)
            yield b"X-%d: y\r\n" % number

    server.answers["GET /drip"] = Reply(raw=dripping())
    with pytest.raises(ChannelError, match="no answer in time") as caught:
        net.download(f"{server.url}/drip", LOOPBACK, timeout=1)
    assert not caught.value.permanent


@pytest.mark.parametrize(("status", "permanent"), [(404, True), (403, True), (204, True), (429, False), (503, False)])
def test_a_refused_download_says_whether_to_try_again(server: LocalServer, status: int, permanent: bool) -> None:
    server.answers["GET /a"] = Reply(status=status)
    with pytest.raises(ChannelError, match=str(status)) as caught:
        net.download(f"{server.url}/a", LOOPBACK)
    assert (caught.value.permanent, caught.value.maybe_sent) == (permanent, False)


@pytest.mark.parametrize("url", ["", "nonsense", "http://", "http://\x00", "javascript:alert(1)"])
def test_what_is_no_address_is_a_permanent_error(url: str) -> None:
    with pytest.raises(ChannelError) as caught:
        net.download(url)
    assert caught.value.permanent
    assert caught.value.remedy


def test_only_what_left_us_may_have_arrived() -> None:
    request = httpx.Request("POST", "https://a.example/")
    refused = net.explain(httpx.ConnectError("refused", request=request), "a.example")
    silent = net.explain(httpx.ReadTimeout("", request=request), "a.example")
    assert (refused.maybe_sent, refused.permanent) == (False, False)
    assert (silent.maybe_sent, silent.permanent) == (True, False)
