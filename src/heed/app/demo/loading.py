"""Havenstad is put into its schema: the town, its people, and sixty days of what residents said and were answered."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from django.db import transaction
from tqdm import tqdm

from heed.answers import actions as answers
from heed.app.demo.answering import answer_lately
from heed.app.demo.conversing import converse
from heed.app.demo.deciding import decide
from heed.app.demo.havenstad import catalogue
from heed.app.demo.havenstad.messages import PastMessage, past_messages
from heed.app.demo.havenstad.shape import ResidentMessage
from heed.app.demo.knowing import know, learn_something_new
from heed.app.demo.settling_in import settle_in
from heed.app.demo.trying_out import try_out
from heed.casework import actions as casework
from heed.casework import gazetteer
from heed.casework.actions.residents import latest_closing
from heed.casework.models import Case, Topic
from heed.casework.status import Status
from heed.channels.contract import Author, Batch, Incoming, Place, Visibility
from heed.inbox import actions as inbox
from heed.inbox.models import Account, Message
from heed.journey import way
from heed.staff.models import ClosingDay, Department, OfficeHours, Person, Role, Town
from heed.understanding import read_gazetteer

PASSWORD = "havenstad-demo"
HANDLES = {
    "mastodon": "havenstad@sociaal.example",
    "bluesky": "havenstad.example",
    "email": "gemeente@havenstad.example",
    "webform": "Havenstad",
}
#: What the channels need to know of a server, even of one that is not there.
_SETTINGS = {"mastodon": {"base_url": "https://sociaal.example", "account_id": "1"}}
_BATCH = 100


@transaction.atomic
def load() -> None:
    """All of it or nothing: an interrupted load leaves an empty schema behind."""
    make_town()
    accounts = make_accounts()
    past = past_messages()
    with tqdm(total=2 * len(past), unit="messages", desc="Havenstad") as progress:
        now = datetime.now(ZoneInfo("Europe/Amsterdam"))
        settle_in(now.date())
        know(now.date())
        decide()
        for slug, account in accounts.items():
            said = [message for message in past if message.channel == slug]
            for some in _chunks(said):
                batch = Batch(tuple(as_incoming(message, message.sent_at(now)) for message in some))
                way.carry(inbox.receive(account, batch, archive=True).new)
                progress.update(len(some))
        acknowledge_past()
        answer_past(accounts, past, now, progress)
        learn_something_new()
        answer_lately(accounts, now)
        converse(now)
        read_past(accounts, past)
        try_out()


def _chunks(rows: Sequence[PastMessage]) -> Iterator[Sequence[PastMessage]]:
    return (rows[start : start + _BATCH] for start in range(0, len(rows), _BATCH))


def make_town() -> Town:
    hours = catalogue.hours()
    town = Town.objects.create(
        pk=1,
        name="Havenstad",
        prefix="HV",
        time_zone=hours["timezone"],
        country=hours["country"],
        languages=["nl", "en", "de", "tr"],
        districts={
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": {"slug": d.slug, "name": d.name}, "geometry": dict(d.geometry)}
                for d in catalogue.districts()
            ],
        },
    )
    for weekday, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")):
        for opens, closes in hours["weekly"].get(name, []):
            OfficeHours.objects.create(
                weekday=weekday, opens=time.fromisoformat(opens), closes=time.fromisoformat(closes)
            )
    for closing in hours["closing_days"]:
        ClosingDay.objects.create(day=closing["date"], reason=closing["name"]["nl"])
    make_gazetteer()
    make_departments()
    make_topics()
    make_people()
    return town


def make_gazetteer() -> None:
    files = [(path.name, path.read_bytes()) for path in catalogue.gazetteer_files()]
    gazetteer.replace(read_gazetteer(files).gazetteer, [name for name, _ in files])


def make_departments() -> None:
    for department in catalogue.departments():
        Department.objects.create(
            slug=department.slug,
            names=dict(department.name),
            email=department.email,
            is_back_office=department.slug == "communications",
        )


def make_topics() -> None:
    departments = {department.slug: department for department in Department.objects.all()}
    made: dict[str, Topic] = {}
    for topic in catalogue.topics():
        made[topic.slug] = Topic.objects.create(
            slug=topic.slug,
            parent=made[topic.parent] if topic.parent else None,
            names=dict(topic.name),
            description=topic.description,
            keywords={language: list(words) for language, words in topic.keywords.items()},
            department=departments[topic.department],
            target_amount=topic.amount,
            target_unit=topic.unit,
            urgent_amount=topic.urgent_amount,
            urgent_unit=topic.urgent_unit,
        )


def make_people() -> None:
    departments = {department.slug: department for department in Department.objects.all()}
    password = make_password(PASSWORD)
    for member in catalogue.staff():
        Person.objects.create(
            email=member.email,
            name=member.name,
            role=member.role,
            department=departments.get(member.department),
            language=member.language,
            password=password,
        )


def make_accounts() -> dict[str, Account]:
    """One account per channel, in rehearsal: nothing leaves this machine."""
    made = {}
    for slug, handle in HANDLES.items():
        settings = {} if slug == "webform" else {"rehearsal": True, **_SETTINGS.get(slug, {})}
        made[slug] = inbox.connect_account(slug, slug if slug == "webform" else handle, handle, settings, {})
    return made


def as_incoming(message: ResidentMessage, sent_at: datetime) -> Incoming:
    has_place = message.lon is not None or bool(message.address)
    return Incoming(
        native_id=message.id,
        author=Author(
            native_id=f"made-up:{message.author.handle}", handle=message.author.handle, name=message.author.name
        ),
        text=message.text,
        subject=message.subject,
        sent_at=sent_at.astimezone(UTC),
        parent_id=message.follows,
        visibility=Visibility.DIRECT if message.channel in ("email", "webform") else Visibility(message.visibility),
        place=Place(message.lon, message.lat, message.address) if has_place else None,
        raw={"made_up": True},
    )


def answer_past(accounts: dict[str, Account], past: list[PastMessage], now: datetime, progress: tqdm) -> None:
    """What staff answered, in order of time, by somebody of the case's department where there is one."""
    staff = list(Person.objects.filter(role__in=[Role.AGENT, Role.COMMUNICATIONS_LEAD]).order_by("pk"))
    for number, message in enumerate(past):
        progress.update(1)
        answered_at = message.answered_at(now)
        if answered_at is None:
            continue
        row = _stored(accounts[message.channel], message)
        case = Case.objects.filter(case_messages__message=row).first()
        if row is None or case is None:
            continue
        author = staff[number % len(staff)]
        answers.record_past(case, row, author, message.answer, answered_at.astimezone(UTC))
        if message.closed and case.is_open:
            casework.set_status(case.pk, author, Status.DONE, at=answered_at.astimezone(UTC))
            say_how_it_was(case, row, answered_at.astimezone(UTC), number)


