"""Getting the figures of an indicator, outside of any transaction: from the network or from Heed's own tables."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from heed.channels import net
from heed.channels.contract import ChannelError
from heed.policy.indicators import figures
from heed.policy.indicators.series import Point, SeriesError, Where, read
from heed.policy.indicators.series.shape import gettext_noop
from heed.policy.models import Indicator, IndicatorKind

log = logging.getLogger(__name__)

#: Largest file that is fetched, in bytes, and how long a transfer may take, in seconds.
MOST_BYTES = 10 * 1024 * 1024
TIME_OUT = 30.0

#: The problem where something went wrong that nobody foresaw; what it was stands in the log.
UNEXPECTED: dict[str, Any] = {
    "text": gettext_noop(
        "Heed could not take in what the source sent, and nobody foresaw why. Look at the address and the format; if "
        "they are right, tell who runs Heed: the log says what went wrong."
    ),
    "values": {},
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """points, earliest first, and of how many people the figure is (only of figures from Heed); or what went wrong, as
    `Indicator.problem` keeps it."""

    points: tuple[Point, ...] = ()
    people: int | None = None
    problem: dict[str, Any] | None = None


def fetch(indicator: Indicator, now: datetime) -> Fetched:
    """Never raises for what a source does: that is the problem it brings."""
    try:
        if indicator.kind == IndicatorKind.HEED:
            told = figures.work_out(indicator, now)
            return Fetched((told.point,), told.people)
        content, _media_type = net.download(indicator.url, settings.ALLOWED_NETWORKS, MOST_BYTES, TIME_OUT)
        where = Where(indicator.time_column, indicator.value_column or "value", indicator.only)
        return Fetched(read(content, indicator.format, where))
    except SeriesError as error:
        return Fetched(problem={"text": error.text, "values": error.values})
    except ChannelError as error:
        return Fetched(problem={"said": str(error)[:1000]})
    except Exception:  # whatever it is: who looks at the page must learn of it, and the last good value stays
        log.exception("indicator %s", indicator.pk)
        return Fetched(problem=UNEXPECTED)
