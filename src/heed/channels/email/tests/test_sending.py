"""What the sending server says, and what Heed makes of it."""

from __future__ import annotations

import ssl
import time
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from heed.channels.contract import Author, ChannelError, Connection
from heed.channels.email import connections, sending
from heed.channels.email.account import MailAccount, Security
from heed.channels.email.channel import Adapter
from heed.channels.email.tests.scripted import scripted, smtp
from heed.channels.email.tests.test_composing import answer

LOOPBACK = ("127.0.0.0/8",)
TOWN_RCPT = "RCPT_TO:<info@"
ANNA_RCPT = "RCPT_TO:<anna@"


def adapter(port: int, **changes) -> Adapter:
    account = MailAccount(
        **{
            "address": "info@havenstad.example",
            "smtp_host": "localhost",
            "smtp_port": port,
            "smtp_security": Security.NONE,
            **changes,
        }
    )
    return Adapter(Connection(account.model_dump(mode="json"), {"password": "geheim"}, LOOPBACK))


def refusal(**answers: str | None) -> tuple[ChannelError, list[str]]:
    """The error of sending, and what the server heard."""
    with scripted("220 relay", smtp(**answers)) as server, pytest.raises(ChannelError) as caught:
        adapter(server.port).send(answer())
    return caught.value, server.lines


def test_resident_first_then_the_copy_to_ourselves():
    with scripted("220 relay", smtp()) as server:
        receipt = adapter(server.port).send(answer())
    recipients = [line for line in server.lines if line.startswith("RCPT")]
    assert recipients == ["RCPT TO:<anna@bewoners.example>", "RCPT TO:<info@havenstad.example>"]
    assert receipt.raw == {"reply": "250 queued as 1"}
    assert receipt.native_id == "heed.0123456789abcdef0123456789abcdef@havenstad.example"


@pytest.mark.parametrize(
    ("answers", "permanent", "unauthorised", "maybe_sent"),
    [
        ({"MAIL": "451 later"}, False, False, False),
        ({ANNA_RCPT: "450 greylisted"}, False, False, False),
        ({ANNA_RCPT: "550 no such user"}, True, False, False),
        ({TOWN_RCPT: "452 mailbox full"}, False, False, False),
        ({TOWN_RCPT: "550 not us"}, True, False, False),
        ({"DATA": "554 no"}, True, False, False),
        ({".": "554 looks like spam"}, True, False, False),
        ({".": "451 try later"}, False, False, False),
        ({".": "552 too large"}, True, False, False),
        ({".": None}, False, False, True),
        ({".": "299 what"}, False, False, True),
        ({"DATA": None}, False, False, True),
        ({"MAIL": None}, False, False, False),
        ({"EHLO": None}, False, False, False),
        ({"EHLO": "250-hello\r\n250 AUTH PLAIN", "AUTH": "535 wrong"}, False, True, False),
        ({"EHLO": "250-hello\r\n250 AUTH PLAIN", "AUTH": "454 later"}, False, False, False),
        ({"MAIL": "530 log in first"}, False, True, False),
    ],
)
def test_refusals(answers, permanent, unauthorised, maybe_sent):
    error, _ = refusal(**answers)
    assert (error.permanent, error.unauthorised, error.maybe_sent) == (permanent, unauthorised, maybe_sent), (
        error.message
    )
    assert error.remedy and "localhost" in error.message


def test_the_servers_own_words_are_told():
    error, _ = refusal(**{ANNA_RCPT: "550 5.1.1 no such user here"})
    assert "550 5.1.1 no such user here" in error.message and "anna@bewoners.example" in error.message


@pytest.mark.parametrize("refused", [ANNA_RCPT, TOWN_RCPT])
def test_nothing_goes_to_one_of_both_alone(refused):
    _, lines = refusal(**{refused: "550 no"})
    assert "DATA" not in lines


def test_silence_after_the_mail_may_mean_that_it_was_taken(monkeypatch):
    monkeypatch.setattr(sending, "ANSWER_TIMEOUT", 0.2)

    def slow(line: str) -> str | None:
        if line == ".":
            time.sleep(1)
        return smtp()(line)

    with scripted("220 relay", slow) as server, pytest.raises(ChannelError) as caught:
        adapter(server.port).send(answer())
    assert caught.value.maybe_sent and not caught.value.permanent


