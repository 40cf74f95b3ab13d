"""The lines of a file as text, one at a time: a file of any size takes the memory of its longest line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from heed.app.importing.errors import CannotImport

#: Bytes of a line that are read; what is longer is reported and left out.
LONGEST = 32 * 1024 * 1024

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_UTF_8_MARK = b"\xef\xbb\xbf"


class Line(NamedTuple):
    """A line by number, from 1; `problem` says why there is no text."""

    number: int
    text: str
    problem: str = ""


class Lines:
    """Decodes UTF-8, with or without a mark in front; a line that is not UTF-8 is read as Windows-1252.

    `position` counts the bytes read so far, of `size`. `say` is told of the first line that was not UTF-8.
    """

    def __init__(self, path: Path, say: Callable[[str], None]) -> None:
        self.path, self.say = path, say
        self.size, self.position = path.stat().st_size, 0
        self.not_utf8 = 0

    def __iter__(self) -> Iterator[Line]:
        with self.path.open("rb") as file:
            _refuse_utf16(file, self.path)
            number = 0
            while data := file.readline(LONGEST):
                number += 1
                self.position += len(data)
                if len(data) == LONGEST and not data.endswith(b"\n"):
                    self._skip_line(file)
                    yield Line(number, "", f"longer than {LONGEST // 1024**2} MB")
                else:
                    yield Line(number, self._decoded(data.removeprefix(_UTF_8_MARK) if number == 1 else data, number))

    def _skip_line(self, file: IO[bytes]) -> None:
        while data := file.readline(LONGEST):
            self.position += len(data)
            if data.endswith(b"\n"):
                return

    def _decoded(self, data: bytes, number: int) -> str:
        try:
            return data.decode()
        except UnicodeDecodeError:
            if not self.not_utf8:
                self.say(f"line {number} is not UTF-8: it and others like it are read as Windows-1252")
            self.not_utf8 += 1
            return data.decode("cp1252", "replace")


def _refuse_utf16(file: IO[bytes], path: Path) -> None:
    if file.read(2) in _UTF_16:
        raise CannotImport(f"{path} is written in UTF-16. Save it as UTF-8 (in Excel: 'CSV UTF-8') and try again.")
    file.seek(0)
