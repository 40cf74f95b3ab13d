"""Texts of rooms that know no Django, named here so that they are gathered for translating.

Pages say them with gettext; a test asks that none is missing. What goes wrong with a network stands in
`heed/pages/stored_texts.py`.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop

#: What a channel is called.
CHANNEL_NAMES = (
    gettext_noop("E-mail"),
    gettext_noop("Import from a file"),
    gettext_noop("Telephone and counter"),
    gettext_noop("Web form"),
)

#: What a channel asks of who connects an account: labels, help, and what it says of a wrong answer.
CONNECTING = (
    gettext_noop("Address of the API"),
    gettext_noop("Access token"),
    gettext_noop("App password"),
    gettext_noop("App secret"),
    gettext_noop("Encryption for reading"),
    gettext_noop("Encryption for sending"),
    gettext_noop("E-mail address"),
    gettext_noop("Folder to read"),
    gettext_noop("Folder with sent mail"),
    gettext_noop("Handle"),
    gettext_noop("Name of the sender"),
    gettext_noop("Password"),
    gettext_noop("Phone number ID"),
    gettext_noop("Port for reading"),
    gettext_noop("Port for sending"),
    gettext_noop("Server"),
    gettext_noop("Server for reading (IMAP)"),
    gettext_noop("Server for sending (SMTP)"),
    gettext_noop("Service"),
    gettext_noop("The mail server is in our own network"),
    gettext_noop("User name"),
    gettext_noop("Verify token"),
    gettext_noop("Also bring in mail that is already there"),
    gettext_noop(
        "Allows private addresses (10., 172.16., 192.168., fc00::). "
        "A server on this machine itself is allowed by the setting for allowed networks only."
    ),
    gettext_noop("Chosen by you, filled in twice."),
    gettext_noop("Empty: imap. and the address's domain."),
    gettext_noop("Empty: smtp. and the address's domain."),
    gettext_noop("Empty: the e-mail address."),
    gettext_noop("For example havenstad.bsky.social"),
    gettext_noop("Made on Bluesky: Settings, Privacy and security, App passwords. Not the account's own password."),
    gettext_noop("Otherwise only mail that arrives from now on becomes a case."),
    gettext_noop('Such as "Municipality of Havenstad".'),
    gettext_noop("The server of your account, such as example.social"),
    gettext_noop("What colleagues send from their own mail program is read from it, and answers are filed in it."),
    gettext_noop("Where residents write to, such as info@example.org."),
    gettext_noop("Where the account lives. Leave it as it is unless your organisation runs its own server."),
    gettext_noop("a password cannot hold line breaks"),
    gettext_noop("this is not an e-mail address; write it as info@example.org"),
    gettext_noop("this must be one line without control characters"),
    gettext_noop("write only the server's name, such as mail.example.org"),
    gettext_noop("write the name of the server, such as example.social"),
)
