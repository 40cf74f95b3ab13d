"""Telephone and counter: staff write down what somebody says, and the answer is shown on the status page."""

from __future__ import annotations

from heed.channels.contract import Capabilities, ReceiptKind
from heed.channels.submission import OwnPages


class Adapter(OwnPages):
    """`heed.channels.submission.incoming` turns what was written down into a message."""

    slug = "counter"
    name = "Telephone and counter"
    capabilities = Capabilities(
        text_limit=None,
        private_reply=True,
        public_reply=False,
        receipt=ReceiptKind.PUBLISHED,  # shown on the status page, and told by whoever calls back
        lookup=True,
        polls=False,
    )
