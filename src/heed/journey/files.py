"""Pictures and files that messages point to are fetched, from public addresses only, and kept in the vault."""

from __future__ import annotations

from django.conf import settings

from heed.channels import net, photo
from heed.channels.contract import ChannelError
from heed.inbox import actions as inbox
from heed.inbox.models import Attachment, AttachmentState
from heed.privacy import queries as vault

LIMIT = 10 * 1024 * 1024


def fetch_waiting(limit: int = 100) -> None:
    waiting = Attachment.objects.filter(state=AttachmentState.WAITING).order_by("pk")
    for attachment in waiting[:limit]:
        source = vault.opened([attachment.source_id]).get(attachment.source_id or 0, {})
        _fetch(attachment, source.get("url", ""))


def _fetch(attachment: Attachment, url: str) -> None:
    if not url:
        inbox.refuse_file(attachment, "The message names no address for this file.")
        return
    try:
        content, media_type = net.download(url, settings.ALLOWED_NETWORKS, limit_bytes=LIMIT)
    except ChannelError as error:
        if error.permanent:
            inbox.refuse_file(attachment, error.message)
        return
    inbox.store_file(attachment, *photo.cleaned(content, media_type))
