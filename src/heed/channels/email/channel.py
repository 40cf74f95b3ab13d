"""E-mail as a channel: one mailbox of the municipality, read by IMAP and answered by SMTP."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from threading import Event
from typing import Any, ClassVar

from imap_tools.errors import MailboxFolderSelectError
from pydantic import BaseModel, ValidationError

from heed.channels.contract import (
    Batch,
    Capabilities,
    Channel,
    ChannelError,
    Connected,
    Connection,
    Outgoing,
    Receipt,
    ReceiptKind,
)
from heed.channels.email.account import ConnectForm, Cursor, Position, StoredAccount
from heed.channels.email.composing import Letter, compose, own_message_id
from heed.channels.email.connections import Access, Mailbox, open_mailbox
from heed.channels.email.folders import Folder, has_message
from heed.channels.email.idling import wait_for_news
from heed.channels.email.sending import check_sending, transmit

SEARCHED_FOR = 5.0  # seconds that `find_sent` waits for the copy of a mail that was sent just now
SEARCHED_EVERY = 0.5  # seconds
_RECENT = timedelta(minutes=10)  # later than this after the first attempt, one look is enough


class Adapter(Channel):
    """A mailbox. Mails are read and left as they are; what is sent comes back as a copy to ourselves."""

    slug: ClassVar[str] = "email"
    name: ClassVar[str] = "E-mail"
    connect_form: ClassVar[type[BaseModel]] = ConnectForm
    capabilities = Capabilities(
        text_limit=None,
        private_reply=True,
        public_reply=False,
        attachments=True,
        receipt=ReceiptKind.ACCEPTED,
        lookup=True,
        streams=True,
        to_addresses=True,
    )

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)

    # Connecting

    @classmethod
    def connect(cls, form: BaseModel, allowed_networks: tuple[str, ...] = ()) -> Connected:
        """Log in on both servers; the error names each that failed, and why."""
        filled_in = form if isinstance(form, ConnectForm) else ConnectForm.model_validate(form.model_dump())
        password = filled_in.password.get_secret_value()
        access = Access(filled_in, password, allowed_networks)
        start, sent_start = _both(lambda: _starting_positions(access), lambda: check_sending(access))
        settings = StoredAccount.model_validate(filled_in.model_dump(exclude={"password", "read_old_mail"}))
        if not filled_in.read_old_mail:
            settings.start, settings.sent_start = start, sent_start
            settings.since = datetime.now(UTC).date() - timedelta(days=1)  # whatever zone the mail server is in
        return Connected(
            handle=filled_in.address,
            native_id=filled_in.address.lower(),
            settings=settings.model_dump(mode="json"),
            secrets={"password": password},
        )

    def check(self) -> str:
        """Log in on both servers and look at the folders."""
        _both(lambda: _starting_positions(self._access), lambda: check_sending(self._access))
        return self._account.address

    @cached_property
    def _account(self) -> StoredAccount:
        try:
            return StoredAccount.model_validate(self.connection.settings)
        except ValidationError as error:
            raise ChannelError(
                f"the stored settings of this mailbox do not fit: {error.errors()[0]['msg']}",
                permanent=True,
                remedy="Connect the account again.",
            ) from error

    @cached_property
    def _access(self) -> Access:
        password = str(self.connection.secrets.get("password", ""))
        return Access(self._account, password, self.connection.allowed_networks)

    # In

    def fetch(self, cursor: dict[str, Any]) -> Iterator[Batch]:
        """New mails of the folder with sent mail, then of the folder itself. Nothing is marked as read."""
        with open_mailbox(self._access) as mailbox:
            yield from self._news(mailbox, self._position(cursor))

    def stream(self, cursor: dict[str, Any], stop: Event) -> Iterator[Batch]:
        """The same as things happen; after each wait of at most four minutes an empty batch as a sign of life."""
        now = self._position(cursor)
        with open_mailbox(self._access) as mailbox:
            while not stop.is_set():
                batch = Batch(cursor=now.plain())
                for batch in self._news(mailbox, now):
                    yield batch
                now = Cursor.model_validate(batch.cursor)
                if not batch.messages and not batch.unreadable:
                    yield batch
                wait_for_news(mailbox, stop)

    def _position(self, cursor: dict[str, Any]) -> Cursor:
        """Where reading goes on: at the cursor, else where it began when the account was connected."""
        try:
            position = Cursor.model_validate(cursor)
        except ValidationError:
            position = Cursor()
        if not position.uidvalidity and self._account.start:
            position = position.with_inbox(self._account.start)
        return position if position.sent else position.with_sent(self._account.sent_start or Position())

    def _news(self, mailbox: Mailbox, now: Cursor) -> Iterator[Batch]:
        """The folder itself comes last: it stays chosen, so that the server tells of what arrives from then on."""
        problem: MailboxFolderSelectError | None = None
        try:
            for batch, position in self._sent_news(mailbox, now.sent or Position()):
                now = now.with_sent(position)
                yield Batch(batch.messages, batch.unreadable, now.plain())
        except MailboxFolderSelectError as error:
            problem = error  # what residents write is read all the same
        inbox = Folder(mailbox, self._account.folder, self._account.own)
        for batch, position in inbox.batches(now.inbox, self._account.since):
            now = now.with_inbox(position)
            yield Batch(batch.messages, batch.unreadable, now.plain())
        if problem is not None:
            raise problem

    def _sent_news(self, mailbox: Mailbox, position: Position) -> Iterator[tuple[Batch, Position]]:
        if not self._account.sent_folder:
            return iter(())
        folder = Folder(mailbox, self._account.sent_folder, self._account.own, is_sent_folder=True)
        return folder.batches(position, self._account.since)

    # Out

    def send(self, outgoing: Outgoing) -> Receipt:
        """Hand the answer to the mail server, with a copy to our own mailbox in the same transaction."""
        letter = compose(outgoing, self._account)
        words = transmit(letter, self._access)
        self._file(letter)
        return _receipt(letter.message_id, {"reply": words})

    def _file(self, letter: Letter) -> None:
        """Put the answer among the sent mail, for colleagues. It was sent: nothing that fails here matters."""
        folder = self._account.sent_folder
        if not folder:
            return
        try:
            with open_mailbox(self._access) as mailbox:
                if not has_message(mailbox, folder, letter.message_id):  # some servers file it themselves
                    mailbox.append(letter.source, folder, flag_set=["\\Seen"])
        except ChannelError:
            return

    def find_sent(self, outgoing: Outgoing) -> Receipt | None:
        """The copy of this answer in our mailbox or among the sent mail: where it is, the server took the answer.

        None does not prove that nothing was sent: the copy can still be on its way. Within ten minutes of the first
        attempt it is therefore waited for, up to five seconds.
        """
        message_id = own_message_id(outgoing, self._account)
        not_before = outgoing.not_before
        is_recent = not_before is None or datetime.now(UTC) - not_before < _RECENT
        since = (not_before - timedelta(days=2)).date() if not_before else None
        deadline = time.monotonic() + (SEARCHED_FOR if is_recent else 0)
        with open_mailbox(self._access) as mailbox:
            while not self._has(mailbox, message_id, since):
                if time.monotonic() >= deadline:
                    return None
                time.sleep(SEARCHED_EVERY)
        return _receipt(message_id, {"found": True})

    def _has(self, mailbox: Mailbox, message_id: str, since: date | None) -> bool:
        folders = [self._account.folder, self._account.sent_folder]
        return any(has_message(mailbox, folder, message_id, since) for folder in folders if folder)


def _receipt(message_id: str, raw: dict[str, Any]) -> Receipt:
    return Receipt(native_id=message_id, kind=ReceiptKind.ACCEPTED, at=datetime.now(UTC), raw=raw)


def _starting_positions(access: Access) -> tuple[Position, Position | None]:
    """Where the folder and the one with sent mail end now."""
    account = access.account
    with open_mailbox(access) as mailbox:
        start = Folder(mailbox, account.folder, account.own).choose()
        if not account.sent_folder:
            return start, None
        return start, Folder(mailbox, account.sent_folder, account.own).choose()


def _both(
    reading: Callable[[], tuple[Position, Position | None]], sending: Callable[[], None]
) -> tuple[Position, Position | None]:
    """Try both servers, so that one error tells of both."""
    problems: list[ChannelError] = []
    positions: tuple[Position, Position | None] = (Position(), None)
    try:
        positions = reading()
    except ChannelError as problem:
        problems.append(problem)
    try:
        sending()
    except ChannelError as problem:
        problems.append(problem)
    if problems:
        raise _joined(problems)
    return positions


def _joined(problems: list[ChannelError]) -> ChannelError:
    return ChannelError(
        ". ".join(problem.message for problem in problems),
        permanent=all(problem.permanent for problem in problems),
        remedy=" ".join(dict.fromkeys(problem.remedy for problem in problems)),
        unauthorised=any(problem.unauthorised for problem in problems),
    )
