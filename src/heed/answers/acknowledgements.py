"""What Heed says by itself when a case opens: received, answered before then, and that this is automatic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, cast

from django.utils import timezone

from heed.answers.models import Delivery, DeliveryKind
from heed.bulk import Among
from heed.casework import promise_texts
from heed.casework import queries as casework
from heed.casework.actions import Link
from heed.casework.models import URGENT, Joining
from heed.channels import registry
from heed.inbox import automatic
from heed.inbox.unplaced import Unplaced
from heed.staff.models import Town

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
        "danger": "Is er nu iemand in gevaar? Bel 112.",
        "link": "Hier ziet u hoe het ermee staat: {link}",
    },
    "en": {
        "received": "Thank you for your message. We have received it as {reference}.",
        "danger": "Is somebody in danger now? Call 112.",
        "link": "See how it is going here: {link}",
    },
    "de": {
        "received": "Danke für Ihre Nachricht. Sie ist bei uns eingegangen als {reference}.",
        "danger": "Ist jetzt jemand in Gefahr? Rufen Sie 112 an.",
        "link": "Den Stand sehen Sie hier: {link}",
    },
    "tr": {
        "received": "Mesajınız için teşekkür ederiz. Kayıt numaranız: {reference}.",
        "danger": "Şu anda tehlikede olan biri var mı? 112'yi arayın.",
        "link": "Durumunu buradan izleyebilirsiniz: {link}",
    },
}


def compose(
    language: str, reference: str, promised_at: datetime, zone: str, link: str = "", in_danger: bool = False
) -> str:
    """The text in `language` (English where we have none). `link` is the status page, for private replies only.

    `in_danger`: whom to call now comes first, since a promise for Monday is no help with a smell of gas.
    """
    language = language if language in TEXTS else "en"
    sentences = [TEXTS[language]["danger"]] if in_danger else []
    sentences.append(TEXTS[language]["received"].format(reference=reference))
    sentences.append(promise_texts.before(language, promised_at, zone))
    if link:
        sentences.append(TEXTS[language]["link"].format(link=link))
    return "\n".join([" ".join(sentences), automatic.MARKS[language]])


def due(links: Sequence[Link], town: Town) -> list[Delivery]:
    """The acknowledgements that are owed for messages just placed. Unsaved; the outbox keeps them unique.

    None to automatic messages and bots, none where the channel cannot reply, and in a burst none after the first.
    """
    candidates = [link for link in links if _wants_one(link)]
    brake = _Brake([link.message for link in candidates])
    return [_delivery(link, town) for link in candidates if brake.lets_through(link.message)]


def _wants_one(link: Link) -> bool:
    message = link.message
    return (
        link.joining in (Joining.OPENED, Joining.JOINED, Joining.REOPENED)
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


def _delivery(link: Link, town: Town) -> Delivery:
    message, case = link.message, link.case
    language = case.language or (town.languages or ["nl"])[0]
    reference = casework.reference(case, town)
    link_address = casework.personal_address(case, cast(int, message.contact_id), town) if message.is_private else ""
    return Delivery(
        case=case,
        account_id=message.account_id,
        contact_id=cast(int, message.contact_id),
        answers_id=message.pk,
        kind=DeliveryKind.ACKNOWLEDGEMENT,
        text=compose(language, reference, case.promised_at, town.time_zone, link_address, case.urgency >= URGENT),
        language=language,
        visibility=message.visibility,
        next_attempt_at=timezone.now(),
    )
