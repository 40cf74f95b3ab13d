"""Which department a new message goes to, and why: the rules in use first, then its topic, then the back office."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db.models import Min

from heed.bulk import Among
from heed.casework import placing, rules
from heed.casework.models import URGENT, RoutedBy, RoutingSet, Topic
from heed.casework.rules import Facts, Known, Rule, RuleError
from heed.channels import registry
from heed.inbox.models import Direction, Message
from heed.inbox.unplaced import Unplaced
from heed.staff import queries as staff
from heed.staff.models import Department, VersionState

if TYPE_CHECKING:
    from heed.casework.placing import Catalogue

log = logging.getLogger(__name__)

UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a message goes, and what decided it. `rule` is the place (from 1) in the set of rules number `version`.

    `failed` says that this rule matched but could not be followed: then the topic or the back office decided. It is
    the part of the rule that is broken, or "error".
    """

    topic: Topic | None
    department: Department
    by: RoutedBy
    version: int | None = None
    rule: int | None = None
    failed: str = ""


@dataclass(slots=True)
class Router:
    """The rules of one set, made ready to decide on a batch. Read once per batch."""

    catalogue: Catalogue
    version: int | None = None
    stored: Sequence[object] = ()
    _first: dict[int, int] = field(default_factory=dict)
    _clocks: dict[datetime, tuple[int, time, bool]] = field(default_factory=dict)
    _numbers: list[int] = field(default_factory=list)
    _rules: rules.Rules | None = None
    _departments: dict[str, Department] = field(default_factory=dict)
    _above: dict[str, frozenset[str]] = field(default_factory=dict)
    _zone: ZoneInfo | None = None

    def __post_init__(self) -> None:
        readable: list[Rule] = []
        for number, data in enumerate(self.stored, 1):
            try:
                readable.append(rules.parse(data, number))
                self._numbers.append(number)
            except RuleError as error:  # shown by `broken`, on the page of rules and to whoever may change them
                log.error("version %s of the routing rules, %s", self.version, error)
        if readable:
            self._rules = rules.prepare(readable)
            self._departments = {one.slug: one for one in staff.departments()}
            self._above = lines_of_topics()
            self._zone = ZoneInfo(self.catalogue.town.time_zone)

    def meet(self, messages: Sequence[Unplaced]) -> None:
        """Look up in one query, where a rule asks it, who among the senders of a batch wrote before."""
        if not self._rules or not self._rules.asks_contact:
            return
        contacts = {message.contact_id for message in messages if message.contact_id} - self._first.keys()
        rows = Message.objects.filter(Among("contact", contacts), direction=Direction.IN).values_list("contact")
        self._first.update(dict(rows.annotate(first=Min("pk"))))

    def decide(self, message: Unplaced, fallback: Department | None = None) -> Decision:
        """Where this message goes. `fallback` takes the place of the back office."""
        topic = self.catalogue.sure_topic(message)
        otherwise = self._otherwise(topic, fallback)
        if self._rules is None:
            return otherwise
        try:
            at = self._rules.first_match(self.facts(message, topic))
        except Exception:  # a message is never lost to a rule: the case says that the rules failed
            log.exception("routing rules failed for message %s", message.pk)
            return self._otherwise(topic, fallback, failed="error", version=self.version)
        return otherwise if at is None else self._follow(at, topic, fallback)

    def _otherwise(
        self,
        topic: Topic | None,
        fallback: Department | None,
        failed: str = "",
        version: int | None = None,
        rule: int | None = None,
    ) -> Decision:
        if topic:
            return Decision(topic, topic.department, RoutedBy.TOPIC, version, rule, failed)
        if fallback:
            return Decision(None, fallback, RoutedBy.HAND, version, rule, failed)
        return Decision(None, self.catalogue.back_office, RoutedBy.BACK_OFFICE, version, rule, failed)

    def _follow(self, at: int, topic: Topic | None, fallback: Department | None) -> Decision:
        assert self._rules is not None
        rule, number = self._rules.rules[at], self._numbers[at]
        given = self.catalogue.topics.get(rule.to_topic) if rule.to_topic else topic
        if rule.to_topic and given is None:
            return self._otherwise(topic, fallback, "to_topic", self.version, number)
        department = self._departments.get(rule.department)
        if given and not rule.department:
            department = given.department
        if department is None:
            return self._otherwise(topic, fallback, "department", self.version, number)
        return Decision(given, department, RoutedBy.RULE, self.version, number)

    def facts(self, message: Unplaced, topic: Topic | None) -> Facts:
        """What the rules look at."""
        weekday, moment, is_open = self._clock(message.received_at)
        return Facts(
            topics=self._above.get(topic.slug, frozenset()) if topic else frozenset(),
            district=self._district(message) if self._asks_district else "",
            language=message.language,
            channel=message.channel,
            urgency="urgent" if message.urgency >= URGENT else "normal",
            contact=self._contact(message),
            weekday=weekday,
            moment=moment,
            is_open=is_open,
            text=f"{message.subject}\n{message.text}" if message.subject else message.text,
        )

    @property
    def _asks_district(self) -> bool:
        return self._rules is not None and any(rule.district for rule in self._rules.rules)

    def _district(self, message: Unplaced) -> str:
        spot = placing.spot(message)
        return self.catalogue.district(spot.lon, spot.lat)

    def _clock(self, at: datetime) -> tuple[int, time, bool]:
        if at not in self._clocks:  # a batch is received at one moment
            local = at.astimezone(self._zone)
            self._clocks[at] = (local.weekday(), local.time(), self.catalogue.calendar.is_open(at))
        return self._clocks[at]

    def _contact(self, message: Unplaced) -> str:
        """Who gave no name is new each time: nothing says that they wrote before."""
        if message.is_from_bot:
            return "bot"
        first = self._first.get(message.contact_id or 0)
        return "known" if first is not None and first < message.pk else "new"


