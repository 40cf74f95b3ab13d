"""Questions to departments, and their answers."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from heed.casework.actions.base import add_event, locked, touch
from heed.casework.models import Task
from heed.casework.placing import Catalogue
from heed.staff.models import Department, Person
from heed.staff.seen import Stale
from heed.staff.working_time import Unit


@transaction.atomic
def ask_department(
    case_id: int,
    by: Person,
    department: Department,
    question: str,
    working_days: int = 2,
    seen_version: int | None = None,
) -> Task:
    """A task for a department, with a deadline on the town's calendar. The journey tells it by e-mail."""
    if not question.strip():
        raise ValueError(_("Write down what you ask of the department."))
    case = locked(case_id, seen_version)
    due_at = Catalogue().calendar.add(timezone.now(), working_days, Unit.WORKING_DAYS)
    task = Task.objects.create(case=case, department=department, question=question.strip(), due_at=due_at, asked_by=by)
    add_event(case, "asked", by, task=task.pk, department=department.slug)
    touch(case)
    return task


@transaction.atomic
def answer_task(task_id: int, by: Person, answer: str) -> Task:
    if not answer.strip():
        raise ValueError(_("Write an answer."))
    locked(Task.objects.values_list("case_id", flat=True).get(pk=task_id))
    task = (
        Task.objects.select_for_update(of=("self",), no_key=True).select_related("case", "department").get(pk=task_id)
    )
    if task.answered_at:
        raise Stale(_("%(name)s has answered this already.") % {"name": task.answered_by})
    task.answer, task.answered_by, task.answered_at = answer.strip(), by, timezone.now()
    task.save()
    add_event(task.case, "task_answered", by, task=task.pk, department=task.department.slug)
    touch(task.case, needs_answer=True)
    return task


def mark_told(task_id: int) -> None:
    Task.objects.filter(pk=task_id).update(told_at=timezone.now())
