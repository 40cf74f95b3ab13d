"""Restrictions are set and lifted at the networks here: claimed, called outside any transaction, and written down."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.conf import settings
from django.db import Error as DatabaseTrouble

from heed.answers.restrictions import actions
from heed.answers.restrictions.actions import carrying
from heed.answers.restrictions.models import OnNetwork, Restriction
from heed.casework import queries as casework
from heed.channels.contract import ChannelError
from heed.inbox import actions as inbox
from heed.inbox import pseudonyms
from heed.inbox import queries as inbox_queries

log = logging.getLogger(__name__)

#: A call of a network may take so many times the lease of a delivery, since nobody renews the claim meanwhile.
_LEASES = 10


def carry_out_due(limit: int = 50) -> int:
    """Set and lift what is due. Returns how many were tried."""
    tried = 0
    while tried < limit:
        claimed = actions.claim(timedelta(seconds=settings.LEASE_SECONDS * _LEASES))
        if claimed is None:
            break
        attempt(claimed)
        tried += 1
    return tried


def attempt(restriction: Restriction) -> None:
    """One attempt. What is done twice is done once: a block is a block."""
    try:
        if not carrying.is_needless(restriction):
            _call(restriction)
    except ChannelError as error:
        _not_done(restriction, error)
    except DatabaseTrouble:
        raise
    except Exception as error:  # a mistake in a channel must not stop the others
        log.exception("restriction %s", restriction.pk)
        _not_done(restriction, ChannelError(f"{type(error).__name__}: {error}"))
    else:
        actions.record_done(restriction)


def _call(restriction: Restriction) -> None:
    channel = inbox_queries.channel(restriction.account)
    sets = restriction.on_network == OnNetwork.TO_APPLY
    held = inbox_queries.native(restriction.message)
    raw = held.get("raw", {})
    if carrying.is_block(restriction):
        identity = inbox_queries.identities([restriction.contact]).get(restriction.contact_id)
        if identity is None:
            raise ChannelError("This contact was erased.", permanent=True, remedy="Look on the network itself.")
        (channel.block if sets else channel.unblock)(identity.author(), raw)
        return
    if not held.get("native_id"):
        if sets:
            raise ChannelError("The author removed this message.", permanent=True, remedy="There is nothing to hide.")
        if not casework.was_taken_back(restriction.message_id):
            raise ChannelError("This message was let go.", permanent=True, remedy="Look on the network itself.")
        return
    (channel.hide if sets else channel.show)(held["native_id"], raw)


def _not_done(restriction: Restriction, error: ChannelError) -> None:
    if error.unauthorised:
        inbox.note_health(restriction.account, error)
        error.permanent = False  # it waits until the account is connected again
    # Networks name people in their refusals; outside the vault nobody is named.
    account = restriction.account
    error.message = pseudonyms.without_handles(error.message, account.channel, (), account.handle)
    actions.record_failed(restriction, error)
