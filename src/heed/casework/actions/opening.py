"""A new case, from the message that opens it."""

from __future__ import annotations

from heed.casework import placing
from heed.casework.models import Case, Topic
from heed.casework.placing import Catalogue
from heed.inbox.unplaced import Unplaced
from heed.staff.models import Department


def new_case(message: Unplaced, topic: Topic | None, department: Department, catalogue: Catalogue) -> Case:
    """A case that begins with this message, with the promise of its topic. Not saved yet."""
    spot = placing.spot(message)
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
        promised_at=catalogue.promise(topic, message.received_at),
        changed_at=message.received_at,
    )
