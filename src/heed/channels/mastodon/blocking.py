"""Blocking another account (https://docs.joinmastodon.org/methods/accounts/#block), and letting it go again.

Accounts are named by the id that our server gave them: it stands in what they wrote; else the server is asked for it.
"""

from __future__ import annotations

from typing import Any

from heed.channels.contract import Author, ChannelError
from heed.channels.mastodon.api import Api, Refusal, incomprehensible

_GONE = (404, 410)


def block(api: Api, author: Author, raw: dict[str, Any]) -> None:
    """Both can be repeated: what is blocked is blocked."""
    account_id = _id_of(api, author, raw)
    if account_id is None:
        raise ChannelError("this account is gone", permanent=True, remedy="There is nothing left to block.")
    api.post(f"/api/v1/accounts/{account_id}/block", {})


def unblock(api: Api, author: Author, raw: dict[str, Any]) -> None:
    account_id = _id_of(api, author, raw)
    if account_id is None:
        return
    try:
        api.post(f"/api/v1/accounts/{account_id}/unblock", {})
    except Refusal as refusal:
        if refusal.status not in _GONE:
            raise


def _id_of(api: Api, author: Author, raw: dict[str, Any]) -> str | None:
    """The account's id at our server; None where the server knows it no more."""
    held = raw.get("account")
    if isinstance(held, dict) and isinstance(held.get("id"), str) and held["id"]:
        return str(held["id"])
    handle = author.handle.lstrip("@")
    # Some servers look up their own accounts only, and find those of others by searching.
    found = api.get("/api/v2/search", q=f"@{handle}", type="accounts", resolve="true")
    accounts = found.get("accounts") if isinstance(found, dict) else None
    if not isinstance(accounts, list):
        raise incomprehensible(api.host, "something else than accounts")
    own = (one for one in accounts if isinstance(one, dict) and author.native_id in (one.get("uri"), one.get("url")))
    return next((str(one["id"]) for one in own if one.get("id")), None)
