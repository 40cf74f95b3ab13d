"""A public thread that goes on in private: asked in a private message, and only once the resident has agreed.

A public reply cannot ask it: whoever reads along could follow its link. So the network must have private messages. The
resident agrees with the button behind their own link, or by writing back in private.
"""

from __future__ import annotations

from datetime import datetime

from heed.answers.models import PrivateOffer
from heed.casework import queries as casework
from heed.casework.models import Case
from heed.channels.contract import Visibility
from heed.inbox import queries as inbox
from heed.inbox.models import Direction, Message
from heed.staff.models import Town
from heed.staff.once import once_per_page

#: What the invitation says until a colleague writes something better. English serves languages that are not here.
TEXTS = {
    "nl": "Wij gaan hierover graag met u verder zonder dat anderen meelezen. Vindt u dat goed? Antwoord dan op dit "
    "bericht, of open deze link, die alleen van u is: {link}",
    "en": "We would like to go on with this without others reading along. Do you agree? Then answer this message, or "
    "open this link, which is only yours: {link}",
    "de": "Wir möchten das gern mit Ihnen besprechen, ohne dass andere mitlesen. Sind Sie einverstanden? Dann "
    "antworten Sie auf diese Nachricht, oder öffnen Sie diesen Link, der nur Ihnen gehört: {link}",
    "tr": "Bu konuyu başkaları okumadan sizinle görüşmek isteriz. Kabul ediyor musunuz? O zaman bu mesajı yanıtlayın "
    "veya yalnızca size ait olan bu bağlantıyı açın: {link}",
}


def invitation(case: Case, contact_id: int, town: Town) -> str:
    language = case.language or (town.languages or ["nl"])[0]
    link = casework.personal_address(case, contact_id, town)
    return TEXTS.get(language, TEXTS["en"]).format(link=link)


def can_be_asked(message: Message) -> bool:
    """Whether a message stands in public on a network that has private messages too."""
    able = inbox.adapter(message.account).capabilities
    return able.private_reply and able.public_reply and not Visibility(message.visibility).is_private


@once_per_page
def offer(case: Case, contact_id: int | None) -> PrivateOffer | None:
    """That a resident was asked, on the case or on one that it took up."""
    found = list(PrivateOffer.objects.filter(contact=contact_id).order_by("pk"))
    cases = {case.pk, *casework.taken_up(case)} if found else set()
    return next((one for one in found if one.case_id in cases), None)


@once_per_page
def agreed_at(case: Case, contact_id: int | None) -> datetime | None:
    """Since when the resident's answers on the case go in private: they pressed the button, or wrote in private."""
    found = offer(case, contact_id)
    if found is None or found.agreed_at:
        return found.agreed_at if found else None
    private = [visibility.value for visibility in Visibility if visibility.is_private]
    wrote = Message.objects.filter(
        contact=contact_id,
        direction=Direction.IN,
        is_automatic=False,
        visibility__in=private,
        case_message__case__in=[found.case_id, case.pk],
        sent_at__gte=found.offered_at,
    )
    return wrote.order_by("sent_at").values_list("sent_at", flat=True).first()
