"""A new case, from the message that opens it."""

from __future__ import annotations

from heed.casework import placing
from heed.casework.models import URGENT, Case, Topic
from heed.casework.placing import Catalogue
from heed.inbox.unplaced import Unplaced
from heed.staff.models import Department


def new_case(message: Unplaced, topic: Topic | None, department: Department, catalogue: Catalogue) -> Case:
    """A case that begins with this message, with the promise of its topic. Not saved yet,
    and nor is its row of promises (`promises.first_promises`)."""
    spot = placing.spot(message)
    promised_at = catalogue.promise(topic, message.received_at, message.urgency >= URGENT)
    return Case(
        topic=topic,
        department=department,
        title=placing.title(message),
        language=message.language,
        channel=message.channel,
        urgency=message.urgency,
        lon=spot.lon,
        lat=spot.lat,
        address=spot.address,
        place_is_read=spot.is_read,
        district=catalogue.district(spot.lon, spot.lat),
        opened_at=message.received_at,
        promised_at=promised_at,
        warn_at=catalogue.warning(message.received_at, promised_at),
        changed_at=message.received_at,
    )
