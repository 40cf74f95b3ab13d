"""Questions and work for departments: asked, answered, done, declined, withdrawn; several on a case at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework import deadlines
from heed.casework.actions.base import add_event, locked, touch
from heed.casework.actions.task_mails import owe_mail
from heed.casework.models import AnsweredBy, Case, MailKind, Task, TaskKind, TaskState
from heed.casework.placing import Catalogue
from heed.staff import queries as staff
from heed.staff.models import Department, Person
from heed.staff.seen import Stale
from heed.staff.working_time import Unit

#: Characters of a question, an answer or a reason.
MOST = 5000


def ask_department(
    case_id: int,
    by: Person,
    department: Department,
    question: str,
    amount: int = 2,
    unit: Unit = Unit.WORKING_DAYS,
    kind: TaskKind = TaskKind.QUESTION,
    seen_version: int | None = None,
) -> Task:
    """A task for one department: see `ask_departments`."""
    return ask_departments(case_id, by, [department], question, amount, unit, kind, seen_version)[0]


@transaction.atomic
def ask_departments(
    case_id: int,
    by: Person,
    departments: Sequence[Department],
    question: str,
    amount: int = 2,
    unit: Unit = Unit.WORKING_DAYS,
    kind: TaskKind = TaskKind.QUESTION,
    seen_version: int | None = None,
) -> list[Task]:
    """The same task for each of these departments, due `amount` working hours or days from now. The journey tells
    them by e-mail. `ValueError` says what is missing or too much.
    """
    if not departments:
        raise ValueError(_("Choose the department that you ask."))
    if not question.strip():
        raise ValueError(_("Write down what you ask of the department."))
    check_deadline(amount, unit)
    case = locked(case_id, seen_version)
    if not case.is_open:
        raise ValueError(_("This case is closed. Open it again before you ask a department."))
    now = timezone.now()
    due_at, remind_at = moments(now, amount, unit)
    made = [
        Task.objects.create(
            case=case,
            department=department,
            kind=kind,
            question=question.strip()[:MOST],
            target_amount=amount,
            target_unit=unit.value,
            due_at=due_at,
            remind_at=remind_at,
            asked_by=by,
        )
        for department in departments
    ]
    for task in made:
        add_event(case, "asked", by, task=task.pk, department=task.department.slug, what=kind.value)
        owe_mail(task, MailKind.ASKED)
    touch(case)
    return made


def check_deadline(amount: int, unit: Unit) -> None:
    if not 1 <= amount <= deadlines.MOST[unit]:
        said = _("The deadline must be between 1 and %(most)d %(unit)s.")
        units = {Unit.WORKING_HOURS: _("working hours"), Unit.WORKING_DAYS: _("working days")}
        raise ValueError(said % {"most": deadlines.MOST[unit], "unit": units[unit]})


def moments(start: datetime, amount: int, unit: Unit) -> tuple[datetime, datetime | None]:
    """The deadline, and when to remind of it."""
    calendar = Catalogue().calendar
    due_at = calendar.add(start, amount, unit)
    return due_at, deadlines.remind_at(start, due_at, calendar)


@transaction.atomic
def change_deadline(task_id: int, by: Person, amount: int, unit: Unit, seen: datetime | None = None) -> Task:
    """Another deadline, counted from now. Only who asked, or who has the case, may change it.

    `seen`: the deadline that was shown; `Stale` if it is another one by now.
    """
    check_deadline(amount, unit)
    task, case = open_task(task_id)
    if seen is not None and task.due_at != seen:
        raise Stale(_("Somebody else changed this deadline meanwhile. Look at it, then try again."))
    if by.pk not in (task.asked_by_id, case.assignee_id):
        said = _("%(name)s asked this and can change the deadline, and so can who has the case.")
        raise ValueError(said % {"name": task.asked_by.name})
    task.target_amount, task.target_unit = amount, unit.value
    task.due_at, task.remind_at = moments(timezone.now(), amount, unit)
    task.save(update_fields=["target_amount", "target_unit", "due_at", "remind_at"])
    add_event(case, "task_deadline", by, task=task.pk, department=task.department.slug, due_at=task.due_at.isoformat())
    touch(case)
    return task


@transaction.atomic
def answer_task(task_id: int, by: Person, answer: str, how: AnsweredBy = AnsweredBy.DESK) -> Task:
    """The department's answer; of work, that it is done. A case that waited for it wants an answer again."""
    if not answer.strip():
        raise ValueError(_("Write an answer."))
    task, case = open_task(task_id)
    task.answer, task.answered_how = answer.strip()[:MOST], how
    state = TaskState.DONE if task.kind == TaskKind.WORK else TaskState.ANSWERED
    end_task(task, case, state, by, "task_answered")
    return task


@transaction.atomic
def decline_task(task_id: int, by: Person, reason: str) -> Task:
    """The department does not do it, and says why."""
    if not reason.strip():
        raise ValueError(_("Say why you decline this: who asked reads it."))
    task, case = open_task(task_id)
    task.reason = reason.strip()[:MOST]
    end_task(task, case, TaskState.DECLINED, by, "task_declined")
    return task


@transaction.atomic
def withdraw_task(task_id: int, by: Person, reason: str) -> Task:
    """It is not needed any more. A department that was told by e-mail is told that too."""
    if not reason.strip():
        raise ValueError(_("Say why you withdraw this: the department reads it."))
    task, case = open_task(task_id)
    task.reason = reason.strip()[:MOST]
    end_task(task, case, TaskState.WITHDRAWN, by, "task_withdrawn")
    if task.mails.exclude(sent_at=None).exists():
        owe_mail(task, MailKind.WITHDRAWN)
    return task


def open_task(task_id: int) -> tuple[Task, Case]:
    """The task and its case, locked. `Stale` if it was answered or ended meanwhile."""
    case = locked(Task.objects.values_list("case_id", flat=True).get(pk=task_id))
    rows = Task.objects.select_for_update(of=("self",)).select_related("department", "asked_by", "ended_by")
    task = rows.get(pk=task_id)
    if not task.is_open:
        who = task.ended_by or task.answered_from or task.department
        raise Stale(_("%(name)s was first: this is %(state)s.") % {"name": who, "state": task.get_state_display()})
    return task, case


def end_task(task: Task, case: Case, state: TaskState, by: Person | None, kind: str) -> None:
    """Write the end of a task and, unless it was withdrawn, that its case can go on."""
    task.state, task.ended_by, task.ended_at = state, by, timezone.now()
    task.save()
    add_event(case, kind, by, task=task.pk, department=task.department.slug)
    goes_on = state != TaskState.WITHDRAWN and case.is_open
    touch(case, **({"needs_answer": True} if goes_on else {}))


@transaction.atomic
def owe_reminders(limit: int = 200) -> int:
    """Reminders before and after deadlines that are due now. Nothing while the office is closed. Returns how many."""
    now = timezone.now()
    if not staff.calendar().is_open(now):
        return 0
    still_open = Task.objects.filter(ended_at=None, remind_at__isnull=False).exclude(department__email="")
    soon = still_open.filter(remind_at__lte=now, due_at__gt=now).exclude(mails__kind=MailKind.REMINDER)
    late = still_open.filter(due_at__lte=now).exclude(mails__kind=MailKind.LATE)
    owed = [(task, MailKind.REMINDER) for task in soon[:limit]] + [(task, MailKind.LATE) for task in late[:limit]]
    return sum(owe_mail(task, kind) for task, kind in owed)
