"""What a correction or a withdrawal does for each person who got the answer, and what stands of answers by now.

Where the network can edit or delete, our own messages are edited or deleted; where it cannot, a message follows that
says what it corrects or takes back. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.answers import limits, private_talk
from heed.answers.changing import texts as change_texts
from heed.answers.delivery_states import UNDER_WAY, WRITTEN
from heed.answers.models import Act, Delivery, DeliveryKind, DeliveryState, Draft, DraftAct
from heed.answers.refusals import Refused
from heed.channels.contract import Channel, Visibility
from heed.inbox import queries as inbox
from heed.staff import queries as staff


def root_of(draft: Draft) -> Draft:
    """The answer that a draft corrects or takes back, or is."""
    return draft.corrects or draft


def of_answer(root: Draft) -> QuerySet[Delivery]:
    """All deliveries of an answer and of what changed it since, the oldest first."""
    return Delivery.objects.filter(Q(draft=root) | Q(draft__corrects=root)).order_by("pk")


def put_right_since() -> Exists:
    """Of deliveries: that a later correction of the same answer was sent, so that they say what no longer stands."""
    root = Coalesce(OuterRef("draft__corrects"), OuterRef("draft"))
    later = Delivery.objects.filter(draft__corrects=root, pk__gt=OuterRef("pk"), state=DeliveryState.SENT)
    return Exists(later.exclude(draft=OuterRef("draft")))


def is_under_way(root: Draft) -> bool:
    """Whether it is not settled yet what the network has of the answer, or of a change of it."""
    return of_answer(root).filter(state__in=[*UNDER_WAY, DeliveryState.UNCERTAIN]).exists()


def was_changed_since(row: Delivery) -> bool:
    """Whether a correction or a withdrawal of the same answer was let go after this delivery."""
    if row.draft is None:
        return False
    later = Delivery.objects.filter(draft__corrects=root_of(row.draft), pk__gt=row.pk).exclude(draft=row.draft)
    return later.exclude(state=DeliveryState.CANCELLED).exists()


def check(root: Draft) -> None:
    """`Refused` where the answer cannot be corrected or taken back now."""
    if is_under_way(root):
        raise Refused(_("This answer, or a change of it, is still under way: wait until it was sent."))
    if not standing(root):
        raise Refused(_("This answer was taken back already."))


def standing(root: Draft) -> list[list[Delivery]]:
    """By person, the deliveries whose messages stand on the network now, in their order."""
    kept = of_answer(root).filter(
        act=Act.SEND,
        state=DeliveryState.SENT,
        withdrawn_at=None,
        kind__in=[DeliveryKind.ANSWER, DeliveryKind.CORRECTION],
    )
    by_person: dict[int, list[Delivery]] = {}
    for row in kept.select_related("account", "message", "answers__account", "case"):
        by_person.setdefault(row.contact_id, []).append(row)
    return list(by_person.values())


def present_text(root: Draft) -> str:
    """What the answer says by now, with what was corrected."""
    sent = of_answer(root).filter(kind=DeliveryKind.CORRECTION, state=DeliveryState.SENT)
    latest = sent.select_related("draft").order_by("-draft").first()
    return latest.draft.text if latest and latest.draft else root.text


def language_of(root: Draft) -> str:
    return root.language or root.case.language or (staff.town().languages or ["nl"])[0]


def planned(draft: Draft) -> list[list[Delivery]]:
    """What is to be done for each person, in order: deliveries that are not stored. `ChannelError`: cannot be cut."""
    assert draft.corrects
    plan = _correction if draft.act == DraftAct.CORRECTION else _withdrawal
    return [plan(draft, stands) for stands in standing(draft.corrects)]


def ways(root: Draft, act: str) -> dict[str, int]:
    """How many people a correction or withdrawal reaches in which way: "edit", "delete" or "send"."""
    counted: dict[str, int] = {}
    for stands in standing(root):
        channel = inbox.channel(stands[0].account)
        can = _can_delete(channel, stands)
        if act == DraftAct.CORRECTION:
            can = _can_edit(channel, stands) and not _goes_private(stands)
        way = (Act.EDIT if act == DraftAct.CORRECTION else Act.DELETE) if can else Act.SEND
        counted[way.value] = counted.get(way.value, 0) + 1
    return counted


def _can_edit(channel: Channel, stands: Sequence[Delivery]) -> bool:
    return channel.capabilities.edit and _are_known(stands)


def _can_delete(channel: Channel, stands: Sequence[Delivery]) -> bool:
    return channel.capabilities.delete and _are_known(stands)


def _are_known(stands: Sequence[Delivery]) -> bool:
    """Not so where only a colleague saw that it was sent: nobody knows the network's id."""
    return all(row.message is not None and row.message.deleted_at is None for row in stands)


