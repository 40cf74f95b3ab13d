"""A server that says what a test tells it to: for failures that real servers do not show on demand."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

Answer = Callable[[str], str | None]  # to a line; None: the connection is closed instead
TAKES_MAIL = {"DATA": "354 go ahead", "QUIT": "221 bye", "STARTTLS": "220 go ahead"}


class Scripted:
    """Listens on loopback, one connection at a time; `lines` is all that clients said."""

    def __init__(self, greeting: str, answer: Answer, context: ssl.SSLContext | None = None) -> None:
        self.lines: list[str] = []
        self._greeting, self._answer, self._context = greeting, answer, context
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]

    def run(self, tls_at_once: bool) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                connection.settimeout(20)
                with suppress(OSError, ConnectionError):
                    self._serve(connection, tls_at_once)
                connection.close()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _serve(self, connection: socket.socket, tls_at_once: bool) -> None:
        if tls_at_once:
            connection = self._encrypted(connection)
        connection.sendall(f"{self._greeting}\r\n".encode())
        reader = connection.makefile("rb")
        while line := reader.readline().decode("latin-1").rstrip("\r\n"):
            verb, space, rest = line.partition(" ")
            line = verb.upper() + space + rest
            self.lines.append(line)
            reply = self._answer(line)
            if reply is None:
                return
            connection.sendall(f"{reply}\r\n".encode())
            if line == "DATA" and reply.startswith("354"):
                while (content := reader.readline()) not in (b".\r\n", b""):
                    pass
                self.lines.append(content.decode().strip())
                reply = self._answer(".")
                if reply is None:
                    return
                connection.sendall(f"{reply}\r\n".encode())
            if "STARTTLS" in line:
                connection = self._encrypted(connection)
                reader = connection.makefile("rb")

    def _encrypted(self, connection: socket.socket) -> ssl.SSLSocket:
        assert self._context is not None
        return self._context.wrap_socket(connection, server_side=True)


@contextmanager
def scripted(
    greeting: str, answer: Answer, context: ssl.SSLContext | None = None, tls_at_once: bool = False
) -> Iterator[Scripted]:
    server = Scripted(greeting, answer, context)
    thread = Thread(target=server.run, args=(tls_at_once,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join(5)


def smtp(**answers: str | None) -> Answer:
    """Answers of a willing SMTP server, but for those named by the start of the line: RCPT="550 no"."""

    def answer(line: str) -> str | None:
        known = {"EHLO": "250-hello\r\n250 SIZE 1000000", **TAKES_MAIL, ".": "250 queued as 1", **answers}
        found = [start for start in known if line.upper().startswith(start.replace("_", " ").upper())]
        return known[max(found, key=len)] if found else "250 fine"

    return answer
