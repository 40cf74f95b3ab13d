"""What a mail says and what hangs on it: a walk through its MIME parts, bounded in depth and number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from email.message import Message
from mimetypes import guess_extension
from pathlib import PurePosixPath

from heed.channels import photo
from heed.channels.contract import Media
from heed.channels.email.charsets import decode, decode_header, transfer_decode
from heed.channels.html import clean_text, to_text

MAX_DEPTH = 20
MAX_PARTS = 500
MAX_TEXT = 1_000_000  # characters of all text parts together
MAX_ATTACHMENT = 10 * 1024 * 1024  # bytes
MAX_ATTACHMENTS = 20
MAX_NAME = 150  # characters
_MEDIA_TYPE = re.compile(r"^[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+$")


class TooMuch(Exception):
    """A mail beyond the bounds; the message says which."""


@dataclass(slots=True)
class Body:
    """`text` is plain, history included; `html` the source where the text was made from it."""

    text: str = ""
    html: str = ""
    media: list[Media] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  # attachments that are too large or too many, in words


def read_body(message: Message) -> Body:
    """Text and attachments. `TooMuch` for a mail that nests or writes beyond the bounds."""
    reader = _Reader()
    texts = reader.read(message)
    body = reader.body
    body.text = "\n\n".join(text.strip() for text in texts if text.strip())
    return body


class _Reader:
    def __init__(self) -> None:
        self.body = Body()
        self._parts = 0
        self._characters = 0

    def read(self, part: Message, depth: int = 0) -> list[str]:
        """The texts below this part, in order; attachments are put aside in `body`."""
        self._count(depth)
        if is_attached_mail(part):
            self._attach_mail(part)
            return []
        if part.is_multipart():
            return self._read_multipart(part, depth)
        if is_text(part):
            return [self._text(part)]
        self._attach(part, part_bytes(part))
        return []

    def _count(self, depth: int) -> None:
        self._parts += 1
        if depth > MAX_DEPTH:
            raise TooMuch(f"its parts are nested more than {MAX_DEPTH} deep")
        if self._parts > MAX_PARTS:
            raise TooMuch(f"it has more than {MAX_PARTS} parts")

    def _read_multipart(self, part: Message, depth: int) -> list[str]:
        kind = part.get_content_type()
        children = list(_children(part))
        if kind == "multipart/report":
            children = [child for child in children if child.get_content_maintype() == "multipart" or is_text(child)]
        if kind == "multipart/alternative":
            return self._read_alternative(children, depth)
        return [text for child in children for text in self.read(child, depth + 1)]

    def _read_alternative(self, children: list[Message], depth: int) -> list[str]:
        """Plain text where it says something, else what the other forms say."""
        plain = [child for child in children if is_text(child) and child.get_content_type() == "text/plain"]
        others = [child for child in children if child not in plain]
        texts = [text for child in plain for text in self.read(child, depth + 1)]
        has_plain = any(text.strip() for text in texts)
        for child in others:
            if not (has_plain and is_text(child)):
                found = self.read(child, depth + 1)
                texts += [] if has_plain else found
        return texts

    def _text(self, part: Message) -> str:
        text = decode(part_bytes(part), _charset(part))
        self._characters += len(text)
        if self._characters > MAX_TEXT:
            raise TooMuch(f"its text is more than {MAX_TEXT:,} characters long")
        if part.get_content_type() != "text/html":
            return clean_text(text, MAX_TEXT)
        self.body.html += clean_text(text, MAX_TEXT)
        return to_text(text)

    def _attach_mail(self, part: Message) -> None:
        name = "message.eml"
        try:
            inner = next(_children(part))
            name = f"{decode_header(str(inner.get('Subject', '')))[:100].strip() or 'message'}.eml"
            content = inner.as_bytes()
        except Exception:  # the standard library writes no mail that it could not read well
            self.body.left_out.append(f"{_clean_name(name)} (it cannot be read)")
            return
        self._attach(part, content, name)

    def _attach(self, part: Message, content: bytes, name: str = "") -> None:
        media_type = part.get_content_type()
        media_type = media_type if _MEDIA_TYPE.match(media_type) else "application/octet-stream"
        name = _clean_name(name or _filename(part)) or f"attachment{guess_extension(media_type) or '.bin'}"
        if not content:
            return
        if len(content) > MAX_ATTACHMENT:
            self.body.left_out.append(f"{name} ({len(content) / 2**20:.1f} MB, more than {MAX_ATTACHMENT >> 20} MB)")
        elif len(self.body.media) >= MAX_ATTACHMENTS:
            self.body.left_out.append(f"{name} (more than {MAX_ATTACHMENTS} attachments)")
        else:
            content, media_type = photo.cleaned(content, media_type)
            self.body.media.append(Media(media_type=media_type, name=name, content=content))


def _children(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (child for child in payload if isinstance(child, Message))


def is_attached_mail(part: Message) -> bool:
    return part.get_content_maintype() == "message" and part.is_multipart()


def is_text(part: Message) -> bool:
    """Text to be read in place, not a file."""
    if part.is_multipart() or part.get_content_type() not in ("text/plain", "text/html"):
        return False
    disposition = str(part.get("Content-Disposition", "")).strip().lower()
    return not disposition.startswith("attachment") and not (disposition and _filename(part))


def part_bytes(part: Message) -> bytes:
    """The content of a part that holds no others, decoded leniently."""
    bare = copy(part)
    del bare["Content-Transfer-Encoding"]  # the standard library then gives the bytes as they came
    payload = bare.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return b""
    return transfer_decode(payload, str(part.get("Content-Transfer-Encoding", "")))


def part_text(part: Message) -> str:
    """The same as text."""
    return clean_text(decode(part_bytes(part), _charset(part)), MAX_TEXT)


def _charset(part: Message) -> str:
    try:
        declared = part.get_param("charset")
    except Exception:  # the standard library fails on some malformed parameters
        return ""
    return declared[2] if isinstance(declared, tuple) else str(declared or "")


def _filename(part: Message) -> str:
    try:
        return decode_header(part.get_filename() or "").strip()
    except Exception:  # the standard library fails on some malformed parameters
        return ""


def _clean_name(name: str) -> str:
    """A file's name without folders, so that it can be offered for download."""
    flat = PurePosixPath(" ".join(clean_text(name, 1000).split()).replace("\\", "/")).name
    stem, dot, ending = flat.rpartition(".")
    return flat if len(flat) <= MAX_NAME else f"{stem[: MAX_NAME - 11]}{dot}{ending[:10]}"
