"""Mails for tests, as bytes: the same people each time."""

from __future__ import annotations

from datetime import UTC, datetime

from heed.channels.contract import Incoming, Unreadable
from heed.channels.email.addresses import OwnAddress
from heed.channels.email.reading import Origin, read_mail

TOWN = OwnAddress("info@havenstad.example")
ARRIVED = datetime(2025, 11, 3, 10, 15, tzinfo=UTC)
ANNA = "Anna Jansen <anna@bewoners.example>"


def mail(*headers: str, body: bytes | str = "Er zit een gat in de weg.", sender: str = ANNA) -> bytes:
    """A mail to the town with the usual headers, further ones in front, and a body."""
    standard = [
        f"From: {sender}",
        "To: info@havenstad.example",
        "Date: Mon, 3 Nov 2025 11:00:00 +0100",
        "Subject: Gat in de weg",
        "Message-ID: <m1@bewoners.example>",
    ]
    given = {line.partition(":")[0].lower() for line in headers}
    lines = [*headers, *(line for line in standard if line.partition(":")[0].lower() not in given)]
    content = body.encode() if isinstance(body, str) else body
    return "\r\n".join(line for line in lines if not line.endswith(": -")).encode() + b"\r\n\r\n" + content


def multipart(kind: str, *parts: bytes) -> tuple[str, bytes]:
    """A Content-Type header and the body that belongs to it."""
    boundary = f"edge-{kind.partition(';')[0]}"
    body = b"".join(b"--" + boundary.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"', body + b"--" + boundary.encode() + b"--\r\n"


def part(content: bytes | str, *headers: str) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return "\r\n".join(headers).encode() + b"\r\n\r\n" + content


def outcome(source: bytes, is_sent_folder: bool = False) -> Incoming | Unreadable:
    return read_mail(source, Origin("INBOX", 1, 7, ARRIVED, is_sent_folder), TOWN)


def read(source: bytes, is_sent_folder: bool = False) -> Incoming:
    result = outcome(source, is_sent_folder)
    assert isinstance(result, Incoming), result
    return result
