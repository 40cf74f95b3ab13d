"""An outgoing answer as a JSON object: what `heed check` reads, and what the labelled texts are written in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from heed.answers.checks.contract import Fact, Image, Outgoing, RecentAnswer, Target
from heed.staff.working_time import Unit, WorkingCalendar

_OFFICE = {day: ((time(9), time(17)),) for day in range(5)}


def outgoing_from(data: Mapping[str, Any]) -> Outgoing:
    """The answer in an object. Only `text` and `now` are needed. ValueError says which key is wrong, and how.

    Working hours are Monday to Friday from 9 to 17 in `zone` (Europe/Amsterdam), without `closing_days` and the public
    holidays of `country` (NL).
    """
    limit = data.get("limit")
    return Outgoing(
        text=_text(data, "text", needed=True),
        now=_moment(data, "now"),
        resident_text=_text(data, "answers"),
        resident_language=_text(data, "resident_language"),
        channel=_text(data, "channel"),
        is_public=bool(data.get("public", False)),
        topic=_text(data, "topic"),
        last_heard_at=_moment(data, "last_heard_at") if data.get("last_heard_at") else None,
        may_promise_from=_target(data),
        limit=_number(data, "limit") if limit is not None else None,
        parts=_number(data, "most_parts", 4) if data.get("parts_allowed") else 1,
        images=tuple(Image(_text(one, "name"), _text(one, "alt")) for one in _objects(data, "images")),
        allowed_domains=tuple(map(str, data.get("allowed_domains") or ())),
        colleagues=tuple(map(str, data.get("colleagues") or ())),
        facts=tuple(map(_fact, _objects(data, "facts"))),
        recent_answers=tuple(
            RecentAnswer(
                _text(one, "text", needed=True), _moment(one, "at"), _text(one, "department"), _text(one, "topic")
            )
            for one in _objects(data, "recent_answers")
        ),
    )


def _text(data: Mapping[str, Any], name: str, needed: bool = False) -> str:
    value = data.get(name)
    if value is None and not needed:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'"{name}" is missing' if value is None else f'"{name}" is not a text')
    return value


def _number(data: Mapping[str, Any], name: str, without: int = 0) -> int:
    value = data.get(name, without)
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise ValueError(f'"{name}" is not a whole number from 0 on')
    return value


def _moment(data: Mapping[str, Any], name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(data, name, needed=True))
    except ValueError as error:
        raise ValueError(f'"{name}" is not a moment like "2026-03-04T10:00:00+01:00"') from error
    if moment.tzinfo is None:
        raise ValueError(f'"{name}" has no offset: write it like "2026-03-04T10:00:00+01:00"')
    return moment


def _day(data: Mapping[str, Any], name: str) -> date | None:
    value = _text(data, name)
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError as error:
        raise ValueError(f'"{name}" is not a date like "2026-03-04"') from error


def _objects(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = data.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError(f'"{name}" is not a list of objects')
    return value


def _fact(data: Mapping[str, Any]) -> Fact:
    names = ("subject", "statement", "value", "unit", "place", "department", "id")
    texts = {name: _text(data, name) for name in names}
    return Fact(**texts, valid_from=_day(data, "valid_from"), valid_until=_day(data, "valid_until"))


def _target(data: Mapping[str, Any]) -> Target | None:
    target = data.get("target")
    if target is None:
        return None
    try:
        unit, zone = Unit(target["unit"]), ZoneInfo(_text(data, "zone") or "Europe/Amsterdam")
        closed = frozenset(date.fromisoformat(str(day)) for day in data.get("closing_days") or ())
    except (KeyError, TypeError, ValueError, ZoneInfoNotFoundError) as error:
        raise ValueError(
            '"target" is like {"amount": 5, "unit": "working_days"}, "closing_days" a list of dates, "zone" a time zone'
        ) from error
    calendar = WorkingCalendar(zone, _OFFICE, closed, _text(data, "country") or "NL")
    return Target(_number(target, "amount"), unit, calendar)
