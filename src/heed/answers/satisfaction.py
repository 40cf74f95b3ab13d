"""After a case was closed: those who can be reached in private are asked, once, whether they were helped."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from django.db import transaction
from django.utils import timezone

from heed import bulk
from heed.answers.models import Delivery, DeliveryKind
from heed.casework import actions as casework
from heed.casework import queries as casework_queries
from heed.casework.models import Case, Closing, Joining
from heed.channels import registry
from heed.channels.contract import Visibility
from heed.channels.submission import OwnPages
from heed.inbox import automatic
from heed.inbox.models import Direction, Message
from heed.staff import queries as staff
from heed.staff.models import Town

#: A closing that is undone within this time asks nobody.
WAIT = timedelta(minutes=10)
#: An older closing (the worker was away) asks nobody any more.
TOO_OLD = timedelta(days=7)

#: English serves languages that are not here.
TEXTS: dict[str, str] = {
    "nl": "Uw melding {reference} is afgehandeld. Bent u goed geholpen? Zeg het ons hier, of dat het niet is "
    "opgelost: {link}",
    "en": "Your report {reference} is closed. Were you helped well? Tell us here, or that it is not solved: {link}",
    "de": "Ihre Meldung {reference} ist abgeschlossen. Wurde Ihnen gut geholfen? Sagen Sie es uns hier, oder dass "
    "es nicht gelöst ist: {link}",
    "tr": "{reference} numaralı bildiriminiz kapatıldı. Size iyi yardımcı olduk mu? Buradan bize söyleyin; "
    "çözülmediyse de buradan bildirin: {link}",
}


def compose(language: str, reference: str, link: str) -> str:
    language = language if language in TEXTS else "en"
    return f"{TEXTS[language].format(reference=reference, link=link)}\n{automatic.MARKS[language]}"


@transaction.atomic
def ask_due(limit: int = 100) -> int:
    """Write the questions that are due to the outbox. Returns how many."""
    now = timezone.now()
    closings = casework.closings_to_ask(now - WAIT, limit)
    town = staff.town() if closings else None
    rows = [row for closing in closings if town and now - closing.at < TOO_OLD for row in _questions(closing, town)]
    bulk.insert(rows)
    casework.mark_asked(closings)
    return len(rows)


def _questions(closing: Closing, town: Town) -> list[Delivery]:
    case = closing.case
    if case.closed_at != closing.at:  # opened again meanwhile
        return []
    asked = set(case.deliveries.filter(kind=DeliveryKind.SATISFACTION).values_list("contact_id", flat=True))
    said = set(closing.satisfactions.values_list("contact_id", flat=True))
    return [_delivery(case, message, town) for message in _latest(case) if message.contact_id not in asked | said]


def _latest(case: Case) -> list[Message]:
    """Of everybody who spoke and can be reached in private, their latest message on the case."""
    rows = (
        Message.objects.filter(case_message__case=case, direction=Direction.IN, deleted_at=None, is_automatic=False)
        .exclude(contact=None)
        .exclude(contact__is_bot=True)
        .exclude(case_message__joining=Joining.AUTOMATIC)
        .select_related("account")
        .order_by("sent_at", "pk")
    )
    return [message for message in {row.contact_id: row for row in rows}.values() if _is_reached(message)]


def _is_reached(message: Message) -> bool:
    """By a private answer on a network. On our own pages the page itself asks."""
    if not Visibility(message.visibility).is_private or message.account.channel not in registry.slugs():
        return False
    adapter = registry.adapter(message.account.channel)
    able = adapter.capabilities
    in_time = able.reply_window is None or timezone.now() < message.sent_at + able.reply_window
    return able.private_reply and in_time and not issubclass(adapter, OwnPages)


def _delivery(case: Case, message: Message, town: Town) -> Delivery:
    contact_id = cast(int, message.contact_id)
    language = case.language or (town.languages or ["nl"])[0]
    link = casework_queries.personal_address(case, contact_id, town)
    return Delivery(
        case=case,
        account=message.account,
        contact_id=contact_id,
        answers=message,
        kind=DeliveryKind.SATISFACTION,
        text=compose(language, casework_queries.reference(case, town), link),
        language=language,
        visibility=message.visibility,
        next_attempt_at=timezone.now(),
    )
