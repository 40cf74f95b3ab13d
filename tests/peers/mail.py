"""Real e-mail on loopback: Postfix takes messages by SMTP and hands them by LMTP to Dovecot, which serves IMAP."""

from __future__ import annotations

import imaplib
import os
import pwd
import signal
import smtplib
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Self

from tests.peers.addresses import NOBODY, free_ports, is_listening, short_folder
from tests.peers.presence import program
from tests.peers.processes import Process
from tests.peers.waiting import PATIENCE, eventually

HOST = "127.0.0.1"
POSTFIX_DAEMONS = Path("/usr/lib/postfix/sbin")

DOVECOT = """
base_dir = {home}/run
log_path = {home}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
first_valid_uid = 1
mail_location = maildir:~/Maildir
recipient_delimiter = +
postmaster_address = postmaster@{domain}
hostname = mail.{domain}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN username_format=%Lu {home}/users/%Lu
}}
userdb {{
  driver = static
  args = uid={nobody} gid={nobody} home={home}/mail/%Lu
}}
namespace inbox {{
  inbox = yes
  separator = /
  mailbox Sent {{
    auto = create
    special_use = \\Sent
  }}
}}
service imap-login {{
  inet_listener imap {{
    port = {imap_port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp_port}
  }}
}}
service auth {{
  inet_listener {{
    port = {auth_port}
  }}
}}
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
"""

POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/state
command_directory = /usr/sbin
daemon_directory = {daemons}
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file = {home}/postfix.log
maillog_file_prefixes = {home}
myhostname = mail.{domain}
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
recipient_delimiter = +
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = hash:{home}/recipients
virtual_transport = lmtp:inet:127.0.0.1:{lmtp_port}
default_transport = error:this test server sends nothing to the outside
smtpd_recipient_restrictions = reject_unauth_destination
relay_domains =
relay_domains_reject_code = 550
unverified_recipient_reject_code = 550
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{auth_port}
smtpd_peername_lookup = no
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
minimal_backoff_time = 5s
maximal_backoff_time = 10s
queue_run_delay = 5s
message_size_limit = 52428800
"""

POSTFIX_MASTER = """
127.0.0.1:{smtp_port} inet n - n - - smtpd
pickup     unix n - n 60 1 pickup
cleanup    unix n - n - 0 cleanup
qmgr       unix n - n 300 1 qmgr
rewrite    unix - - n - - trivial-rewrite
bounce     unix - - n - 0 bounce
defer      unix - - n - 0 bounce
trace      unix - - n - 0 bounce
verify     unix - - n - 1 verify
flush      unix n - n 1000? 0 flush
proxymap   unix - - n - - proxymap
showq      unix n - n - - showq
error      unix - - n - - error
retry      unix - - n - - error
lmtp       unix - - n - - lmtp
anvil      unix - - n - 1 anvil
postlog    unix-dgram n - n - 1 postlogd
"""


def is_present() -> bool:
    return bool(program("dovecot") and program("postmap") and (POSTFIX_DAEMONS / "master").is_file()) and any(
        folder.joinpath("lmtp").is_file() for folder in (Path("/usr/lib/dovecot"), Path("/usr/libexec/dovecot"))
    )


def can_run() -> bool:
    """Postfix's master process wants root."""
    return os.geteuid() == 0


