"""What residents say in a benchmark: the texts of Havenstad in four languages, varied so that no two are the same.

The n-th stored resident and message have names that follow from n, so that new messages can come from people, and
answer messages, that are there already.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from heed.app.demo.havenstad.messages import PastMessage, past_messages
from heed.channels.contract import Author, Incoming, Mention, Visibility

SERVER = "https://bewoners.example"
#: Of new messages, so many follow up on an earlier one of the same resident; of those, so many on a stored one.
FOLLOW_UPS = 0.25
FOLLOW_UPS_ON_STORED = 0.1
#: Of messages that begin something new, so many come from somebody who spoke before.
KNOWN_AUTHORS = 0.2
PRIVATE = 0.3

_OPENINGS = (
    "",
    "",
    "",
    "Vraagje: ",
    "@havenstad1@sociaal.example ",
    "@havenstad1@sociaal.example @wijkraad@bewoners.example ",
)
_ENDINGS = (
    "",
    " Dit speelt nu al {number} dagen.",
    " Zie ook melding {number}.",
    " Wir sind {number} Nachbarn und sehen das genauso.",
    " {number} of us live here.",
    " {number} numarada oturuyorum.",
    " Er staan foto's op https://foto.example/{number}.",
    " Ik hoor graag van u, liefst voor {number} uur of bel 0320-{number}.",
)


def sayings(seeds: int) -> list[PastMessage]:
    """500 different texts for each seed."""
    return [message for seed in range(seeds) for message in past_messages(seed)]


def resident(number: int) -> Author:
    handle = f"bewoner{number}@bewoners.example"
    return Author(f"{SERVER}/users/bewoner{number}", handle, f"Bewoner {number}", url=f"{SERVER}/@bewoner{number}")


def address(number: int) -> str:
    """The native id of the n-th stored message."""
    return f"{SERVER}/users/bewoner/statuses/{number}"


def varied(rng: random.Random, text: str) -> str:
    return rng.choice(_OPENINGS) + text + rng.choice(_ENDINGS).format(number=rng.randint(1000, 999_999))


def payload(native_id: str, author: Author, text: str, visibility: str) -> dict[str, Any]:
    """A notification as a Mastodon server sends it, about 2.5 kB of JSON."""
    empty = dict.fromkeys(("card", "poll", "in_reply_to_account_id", "reblog", "application"))
    counts = {"replies_count": 0, "reblogs_count": 0, "favourites_count": 0}
    account = {
        "id": uuid.uuid5(uuid.NAMESPACE_URL, author.native_id).hex,
        "username": author.handle.partition("@")[0],
        "acct": author.handle,
        "display_name": author.name,
        "url": author.url,
        "uri": author.native_id,
        "note": "<p>" + "Ik woon in Havenstad en let op de stoep, het groen en de bussen. " * 4 + "</p>",
        "avatar": f"{SERVER}/system/accounts/avatars/{author.name}/original.png",
        "header": f"{SERVER}/headers/original/missing.png",
        "fields": [{"name": name, "value": "Havenstad", "verified_at": None} for name in ("Woont in", "Wijk", "Site")],
        **dict.fromkeys(("followers_count", "following_count", "statuses_count"), 17),
        **dict.fromkeys(("locked", "bot", "discoverable", "group", "noindex"), False),
        "emojis": [],
    }
    status = {
        "id": uuid.uuid5(uuid.NAMESPACE_URL, native_id).hex,
        "uri": native_id,
        "url": native_id,
        "content": f"<p>{text}</p>",
        "visibility": visibility,
        "sensitive": False,
        "spoiler_text": "",
        "language": None,
        **{name: [] for name in ("media_attachments", "mentions", "tags", "emojis", "filtered")},
        **empty,
        **counts,
    }
    return {"id": status["id"], "type": "mention", "account": account, "status": {**status, "account": account}}


def incoming(rng: random.Random, native_id: str, author: Author, text: str, parent: str, visibility: str) -> Incoming:
    said = varied(rng, text)
    mentions = (Mention("@wijkraad@bewoners.example", "wijkraad@bewoners.example"),) if "@wijkraad" in said else ()
    return Incoming(
        native_id=native_id,
        author=author,
        text=said,
        sent_at=datetime.now(UTC),
        parent_id=parent,
        visibility=Visibility(visibility),
        mentions=mentions,
        url=native_id,
        raw=payload(native_id, author, said, visibility),
    )


def messages(count: int, stored: int, seed: str) -> Iterator[Incoming]:
    """`count` new messages in a town that holds `stored` already. The same seed gives the same messages."""
    rng = random.Random(seed)
    texts = [message.text for message in sayings(4)]
    said: list[tuple[str, Author, str]] = []
    for number in range(count):
        native_id = f"{SERVER}/{seed}/{number}"
        parent, author, visibility = _spoken(rng, said, stored, f"{seed}-{number}")
        said.append((native_id, author, visibility))
        yield incoming(rng, native_id, author, rng.choice(texts), parent, visibility)


def _spoken(rng: random.Random, said: list[tuple[str, Author, str]], stored: int, name: str) -> tuple[str, Author, str]:
    """What a message follows ("" where nothing), who says it, and who can read it."""
    if said and rng.random() < FOLLOW_UPS:
        if rng.random() >= FOLLOW_UPS_ON_STORED:
            return rng.choice(said[-2000:])
        number = rng.randrange(stored)
        return address(number), resident(author_of(number, stored)), "public"
    visibility = "direct" if rng.random() < PRIVATE else "public"
    if rng.random() < KNOWN_AUTHORS:
        return "", resident(rng.randrange(contacts(stored))), visibility
    new = Author(f"{SERVER}/users/{name}", f"{name}@bewoners.example", name, url=f"{SERVER}/@{name}")
    return "", new, visibility


# Who said the n-th stored message (counted from 0): of four messages, three begin a conversation and the last follows
# up on the third. Conversations are shared out over residents: six in ten messages have a resident of their own.


def conversation_of(number: int) -> int:
    return number // 4 * 3 + min(number % 4, 2)


def contacts(stored: int) -> int:
    return max(stored * 6 // 10, 1)


def author_of(number: int, stored: int) -> int:
    return conversation_of(number) % contacts(stored)
