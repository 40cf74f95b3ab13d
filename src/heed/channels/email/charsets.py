"""Bytes of mails become text, whatever their sender declared."""

from __future__ import annotations

import binascii
import codecs
import re
import string

# A wrong declaration of these is told by the bytes: text in them is hardly ever valid UTF-8 by accident.
_SINGLE_BYTE = re.compile(r"^(?:ascii|iso8859|cp\d|koi8|mac|latin|tis|hp)")
# Asian encodings of which senders declare the small, old one and write the large one.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "iso8859-1": "cp1252"}
# Python codecs that are no encodings of mails; some of them cost time that grows with the square of the length.
_REFUSED = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "unicode_escape"})
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")
_NOT_BASE64 = bytes(set(range(256)) - set(string.ascii_letters.encode() + string.digits.encode() + b"+/="))
_QUOTED_BYTE = re.compile(rb"=([0-9A-Fa-f]{2})")


def decode(content: bytes, declared: str = "") -> str:
    """Text of `content`; never fails. `declared` is a charset's name as the sender wrote it, right or wrong."""
    codec = _codec(declared)
    order = ("utf-8", codec) if not codec or _SINGLE_BYTE.match(codec) else (codec, "utf-8")
    for name in order:
        try:
            return content.decode(name) if name else content.decode("cp1252")
        except (UnicodeError, LookupError):
            continue
    return content.decode("cp1252", errors="replace")


def _codec(declared: str) -> str:
    name = declared.strip().strip("\"'").partition("*")[0].lower()
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    if found in _REFUSED:
        return ""
    return _WIDER.get(found, found)


def transfer_decode(content: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding leniently: what does not belong is passed over."""
    encoding = encoding.strip().lower()
    if encoding.startswith("base64"):
        return decode_base64(content)
    if encoding.startswith("quoted-printable"):
        return binascii.a2b_qp(content)
    return content


def decode_base64(content: bytes) -> bytes:
    """Bytes of base64 with missing padding, foreign characters, a text below it, or several pieces in a row."""
    cleaned = content.translate(None, _NOT_BASE64)
    first, _, rest = cleaned.partition(b"=")
    pieces = re.split(rb"=+", cleaned) if rest.count(b"=") > 1 else [first]
    return b"".join(_piece(piece) for piece in pieces)


def _piece(piece: bytes) -> bytes:
    whole = piece[:-1] if len(piece) % 4 == 1 else piece
    return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))


def decode_header(raw: str) -> str:
    """A header's value as people read it: encoded words (RFC 2047) and bytes outside ASCII turned into text.

    `raw` comes from the standard library's parser, which keeps foreign bytes as surrogates.
    """
    text = decode(raw.encode("utf-8", "surrogateescape")) if _has_surrogates(raw) else raw
    words = _BETWEEN_WORDS.sub(r"\1", re.sub(r"\r?\n[ \t]?", " ", text))
    return _join_words(words)


def _has_surrogates(text: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in text)


def _join_words(text: str) -> str:
    """Encoded words that follow each other in one charset are joined as bytes, for some split letters in two."""
    parts: list[str] = []
    charset, held, end = "", b"", 0
    for word in _ENCODED_WORD.finditer(text):
        name = word[1].lower()
        if held and (word.start() != end or name != charset):
            parts.append(decode(held, charset))
            held = b""
        parts.append(text[end : word.start()])
        charset, held, end = name, held + _word_bytes(word[2], word[3]), word.end()
    return "".join([*parts, decode(held, charset), text[end:]])


def _word_bytes(kind: str, content: str) -> bytes:
    encoded = content.encode("utf-8", "surrogatepass")
    if kind in "bB":
        return decode_base64(encoded)
    return _QUOTED_BYTE.sub(lambda found: bytes([int(found[1], 16)]), encoded.replace(b"_", b" "))
