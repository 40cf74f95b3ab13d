"""Whatever bytes come: a message or a reason, never an exception, and never one that nobody foresaw."""

import base64

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heed.channels.contract import Incoming, Unreadable
from heed.channels.email.addresses import is_address, parse_addresses
from heed.channels.email.charsets import decode, decode_base64, decode_header
from heed.channels.email.headers import message_ids
from heed.channels.email.quotes import without_history
from heed.channels.email.tests.mails import mail, outcome

FOUND_IN_MAILS = st.sampled_from(
    [
        *(
            b"From: ",
            b"Reply-To: ",
            b"Subject: ",
            b"References: ",
            b"Content-Type: ",
            b"Content-Disposition: ",
            b"Date: ",
        ),
        *(
            b"Content-Transfer-Encoding: ",
            b"Message-ID: ",
            b"Return-Path: <>",
            b"Auto-Submitted: auto-replied",
            b"\r\n",
        ),
        *(
            b"multipart/mixed; boundary=a",
            b"multipart/alternative; boundary=b",
            b"multipart/report; boundary=a",
            b"--a",
        ),
        *(b"--b", b"--a--", b"message/rfc822", b"message/delivery-status", b"text/html", b"text/plain; charset=utf-16"),
        *(
            b"base64",
            b"quoted-printable",
            b"=?utf-8?q?",
            b"=?utf-8?b?",
            b"?=",
            b"<anna@bewoners.example>",
            b'"',
            b"(",
            b"<",
        ),
        *(
            b"attachment; filename*0*=utf-8''%e2%82;",
            b"filename*=x'y'z",
            b"name*1=",
            b"\r\n\r\n",
            b"\n",
            b"\r",
            b"\0",
            b"> ",
            b"-- ",
        ),
        *(b"=FF", b"\xff\xfe", "é".encode(), b"charset=\xff", b"; charset*=utf-8''", b"Mon, 99 Foo 20255 25:61 +9999"),
    ]
)
MAILS = st.lists(FOUND_IN_MAILS | st.binary(max_size=20), max_size=60).map(b"".join)


def check(source: bytes) -> None:
    for result in (outcome(source), outcome(mail() + source), outcome(b"From: a@b.example\r\n" + source)):
        if isinstance(result, Unreadable):
            assert "names no sender" in result.reason or "parts" in result.reason, result.reason
        else:
            assert isinstance(result, Incoming)
            result.text.encode()  # no halves of surrogate pairs
            assert "\0" not in result.text + result.subject + result.author.name + str(result.raw)
            assert result.native_id and result.author.native_id


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(MAILS)
def test_pieces_of_mails_in_any_order(source):
    check(source)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes(source):
    check(source)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_mail_with_bytes_changed(data):
    source = bytearray(mail("References: <a@b> <c@d>", "Reply-To: =?utf-8?q?Zo=C3=AB?= <anna@bewoners.example>"))
    for _ in range(data.draw(st.integers(1, 8))):
        source[data.draw(st.integers(0, len(source) - 1))] = data.draw(st.integers(0, 255))
    check(bytes(source))


@settings(deadline=None)
@given(st.text(max_size=400), st.binary(max_size=200), st.text(max_size=20))
def test_the_parts_never_fail(text, content, charset):
    decode_header(text)
    decode(content, charset)
    decode_base64(content)
    assert decode_base64(base64.encodebytes(content)) == content
    assert decode_base64(base64.b64encode(content).rstrip(b"=") + b"\r\n") == content
    without_history(text)
    message_ids(text)
    assert all(is_address(found.address) for found in parse_addresses(text))


def test_hostile_headers_take_no_time():
    # Each of these made a naive pattern slow by the square of its length.
    for pattern in ('"', '\\"', "<", "(", "=?", "=?a?q?", "a", "@", "a@", ",", "<a", "?= ", " "):
        value = pattern * (20_000 // len(pattern))
        parse_addresses(value)
        decode_header(value)
        message_ids(value)
        without_history(value + ":")
