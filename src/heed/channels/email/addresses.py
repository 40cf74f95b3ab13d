"""Addresses in headers, and which of them are ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from heed.channels.email.charsets import decode_header
from heed.channels.html import clean_text

MAX_HEADER = 20_000  # characters of an address header that are looked at
MAX_ADDRESS = 254  # characters, RFC 5321
MAX_NAME = 200  # characters

_TOKEN = re.compile(
    r'"(?:\\.|[^"\\])*(?:"|$)'  # quoted name; one without an end takes all, so that time stays linear
    r"|\([^()]*\)"  # comment
    r"|<[^<>]*>"  # address
    r"|=\?[^?\s]*\?[bBqQ]\?[^?]*\?="  # encoded word, which may hold a comma
    r"|[^\"(<=,;]+"
    r"|.",
    re.DOTALL,
)
_ADDRESS = re.compile(r"[^\s<>@,;:\"()\[\]\\\x00-\x1f\x7f]+@[^\s<>@,;:\"()\[\]\\/\x00-\x1f\x7f]+")
_SEPARATORS = re.compile(r"[\s<>,;:\"()\[\]]+")
_NO_REPLY = re.compile(r"^(?:no|do-?not|geen|niet)[-_.]?(?:reply|reageren|antwoord(?:en)?|beantwoorden)|^noreply", re.I)
_OWN_ID = re.compile(r"^heed\.([A-Za-z0-9-]{1,100})@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a header: `address` as written ("Anna@Example.org"), with the name that stood beside it."""

    address: str
    name: str = ""

    @property
    def key(self) -> str:
        """The form in which two spellings of an address are the same."""
        return self.address.lower()

    @property
    def local_part(self) -> str:
        return self.key.rpartition("@")[0]

    @property
    def domain(self) -> str:
        return self.key.rpartition("@")[2]

    @property
    def is_no_reply(self) -> bool:
        return bool(_NO_REPLY.match(self.local_part))


def is_address(text: str) -> bool:
    """Whether mail could be sent there: one "@", no spaces or control characters, not too long."""
    return len(text) <= MAX_ADDRESS and _ADDRESS.fullmatch(text) is not None


def parse_addresses(raw: str) -> list[Address]:
    """The addresses of a header in their order; what is none is left out. Never fails."""
    raw = raw[:MAX_HEADER]
    found = [address for mailbox in _mailboxes(raw) if (address := _address(mailbox)) is not None]
    return found or [Address(word) for word in _words(raw)]


def _words(text: str) -> list[str]:
    """Whatever looks like an address in a header that is broken otherwise."""
    return [word for word in _SEPARATORS.split(text) if is_address(word)]


def _mailboxes(raw: str) -> Iterator[list[str]]:
    tokens: list[str] = []
    for match in _TOKEN.finditer(raw):
        if match[0] in (",", ";"):
            yield tokens
            tokens = []
        else:
            tokens.append(match[0])
    yield tokens


def _address(tokens: list[str]) -> Address | None:
    bracketed = [token[1:-1].strip() for token in tokens if token.startswith("<")]
    plain = " ".join(token for token in tokens if token[0] not in '<("')
    for text in [*reversed(bracketed), *_words(plain)]:
        if is_address(text):
            return Address(text, _name(tokens, bracketed))
    return None


def _name(tokens: list[str], bracketed: list[str]) -> str:
    words = [token for token in tokens if token[0] not in "<("]
    if not bracketed:  # old style: address (name)
        words = [token[1:-1] for token in tokens if token.startswith("(")]
    name = "".join(_unquoted(word) for word in words)
    return clean_text(" ".join(decode_header(name).split()), MAX_NAME)


def _unquoted(word: str) -> str:
    if len(word) > 1 and word[0] == word[-1] == '"':
        return re.sub(r"\\(.)", r"\1", word[1:-1])
    return word


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """The municipality's address, and what it recognises as its own."""

    address: str

    @property
    def domain(self) -> str:
        """In the form that headers allow (IDNA)."""
        domain = self.address.rpartition("@")[2].lower()
        try:
            return domain.encode("idna").decode("ascii")
        except UnicodeError:
            return domain

    def is_ours(self, address: str) -> bool:
        """Our address or one of its plus-addresses ("info+case@...")."""
        local, _, domain = address.lower().rpartition("@")
        own_local, _, own_domain = self.address.lower().rpartition("@")
        return domain == own_domain and local.partition("+")[0] == own_local

    def plus_tag(self, address: str) -> str:
        """What stands behind the plus in one of our plus-addresses; "" for any other address."""
        return address.rpartition("@")[0].partition("+")[2] if self.is_ours(address) else ""

    def message_id(self, idempotency_key: str) -> str:
        """The Message-ID (without brackets) of what we send under this key; the same at every attempt."""
        return f"heed.{idempotency_key}@{self.domain}"

    def key_of(self, message_id: str) -> str:
        """The idempotency key in a Message-ID of ours; "" for those of others."""
        found = _OWN_ID.match(message_id)
        return found[1] if found and message_id.lower().endswith(f"@{self.domain}") else ""
