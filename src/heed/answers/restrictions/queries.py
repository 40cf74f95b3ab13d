"""Restrictions as they stand: what is in force for whom, what waits, who may decide, and the figures."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from heed.answers.restrictions import house_rules, terms
from heed.answers.restrictions.house_rules import HouseRule
from heed.answers.restrictions.models import STUCK, Appeal, HouseRules, OnNetwork, Restriction, RestrictionState, What
from heed.bulk import Among
from heed.channels.contract import Channel
from heed.channels.submission import OwnPages
from heed.inbox import queries as inbox
from heed.inbox.models import Account, Message
from heed.staff.models import Person, VersionState
from heed.staff.permissions import ACTS

logger = logging.getLogger(__name__)


def live() -> HouseRules | None:
    return HouseRules.objects.filter(state=VersionState.LIVE).select_related("live_by").first()


def rules_of(version: HouseRules | None) -> list[HouseRule]:
    return house_rules.parse_all(version.rules) if version else []


def rule_of(restriction: Restriction) -> HouseRule | None:
    """The rule as it was in the version that it was decided under."""
    return next((one for one in rules_of(restriction.house_rules) if one.slug == restriction.rule), None)


def named_rules(language: str) -> dict[str, str]:
    """The rules that restrictions were ever asked for by, as their newest version calls them: titles by slug."""
    used = set(Restriction.objects.values_list("rule", flat=True).distinct())
    titles = {slug: slug for slug in used}
    for version in HouseRules.objects.filter(pk__in=Restriction.objects.values("house_rules")).order_by("number"):
        titles |= {rule.slug: rule.title(language) for rule in rules_of(version) if rule.slug in used}
    return dict(sorted(titles.items(), key=lambda pair: pair[1]))


def works_on_network(what: str, account: Account, message: Message | None = None) -> bool:
    """Whether the account's network can do it; else a message is only folded in Heed."""
    found = adapter_of(account)
    if found is None:
        return False
    return found.capabilities.block if what == What.BLOCK else found.capabilities.hide


def adapter_of(account: Account) -> type[Channel] | None:
    """The account's channel; None where this Heed does not have it, or cannot load it."""
    try:
        return inbox.adapter(account)
    except Exception as error:
        logger.warning("account %s: its channel cannot be loaded: %s", account.pk, type(error).__name__)
        return None


class NotTold(models.TextChoices):
    """Why Heed says nothing in private to who is restricted."""

    ON_PAGE = (
        "page",
        _(
            "on the resident's own status page only: this channel has no private messages. Give them its "
            "link by another way."
        ),
    )
    NO_CHANNEL = (
        "channel",
        _(
            "not told: Heed does not have the channel any more on which they wrote. Give them the "
            "link of their status page by another way."
        ),
    )
    TOO_LATE = (
        "late",
        _(
            "not told: the network lets nobody answer this message any more. Give them the link of their "
            "status page by another way."
        ),
    )
    REMOVED = "removed", _("not told: the author removed this message, so it cannot be answered.")  # fmt: skip


def why_not_told(message: Message) -> NotTold | None:
    """None where it can be said: in private, in time, and not on our own pages, where the page itself tells."""
    adapter = adapter_of(message.account)
    if adapter is None:
        return NotTold.NO_CHANNEL
    able = adapter.capabilities
    if not able.private_reply or issubclass(adapter, OwnPages):
        return NotTold.ON_PAGE
    if message.deleted_at is not None:
        return NotTold.REMOVED
    if able.reply_window is not None and timezone.now() >= message.sent_at + able.reply_window:
        return NotTold.TOO_LATE
    return None


def possible(account: Account) -> list[What]:
    """What can be asked for a message on this account: hiding always, if need be in Heed only."""
    return [What.HIDE, What.BLOCK] if works_on_network(What.BLOCK, account) else [What.HIDE]


def _rows() -> QuerySet[Restriction]:
    related = ("case", "message", "account", "house_rules", "asked_by", "decided_by", "ended_by", "statement", "appeal")
    return Restriction.objects.select_related(*related)


def one(restriction_id: int) -> Restriction | None:
    return _rows().filter(pk=restriction_id).first()


def to_decide() -> QuerySet[Restriction]:
    """Requests, and what was done at once and not reviewed yet; the nearest deadline first."""
    waits = Q(state=RestrictionState.ASKED) | Q(state=RestrictionState.IN_FORCE, decided_by=None)
    return _rows().filter(waits).order_by("decide_by", "pk")


def in_force() -> QuerySet[Restriction]:
    return _rows().filter(state=RestrictionState.IN_FORCE).order_by("ends_at", "pk")


def stuck() -> QuerySet[Restriction]:
    """Where the network refused: people look."""
    return _rows().filter(on_network__in=STUCK)


def open_appeals() -> QuerySet[Appeal]:
    rows = Appeal.objects.filter(decided_by=None).select_related("restriction__case", "restriction__house_rules")
    return rows.order_by("decide_by", "pk")


