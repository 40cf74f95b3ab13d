from __future__ import annotations

from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from heed.staff.models import ClosingDay, Department, OfficeHours, Person, Town
from heed.staff.once import once_per_page
from heed.staff.working_time import Stretch, WorkingCalendar


class NoTownYet(RuntimeError):
    """The schema is there but holds no town."""


@once_per_page
def town() -> Town:
    found = Town.objects.first()
    if found is None:
        raise NoTownYet("This database holds no town yet: run `heed town create`, or `./run demo` to look around.")
    return found


def country() -> str:
    """ISO 3166-1; where telephone numbers without a country code belong."""
    return Town.objects.values_list("country", flat=True).first() or "NL"


def calendar(of: Town | None = None) -> WorkingCalendar:
    """The town's working calendar as it stands now."""
    return _calendar(of or town())


@once_per_page
def _calendar(of: Town) -> WorkingCalendar:
    hours: dict[int, tuple[Stretch, ...]] = {}
    for row in OfficeHours.objects.all():
        hours[row.weekday] = (*hours.get(row.weekday, ()), (row.opens, row.closes))
    return WorkingCalendar(
        zone=ZoneInfo(of.time_zone),
        hours=hours,
        closed=frozenset(ClosingDay.objects.values_list("day", flat=True)),
        country=of.country,
        region=of.region,
    )


def departments() -> QuerySet[Department]:
    return Department.objects.filter(is_active=True).order_by("slug")


def back_office() -> Department:
    """The department that gets what no topic claims."""
    return Department.objects.get(is_back_office=True)


def colleagues(department: Department | None = None) -> QuerySet[Person]:
    people = Person.objects.filter(is_active=True).order_by("name")
    return people.filter(department=department) if department else people
