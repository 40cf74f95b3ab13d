"""Everything that changes the vault, the log, the terms and the requests of residents. The only writer of this room."""

from heed.privacy.actions.erasing import ask_erasure, confirm_erasure, erase_now, preview, refuse, withdraw
from heed.privacy.actions.expiring import Expired, expire, set_term
from heed.privacy.actions.giving import record_given
from heed.privacy.actions.vault import count_sending, erase, put, put_file, record, replace

__all__ = [
    "Expired",
    "ask_erasure",
    "confirm_erasure",
    "count_sending",
    "erase",
    "erase_now",
    "expire",
    "preview",
    "put",
    "put_file",
    "record",
    "record_given",
    "refuse",
    "replace",
    "set_term",
    "withdraw",
]