def of_messages(messages: Iterable[Message]) -> dict[int, list[Restriction]]:
    """What is asked or in force for messages, by their ids: of the message itself, and of its author's account."""
    said = list(messages)
    contacts = {message.contact_id for message in said if message.contact_id}
    open_now = [RestrictionState.ASKED, RestrictionState.IN_FORCE]
    rows = list(Restriction.objects.filter(Among("contact_id", contacts), state__in=open_now)) if contacts else []
    found: dict[int, list[Restriction]] = {}
    for message in said:
        of_one = [
            row
            for row in rows
            if row.message_id == message.pk
            or (row.what == What.BLOCK and (row.contact_id, row.account_id) == (message.contact_id, message.account_id))
        ]
        if of_one:
            found[message.pk] = of_one
    return found


def of_contacts(contact_ids: Iterable[int], now: datetime | None = None) -> list[Restriction]:
    """What a resident is told of on their page: all that was ever in force, while it is or they can still object."""
    moment, came = now or timezone.now(), [RestrictionState.IN_FORCE, RestrictionState.ENDED]
    rows = _rows().filter(contact__in=list(contact_ids), state__in=came).order_by("-pk")
    return [
        row
        for row in rows
        if row.state == RestrictionState.IN_FORCE or terms.may_appeal(row.began_at or row.asked_at, moment)
    ]


def chain(restriction: Restriction) -> list[Restriction]:
    """A restriction and all those that it prolongs, the newest first."""
    found, present = [restriction], restriction
    while present.follows_id is not None:
        present = Restriction.objects.get(pk=present.follows_id)
        found.append(present)
    return found


def followers(restriction_id: int) -> list[int]:
    """Ids of those that prolong a restriction, and of those that prolong these, the oldest first."""
    found: list[int] = []
    present = [restriction_id]
    while present := list(Restriction.objects.filter(follows__in=present).order_by("pk").values_list("pk", flat=True)):
        found += present
    return found


def took_part(restriction: Restriction) -> set[int | None]:
    """Ids of the colleagues who had a hand in a restriction, in one that it prolongs or in one that prolongs it."""
    rows = [*chain(restriction), *Restriction.objects.filter(pk__in=followers(restriction.pk))]
    return {person for row in rows for person in (row.asked_by_id, row.decided_by_id)}


def may_decide(restriction: Restriction, person: Person) -> bool:
    return terms.may_decide(person.pk, person.may("decide_restriction"), restriction.asked_by_id)


def may_decide_appeal(appeal: Appeal, person: Person) -> bool:
    return terms.may_decide_appeal(person.pk, person.may("decide_appeals"), took_part(appeal.restriction))


def deciders(restriction: Restriction) -> list[Person]:
    people = _with("decide_restriction")
    return [person for person in people if may_decide(restriction, person)]


def appeal_deciders(appeal: Appeal) -> list[Person]:
    involved = took_part(appeal.restriction)
    return [one for one in _with("decide_appeals") if terms.may_decide_appeal(one.pk, True, involved)]


def _with(act: str) -> list[Person]:
    roles = [role.value for role in ACTS[act]]
    return list(Person.objects.filter(is_active=True, role__in=roles).order_by("pk"))


def wanted_elsewhere(restriction: Restriction) -> bool:
    """Whether another restriction in force wants the same at the network: then nothing is lifted there."""
    rows = Restriction.objects.filter(
        what=restriction.what, account=restriction.account_id, contact=restriction.contact_id
    )
    if restriction.what == What.HIDE:
        rows = rows.filter(message=restriction.message_id)
    still = rows.filter(state=RestrictionState.IN_FORCE).exclude(on_network=OnNetwork.NONE)
    return still.exclude(pk=restriction.pk).exists()


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What the log shows. "" and None: all."""

    what: str = ""
    rule: str = ""
    state: str = ""
    since: datetime | None = None
    until: datetime | None = None


def log(chosen: LogFilter) -> QuerySet[Restriction]:
    """Every restriction that was ever asked for, the newest first."""
    rows = _rows().order_by("-pk")
    given: dict[str, Any] = {"what": chosen.what, "rule": chosen.rule, "state": chosen.state}
    given |= {"asked_at__gte": chosen.since, "asked_at__lt": chosen.until}
    return rows.filter(**{name: value for name, value in given.items() if value})


@dataclass(frozen=True, slots=True)
class Figure:
    """How many restrictions of one rule and outcome were asked for in a month."""

    month: datetime
    rule: str
    what: str
    outcome: str
    number: int


def figures(rows: QuerySet[Restriction]) -> Sequence[Figure]:
    """Counts per month, rule and outcome, of which nothing of a person can be read: for publishing."""
    counted = (
        rows.order_by()
        .annotate(month=TruncMonth("asked_at"))
        .values("month", "rule", "what", "state", "ended_how")
        .annotate(number=Count("pk"))
        .order_by("-month", "rule", "what", "state", "ended_how")
    )
    return [
        Figure(row["month"], row["rule"], row["what"], row["ended_how"] or row["state"], row["number"])
        for row in counted
    ]
