"""A language model behind the interface that most servers offer (POST /v1/chat/completions): the one client of Heed.

Whoever asks takes personal data out first, and never asks inside a transaction. Through the guard of `net`, so a server
in the own network must be allowed; no redirects, so that the key and the words go where the installation says and
nowhere else. Shape of request and answer: OpenAI's reference of chat completions, of which this needs the fields
`model`, `messages`, `temperature`, `max_tokens`, and `choices[0].message.content`, `choices[0].finish_reason`, `model`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

import httpx

from heed.channels import net
from heed.channels.contract import ChannelError

LARGEST_ANSWER = 200_000
"""Bytes of one answer, with all that stands around it."""
_LONGEST_NAME = 60
_LONGEST_WAIT = 3600.0


class Problem(StrEnum):
    """Why there is no answer."""

    UNREACHABLE = "unreachable"
    LATE = "late"
    REFUSED = "refused"  # the key or the address is wrong
    BUSY = "busy"
    FAILED = "failed"
    NONSENSE = "nonsense"
    EMPTY = "empty"
    CUT = "cut"  # it did not come to an end within the words it may use


class NotAnswered(ChannelError):
    """`problem` says why; `retry_after` is how many seconds the server asks to be left alone, 0 where it says nothing;
    `status` is that of HTTP, 0 where there was no answer."""

    def __init__(self, problem: Problem, message: str, *, retry_after: float = 0.0, status: int = 0) -> None:
        super().__init__(message, permanent=problem not in (Problem.LATE, Problem.BUSY, Problem.UNREACHABLE))
        self.problem, self.retry_after, self.status = problem, retry_after, status


class Turn(NamedTuple):
    """What somebody says to the model. `role`: "system" or "user"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered, and by which model and version (as the server names them; "" where it does not)."""

    text: str
    model: str
    version: str


@dataclass(frozen=True, slots=True)
class Server:
    """`url`: its address, with `/v1` or without. `allowed_networks`: private ranges that may be reached."""

    url: str
    model: str
    key: str = ""
    allowed_networks: Sequence[str] = ()

    @contextmanager
    def session(self, seconds: float) -> Iterator[Session]:
        """For one or more questions, which share the seconds."""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        deadline = time.monotonic() + seconds
        with net.client(self.allowed_networks, seconds, deadline, headers=headers, follow_redirects=False) as http:
            yield Session(self, http)


class Session:
    """A conversation with a server until its time is over."""

    def __init__(self, server: Server, http: httpx.Client) -> None:
        self._server, self._http = server, http
        self._address = f"{server.url.rstrip('/').removesuffix('/v1')}/v1/chat/completions"

    def ask(self, turns: Sequence[Turn], most_tokens: int) -> Said:
        """One answer; always the most likely words (temperature 0). `NotAnswered` says why there is none."""
        body = {
            "model": self._server.model,
            "temperature": 0,
            "max_tokens": most_tokens,
            "messages": [{"role": turn.role, "content": turn.content} for turn in turns],
        }
        try:
            with self._http.stream("POST", self._address, json=body) as response:
                content = net.read_limited(response, LARGEST_ANSWER)
                _refuse_failure(response)
        except NotAnswered:
            raise
        except httpx.TimeoutException as error:
            raise NotAnswered(Problem.LATE, net.explain(error, self._host).message) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotAnswered(Problem.UNREACHABLE, net.explain(error, self._host).message) from error
        except net.ForbiddenAddress as error:
            raise NotAnswered(Problem.UNREACHABLE, error.message) from error
        except ChannelError as error:  # larger than anybody reads
            raise NotAnswered(Problem.NONSENSE, error.message) from error
        return said(content, self._server.model)

    @property
    def _host(self) -> str:
        try:
            return httpx.URL(self._address).host
        except httpx.InvalidURL:
            return self._address[:100]


def _refuse_failure(response: httpx.Response) -> None:
    status = response.status_code
    if response.is_success:
        return
    told = f"{response.url.host} answered {status}"
    if status in (401, 403, 404):
        raise NotAnswered(Problem.REFUSED, told, status=status)
    if status in (429, 503):
        raise NotAnswered(
            Problem.BUSY, told, status=status, retry_after=seconds_of(response.headers.get("retry-after", ""))
        )
    raise NotAnswered(Problem.FAILED, told, status=status)


def seconds_of(retry_after: str) -> float:
    """How long to wait, by the header Retry-After in seconds, an hour at most; 0.0 where it says anything else."""
    text = retry_after.strip()
    return min(float(text), _LONGEST_WAIT) if text.isdecimal() and text.isascii() and len(text) < 10 else 0.0


def said(content: bytes, model: str) -> Said:
    """The answer in the bytes of a response. `NotAnswered` where they cannot be understood, hold no words, or were cut
    off at the most words that were asked for."""
    try:
        data = json.loads(content)
        choice = data["choices"][0]
        text, finish, version = choice["message"]["content"], choice.get("finish_reason"), data.get("model")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise NotAnswered(Problem.NONSENSE, "the answer of the language model cannot be understood") from error
    if text is not None and not isinstance(text, str):
        raise NotAnswered(Problem.NONSENSE, "the answer of the language model holds no text")
    if finish == "length":
        raise NotAnswered(Problem.CUT, "the language model did not come to an end")
    if not text or not text.strip():
        raise NotAnswered(Problem.EMPTY, "the language model answered nothing")
    return Said(text, model[:_LONGEST_NAME] or "language-model", _name(version))


def _name(given: Any) -> str:
    return given[:_LONGEST_NAME] if isinstance(given, str) else ""
