"""What the actions on restrictions share: locking one, its calendar, and telling the resident."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers.delivery_states import DeliveryKind
from heed.answers.models import Delivery
from heed.answers.restrictions import house_rules, queries, statements, terms
from heed.answers.restrictions.models import OnNetwork, Restriction, What
from heed.answers.restrictions.queries import NotTold
from heed.answers.restrictions.statements import Statement
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.channels.contract import Visibility
from heed.inbox import pseudonyms
from heed.inbox import queries as inbox
from heed.inbox.models import Message
from heed.staff import queries as staff
from heed.staff.actions import NotPossible
from heed.staff.seen import Stale
from heed.staff.working_time import NeverOpen, WorkingCalendar

log = logging.getLogger(__name__)


def locked(restriction_id: int, seen: str | None = None) -> Restriction:
    """The restriction, locked with its case until the transaction ends. `Stale` if it is not as it was seen."""
    case_id = Restriction.objects.values_list("case_id", flat=True).get(pk=restriction_id)
    casework.locked(case_id)
    Restriction.objects.select_for_update(no_key=True).values_list("pk").get(pk=restriction_id)
    related = ("case", "message", "contact", "account", "house_rules")
    found = Restriction.objects.select_related(*related).get(pk=restriction_id)
    if seen is not None and found.stamp != seen:
        raise Stale(_("This restriction was changed after you opened it. Look at what is new, then try again."))
    return found


def locked_with_followers(restriction_id: int) -> tuple[Restriction, list[Restriction]]:
    """The restriction and all that prolong it, the oldest first, locked with their cases. `Stale` where one came in
    between."""
    ids = [restriction_id, *queries.followers(restriction_id)]
    for case_id in sorted(set(Restriction.objects.filter(pk__in=ids).values_list("case_id", flat=True))):
        casework.locked(case_id)  # all cases before any restriction, as everywhere
    rows = [locked(pk) for pk in ids]
    if queries.followers(restriction_id) != ids[1:]:
        raise Stale(_("This restriction was changed after you opened it. Look at what is new, then try again."))
    return rows[0], rows[1:]


def typed(reason: str) -> str:
    """A colleague's reason as it is stored."""
    return pseudonyms.storable(reason.strip()[: terms.LONGEST_REASON])


def deadline(count: Callable[[WorkingCalendar], datetime]) -> datetime:
    """A moment on the town's calendar; `NotPossible` where it has no office hours."""
    try:
        return count(staff.calendar())
    except NeverOpen as error:
        raise NotPossible(_("No office hours are set, so no deadline can be counted: enter them first.")) from error


def statement_of(restriction: Restriction, language: str, link: str = "") -> Statement:
    """What the resident is told of it, in a language."""
    rule = queries.rule_of(restriction)
    return Statement(
        what=restriction.what,
        on_network=restriction.on_network != OnNetwork.NONE,
        until=restriction.ends_at,
        rule_title=rule.title(language) if rule else restriction.rule,
        rule_text=rule.text(language) if rule else "",
        passage=restriction.passage,
        reason=restriction.reason,
        by_machine=restriction.by_machine,
        review_by=restriction.decide_by if restriction.urgent and restriction.decided_by_id is None else None,
        complaints=house_rules.in_language(restriction.house_rules.complaints, language),
        link=link,
        zone=staff.town().time_zone,
    )


def tell_of(restriction: Restriction) -> Delivery | None:
    """The statement of reasons on its way; None where the network has no private messages: the page says it then."""
    town, language = staff.town(), language_of(restriction)
    link = casework_queries.personal_address(restriction.case, restriction.contact_id, town)
    said = statement_of(restriction, language, link)
    limit = _limit(restriction.message)
    return tell(restriction, said.full(language) if limit is None else said.short(language))


def language_of(restriction: Restriction) -> str:
    return statements.known(restriction.case.language or (staff.town().languages or ["nl"])[0])


def _limit(message: Message) -> int | None:
    able = queries.adapter_of(message.account)
    return able.capabilities.text_limit if able else None


def tell(restriction: Restriction, text: str) -> Delivery | None:
    """Say something to the resident in private, by the channel on which they wrote; the first part of it. Where that
    cannot be, None: the page says it then, or the case says why nobody was told."""
    if why := queries.why_not_told(restriction.message):
        if why is not NotTold.ON_PAGE:
            casework.note(restriction.case_id, "restriction_untold", None, restriction=restriction.pk, why=why.value)
        return None
    texts = _parts(restriction, text)
    first: Delivery | None = None
    previous: Delivery | None = None
    for number, part in enumerate(texts, start=1):
        previous = Delivery.objects.create(
            case=restriction.case,
            account=restriction.account,
            contact_id=restriction.contact_id,
            answers=restriction.message,
            previous=previous,
            part=number,
            parts=len(texts),
            kind=DeliveryKind.STATEMENT,
            text=part,
            language=language_of(restriction),
            visibility=_private(restriction.message).value,
            next_attempt_at=timezone.now(),
        )
        first = first or previous
    return first


def _private(message: Message) -> Visibility:
    sent = Visibility(message.visibility)
    return sent if sent.is_private else Visibility.DIRECT


def _parts(restriction: Restriction, text: str) -> list[str]:
    try:
        return inbox.channel(restriction.account).split(text)
    except Exception as error:  # settings that no longer fit, keys that no longer open them
        log.warning("restriction %s: the channel cannot be made: %s", restriction.pk, type(error).__name__)
        return [text]  # the outbox shows what is wrong, and what to do


def wanted_on_network(restriction: Restriction) -> OnNetwork:
    """Where it begins: to be set on the network where that can be done."""
    what = What(restriction.what)
    able = queries.works_on_network(what, restriction.account)
    return OnNetwork.TO_APPLY if able else OnNetwork.NONE
