"""What stands in tables of libraries, and of rooms that cannot know the registry: `staff` below, `facts` beside it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from heed.privacy import registry
from heed.privacy.registry import Kind, Table

COLLEAGUES = Kind(
    slug="colleagues",
    name=_("Colleagues"),
    purpose=_("To log in, to be asked and called, and to answer for what was done in the town's name."),
    what=_("Name, e-mail address, role, department, hours of duty and absences, log-ins, sealed password."),
    ground=_("GDPR art. 6(1)(e); the work relation. Whom residents' requests concern is never a colleague."),
    counted_from=_("Stays while what they did stays; who leaves is made inactive by the administrator."),
    of_residents=False,
    tables=(
        Table("staff.Person", ("password", "email", "name"), ("role", "language")),
        Table("staff.DutyFeed", ("key_hash",)),
        Table("account.EmailAddress", ("email",)),
        Table("account.EmailConfirmation", ("key",)),
        Table("sessions.Session", ("session_key", "session_data")),
    ),
)

JOBS = Kind(
    slug="jobs",
    name=_("Work that waits to be done"),
    purpose=_("So that nothing gets lost when a machine stops."),
    what=_("Numbers of messages and accounts. Where an answer came back: what the mail server said of it, nameless."),
    ground=_("GDPR art. 6(1)(e) and 32."),
    counted_from=_("Goes when the work is done; what failed is looked at by the operator."),
    of_residents=False,
    tables=(
        Table(
            "procrastinate.ProcrastinateJob",
            ("args",),
            ("queue_name", "task_name", "lock", "queueing_lock", "status"),
        ),
    ),
)


def ready() -> None:
    registry.register(COLLEAGUES, JOBS)
    registry.free(
        _("The town, its departments, hours and rota: colleagues at work."),
        "staff.Town",
        "staff.Department",
        "staff.OfficeHours",
        "staff.ClosingDay",
        "staff.DutyPattern",
        "staff.DutyShift",
        "staff.Absence",
        "staff.DutySwap",
    )
    registry.free(
        _("What departments know about streets and services, with its owner; written by colleagues, not of residents."),
        "facts.Fact",
        "facts.FactVersion",
    )
    registry.free(
        _("Tables of libraries without content of ours."),
        "auth.Permission",
        "auth.Group",
        "contenttypes.ContentType",
        "procrastinate.ProcrastinateWorker",
        "procrastinate.ProcrastinateEvent",
        "procrastinate.ProcrastinatePeriodicDefer",
    )
