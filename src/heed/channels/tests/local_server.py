"""An HTTP server on loopback that says what a test wants, byte for byte where needed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

LOOPBACK = ("127.0.0.0/8",)


@dataclass
class Request:
    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: bytes

    @property
    def form(self) -> dict[str, list[str]]:
        return parse_qs(self.body.decode())


@dataclass
class Reply:
    """A status with a body; `raw` replaces everything, head included, and then the connection is closed."""

    body: Any = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | Iterator[bytes] | None = None


Answer = Reply | Callable[[Request], Reply]


class LocalServer:
    """Answers by "METHOD /path"; anything else gets 404. `requests` holds what came, by the same key."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.requests: dict[str, list[Request]] = defaultdict(list)
        self.url = ""

    def reply_to(self, request: Request) -> Reply:
        key = f"{request.method} {request.path}"
        self.requests[key].append(request)
        answer = self.answers.get(key, Reply(b"not here", 404))
        return answer(request) if callable(answer) else answer


@contextmanager
def running_server() -> Iterator[LocalServer]:
    server = LocalServer()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    httpd.daemon_threads = True
    thread = Thread(target=httpd.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{httpd.server_port}"
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()


def _handler(server: LocalServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            address = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Request(self.command, address.path, parse_qs(address.query), headers, body)
            self._write(server.reply_to(request))

        do_GET = do_POST = do_PUT = do_DELETE = _answer

        def _write(self, reply: Reply) -> None:
            self.close_connection = True
            try:
                if reply.raw is not None:
                    for chunk in [reply.raw] if isinstance(reply.raw, bytes) else reply.raw:
                        self.wfile.write(chunk)
                        self.wfile.flush()
                    return
                body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
                self.send_response(reply.status)
                for name, value in {"Content-Length": str(len(body)), **reply.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except OSError:  # the other side has heard enough
                pass

        def log_message(self, *_: object) -> None:
            pass

    return Handler
