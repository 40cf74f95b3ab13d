"""The shape of one thing a resident of Havenstad said: what the past and the replay have in common."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResidentAuthor:
    """Who said it: `handle` as the channel shows it ("anna@server", "anna.bsky.example", an e-mail address)."""

    name: str
    handle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentMessage:
    """One message as it would come in, with what a good reading would find in it.

    `channel` is "mastodon", "bluesky", "email" or "webform"; `visibility` "public" or "direct"; `language` ISO 639-1;
    `intent` "report", "question", "complaint", "suggestion", "praise" or "thanks"; `topic` a slug of the catalogue.
    `street` and `district` (a slug) are set where the text names them; `lon`, `lat` (degrees WGS 84) and `address`
    where the sender filled them in. `follows` is the id of the message before it in the same thread, "" for the first.
    `matter` is the id of the first message about the same matter, its own id where it is the first.
    """

    id: str
    channel: str
    author: ResidentAuthor
    language: str
    topic: str
    intent: str
    text: str
    subject: str = ""
    visibility: str = "public"
    follows: str = ""
    matter: str = ""
    street: str = ""
    district: str = ""
    address: str = ""
    lon: float | None = None
    lat: float | None = None
