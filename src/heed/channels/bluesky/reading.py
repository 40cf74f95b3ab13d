"""From what the network shows of a post to an `Incoming`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from pydantic import ValidationError

from heed.channels.bluesky import payloads
from heed.channels.bluesky.payloads import Post, Profile, Record
from heed.channels.contract import Author, Incoming, Media, Mention, Unreadable

WEB = "https://bsky.app"
#: The label by which an account or a post says that no human wrote it.
AUTOMATIC_LABEL = "bot"
_BELIEVED_DELAY = timedelta(hours=1)  # a sender's clock may be this much behind the network's
_LONGEST_TEXT = payloads.LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns posts into `Incoming` values for one account.

    `own_did` and `server` are those of the account; `handles` names people by DID, for mentions.
    """

    own_did: str
    server: str
    handles: Mapping[str, str]

    def read(self, raw: Any) -> Incoming | Unreadable:
        """One post, or why it cannot be read. Never raises."""
        if not isinstance(raw, dict):
            return Unreadable("this is not a post", {"item": repr(raw)[:1000]})
        if payloads.depth_of(raw) > payloads.DEEPEST_POST:
            return Unreadable("the post is nested too deeply", {"uri": str(raw.get("uri"))[:1000]})
        raw = payloads.storable(raw)
        try:
            return self._incoming(Post.model_validate(raw), raw)
        except ValidationError as error:
            return Unreadable(_first_problem(error), raw)
        except ValueError as error:
            return Unreadable(str(error), raw)

    def _incoming(self, post: Post, raw: dict[str, Any]) -> Incoming:
        record, author = post.record, post.author
        did, collection, key = payloads.split_uri(post.uri)
        if did != author.did or collection != payloads.POST:
            raise ValueError(f"{post.uri} is not a post by {author.did}")
        text, mentions = readable(record.text, record.facets, {**self.handles, author.did: author.handle})
        is_own = author.did == self.own_did
        return Incoming(
            native_id=post.uri,
            author=author_of(author),
            text=clean(_with_card(text, post, self.own_did)),
            sent_at=_sent_at(record, post.indexedAt),
            parent_id=record.reply.parent.uri if record.reply else "",
            thread_id=record.reply.root.uri if record.reply else post.uri,
            mentions=mentions,
            media=tuple(self._media(post, is_own)),
            language=_language(record.langs),
            is_own=is_own,
            is_automatic=_is_bot(author) or AUTOMATIC_LABEL in _self_labels(record.labels),
            url=f"{WEB}/profile/{did}/post/{key}",
            raw=raw,
        )

    def _media(self, post: Post, is_own: bool) -> Iterator[Media]:
        """Pictures as the network offers them; our own that it does not show yet, from our own server."""
        shown = _media_part(post.embed)
        written = _media_part(post.record.embed)
        blobs = [_dict(_dict(image).get("image")) for image in _list(written.get("images"))]
        for number, image in enumerate(map(_dict, _list(shown.get("images")))):
            media_type = blobs[number].get("mimeType") if number < len(blobs) else None
            yield Media(
                _text(media_type) or "image/jpeg", alt=clean(_text(image.get("alt"))), url=_web(image.get("fullsize"))
            )
        if shown.get("thumbnail") and shown.get("playlist"):
            yield Media("image/jpeg", clean(_text(shown.get("alt"))), "still of a video", _web(shown["thumbnail"]))
        if is_own and not shown:
            alts = [clean(_text(_dict(image).get("alt"))) for image in _list(written.get("images"))]
            yield from (self._own_blob(blob, alt) for blob, alt in zip(blobs, alts, strict=True))

    def _own_blob(self, blob: dict[str, Any], alt: str) -> Media:
        query = urlencode({"did": self.own_did, "cid": _text(_dict(blob.get("ref")).get("$link"))})
        url = f"{self.server}/xrpc/com.atproto.sync.getBlob?{query}"
        return Media(_text(blob.get("mimeType")) or "image/jpeg", alt=alt, url=url)


def author_of(profile: Profile) -> Author:
    """A profile as an `Author`. A handle that is no longer valid is replaced by the DID, which always is."""
    handle = profile.handle if profile.handle not in ("", "handle.invalid") else profile.did
    name = clean(profile.displayName or "")
    return Author(profile.did, handle, name, _is_bot(profile), f"{WEB}/profile/{profile.did}")