def _goes_private(stands: Sequence[Delivery]) -> bool:
    """Whether the resident agreed to go on in private after this was said in public: nothing is added there."""
    first = stands[0]
    return not Visibility(first.visibility).is_private and bool(private_talk.agreed_at(first.case, first.contact_id))


def _correction(draft: Draft, stands: list[Delivery]) -> list[Delivery]:
    """Parts are edited one for one; those that are too many are deleted, those that are new go behind."""
    channel = inbox.channel(stands[0].account)
    texts = channel.split(draft.text)
    if (
        _goes_private(stands)
        or not _can_edit(channel, stands)
        or (len(texts) < len(stands) and not channel.capabilities.delete)
    ):
        return _follow_up(draft, stands, channel)
    made: list[Delivery] = []
    for old, text in zip_longest(stands, texts):
        act = Act.SEND if old is None else Act.DELETE if text is None else Act.EDIT
        made.append(_delivery(draft, stands, act, text or "", changes=old or stands[-1]))
    return _chained(made)


def _withdrawal(draft: Draft, stands: list[Delivery]) -> list[Delivery]:
    channel = inbox.channel(stands[0].account)
    if not _can_delete(channel, stands):
        return _follow_up(draft, stands, channel)
    # the last part first: a thread that is cut off halfway must not look like the whole
    return _chained([_delivery(draft, stands, Act.DELETE, draft.text, changes=old) for old in reversed(stands)])


def _follow_up(draft: Draft, stands: list[Delivery], channel: Channel) -> list[Delivery]:
    texts = channel.split(follow_up_text(draft, stands[0]))
    return _chained([_delivery(draft, stands, Act.SEND, text, changes=stands[-1]) for text in texts])


def follow_up_text(draft: Draft, answered: Delivery) -> str:
    """What goes out where the network cannot edit: a withdrawal says by itself what it takes back."""
    if draft.act == DraftAct.WITHDRAWAL:
        return draft.text
    assert draft.corrects
    lead = change_texts.of("lead", language_of(draft.corrects), answered.sent_at or answered.created_at)
    return f"{lead}\n\n{draft.text}"


def _delivery(draft: Draft, stands: list[Delivery], act: Act, text: str, changes: Delivery) -> Delivery:
    first, now = stands[0], timezone.now()
    return Delivery(
        case_id=first.case_id,
        draft=draft,
        language=draft.language,
        account=first.account,
        contact_id=first.contact_id,
        answers=first.answers,
        kind=DeliveryKind(draft.act),
        act=act,
        changes=changes,
        text=text,
        visibility=Visibility.DIRECT.value if _goes_private(stands) else first.visibility,
        next_attempt_at=now,
        expires_at=limits.expires_at(first.answers, now) if act == Act.SEND else None,
    )


def _chained(made: list[Delivery]) -> list[Delivery]:
    for number, row in enumerate(made, start=1):
        row.part, row.parts = number, len(made)
        row.previous = made[number - 2] if number > 1 else None
    return made


@dataclass(frozen=True, slots=True)
class Said:
    """An answer, or a part of one, as it stands. Of one that was taken back, `text` says so."""

    text: str
    sent_at: datetime
    corrected_at: datetime | None = None
    withdrawn_at: datetime | None = None


def as_they_stand(cases: Sequence[int], may_be_read: Callable[[Delivery], bool]) -> list[Said]:
    """The answers of cases, each once, oldest first, with what was corrected or taken back since."""
    rows = Delivery.objects.filter(case__in=cases, kind__in=WRITTEN, state=DeliveryState.SENT)
    by_answer: dict[int | None, list[Delivery]] = {}
    for row in rows.select_related("draft").order_by("sent_at", "pk"):
        if may_be_read(row):
            root = (row.draft.corrects_id if row.draft else None) or row.draft_id
            by_answer.setdefault(root, []).append(row)
    found = [said for said_of_one in by_answer.values() for said in _as_it_stands(said_of_one)]
    return sorted(found, key=lambda said: said.sent_at)


def _as_it_stands(rows: list[Delivery]) -> list[Said]:
    answered = [row for row in rows if row.kind == DeliveryKind.ANSWER]
    changed = [row for row in rows if row.kind != DeliveryKind.ANSWER and row.part == row.parts]
    if not changed or not answered:
        parts: dict[tuple[int | None, int], Delivery] = {}
        for row in answered or rows:
            parts.setdefault((row.draft_id, row.part), row)
        return [Said(row.text, _moment(row)) for row in parts.values()]
    latest = max(changed, key=lambda row: (row.draft_id or 0, row.pk))
    text = latest.draft.text if latest.draft else latest.text
    if latest.kind == DeliveryKind.WITHDRAWAL:
        return [Said(text, _moment(answered[0]), withdrawn_at=_moment(latest))]
    return [Said(text, _moment(answered[0]), corrected_at=_moment(latest))]


def _moment(row: Delivery) -> datetime:
    return row.sent_at or row.created_at
