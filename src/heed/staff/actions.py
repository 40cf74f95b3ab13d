"""Everything that changes people, departments and hours. The only writer of this room's tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from django.contrib.sessions.models import Session
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from heed.staff import seen
from heed.staff.models import ClosingDay, Department, OfficeHours, Person, Role, Town


class NotPossible(ValueError):
    """A rule of the house forbids it. The text says which, for people to read. Nothing was written."""


def invite(name: str, email: str, role: Role, department: Department | None, language: str) -> Person:
    """A new colleague, without a password until they follow the link of `invitations.address_for`."""
    person = Person(name=name, email=email, role=role, department=department, language=language)
    person.set_unusable_password()
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:
        raise NotPossible(_("%(email)s has been invited already.") % {"email": email}) from error
    return person


@transaction.atomic
def invite_again(person_id: int) -> Person:
    """Links made before stop working; a password that was chosen already stays."""
    person = Person.objects.select_for_update(no_key=True).get(pk=person_id)
    if not person.is_active:
        raise NotPossible(_("%(name)s cannot log in now: give access back first.") % {"name": person.name})
    if not person.has_usable_password():
        person.set_unusable_password()
    person.invited_at = timezone.now()
    person.save(update_fields=["password", "invited_at"])
    return person


@transaction.atomic
def change_person(
    person_id: int,
    by: Person,
    *,
    name: str,
    role: Role,
    department: Department | None,
    language: str,
    shown: str | None = None,
) -> list[str]:
    """Returns the names of the fields that changed. `shown`: the fingerprint of what was shown; else `Stale`."""
    person = _locked(person_id)
    seen.check(seen.of_person(person), shown)
    following = {"name": name, "role": role, "department": department, "language": language}
    changed = [field for field, value in following.items() if getattr(person, field) != value]
    if "role" in changed:
        _may_lose_administrator(person, by)
    for field in changed:
        setattr(person, field, following[field])
    person.save(update_fields=changed)
    return changed


@transaction.atomic
def disable(person_id: int, by: Person) -> Person:
    """The colleague is logged out at once, everywhere, and cannot log in until `enable`."""
    person = _locked(person_id)
    _may_lose_administrator(person, by)
    person.is_active = False
    person.save(update_fields=["is_active"])
    _end_sessions(person)
    return person


@transaction.atomic
def enable(person_id: int) -> Person:
    person = Person.objects.select_for_update(no_key=True).get(pk=person_id)
    person.is_active = True
    person.save(update_fields=["is_active"])
    return person


def _locked(person_id: int) -> Person:
    """One colleague, after all who are administrators: two of them who disable each other wait for one another."""
    list(Person.objects.filter(role=Role.ADMINISTRATOR).order_by("pk").select_for_update(no_key=True).values_list("pk"))
    return Person.objects.select_for_update(no_key=True).get(pk=person_id)


def _may_lose_administrator(person: Person, by: Person) -> None:
    if person.pk == by.pk:
        raise NotPossible(_("You cannot do this to yourself: ask another administrator."))
    if person.role != Role.ADMINISTRATOR or not person.is_active:
        return
    if not Person.objects.filter(role=Role.ADMINISTRATOR, is_active=True).exclude(pk=person.pk).exists():
        raise NotPossible(
            _("%(name)s is the last administrator: make somebody else one first.") % {"name": person.name}
        )


def _end_sessions(person: Person) -> None:
    """Sessions kept are opened one by one: whose they are stands inside, and a town has few."""
    for session in Session.objects.filter(expire_date__gte=timezone.now()).iterator():
        if session.get_decoded().get("_auth_user_id") == str(person.pk):
            session.delete()


def set_language(person: Person, language: str) -> None:
    Person.objects.filter(pk=person.pk).update(language=language)
    person.language = language


@transaction.atomic
def save_department(
    department_id: int | None, *, names: Mapping[str, str], email: str, slug: str = "", shown: str | None = None
) -> Department:
    """A new department (None), or new names and address of one. Names in languages left out stay as they are.

    `slug`: of a new one; made from its name where left out. `shown`: the fingerprint of what was shown of it; `Stale`
    if something else is stored by now.
    """
    if not any(names.values()):
        raise NotPossible(_("Give the department a name in at least one language."))
    department = (
        Department.objects.select_for_update(no_key=True).get(pk=department_id) if department_id else Department()
    )
    if department_id:
        seen.check(seen.of_department(department), shown)
    department.names = {code: name for code, name in {**(department.names or {}), **names}.items() if name}
    department.email = email
    department.slug = department.slug or slug or _free_slug(next(iter(department.names.values())))
    department.save()
    return department


def _free_slug(name: str) -> str:
    wanted = slugify(name)[:40] or "department"
    taken = set(Department.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    return next(slug for slug in (wanted, *(f"{wanted}-{n}" for n in range(2, 1000))) if slug not in taken)


@transaction.atomic
def set_department_active(department_id: int, active: bool) -> Department:
    """Whoever closes a department looks first whether it still has work: see `casework.catalogue`."""
    department = Department.objects.select_for_update(no_key=True).get(pk=department_id)
    if department.is_back_office and not active:
        raise NotPossible(_("This is the back office: make another department the back office first."))
    department.is_active = active
    department.save(update_fields=["is_active"])
    return department


@transaction.atomic
def make_back_office(department_id: int, instead_of: int | None = None) -> Department:
    """The department gets what no topic claims; the one that got it until now no longer does.

    `instead_of`: the department that was shown as the back office. `Stale` if another one is by now.
    """
    everyone = {one.pk: one for one in Department.objects.order_by("pk").select_for_update(no_key=True)}
    chosen = everyone[department_id]
    was = next((one.pk for one in everyone.values() if one.is_back_office), None)
    if instead_of is not None and was != instead_of:
        raise seen.Stale(_("Another department became the back office meanwhile. Look at what is new, then choose."))
    if not chosen.is_active:
        raise NotPossible(_("%(department)s is closed: open it again first.") % {"department": chosen})
    Department.objects.filter(is_back_office=True).update(is_back_office=False)
    Department.objects.filter(pk=department_id).update(is_back_office=True)
    return chosen


@transaction.atomic
def add_hours(weekday: int, opens: time, closes: time) -> OfficeHours:
    """One more stretch of service on a weekday."""
    _lock_hours()
    if opens >= closes:
        raise NotPossible(_("The closing time must be after the opening time."))
    if OfficeHours.objects.filter(weekday=weekday, opens__lt=closes, closes__gt=opens).exists():
        raise NotPossible(_("This stretch overlaps one that is there already: remove that one first."))
    return OfficeHours.objects.create(weekday=weekday, opens=opens, closes=closes)


@transaction.atomic
def remove_hours(hours_id: int) -> None:
    """Never the last stretch: without office hours nothing can be promised, and no case could be opened."""
    _lock_hours()
    if not OfficeHours.objects.exclude(pk=hours_id).exists():
        raise NotPossible(_("One stretch must stay: without office hours nothing can be promised to residents."))
    OfficeHours.objects.filter(pk=hours_id).delete()


def _lock_hours() -> None:
    """Changes to hours go one after another."""
    list(Town.objects.select_for_update(no_key=True).values_list("pk"))


def add_closing_day(day: date, reason: str) -> ClosingDay:
    try:
        with transaction.atomic():
            return ClosingDay.objects.create(day=day, reason=reason)
    except IntegrityError as error:
        raise NotPossible(_("That day is a closing day already.")) from error


def remove_closing_day(closing_day_id: int) -> None:
    ClosingDay.objects.filter(pk=closing_day_id).delete()


def save_districts(districts: Mapping[str, Any]) -> None:
    """The town's districts, a GeoJSON FeatureCollection with `slug` and `name`; they take the place of those before."""
    Town.objects.update(districts=dict(districts))
