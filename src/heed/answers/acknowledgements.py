"""What Heed says by itself when a case opens: received, answered before then, and that this is automatic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.formats import date_format

from heed.answers.knowledge import published
from heed.answers.knowledge.published import Published, Question
from heed.answers.models import Delivery, DeliveryKind
from heed.bulk import Among
from heed.casework import promise_texts
from heed.casework import queries as casework
from heed.casework.actions import Link
from heed.casework.models import URGENT, Joining, Topic
from heed.channels import registry
from heed.channels.contract import text_length
from heed.inbox import automatic
from heed.inbox.unplaced import Unplaced
from heed.staff.models import Town
from heed.staff.working_time import WorkingCalendar

#: Older messages (an archive, the first fetch of an account) are not acknowledged any more.
FRESH = timedelta(hours=24)
#: In this time one public thread gets one acknowledgement, and one contact at most so many.
BURST = timedelta(hours=1)
MOST_PUBLIC = 3
MOST_PRIVATE = 10

#: A private message that comes so soon after an acknowledgement is not acknowledged, nor is the same text again within
#: `FRESH`: out-of-office programs that do not say what they are would go on for ever, each time in a new thread.
SOON = timedelta(minutes=2)

#: The promise itself stands in `casework.promise_texts`. English serves languages that are not here.
TEXTS: dict[str, dict[str, str]] = {
    "nl": {
        "received": "Bedankt voor uw bericht. Wij hebben het ontvangen als {reference}.",
        "known": "Wij weten er al van. U hoort van ons zodra er nieuws is.",
        "late": "Wij weten er al van en zijn er later mee dan beloofd. U hoort van ons zodra er nieuws is.",
        "danger": "Is er nu iemand in gevaar? Bel 112.",
        "closed": "Ons kantoor is nu gesloten. Een medewerker leest uw bericht vanaf {opening}.",
        "fact": "Misschien helpt dit al: {text} Bron: {source} (nagekeken op {checked}). "
        "Een medewerker leest uw vraag ook; u hoeft niets te doen.",
        "duty": "Wij waarschuwen nu de medewerker die dienst heeft.",
        "link": "Hier ziet u hoe het ermee staat: {link}",
    },
    "en": {
        "received": "Thank you for your message. We have received it as {reference}.",
        "known": "We know of this already. You will hear from us as soon as there is news.",
        "late": "We know of this already, and are later with it than we promised. "
        "You will hear from us as soon as there is news.",
        "danger": "Is somebody in danger now? Call 112.",
        "closed": "Our office is closed now. A colleague reads your message from {opening} on.",
        "fact": "Perhaps this helps already: {text} Source: {source} (checked on {checked}). "
        "A colleague reads your question too; you need not do anything.",
        "duty": "We are alerting the colleague on duty now.",
        "link": "See how it is going here: {link}",
    },
    "de": {
        "received": "Danke für Ihre Nachricht. Sie ist bei uns eingegangen als {reference}.",
        "known": "Wir wissen bereits davon. Sie hören von uns, sobald es Neues gibt.",
        "late": "Wir wissen bereits davon und sind später dran als versprochen. "
        "Sie hören von uns, sobald es Neues gibt.",
        "danger": "Ist jetzt jemand in Gefahr? Rufen Sie 112 an.",
        "closed": "Unser Büro ist jetzt geschlossen. Ihre Nachricht wird ab {opening} von einem Menschen gelesen.",
        "fact": "Vielleicht hilft Ihnen das schon: {text} Quelle: {source} (geprüft am {checked}). "
        "Ihre Frage wird auch von einem Menschen gelesen; Sie müssen nichts tun.",
        "duty": "Wir benachrichtigen jetzt den Bereitschaftsdienst.",
        "link": "Den Stand sehen Sie hier: {link}",
    },
    "tr": {
        "received": "Mesajınız için teşekkür ederiz. Kayıt numaranız: {reference}.",
        "known": "Bu konuyu biliyoruz. Yeni bir gelişme olduğunda size haber vereceğiz.",
        "late": "Bu konuyu biliyoruz ve söz verdiğimizden geç kaldık. Yeni bir gelişme olduğunda size haber vereceğiz.",
        "danger": "Şu anda tehlikede olan biri var mı? 112'yi arayın.",
        "closed": "Şu anda ofisimiz kapalı. Mesajınızı {opening} itibarıyla bir çalışanımız okuyacak.",
        "fact": "Belki şu bilgi yardımcı olur: {text} Kaynak: {source} (kontrol tarihi: {checked}). "
        "Sorunuzu bir çalışanımız da okuyacak; başka bir şey yapmanız gerekmez.",
        "duty": "Nöbetçi çalışanımıza şimdi haber veriyoruz.",
        "link": "Durumunu buradan izleyebilirsiniz: {link}",
    },
}


def compose(
    language: str,
    reference: str,
    promised_at: datetime | None,
    zone: str,
    link: str = "",
    in_danger: bool = False,
    of_topic: str = "",
    opening: datetime | None = None,
    alarmed: bool = False,
    fact: Published | None = None,
) -> str:
    """The text in `language` (English where we have none). `link` is the status page, for private replies only;
    `of_topic` is the sentence that the topic adds. `promised_at` is None where the clock of the case stands still.

    `in_danger`: whom to call now comes first, since a promise for Monday is no help with a smell of gas. `alarmed`:
    that a colleague on duty is called, which is said only where Heed does so. Else `opening` says when somebody looks,
    where the office is closed (None: it is open). `fact`: a published answer that has a text in the language.
    """
    language = language if language in TEXTS else "en"
    sentences = [TEXTS[language]["danger"]] if in_danger else []
    sentences.append(TEXTS[language]["received"].format(reference=reference))
    if promised_at is None:
        sentences.append(TEXTS[language]["known"])
    elif promised_at < timezone.now():  # joined to a case whose promise was not kept
        sentences.append(TEXTS[language]["late"])
    else:
        sentences.append(promise_texts.before(language, promised_at, zone))
    if of_topic:
        sentences.append(of_topic)
    if alarmed:
        sentences.append(TEXTS[language]["duty"])
    elif opening:
        from_then = promise_texts.moment(language, opening, zone)
        sentences.append(TEXTS[language]["closed"].format(opening=from_then))
    if fact and fact.texts.get(language):
        checked = date_format(fact.checked_on, "d-m-Y")
        words = {"text": fact.texts[language], "source": fact.source, "checked": checked}
        sentences.append(TEXTS[language]["fact"].format(**words))
    if link:
        sentences.append(TEXTS[language]["link"].format(link=link))
    return "\n".join([" ".join(sentences), automatic.MARKS[language]])


def text_of_topic(topic: Topic | None, language: str) -> str:
    """The sentence of the topic in the language of the whole text; "" where it has none in it."""
    return topic.texts.get(language if language in TEXTS else "en", "") if topic else ""


@dataclass(frozen=True, slots=True)
class Owed:
    """An acknowledgement, unsaved, and the fact that stands in it."""

    delivery: Delivery
    fact: Published | None = None


def due(
    links: Sequence[Link], town: Town, calendar: WorkingCalendar | None = None, alarmed: Set[int] = frozenset()
) -> list[Owed]:
    """The acknowledgements that are owed for messages just placed. Unsaved; the outbox keeps them unique.

    `calendar` says whether anybody is there now; `alarmed`: ids of the cases for which a colleague on duty is called.

    None to automatic messages and bots, none where the channel cannot reply, and in a burst none after the first.
    """
    candidates = [link for link in links if _wants_one(link)]
    brake = _Brake([link.message for link in candidates])
    told = [link for link in candidates if brake.lets_through(link.message)]
    opening = _opening(calendar) if told and calendar else None
    facts = _facts(told, town, alarmed) if opening else {}
    return [_owed(link, town, opening, alarmed, facts.get(link.message.pk)) for link in told]


def _opening(calendar: WorkingCalendar) -> datetime | None:
    """When somebody is there again; None where somebody is there now."""
    now = timezone.now()
    return None if calendar.is_open(now) else calendar.next_opening(now)


def _facts(links: Sequence[Link], town: Town, alarmed: Set[int]) -> dict[int, Published]:
    """By message the published answer that goes with its acknowledgement, where one surely fits."""
    known = published.known()
    if not known:
        return {}
    today = timezone.now().astimezone(ZoneInfo(town.time_zone)).date()
    intents = published.sure_intents(link.message.pk for link in links)
    found: dict[int, Published] = {}
    for link in links:
        message = link.message
        topic = message.topic if message.topic_is_sure else ""
        question = Question(message.text, message.language, topic, intents.get(message.pk, ""), link.case.urgency)
        fact = published.fitting(known, question, today) if link.case.pk not in alarmed else None
        if fact:
            found[message.pk] = fact
    return found


def _wants_one(link: Link) -> bool:
    message = link.message
    return (
        link.joining in (Joining.OPENED, Joining.JOINED, Joining.MATTER, Joining.REOPENED)
        and not message.is_automatic
        and message.contact_id is not None
        and not message.is_from_bot
        and timezone.now() - message.sent_at < FRESH
        and _can_reply(message)
    )


def _can_reply(message: Unplaced) -> bool:
    able = registry.adapter(message.channel).capabilities
    return able.private_reply if message.is_private else able.public_reply


class _Brake:
    """Counts what was acknowledged lately, per public thread and per contact, and what this batch adds."""

    def __init__(self, messages: Sequence[Unplaced]) -> None:
        lately = Delivery.objects.filter(
            Among("contact", {message.contact_id for message in messages}),
            kind=DeliveryKind.ACKNOWLEDGEMENT,
            created_at__gt=timezone.now() - FRESH,
        ).values_list("contact_id", "created_at", "claimed_at", "answers__text")
        self.by_contact: Counter[Any] = Counter()
        self.last_told: dict[Any, datetime] = {}
        self.texts: set[tuple[Any, str]] = set()
        for contact, created_at, told_at, text in lately.order_by("claimed_at"):
            self.by_contact[contact] += created_at > timezone.now() - BURST
            self.texts.add((contact, text.strip()))
            if told_at:
                self.last_told[contact] = told_at
        public = {message.thread for message in messages if message.thread and not message.is_private}
        in_threads = Delivery.objects.filter(
            Among("answers__conversation__thread_digest", public),
            kind=DeliveryKind.ACKNOWLEDGEMENT,
            answers__conversation__account__in={message.account_id for message in messages},
            created_at__gt=timezone.now() - BURST,
        )
        self.threads = set(in_threads.values_list("answers__conversation__thread_digest", flat=True))

    def lets_through(self, message: Unplaced) -> bool:
        private = message.is_private
        if private and self._may_be_a_machine(message):
            return False
        if not private and message.thread in self.threads:
            return False
        if self.by_contact[message.contact_id] >= (MOST_PRIVATE if private else MOST_PUBLIC):
            return False
        self.by_contact[message.contact_id] += 1
        if not private and message.thread:
            self.threads.add(message.thread)
        return True

    def _may_be_a_machine(self, message: Unplaced) -> bool:
        text = message.text.strip()
        told = self.last_told.get(message.contact_id)
        is_soon = told is not None and timedelta(0) <= message.received_at - told < SOON
        return is_soon or bool(text and (message.contact_id, text) in self.texts)


def _owed(link: Link, town: Town, opening: datetime | None, alarmed: Set[int], fact: Published | None = None) -> Owed:
    message, case = link.message, link.case
    language = case.language or (town.languages or ["nl"])[0]
    reference = casework.reference(case, town)
    link_address = casework.personal_address(case, cast(int, message.contact_id), town) if message.is_private else ""

    def text(of_topic: str, opening: datetime | None, fact: Published | None) -> str:
        return compose(
            language,
            reference,
            None if case.paused_at else case.promised_at,
            town.time_zone,
            link_address,
            in_danger=case.urgency >= URGENT,
            of_topic=of_topic,
            opening=opening,
            alarmed=case.pk in alarmed,
            fact=fact,
        )

    fits = _fits(message)
    of_topic = text_of_topic(case.topic, language)
    # what does not fit into the channel is left out, the least needed first
    texts = [
        text(of_topic, opening, fact),
        text(of_topic, opening, None),
        text("", opening, None),
        text("", None, None),
    ]
    chosen = next((one for one in texts if fits(one)), texts[-1])
    delivery = Delivery(
        case=case,
        account_id=message.account_id,
        contact_id=cast(int, message.contact_id),
        answers_id=message.pk,
        kind=DeliveryKind.ACKNOWLEDGEMENT,
        text=chosen,
        language=language,
        visibility=message.visibility,
        next_attempt_at=timezone.now(),
    )
    return Owed(delivery, fact if fact and fact.texts.get(language) and chosen == texts[0] else None)


#: Characters that a channel may put in front of a text, such as the name of who is answered.
_ROOM = 60


def _fits(message: Unplaced) -> Callable[[str], bool]:
    """Whether a text can go out in one piece: what is left out of a short network is the fact first, then the hour."""
    able = registry.adapter(message.channel).capabilities
    limit = able.text_limit
    return lambda text: not limit or text_length(text, able.text_unit) + _ROOM <= limit