def acknowledge_past() -> None:
    """Within a quarter of an hour, as Heed would have done."""
    chance = random.Random("havenstad-acknowledged")
    for pk, opened_at in Case.objects.order_by("pk").values_list("pk", "opened_at"):
        casework.note_acknowledged(pk, opened_at + timedelta(seconds=chance.randrange(5, 900)))


def say_how_it_was(case: Case, message: Message, closed_at: datetime, number: int) -> None:
    """One resident in three says it. Who waited for more than three days is satisfied less often."""
    case.refresh_from_db()
    if number % 3 or message.contact is None or latest_closing(case) is None:  # somebody may have opened it again
        return
    was_quick = closed_at - message.sent_at < timedelta(days=3)
    satisfied = number % (15 if was_quick else 6) != 0
    reason = {True: "quick" if was_quick else "solved", False: "slow" if not was_quick else "unclear"}[satisfied]
    casework.record_satisfaction(case.pk, message.contact, satisfied, [reason])


def read_past(accounts: dict[str, Account], past: list[PastMessage]) -> None:
    """Two colleagues have read a sixth of the messages without seeing Heed's reading; they differ in one of twenty."""
    first, second = Person.objects.filter(role__in=[Role.AGENT, Role.COMMUNICATIONS_LEAD]).order_by("pk")[:2]
    chance = random.Random("havenstad-readings")
    for message in chance.sample(past, len(past) // 6):
        row = _stored(accounts[message.channel], message)
        if row is None:
            continue
        intent = "praise" if message.intent == "thanks" else message.intent
        inbox.read_blind(row, {"intent": intent, "topic": message.topic, "language": message.language}, first)
        if chance.random() < 0.5:
            seen = intent if chance.random() < 0.95 else "other"
            inbox.read_blind(row, {"intent": seen, "topic": message.topic}, second)


def _stored(account: Account, message: ResidentMessage) -> Message | None:
    from heed.inbox.intake import message_digest

    digest = message_digest(account, message.id)
    return Message.objects.filter(account=account, native_digest=digest).first()
