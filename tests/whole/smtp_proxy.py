"""A scripted proxy in front of a real SMTP server: passes everything on, and spoils the attempts that a test names."""

from __future__ import annotations

import socket
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from io import BufferedReader
from threading import Thread


class Fault(Enum):
    """What happens to one attempt to send a mail to an address."""

    NOT_NOW = "450 4.2.0 Try again later"  # said to the recipient
    NEVER = "550 5.1.1 No such person"
    CUT_BEFORE = "the connection ends before the mail was taken"
    CUT_AFTER = "the mail was taken, and the connection ends before that is said"


class SmtpProxy:
    """`spoil` says what happens to the next attempts to an address; `tried` and `taken` count them, by address."""

    def __init__(self, host: str, port: int) -> None:
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.tried: dict[str, int] = defaultdict(int)
        self.taken: dict[str, int] = defaultdict(int)
        self._upstream = (host, port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]

    def spoil(self, address: str, *faults: Fault) -> None:
        self.faults[address], self.tried[address], self.taken[address] = list(faults), 0, 0

    def run(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                Thread(target=self._serve, args=(client,), daemon=True).start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError), client, socket.create_connection(self._upstream, 20) as server:
            client.settimeout(20)
            _Attempt(self, client, server).run()


class _Attempt:
    """One connection: at most one mail to one resident, as Heed sends them."""

    def __init__(self, proxy: SmtpProxy, client: socket.socket, server: socket.socket) -> None:
        self.proxy, self.client, self.server = proxy, client, server
        self.said, self.answers = client.makefile("rb"), server.makefile("rb")
        self.address = ""
        self.fault: Fault | None = None

    def run(self) -> None:
        self.client.sendall(_reply(self.answers))
        while line := self.said.readline():
            words = line.decode("latin-1").upper()
            if words.startswith("RCPT") and self._is_refused(line.decode("latin-1")):
                continue
            self.server.sendall(line)
            reply = _reply(self.answers)
            self.client.sendall(reply)
            if words.startswith("DATA") and reply.startswith(b"354") and not self._take_mail():
                return

    def _is_refused(self, line: str) -> bool:
        for address, faults in self.proxy.faults.items():
            if f"<{address}>" in line:
                self.address = address
                self.proxy.tried[address] += 1
                self.fault = faults.pop(0) if faults else None
                if self.fault in (Fault.NOT_NOW, Fault.NEVER):
                    self.client.sendall(f"{self.fault.value}\r\n".encode())
                    return True
        return False

    def _take_mail(self) -> bool:
        """Whether the connection goes on."""
        mail = b""
        while (line := self.said.readline()) not in (b".\r\n", b""):
            mail += line
        if self.fault is Fault.CUT_BEFORE:
            return False
        self.server.sendall(mail + b".\r\n")
        reply = _reply(self.answers)
        self.proxy.taken[self.address] += reply.startswith(b"250")
        if self.fault is Fault.CUT_AFTER:
            return False
        self.client.sendall(reply)
        return True


def _reply(answers: BufferedReader) -> bytes:
    """All lines of one reply of the server."""
    lines = [answers.readline()]
    while lines[-1][3:4] == b"-":
        lines.append(answers.readline())
    return b"".join(lines)


@contextmanager
def running_smtp_proxy(host: str, port: int) -> Iterator[SmtpProxy]:
    proxy = SmtpProxy(host, port)
    Thread(target=proxy.run, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.close()
