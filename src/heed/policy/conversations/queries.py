"""What pages and jobs read of conversations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, F, Func, JSONField, OuterRef, Q, QuerySet, Value
from django.db.models.functions import TruncDate
from django.utils import timezone

from heed.policy.conversations import choosing, likeness, results
from heed.policy.conversations.missing import Comparison, compare
from heed.policy.conversations.pseudonyms import digest, is_token
from heed.policy.models import (
    OpinionConversation,
    Participant,
    PopulationKind,
    Statement,
    StatementState,
    StoredLandscape,
    Vote,
)
from heed.staff.models import Town

#: What commits later than this after its moment is found all the same.
LATE = timedelta(seconds=5)
#: Statements that wait, or were refused, on one page.
SHOWN = 50
#: What residents may say beside the town's districts and languages.
ELSEWHERE, OTHER = "elsewhere", "other"


def visible(key: str) -> OpinionConversation | None:
    """A conversation that residents may see, open or closed."""
    if "\0" in key:  # no text to PostgreSQL
        return None
    found = OpinionConversation.objects.select_related("dossier").filter(key=key).first()
    return found if found and found.is_visible else None


def participant(conversation: OpinionConversation, token: str) -> Participant | None:
    if not is_token(token):
        return None
    return conversation.participants.filter(digest=digest(conversation, token)).first()


def own_votes(someone: Participant | None) -> dict[int, int]:
    """Choices by statement; without statements that are not voted on any more."""
    if someone is None:
        return {}
    rows = someone.votes.filter(statement__state=StatementState.ACCEPTED)
    return dict(rows.order_by("-at").values_list("statement_id", "choice"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody sees next: `statement` is None when they have voted on all."""

    statement: Statement | None
    voted: int
    whole: int


def turn(conversation: OpinionConversation, someone: Participant | None, chance: str) -> Turn:
    """The next statement; `chance` stands for who has not voted yet, so that not all begin with the same one."""
    rows = conversation.statements.filter(state=StatementState.ACCEPTED)
    open_ones = dict(rows.order_by("pk").values_list("pk", "is_about_people"))
    voted = own_votes(someone)
    pk = choosing.next_statement(
        list(open_ones),
        voted.keys(),
        priorities(conversation),
        {one for one, is_about in open_ones.items() if is_about},
        someone.pk if someone else chance,
    )
    statement = Statement.objects.get(pk=pk) if pk is not None else None
    return Turn(statement, len(voted), len(open_ones))


def priorities(conversation: OpinionConversation) -> dict[int, float]:
    summary = stored_summary(conversation)
    return {int(pk): row["priority"] for pk, row in summary.get("statements", {}).items()}


def stored_summary(conversation: OpinionConversation) -> dict[str, Any]:
    """{} where nothing was worked out yet."""
    return StoredLandscape.objects.filter(pk=conversation.pk).values_list("summary", flat=True).first() or {}


def place(someone: Participant | None) -> list[Any] | None:
    """x, y and group of one participant: nobody else's places leave the database."""
    if someone is None:
        return None
    rows = StoredLandscape.objects.filter(pk=someone.conversation_id)
    own = Func(F("places"), Value(str(someone.pk)), function="jsonb_extract_path", output_field=JSONField())
    return rows.annotate(own=own).values_list("own", flat=True).first()


def alike(conversation: OpinionConversation, text: str) -> list[Statement]:
    """Statements to vote on that may say the same, the likest first."""
    return next(_alike(conversation, [text]))


def _alike(conversation: OpinionConversation, texts: Iterable[str]) -> Iterator[list[Statement]]:
    """For each text the statements to vote on that may say the same."""
    by_id = {one.pk: one for one in conversation.statements.filter(state=StatementState.ACCEPTED)}
    said = ((pk, text) for pk, one in by_id.items() for text in (one.text, *one.translations.values()))
    known = likeness.Known(said)
    for text in texts:
        yield [by_id[pk] for pk in dict.fromkeys(one.id for one in known.alike(text))]


def waiting(conversation: OpinionConversation) -> list[tuple[Statement, list[Statement]]]:
    """The oldest `SHOWN` statements that a colleague has to decide on, each with those that may say the same."""
    rows = conversation.statements.filter(state=StatementState.WAITING).order_by("added_at", "pk")[:SHOWN]
    return list(zip(rows, _alike(conversation, [one.text for one in rows]), strict=True))


def counts(conversation: OpinionConversation) -> dict[str, int]:
    """How many statements there are by state."""
    rows = conversation.statements.order_by().values("state").annotate(number=Count("pk"))
    return dict.fromkeys(StatementState.values, 0) | {row["state"]: row["number"] for row in rows}


def listed() -> list[OpinionConversation]:
    """Conversations that stand on the town's front page: open now, the ones that close first at the top."""
    now = timezone.now()
    rows = OpinionConversation.objects.filter(Q(closes_at=None) | Q(closes_at__gt=now), is_listed=True)
    return list(
        rows.filter(opens_at__lte=now, dossier__closed_at=None).order_by(F("closes_at").asc(nulls_last=True), "pk")
    )


def due() -> list[int]:
    """Conversations in which votes, moderation or erasure came after their landscape was worked out."""
    later = Vote.objects.filter(conversation=OuterRef("pk"), at__gt=OuterRef("landscape__of") - LATE)
    rows = OpinionConversation.objects.filter(
        Q(landscape__isnull=True) & Exists(Vote.objects.filter(conversation=OuterRef("pk")))
        | Q(changed_at__gt=F("landscape__of") - LATE)
        | Q(landscape__isnull=False) & ~Q(landscape__summary__version=results.VERSION)
        | Exists(later)
    )
    return list(rows.order_by("pk").values_list("pk", flat=True))


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    joined: int
    votes: int


def by_day(conversation: OpinionConversation, town: Town, most: int = 60) -> list[Day]:
    """New participants and first votes on each of the last `most` days, by the town's calendar, that had any."""
    zone = ZoneInfo(town.time_zone)
    joined = _per_day(conversation.participants.all(), "joined_at", zone)
    votes = _per_day(conversation.votes.all(), "first_at", zone)
    days = sorted(joined.keys() | votes.keys())[-most:]
    return [Day(day, joined.get(day, 0), votes.get(day, 0)) for day in days]


def _per_day(rows: QuerySet[Any], name: str, zone: ZoneInfo) -> dict[date, int]:
    counted = rows.order_by().annotate(day=TruncDate(name, tzinfo=zone)).values("day").annotate(number=Count("pk"))
    return {row["day"]: row["number"] for row in counted}


def districts(town: Town) -> dict[str, str]:
    """Names of the town's districts by slug."""
    found = [feature.get("properties", {}) for feature in town.districts.get("features", [])]
    return {one["slug"]: one.get("name", one["slug"]) for one in found if one.get("slug")}


def who_is_there(conversation: OpinionConversation, kind: PopulationKind) -> Comparison:
    """What participants said of themselves beside the figures of the population; small figures hidden."""
    said = Counter(conversation.participants.values_list(str(kind.value), flat=True))
    silent = said.pop("", 0)
    return compare(said, population(conversation, kind), silent)


def population(conversation: OpinionConversation, kind: PopulationKind) -> dict[str, int]:
    rows = conversation.population.filter(kind=kind).order_by("pk")
    return dict(rows.values_list("key", "people"))