def readable(text: str, facets: Any, handles: Mapping[str, str]) -> tuple[str, tuple[Mention, ...]]:
    """The text with its links written out, and who is mentioned in it.

    `facets` are the post's own, with offsets in bytes of UTF-8; those that do not fit the text are passed over.
    """
    encoded = text.encode("utf-8", "replace")
    parts: list[str] = []
    mentions: list[Mention] = []
    position = 0
    for start, end, feature in sorted(_sound_facets(encoded, facets), key=lambda facet: facet[:2]):
        literal = _decoded(encoded, start, end)
        if start < position or literal is None:
            continue
        parts += [encoded[position:start].decode("utf-8", "replace"), _written_out(literal, feature)]
        position = end
        if "did" in feature:
            handle = handles.get(_text(feature["did"])) or literal.removeprefix("@")
            mentions.append(Mention(clean(literal), clean(handle)))
    parts.append(encoded[position:].decode("utf-8", "replace"))
    return "".join(parts), tuple(mentions)


def mentioned_dids(raw: Any) -> Iterator[str]:
    """DIDs of everyone whom a post's facets mention."""
    for facet in _list(_dict(_dict(raw).get("record")).get("facets")):
        for feature in _list(_dict(facet).get("features")):
            did = _dict(feature).get("did")
            if isinstance(did, str) and did.startswith("did:") and len(did) < 300:
                yield did


def clean(text: str) -> str:
    """Text that any database takes: no NUL, no halves of surrogate pairs, not endless."""
    return text[:_LONGEST_TEXT].replace("\0", "").encode("utf-8", "replace").decode()


def _sound_facets(encoded: bytes, facets: Any) -> Iterable[tuple[int, int, dict[str, Any]]]:
    for facet in map(_dict, _list(facets)):
        index = _dict(facet.get("index"))
        start, end = index.get("byteStart"), index.get("byteEnd")
        features = [_dict(feature) for feature in _list(facet.get("features"))]
        known = [feature for feature in features if "did" in feature or "uri" in feature]
        if type(start) is int and type(end) is int and 0 <= start < end <= len(encoded) and known:
            yield start, end, known[0]


def _decoded(encoded: bytes, start: int, end: int) -> str | None:
    try:
        return encoded[start:end].decode()
    except UnicodeDecodeError:  # the offsets cut a character
        return None


def _written_out(literal: str, feature: dict[str, Any]) -> str:
    """A link that apps show shortened or under other words, with its address; anything else as it stands."""
    address = _web(feature.get("uri"))
    if not address:
        return literal
    bare = address.split("://", 1)[1]
    shown = literal.removeprefix("https://").removeprefix("http://").rstrip("/")
    if shown == bare.rstrip("/"):
        return literal
    if bare.startswith(shown.rstrip(".…")) and len(shown) > 3:
        return address
    return f"{literal} ({address})"


def _with_card(text: str, post: Post, own_did: str) -> str:
    """With the address of a link card, and of our own post that is quoted: apps show those beside the text."""
    embed = _dict(post.record.embed)
    media = _media_part(embed)
    address = _web(_dict(media.get("external")).get("uri"))
    quoted = _dict(embed.get("record"))
    uri = _text(quoted.get("uri") or _dict(quoted.get("record")).get("uri"))
    if uri.startswith(f"at://{own_did}/"):
        did, _, key = payloads.split_uri(uri)
        address = address or f"{WEB}/profile/{did}/post/{key}"
    return f"{text}\n\n{address}".strip() if address and address not in text else text


def _sent_at(record: Record, indexed: Any) -> datetime:
    """When it was written, if the network's own clock agrees within reason; else when the network saw it."""
    created, seen = payloads.parse_time(record.createdAt), payloads.parse_time(indexed)
    if created is None and seen is None:
        raise ValueError("the post has no readable moment")
    if created is None or seen is None:
        return created or seen or datetime.now(UTC)
    return created if seen - _BELIEVED_DELAY <= created <= seen else seen


def _language(langs: Any) -> str:
    first = _text(next(iter(_list(langs)), ""))
    code = first.split("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) == 2 else ""


def _is_bot(profile: Profile) -> bool:
    labels = [_dict(label) for label in _list(profile.labels)]
    return any(label.get("val") == AUTOMATIC_LABEL and label.get("src") == profile.did for label in labels)


def _self_labels(labels: Any) -> list[Any]:
    return [_dict(label).get("val") for label in _list(_dict(labels).get("values"))]


def _media_part(embed: Any) -> dict[str, Any]:
    """The part of an embed with pictures, video or a card: itself, or within a quote with media."""
    whole = _dict(embed)
    return _dict(whole["media"]) if "media" in whole else whole


def _first_problem(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _web(value: Any) -> str:
    """The value if it is an address of the web, else ""."""
    text = _text(value)
    return text if text.startswith(("https://", "http://")) and len(text) < 5000 and not text[8:9].isspace() else ""
