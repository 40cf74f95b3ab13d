"""What leaves us: threaded, marked, and nothing that could inject."""

import email
from email.header import decode_header, make_header
from email.policy import default
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heed.channels.contract import Author, ChannelError, Incoming, Media, Outgoing
from heed.channels.email.account import MailAccount
from heed.channels.email.composing import compose
from heed.channels.email.tests.mails import mail, read

ACCOUNT = MailAccount(address="info@havenstad.example", display_name="Gemeente Hävenstad")
KEY = "0123456789abcdef0123456789abcdef"


def answer(parent: Incoming | None = None, **changes) -> Outgoing:
    parent = parent or read(mail())
    values: dict[str, Any] = {
        "text": "Beste Anna,\n\nWij kijken ernaar.",
        "idempotency_key": KEY,
        "recipient": parent.author,
        "parent_id": parent.native_id,
        "root_id": parent.thread_id,
        "parent_raw": parent.raw,
    }
    return Outgoing(**(values | changes))


def parsed(outgoing: Outgoing) -> email.message.EmailMessage:
    return email.message_from_bytes(compose(outgoing, ACCOUNT).source, policy=default)


def test_an_answer():
    message = parsed(answer())
    assert message["To"] == "anna@bewoners.example"
    assert message["From"].addresses[0].display_name == "Gemeente Hävenstad"
    assert message["Subject"] == "Re: Gat in de weg"
    assert message["Message-ID"] == f"<heed.{KEY}@havenstad.example>"
    assert message["In-Reply-To"] == message["References"] == "<m1@bewoners.example>"
    assert message.get_content().splitlines() == ["Beste Anna,", "", "Wij kijken ernaar."]
    assert message["Auto-Submitted"] is None
    assert "Bcc" not in message


def test_the_same_key_gives_the_same_id():
    assert compose(answer(), ACCOUNT).message_id == compose(answer(text="Anders"), ACCOUNT).message_id


def test_the_chain_of_references_goes_on():
    parent = read(mail("References: <r@a>\r\n <m@b>", "In-Reply-To: <m@b>"))
    assert parsed(answer(parent))["References"].split() == ["<r@a>", "<m@b>", "<m1@bewoners.example>"]


def test_without_the_parents_payload_the_thread_still_holds():
    message = parsed(answer(parent_raw={}, root_id="r@a"))
    assert message["References"].split() == ["<r@a>", "<m1@bewoners.example>"]
    assert message["To"] == "anna@bewoners.example"


def test_long_ids_stay_whole():
    long_id = "x" * 300 + "@a"
    source = compose(answer(parent_id=long_id), ACCOUNT).source
    assert email.message_from_bytes(source)["In-Reply-To"].strip() == f"<{long_id}>"
    assert max(len(line) for line in source.split(b"\r\n")) < 998


def test_an_automatic_answer_says_so():
    message = parsed(answer(is_automatic=True))
    assert message["Auto-Submitted"] == "auto-replied"
    assert message["X-Auto-Response-Suppress"] == "All"


def test_machines_get_no_automatic_answer():
    parent = read(mail("Auto-Submitted: auto-replied"))
    with pytest.raises(ChannelError, match="for ever") as caught:
        compose(answer(parent, is_automatic=True), ACCOUNT)
    assert caught.value.permanent
    assert compose(answer(parent), ACCOUNT).recipient == "anna@bewoners.example"  # a person may write


@pytest.mark.parametrize(
    ("subject", "sent"),
    [
        ("Re: RE: Antw: AW[2]: Gat", "Re: Gat"),
        ("", "Re:"),
        ("Gat\r\nBcc: eve@elders.example", "Re: Gat Bcc: eve@elders.example"),
        ("Çöp " * 60, "Re: " + ("Çöp " * 60)[:239].strip()),
    ],
)
def test_subjects(subject, sent):
    message = parsed(answer(subject=subject, parent_raw={}))
    assert str(make_header(decode_header(message["Subject"])))[:200] == sent[:200]
    assert message["Bcc"] is None


def test_only_the_sender_is_answered():
    parent = read(mail("To: info@havenstad.example, buur@bewoners.example", "Cc: pers@krant.example"))
    letter = compose(answer(parent), ACCOUNT)
    assert letter.recipient == "anna@bewoners.example"
    assert b"buur@" not in letter.source and b"krant" not in letter.source


def test_a_credible_reply_address_is_used_for_its_owner_only():
    parent = read(mail("Reply-To: prive@bewoners.example"))
    assert compose(answer(parent), ACCOUNT).recipient == "prive@bewoners.example"
    piet = Author("piet@bewoners.example", "piet@bewoners.example")
    assert compose(answer(parent, recipient=piet), ACCOUNT).recipient == "piet@bewoners.example"


@pytest.mark.parametrize(
    "handle", ["", "anna", "a@b\r\nRCPT TO:<c@d>", "info@havenstad.example", "info+x@havenstad.example"]
)
def test_recipients_that_cannot_be(handle):
    with pytest.raises(ChannelError) as caught:
        compose(answer(recipient=Author(handle, handle), parent_raw={}), ACCOUNT)
    assert caught.value.permanent and caught.value.remedy


def test_a_key_cannot_inject():
    with pytest.raises(ChannelError):
        compose(answer(idempotency_key="a>\r\nBcc: x@y"), ACCOUNT)


def test_domains_with_other_letters():
    anna = Author("anna@münchen.example", "anna@münchen.example")
    assert compose(answer(recipient=anna, parent_raw={}), ACCOUNT).recipient == "anna@xn--mnchen-3ya.example"


def test_attachments():
    files = (
        Media("application/pdf", name="brief.pdf", content=b"%PDF"),
        Media("message/rfc822", name="föto\r\nX: y.eml", content=b"\0\1"),
    )
    message = parsed(answer(media=files))
    first, second = message.iter_attachments()
    assert (first.get_content_type(), first.get_filename(), first.get_content()) == (
        "application/pdf",
        "brief.pdf",
        b"%PDF",
    )
    assert (second.get_content_type(), second.get_filename()) == ("application/octet-stream", "föto X: y.eml")
    with pytest.raises(ChannelError, match="no content"):
        compose(answer(media=(Media("image/png", url="https://x.example/a.png"),)), ACCOUNT)


HEADERS = {"From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "MIME-Version", "Content-Type"}
HEADERS |= {"Content-Transfer-Encoding", "Content-Language"}
ANY = st.text(st.characters(exclude_categories=()), max_size=300)


@given(subject=ANY, text=ANY, root=ANY, parent=ANY, language=ANY, references=st.lists(ANY, max_size=5))
def test_nothing_injects_a_header(subject, text, root, parent, language, references):
    raw = {"references": references, "headers": [["Subject", subject]]}
    outgoing = answer(
        subject=subject, text=text, root_id=root, parent_id=parent or "p@x", language=language, parent_raw=raw
    )
    source = compose(outgoing, ACCOUNT).source
    message = email.message_from_bytes(source)
    assert set(message.keys()) <= HEADERS
    assert len(message.keys()) == len(set(message.keys()))
    assert source.isascii()
