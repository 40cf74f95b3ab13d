"""JSON Lines in and out, as every verb of the command line that reads messages understands them."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple


class Line(NamedTuple):
    """A line of the input by number, from 1."""

    number: int
    data: bytes


def numbered(source: Iterable[bytes]) -> Iterator[Line]:
    """The lines that are not empty."""
    return (Line(number, data) for number, data in enumerate(source, start=1) if data.strip())


def parse(line: Line) -> dict[str, Any]:
    """The object on a line. ValueError says what is wrong with it and what to do."""
    try:
        data = json.loads(line.data.decode("utf-8-sig" if line.number == 1 else "utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start}; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos + 1}") from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(data, dict):
        raise ValueError('not an object like {"id": "1", "text": "…"}')
    return data


def text_of(data: dict[str, Any], name: str) -> str:
    """The text under a name, which has to be there."""
    if not isinstance(data.get(name), str):
        raise ValueError(f'"{name}" is missing' if name not in data else f'"{name}" is not a text')
    return str(data[name])


def dump(output: dict[str, Any]) -> str:
    written = json.dumps(output, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:  # half a surrogate pair can only be written escaped
        return json.dumps(output)
    return written


class Progress:
    """A bar on standard error where that is a terminal."""

    def __enter__(self) -> Callable[[], Any]:
        from tqdm import tqdm

        self._bar = tqdm(unit=" lines", disable=not sys.stderr.isatty(), file=sys.stderr)
        return self._bar.update

    def __exit__(self, *problem: object) -> None:
        self._bar.close()