def live_router(catalogue: Catalogue) -> Router:
    live = RoutingSet.objects.filter(state=VersionState.LIVE).first()
    return Router(catalogue, live.number, live.rules) if live else Router(catalogue)


def lines_of_topics() -> dict[str, frozenset[str]]:
    """By slug the topic itself and all that it is part of."""
    rows: dict[int, tuple[str, int | None]] = {
        pk: (slug, parent) for pk, slug, parent in Topic.objects.values_list("pk", "slug", "parent_id")
    }
    return {slug: frozenset(_line(pk, rows)) for pk, (slug, _parent) in rows.items()}


def _line(pk: int | None, rows: dict[int, tuple[str, int | None]]) -> Iterable[str]:
    while pk is not None:
        slug, pk = rows[pk]
        yield slug


def known() -> Known:
    """What rules may speak of in this town now."""
    districts = staff.town().districts.get("features", [])
    return Known(
        departments=frozenset(staff.departments().values_list("slug", flat=True)),
        topics=frozenset(Topic.objects.filter(is_active=True).values_list("slug", flat=True)),
        districts=frozenset(feature["properties"]["slug"] for feature in districts),
        channels=frozenset(registry.slugs()),
    )


@dataclass(frozen=True, slots=True)
class Checked:
    """One stored rule: read, or the reason why it could not be; and what it speaks of that is gone."""

    number: int
    rule: Rule | None
    problem: str
    troubles: tuple[rules.Trouble, ...]

    @property
    def is_broken(self) -> bool:
        return self.rule is None or bool(self.troubles)


def check(stored: Sequence[object], now: Known | None = None) -> list[Checked]:
    """Each rule of a set, and what is broken in it as the town is now."""
    now = now or known()
    return [_checked(number, data, now) for number, data in enumerate(stored, 1)]


def _checked(number: int, data: object, now: Known) -> Checked:
    try:
        rule = rules.parse(data)
    except RuleError as error:
        return Checked(number, None, str(error), ())
    found = rules.troubles([rule], now)
    return Checked(number, rule, "", tuple(rules.Trouble(number, one.part, one.value, one.is_fatal) for one in found))


def broken() -> list[Checked]:
    """The rules in use that do not work as written: for the page of rules and on My day."""
    live = RoutingSet.objects.filter(state=VersionState.LIVE).first()
    return [one for one in check(live.rules) if one.is_broken] if live and live.rules else []
