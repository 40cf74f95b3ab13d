"""Server-sent events: the server says that something happened; what it was is fetched as always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from threading import Event

import httpx

from heed.channels.contract import ChannelError
from heed.channels.mastodon.api import Api, Refusal, incomprehensible, translated_errors

SILENCE = 90.0  # seconds without a sign of life after which a stream counts as lost
MAX_LINE = 4 * 1024 * 1024  # bytes


class Sign(StrEnum):
    NEWS = "news"
    ALIVE = "alive"


_NO_STREAM = (400, 404, 405, 406, 410, 426, 501)


def signs(api: Api, streaming_url: str, stop: Event) -> Iterator[Sign]:
    """Signs from the stream of the account until `stop` is set; the first says that the stream is open.

    `ChannelError`: permanent where the server has no such stream, temporary where it is lost.
    """
    try:
        with translated_errors(api.host), api.client(SILENCE) as client:
            yield from _signs(api, client, f"{streaming_url or api.base_url}/api/v1/streaming/user", stop)
    except ChannelError as error:
        error.maybe_sent = False
        if not error.permanent and streaming_url and _has_no_stream(api):
            raise _no_stream(api) from error
        raise


def _signs(api: Api, client: httpx.Client, url: str, stop: Event) -> Iterator[Sign]:
    with client.stream("GET", url, headers={"Accept": "text/event-stream"}) as response:
        _require_stream(api, response)
        yield Sign.ALIVE
        for line in lines(response.iter_raw(), api.host):
            if stop.is_set():
                return
            if line.startswith(":"):  # a comment, sent to keep the connection open
                yield Sign.ALIVE
            elif line.startswith("event:") and line[6:].strip() == "notification":
                yield Sign.NEWS
    raise ChannelError(f"{api.host} ended the stream", remedy="Heed opens it again by itself.")


def _has_no_stream(api: Api) -> bool:
    """Some servers name an address for streaming at which nobody listens; their main address then says 404."""
    try:
        api.get("/api/v1/streaming/health")
    except Refusal as refusal:
        return refusal.status in _NO_STREAM
    except ChannelError:
        return False
    return False


def _no_stream(api: Api) -> ChannelError:
    return ChannelError(f"{api.host} does not stream", permanent=True, remedy="Heed polls this account instead.")


def _require_stream(api: Api, response: httpx.Response) -> None:
    if response.status_code in _NO_STREAM or (response.is_success and not _is_stream(response)):
        raise _no_stream(api)
    if not response.is_success:
        raise Refusal(api.host, httpx.Response(response.status_code, headers=response.headers))


def _is_stream(response: httpx.Response) -> bool:
    media_type: str = response.headers.get("content-type", "")
    return media_type.partition(";")[0].strip() == "text/event-stream"


def lines(chunks: Iterable[bytes], host: str) -> Iterator[str]:
    """Lines of a stream of bytes, without their ends; `ChannelError` for one beyond 4 MB."""
    rest = b""
    for chunk in chunks:
        *complete, rest = (rest + chunk).split(b"\n")
        if len(rest) > MAX_LINE:
            raise incomprehensible(host, "a line without end")
        for line in complete:
            yield line.decode(errors="replace").rstrip("\r")
