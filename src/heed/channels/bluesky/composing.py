"""From an `Outgoing` to the record that is published: facets, references, pictures."""

from __future__ import annotations

import io
import warnings
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from atproto_client.utils.facet_detection import detect_facets, detect_mentions
from PIL import Image

from heed.channels.bluesky import payloads
from heed.channels.bluesky.errors import BlueskyError
from heed.channels.bluesky.reading import AUTOMATIC_LABEL
from heed.channels.bluesky.splitting import LIMIT, fits
from heed.channels.contract import Author, ChannelError, Media, Outgoing

if TYPE_CHECKING:
    from heed.channels.bluesky.xrpc import Network

MOST_PICTURES = 4
LARGEST_PICTURE = 1_000_000  # bytes: https://atproto.com/lexicons/app-bsky-embed


def refuse_unsendable(outgoing: Outgoing) -> None:
    """Whatever can be known to be wrong without asking the network, as a permanent `ChannelError`."""
    if outgoing.visibility.is_private:
        raise _refusal("everything on Bluesky is public, and this answer is not", "Answer on another channel.")
    if not outgoing.text.strip() and not outgoing.media:
        raise _refusal("the text is empty", "Write an answer.")
    if not fits(outgoing.text):
        raise _refusal(f"the text is longer than {LIMIT} characters", "Shorten it, or send it in parts.")
    if len(outgoing.media) > MOST_PICTURES:
        raise _refusal(f"a post holds at most {MOST_PICTURES} pictures", "Leave some out.")
    for media in outgoing.media:
        _refuse_unsendable_media(media)


def _refuse_unsendable_media(media: Media) -> None:
    name = f"“{media.name}”" if media.name else "the attachment"
    if not media.media_type.startswith("image/"):
        raise _refusal(f"{name} is no picture", "Put it on your own site and give its address.")
    if not media.content:
        raise _refusal(f"{name} has no content", "Attach the picture again.")
    if len(media.content) > LARGEST_PICTURE:
        raise _refusal(f"{name} is {len(media.content):,} bytes", f"Make it {LARGEST_PICTURE:,} bytes or less.")


def compose(network: Network, outgoing: Outgoing) -> dict[str, Any]:
    """The record of a post. Uploads its pictures, and asks for what is not known about the post it replies to."""
    record: dict[str, Any] = {
        "$type": payloads.POST,
        "text": outgoing.text,
        "createdAt": datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    }
    if outgoing.language:
        record["langs"] = [outgoing.language]
    if facets := facets_of(network, outgoing.text, outgoing.recipient):
        record["facets"] = facets
    if outgoing.parent_id:
        record["reply"] = _reply(network, outgoing)
    if outgoing.media:
        pictures = [_picture(network, media) for media in outgoing.media]
        record["embed"] = {"$type": "app.bsky.embed.images", "images": pictures}
    if outgoing.is_automatic:
        values = [{"val": AUTOMATIC_LABEL}]
        record["labels"] = {"$type": "com.atproto.label.defs#selfLabels", "values": values}
    return record


def facets_of(network: Network, text: str, recipient: Author) -> list[dict[str, Any]]:
    """Links, tags and mentions in a text, with offsets in bytes of UTF-8. People whom nobody knows stay text."""
    facets = [facet.model_dump(by_alias=True, exclude_none=True) for facet in detect_facets(text)]
    for mention in detect_mentions(text):
        if did := _did_for(network, mention.handle, recipient):
            index = {"byteStart": mention.byte_start, "byteEnd": mention.byte_end}
            facets.append({"index": index, "features": [{"$type": "app.bsky.richtext.facet#mention", "did": did}]})
    return sorted(facets, key=lambda facet: int(facet["index"]["byteStart"]))


def _did_for(network: Network, handle: str, recipient: Author) -> str:
    if handle.lower() == recipient.handle.lower() and recipient.native_id.startswith("did:"):
        return recipient.native_id
    try:
        return str(network.query("com.atproto.identity.resolveHandle", handle=handle.lower()).get("did") or "")
    except BlueskyError as problem:
        if problem.permanent:
            return ""
        raise


def _reply(network: Network, outgoing: Outgoing) -> dict[str, Any]:
    """References to the parent and to the thread's root, each with the version that it has now."""
    parent = _parent(network, outgoing)
    reference = {"uri": outgoing.parent_id, "cid": parent["cid"]}
    try:
        reply = payloads.Reply.model_validate((parent.get("record") or {}).get("reply"))
    except ValueError:  # the parent is no reply, so it is the root itself
        return {"root": reference, "parent": reference}
    root = reply.root if reply.root.cid else payloads.Reference.model_validate(_record(network, reply.root.uri))
    return {"root": {"uri": root.uri, "cid": root.cid}, "parent": reference}


def _parent(network: Network, outgoing: Outgoing) -> dict[str, Any]:
    """The parent with `uri`, `cid` and `record`; refuses where its author does not let us reply."""
    known = outgoing.parent_raw if outgoing.parent_raw.get("uri") == outgoing.parent_id else {}
    is_known = bool(known.get("cid")) and isinstance(known.get("record"), dict)
    author, _, _ = _split_parent(outgoing.parent_id)
    if author != network.did:
        shown = network.posts([outgoing.parent_id]).get(outgoing.parent_id)
        if shown is None:
            _refuse_if_blocked(network, author)
        elif (shown.get("viewer") or {}).get("replyDisabled"):
            raise _refusal("the author has limited who can reply", "Answer on another channel.")
        elif shown.get("cid"):
            return shown
    return known if is_known else _record(network, outgoing.parent_id)


def _refuse_if_blocked(network: Network, did: str) -> None:
    try:
        profile = network.query("app.bsky.actor.getProfile", actor=did)
    except BlueskyError as problem:
        if problem.permanent:
            return
        raise
    viewer = profile.get("viewer") or {}
    if viewer.get("blockedBy") or viewer.get("blocking"):
        raise _refusal("a block stands between this account and the author", "Answer on another channel.")


def _record(network: Network, uri: str) -> dict[str, Any]:
    did, collection, key = _split_parent(uri)
    try:
        answer = network.query("com.atproto.repo.getRecord", repo=did, collection=collection, rkey=key)
    except BlueskyError as problem:
        if problem.is_not_found:
            raise _refusal("the message that this replies to is gone", "Answer on another channel.") from problem
        raise
    return {"uri": uri, "cid": answer.get("cid"), "record": answer.get("value")}


def _split_parent(uri: str) -> tuple[str, str, str]:
    try:
        return payloads.split_uri(uri)
    except ValueError as error:
        raise _refusal(str(error), "Answer in the Bluesky app.") from error


def _picture(network: Network, media: Media) -> dict[str, Any]:
    content = media.content or b""
    size = _size(content, media.name)
    return {"alt": media.alt, "image": network.upload(content, media.media_type), "aspectRatio": size}


def _size(content: bytes, name: str) -> dict[str, int]:
    """Width and height, so that apps can lay out the post before the picture is there. Reads the header only."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content)) as image:
            warnings.simplefilter("ignore")
            return {"width": image.width, "height": image.height}
    except Exception as error:  # decoders raise what they like on a broken file
        raise _refusal(f"“{name}” cannot be read as a picture", "Attach it again, as JPEG or PNG.") from error


def _refusal(what: str, remedy: str) -> ChannelError:
    return ChannelError(f"Not sent to Bluesky: {what}.", permanent=True, remedy=remedy)
