"""Messages of the past, brought in from a file. The network they came from is not connected: there is no answering."""

from __future__ import annotations

from heed.channels.contract import Capabilities, ChannelError, Outgoing, Receipt
from heed.channels.submission import OwnPages


class Adapter(OwnPages):
    """`heed import` makes its accounts, one for each source of files."""

    slug = "imported"
    name = "Import from a file"
    capabilities = Capabilities(text_limit=None, private_reply=False, public_reply=False, lookup=True, polls=False)

    def send(self, outgoing: Outgoing) -> Receipt:
        raise ChannelError(
            "This message came from a file, so there is no network on which to answer it.",
            permanent=True,
            remedy="Reach the resident in another way, and note on the case what was said.",
        )