def test_silence_before_it_means_that_it_was_not(monkeypatch):
    monkeypatch.setattr(connections, "TIMEOUT", 0.2)
    silent = scripted("220 relay", lambda line: "" if line.startswith("EHLO") else "250 x")
    with silent as server, pytest.raises(ChannelError) as caught:
        adapter(server.port).send(answer())
    assert not caught.value.maybe_sent and not caught.value.permanent


def test_the_way_there():
    with pytest.raises(ChannelError, match="refused") as caught:
        adapter(1).send(answer())
    assert not caught.value.permanent
    with pytest.raises(ChannelError, match="no server of this name"):
        adapter(25, smtp_host="no-such-host.invalid").send(answer())
    with pytest.raises(ChannelError, match="public"):
        Adapter(Connection(adapter(25).connection.settings, {})).send(answer())
    with pytest.raises(ChannelError, match="public"):  # link-local addresses serve secrets to whoever asks inside
        adapter(25, smtp_host="169.254.169.254", own_network=True).send(answer())


def test_addresses_in_other_letters_need_a_server_that_takes_them():
    outgoing = answer(recipient=Author("zoë@bewoners.example", "zoë@bewoners.example"), parent_raw={})
    with scripted("220 relay", smtp()) as server, pytest.raises(ChannelError, match="letters"):
        adapter(server.port).send(outgoing)
    with scripted("220 relay", smtp(EHLO="250-hello\r\n250 SMTPUTF8")) as server:
        adapter(server.port).send(outgoing)
    assert "RCPT TO:<zoÃ«@bewoners.example>" in server.lines  # UTF-8, as the script reads it


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for localhost: the server's context, and the file that makes it trusted."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "localhost.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context, str(file)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_encrypted_to_a_server_with_a_valid_certificate(certificate, monkeypatch, security):
    context, file = certificate
    monkeypatch.setenv("SSL_CERT_FILE", file)
    script = smtp(EHLO="250-hello\r\n250 STARTTLS")
    with scripted("220 relay", script, context, tls_at_once=security is Security.TLS) as server:
        adapter(server.port, smtp_security=security).send(answer())
        with pytest.raises(ChannelError, match="certificate"):  # the name must fit, not only the signature
            adapter(server.port, smtp_security=security, smtp_host="127.0.0.1").send(answer())
    assert "DATA" in server.lines


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_nothing_is_said_to_a_server_whose_certificate_is_not_valid(certificate, security):
    script = smtp(EHLO="250-hello\r\n250 STARTTLS")
    running = scripted("220 relay", script, certificate[0], tls_at_once=security is Security.TLS)
    with running as server, pytest.raises(ChannelError, match="certificate") as caught:
        adapter(server.port, smtp_security=security).send(answer())
    assert caught.value.permanent
    assert not any(line.startswith(("AUTH", "MAIL")) for line in server.lines)


def test_encryption_is_never_given_up_silently():
    with scripted("220 relay", smtp()) as server, pytest.raises(ChannelError, match="encryption"):
        adapter(server.port, smtp_security=Security.STARTTLS).send(answer())
    assert not any(line.startswith("MAIL") for line in server.lines)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_the_same_for_reading(certificate, monkeypatch, security):
    context, file = certificate

    def imap(line: str) -> str:
        tag, command = line.split()[:2]
        extra = {"CAPABILITY": "* CAPABILITY IMAP4rev1 STARTTLS\r\n", "LOGOUT": "* BYE\r\n"}.get(command, "")
        status = "NO [AUTHENTICATIONFAILED] wrong" if command == "LOGIN" else "OK done"
        return f"{extra}{tag} {status}"

    with scripted("* OK ready", imap, context, tls_at_once=security is Security.TLS) as server:
        mailbox = adapter(25, imap_host="localhost", imap_port=server.port, imap_security=security)
        with pytest.raises(ChannelError, match="certificate"):
            list(mailbox.fetch({}))
        assert not any("LOGIN" in line for line in server.lines)
        monkeypatch.setenv("SSL_CERT_FILE", file)
        with pytest.raises(ChannelError, match="AUTHENTICATIONFAILED") as caught:
            list(mailbox.fetch({}))
    assert caught.value.unauthorised
