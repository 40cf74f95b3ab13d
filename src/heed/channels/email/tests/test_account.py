"""The form, what is stored of it, and cursors."""

import pytest
from pydantic import SecretStr, ValidationError

from heed.channels import registry
from heed.channels.contract import ChannelError, Connection
from heed.channels.email.account import ConnectForm, Cursor, Position, Security
from heed.channels.email.channel import Adapter


def test_defaults_follow_from_the_address():
    form = ConnectForm(address="info@havenstad.example", password=SecretStr("x"))
    assert (form.user_name, form.imap_host, form.smtp_host) == (
        "info@havenstad.example",
        "imap.havenstad.example",
        "smtp.havenstad.example",
    )
    assert (form.imap_port, form.imap_security) == (993, Security.TLS)
    assert (form.smtp_port, form.smtp_security) == (587, Security.STARTTLS)
    assert form.folder == "INBOX" and not form.own_network and not form.read_old_mail


@pytest.mark.parametrize(
    "changes",
    [
        {"address": "info"},
        {"address": "info@havenstad.example\r\nBcc: x@y"},
        {"display_name": "Havenstad\nBcc: x@y"},
        {"user_name": "a\r\nA1 DELETE INBOX"},
        {"password": "a\r\nA1 DELETE INBOX"},
        {"folder": "INBOX\r\nA1 DELETE INBOX"},
        {"folder": ""},
        {"imap_host": "https://mail.example.org/"},
        {"imap_port": 0},
        {"smtp_security": "some"},
    ],
)
def test_what_the_form_refuses(changes):
    with pytest.raises(ValidationError):
        ConnectForm.model_validate({"address": "info@havenstad.example", "password": "x", **changes})


def test_the_password_does_not_show():
    assert "geheim" not in repr(ConnectForm(address="info@havenstad.example", password=SecretStr("geheim")))


def test_private_networks_are_opened_by_the_form_only():
    shut = ConnectForm(address="info@havenstad.example", password=SecretStr("x"))
    opened = shut.model_copy(update={"own_network": True})
    assert shut.networks(()) == ()
    assert "10.0.0.0/8" in opened.networks(("127.0.0.0/8",)) and "127.0.0.0/8" in opened.networks(("127.0.0.0/8",))
    assert not any(network.startswith(("127.", "169.")) for network in opened.networks(()))


def test_settings_that_do_not_fit_say_what_to_do():
    with pytest.raises(ChannelError, match="settings") as caught:
        list(Adapter(Connection({"address": "x"})).fetch({}))
    assert caught.value.permanent and "again" in caught.value.remedy


def test_cursors_are_plain():
    cursor = Cursor(uidvalidity=5, uid=7).with_sent(Position(uidvalidity=6, uid=8))
    assert cursor.plain() == {"uidvalidity": 5, "uid": 7, "sent": {"uidvalidity": 6, "uid": 8}}
    assert Cursor.model_validate(cursor.plain()) == cursor
    assert Cursor().plain() == {"uidvalidity": 0, "uid": 0}


def test_it_is_found_by_its_folder():
    assert registry.adapter("email") is Adapter
    assert Adapter.slug == "email"
