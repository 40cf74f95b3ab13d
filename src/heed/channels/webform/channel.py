"""The public form: a resident writes on the town's own site and reads the answer on the status page of the case."""

from __future__ import annotations

from heed.channels.contract import Capabilities, ReceiptKind
from heed.channels.submission import OwnPages


class Adapter(OwnPages):
    """`heed.channels.submission.incoming` turns a filled-in form into a message."""

    slug = "webform"
    name = "Web form"
    capabilities = Capabilities(
        text_limit=None,
        private_reply=True,
        public_reply=False,
        receipt=ReceiptKind.PUBLISHED,  # shown on the status page
        lookup=True,
        polls=False,
    )
