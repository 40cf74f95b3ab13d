"""`heed town`: a new municipality, and who it is. `heed migrate` and `heed manage`: its tables, for operators."""

from __future__ import annotations

import argparse
import re
import sys
from calendar import day_abbr
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

if TYPE_CHECKING:
    from heed.staff.models import Department, Person, Town


def add_parser(verbs: Any) -> None:
    town = verbs.add_parser("town", help="make a town, say which town this is, or make a log-in link for a colleague")
    acts = town.add_subparsers(title="acts", dest="act", metavar="ACT", required=True)
    _add_create(acts)
    show = acts.add_parser("show", help="say which town this database holds")
    show.set_defaults(run=run_show)
    link = acts.add_parser("link", help="make a one-time link with which a colleague chooses a password")
    link.add_argument("email", metavar="EMAIL")
    link.set_defaults(run=run_link)

    migrate = verbs.add_parser("migrate", help="bring the town's tables up to date")
    migrate.set_defaults(run=run_migrate)

    manage = verbs.add_parser("manage", help="run one of Django's own commands, for operators", add_help=False)
    manage.add_argument("command", nargs=argparse.REMAINDER, metavar="COMMAND ...")
    manage.set_defaults(run=run_manage)


def _add_create(acts: Any) -> None:
    create = acts.add_parser("create", help="make the town named by HEED_TOWN, with its first administrator")
    create.add_argument("--name", required=True, type=_checked(_is_name, "1 to 100 characters"))
    create.add_argument(
        "--prefix",
        required=True,
        type=_checked(_is_prefix, "1 to 4 letters, such as HV"),
        help="stands before case numbers",
    )
    create.add_argument(
        "--country",
        default="NL",
        type=_checked(_is_country, "a country code such as NL or DE"),
        help="for public holidays",
    )
    create.add_argument(
        "--time-zone", default="Europe/Amsterdam", type=_checked(_is_zone, "a time zone such as Europe/Amsterdam")
    )
    create.add_argument(
        "--languages", default="nl,en", type=_languages, metavar="nl,en", help="in which residents are answered"
    )
    create.add_argument("--administrator", metavar="EMAIL", type=_checked(_is_email, "an e-mail address"))
    create.add_argument("--administrator-name", metavar="NAME", default="")
    create.set_defaults(run=run_create)


def _checked(test: Callable[[str], bool], wanted: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        value = value.strip()
        if not test(value):
            raise argparse.ArgumentTypeError(f"{value!r} cannot be used: it must be {wanted}.")
        return value

    return check


def _is_name(value: str) -> bool:
    return 0 < len(value) <= 100


def _is_prefix(value: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{1,4}", value) is not None


def _is_country(value: str) -> bool:
    import holidays

    return value in holidays.list_supported_countries()


def _is_zone(value: str) -> bool:
    return value in available_timezones()


def _is_email(value: str) -> bool:
    return re.fullmatch(r"[^@\s]{1,64}@[^@\s]+\.[^@\s]+", value) is not None and len(value) <= 254


def _languages(value: str) -> list[str]:
    codes = value.replace(",", " ").lower().split()
    wrong = [code for code in codes if not re.fullmatch(r"[a-z]{2}", code)]
    if wrong or not codes:
        raise argparse.ArgumentTypeError(f"{value!r} cannot be used: write two-letter codes, such as nl,en.")
    return list(dict.fromkeys(codes))


def run_create(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from django.db import transaction

    from heed.staff.models import Town

    with transaction.atomic():
        found = Town.objects.first()
        if found:
            return _refuse(
                f"this database holds {found.name} already, and nothing was changed. "
                "For another town, name it: HEED_TOWN=other heed town create …"
            )
        town = _make_town(arguments)
        back_office = _make_back_office(town)
        administrator = _make_administrator(arguments, back_office)
    print(f"{town.name} is ready. Case numbers begin with {town.prefix}-.")
    if administrator:
        _print_link(administrator)
    else:
        print("Nobody can log in yet: heed town create was given no --administrator.", file=sys.stderr)
    print(
        "No message can be put on the map yet: bring in your streets with heed gazetteer import FILE.", file=sys.stderr
    )
    return 0


def _refuse(problem: str) -> int:
    print(f"heed town: {problem}", file=sys.stderr)
    return 1


def _make_town(arguments: argparse.Namespace) -> Town:
    from heed.staff.models import OfficeHours, Town

    town = Town.objects.create(
        pk=1,
        name=arguments.name,
        prefix=arguments.prefix.upper(),
        country=arguments.country,
        time_zone=ZoneInfo(arguments.time_zone).key,
        languages=arguments.languages,
    )
    for weekday in range(5):
        OfficeHours.objects.create(weekday=weekday, opens=time(9), closes=time(17))
    return town


def _make_back_office(town: Town) -> Department:
    from heed.staff import actions

    made = actions.save_department(None, names={"nl": "Publieksdienst", "en": "Public desk"}, email="")
    return actions.make_back_office(made.pk)


def _make_administrator(arguments: argparse.Namespace, department: Department) -> Person | None:
    from django.conf import settings

    from heed.staff import actions
    from heed.staff.models import Role

    if not arguments.administrator:
        return None
    name = arguments.administrator_name.strip() or arguments.administrator.split("@")[0]
    spoken = [code for code in arguments.languages if code in dict(settings.LANGUAGES)]
    language = spoken[0] if spoken else "en"
    return actions.invite(name[:120], arguments.administrator, Role.ADMINISTRATOR, department, language)


def _print_link(person: Person) -> None:
    """A link is the key to an account: that one was made is written down."""
    from heed.privacy import actions as privacy
    from heed.staff import invitations

    privacy.record("link_made", "person", person.pk, by="command line")
    print(f"{person.name} ({person.email}) chooses a password here, once, within {invitations.days_valid()} days:")
    print(invitations.address_for(person))


def run_show(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.staff import queries
    from heed.staff.models import Person

    try:
        town = queries.town()
    except queries.NoTownYet as error:
        return _refuse(str(error))
    hours = ", ".join(_hours())
    print(f"name: {town.name}\nprefix: {town.prefix}\ncountry: {town.country}\ntime zone: {town.time_zone}")
    print(f"languages: {', '.join(town.languages)}\nhours: {hours}\ndepartments: {queries.departments().count()}")
    print(f"people who can log in: {Person.objects.filter(is_active=True).count()}")
    return 0


def _hours() -> list[str]:
    from heed.staff.models import OfficeHours

    stretches = OfficeHours.objects.all()
    return [f"{day_abbr[one.weekday]} {one.opens:%H:%M}-{one.closes:%H:%M}" for one in stretches]


def run_link(arguments: argparse.Namespace) -> int:
    """For who is locked out where Heed sends no e-mail."""
    from heed.app.cli import prepare_town

    prepare_town()
    from heed.staff import actions
    from heed.staff.models import Person

    person = Person.objects.filter(email__iexact=arguments.email).first()
    if person is None:
        return _refuse(f"nobody here has the address {arguments.email}.")
    try:
        _print_link(actions.invite_again(person.pk))
    except actions.NotPossible as error:
        return _refuse(str(error))
    return 0


def run_migrate(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_town

    prepare_town()
    print("heed migrate: the tables are up to date.", file=sys.stderr)
    return 0


def run_manage(arguments: argparse.Namespace) -> int:
    from heed.app.cli import prepare_django

    prepare_django()
    from django.core.management import execute_from_command_line

    execute_from_command_line([f"{Path(sys.argv[0]).name} manage", *(arguments.command or ["help"])])
    return 0