class MailServer:
    """One mail host for some domains. `smtp_port` and `imap_port` are on 127.0.0.1, without TLS.

    SMTP takes messages for its own mailboxes with or without a log-in; others get 550.
    """

    def __init__(self, domains: Sequence[str] = ("havenstad.example", "residents.example")) -> None:
        self.domains = tuple(domains)
        self.host = HOST
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.home = stack.enter_context(short_folder("mail"))
            self._prepare()
            stack.callback(self.stop)
            self.start()
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def log(self) -> str:
        """What both servers have written, for the message of a failing test."""
        files = [self.home / "postfix.log", self.home / "dovecot.log"]
        return "".join(file.read_text(errors="replace")[-3000:] for file in files if file.exists())

    def _prepare(self) -> None:
        self.home.chmod(0o755)  # the processes of both servers run under several users
        self.smtp_port, self.imap_port, lmtp_port, auth_port = free_ports(4)
        values = {
            "home": self.home,
            "domain": self.domains[0],
            "domains": ", ".join(self.domains),
            "nobody": NOBODY,
            "daemons": POSTFIX_DAEMONS,
            "smtp_port": self.smtp_port,
            "imap_port": self.imap_port,
            "lmtp_port": lmtp_port,
            "auth_port": auth_port,
        }
        self._make_folders()
        (self.home / "dovecot.conf").write_text(DOVECOT.format(**values))
        (self.home / "postfix" / "main.cf").write_text(POSTFIX_MAIN.format(**values))
        (self.home / "postfix" / "master.cf").write_text(POSTFIX_MASTER.format(**values))
        self._dovecot = Process(
            [str(program("dovecot")), "-F", "-c", self.home / "dovecot.conf"],
            self.home / "dovecot.out",
        )
        self._postfix = Process(
            [POSTFIX_DAEMONS / "master", "-c", self.home / "postfix", "-d"], self.home / "postfix.out"
        )

    def _make_folders(self) -> None:
        for name in ("run", "mail", "postfix", "queue", "state", "users"):
            (self.home / name).mkdir()
        os.chown(self.home / "mail", NOBODY, NOBODY)
        os.chown(self.home / "state", pwd.getpwnam("postfix").pw_uid, -1)
        (self.home / "recipients").touch()

    def _postfix_tool(self, name: str, *arguments: str) -> None:
        command = [str(program(name)), "-c", str(self.home / "postfix"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode:
            raise RuntimeError(f"{name} failed: {done.stdout}{done.stderr}")

    def start(self) -> None:
        self._postfix_tool("postmap", f"hash:{self.home}/recipients")
        self._postfix_tool("postfix", "check")  # also makes the folders of the queue
        self._dovecot.start(lambda: is_listening(HOST, self.imap_port))
        self._postfix.start(lambda: is_listening(HOST, self.smtp_port))

    def stop(self) -> None:
        self._postfix.stop()
        self._dovecot.stop()

    def restart(self) -> None:
        self.stop()
        self.start()

    def add_mailbox(self, address: str, password: str = "secret") -> Mailbox:
        """Make a mailbox that can be used at once; "name+anything@domain" reaches it too."""
        # A file for each mailbox: Dovecot may miss the second change of one file in one second, and so may Postfix.
        (self.home / "users" / address).write_text(f"{address}:{password}::::::\n")
        with (self.home / "recipients").open("a", encoding="utf-8") as recipients:
            recipients.write(f"{address} present\n")
        self._postfix_tool("postmap", f"hash:{self.home}/recipients")
        os.kill(self._postfix.pid, signal.SIGHUP)
        mailbox = Mailbox(self, address, password)
        eventually(lambda: self._knows(mailbox), message=f"mailbox {address}", ignore=(OSError, smtplib.SMTPException))
        return mailbox

    def _knows(self, mailbox: Mailbox) -> bool:
        with smtplib.SMTP(HOST, self.smtp_port, timeout=PATIENCE) as connection:
            connection.login(mailbox.address, mailbox.password)
            connection.mail(mailbox.address)
            return connection.rcpt(mailbox.address)[0] == 250

    def send(self, message: EmailMessage | bytes, sender: str, recipients: Sequence[str]) -> None:
        """Hand over a message as it is (bytes: line ends are put right); raises smtplib's errors."""
        content = message.as_bytes(policy=policy.SMTP) if isinstance(message, EmailMessage) else message
        with smtplib.SMTP(HOST, self.smtp_port, timeout=PATIENCE) as connection:
            connection.sendmail(sender, list(recipients), content)


@dataclass
class Mailbox:
    """One address with its IMAP log-in."""

    server: MailServer
    address: str
    password: str = field(repr=False)

    @contextmanager
    def imap(self, folder: str = "INBOX") -> Iterator[imaplib.IMAP4]:
        """A logged-in IMAP connection with `folder` opened."""
        with imaplib.IMAP4(HOST, self.server.imap_port, timeout=PATIENCE) as connection:
            connection.login(self.address, self.password)
            connection.select(folder)
            yield connection

    def raw_messages(self, folder: str = "INBOX") -> list[bytes]:
        """All messages in a folder as they lie there, oldest first; marks nothing as read."""
        with self.imap(folder) as connection:
            _, found = connection.search(None, "ALL")
            return [connection.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in found[0].split()]  # type: ignore[index, misc]

    def messages(self, folder: str = "INBOX") -> list[EmailMessage]:
        return [message_from_bytes(raw, policy=policy.default) for raw in self.raw_messages(folder)]  # type: ignore[misc]

    def send(self, to: str, subject: str, text: str, **headers: str) -> EmailMessage:
        """Write a plain message; `headers` as In_Reply_To="<id>". Returns what was sent, with its Message-ID."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self.address, to, subject
        message["Message-ID"] = f"<{os.urandom(8).hex()}@{self.address.partition('@')[2]}>"
        for name, value in headers.items():
            message[name.replace("_", "-")] = value
        message.set_content(text)
        self.server.send(message, self.address, [to])
        return message
