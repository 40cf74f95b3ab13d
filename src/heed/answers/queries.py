"""What other rooms ask of the outbox."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib.postgres.search import SearchQuery, SearchVector

from heed.answers.models import Delivery, DeliveryKind, DeliveryState
from heed.inbox.models import Account


def answered_with(words: str, limit: int) -> list[int]:
    """Ids of the cases in which an answer of ours holds all words as they are written; those answered last first."""
    rows = Delivery.objects.filter(kind=DeliveryKind.ANSWER).annotate(document=SearchVector("text", config="simple"))
    found = rows.filter(document=SearchQuery(words, config="simple", search_type="websearch"))
    return list(found.order_by("-pk").values_list("case_id", flat=True)[:limit])


def known_keys(account: Account, keys: Iterable[str]) -> set[str]:
    """Those of these idempotency keys (in hexadecimal) under which something was sent from the account.

    Keys are random and known to nobody before they are sent, so one that is known proves where a message came from.
    """
    wanted = {key for key in keys if _is_key(key)}
    if not wanted:
        return set()
    tried = Delivery.objects.filter(account=account, key__in=wanted, first_attempt_at__isnull=False)
    return {key.hex for key in tried.values_list("key", flat=True)}


def _is_key(text: str) -> bool:
    try:
        return UUID(hex=text).hex == text
    except ValueError:
        return False


def is_answer_under_way(case_id: int) -> bool:
    """Whether an answer on this case was let go and the network has not taken it yet."""
    under_way = [DeliveryState.WAITING, DeliveryState.SENDING]
    return Delivery.objects.filter(case=case_id, kind=DeliveryKind.ANSWER, state__in=under_way).exists()
